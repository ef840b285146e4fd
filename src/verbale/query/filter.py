"""Which events or reports are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from verbale.codec import storable
from verbale.errors import UsageError
from verbale.store.rows import folded


@dataclass(frozen=True, slots=True)
class Filter:
    """What to keep; a field left as it is keeps everything.

    `actor` and `recipient` match a country code (`KOR`), an entity id or the beginning of one
    (`KOR.GOV`), or, in any case, words from their beginning in what is printed of a party or in a person's
    name (`foreign min`). `event`, `status` and `outlet` may name several, set apart by commas. With `frm`
    or `to`, what has no date is left out. A report less sure than `min_confidence` counts nowhere, and an
    event without another is left out; what an event is (its type, time, place) is still told by all.
    """

    frm: date | None = None  # first day, inclusive
    to: date | None = None  # last day, inclusive
    actor: str = ""
    recipient: str = ""
    event: str = ""  # in any case
    status: str = ""
    outlet: str = ""
    min_confidence: float = 0.0  # 0..1

    def __post_init__(self) -> None:
        if self.frm and self.to and self.frm > self.to:
            raise UsageError(f"nothing lies between {self.frm} and {self.to}: the first day comes first")
        least: object = self.min_confidence
        if isinstance(least, bool) or not isinstance(least, int | float) or not 0 <= least <= 1:  # nan is not
            raise UsageError(f"min_confidence {least!r} must be a number between 0 and 1")


EVERYTHING = Filter()


def sure_events(where: Filter) -> tuple[str, list[Any]]:
    """Return what to select events from: those that reports tell which are sure enough, with these reports alone."""
    if not where.min_confidence:
        return "events", []
    sql = """(
        SELECT e.* REPLACE (sure.reports AS reports, sure.outlets AS outlets, sure.narrated AS narrated,
            sure.claimed AS claimed) FROM events e JOIN (
                SELECT er.event AS of_event, list(r.id ORDER BY er.position) AS reports,
                    coalesce(list_sort(list_distinct(list(r.outlet) FILTER (r.outlet <> ''))), []) AS outlets,
                    count(DISTINCT r.document) FILTER (r.according_to_json = '[]') AS narrated,
                    count(DISTINCT r.document) FILTER (r.according_to_json <> '[]') AS claimed
                FROM event_reports er JOIN current_reports r ON r.id = er.report
                WHERE r.confidence >= ? GROUP BY er.event) sure ON sure.of_event = e.id) sure_events"""
    return sql, [where.min_confidence]


def condition(where: Filter, *, outlets: str) -> tuple[str, list[Any]]:
    """Return a condition on the flat columns of reports or events, with its parameters.

    `outlets` says how an outlet is matched: the tables differ there.
    """
    parts: list[str] = []
    values: list[Any] = []

    def add(part: str, *given: Any) -> None:
        parts.append(part)
        values.extend(given)

    if where.frm:
        add("last_day >= ?", where.frm)
    if where.to:
        add("first_day <= ?", where.to)
    for side, wanted in (("actor", where.actor), ("recipient", where.recipient)):
        if wanted.strip():
            add(*_party(side, storable(wanted.strip())))
    if where.event:
        add(*_one_of("event", [name.upper() for name in _names(where.event)]))
    if where.status:
        add(*_one_of("status", [name.lower() for name in _names(where.status)]))
    if where.outlet:
        names = _names(where.outlet)
        add("(" + " OR ".join([outlets] * len(names)) + ")", *names)
    if where.min_confidence > 0:
        add("confidence >= ?", where.min_confidence)
    return " AND ".join(parts) or "true", values


def _names(given: str) -> list[str]:
    return [storable(name.strip()) for name in given.split(",") if name.strip()]


def _one_of(column: str, names: list[str]) -> tuple[Any, ...]:
    return (f"{column} IN ({', '.join('?' * len(names))})", *names)


def _party(side: str, wanted: str) -> tuple[Any, ...]:
    parts = [f"? = ANY({side}_countries)", f"strpos({side}_entities, ?) > 0"]
    values = [wanted, f" {wanted.rstrip('.')}."]
    words = folded(wanted)
    is_code = len(wanted) == 3 and wanted.isascii() and wanted.isupper()
    if words != " " and not is_code:
        parts.append(f"strpos({side}_names, ?) > 0")
        values.append(words)
    return (f"({' OR '.join(parts)})", *values)
