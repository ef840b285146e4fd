"""Sentences: does one of the reports from this sentence have the gold event?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale import codec, ontology
from verbale.config import Settings
from verbale.evaluate.countries import fold
from verbale.evaluate.result import EvalResult, Figure, f1, measured, type_rows
from verbale.evaluate.rows import Row, gold_text
from verbale.evaluate.texts import coded_documents, raw_text, wrong_with
from verbale.types import Problem, Report

_HAPPENS = frozenset({"asserted", "future"})


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: never a gold field."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The reports of one sentence."""

    id: str
    reports: tuple[Report, ...]
    problem: str = ""


def inputs(row: Row) -> Input:
    """Return a row's input.

    Raises:
        DataFileError: there is no text.

    """
    return Input(row.id, row.text("text"))


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each input, in order."""
    del folder
    raw = (raw_text(i.id, i.text) for i in given)
    for item, coded in zip(given, coded_documents(raw, settings), strict=True):
        if isinstance(coded, Problem):
            yield Answer(item.id, (), wrong_with(coded))
        else:
            yield Answer(item.id, coded[1])


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file."""
    return {"id": given.id, "reports": [codec.to_plain(r) for r in given.reports]}


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    tallies: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    scored = hits = strict = reports = 0
    for row, given in zip(rows, answers, strict=True):
        gold = gold_text(row, "event").upper()
        if gold not in ontology.events():
            continue
        scored += 1
        reports += len(given.reports)
        for report in given.reports:
            tallies[report.event]["given"] += 1
        tallies[gold]["gold"] += 1
        matching = [r for r in given.reports if r.event == gold and r.status in _HAPPENS]
        if matching:
            hits += 1
            tallies[gold]["found"] += 1
            tallies[gold]["right"] += 1
            strict += any(_countries(row) <= _coded(r) for r in matching)
    precision, recall = measured(hits, reports), measured(hits, scored)
    figures = (
        Figure("recall", recall, "share of sentences with a report of the gold event"),
        Figure("strict", measured(strict, scored), "the same, with every gold country coded too"),
        Figure("precision", precision, "share of all reports that are such a hit"),
        Figure("f1", f1(precision, recall), "of precision and recall"),
        Figure(
            "extras_per_sentence",
            measured(reports - hits, scored),
            "all other reports, of any status, a sentence",
        ),
    )
    notes = tuple(f"{a.id}: {a.problem}" for a in answers if a.problem)
    types = type_rows(ontology.events(), tallies)
    return EvalResult("sentences", file, len(rows), len(rows) - scored, figures, types, notes)


def _countries(row: Row) -> set[str]:
    """The gold's countries, those given as `{"code": ...}` on either side."""
    codes = (
        party["code"]
        for side in ("actor", "recipient")
        if isinstance(parties := row.data.get(side), list)
        for party in parties
        if isinstance(party, dict) and isinstance(party.get("code"), str)
    )
    return _folded(codes)


def _coded(report: Report) -> set[str]:
    return _folded(p.country or "" for p in (*report.actor, *report.recipient))


def _folded(codes: Iterable[str]) -> set[str]:
    return {fold(c) for c in codes} - {""}
