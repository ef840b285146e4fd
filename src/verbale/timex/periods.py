"""Readers of months, seasons, years and other periods."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from verbale.timex.anchor import Anchor, Groups, shift
from verbale.timex.calendar_days import (
    DAY,
    Days,
    between,
    last_on,
    month_of,
    next_on,
    one,
    part_of,
    period,
)
from verbale.timex.calendar_names import month_number, weekday_number
from verbale.timex.numbers import amount, ordinal

_LAST_CENTURY = 22

_DECADE_FROM = 2000
_HUNDRED = 100
_MONTHS = 12
_LAST = ("last", "final", "closing", "dying")
_SHORT_YEAR = 30  # "'31" and later are of the last century
_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_PARTS = {"end of": "late", "beginning of": "early", "start of": "early", "middle of": "mid", "end": "late"}
_UNTIL_NOW = ("earlier", "so far", "already", "to date")
_PARTS |= {"earlier in": "early", "early in": "early", "late in": "late", "midway through": "mid"}
_EDGES_OF_YEARS = {  # first and last month
    "end": (12, 12),
    "beginning": (1, 1),
    "start": (1, 1),
    "middle": (6, 7),
    "early": (1, 4),
    "mid": (5, 8),
    "middle of": (6, 7),
    "late": (9, 12),
}


def _part_of_period(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "later this month", "early next year", "the rest of the week"."""
    if anchor.published is None:
        return None
    whole = period(anchor.published, groups["unit"], shift(groups["which"]))
    part = groups["part"].removesuffix("-")
    if part in _UNTIL_NOW:
        return between(whole.start, min(whole.end, anchor.published))
    if part in ("later", "rest", "remainder"):
        return between(max(whole.start, anchor.published), whole.end)
    return _part(whole, part)


def _part(whole: Days, part: str) -> Days:
    """Return the early, middle or late part of a period; of a year four months."""
    if whole.precision != "year":
        return part_of(whole, part)
    first, last = _EDGES_OF_YEARS[part]
    return between(month_of(whole.start.year, first).start, month_of(whole.start.year, last).end)


def _edge_of_period(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    whole = period(anchor.published, groups["unit"], shift(groups.get("which", "the")))
    late = groups["edge"] in ("end", "close", "out", "over")
    if groups["edge"] in ("out", "over"):  # "before the month is out"
        if anchor.ahead:
            return between(anchor.published, whole.end)
        told = anchor.named[0].start if anchor.named else None
        return between(told, period(told, groups["unit"]).end) if told else None
    if groups["edge"] == "middle":
        return _part(whole, "middle" if groups["unit"] == "year" else "mid")
    edge = _edge(whole, late=late)
    if edge.start > anchor.published and not anchor.ahead and "which" in groups and groups["which"] == "the":
        of = _told_of(groups["unit"], anchor)  # "By the end of the year he had won": of the year told about
        return _edge(of, late=late) if of else edge
    return edge


def _edge(whole: Days, *, late: bool) -> Days:
    """Return the first or last part of a period: of a year a month."""
    if whole.precision == "year":
        month = month_of(whole.start.year, 12 if late else 1)
        return between(month.start, month.end)
    return part_of(whole, "late" if late else "early")


def _told_of(unit: str, anchor: Anchor) -> Days | None:
    """Return the week, month or year of the time named last."""
    return period(anchor.named[0].start, unit) if anchor.named else None


def _period(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    return period(anchor.published, groups["unit"], shift(groups["which"]))


def _named_month(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    month = month_number(groups["month"])
    if groups["which"] == "this":
        return month_of(anchor.published.year, month)
    if groups["which"].endswith("year") or "year" in groups:
        return month_of(anchor.published.year + shift(groups["which"].removesuffix(" year")), month)
    return _nearest_month(month, anchor.published, ahead=shift(groups["which"]) > 0, strictly=True)


def _nearest_month(month: int, day: date, *, ahead: bool, strictly: bool = False) -> Days:
    months = [month_of(day.year + n, month) for n in (-1, 0, 1)]
    if ahead:
        return min(m for m in months if (m.start > day if strictly else m.end >= day))
    return max(m for m in months if (m.end < day if strictly else m.start <= day))


def _month_alone(groups: Groups, anchor: Anchor) -> Days | None:
    month = month_number(groups["month"])
    if "year" in groups:
        days = month_of(int(groups["year"]), month)
    elif "which" in groups:
        if anchor.published is None:
            return None
        days = month_of(anchor.published.year + shift(groups["which"]), month)
    elif anchor.within is not None:
        days = month_of(anchor.within.start.year, month)
        days = days if days.end >= anchor.within.start else month_of(anchor.within.start.year + 1, month)
    elif anchor.published is None:
        return None
    else:
        days = _nearest_month(month, anchor.published, ahead=anchor.ahead)
    part = groups.get("part", "").removeprefix("the ").removeprefix("very ")
    if part == "earlier in" and anchor.published is not None and days.start <= anchor.published:
        return between(days.start, min(days.end, anchor.published))
    return part_of(days, _PARTS.get(part, part)) if part else days


def _week_of_month(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "the first week of March", "the last Friday of May 2015", "the second half of next month"."""
    days = _month_meant(groups, anchor)
    if days is None:
        return None
    last, number = groups["ordinal"] in _LAST, ordinal(groups["ordinal"]) or 1
    if "weekday" in groups or groups.get("unit") == "weekend":
        weekday = weekday_number(groups["weekday"]) if "weekday" in groups else 5
        here = (
            last_on(days.end, weekday) if last else next_on(days.start, weekday) + timedelta(weeks=number - 1)
        )
        return one(here) if "weekday" in groups else between(here, here + DAY)
    return _stretch(groups, days, number=number, last=last)


def _stretch(groups: Groups, days: Days, *, number: int, last: bool) -> Days:
    """Return so many days or weeks, a half or a third of a month."""
    unit = groups["unit"]
    if unit == "half":
        middle = days.start.replace(day=15)
        return between(days.start, middle) if number == 1 and not last else between(middle + DAY, days.end)
    if unit == "third":
        return part_of(days, "late" if last else ("early", "mid", "late")[min(number, 3) - 1])
    if unit == "day":
        return one(days.end if last else days.start + timedelta(days=number - 1))
    if "number" in groups and groups["number"] not in ("few", "couple of"):
        length, number = amount(groups["number"])[1] * (7 if unit == "weeks" else 1), 1
    else:
        length = {"week": 7, "days": 5, "weeks": 14, "fortnight": 14}[unit]
    if last:
        return between(days.end - timedelta(days=length - 1), days.end)
    first = days.start + timedelta(days=length * (number - 1))
    return between(first, min(first + timedelta(days=length - 1), days.end))


def _month_meant(groups: Groups, anchor: Anchor) -> Days | None:
    if "month" not in groups:
        if anchor.published is None:
            return None
        days = period(anchor.published, "month", shift(groups["which"]))
        told = _told_of("month", anchor) if groups["which"] == "the" and not anchor.ahead else None
        late = groups["ordinal"] in _LAST and days.end > anchor.published
        return told if told is not None and late else days
    if "year" in groups:
        return month_of(int(groups["year"]), month_number(groups["month"]))
    return _month_alone({"month": groups["month"]}, anchor)


def _months(groups: Groups, anchor: Anchor) -> Days | None:
    first, last = month_number(groups["month"]), month_number(groups["to"])
    if "year" in groups:
        year = int(groups["year"])
        return between(month_of(year - (first > last), first).start, month_of(year, last).end)
    if anchor.published is None:
        return None
    end = _nearest_month(last, anchor.published, ahead=anchor.ahead)
    return between(month_of(end.start.year - (first > last), first).start, end.end)


def _months_up_to(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "in the three months to June"."""
    last = _month_alone(groups, anchor)
    count = amount(groups["number"])[1]
    return last and between(month_of(last.start.year, last.start.month - count + 1).start, last.end)


def _year(groups: Groups, _: Anchor) -> Days | None:
    if "short" in groups:  # "in '91"
        short = int(groups["short"])
        return period(date(short + (1900 if short > _SHORT_YEAR else 2000), 1, 1), "year")
    return period(date(int(groups["year"]), 1, 1), "year")


def _years(groups: Groups, _: Anchor) -> Days | None:
    first, last = int(groups["year"]), int(groups["to"])
    if last < _HUNDRED:  # "2014-15", "1980-88"; "1980-11" is a month
        month = last <= _MONTHS
        last += first // _HUNDRED * _HUNDRED
        if last <= first or (month and last != first + 1):
            return None
    first, last = sorted((first, last))
    return between(date(first, 1, 1), date(last, 12, 31))


def _decade(groups: Groups, _: Anchor) -> Days | None:
    if "tens" in groups:
        first = 1900 + 10 * (_TENS.index(groups["tens"]) + 2)
    elif "short" in groups:
        first = 1900 + int(groups["short"])
    else:
        first = int(groups["decade"])
    if first % 100 == 0 and first < _DECADE_FROM:  # "the 1800s": nobody means ten years
        return _century({**groups, "century": f"{first // 100 + 1}th"}, Anchor(None))
    offset, length = {"early": (0, 4), "mid": (4, 3), "late": (6, 4)}.get(groups.get("part", ""), (0, 10))
    return between(date(first + offset, 1, 1), date(first + offset + length - 1, 12, 31))


def _century(groups: Groups, _: Anchor) -> Days | None:
    number = ordinal(groups["century"])
    if not 1 <= number <= _LAST_CENTURY:
        return None
    first = 100 * (number - 1) + 1
    offset, length = {"early": (0, 30), "mid": (30, 40), "late": (70, 30)}.get(
        groups.get("part", ""), (0, 100)
    )
    return between(date(first + offset, 1, 1), date(first + offset + length - 1, 12, 31))


def _edge_of_year(groups: Groups, _: Anchor) -> Days | None:
    first, last = _EDGES_OF_YEARS[groups["edge"]]
    year = int(groups["year"])
    return between(month_of(year, first).start, month_of(year, last).end)


PERIODS: Mapping[str, Callable[[Groups, Anchor], Days | None]] = {
    "part_of_period": _part_of_period,
    "edge_of_period": _edge_of_period,
    "period": _period,
    "week_of_month": _week_of_month,
    "named_month": _named_month,
    "month": _month_alone,
    "year": _year,
    "decade": _decade,
    "years": _years,
    "months": _months,
    "months_up_to": _months_up_to,
    "edge_of_year": _edge_of_year,
    "century": _century,
}
