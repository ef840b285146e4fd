from __future__ import annotations

import dataclasses
from datetime import date

from hand_made import hand_made

from verbale.pages.periods import months, periods
from verbale.query import TimelineDay
from verbale.types import Event, When

DAY = date(2031, 4, 8)


def event(ident: str, end: date | None, precision: str = "day", status: str = "asserted") -> Event:
    *_, events, _ = hand_made()
    when = When(DAY.replace(day=1) if precision == "month" else DAY, end, precision) if end else None
    return dataclasses.replace(events[0], id=ident, when=when, status=status)


def names(found) -> list[tuple[str, list[str]]]:
    return [(period.key, [e.id for e in period.events]) for period in found]


def test_a_longer_time_stands_before_the_day_on_which_it_begins():
    day = event("day", DAY)
    year = dataclasses.replace(day, id="year", when=When(date(2031, 1, 1), date(2031, 12, 31), "year"))
    january = dataclasses.replace(day, id="january", when=When(date(2031, 1, 1), date(2031, 1, 31), "month"))
    first = dataclasses.replace(day, id="first", when=When(date(2031, 1, 1), date(2031, 1, 1), "day"))
    days = [TimelineDay(date(2031, 1, 1), (first, january, year)), TimelineDay(DAY, (day,))]
    assert names(periods(days)) == [
        ("2031", ["year"]),
        ("2031-01", ["january"]),
        ("2031-01-01", ["first"]),
        ("2031-04-08", ["day"]),
    ]
    assert [month.key for month in months(days)] == ["2031", "2031-01", "2031-04"]


def test_a_time_of_a_few_days_stands_under_its_first_with_its_own_time_beside():
    exact, near = event("exact", DAY), event("near", date(2031, 4, 9), "interval")
    (period,) = periods([TimelineDay(DAY, (exact, near))])
    assert [period.vaguer(e) for e in period.events] == ["", "2031-04-08/09"]


def test_the_undated_come_last_and_background_after_them():
    days = [
        TimelineDay(DAY, (event("a", DAY, status="historical"), event("b", DAY))),
        TimelineDay(None, (event("c", None),)),
    ]
    assert [(month.key, names(month.periods)) for month in months(days)] == [
        ("2031-04", [("2031-04-08", ["b"])]),
        ("undated", [("undated", ["c"])]),
        ("background", [("2031-04-08", ["a"])]),
    ]


def test_times_that_cross_months_give_each_month_once():
    crossing = event("crossing", date(2031, 5, 2), "interval")
    later = dataclasses.replace(crossing, id="later", when=When(date(2031, 4, 20), date(2031, 4, 20), "day"))
    days = [TimelineDay(DAY, (crossing,)), TimelineDay(date(2031, 4, 20), (later,))]
    assert [(month.key, month.count) for month in months(days)] == [("2031-04", 2)]
