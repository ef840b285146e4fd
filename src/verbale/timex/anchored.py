"""Readers of expressions that are read against a time named before: "the next day", "that year", "two weeks later"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from verbale.timex.anchor import Anchor, Groups, shift
from verbale.timex.calendar_days import (
    DAY,
    Days,
    around,
    between,
    last_on,
    month_of,
    months_on,
    moved,
    next_on,
    one,
    part_of,
    period,
)
from verbale.timex.calendar_names import SEASONS, month_number, weekday_number
from verbale.timex.counts import days_of, goes_back, halves, steps, unit_around, unit_of
from verbale.timex.hours import HOURS, day_of_news, days_from
from verbale.timex.numbers import amount, ordinal


def _anchored_day(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "the same day", "the next morning", "the night before"."""
    back = goes_back(groups["which"])
    if back is None:
        return anchor.before
    if back and anchor.now:
        return one(anchor.published - DAY) if anchor.published else None
    base = anchor.before or (day_of_news(anchor) if back else None)
    return days_from(base, -1 if back else 1) if base else None


def _eve(_: Groups, anchor: Anchor) -> Days | None:
    return days_from(anchor.before, -1) if anchor.before else None


def _nth_day(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "on its second day": counted from the day on which it began."""
    number = amount(groups["number"])[1] if "number" in groups else ordinal(groups["ordinal"])
    return days_from(one(anchor.before.start), number - 1) if anchor.before and number else None


def _anchored_weekday(groups: Groups, anchor: Anchor) -> Days | None:
    weekday = weekday_number(groups["weekday"])
    back = goes_back(groups["side"])
    base = anchor.before or (anchor.named[0] if anchor.named else None)
    if base is None:
        base = day_of_news(anchor) if back else None
    if base is None:
        return None
    if back is None:  # "that Friday": of the days just named
        here = next_on(base.start, weekday)
        return one(here if here <= max(base.end, base.start + 6 * DAY) else base.start)
    return one(
        last_on(base.start, weekday, strictly=True) if back else next_on(base.end, weekday, strictly=True)
    )


def _weekday_of_that_week(groups: Groups, anchor: Anchor) -> Days | None:
    base = _base("week", anchor) or anchor.published
    if base is None:
        return None
    week = period(base, "week", steps(groups["which"]))
    return one(week.start + weekday_number(groups["weekday"]) * DAY)


def _anchored_weekend(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.before is None:
        return None
    back = goes_back(groups["side"])
    monday = period(anchor.before.start, "week").start
    saturday = monday - 2 * DAY if back else monday + 5 * DAY
    if back is False:
        saturday = next_on(anchor.before.end, 5, strictly=True)
    return between(saturday, saturday + DAY)


def _anchored_month(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "the following January", "that May", "the October before"."""
    month = month_number(groups["month"])
    base = anchor.named[0] if anchor.named else None
    if base is None:
        return None
    return _nearest(
        [month_of(base.start.year + n, month) for n in (-1, 0, 1, 2)], base, goes_back(groups["side"])
    )


def _anchored_season(groups: Groups, anchor: Anchor) -> Days | None:
    back = goes_back(groups["side"])
    base = anchor.named[0] if anchor.named else day_of_news(anchor) if back else None
    if base is None:
        return None
    seasons = [months_on(base.start.year + n, SEASONS[groups["season"]], 3) for n in (-2, -1, 0, 1, 2)]
    return _nearest(seasons, base, back)


def _nearest(periods: list[Days], base: Days, back: bool | None) -> Days | None:  # noqa: FBT001 -- of goes_back
    if back:
        return max((p for p in periods if p.end < base.start), default=None)
    if back is False:
        return min((p for p in periods if p.start > base.end), default=None)
    inside = [p for p in periods if p.start <= base.end and p.end >= base.start]
    same_year = [p for p in periods if p.start.year == base.end.year]
    return next(iter((*inside, *same_year)), None)


def _anchored_count(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "three days later", "a month earlier", "twelve days on", "a week and a day later"."""
    least, most = amount(groups.get("number", "one"))
    unit, times = unit_of(groups["unit"])
    back = goes_back(groups["side"]) is True
    if (half := halves(groups)) is not None:
        least, most, unit, times = half[0], half[0], half[1], 1
    base = _counted_base(anchor, unit, back=back)
    if base is None:
        return None
    sign = -1 if back else 1
    if unit in ("day", "week"):
        length = times * (7 if unit == "week" else 1)
        extra = amount(groups["more"])[1] if "more" in groups else 0
        ends = sorted(sign * (count * length + extra) for count in (least, most))
        return around(base.start + timedelta(days=ends[0]), base.end + timedelta(days=ends[1]))
    there = moved(base.start, sign * most, unit)
    looks = anchor.ahead and groups["side"] != "on"
    if anchor.published is not None and there > anchor.published >= base.start and not looks:
        return None  # "Twenty years on, it still stands": counted from longer ago than what was told
    return one(there) if "exact" in groups else unit_around(there, unit, most)


def _counted_base(anchor: Anchor, unit: str, *, back: bool) -> Days | None:
    if unit == "week" and anchor.named and anchor.named[0].end - anchor.named[0].start == 6 * DAY:
        return anchor.named[0]  # "in the last week of April. A week later"
    longer = [] if unit in ("day", "week") else [d for d in anchor.named if _finer(d, unit)]
    base = next(iter(longer), anchor.before)
    return base or (day_of_news(anchor) if back else None)


def _finer(days: Days, unit: str) -> bool:
    return (days.end - days.start).days <= (31 if unit == "month" else 366)


def _base(unit: str, anchor: Anchor) -> date | None:
    """Return a day of the time that "that month" points back to: named as one, else named more closely."""
    finer = {
        "week": ("day", "week"),
        "month": ("day", "week", "month"),
        "year": ("day", "week", "month", "year", "quarter", "interval"),
        "decade": ("day", "month", "year", "interval"),
    }[unit]
    fitting = [d for d in anchor.named if d.precision in finer and (unit == "decade" or _finer(d, unit))]
    if unit == "month":  # "mid-September"
        fitting += [
            d
            for d in anchor.named
            if d.precision == "interval"
            and (d.start.year, d.start.month) == (d.end.year, d.end.month)
            and d not in fitting
        ]
    same = [d for d in fitting if d.precision == unit]
    return next((d.start for d in (*same, *fitting)), None)


def _anchored_period(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "that month", "the following year", "the year before", "the end of that week"."""
    unit, which = groups["unit"], groups["which"]
    base = _base(unit, anchor)
    if base is None:
        base = anchor.published if which == "the previous" else None  # "from the previous month"
    if base is None:
        return None
    step = steps(which)
    whole = period(base, unit, step)
    if "part" in groups and not step:  # "earlier that month"
        told = next(d for d in anchor.named if whole.start <= d.start <= whole.end)
        return (
            between(whole.start, told.end) if groups["part"] == "earlier" else between(told.start, whole.end)
        )
    edge = groups.get("edge")
    if edge is None:
        return whole
    if edge == "middle" and unit != "year":
        return part_of(whole, "mid")
    late = edge in ("end", "late")
    if unit == "year":
        month = month_of(whole.start.year, 12 if late else 1)
        return between(month.start, month.end)
    return part_of(whole, "late" if late else "early")


def _anchored_span(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "the two previous days", "in the following weeks", "in the days that followed"."""
    unit, times = unit_of(groups["unit"])
    base = anchor.before or (anchor.named[0] if anchor.named and unit not in ("hour", "day") else None)
    if base is None:
        return None
    if unit in ("month", "year") and "number" in groups and base.precision != "day":
        return _whole_units(
            base, amount(groups["number"])[1] * times, unit, back=bool(goes_back(groups["side"]))
        )
    length = timedelta(days=days_of(groups["unit"], groups.get("number")))
    first = timedelta(0) if unit == "hour" else DAY  # hours may be of the same day
    if goes_back(groups["side"]):
        return around(base.start - length, base.start - first)
    return around(base.end + first, base.end + length)


def _whole_units(base: Days, count: int, unit: str, *, back: bool) -> Days:
    """Read "the following two months" behind a time of whole months."""
    if back:
        return between(moved(base.start, -count, unit), base.start - DAY)
    first = base.end + DAY
    return between(first, moved(first, count, unit) - DAY)


def _month_of_that_year(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "October of the same year", "the autumn of that year"."""
    base = _base("year", anchor)
    if base is None:
        return None
    year = base.year + steps(groups["which"])
    if "season" in groups:
        return months_on(year, SEASONS[groups["season"]], 3)
    return month_of(year, month_number(groups["month"]))


def _day_of_named_month(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "the tenth of that month", "the 3rd of last month"."""
    which = groups["which"]
    side = 1 if which == "the following" else shift(which)
    against = anchor.published if which in ("this", "the", "last", "next") else _base("month", anchor)
    if against is None:
        return None
    month = month_of(against.year, against.month + side)
    number = ordinal(groups["ordinal"])
    return one(month.start.replace(day=number)) if 1 <= number <= month.end.day else None


def _then(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "by then", "at that time" and, until publication, "since then"."""
    if not anchor.named:
        return None
    named = anchor.named[0]
    if "since" in groups["then"]:  # of what was told of today it says nothing
        here = anchor.published
        return between(named.start, here) if here is not None and named.start < here else None
    return named


ANCHORED: Mapping[str, Callable[[Groups, Anchor], Days | None]] = {
    **HOURS,
    "anchored_day": _anchored_day,
    "eve": _eve,
    "nth_day": _nth_day,
    "anchored_weekday": _anchored_weekday,
    "weekday_of_that_week": _weekday_of_that_week,
    "anchored_weekend": _anchored_weekend,
    "anchored_month": _anchored_month,
    "anchored_season": _anchored_season,
    "anchored_count": _anchored_count,
    "anchored_period": _anchored_period,
    "anchored_span": _anchored_span,
    "day_of_named_month": _day_of_named_month,
    "month_of_that_year": _month_of_that_year,
    "then": _then,
}
