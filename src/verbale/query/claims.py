"""Events and reports as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from verbale.query.filter import EVERYTHING, Filter, condition, sure_events
from verbale.query.records import TimelineDay
from verbale.store.base import Store
from verbale.store.rows import record, selected
from verbale.types import Event, Report

_MOST = 2**63 - 1  # what a database can count to
EVENT_OUTLET = "? = ANY(outlets)"
REPORT_OUTLET = "outlet = ?"


def events(store: Store, where: Filter = EVERYTHING, limit: int | None = None) -> tuple[Event, ...]:
    """Return events, oldest first, undated last."""
    return tuple(each_event(store, where, limit))


def each_event(store: Store, where: Filter = EVERYTHING, limit: int | None = None) -> Iterator[Event]:
    """Return events one by one, oldest first, undated last, with flat memory."""
    source, given = sure_events(where)
    holds, values = condition(where, outlets=EVENT_OUTLET)
    top = "" if limit is None else f" LIMIT {min(limit, _MOST):d}"
    sql = f"SELECT {selected(Event)} FROM {source} WHERE {holds} ORDER BY first_day NULLS LAST, last_day, id{top}"  # noqa: S608 -- our own words
    for rows in store.stream(sql, [*given, *values]):
        for row in rows:
            yield record(Event, row)


def reports(store: Store, where: Filter = EVERYTHING) -> tuple[Report, ...]:
    """Return the current reports, by publication date, document and place in the text."""
    return tuple(each_report(store, where))


def each_report(store: Store, where: Filter = EVERYTHING) -> Iterator[Report]:
    """Return the current reports one by one, in the order of `reports`, with flat memory."""
    return (report for _, report in each_report_of_event(store, where))


def each_report_of_event(store: Store, where: Filter = EVERYTHING) -> Iterator[tuple[str, Report]]:
    """Return the current reports one by one, each after the id of its event, "" when it has none yet."""
    holds, values = condition(where, outlets=REPORT_OUTLET)
    sql = f"""
        SELECT coalesce(e.of_event, ''), {selected(Report)}
        FROM (SELECT * FROM current_reports WHERE {holds}) r
        LEFT JOIN (SELECT report AS of_report, event AS of_event FROM event_reports) e ON e.of_report = r.id
        ORDER BY published NULLS LAST, document, span_start, id"""  # noqa: S608 -- our own words
    for rows in store.stream(sql, values):
        for row in rows:
            yield row[0], record(Report, row[1:])


def reports_of_kinds(store: Store, kinds: Sequence[tuple[str, str]]) -> tuple[Report, ...]:
    """Return the current reports of some event types, each with its planned type, by id."""
    if not kinds:
        return ()
    marks = ", ".join(["(?, ?)"] * len(kinds))
    sql = f"SELECT {selected(Report)} FROM current_reports WHERE (event, planned) IN ({marks}) ORDER BY id"  # noqa: S608
    values = [value for kind in kinds for value in kind]
    return tuple(record(Report, row) for rows in store.stream(sql, values) for row in rows)


def sentences(store: Store, reports: Iterable[str]) -> dict[str, str]:
    """Return the sentences of reports, by report id."""
    sql = "SELECT id, sentence FROM current_reports WHERE id IN (SELECT unnest(?))"
    return dict(row for rows in store.stream(sql, [list(reports)]) for row in rows)


def timeline(store: Store, where: Filter = EVERYTHING) -> tuple[TimelineDay, ...]:
    """Return the days on which something began, oldest first, with the events; the undated last."""
    by_day = groupby(each_event(store, where), key=lambda event: event.when.start if event.when else None)
    return tuple(TimelineDay(day, tuple(found)) for day, found in by_day)
