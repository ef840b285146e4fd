"""Looking closely: one event or report, what went wrong, who is not known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Self, TypeVar

from verbale.errors import UsageError
from verbale.query.records import Shown, UnknownActor
from verbale.store.base import Store
from verbale.store.rows import record, selected
from verbale.types import Document, Event, Judgement, Problem, Report

Record = TypeVar("Record")

_AT_ONCE = 500  # reports that are looked at together


def show(store: Store, id_or_prefix: str) -> Shown:
    """Return an event with its reports, or a report with its event, with all they rest on.

    Raises:
        UsageError: no id begins so, or several do; the message lists some.

    """
    kind, found = _find(store, id_or_prefix.strip().lower())
    if kind == "event":
        return next(each_shown(store, _records(store, Event, "events", [found]).values()))
    linked = [row[0] for row in store.select("SELECT event FROM event_reports WHERE report = ?", [found])]
    event = next(iter(_records(store, Event, "events", linked).values()), None)
    return _Looked.at(store, [found]).shown(event, [found])


def each_shown(store: Store, events: Iterable[Event]) -> Iterator[Shown]:
    """Return each of the events with all it rests on, in their order: few queries, and flat memory."""
    for some in _chunks(events):
        looked = _Looked.at(store, [report for event in some for report in event.reports])
        yield from (looked.shown(event, event.reports) for event in some)


def _chunks(events: Iterable[Event]) -> Iterator[list[Event]]:
    some: list[Event] = []
    size = 0
    for event in events:
        some.append(event)
        size += len(event.reports)
        if size >= _AT_ONCE:
            yield some
            some, size = [], 0
    if some:
        yield some


@dataclass(frozen=True, slots=True)
class _Looked:
    """Some reports and all they rest on."""

    reports: Mapping[str, Report]  # by id, as the other two
    documents: Mapping[str, Document]
    problems: Mapping[str, tuple[Problem, ...]]  # by document
    judgements: Mapping[str, Sequence[Judgement]]  # by report

    @classmethod
    def at(cls, store: Store, ids: Sequence[str]) -> Self:
        reports = _records(store, Report, "current_reports", ids)
        documents = sorted({report.document for report in reports.values()})
        return cls(
            reports,
            _records(store, Document, "current_documents", documents),
            _problems_of(store, documents),
            _judgements_on(store, ids),
        )

    def shown(self, event: Event | None, ids: Sequence[str]) -> Shown:
        reports = tuple(self.reports[i] for i in ids if i in self.reports)
        documents = sorted({report.document for report in reports})
        joined = frozenset(event.reports if event else ())
        found = {(j.left, j.right): j for i in ids for j in self.judgements.get(i, ())}
        # Only those that the present events bear out: others were made of a smaller collection.
        kept = [j for j in found.values() if j.same == (j.left in joined and j.right in joined)]
        return Shown(
            event=event,
            reports=reports,
            documents={i: self.documents[i] for i in documents if i in self.documents},
            judgements=tuple(sorted(kept, key=lambda j: (not j.same, -j.score, j.left, j.right))),
            problems=tuple(problem for i in documents for problem in self.problems.get(i, ())),
        )


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


def _records(store: Store, kind: type[Record], table: str, ids: Sequence[str]) -> dict[str, Record]:
    """Return the records with these ids, by id."""
    sql = f"SELECT id, {selected(kind)} FROM {table} WHERE id IN (SELECT unnest(?)) ORDER BY id"  # noqa: S608 -- our own words
    return {row[0]: record(kind, row[1:]) for row in store.select(sql, [list(ids)])} if ids else {}


def _problems_of(store: Store, documents: Sequence[str]) -> dict[str, tuple[Problem, ...]]:
    columns = selected(Problem)
    sql = f"""
        SELECT document, {columns} FROM current_problems WHERE document IN (SELECT unnest(?))
        ORDER BY document, {columns}"""  # noqa: S608 -- our own words
    rows = store.select(sql, [list(documents)]) if documents else []
    grouped = groupby(rows, key=lambda row: str(row[0]))
    return {document: tuple(record(Problem, row[1:]) for row in found) for document, found in grouped}


def _judgements_on(store: Store, ids: Sequence[str]) -> dict[str, list[Judgement]]:
    sql = f"""
        SELECT {selected(Judgement)} FROM current_judgements
        WHERE left_report IN (SELECT unnest(?)) OR right_report IN (SELECT unnest(?))"""  # noqa: S608 -- our own words
    found: dict[str, list[Judgement]] = defaultdict(list)
    for row in store.select(sql, [list(ids), list(ids)]) if ids else ():
        judged = record(Judgement, row)
        found[judged.left].append(judged)
        found[judged.right].append(judged)
    return found


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
