"""Clues from a dateline that prints day and month: "DHAKA, April 25 (BSS)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.read.published.clue import FIRST, LAST, Clue, Stretch
from verbale.timex import find, languages
from verbale.timex.calendar_names import WEEKDAYS
from verbale.types import Reading

_LEAD = 4  # sentences in which the first weekday mostly is that of the dateline, or the day before
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_COPYRIGHT = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_RIGHTS = 4.0  # by how much the year of a copyright line is likelier than another
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
                yield _clue(
                    printed.text, printed.month, printed.day, _first_weekday(reading), _rights(reading)
                )
        return


def _clue(words: str, month: int, day: int, weekday: int | None, rights: frozenset[int]) -> Clue:
    days: list[Stretch] = []
    weights: list[float] = []
    for year in range(FIRST.year, LAST.year + 1):
        try:
            on = date(year, month, day)
        except ValueError:
            continue
        days.append((on, on))
        before = (on - timedelta(days=1)).weekday()
        told = _THAT_DAY if weekday == on.weekday() else _EVE if weekday == before else _ANY
        weights.append((1.0 if weekday is None else told) * (_RIGHTS if year in rights else 1))
    whole = sum(weights)
    return Clue(
        words, "the day of the dateline", tuple(days), "dateline", shares=tuple(w / whole for w in weights)
    )


def _rights(reading: Reading) -> frozenset[int]:
    """Return the years of the copyright lines: a wire's is that of the text, a page's that of its last change."""
    document = reading.document
    lines = (p.span.of(document.text) for p in document.parts if p.kind not in ("body", "headline"))
    return frozenset(int(y) for line in lines if _COPYRIGHT.search(line) for y in _YEAR.findall(line))


def _first_weekday(reading: Reading) -> int | None:
    for sentence in [s for s in reading.sentences if s.kind != "headline"][:_LEAD]:
        found = _WEEKDAY.search(sentence.span.of(reading.document.text))
        if found:
            return WEEKDAYS.index(found[0].lower())
    return None
