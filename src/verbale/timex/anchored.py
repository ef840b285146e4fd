"""Readers of expressions that are read against a time named before: "the next day", "that year", "two weeks later"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from verbale.timex.anchor import Anchor, Groups
from verbale.timex.calendar_days import DAY, Days, between, last_on, month_of, moved, next_on, one, period
from verbale.timex.numbers import NUMBERS, ordinal
from verbale.timex.periods import SEASONS

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BACK = ("previous", "before", "earlier", "preceding", "prior")
_HALF_A_DAY = 12  # hours


def count_of(groups: Groups) -> tuple[int, str]:
    """Return how many of which unit: "nearly three weeks" is 3 of week."""
    words = groups.get("number", "one").split()
    number = " ".join(
        w
        for w in words
        if w not in ("nearly", "almost", "about", "around", "some", "more", "than", "over", "just")
    )
    count = int(number) if number.isdecimal() else NUMBERS.get(number, 3)
    unit = groups["unit"].removesuffix("s")
    return count, "century" if unit == "centurie" else unit


def unit_around(day: date, unit: str, count: int = 2) -> Days:
    """Return what "so many units away" means around a day; a single century is told to the decade."""
    if unit == "day":
        return one(day)
    return period(day, "decade" if unit == "century" and count == 1 else unit)


def hours_from(day: date, count: int) -> Days:
    """Return the days that may lie so many hours after some time on a day."""
    if count % 24 == 0:
        return one(day + timedelta(days=count // 24))
    if 0 <= count < _HALF_A_DAY:
        return one(day)
    first = day + timedelta(days=count // 24)
    return between(first, first + DAY)


def _anchored_day(groups: Groups, anchor: Anchor) -> Days | None:
    day = groups["day"]
    back = any(word in day for word in _BACK)
    if not back and not any(word in day for word in ("next", "following", "after", "later")):
        return one(anchor.before) if anchor.before else None
    if back and anchor.now:
        return one(anchor.published - DAY) if anchor.published else None
    base = anchor.before or (anchor.published if back else None)
    return one(base - DAY if back else base + DAY) if base else None


def _anchored_weekday(groups: Groups, anchor: Anchor) -> Days | None:
    weekday = WEEKDAYS.index(groups["weekday"])
    back = any(word in groups["side"] for word in _BACK)
    base = anchor.before or (anchor.published if back else None)
    if base is None:
        return None
    return one((last_on if back else next_on)(base, weekday, strictly=True))


def _anchored_count(groups: Groups, anchor: Anchor) -> Days | None:
    count, unit = count_of(groups)
    back = any(word in groups["side"] for word in _BACK)
    base = anchor.before or (anchor.published if back else None)
    return unit_around(moved(base, -count if back else count, unit), unit, count) if base else None


def _anchored_hours(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.before is None:
        return None
    count = count_of(groups)[0] if "number" in groups else 1
    back = groups["side"] in ("earlier", "before")
    if groups["unit"].startswith("minute"):
        return one(anchor.before)
    days = hours_from(anchor.before, count)
    if not back:
        return days
    first, last = (anchor.before - (day - anchor.before) for day in (days.end, days.start))
    return one(first) if first == last else between(first, last)


def _base(unit: str, anchor: Anchor) -> date | None:
    """Return a day of the time that "that month" points back to: named as one, else named more closely."""
    finer = {"week": ("day", "week"), "month": ("day", "month"), "year": ("day", "month", "year", "quarter")}[
        unit
    ]
    fitting = [d for d in anchor.named if d.precision in finer]
    same = [d for d in fitting if d.precision == unit]
    return next((d.start for d in (*same, *fitting)), None)


def _anchored_period(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "that month", "the following year", "the year before", "the end of that week"."""
    unit, which = groups["unit"], groups["which"]
    base = _base("year" if unit in SEASONS else unit, anchor)
    back = any(word in which for word in _BACK)
    if base is None:
        base = anchor.published if which == "the previous" else None  # "from the previous month"
    if base is None:
        return None
    if unit in SEASONS:
        first = month_of(base.year, SEASONS[unit])
        return between(first.start, month_of(first.start.year, first.start.month + 2).end)
    side = -1 if back else 0 if "same" in which or which.split()[0] == "that" else 1
    whole = period(base, unit, side)
    edge = groups.get("edge")
    if edge is None:
        return whole
    if unit == "year":
        month = month_of(whole.start.year, 12 if edge == "end" else 1)
        return between(month.start, month.end)
    third = timedelta(days=((whole.end - whole.start).days + 1) // 3 - 1)
    return (
        between(whole.end - third, whole.end) if edge == "end" else between(whole.start, whole.start + third)
    )


def _day_of_named_month(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "the tenth of that month", "the 3rd of last month"."""
    which = groups["which"]
    side = -1 if "last" in which or "previous" in which else 1 if "next" in which or "coming" in which else 0
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
    if "since" in groups["then"]:
        return between(named.start, max(anchor.published, named.start)) if anchor.published else None
    return named


ANCHORED: Mapping[str, Callable[[Groups, Anchor], Days | None]] = {
    "anchored_day": _anchored_day,
    "anchored_weekday": _anchored_weekday,
    "anchored_count": _anchored_count,
    "anchored_hours": _anchored_hours,
    "anchored_period": _anchored_period,
    "day_of_named_month": _day_of_named_month,
    "then": _then,
}
