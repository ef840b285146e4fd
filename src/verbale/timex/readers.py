"""Readers: what each form of a relative expression of time means, given the day it is read against."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from verbale.timex.absolute import Printed
from verbale.timex.calendar_days import (
    DAY,
    Days,
    between,
    last_on,
    month_of,
    moved,
    next_on,
    one,
    part_of,
    period,
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9, "fall": 9}  # first month, northern half
NUMBERS = dict(
    zip(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        range(1, 13),
        strict=True,
    )
) | {"a": 1, "an": 1, "several": 3, "a few": 3}


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression is read against."""

    published: date | None  # the outlet's day; None when the document has no date
    before: date | None = None  # the day last named in the text
    ahead: bool = False  # the clause is about the future


Groups = Mapping[str, str]


def _weekday(name: str) -> int:
    return WEEKDAYS.index(name.lower())


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()[:3]) + 1


def _shift(which: str) -> int:
    last = which.endswith(("last", "past", "previous"))
    return -1 if last else 1 if which.endswith(("next", "coming")) else 0


def _bare_weekday(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    move = next_on if anchor.ahead else last_on
    return one(move(anchor.published, _weekday(groups["weekday"])))


def _named_weekday(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    which, weekday = groups["which"], _weekday(groups["weekday"])
    if _shift(which) < 0:
        return one(last_on(anchor.published, weekday, strictly=True))
    if which == "this" and not anchor.ahead:
        return one(last_on(anchor.published, weekday))
    return one(next_on(anchor.published, weekday, strictly="next" in which))


def _weekday_of_week(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    week = period(anchor.published, "week", _shift(groups["which"]))
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


def _anchored_day(groups: Groups, anchor: Anchor) -> Days | None:
    day = groups["day"]
    if day in ("the same day", "that day"):
        return one(anchor.before) if anchor.before else None
    back = any(word in day for word in ("previous", "before", "earlier", "preceding"))
    base = anchor.before or (anchor.published if back else None)
    return one(base - DAY if back else base + DAY) if base else None


def _count(groups: Groups) -> tuple[int, str]:
    words = groups.get("number", "one").split()
    number = " ".join(
        w for w in words if w not in ("nearly", "almost", "about", "around", "some", "more", "than", "over")
    )
    count = int(number) if number.isdecimal() else NUMBERS.get(number, 3)
    return count, groups["unit"].rstrip("s")


def _ago(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    count, unit = _count(groups)
    return _unit_around(moved(anchor.published, -count, unit), unit)


def _unit_around(day: date, unit: str) -> Days:
    return one(day) if unit == "day" else period(day, unit)


def _anchored_count(groups: Groups, anchor: Anchor) -> Days | None:
    count, unit = _count(groups)
    back = groups["side"] in ("earlier", "before that")
    base = anchor.before or (anchor.published if back else None)
    return _unit_around(moved(base, -count if back else count, unit), unit) if base else None


def _span_back(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    return between(moved(anchor.published, -_count(groups)[0], _count(groups)[1]), anchor.published)


def _span_ahead(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    count, unit = _count(groups)
    count = count if "number" in groups or not groups["unit"].endswith("s") else 3  # "in the coming weeks"
    return between(anchor.published, moved(anchor.published, count, unit))


def _recent(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    back = {"days": (7, "day"), "weeks": (5, "week"), "months": (6, "month"), "years": (5, "year")}[
        groups["unit"]
    ]
    return between(moved(anchor.published, -back[0], back[1]), anchor.published)


def _part_of_period(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    whole = period(anchor.published, groups["unit"])
    if groups["part"] == "earlier":
        return between(whole.start, anchor.published)
    return between(anchor.published, whole.end)


def _edge_of_period(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    whole = period(anchor.published, groups["unit"], _shift(groups["which"]))
    late = groups["edge"] == "end"
    if groups["unit"] == "year":
        month = month_of(whole.start.year, 12 if late else 1)
        return between(month.start, month.end)
    return part_of(whole, "late" if late else "early")


def _period(groups: Groups, anchor: Anchor) -> Days | None:
    return (
        None
        if anchor.published is None
        else period(anchor.published, groups["unit"], _shift(groups["which"]))
    )


def _season(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    shift = _shift(groups["which"])
    starts = [month_of(anchor.published.year + n, _SEASONS[groups["season"]]).start for n in (-2, -1, 0, 1)]
    seasons = [between(s, month_of(s.year, s.month + 2).end) for s in starts]
    if shift < 0:
        return max(s for s in seasons if s.end < anchor.published)
    return min(s for s in seasons if s.end >= anchor.published and (not shift or s.start > anchor.published))


def _named_month(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    if groups["which"] == "this":
        return month_of(anchor.published.year, _month(groups["month"]))
    return _nearest_month(
        _month(groups["month"]), anchor.published, ahead=_shift(groups["which"]) > 0, strictly=True
    )


def _nearest_month(month: int, day: date, *, ahead: bool, strictly: bool = False) -> Days:
    months = [month_of(day.year + n, month) for n in (-1, 0, 1)]
    if ahead:
        return min(m for m in months if (m.start > day if strictly else m.end >= day))
    return max(m for m in months if (m.end < day if strictly else m.start <= day))


def _month_alone(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    days = _nearest_month(_month(groups["month"]), anchor.published, ahead=anchor.ahead)
    part = {"the end of": "late", "the beginning of": "early"}.get(groups.get("part", ""), groups.get("part"))
    return part_of(days, part) if part else days


def _year(groups: Groups, _: Anchor) -> Days | None:
    return period(date(int(groups["year"]), 1, 1), "year")


def _decade(groups: Groups, _: Anchor) -> Days | None:
    first = int(groups["decade"])
    offset, length = {"early": (0, 4), "mid": (4, 3), "late": (6, 4)}.get(groups.get("part", ""), (0, 10))
    return between(date(first + offset, 1, 1), date(first + offset + length - 1, 12, 31))


def _quarter_of_year(groups: Groups, _: Anchor) -> Days | None:
    length = 3 if groups["unit"] == "quarter" else 6
    number = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 12 // length - 1}[groups["ordinal"]]
    if number >= 12 // length:
        return None
    first = month_of(int(groups["year"]), 1 + number * length).start
    end = month_of(first.year, first.month + length - 1).end
    return Days(first, end, "quarter" if length == 3 else "interval")


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
    "anchored_day": _anchored_day,
    "ago": _ago,
    "anchored_count": _anchored_count,
    "span_back": _span_back,
    "span_ahead": _span_ahead,
    "recent": _recent,
    "part_of_period": _part_of_period,
    "edge_of_period": _edge_of_period,
    "period": _period,
    "season": _season,
    "named_month": _named_month,
    "month": _month_alone,
    "year": _year,
    "decade": _decade,
    "quarter_of_year": _quarter_of_year,
}
