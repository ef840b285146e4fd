"""Days that have names: fixed ones, those that follow Easter, and those that other calendars fix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from verbale.datafiles import read_yaml
from verbale.timex.anchor import Anchor, Groups
from verbale.timex.calendar_days import DAY, Days, around, between, last_on, month_of, next_on, one

NAMES = "lang/en/feasts.yaml"
_TABLES = "reference/feasts.yaml"
_JULIAN = 13  # days that the Julian calendar is behind from 1900 to 2099


@cache
def feasts() -> Mapping[str, Mapping[str, Any]]:
    """Return how each name of a feast, small, is reckoned."""
    return {name.lower(): how for forms, how in read_yaml(NAMES).items() for name in forms.split(";")}


def names() -> Iterator[str]:
    """Yield the patterns of all names, the longest first, capitals as printed."""
    forms = (name for key in read_yaml(NAMES) for name in key.split(";"))
    return (
        f"(?-i:{re.escape(n).replace(chr(39), '[’' + chr(39) + ']')})"
        for n in sorted(forms, key=len, reverse=True)
    )


def holiday(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "Christmas Eve", "Good Friday 2016": the nearest on the side the clause looks to, else of the year printed."""
    how = feasts()[groups["holiday"].replace("\u2019", "'")]
    if "year" in groups:
        return next(iter(_of(how, int(groups["year"]))), None)
    if anchor.within is not None:
        return next(iter(_of(how, anchor.within.start.year)), None)
    if anchor.published is None:
        return None
    here, which = anchor.published, groups.get("which", "")
    days = [d for n in (-1, 0, 1) for d in _of(how, here.year + n)]
    if which in ("next", "this") if which else anchor.ahead:
        return min((d for d in days if d.end >= here), default=None)
    last = max((d for d in days if d.start <= here), default=None)
    if last is None or last.end <= here:
        return last
    return around(last.start, here)  # what is told of a feast not yet over


def _of(how: Mapping[str, Any], year: int) -> list[Days]:
    """Return the feast's days in a year: mostly one, none, or two of one that moves through the year."""
    if "table" in how:
        table = read_yaml(_TABLES)[how["table"]]
        firsts = [date.fromisoformat(day) for day in table["first"] if day.startswith(f"{year}-")]
        return [around(first, first + timedelta(days=table["days"] - 1)) for first in firsts]
    if "day" in how:
        first = date.fromisoformat(f"{year}-{how['day']}")
        if "to" not in how:
            return [one(first)]
        last = date.fromisoformat(f"{year}-{how['to']}")
        return [between(first, last if last > first else last.replace(year=year + 1))]
    if "nth" in how:
        month, weekday, number = how["nth"]
        days = month_of(year, month)
        if number < 0:
            return [one(last_on(days.end, weekday))]
        return [one(next_on(days.start, weekday) + timedelta(weeks=number - 1))]
    easter, shift = (_orthodox, how["orthodox"]) if "orthodox" in how else (_easter, how["easter"])
    return [one(easter(year) + shift * DAY)]


def _easter(year: int) -> date:
    """Return Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, left = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - shift + 15) % 30
    days = (32 + 2 * left + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * days) // 451
    month, day = divmod(epact + days - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _orthodox(year: int) -> date:
    """Return Easter of the Julian calendar as a day of ours (Meeus, Astronomical Algorithms, 1991)."""
    moon = (19 * (year % 19) + 15) % 30
    days = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + days + 114, 31)
    return date(year, month, day + 1) + timedelta(days=_JULIAN)
