"""Clues from days of a month without their year: "Wednesday, April 10", "last week Wednesday, April 10", "April 10"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from verbale.datafiles import read_yaml
from verbale.read.published.clue import FIRST, LAST, Clue
from verbale.read.published.news_table import WORDS
from verbale.read.when.ahead import looks_ahead
from verbale.timex import Printed, find
from verbale.timex.calendar_names import WEEKDAYS
from verbale.types import Reading

_NAMED = timedelta(days=21)  # news prints the weekday of a day that is so near
_ABOUT = timedelta(days=150)  # and a day without its year for one that is so near
_MONTH, _CLOSE = timedelta(days=33), 0.75  # three in four such days lie so near, of our dated texts
_ANY = "|".join(WEEKDAYS)
_BESIDE = re.compile(rf"\b({_ANY})(?:,| the|, the)?\s*$", re.IGNORECASE)
_AFTER = re.compile(rf"^,?\s*\(?({_ANY})\b", re.IGNORECASE)


def day_clues(reading: Reading) -> Iterator[Clue]:
    """A weekday beside the day tells the years, a word of nearness the week, and news its season."""
    text = reading.document.text
    for sentence in reading.sentences:
        words = sentence.span.of(text)
        for printed in find(words):
            if printed.year is None and printed.month is not None and printed.day is not None:
                at = token_at(reading, sentence.span.start + printed.span.start)
                yield _clue(words, printed, ahead=looks_ahead(reading, at))


def _clue(words: str, printed: Printed, *, ahead: bool) -> Clue:
    weekday = printed.weekday if printed.weekday is not None else _weekday_beside(words, printed)
    candidates = [day for year in range(FIRST.year, LAST.year + 1) if (day := _day(year, printed))]
    shown = printed.span.of(words)
    if weekday is not None:
        candidates = [day for day in candidates if day.weekday() == weekday]
    told = _nearness().search(words[: printed.span.start])
    if told is not None:
        days = tuple(_days_of_telling(told[1].lower(), day) for day in candidates)
        kind = "day" if weekday is None else "weekday and day"
        return Clue(f"{told[1]} … {shown}", "how near it is stands beside it", days, kind)
    near = _ABOUT if weekday is None else _NAMED
    days = tuple((day - near, day) if ahead else (day, day + near) for day in candidates)
    if weekday is not None:
        return Clue(shown, "falls on the weekday printed beside it", days, "weekday and day")
    beside = tuple((a - near, b) if not ahead else (a, b + near) for a, b in days)
    close = tuple((b - _MONTH, b) if ahead else (a, a + _MONTH) for a, b in days)
    shares = (_CLOSE / len(days),) * len(days) + ((1 - _CLOSE) / len(days),) * len(days)
    return Clue(shown, "a day without its year is near", (*close, *beside), "day", shares=shares)


def _days_of_telling(word: str, day: date) -> tuple[date, date]:
    """Return the first and last day on which a text calls a day so."""
    weeks = _table("weeks").get(word)
    if weeks is not None:
        sunday = day + timedelta(weeks=weeks, days=-day.weekday() - 1)
        return sunday, sunday + timedelta(weeks=1)
    near = _table("near")[word]
    return day + timedelta(days=near["least"]), day + timedelta(days=near["most"])


@cache
def _nearness() -> re.Pattern[str]:
    """Return what matches a word of nearness in front of a day, with a weekday between them or without."""
    told = "|".join((*_table("weeks"), *_table("near")))
    return re.compile(rf"\b({told})(?:,|,? on)?\s+(?:the )?(?:(?:{_ANY}),?\s+(?:the )?)?$", re.IGNORECASE)


def _table(name: str) -> Mapping[str, Any]:
    table: Mapping[str, Any] = read_yaml(WORDS)[name]
    return table


def token_at(reading: Reading, at: int) -> int:
    """Return the token that stands at a code point, or first after it."""
    return min(bisect_right(reading.tokens.end, at), len(reading.tokens) - 1)


def _day(year: int, printed: Printed) -> date | None:
    try:
        return date(year, printed.month or 1, printed.day or 1)
    except ValueError:
        return None


def _weekday_beside(words: str, printed: Printed) -> int | None:
    found = _BESIDE.search(words[: printed.span.start]) or _AFTER.search(words[printed.span.end :])
    return WEEKDAYS.index(found[1].lower()) if found else None
