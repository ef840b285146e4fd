"""The tables and views of a store, defined once.

Columns that end in `_json` hold nested records in the JSON form of `verbale.codec`. Beside them stand flat
columns to filter by: `*_countries` lists country codes, `*_entities` holds entity ids and `*_names` the
printed words and names, folded by `verbale.store.rows.folded`, each after a separator that queries match.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

VERSION = 1  # raise it with every change of a table, and say in CHANGELOG what a user must do


VIEWS = {
    # Which runs are newer: numbers count the times a run became the newest one.
    "run_order": "SELECT run, max(number) AS number FROM runs GROUP BY run",
    "current_documents": """
        SELECT d.* FROM documents d
        WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.run = d.run AND s.document = d.id)""",
    "current_reports": """
        SELECT r.* FROM reports r
        WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.run = r.run AND s.document = r.document)""",
    # A problem met before there was a document is met again by every run: the newest one's is shown.
    "current_problems": """
        SELECT p.* FROM problems p
        WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.run = p.run AND s.document = p.document)
        AND NOT (p.document = '' AND EXISTS (
            SELECT 1 FROM problems q JOIN run_order o ON o.run = q.run JOIN run_order m ON m.run = p.run
            WHERE q.document = '' AND q.key = p.key AND o.number > m.number))""",
    "current_judgements": """
        SELECT j.* FROM judgements j
        WHERE j.run = (SELECT run FROM runs ORDER BY number DESC LIMIT 1)""",
}

INDEXES = {"attempts_document": "attempts (document)", "raw_documents_id": "raw_documents (id)"}


@cache
def tables() -> Mapping[str, Any]:
    """Return the Arrow schema of every table, by name."""
    import pyarrow as pa  # noqa: PLC0415 -- 50 ms that only stores need

    text, texts, day, whole, real = pa.string(), pa.list_(pa.string()), pa.date32(), pa.int64(), pa.float64()
    claim = [  # what reports and events share
        ("event", text),
        *_all(texts, "mode context"),
        *_all(text, "cameo actor_json"),
        ("actor_countries", texts),
        *_all(text, "actor_entities actor_names recipient_json"),
        ("recipient_countries", texts),
        *_all(text, "recipient_entities recipient_names when_json"),
        *_all(day, "first_day last_day"),
        *_all(text, "where_json status planned"),
        ("confidence", real),
    ]
    made_by = ("made_by_json", text)
    columns: dict[str, list[tuple[str, Any]]] = {
        "meta": [("key", text), ("value", text)],
        "runs": [("number", whole), *_all(text, "run code data model settings")],
        "raw_documents": [
            *_all(text, "run id address media"),
            ("data", pa.binary()),
            *_all(text, "url title published outlet"),
        ],
        "documents": [
            *_all(text, "run id address url outlet text parts_json language published_json"),
            *_all(day, "published_start published_end"),
            *_all(text, "wire agency place"),
        ],
        "attempts": [*_all(text, "run document outcome"), ("reports", whole)],
        "reports": [
            *_all(text, "run id document outlet"),
            ("published", day),
            *claim,
            ("unresolved", texts),
            *_all(text, "hedges_json according_to_json sentence"),
            ("span_start", whole),
            *_all(text, "span_json trigger_json"),
            made_by,
        ],
        "problems": _all(text, "run key document stage input wrong todo"),
        "judgements": [
            *_all(text, "run left_report right_report"),
            ("same", pa.bool_()),
            ("score", real),
            ("reason", text),
            made_by,
        ],
        "superseded": _all(text, "run document"),
        "events": [
            *_all(text, "run id"),
            *claim,
            ("quad", whole),
            ("score", real),
            *_all(texts, "reports outlets"),
            *_all(whole, "narrated claimed"),
        ],
        "event_reports": [*_all(text, "run event report"), ("position", whole)],
    }
    return {name: pa.schema(fields) for name, fields in columns.items()}


def statements() -> list[str]:
    """Return the statements that make an empty database."""
    made = [
        f"CREATE TABLE {name} ({', '.join(f'{c.name} {_sql(c.type)}' for c in schema)})"
        for name, schema in tables().items()
    ]
    made += [f"CREATE INDEX {name} ON {columns}" for name, columns in INDEXES.items()]
    return made + [f"CREATE VIEW {name} AS {query}" for name, query in VIEWS.items()]


def _all(kind: Any, names: str) -> list[tuple[str, Any]]:
    return [(name, kind) for name in names.split()]


def _sql(kind: Any) -> str:
    names = {
        "string": "VARCHAR",
        "int64": "BIGINT",
        "double": "DOUBLE",
        "bool": "BOOLEAN",
        "binary": "BLOB",
        "date32[day]": "DATE",
    }
    name = str(kind)
    return "VARCHAR[]" if name.startswith("list<") else names[name]
