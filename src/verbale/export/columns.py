"""The flat form of a report: one row a report, with the id of its event.

Several values stand in a list, in text formats joined by ";". Lists of a side (`actor_*`) have one entry a
party, in the same order, "" where something is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from verbale import ontology
from verbale.query import Filter, each_report_of_event
from verbale.store.base import Store
from verbale.types import Hedge, Party, Report, Trigger, When

Value = str | int | float | date | list[str] | None
Kind = Literal["text", "texts", "day", "int", "float"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the flat form."""

    name: str
    kind: Kind
    meaning: str  # for the reference
    value: Callable[[Report, str], Value]  # of a report and the id of its event


def _side(side: Literal["actor", "recipient"]) -> tuple[Column, ...]:
    def parties(report: Report) -> tuple[Party, ...]:
        return report.actor if side == "actor" else report.recipient

    return (
        Column(f"{side}", "texts", f"{side}s as printed", lambda r, _: [p.text for p in parties(r)]),
        Column(
            f"{side}_country",
            "texts",
            "their countries, ISO 3166 alpha-3 or PLOVER's additions",
            lambda r, _: [p.country or "" for p in parties(r)],
        ),
        Column(
            f"{side}_sector",
            "texts",
            "their sectors, PLOVER codes joined by a space",
            lambda r, _: [" ".join(p.sector) for p in parties(r)],
        ),
        Column(
            f"{side}_entity", "texts", "ids of their entities", lambda r, _: [p.entity for p in parties(r)]
        ),
        Column(f"{side}_office", "texts", "their offices", lambda r, _: [p.office for p in parties(r)]),
        Column(f"{side}_person", "texts", "their persons", lambda r, _: [p.person for p in parties(r)]),
    )


COLUMNS: tuple[Column, ...] = (
    Column("report", "text", "id of the report", lambda r, _: r.id),
    Column("event_id", "text", "id of the event: reports of one event share it", lambda _, e: e),
    Column("document", "text", "id of the document", lambda r, _: r.document),
    Column("outlet", "text", "who published it", lambda r, _: r.outlet),
    Column("published", "day", "day of publication; empty where it is an interval", lambda r, _: r.published),
    Column("event", "text", "PLOVER event type", lambda r, _: r.event),
    Column("mode", "texts", "PLOVER modes", lambda r, _: list(r.mode)),
    Column("context", "texts", "PLOVER contexts", lambda r, _: list(r.context)),
    Column("cameo", "text", "CAMEO root, 01 to 20", lambda r, _: r.cameo),
    Column(
        "quad",
        "int",
        "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
        lambda r, _: ontology.quad(r.event),
    ),
    Column(
        "score",
        "float",
        "PLOVER's conflict–cooperation score, -10 to 10",
        lambda r, _: ontology.score(r.event, r.mode),
    ),
    *_side("actor"),
    *_side("recipient"),
    Column("start", "day", "first day it may have been", lambda r, _: r.when.start if r.when else None),
    Column("end", "day", "last day it may have been", lambda r, _: r.when.end if r.when else None),
    Column("precision", "text", "of the time", lambda r, _: r.when.precision if r.when else ""),
    Column(
        "or_else_start",
        "day",
        "first day of its other reading, where the text does not decide",
        lambda r, _: r.when.or_else[0] if r.when and r.when.or_else else None,
    ),
    Column(
        "or_else_end",
        "day",
        "last day of it",
        lambda r, _: r.when.or_else[1] if r.when and r.when.or_else else None,
    ),
    Column("place", "text", "where", lambda r, _: r.where.name if r.where else ""),
    Column("place_country", "text", "country of the place", lambda r, _: r.where.country if r.where else ""),
    Column("lat", "float", "degrees north", lambda r, _: r.where.lat if r.where else None),
    Column("lon", "float", "degrees east", lambda r, _: r.where.lon if r.where else None),
    Column(
        "near",
        "text",
        "the place that the point was taken from; empty: it is its own",
        lambda r, _: r.where.near if r.where else "",
    ),
    Column(
        "or_else_place",
        "text",
        "the other place of that name, where the text leaves two",
        lambda r, _: r.where.or_else.name if r.where and r.where.or_else else "",
    ),
    Column(
        "or_else_country",
        "text",
        "its country",
        lambda r, _: r.where.or_else.country if r.where and r.where.or_else else "",
    ),
    Column(
        "or_else_geonames",
        "int",
        "its GeoNames id",
        lambda r, _: r.where.or_else.geonames if r.where and r.where.or_else else None,
    ),
    Column("status", "text", "asserted, future, hypothetical, negated or historical", lambda r, _: r.status),
    Column("planned", "text", "event type of the deed an announcement is about", lambda r, _: r.planned),
    Column("hedges", "texts", "words that weaken the claim", lambda r, _: [h.text for h in r.hedges]),
    Column(
        "according_to",
        "texts",
        "speakers as printed, outermost first; none: the outlet's own word",
        lambda r, _: [p.text for p in r.according_to],
    ),
    Column(
        "according_to_country",
        "texts",
        "their countries",
        lambda r, _: [p.country or "" for p in r.according_to],
    ),
    Column("confidence", "float", "0 to 1", lambda r, _: r.confidence),
    Column("sentence", "text", "the sentence", lambda r, _: r.sentence),
    Column("span_start", "int", "where it begins in the document, code points", lambda r, _: r.span.start),
    Column("span_end", "int", "where it ends", lambda r, _: r.span.end),
    Column("trigger", "text", "the words that carry the event", lambda r, _: r.trigger.text),
    Column("rule", "text", "the rules that fired", lambda r, _: r.made_by.rule),
    Column("version", "text", "of code and data", lambda r, _: r.made_by.version),
)


def rows(store: Store, where: Filter, *, text: bool) -> Iterator[tuple[Value, ...]]:
    """Return the flat rows of the reports that `where` keeps, with flat memory."""
    for event, report in each_report_of_event(store, where):
        kept = report if text else without_text(report)
        yield tuple(column.value(kept, event) for column in COLUMNS)


def without_text(report: Report) -> Report:
    """Return a report without words of its document: spans, codes and names in normal form stay."""
    return replace(
        report,
        sentence="",
        trigger=Trigger("", report.trigger.span),
        hedges=tuple(Hedge("", hedge.span) for hedge in report.hedges),
        actor=_wordless(report.actor),
        recipient=_wordless(report.recipient),
        according_to=_wordless(report.according_to),
        when=_timeless(report.when),
    )


def _wordless(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(replace(party, text="") for party in parties)


def _timeless(when: When | None) -> When | None:
    return replace(when, text="", evidence="") if when and when.span else when
