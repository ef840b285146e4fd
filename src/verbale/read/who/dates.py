"""Dates of tables: a day, a month or a year, and what was so between two of them."""

from __future__ import annotations

import calendar
from datetime import date

Days = tuple[date, date]  # the first and the last day that a date may mean

ALWAYS = (date.min, date.min)
FOREVER = date.max


def days(text: str) -> Days | None:
    """Return the first and last day that "2013", "2013-02" or "2013-02-25" may mean; None for "" and "?"."""
    if text in ("", "?"):
        return None
    numbers = [int(part) for part in text.split("-")]
    if len(numbers) == 3:
        return date(*numbers), date(*numbers)
    if len(numbers) == 2:
        year, month = numbers
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(numbers[0], 1, 1), date(numbers[0], 12, 31)


def shown(when: Days | None) -> str:
    """Return a date as tables have it: the day, month or year; "" when it is not known, or was always."""
    if when is None or when == ALWAYS:
        return ""
    first, last = when
    if first == last:
        return first.isoformat()
    return first.isoformat()[:7] if first.month == last.month else f"{first.year:04}"


def surely(start: Days | None, end: Days | None, known_to: date | None, during: Days) -> bool:
    """Say whether what began and ended so was so on every day of a time.

    `known_to` is given for what has not ended: the last day for which that is known.
    """
    first, last = during
    begun = start is not None and start[1] <= first
    return begun and (last <= known_to if known_to is not None else end is not None and last < end[0])
