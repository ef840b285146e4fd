"""Readers of parts of years: seasons, quarters, halves, "the last three months of 2015"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from verbale.timex.anchor import Anchor, Groups, shift
from verbale.timex.calendar_days import Days, between, month_of, months_on, part_of, period
from verbale.timex.calendar_names import SEASONS
from verbale.timex.numbers import amount

_SOME_MONTHS, _SOME_DAYS = 4, 10  # of a year that "the first months", "the last days" are
_DECEMBER = 12


def _season(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "last summer", "this winter", "in the early spring"."""
    whole = _whole_season(groups, anchor)
    return part_of(whole, groups["part"]) if whole is not None and "part" in groups else whole


def _whole_season(groups: Groups, anchor: Anchor) -> Days | None:
    first = SEASONS[groups["season"]]
    if anchor.within is not None and "which" not in groups:
        return months_on(anchor.within.start.year, first, 3)
    if anchor.published is None:
        return None
    seasons = [months_on(anchor.published.year + n, first, 3) for n in (-2, -1, 0, 1)]
    side = shift(groups["which"].removesuffix(" year")) if "which" in groups else 0
    if groups.get("which", "").endswith("year"):
        return months_on(anchor.published.year + side, first, 3)
    if side < 0:
        return max(s for s in seasons if s.end < anchor.published)
    if not (side or anchor.ahead):
        past = [s for s in seasons if s.start <= anchor.published]
        return max(past) if "which" not in groups else _nearest(seasons, anchor.published)
    return min(s for s in seasons if s.end >= anchor.published and (not side or s.start > anchor.published))


def _nearest(seasons: list[Days], day: date) -> Days:
    """Return the season next to a day: "this summer" told in December is over, told in May to come."""
    return min(seasons, key=lambda s: max(s.start - day, day - s.end))


def _season_of_year(groups: Groups, _: Anchor) -> Days | None:
    """Read "the summer of 2012", "the 2014-15 winter"; a winter named by one year may be that before or after it."""
    year, first = int(groups["year"]), SEASONS[groups["season"]]
    if first + 2 <= _DECEMBER or "to" in groups:
        whole = months_on(year, first, 3)
    else:
        whole = between(month_of(year - 1, first).start, month_of(year, first + 2).end)
    return part_of(whole, groups["part"]) if "part" in groups else whole


def _year(groups: Groups, anchor: Anchor) -> int | None:
    """Return the year that is named, or that is so many before or after that of publication."""
    if "year" in groups:
        return int(groups["year"])
    return None if anchor.published is None else anchor.published.year + shift(groups["which"])


def _quarter_of_year(groups: Groups, anchor: Anchor) -> Days | None:
    length = {"quarter": 3, "third": 4, "half": 6}[groups["unit"]]
    number = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3}.get(
        groups["ordinal"], 12 // length - 1
    )
    if number >= 12 // length:
        return None
    year = _year(groups, anchor)
    if year is None:
        return None
    whole = months_on(year, 1 + number * length, length)
    return whole._replace(precision="quarter") if length == 3 else whole


def _months_of_year(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "the last three months of 2015", "the first weeks of the year"."""
    year = _year(groups, anchor)
    if year is None:
        return None
    whole = period(date(year, 1, 1), "year")
    unit, counted = groups["unit"].removesuffix("s"), "number" in groups
    count = amount(groups["number"])[1] if counted else 1
    early = groups["ordinal"] in ("first", "opening", "early")
    if unit == "month" or (unit == "week" and not counted and groups["unit"].endswith("s")):
        months = count if counted or groups["unit"] != "months" else _SOME_MONTHS
        return months_on(year, 1, months) if early else months_on(year, 13 - months, months)
    days = count * (7 if unit == "week" else 1) if counted or unit == "week" else _SOME_DAYS
    if early:
        return between(whole.start, whole.start + timedelta(days=days - 1))
    return between(whole.end - timedelta(days=days - 1), whole.end)


def _quarter(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "in the second quarter": the one last begun, or not yet over where the clause looks ahead."""
    if anchor.published is None:
        return None
    here = anchor.published
    number = {"first": 1, "second": 4, "third": 7}.get(groups["ordinal"], 10)
    firsts = [month_of(here.year + n, number).start for n in (-1, 0, 1)]
    quarters = [period(first, "quarter") for first in firsts]
    if anchor.ahead:
        return next(q for q in quarters if q.end >= here)
    return max(q for q in quarters if q.start <= here)


def _new_year(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "early in the new year": the next one to begin."""
    del groups
    return months_on(anchor.published.year + 1, 1, _SOME_MONTHS) if anchor.published else None


PARTS_OF_YEARS: Mapping[str, Callable[[Groups, Anchor], Days | None]] = {
    "season": _season,
    "season_of_year": _season_of_year,
    "quarter_of_year": _quarter_of_year,
    "new_year": _new_year,
    "months_of_year": _months_of_year,
    "quarter": _quarter,
}
