"""What holds of every report, whatever the text: one list of complaints, empty when it is sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from verbale import ontology
from verbale.types import Document, Party, Report, Span, Status

_COUNTRY = re.compile(r"[A-Z]{3}")
_CAMEO = re.compile(r"0[1-9]|1[0-9]|20")


def complaints(report: Report, document: Document) -> list[str]:
    """Return what is wrong with a report of a document."""
    return [
        *_words(report, document.text),
        *_codes(report),
        *_party_codes(report),
        *_time(report, document),
        *_sides(report),
    ]


def of_document(document: Document) -> list[str]:
    """Return what is wrong with a document's parts."""
    found, before = [], 0
    for part in document.parts:
        if not before <= part.span.start < part.span.end <= len(document.text):
            found.append(f"{part} overlaps, is empty, or lies outside the text")
        if "\n" in part.span.of(document.text) or "\r" in part.span.of(document.text):
            found.append(f"{part} holds a line break")
        before = part.span.end
    return found


def _words(report: Report, text: str) -> Iterator[str]:
    printed: list[tuple[str, Span | None, str | None]] = [
        ("sentence", report.span, report.sentence),
        ("trigger", report.trigger.span, report.trigger.text),
        *(("hedge", hedge.span, hedge.text) for hedge in report.hedges),
        *(("party", party.span, party.text) for party in _parties(report)),
    ]
    if report.when:
        printed.append(("when", report.when.span, report.when.text if report.when.span else None))
    if report.where:
        printed.append(("where", report.where.span, None))
    for name, span, words in printed:
        if span is None:
            continue
        if not 0 <= span.start < span.end <= len(text):
            yield f"{name}: {span} lies outside the text"
        elif words is not None and span.of(text) != words:
            yield f"{name}: {words!r} is not what stands there, {span.of(text)!r}"
    if not report.span.contains(report.trigger.span):
        yield "the trigger stands outside the sentence"


def _codes(report: Report) -> Iterator[str]:
    if report.event not in ontology.events():
        yield f"no event type: {report.event}"
        return
    if report.planned and report.planned not in ontology.events():
        yield f"no event type: {report.planned}"
    kinds = [ontology.events()[name] for name in (report.event, report.planned) if name]
    if odd := set(report.mode) - {mode for kind in kinds for mode in kind.modes}:
        yield f"no modes of {report.event}: {odd}"
    if odd := set(report.context) - set(ontology.contexts()):
        yield f"no contexts: {odd}"
    if not _CAMEO.fullmatch(report.cameo):
        yield f"no CAMEO root: {report.cameo}"
    if report.status not in get_args(Status):
        yield f"no status: {report.status}"
    if not 0 <= report.confidence <= 1:
        yield f"no confidence: {report.confidence}"
    if not re.fullmatch(r"[0-9a-f]{16}", report.id):
        yield f"no id: {report.id}"


def _party_codes(report: Report) -> Iterator[str]:
    for party in _parties(report):
        if party.country is not None and not _COUNTRY.fullmatch(party.country):
            yield f"no country: {party.country}"
        if odd := set(party.sector) - set(ontology.sectors()):
            yield f"no sectors: {odd}"
        if not party.text.strip():
            yield "a party without words"
    if report.where and report.where.country and not _COUNTRY.fullmatch(report.where.country):
        yield f"no country: {report.where.country}"


def _time(report: Report, document: Document) -> Iterator[str]:
    if report.when and report.when.start > report.when.end:
        yield f"it ends before it begins: {report.when}"
    when = document.published
    if report.published != (when.start if when and when.precision != "interval" else None):
        yield "published on another day than its document"
    if (report.document, report.outlet) != (document.id, document.outlet):
        yield "of another document"


def _sides(report: Report) -> Iterator[str]:
    if not report.actor and not report.recipient:
        yield "nobody takes part"
    if both := {p.entity for p in report.actor if p.entity} & {p.entity for p in report.recipient}:
        yield f"on both sides: {both}"
    if {p.span for p in report.actor if p.span} & {p.span for p in report.recipient}:
        yield "the same words on both sides"


def _parties(report: Report) -> tuple[Party, ...]:
    return report.actor + report.recipient + report.according_to
