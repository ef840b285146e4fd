"""Records to rows of the tables and back. JSON columns hold the form of `verbale.codec`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import orjson

from verbale import codec, ontology
from verbale.types import Document, Event, Judgement, Party, Problem, RawDocument, Report

Row = dict[str, Any]
Record = TypeVar("Record")

_APART = re.compile(r"[\W_]+")

_RENAMED = {"left_report": "left", "right_report": "right"}

# The columns that a record is made of; `<field>_json` holds the JSON of a field.
_COLUMNS = {
    Document: "id address url outlet text parts_json language published_json wire agency place",
    Report: """id document outlet published event mode context cameo actor_json recipient_json when_json
        where_json status planned hedges_json according_to_json sentence span_json trigger_json confidence
        made_by_json""",
    Event: """id event mode context cameo actor_json recipient_json when_json where_json status planned reports
        outlets narrated claimed confidence""",
    Judgement: "left_report right_report same score reason made_by_json",
    Problem: "stage input wrong todo",
}
COLUMNS: dict[type, tuple[str, ...]] = {kind: tuple(names.split()) for kind, names in _COLUMNS.items()}


def selected(kind: type, table: str = "") -> str:
    """Return the columns that `record` needs, as a list for SELECT, of a table's alias."""
    return ", ".join(f"{table}.{name}" if table else name for name in COLUMNS[kind])


def record(kind: type[Record], row: Sequence[Any]) -> Record:
    """Return the record that a row of `selected(kind)` columns holds."""
    plain: Row = {}
    for column, value in zip(COLUMNS[kind], row, strict=True):
        if column.endswith("_json"):
            plain[column[:-5]] = None if value is None else orjson.Fragment(value)
        else:
            plain[_RENAMED.get(column, column)] = value
    return codec.from_json(kind, orjson.dumps(plain))


def folded(text: str) -> str:
    """Return words in lower case with one space before each, the form of the `*_names` columns."""
    return " " + _APART.sub(" ", text.casefold()).strip()


def _json(value: object) -> str | None:
    return None if value is None else codec.to_json(value).decode()


def raw_row(run: str, raw: RawDocument) -> Row:
    """Return the row of a raw document."""
    fields = ("id", "address", "media", "data", "url", "title", "published", "outlet")
    return {"run": run, **{name: getattr(raw, name) for name in fields}}


def document_row(run: str, document: Document) -> Row:
    """Return the row of a document."""
    published = document.published
    return {
        "run": run,
        **_columns(document),
        "published_start": published and published.start,
        "published_end": published and published.end,
    }


def report_row(run: str, report: Report) -> Row:
    """Return the row of a report."""
    parties = report.actor + report.recipient
    return {
        "run": run,
        **_columns(report),
        **_flat(report),
        "unresolved": [p.text for p in parties if p.country is None],
        "span_start": report.span.start,
    }


def event_row(run: str, event: Event) -> Row:
    """Return the row of an event, with its quad class and conflict–cooperation score."""
    return {
        "run": run,
        **_columns(event),
        **_flat(event),
        "quad": ontology.quad(event.event),
        "score": ontology.score(event.event, event.mode),
    }


def judgement_row(run: str, judgement: Judgement) -> Row:
    """Return the row of a judgement."""
    return {"run": run, **_columns(judgement)}


def problem_row(run: str, document: str, problem: Problem) -> Row:
    """Return the row of a problem; its key hashes what it says, so that it is kept once."""
    key = hashlib.sha256(document.encode() + b"\0" + codec.to_json(problem)).hexdigest()[:16]
    return {"run": run, "key": key, "document": document, **_columns(problem)}


def _columns(value: object) -> Row:
    row: Row = {}
    for column in COLUMNS[type(value)]:
        name = _RENAMED.get(column, column.removesuffix("_json"))
        field = getattr(value, name)
        row[column] = _json(field) if column.endswith("_json") else field
    return row


def _flat(claim: Report | Event) -> Row:
    when = claim.when
    # News that tells no time is found by its publication date.
    told = claim.published if isinstance(claim, Report) and claim.status != "historical" else None
    return {
        "first_day": when.start if when else told,
        "last_day": when.end if when else told,
        **_sides("actor", claim.actor),
        **_sides("recipient", claim.recipient),
    }


def _sides(side: str, parties: Iterable[Party]) -> Row:
    parties = tuple(parties)
    return {
        f"{side}_countries": sorted({p.country for p in parties if p.country}),
        f"{side}_entities": "".join(f" {p.entity}." for p in parties if p.entity),
        f"{side}_names": "|".join(folded(f"{p.text} {p.person}") for p in parties),
    }
