"""Readers: what each form of a relative expression of time means, given the day it is read against."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from verbale.timex.absolute import Printed
from verbale.timex.anchor import Anchor, Groups, shift
from verbale.timex.anchored import ANCHORED, WEEKDAYS, count_of, hours_from, unit_around
from verbale.timex.calendar_days import (
    DAY,
    Days,
    between,
    last_on,
    month_of,
    moved,
    next_on,
    one,
    period,
)
from verbale.timex.periods import PERIODS


def _weekday(name: str) -> int:
    return WEEKDAYS.index(name.lower())


def _bare_weekday(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    move = next_on if anchor.ahead else last_on
    return one(move(anchor.published, _weekday(groups["weekday"])))


def _named_weekday(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    which, weekday = groups["which"], _weekday(groups["weekday"])
    if shift(which) < 0:
        return one(last_on(anchor.published, weekday, strictly=True))
    if which == "this" and not anchor.ahead:
        return one(last_on(anchor.published, weekday))
    return one(next_on(anchor.published, weekday, strictly="next" in which))


def _weekday_of_week(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    week = period(anchor.published, "week", shift(groups["which"]))
    return one(week.start + timedelta(days=_weekday(groups["weekday"])))


def _near_day(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    shifts = {
        "the day before yesterday": -2,
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "the day after tomorrow": 2,
    }
    return one(anchor.published + timedelta(days=shifts.get(groups["day"], 0)))


def _overnight(_: Groups, anchor: Anchor) -> Days | None:
    return None if anchor.published is None else between(anchor.published - DAY, anchor.published)


def _weekend(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    saturday = last_on(anchor.published, 5)
    if groups["which"] in ("next", "this", "this coming") or anchor.ahead:
        saturday = next_on(anchor.published, 5) + timedelta(weeks=groups["which"] == "next")
    return between(saturday, saturday + DAY)


def _ago(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    if "half" in groups:
        half = moved(anchor.published, -(50 if groups["half"] == "century" else 5), "year")
        return period(half, "decade" if groups["half"] == "century" else "year")
    count, unit = count_of(groups)
    return unit_around(moved(anchor.published, -count, unit), unit, count)


def _span_back(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    return between(moved(anchor.published, -count_of(groups)[0], count_of(groups)[1]), anchor.published)


def _span_ahead(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    count, unit = count_of(groups)
    count = count if "number" in groups or not groups["unit"].endswith("s") else 3  # "in the coming weeks"
    return between(anchor.published, moved(anchor.published, count, unit))


def _within(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "within a week" of a clause that looks ahead; of another it is a length, not a time."""
    if anchor.published is None or not anchor.ahead:
        return None
    count, unit = count_of(groups)
    if unit == "hour":
        return between(anchor.published, hours_from(anchor.published, count).end)
    return between(anchor.published, moved(anchor.published, count, unit))


def _recent(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    back = {"days": (7, "day"), "weeks": (5, "week"), "months": (6, "month"), "years": (5, "year")}[
        groups["unit"]
    ]
    return between(moved(anchor.published, -back[0], back[1]), anchor.published)


def _weekdays(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    first, last = _weekday(groups["weekday"]), _weekday(groups["to"])
    if anchor.ahead:
        start = next_on(anchor.published, first)
        return between(start, next_on(start, last))
    end = last_on(anchor.published, last)
    return between(last_on(end, first), end)


def _day_of_month(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    day, here = int(groups["day"]), anchor.published
    months = [month_of(here.year, here.month + n) for n in (-1, 0, 1)]
    days = [m.start.replace(day=day) for m in months if 1 <= day <= m.end.day]
    fitting = [d for d in days if (d >= here if anchor.ahead else d <= here)]
    return one(min(fitting) if anchor.ahead else max(fitting)) if fitting else None


def printed_days(printed: Printed, anchor: Anchor) -> Days | None:
    """Return the interval of a printed date; one without a year takes the nearest, by the side it looks to."""
    if printed.year is not None:
        when = printed.when()
    elif anchor.published is None:
        return None
    else:
        readings = [printed.when(anchor.published.year + n) for n in (-1, 0, 1)]
        known = [w for w in readings if w is not None]
        past = [w for w in known if w.start <= anchor.published + DAY]
        coming = [w for w in known if w.end >= anchor.published]
        when = coming[0] if anchor.ahead and coming else past[-1] if past else None
    return None if when is None else Days(when.start, when.end, when.precision)


READERS: Mapping[str, Callable[[Groups, Anchor], Days | None]] = {
    "weekday": _bare_weekday,
    "named_weekday": _named_weekday,
    "weekday_of_week": _weekday_of_week,
    "near_day": _near_day,
    "overnight": _overnight,
    "weekend": _weekend,
    "ago": _ago,
    "span_back": _span_back,
    "span_ahead": _span_ahead,
    "within": _within,
    "recent": _recent,
    "weekdays": _weekdays,
    "day_of_month": _day_of_month,
    **PERIODS,
    **ANCHORED,
}
