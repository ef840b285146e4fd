"""Clues from a dateline that prints day and month: "DHAKA, April 25 (BSS)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.read.clue import FIRST, LAST, SURE, Clue, Stretch
from verbale.timex import find, languages
from verbale.timex.anchored import WEEKDAYS
from verbale.types import Reading

_LEAD = 4  # sentences in which the first weekday mostly is that of the dateline, or the day before
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_THAT_DAY, _EVE, _ANY = 0.9, 0.08, 0.01  # what share of texts with a weekday is of such years


def dateline_clues(reading: Reading) -> Iterator[Clue]:
    """Yield the day of a dateline in each year, likelier where it falls on the first weekday of the text."""
    document = reading.document
    for part in document.parts:
        if part.kind != "dateline":
            continue
        shown = part.span.of(document.text)
        codes = languages()
        found = find(shown, codes) or find(shown, codes[1:])
        for printed in found:
            if printed.year is None and printed.month and printed.day:
                yield _clue(printed.text, printed.month, printed.day, _first_weekday(reading))
        return


def _clue(words: str, month: int, day: int, weekday: int | None) -> Clue:
    days: list[Stretch] = []
    weights: list[float] = []
    for year in range(FIRST.year, LAST.year + 1):
        try:
            on = date(year, month, day)
        except ValueError:
            continue
        days.append((on, on))
        before = (on - timedelta(days=1)).weekday()
        weights.append(_THAT_DAY if weekday == on.weekday() else _EVE if weekday == before else _ANY)
    if weekday is None:
        return Clue(words, "the day of the dateline", tuple(days), SURE)
    whole = sum(weights)
    return Clue(words, "the day of the dateline", tuple(days), SURE, tuple(w / whole for w in weights))


def _first_weekday(reading: Reading) -> int | None:
    for sentence in [s for s in reading.sentences if s.kind != "headline"][:_LEAD]:
        found = _WEEKDAY.search(sentence.span.of(reading.document.text))
        if found:
            return WEEKDAYS.index(found[0].lower())
    return None
