"""Intervals of days around a day: weeks, months, years, and parts of them. Weeks begin on Monday."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from verbale.types import Precision

DAY = timedelta(days=1)


class Days(NamedTuple):
    """An interval of days, both ends in it."""

    start: date
    end: date
    precision: Precision


def one(day: date) -> Days:
    """Return a single day."""
    return Days(day, day, "day")


def between(start: date, end: date) -> Days:
    """Return an interval that is no calendar unit."""
    return Days(start, end, "interval") if start <= end else Days(end, start, "interval")


def around(start: date, end: date) -> Days:
    """Return a single day where both ends are one, else the interval between."""
    return one(start) if start == end else between(start, end)


def months_on(year: int, month: int, count: int) -> Days:
    """Return so many whole months from one on."""
    return between(month_of(year, month).start, month_of(year, month + count - 1).end)


def month_of(year: int, month: int) -> Days:
    """Return a month; months beyond 1..12 run into the years around."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month")


def period(day: date, unit: str, shift: int = 0) -> Days:
    """Return the week, month, quarter, year, decade or century that holds a day, shifted by whole units."""
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
        return Days(monday, monday + timedelta(days=6), "week")
    if unit == "month":
        return month_of(day.year, day.month + shift)
    if unit == "quarter":
        first = month_of(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * shift).start
        return Days(first, month_of(first.year, first.month + 2).end, "quarter")
    if unit == "decade":
        first_year = day.year // 10 * 10 + 10 * shift
        return Days(date(first_year, 1, 1), date(first_year + 9, 12, 31), "interval")
    if unit == "century":
        first_year = (day.year - 1) // 100 * 100 + 1 + 100 * shift
        return Days(date(first_year, 1, 1), date(first_year + 99, 12, 31), "interval")
    return Days(date(day.year + shift, 1, 1), date(day.year + shift, 12, 31), "year")


def moved(day: date, count: int, unit: str) -> date:
    """Return the day so many days, weeks, months, years, decades or centuries away; month ends are kept within the month."""
    if unit == "day":
        return day + timedelta(days=count)
    if unit == "week":
        return day + timedelta(weeks=count)
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    there = month_of(day.year, day.month + months)
    return there.start.replace(day=min(day.day, there.end.day))


def part_of(days: Days, part: str) -> Days:
    """Return the early, middle or late third of an interval: of a month days 1-10, 11-20, 21-."""
    length = (days.end - days.start).days + 1
    third = 10 if days.precision == "month" else length // 3
    edges = {
        "early": (days.start, days.start + timedelta(days=third - 1)),
        "mid": (days.start + timedelta(days=third), days.start + timedelta(days=2 * third - 1)),
        "late": (days.start + timedelta(days=2 * third), days.end),
    }
    start, end = edges[part]
    return between(start, end)


def last_on(day: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the most recent such weekday (0 Monday) on or, strictly, before a day."""
    back = (day.weekday() - weekday) % 7
    return day - timedelta(days=back or (7 if strictly else 0))


def next_on(day: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the first such weekday (0 Monday) on or, strictly, after a day."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead or (7 if strictly else 0))
