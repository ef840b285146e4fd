"""Whether an event is told as background, its time before the news."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.coding.dating import time_of, words_of_old
from verbale.coding.eras import beside_era
from verbale.coding.passages import RECENT, is_definite
from verbale.coding.past_words import long_before, signs_of_past, words
from verbale.coding.retold import retold, told_aside
from verbale.types import Reading, Span, When

CAUSE = 366  # days; how far back what is no news any more may lie where it is given as the cause of today's

_YEAR = re.compile(r"(?!since).*\b(?:18|19|20)\d\d\b.*", re.DOTALL)
_EARLIER = re.compile(r"(?:in )?earlier (?:this|in the) year", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Past:
    """Why an event is background."""

    rule: str
    evidence: tuple[Span, ...]


def background(
    reading: Reading, i: int, *, published: When | None, when: When | None, ahead: bool = False
) -> Past | None:
    """Return why the event of a token is background, None when it is not.

    A time within a year that is given as the cause of today's news is not background. Where no day of
    publication is known, what is told with its year is, save on the day that the text opens with: news does
    not name its own year. `ahead` says that the event is told as lying ahead.
    """
    tokens = reading.tokens
    published = published if is_definite(published) else _opening_day(reading)
    if when is None:
        when = _of_what_follows(reading, i)
    own = when is not None and when.span is not None and not when.evidence.startswith(("anchored", "told of"))
    if not own and (passage := retold(reading, i, dated=when is not None)) is not None:
        return Past("status.past-passage", (passage,))
    if when is not None and when.span is not None:
        age = _age(published, when)
        if age is None and _YEAR.fullmatch(when.text) and not (ahead or tokens.tag[i] in ("VBZ", "VBP")):
            return Past("status.past-year", (when.span,))
        if age is not None:
            old = age > CAUSE or (age > RECENT and not _is_cause(reading, i))
            return Past("status.past-date", (when.span,)) if old else None
    if not ahead and (said := words_of_old(reading, i)) is not None and said.span is not None:
        return Past("status.past-words", (said.span,))
    return _by_its_words(reading, i, dated=when is not None, ahead=ahead)


def _by_its_words(reading: Reading, i: int, *, dated: bool, ahead: bool) -> Past | None:
    """Return the words of an event's own clause that set it in the past."""
    tokens = reading.tokens
    if not (ahead or dated) and (era := beside_era(reading, i)) is not None:
        return Past("status.past-era", (era,))
    known = not dated and told_aside(reading, i)
    for rule, word in [("status.past-aside", i)] if known else signs_of_past(tokens, i):
        return Past(rule, (tokens.span(word, word + 1),))
    return None


def is_fresh(published: When | None, when: When | None) -> bool:
    """Say whether an event has a day of its own that is of the news."""
    if when is None or when.span is None or not is_definite(published):
        return False
    age = _age(published, when)
    return age is not None and age <= RECENT


def _opening_day(reading: Reading) -> When | None:
    """Return the day with its year that the first sentence of an undated text names."""
    first = next((s for s in reading.sentences if s.kind == "body"), None)
    days = [
        t.when
        for t in reading.times
        if first is not None and first.first <= t.tokens[0] < first.last and t.when.precision == "day"
    ]
    return next((when for when in days if _YEAR.fullmatch(when.text)), None)


def _of_what_follows(reading: Reading, i: int) -> When | None:
    """Return the time of the clause that an event comes before: of what is told after it."""
    tokens = reading.tokens
    after = tokens.dep[i] == "pobj" and tokens.lemma[tokens.head[i]] in ("after", "following")
    clause = tokens.dep[i] == "advcl" and any(tokens.lemma[k] == "after" for k in tokens.kids(i, "mark"))
    if not (after or clause):
        return None
    verb = next((k for k in tokens.ancestors(i) if tokens.is_verb(k)), None)
    return None if verb is None else time_of(reading, verb)


def _age(published: When | None, when: When) -> int | None:
    if published is None:
        return None
    middle = (
        _EARLIER.match(when.text) and published.start <= when.end
    )  # "earlier this year" is mostly not this month
    return (published.start - (when.start + (when.end - when.start) / 2 if middle else when.end)).days


def _is_cause(reading: Reading, i: int) -> bool:
    """Say whether an event hangs on a word such as *after* or *over*, below something that is news."""
    tokens = reading.tokens
    if long_before(tokens, i):
        return False
    main = next((k for k in tokens.ancestors(i) if tokens.dep[k] == "ROOT"), i)
    if retold(reading, main) is not None:
        return False
    for k in (i, *tokens.ancestors(i)):
        near = (k, *tokens.kids(k, "mark"))
        if any(tokens.lemma[w] in words()["causal"] for w in near if w != i):
            return True
        if k != i and tokens.head[k] == k:
            break
    return False
