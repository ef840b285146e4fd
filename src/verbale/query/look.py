"""Looking closely: one event or report, what went wrong, who is not known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from verbale.errors import UsageError
from verbale.query.records import Shown, UnknownActor
from verbale.store.base import Store
from verbale.store.rows import record, selected
from verbale.types import Document, Event, Judgement, Problem, Report

Record = TypeVar("Record")


def show(store: Store, id_or_prefix: str) -> Shown:
    """Return an event with its reports, or a report with its event, with all they rest on.

    Raises:
        UsageError: no id begins so, or several do; the message lists some.

    """
    kind, found = _find(store, id_or_prefix.strip().lower())
    if kind == "event":
        ids = [row[0] for row in store.select(_OF_EVENT, [found])]
        events = _records(store, Event, "events", "id", [found])
    else:
        ids = [found]
        linked = [row[0] for row in store.select("SELECT event FROM event_reports WHERE report = ?", [found])]
        events = _records(store, Event, "events", "id", linked)
    by_id = {report.id: report for report in _records(store, Report, "current_reports", "id", ids)}
    reports = tuple(by_id[i] for i in ids if i in by_id)
    documents = sorted({report.document for report in reports})
    return Shown(
        event=events[0] if events else None,
        reports=reports,
        documents={d.id: d for d in _records(store, Document, "current_documents", "id", documents)},
        judgements=_judged(store, ids, events[0].reports if events else ()),
        problems=_records(store, Problem, "current_problems", "document", documents),
    )


_OF_EVENT = "SELECT report FROM event_reports WHERE event = ? ORDER BY position"


def _find(store: Store, prefix: str) -> tuple[str, str]:
    if not prefix:
        raise UsageError("give an id, or its beginning, as `verbale events` prints it")
    sql = """
        SELECT DISTINCT kind, id FROM (
            SELECT 'event' AS kind, id FROM events WHERE starts_with(id, ?)
            UNION ALL SELECT 'report', id FROM current_reports WHERE starts_with(id, ?))
        ORDER BY kind, id LIMIT 9"""
    found = store.select(sql, [prefix, prefix])
    exact = [row for row in found if row[1] == prefix]
    if exact or len(found) == 1:
        kind, whole = (exact or found)[0]
        return kind, whole
    if not found:
        raise UsageError(f"no event or report has an id that begins with {prefix!r}: see `verbale events`")
    several = ", ".join(f"{whole} ({kind})" for kind, whole in found[:8])
    raise UsageError(f"several ids begin with {prefix!r}: {several}; give more of the one you mean")


def _records(
    store: Store, kind: type[Record], table: str, column: str, ids: Sequence[str]
) -> tuple[Record, ...]:
    if not ids:
        return ()
    marks = ", ".join("?" * len(ids))
    columns = selected(kind)
    sql = f"SELECT {columns} FROM {table} WHERE {column} IN ({marks}) ORDER BY {columns}"  # noqa: S608 -- our own words
    return tuple(record(kind, row) for row in store.select(sql, list(ids)))


def _judged(store: Store, ids: Sequence[str], together: Sequence[str]) -> tuple[Judgement, ...]:
    """Return the judgements on reports that the present events bear out; others are of a smaller collection."""
    if not ids:
        return ()
    marks = ", ".join("?" * len(ids))
    sql = (
        f"SELECT {selected(Judgement)} FROM current_judgements "  # noqa: S608 -- our own words
        f"WHERE left_report IN ({marks}) OR right_report IN ({marks}) "
        "ORDER BY same DESC, score DESC, left_report, right_report"
    )
    values: list[Any] = [*ids, *ids]
    judged = (record(Judgement, row) for row in store.select(sql, values))
    joined = frozenset(together)
    return tuple(j for j in judged if j.same == (j.left in joined and j.right in joined))


def problems(store: Store) -> tuple[Problem, ...]:
    """Return everything that could not be used, by stage and input."""
    columns = selected(Problem)
    sql = f"SELECT DISTINCT {columns} FROM current_problems ORDER BY {columns}"  # noqa: S608 -- our own words
    return tuple(record(Problem, row) for row in store.select(sql))


def unknown_actors(store: Store, n: int = 20) -> tuple[UnknownActor, ...]:
    """Return the most frequent words of parties that could not be resolved."""
    sql = """
        SELECT min(text), count(DISTINCT id), min(id) FROM
            (SELECT id, unnest(unresolved) AS text FROM current_reports)
        GROUP BY lower(trim(text)) ORDER BY 2 DESC, 1 LIMIT ?"""
    return tuple(UnknownActor(*row) for row in store.select(sql, [n]))
