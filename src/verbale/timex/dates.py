"""Readers of days of months: "the 9th", "the first of May", "Jan. 6", "the week of 11 July"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from verbale.timex.absolute import Printed
from verbale.timex.anchor import Anchor, Groups, shift
from verbale.timex.calendar_days import DAY, Days, between, month_of, one, period
from verbale.timex.calendar_names import month_number, weekday_number
from verbale.timex.numbers import ordinal
from verbale.types import Span

_MONTH = 31  # days; what is told of longer ago keeps its own month


def _day_of_month(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "the 9th": the nearest on its side, or of the month that the text is telling about."""
    day, here = int(groups["day"]), anchor.published
    against = anchor.before if anchor.beside and anchor.before is not None else anchor.within
    if against is not None and (here is None or (here - against.end).days > _MONTH):
        told = [month_of(against.start.year, against.start.month + n) for n in (0, 1)]
        days = [m.start.replace(day=day) for m in told if 1 <= day <= m.end.day]
        return next((one(d) for d in days if anchor.behind or d >= against.start), None)
    if here is None:
        return None
    months = [month_of(here.year, here.month + n) for n in (-2, -1, 0, 1, 2)]
    days = [m.start.replace(day=day) for m in months if 1 <= day <= m.end.day]
    if "weekday" in groups:
        days = [d for d in days if d.weekday() == weekday_number(groups["weekday"])]
    fitting = [d for d in days if (d >= here if anchor.ahead else d <= here)]
    return one(min(fitting) if anchor.ahead else max(fitting)) if fitting else None


def _ordinal_date(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "the first of May", "May the 23rd, 2012", "3 May last year"."""
    if "which" in groups and anchor.published is not None:
        groups = {**groups, "year": str(anchor.published.year + shift(groups["which"]))}
    day = int(groups["day"]) if "day" in groups else ordinal(groups["ordinal"])
    return printed_days(_printed(groups, day), anchor)


def _days_of_month(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "between the 12th and the 14th"."""
    last = _day_of_month({"day": groups["to"]}, anchor)
    first = last and _day_of_month({"day": groups["day"]}, Anchor(last.end))
    return between(first.start, last.end) if first and last else None


def _week_of_day(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "the week of 11 July", "the weekend of July 9, 2011"."""
    days = printed_days(_printed(groups, int(groups["day"])), anchor)
    if days is None:
        return None
    week = period(days.start, "week")
    return week if groups["unit"] == "week" else between(week.end - DAY, week.end)


def _printed(groups: Groups, day: int) -> Printed:
    year = int(groups["year"]) if "year" in groups else None
    return Printed(Span(0, 0), "", year, month_number(groups["month"]), day)


def printed_days(printed: Printed, anchor: Anchor) -> Days | None:
    """Return the interval of a printed date.

    One without a year is of the year that the text is telling about, else the nearest on the side it looks to.
    """
    if printed.year is not None:
        when = printed.when()
    elif anchor.within is not None:
        told = [printed.when(year) for year in range(anchor.within.start.year, anchor.within.end.year + 2)]
        when = next((w for w in told if w is not None and w.end >= anchor.within.start), None)
    elif (here := anchor.published) is None:
        return None
    else:
        readings = [printed.when(here.year + n) for n in (-1, 0, 1)]
        known = [w for w in readings if w is not None]
        past = [w for w in known if w.start <= here + DAY]
        coming = [w for w in known if w.end >= here]
        when = coming[0] if anchor.ahead and coming else past[-1] if past else None
        if anchor.either and known:
            when = min(known, key=lambda w: abs(w.start - here))
    return None if when is None else Days(when.start, when.end, when.precision)


DATES: Mapping[str, Callable[[Groups, Anchor], Days | None]] = {
    "day_of_month": _day_of_month,
    "days_of_month": _days_of_month,
    "ordinal_date": _ordinal_date,
    "week_of_day": _week_of_day,
}
