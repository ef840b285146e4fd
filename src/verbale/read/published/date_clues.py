"""Clues from dates that a text prints in full or tells from such: they lie before it, or after it where it looks ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from verbale.read.published.clue import FIRST, LAST, Clue, since, until
from verbale.read.when.ahead import looks_ahead
from verbale.types import Reading, When

_YEAR_PRINTED = re.compile(r"(?:19|20)\d\d|\bnineties\b")


def date_clues(reading: Reading) -> Iterator[Clue]:
    """A day, month or year printed in full lies before the text, or after it where its clause looks ahead.

    News prints a year seldom of what is just past, and seldom of what is long past only: the last one tells more than
    a bound. What is told from a date ("two years later", "until then") bounds from below at most.
    """
    past: list[tuple[When, bool]] = []
    for time in reading.times:
        when = time.when
        if not FIRST <= when.start <= LAST:
            continue
        printed = bool(_YEAR_PRINTED.search(when.text))
        if not looks_ahead(reading, time.tokens[0]):
            past.append((when, printed))
        elif printed and not _of_a_noun(reading, time.tokens[0]):
            # "Resolution 1747 of March 2007 leaves a way": not what the clause looks ahead to
            yield _to_come(reading, time.tokens, when)
    last = max((when.start for when, printed in past if printed), default=None)
    for when, printed in past:
        why = f"past: {when.start}"
        if printed and when.start == last:
            days, parts = since(when.end + timedelta(days=1))
            days, parts = ((when.start, when.end), *days), (0, *(part + 1 for part in parts))
            yield Clue(when.text, why, days, "printed last", parts)
        else:
            yield Clue(when.text, why, ((when.start, LAST),), "printed" if printed else "told from a date")


def _to_come(reading: Reading, tokens: tuple[int, int], when: When) -> Clue:
    """A full day is printed of what is near and certain; a month or year to come may be anybody's far goal."""
    days, parts = until(when.end)
    full = when.precision == "day" and not _heads(reading, tokens)
    return Clue(when.text, f"still to come: {when.end}", days, "day ahead" if full else "ahead", parts)


def _heads(reading: Reading, tokens: tuple[int, int]) -> bool:
    """Say whether a date heads an entry of a chronicle: "8 May 2010: the camp is cleared"."""
    last = tokens[1]
    return last < len(reading.tokens) and reading.tokens.text[last] in {":", "–", "—", "-"}


def _of_a_noun(reading: Reading, first: int) -> bool:
    tokens = reading.tokens
    return "of" in tokens.lemma[max(0, first - 1) : first + 1]
