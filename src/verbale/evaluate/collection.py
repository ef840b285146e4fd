"""Collection: our annotated sentences. Is every claim of a sentence found, and nothing else?

Rows are described in `evals/collection/README.md`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verbale import codec, ontology
from verbale.config import Settings
from verbale.evaluate.result import EvalResult, Figure, TypeRow, f1, measured, type_rows
from verbale.evaluate.rows import Row, gold_text
from verbale.evaluate.texts import batches, code_readings, read_documents, sentence_document, wrong_with
from verbale.types import Party, Problem, Report, Span

if TYPE_CHECKING:
    from verbale.types import Reading

Pair = tuple[Span, Span | None]
_OPEN = "?"  # a party without a country


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: the sentence, and the pairs of parties that are asked about apart."""

    id: str
    text: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The reports of a sentence, and the event between each pair asked about."""

    id: str
    reports: tuple[Report, ...]
    between: tuple[str, ...] = ()  # event types, "" for none
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A gold party."""

    span: Span
    countries: frozenset[str]

    def met(self, parties: Sequence[Party]) -> bool:
        """Say whether one of the parties stands on the same words, or is of the country."""
        return any((p.span and p.span.overlaps(self.span)) or p.country in self.countries for p in parties)


@dataclass(frozen=True, slots=True)
class Claim:
    """A gold claim: what the sentence must or may be coded as."""

    events: tuple[str, ...]  # equally right; the first counts for the table
    statuses: frozenset[str]
    actor: tuple[Named, ...]
    recipient: tuple[Named, ...]
    context: frozenset[str] = frozenset()
    mode: frozenset[str] = frozenset()

    def met(self, report: Report) -> bool:
        """Say whether a report has the event and the status, and touches one of the parties, if there are any."""
        if report.event not in self.events or not self.statuses & _told(report):
            return False
        named = (*self.actor, *self.recipient)
        return not named or any(p.met((*report.actor, *report.recipient)) for p in named)

    def sides_met(self, report: Report) -> bool:
        """Say whether a report that meets the claim has every party on its side."""
        if not self.recipient and len(self.actor) > 1:  # done together
            return all(p.met((*report.actor, *report.recipient)) for p in self.actor)
        acts = all(p.met(report.actor) for p in self.actor)
        return acts and all(p.met(report.recipient) for p in self.recipient)

    def pair(self) -> Pair | None:
        """Return the first actor and the first recipient, or the second actor of what is done together."""
        if not self.actor:
            return None
        other = (*self.recipient, *self.actor[1:])
        return self.actor[0].span, other[0].span if other else None


def _told(report: Report) -> frozenset[str]:
    """Return the statuses that rows may give it: a deed that is announced is to come, and promised now."""
    promised = report.planned and report.status == "future"
    return frozenset({report.status, "asserted"} if promised else {report.status})


def inputs(row: Row) -> Input:
    """Return a row's input: of the gold only the spans of the parties are read.

    Raises:
        DataFileError: the text is missing, or a span lies outside of it.

    """
    text = row.text("text")
    pairs = tuple(p for c in claims(row, "must") if (p := c.pair()) is not None)
    for pair in pairs:
        if any(s is not None and not 0 <= s.start < s.end <= len(text) for s in pair):
            raise row.fault(f"a party's start and end must lie in the text, not {pair}")
    return Input(row.id, text, pairs)


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each input, in order."""
    del folder
    for batch in batches(given, settings.batch):
        documents = [sentence_document(i.id, i.text) for i in batch]
        readings = tuple(read_documents(documents, settings))
        for item, reading, reports in zip(batch, readings, code_readings(readings, settings), strict=True):
            if isinstance(reading, Problem):
                yield _unread(item, reading)
            elif isinstance(reports, Problem):
                yield _unread(item, reports)
            else:
                yield Answer(item.id, reports, tuple(_between(reading, pair) for pair in item.pairs))


def _unread(item: Input, problem: Problem) -> Answer:
    return Answer(item.id, (), tuple("" for _ in item.pairs), wrong_with(problem))


def _between(reading: Reading, pair: Pair) -> str:
    from verbale.coding.relate import relate  # noqa: PLC0415 -- rules load when first needed

    return relate(reading, *pair).event


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file."""
    return {
        "id": given.id,
        "reports": [codec.to_plain(r) for r in given.reports],
        "between": list(given.between),
    }


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    tally = _Tally()
    for row, given in zip(rows, answers, strict=True):
        if not isinstance(row.data.get("must"), list):
            tally.counts["unscored"] += 1
            continue
        musts = claims(row, "must")
        tally.counts["sentences"] += 1
        tally.find(row, musts, given)
        tally.weigh(musts, claims(row, "may"), given)
        tally.ask(musts, given)
        if given.problem:
            tally.notes.append(f"{given.id}: {given.problem}")
    types = type_rows(ontology.events(), tally.types)
    unscored, notes = tally.counts["unscored"], tuple(tally.notes)
    return EvalResult("collection", file, len(rows), unscored, _figures(tally, types), types, notes)


def _by_type() -> dict[str, dict[str, int]]:
    return defaultdict(lambda: defaultdict(int))


@dataclass(frozen=True, slots=True)
class _Tally:
    """What is counted from sentence to sentence."""

    counts: Counter[str] = field(default_factory=Counter)
    types: dict[str, dict[str, int]] = field(default_factory=_by_type)  # of reports, by event type
    given: dict[str, dict[str, int]] = field(default_factory=_by_type)  # of the answers between two parties
    notes: list[str] = field(default_factory=list)

    def find(self, row: Row, musts: Sequence[Claim], given: Answer) -> None:
        """Count the claims of a sentence that its reports meet."""
        for claim in musts:
            meeting = [r for r in given.reports if claim.met(r)]
            self.types[claim.events[0]]["gold"] += 1
            self.types[claim.events[0]]["found"] += bool(meeting)
            self.counts["musts"] += 1
            self.counts["hit"] += bool(meeting)
            self.counts["strict"] += any(claim.sides_met(r) for r in meeting)
            if meeting:  # contexts and modes are those of one report of what is met, the first in the text
                _count(self.counts, "context", claim.context, meeting[0].context)
                _count(self.counts, "mode", claim.mode, meeting[0].mode)
            else:
                self.notes.append(f"missed: {given.id} {'|'.join(claim.events)}: {row.data.get('text')}")

    def weigh(self, musts: Sequence[Claim], mays: Sequence[Claim], given: Answer) -> None:
        """Count the reports of a sentence that are right; those that are allowed count for nothing."""
        self.counts["reports"] += len(given.reports)
        for report in given.reports:
            right = any(c.met(report) for c in musts)
            if not right and any(c.met(report) for c in mays):
                continue
            self.types[report.event]["given"] += 1
            self.types[report.event]["right"] += right
            self.counts["extras"] += not right
            if not right:
                self.notes.append(f"extra: {given.id} {report.event} {report.status} ({report.trigger.text})")

    def ask(self, musts: Sequence[Claim], given: Answer) -> None:
        """Count the right answers to what one party does to the other."""
        asked = [c for c in musts if c.pair() is not None]
        for claim, event in zip(asked, given.between, strict=True):
            right = event in claim.events
            label = event if right else claim.events[0]
            self.given[label]["gold"] += 1
            self.given[label]["found"] += right
            self.given[event or "NONE"]["given"] += 1
            self.given[event or "NONE"]["right"] += right
            self.counts["pairs"] += 1
            self.counts["pairs_right"] += right


def _figures(tally: _Tally, types: Sequence[TypeRow]) -> tuple[Figure, ...]:
    counts = tally.counts
    recall = measured(counts["hit"], counts["musts"])
    precision = measured(counts["reports"] - counts["extras"], counts["reports"])
    strict = measured(counts["strict"], counts["musts"])
    extras = measured(counts["extras"], counts["sentences"])
    given = type_rows(ontology.events(), tally.given)
    right = measured(counts["pairs_right"], counts["pairs"])
    return (
        Figure("macro_f1", _macro(types), "mean F1 over the event types, from the sentence alone"),
        Figure("recall", recall, f"share of {counts['musts']} claims with event, status and a party right"),
        Figure("strict", strict, "the same with every party on its side"),
        Figure("precision", precision, "share of reports that the gold has, or allows"),
        Figure("f1", f1(precision, recall), "of the two"),
        Figure(
            "extras_per_sentence",
            extras,
            "reports, of any status, that the gold neither has nor allows, a sentence",
        ),
        Figure(
            "given_macro_f1",
            _macro(given),
            f"mean F1 over the event types, the parties of {counts['pairs']} claims given",
        ),
        Figure("given_accuracy", right, "share right of these"),
        *(
            Figure(f"{name}_{side}", measured(counts[f"{name} right"], counts[f"{name} {of}"]), about)
            for name in ("context", "mode")
            for side, of, about in (
                ("precision", "given", f"share of the {name}s of met claims that the gold has"),
                ("recall", "gold", f"share of the {name}s of the gold that met claims have"),
            )
        ),
    )


def _count(counts: Counter[str], name: str, gold: frozenset[str], given: Sequence[str]) -> None:
    counts[f"{name} gold"] += len(gold)
    counts[f"{name} given"] += len(given)
    counts[f"{name} right"] += len(gold.intersection(given))


def _macro(types: Sequence[TypeRow]) -> float:
    asked = [t for t in types if t.gold]
    return measured(sum(f1(t.precision, t.recall) for t in asked), len(asked))


def claims(row: Row, level: str) -> tuple[Claim, ...]:
    """Return what a sentence must, or may, be coded as."""
    listed = row.data.get(level)
    return tuple(
        Claim(
            tuple(gold_text(one, "event").split("|")),
            frozenset(gold_text(one, "status").split("|")),
            _named(item.get("actor")),
            _named(item.get("recipient")),
            *(frozenset(map(str, item.get(name) or ())) for name in ("context", "mode")),
        )
        for item in (listed if isinstance(listed, list) else ())
        if isinstance(item, Mapping)
        for one in [Row(row.file, row.line, item)]
    )


def _named(value: object) -> tuple[Named, ...]:
    return tuple(
        Named(
            Span(p["start"], p["end"]),
            frozenset(c for code in p.get("country", ()) for c in code.split("|")) - {_OPEN},
        )
        for p in (value if isinstance(value, list) else ())
        if isinstance(p, Mapping) and isinstance(p.get("start"), int) and isinstance(p.get("end"), int)
    )
