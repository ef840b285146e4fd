"""The command `show`: everything behind one event or report."""

# ruff: noqa: PLC0415 -- imports wait until a command runs, so that --help is quick

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli import out
from verbale.cli.options import DEFAULT_DB, Db, open_existing
from verbale.pages import phrase
from verbale.pages.marks import report_pieces

if TYPE_CHECKING:
    from verbale.query import Shown
    from verbale.types import Document, Event, Party, Report, Where

SHOW_EXAMPLES = """
verbale show 3fa2b1c4       with an id that your timeline shows
verbale show 3fa2 | less    its first digits do, when no other id has them
"""
LABEL = 14  # columns of the label before a fact
STYLES = {  # of marked words on a terminal; the label says the same in words
    "actor": "bold blue",
    "recipient": "bold magenta",
    "trigger": "bold underline",
    "when": "green",
    "where": "cyan",
    "according to": "italic yellow",
    "hedge": "dim",
}


def show(
    ident: Annotated[
        str, typer.Argument(metavar="ID", help="Id of an event or a report, as timeline and events print it.")
    ],
    db: Db = DEFAULT_DB,
) -> None:
    """Show what is behind an event or a report.

    The sentence with its evidence marked, the document and how its date was found, who acts, who says
    so, every rule that fired, and why reports were joined.
    """
    from verbale import query

    with open_existing(db) as store:
        found = query.show(store, ident)
    if found.event is not None:
        _write_event(found.event)
    for number, report in enumerate(found.reports, start=1):
        out.write()
        _write_report(
            report, found.documents.get(report.document), f"report {number} of {len(found.reports)}"
        )
    _write_joins(found)
    for problem in found.problems:
        out.note(f"problem in {out.cell(problem.input)}: {out.cell(problem.wrong)}")


def _fact(label: str, value: str) -> None:
    if value:
        lines = textwrap.wrap(out.cell(value), max(out.width() - LABEL, 30)) or [""]
        out.write(f"{label:<{LABEL}}{lines[0]}")
        for line in lines[1:]:
            out.write(" " * LABEL + line)


def _write_event(event: Event) -> None:
    out.write(out.cell(phrase.phrase(event)))
    _fact("event", f"{event.id} · {phrase.kind(event)} · CAMEO {event.cameo}")
    _fact("who", phrase.codes(event))
    _fact("when", _joined(phrase.day(event.when), phrase.time_doubt(event.when)))
    _fact("where", _place(event.where))
    _fact("about", ", ".join(event.context))
    _fact("status", f"{event.status}: {phrase.STATUS_WORDS[event.status]}")
    _fact("says so", f"{phrase.told(event)}; {', '.join(event.outlets)}")
    _fact("confidence", f"{event.confidence:.2f}")


def _write_report(report: Report, document: Document | None, heading: str) -> None:
    out.write(f"{heading}  {report.id}")
    _write_sentence(report)
    _fact("says", f"{phrase.kind(report)} · {phrase.codes(report)} · {report.status}")
    for label, parties in (
        ("actor", report.actor),
        ("recipient", report.recipient),
        ("according to", report.according_to),
    ):
        for party in parties:
            _fact(label, _party(party))
    if not report.according_to:
        _fact("according to", "the outlet itself")
    if report.when is not None:
        found = f" from “{report.when.text}”" if report.when.text else ""
        days = f"{phrase.day(report.when)} ({report.when.precision}){found}"
        _fact("when", _joined(days, report.when.evidence, phrase.time_doubt(report.when)))
    _fact("where", _place(report.where))
    _fact("hedged by", ", ".join(hedge.text for hedge in report.hedges))
    _fact("confidence", f"{report.confidence:.2f}")
    for rule in report.made_by.rules:
        _fact("rule", rule)
    _fact("made by", f"version {report.made_by.version}")
    if document is not None:
        _write_document(document)


def _write_document(document: Document) -> None:
    _fact("document", document.headline or document.address)
    told = dict.fromkeys((document.outlet, document.agency, document.wire))
    _fact("outlet", ", ".join(part for part in told if part))
    if document.published is None:
        _fact("published", "undated: no date is printed")
    else:
        how = document.published.evidence or (
            f"printed “{document.published.text}”" if document.published.text else ""
        )
        _fact("published", f"{phrase.day(document.published)}; {how}".rstrip("; "))
    _fact("address", document.url or document.address)


def _write_sentence(report: Report) -> None:
    parts: list[tuple[str, str]] = []
    opened: list[str] = []
    for step, value in report_pieces(report):
        if step == "open":
            parts.append((f"[{value} ", "dim"))
            opened.append(value)
        elif step == "close":
            parts.append(("]", "dim"))
            opened.pop()
        else:
            parts.append((" ".join(value.splitlines()), STYLES[opened[-1]] if opened else ""))
    out.console().print(out.styled(parts))


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _place(where: Where | None) -> str:
    if where is None:
        return ""
    return _joined(", ".join(part for part in (where.name, where.country) if part), phrase.place_doubt(where))


def _party(party: Party) -> str:
    who = ", ".join(part for part in (party.person, party.office) if part)
    code = " ".join((party.country, *party.sector)) if party.country else "not resolved"
    entity = "" if party.entity == party.country else party.entity
    return " · ".join(part for part in (f"“{party.text}”", code, entity, who) if part)


def _write_joins(found: Shown) -> None:
    if found.judgements:
        out.write()
    for judgement in found.judgements:
        verdict = "same event" if judgement.same else "two events"
        _fact(verdict, f"{judgement.left} and {judgement.right}: {judgement.reason} ({judgement.score:.2f})")
