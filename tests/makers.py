"""Records made by hand for tests: what is not given does not matter to the test."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Any

from verbale import fuse
from verbale.store import Attempt, Batch, Fused, Run, Store
from verbale.store.schema import tables
from verbale.types import (
    Document,
    Judgement,
    MadeBy,
    Part,
    Party,
    RawDocument,
    Report,
    Span,
    Trigger,
    When,
)

RUN = Run("code", "data", "model", "{}")
MADE_BY = MadeBy("test", "1")


def who(code: str | None, *sector: str, text: str = "", **more: Any) -> Party:
    """Make a party: `who("KOR", "GOV")`, `who(None, text="the rebels")`."""
    return Party(text or code or "", None, code, sector, **more)


def on(first: str, last: str = "", text: str = "") -> When:
    """Make a time: `on("2031-04-08")`."""
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    return When(start, end, "day" if start == end else "interval", text)


def claim(event: str = "CONSULT", *actor: Party | str, to: Iterable[Party | str] = (), **more: Any) -> Report:
    """Make a report: `claim("ACCUSE", "PRK", to=["USA"], document="a", when=on("2031-04-08"))`."""
    given = {
        "document": "a",
        "outlet": "Courier",
        "published": None,
        "mode": (),
        "context": (),
        "cameo": "04",
        "when": None,
        "where": None,
        "status": "asserted",
        "planned": "",
        "hedges": (),
        "according_to": (),
        "sentence": f"{event} in {more.get('document', 'a')}",
        "span": Span(0, 10),
        "trigger": Trigger("met", Span(2, 5)),
        "confidence": 0.8,
        "made_by": MADE_BY,
    } | more
    if isinstance(given["published"], str):
        given["published"] = date.fromisoformat(given["published"])
    fields = {
        "event": event,
        "actor": tuple(who(a) if isinstance(a, str) else a for a in actor),
        "recipient": tuple(who(r) if isinstance(r, str) else r for r in to),
    } | given
    fields.setdefault("id", hashlib.sha256(repr(fields).encode()).hexdigest()[:16])
    return Report(**fields)


def paper(ident: str = "a", text: str = "They met.", **more: Any) -> Document:
    """Make a document whose text is one paragraph."""
    fields = {
        "id": ident,
        "address": f"{ident}.txt",
        "url": "",
        "outlet": "Courier",
        "text": text,
        "parts": (Part("body", Span(0, len(text))),),
        "language": "en",
        "published": None,
    }
    return Document(**(fields | more))


def batch(*documents: Document, reports: Iterable[Report] = ()) -> Batch:
    """Make the batch that stores documents with their reports."""
    reports = tuple(reports)
    return Batch(
        raw=tuple(RawDocument(d.id, d.address, "text", d.text.encode()) for d in documents),
        documents=documents,
        reports=reports,
        attempts=tuple(Attempt(d.id, "coded", sum(r.document == d.id for r in reports)) for d in documents),
    )


def fill(store: Store, reports: Iterable[Report], run: Run = RUN) -> tuple[Judgement, ...]:
    """Store reports with a document for each they name, fuse them, and return the judgements."""
    reports = tuple(reports)
    store.begin(run)
    store.add(run, batch(*(paper(d) for d in sorted({r.document for r in reports})), reports=reports))
    judged = fuse.judge(reports)
    store.replace_events(run, store.digest(), [Fused(judged, fuse.resolve(reports, judged))])
    return judged


def dump(store: Store) -> dict[str, list[str]]:
    """Return the content of every table of a store, sorted."""
    return {
        table: sorted(repr(row) for row in store.select(f"SELECT {', '.join(schema.names)} FROM {table}"))
        for table, schema in tables().items()
    }
