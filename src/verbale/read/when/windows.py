"""Windows that a preposition opens on a time: "since April", "by Friday", "before Christmas"; days joined to one time.

The day that is named stays a time of its own inside the window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from verbale.timex.calendar_days import DAY, Days, between
from verbale.types import Reading, Sentence, Span, Time, When

OPENING = frozenset({"since", "by", "before", "until", "till"})
_EDGES = frozenset({"end", "beginning", "start", "middle", "out", "over"})


def opener(reading: Reading, sentence: Sentence, tokens: tuple[int, int]) -> int | None:
    """Return the token of the preposition that opens a window on an expression, None without one."""
    t, first = reading.tokens, tokens[0]
    if t.lemma[first] in OPENING:
        return first if first + 1 < tokens[1] else None
    if (outer := _of_noun(reading, sentence, first)) is not None:
        return outer
    before = first - 1
    if before > sentence.first and t.lemma[before] in ("the", "about", "around", "early", "late"):
        before -= 1
    return before if before >= sentence.first and t.lemma[before] in OPENING else None


def _of_noun(reading: Reading, sentence: Sentence, first: int) -> int | None:
    """Return the preposition before the noun that a time belongs to: "since the strikes of 7 May"."""
    t = reading.tokens
    of = next((a for a in (first, *t.ancestors(first)) if t.pos[a] == "ADP" or t.is_verb(a)), first)
    noun = t.head[of]
    if t.lemma[of] != "of" or not sentence.first < noun < first:
        return None
    outer = t.head[noun]
    return outer if t.dep[noun] == "pobj" and t.lemma[outer] in OPENING and outer >= sentence.first else None


def window(
    reading: Reading, word: int, days: Days, after: int, published: date | None, *, ahead: bool
) -> Days | None:
    """Return the days from or up to a time, None where the preposition marks no more than the time itself.

    "Since April" lasts until publication; "by Friday" of what lies ahead begins there. `after` is the token
    behind the time.
    """
    tokens = reading.tokens
    if published is None:
        return None
    lemma = tokens.lemma[word]
    if lemma == "since":
        shut = tokens.dep[after - 1] in ("poss", "case", "compound") or days.start >= published
        return None if shut else between(days.start, published)
    if (
        not (ahead or days.start > published)
        or days.end < published
        or tokens.dep[after - 1] in ("poss", "case")
    ):
        return None
    whole = not _EDGES.isdisjoint(tokens.lemma[word:after])
    last = days.end
    if lemma == "before" and not whole:
        last = days.start - DAY
    elif (days.end - days.start) == DAY:  # a weekend
        last = days.start
    return between(published, last) if last >= published else None


def joined(reading: Reading, times: Sequence[Time]) -> Iterator[Time]:
    """Yield "on Monday and Tuesday": both days as one time."""
    tokens = reading.tokens
    for one, other in pairwise(sorted(times, key=lambda t: t.tokens)):
        between_them = range(one.tokens[1], other.tokens[0])
        next_day = other.when.start - one.when.end == DAY and {one.when.precision, other.when.precision} == {
            "day"
        }
        if not next_day or [tokens.lemma[i] for i in between_them] != ["and"]:
            continue
        span = Span(tokens.start[one.tokens[0]], tokens.end[other.tokens[1] - 1])
        text = span.of(reading.document.text)
        when = When(one.when.start, other.when.end, "interval", text, span, "both days")
        yield Time((one.tokens[0], other.tokens[1]), when)
