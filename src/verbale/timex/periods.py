"""Readers of months, seasons, years and other periods."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from verbale.timex.anchor import Anchor, Groups, shift
from verbale.timex.calendar_days import Days, between, month_of, part_of, period
from verbale.timex.numbers import ordinal

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9, "fall": 9}  # first month, northern half

_LAST_CENTURY = 22
_DECADE_FROM = 2000


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()[:3]) + 1


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
    whole = period(anchor.published, groups["unit"], shift(groups["which"]))
    late = groups["edge"] == "end"
    if "before" in groups and late and anchor.ahead and whole.end >= anchor.published:
        return between(anchor.published, whole.end)
    if groups["unit"] == "year":
        month = month_of(whole.start.year, 12 if late else 1)
        return between(month.start, month.end)
    return part_of(whole, "late" if late else "early")


def _period(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    whole = period(anchor.published, groups["unit"], shift(groups["which"]))
    if groups["which"] != "this":
        return whole
    today = anchor.published
    return between(today, whole.end) if anchor.ahead else between(whole.start, today)


def _season(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    side = shift(groups["which"])
    starts = [month_of(anchor.published.year + n, SEASONS[groups["season"]]).start for n in (-2, -1, 0, 1)]
    seasons = [between(s, month_of(s.year, s.month + 2).end) for s in starts]
    if side < 0:
        return max(s for s in seasons if s.end < anchor.published)
    return min(s for s in seasons if s.end >= anchor.published and (not side or s.start > anchor.published))


def _named_month(groups: Groups, anchor: Anchor) -> Days | None:
    if anchor.published is None:
        return None
    if groups["which"] == "this":
        return month_of(anchor.published.year, _month(groups["month"]))
    return _nearest_month(
        _month(groups["month"]), anchor.published, ahead=shift(groups["which"]) > 0, strictly=True
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
    if "before" in groups and anchor.ahead and days.end >= anchor.published:
        return between(anchor.published, days.end)
    part = {"the end of": "late", "the beginning of": "early"}.get(groups.get("part", ""), groups.get("part"))
    return part_of(days, part) if part else days


def _months(groups: Groups, anchor: Anchor) -> Days | None:
    first, last = _month(groups["month"]), _month(groups["to"])
    if "year" in groups:
        year = int(groups["year"])
        return between(month_of(year - (first > last), first).start, month_of(year, last).end)
    if anchor.published is None:
        return None
    end = _nearest_month(last, anchor.published, ahead=anchor.ahead)
    return between(month_of(end.start.year - (first > last), first).start, end.end)


def _year(groups: Groups, _: Anchor) -> Days | None:
    return period(date(int(groups["year"]), 1, 1), "year")


def _years(groups: Groups, _: Anchor) -> Days | None:
    first, last = sorted((int(groups["year"]), int(groups["to"])))
    return between(date(first, 1, 1), date(last, 12, 31))


def _decade(groups: Groups, _: Anchor) -> Days | None:
    first = int(groups["decade"])
    if first % 100 == 0 and first < _DECADE_FROM:  # "the 1800s": nobody means ten years
        return _century({**groups, "century": f"{first // 100 + 1}th"}, Anchor(None))
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


def _century(groups: Groups, _: Anchor) -> Days | None:
    number = ordinal(groups["century"])
    if not 1 <= number <= _LAST_CENTURY:
        return None
    first = 100 * (number - 1) + 1
    offset, length = {"early": (0, 30), "mid": (30, 40), "late": (70, 30)}.get(
        groups.get("part", ""), (0, 100)
    )
    return between(date(first + offset, 1, 1), date(first + offset + length - 1, 12, 31))


def _quarter(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "in the second quarter": the one last begun, or not yet over where the clause looks ahead."""
    if anchor.published is None:
        return None
    here, number = anchor.published, {"first": 1, "second": 4, "third": 7, "fourth": 10}[groups["ordinal"]]
    firsts = [month_of(here.year + n, number).start for n in (-1, 0, 1)]
    quarters = [period(first, "quarter") for first in firsts]
    if anchor.ahead:
        return next(q for q in quarters if q.end >= here)
    return max(q for q in quarters if q.start <= here)


def _edge_of_year(groups: Groups, _: Anchor) -> Days | None:
    year = int(groups["year"])
    months = {
        "end": (12, 12),
        "beginning": (1, 1),
        "start": (1, 1),
        "middle": (6, 7),
        "early": (1, 4),
        "mid": (5, 8),
        "late": (9, 12),
    }
    first, last = months[groups["edge"]]
    return between(month_of(year, first).start, month_of(year, last).end)


PERIODS: Mapping[str, Callable[[Groups, Anchor], Days | None]] = {
    "part_of_period": _part_of_period,
    "edge_of_period": _edge_of_period,
    "period": _period,
    "season": _season,
    "named_month": _named_month,
    "month": _month_alone,
    "year": _year,
    "decade": _decade,
    "quarter_of_year": _quarter_of_year,
    "years": _years,
    "months": _months,
    "edge_of_year": _edge_of_year,
    "century": _century,
    "quarter": _quarter,
}
