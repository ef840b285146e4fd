"""An open database, as Python code meets it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from verbale.types import Event, Problem, Report

if TYPE_CHECKING:
    from verbale.query import Filter, Shown, Table, TimelineDay


class Record:
    """The sourced record in one database file; use it in a `with` statement.

    Filters are given by name: `frm` and `to` (dates or ISO 8601 strings, inclusive), `actor`, `recipient`
    (a country code, the beginning of an entity id, or words of a name), `event`, `status`, `outlet`,
    `min_confidence` (0..1).
    """

    def __init__(self, path: Path | str) -> None:
        """Open a database for reading.

        Raises:
            StoreError: it is missing, not verbale's, or in use by another process.

        """
        from verbale.store import open_store  # noqa: PLC0415 -- `import verbale` stays light

        self._store = open_store(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._store.__exit__(kind, error, trace)

    def events(self, limit: int | None = None, **filters: Any) -> tuple[Event, ...]:
        """Return events, oldest first, undated last."""
        from verbale import query  # noqa: PLC0415

        return query.events(self._store, _filter(filters), limit)

    def reports(self, **filters: Any) -> tuple[Report, ...]:
        """Return reports, one for each claim of each document."""
        from verbale import query  # noqa: PLC0415

        return query.reports(self._store, _filter(filters))

    def timeline(self, **filters: Any) -> tuple[TimelineDay, ...]:
        """Return the events of each day."""
        from verbale import query  # noqa: PLC0415

        return query.timeline(self._store, _filter(filters))

    def counts(self, *by: str, **filters: Any) -> Table:
        """Count events by `dyad`, `actor`, `recipient`, `day` … `year`, `quad`, `event`, `status`, `outlet`."""
        from verbale import query  # noqa: PLC0415

        return query.counts(self._store, by, _filter(filters))

    def show(self, id_or_prefix: str) -> Shown:
        """Return an event or report with its documents and judgements.

        Raises:
            UsageError: nothing, or more than one thing, has this id.

        """
        from verbale import query  # noqa: PLC0415

        return query.show(self._store, id_or_prefix)

    def problems(self) -> tuple[Problem, ...]:
        """Return the inputs that could not be used, and why."""
        from verbale import query  # noqa: PLC0415

        return query.problems(self._store)


def _filter(given: dict[str, Any]) -> Filter:
    from verbale.errors import UsageError  # noqa: PLC0415
    from verbale.query import Filter  # noqa: PLC0415

    known = set(Filter.__dataclass_fields__)
    if unknown := set(given) - known:
        raise UsageError(f"unknown filter {', '.join(sorted(unknown))}; there are {', '.join(sorted(known))}")
    days = {k: date.fromisoformat(v) for k, v in given.items() if k in {"frm", "to"} and isinstance(v, str)}
    return Filter(**{**given, **days})
