"""When: the expressions of time in a reading, each read against the publication date or another day.

A bare weekday, month or date lies in the past unless its clause looks ahead. Relative expressions of an
undated document give no time. "A day after the talks" is read against the day that the text gives for the
talks elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from verbale.read.ahead import looks_ahead
from verbale.read.anchors import beside, counted_from
from verbale.timex.anchor import Anchor
from verbale.timex.anchored import ANCHORED
from verbale.timex.calendar_days import Days, between
from verbale.timex.relative import Expression, expressions
from verbale.types import Reading, Sentence, Span, Time, Tokens, When

# Nothing below fires without a digit or one of these in the sentence.
_HINTS = (
    "day",
    "night",
    "morrow",
    "week",
    "month",
    "year",
    "decade",
    "quarter",
    "summer",
    "winter",
    "spring",
    "autumn",
    "fall",
    "morning",
    "afternoon",
    "evening",
    "then",
    "time",
    "hour",
    "minute",
    "centur",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan.",
    "feb.",
    "mar.",
    "apr.",
    "jun.",
    "jul.",
    "aug.",
    "sep.",
    "sept.",
    "oct.",
    "nov.",
    "dec.",
)
_DIGIT = re.compile(r"\d")
_REMEMBERED = 4  # times named last that "that month" may mean


def when(reading: Reading) -> tuple[Time, ...]:
    """Return the times in a reading, in text order."""
    published = _day(reading.document.published)
    found: list[Time] = []
    told = _Told()
    for sentence in reading.sentences:
        words = sentence.span.of(reading.document.text)
        for expression in expressions(words) if _hinted(words) else ():
            tokens = _tokens(reading.tokens, sentence, expression.span)
            if tokens is None or _opens_event(reading.tokens, tokens[1] - 1):
                continue
            ahead = looks_ahead(reading, tokens[0])
            days = expression.days(Anchor(published, told.day, ahead, told.named, told.now))
            if days is None:
                continue
            told.tell(days)
            days = _until_now(reading.tokens, tokens, days, published)
            found.append(
                _time(reading, sentence, expression, tokens, days, _why(expression, published, ahead=ahead))
            )
        told.now = _is_now(reading.tokens, sentence, found)
    counted = tuple(counted_from(reading, tuple(found)))
    found = [*counted, *beside(reading, (*found, *counted)), *found]
    return _without_overlap(found)


def _hinted(words: str) -> bool:
    small = words.lower()
    return any(hint in small for hint in _HINTS) or _DIGIT.search(words) is not None


@dataclass(slots=True)
class _Told:
    """What the text has named so far."""

    day: date | None = None  # last
    named: tuple[Days, ...] = ()  # of any length, the last first
    now: bool = False

    def tell(self, days: Days) -> None:
        self.day = days.start if days.precision == "day" else self.day
        self.named = (days, *self.named)[:_REMEMBERED]
        self.now = False


def _opens_event(tokens: Tokens, last: int) -> bool:
    """Say whether "the day before" is counted from what follows: "the day before the vote", "before they met"."""
    return tokens.lemma[last] in ("before", "after") and (
        tokens.dep[last] == "mark" or tokens.has(last, "pobj", "pcomp")
    )


def _until_now(tokens: Tokens, inside: tuple[int, int], days: Days, published: date | None) -> Days:
    """Return what "since April" means: from then until the text was published; not in "since April, when they met"."""
    first, after = inside
    since = tokens.lemma[first] == "since" or (first > 0 and tokens.lemma[first - 1] == "since")
    told = tokens.lemma[after : after + 2]
    if (
        not since
        or tokens.dep[after - 1] in ("poss", "case", "compound")
        or "when" in told
        or published is None
        or days.start >= published
    ):
        return days
    return between(days.start, published)


def _is_now(tokens: Tokens, sentence: Sentence, found: list[Time]) -> bool:
    """Say whether a sentence without a time tells what has just come about: "Banks have opened again"."""
    if found and found[-1].tokens[0] >= sentence.first:
        return False
    roots = (i for i in range(sentence.first, sentence.last) if tokens.dep[i] == "ROOT")
    return any(
        tokens.tag[i] == "VBN" and any(tokens.tag[k] in ("VBZ", "VBP") for k in tokens.kids(i, "aux"))
        for i in roots
    )


def _day(published: When | None) -> date | None:
    """Return the publication day, None when it is not known to the day."""
    return published.start if published is not None and published.start == published.end else None


def _tokens(tokens: Tokens, sentence: Sentence, span: Span) -> tuple[int, int] | None:
    start, end = sentence.span.start + span.start, sentence.span.start + span.end
    inside = [
        i for i in range(sentence.first, sentence.last) if tokens.start[i] < end and tokens.end[i] > start
    ]
    return (inside[0], inside[-1] + 1) if inside else None


def _time(
    reading: Reading,
    sentence: Sentence,
    expression: Expression,
    tokens: tuple[int, int],
    days: Days,
    why: str,
) -> Time:
    span = Span(sentence.span.start + expression.span.start, sentence.span.start + expression.span.end)
    return Time(tokens, When(days.start, days.end, days.precision, span.of(reading.document.text), span, why))


def _why(expression: Expression, published: date | None, *, ahead: bool) -> str:
    how = f"{expression.rule}"
    if expression.printed is not None and expression.printed.year is not None:
        return f"{how}: printed in full"
    if expression.reader in ("year", "decade", "quarter_of_year"):
        return f"{how}: printed year"
    if expression.reader in ANCHORED:
        return f"{how}: from the day named before, else the publication date"
    side = "next, as the clause looks ahead" if ahead else "most recent, as the clause does not look ahead"
    against = f" against the publication date {published}" if published else ""
    undecided = expression.reader in ("weekday", "month", "printed", "named_weekday")
    return f"{how}{against}" + (f": {side}" if undecided else "")


def _without_overlap(found: list[Time]) -> tuple[Time, ...]:
    kept: list[Time] = []
    for time in sorted(found, key=lambda t: (t.tokens[0] - t.tokens[1], t.tokens[0])):
        if not any(time.tokens[0] < k.tokens[1] and k.tokens[0] < time.tokens[1] for k in kept):
            kept.append(time)
    return tuple(sorted(kept, key=lambda t: t.tokens))
