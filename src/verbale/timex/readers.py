"""Readers: what each form of a relative expression of time means, given the day it is read against."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from verbale.timex.anchor import Anchor, Groups, shift
from verbale.timex.anchored import ANCHORED
from verbale.timex.calendar_days import (
    DAY,
    Days,
    around,
    between,
    last_on,
    moved,
    next_on,
    one,
    period,
)
from verbale.timex.calendar_names import weekday_number
from verbale.timex.counts import VAGUE, count_of, halves, hours_from, unit_around, unit_of
from verbale.timex.dates import DATES
from verbale.timex.eras import era
from verbale.timex.holidays import holiday
from verbale.timex.numbers import amount
from verbale.timex.parts_of_years import PARTS_OF_YEARS
from verbale.timex.periods import PERIODS

_TUESDAY, _SATURDAY = 1, 5
_SEVERAL = 3  # units that "the coming weeks" are


def _bare_weekday(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None or (anchor.within is not None and anchor.within.precision == "day"):
        told = anchor.before if anchor.within is not None else None  # "On 3 May 2012 … On Friday"
        return one(next_on(told.start, weekday_number(groups["weekday"]))) if told is not None else None
    told = anchor.before
    if "the" in groups and told is not None and anchor.beside and anchor.published - told.end > 6 * DAY:
        return one(next_on(told.start, weekday_number(groups["weekday"])))  # "On 3 May … On the Friday"
    last, coming = (move(anchor.published, weekday_number(groups["weekday"])) for move in (last_on, next_on))
    if anchor.either:
        return one(last if anchor.published - last <= coming - anchor.published else coming)
    return one(coming if anchor.ahead else last)


def _named_weekday(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    which, weekday = groups["which"], weekday_number(groups["weekday"])
    if shift(which) < 0:
        return one(last_on(anchor.published, weekday, strictly=True))
    if which == "this" and not anchor.ahead:
        return one(last_on(anchor.published, weekday))
    return one(next_on(anchor.published, weekday, strictly="next" in which))


def _night_to(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "in the night to Tuesday": of Monday and Tuesday."""
    day = _bare_weekday(groups, anchor)
    return between(day.start - DAY, day.start) if day else None


def _weekday_and_weeks(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "Monday week", "a fortnight on Friday", "a week ago Tuesday"."""
    if anchor.published is None:
        return None
    count, unit = count_of(groups)
    away = timedelta(days=count * (7 if unit == "week" else 1))
    weekday = weekday_number(groups["weekday"])
    if "back" in groups:
        return one(last_on(anchor.published, weekday, strictly="last" in groups["back"]) - away)
    return one(next_on(anchor.published, weekday) + away)


def _beyond(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "the week before last", "the Friday after next"."""
    if anchor.published is None:
        return None
    side = -2 if groups["side"] == "before last" else 2
    if "weekday" in groups:
        move = last_on if side < 0 else next_on
        near = move(anchor.published, weekday_number(groups["weekday"]), strictly=True)
        return one(near + timedelta(weeks=side // 2))
    unit = unit_of(groups["unit"])[0]
    if unit == "weekend":
        saturday = period(anchor.published, "week", side).start + 5 * DAY
        return between(saturday, saturday + DAY)
    return one(anchor.published + side * DAY) if unit == "day" else period(anchor.published, unit, side)


def _weekday_of_week(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    week = period(anchor.published, "week", shift(groups["which"]))
    return one(week.start + timedelta(days=weekday_number(groups["weekday"])))


def _weekdays_ago(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "two Fridays ago"."""
    if anchor.published is None:
        return None
    last = last_on(anchor.published, weekday_number(groups["weekday"]), strictly=True)
    return one(last - timedelta(weeks=amount(groups["number"])[1] - 1))


def _near_day(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    shifts = {"before yesterday": -2, "yesterday": -1, "last night": -1, "after tomorrow": 2, "tomorrow": 1}
    shift_by = next((n for words, n in shifts.items() if words in groups["day"]), 0)
    return one(anchor.published + timedelta(days=shift_by))


def _overnight(_: Groups, anchor: Anchor) -> Days | None:
    return None if anchor.published is None else between(anchor.published - DAY, anchor.published)


def _weekend(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    side, day = shift(groups["which"]), anchor.published.weekday()
    here = last_on(anchor.published, 5)
    coming = here if day >= _SATURDAY and side <= 0 else next_on(anchor.published, 5, strictly=True)
    if side < 0:
        here = last_on(anchor.published - (day - _SATURDAY + 1) * DAY, 5) if day >= _SATURDAY else here
    ahead = side > 0 or anchor.ahead or (groups["which"] == "this" and day > _TUESDAY)
    saturday = coming if ahead and side >= 0 else here
    saturday += timedelta(weeks=groups["which"] == "next" and day < _SATURDAY)
    return between(saturday, saturday + DAY)


def _ago(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    if "half" in groups or "and" in groups:
        return _halves_ago(groups, anchor.published)
    least, most = amount(groups.get("number", "one"))
    unit, times = unit_of(groups["unit"])
    if unit in ("hour", "minute"):
        days = hours_from(anchor.published, most if unit == "hour" else 0)
        return around(
            anchor.published - (days.end - anchor.published),
            anchor.published - (days.start - anchor.published),
        )
    if "exact" in groups or groups.get("same", "").endswith(("day", "night")):
        return one(moved(anchor.published, -most * times, unit))
    if "same" in groups:  # "ten years ago this month"
        return period(moved(anchor.published, -most * times, unit), groups["same"].split()[-1])
    first, last = (unit_around(moved(anchor.published, -n * times, unit), unit, n) for n in (most, least))
    return first if first == last else between(first.start, last.end)


def _halves_ago(groups: Groups, here: date) -> Days:
    """Read "half a century ago", "two and a half years ago"."""
    if (half := halves(groups)) is not None:
        there = moved(here, -half[0], half[1])
        return one(there) if half[1] == "day" else period(there, half[1])
    months, unit = {"century": (600, "decade"), "decade": (60, "year"), "year": (6, "month")}[groups["half"]]
    return period(moved(here, -months, "month"), unit)


def _count(groups: Groups) -> tuple[int, str]:
    """Return how many of which unit: of uncounted "days" several."""
    count, unit = count_of(groups)
    return (count if "number" in groups or not groups["unit"].endswith("s") else _SEVERAL), unit


def _span_back(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    count, unit = _count(groups)
    if unit == "hour":
        return between(anchor.published - timedelta(days=-(-count // 24)), anchor.published)
    return between(moved(anchor.published, -count, unit), anchor.published)


def _span_ahead(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.before is not None and anchor.beside and not anchor.ahead and groups["which"] == "next":
        return ANCHORED["anchored_span"]({**groups, "side": "next"}, anchor)  # "in the next two days 40 died"
    if anchor.published is None:
        return None
    count, unit = _count(groups)
    if unit == "hour":
        return between(anchor.published, hours_from(anchor.published, count).end)
    return between(anchor.published, moved(anchor.published, count, unit))


def _within(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "within a week": from publication where the clause looks ahead, else after what was just told."""
    base = (
        anchor.published if anchor.ahead else anchor.before.start if anchor.before and anchor.beside else None
    )
    if base is None:
        return None
    unit = unit_of(groups["unit"])[0]
    if unit == "minute" or ("number" not in groups and not groups["unit"].endswith("s")):
        return one(base)  # "within the hour"
    count, unit = count_of(groups) if "number" in groups else VAGUE[unit]
    if unit == "hour":
        return between(base, hours_from(base, count).end)
    return between(base, moved(base, count, unit))


def _in_time(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "in three days' time", "a month from now", and of what lies ahead "in ten days", "in a day or two"."""
    if anchor.published is None or ("bare" in groups and not anchor.ahead):
        return None
    count, unit = count_of(groups)
    if "two" in groups:
        return between(moved(anchor.published, 1, unit), moved(anchor.published, 2, unit))
    if unit == "hour":
        return hours_from(anchor.published, count)
    there = moved(anchor.published, count, unit) + ("tomorrow" in groups) * DAY
    return one(there) if unit in ("day", "week") else unit_around(there, unit, count)


def _a_year_off(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "this time last year": around the same days of another year, month or week."""
    if anchor.published is None:
        return None
    unit = groups["unit"]
    there = moved(anchor.published, shift(groups["which"]), unit)
    return period(there, "month") if unit == "year" else one(there)


def _recent(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    count, unit = VAGUE[unit_of(groups["unit"])[0]]
    return between(moved(anchor.published, -count, unit), anchor.published)


def _weekdays(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    first, last = weekday_number(groups["weekday"]), weekday_number(groups["to"])
    if "which" in groups:
        monday = period(anchor.published, "week", shift(groups["which"])).start
        return between(monday + first * DAY, monday + last * DAY)
    if anchor.ahead:
        start = next_on(anchor.published, first)
        return between(start, next_on(start, last))
    end = last_on(anchor.published, last)
    return between(last_on(end, first), end)


READERS: Mapping[str, Callable[[Groups, Anchor], Days | None]] = {
    "weekday": _bare_weekday,
    "named_weekday": _named_weekday,
    "night_to": _night_to,
    "weekday_of_week": _weekday_of_week,
    "weekdays_ago": _weekdays_ago,
    "weekday_and_weeks": _weekday_and_weeks,
    "beyond": _beyond,
    "near_day": _near_day,
    "overnight": _overnight,
    "weekend": _weekend,
    "ago": _ago,
    "span_back": _span_back,
    "span_ahead": _span_ahead,
    "within": _within,
    "in_time": _in_time,
    "a_year_off": _a_year_off,
    "recent": _recent,
    "weekdays": _weekdays,
    "holiday": holiday,
    "era": era,
    **DATES,
    **PARTS_OF_YEARS,
    **PERIODS,
    **ANCHORED,
}
