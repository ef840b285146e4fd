"""Claims: our own gold. Which of the claims that a careful reader finds are reported, and what else is?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale import codec, ontology
from verbale.config import Settings
from verbale.errors import DataFileError
from verbale.evaluate.gold import Claim, claim
from verbale.evaluate.result import EvalResult, Figure, f1, measured, type_rows
from verbale.evaluate.rows import Row
from verbale.evaluate.texts import coded_documents, wrong_with
from verbale.types import Problem, RawDocument, Report, Span

EXAMPLES = "examples"  # the folder that documents are named below; found beside the gold file or above it


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: never a gold field."""

    document: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The reports of one document; rows of one document share it."""

    document: str
    text: str
    reports: tuple[Report, ...]
    problem: str = ""


@dataclass(slots=True)
class _Tally:
    """Counts over all documents."""

    sentences: int = 0
    lost: int = 0  # gold sentences that are not in the cleaned text
    must: int = 0
    hit: int = 0
    reports: int = 0
    right: int = 0
    repeats: int = 0
    must_not: int = 0
    broken: int = 0


def inputs(row: Row) -> Input:
    """Return a row's input.

    Raises:
        DataFileError: no document is named, or it leads out of the folder.

    """
    name = row.text("document")
    if Path(name).is_absolute() or ".." in Path(name).parts:
        raise row.fault(f"'document' must be a path below {EXAMPLES}/, not {name!r}")
    return Input(name)


def files(given: Sequence[Input], folder: Path) -> Iterator[Path]:
    """Yield the files that are read."""
    named = dict.fromkeys(item.document.partition("#")[0] for item in given)
    return (_find(file, folder) for file in named)


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each document, in the order in which they are first named."""
    names = tuple(dict.fromkeys(i.document for i in given))
    raw = tuple(_raw(names, folder, settings))
    for name, coded in zip(names, coded_documents(raw, settings), strict=True):
        if isinstance(coded, Problem):
            yield Answer(name, "", (), wrong_with(coded))
        else:
            yield Answer(name, coded[0].text, coded[1])


def _raw(names: Sequence[str], folder: Path, settings: Settings) -> Iterator[RawDocument | Problem]:
    from verbale.ingest import read  # noqa: PLC0415 -- reads when asked to

    read_already: dict[str, dict[str, RawDocument | Problem]] = {}
    for name in names:
        file, _, row = name.partition("#")
        if file not in read_already:
            items = read([_find(file, folder)], settings)
            read_already[file] = {_row(item): item for item in items}
        found = read_already[file].get(row)
        if found is None:
            raise DataFileError(name, "", "is named in the gold file, and the file has no such row")
        yield found


def _row(item: RawDocument | Problem) -> str:
    address = item.input if isinstance(item, Problem) else item.address
    return address.rpartition("#")[2] if "#" in address else ""


def _find(file: str, folder: Path) -> Path:
    for above in (folder.resolve(), *folder.resolve().parents):
        if (path := above / EXAMPLES / file).is_file():
            return path
    raise DataFileError(file, "", f"is in no folder {EXAMPLES}/ beside or above {folder}")


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file."""
    return {"document": given.document, "reports": [codec.to_plain(r) for r in given.reports]}


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    claims = [claim(row) for row in rows]
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for c in claims:
        if c is not None:
            by_document[c.document].append(c)
    tally = _Tally()
    fine: dict[str, list[bool]] = defaultdict(list)
    types: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    notes = [f"{a.document}: {a.problem}" for a in answers if a.problem]
    for given in answers:
        notes += _document(given, by_document[given.document], tally, fine, types)
    return EvalResult(
        "claims",
        file,
        len(rows),
        claims.count(None),
        _figures(tally, fine),
        type_rows(ontology.events(), types),
        tuple(notes),
    )


def _document(
    given: Answer,
    claims: Sequence[Claim],
    tally: _Tally,
    fine: Mapping[str, list[bool]],
    types: Mapping[str, dict[str, int]],
) -> list[str]:
    """Count one document's claims and reports; return what a person may want to look at."""
    notes: list[str] = []
    spans = {sentence: find(sentence, given.text) for sentence in dict.fromkeys(c.sentence for c in claims)}
    tally.sentences += len(spans)
    tally.lost += sum(span is None for span in spans.values())
    wanted = [c for c in claims if c.level != "must_not"]
    right: set[str] = set()
    used: set[str] = set()
    for report in given.reports:
        meeting = [c for c in wanted if _inside(report, spans[c.sentence]) and c.met(report)]
        tally.reports += 1
        types[report.event]["given"] += 1
        if not meeting:
            notes.append(f"extra: {given.document}: {_shown(report)}")
            continue
        tally.right += 1
        types[report.event]["right"] += 1
        right.add(report.id)
        free = next((c for c in meeting if c.id not in used), None)
        tally.repeats += free is None
        used.update(() if free is None else (free.id,))
    for c in claims:
        here = [r for r in given.reports if _inside(r, spans[c.sentence])]
        if c.level == "must":
            notes += _must(c, here, tally, fine, types)
        elif c.level == "must_not":
            wrong = [r for r in here if r.id not in right and c.met(r)]
            tally.must_not += 1
            tally.broken += bool(wrong)
            notes += [f"must not: {c.id}: {_shown(wrong[0])}"] if wrong else []
    return notes


def _must(
    c: Claim,
    here: Sequence[Report],
    tally: _Tally,
    fine: Mapping[str, list[bool]],
    types: Mapping[str, dict[str, int]],
) -> list[str]:
    tally.must += 1
    types[c.events[0]]["gold"] += 1
    same = [r for r in here if c.event_met(r)]
    fine["event_only"].append(bool(same))
    if same:
        fine["parties"].append(any(c.parties_met(r) for r in same))
        fine["status"].append(any(c.status_met(r) for r in same))
    hits = [r for r in here if c.met(r)]
    if not hits:
        coded = "; ".join(_shown(r) for r in here) or "nothing"
        return [f"missed: {c.id}: {'|'.join(c.events)}: {coded}"]
    tally.hit += 1
    types[c.events[0]]["found"] += 1
    return _finer(c, hits, fine)


def _finer(c: Claim, hits: Sequence[Report], fine: Mapping[str, list[bool]]) -> list[str]:
    """Judge what a hit says beyond event, status and countries."""
    judged = {"speaker": any(c.speaker_met(r.according_to) for r in hits)}
    if c.when is not None:
        judged["when"] = any(c.when_met(r.when) for r in hits)
    if c.planned != frozenset({""}):
        judged["planned"] = any(r.planned in c.planned for r in hits)
    for name, right in judged.items():
        fine[name].append(right)
    return [f"{name}: {c.id}: {_said(name, hits[0])}" for name, right in judged.items() if not right]


def _said(name: str, report: Report) -> str:
    if name == "when":
        when = report.when
        return f"{when.start}..{when.end} {when.text!r}" if when else "no time"
    return report.planned or "-" if name == "planned" else f"by {_countries(report.according_to)}"


def _figures(tally: _Tally, fine: Mapping[str, Sequence[bool]]) -> tuple[Figure, ...]:
    def part(name: str) -> float:
        return measured(sum(fine.get(name, ())), len(fine.get(name, ())))

    recall, precision = (
        measured(tally.hit, tally.must),
        measured(tally.right, tally.reports if tally.sentences else 0),
    )
    extras = tally.reports - tally.right
    return (
        Figure("recall", recall, f"share of {tally.must} must claims hit: event, status, all countries"),
        Figure("precision", precision, f"share of {tally.reports} reports that are a must or a may"),
        Figure("f1", f1(precision, recall), "of precision and recall"),
        Figure("event_only", part("event_only"), "share of must claims whose sentence has the event at all"),
        Figure("parties", part("parties"), "of these, share with all countries on the right side"),
        Figure("status", part("status"), "of these, share with the right status"),
        Figure("when", part("when"), "of dated hits, share whose time lies within the gold's"),
        Figure("speaker", part("speaker"), "of hits, share with the right chain of speakers"),
        Figure("planned", part("planned"), "of hits on announced deeds, share with the right deed"),
        Figure(
            "must_not_broken",
            measured(tally.broken, tally.must_not),
            f"share of {tally.must_not} must_not rows broken",
        ),
        Figure(
            "extras_per_sentence",
            measured(extras, tally.sentences),
            "reports that are in no row, a gold sentence",
        ),
        Figure(
            "repeats_per_sentence",
            measured(tally.repeats, tally.sentences),
            "right reports beyond the rows they meet",
        ),
        Figure(
            "sentences_lost",
            measured(tally.lost, tally.sentences),
            "share of gold sentences not in the cleaned text",
        ),
    )


def find(sentence: str, text: str) -> Span | None:
    """Return where a sentence stands in a text, whatever white space lies between its words."""
    pattern = r"\s+".join(re.escape(word) for word in sentence.split())
    found = re.search(pattern, text)
    return Span(*found.span()) if found else None


def _inside(report: Report, span: Span | None) -> bool:
    return span is not None and report.span.overlaps(span)


def _shown(report: Report) -> str:
    return (
        f"{report.event} {_countries(report.actor)} > {_countries(report.recipient)} {report.status}"
        f" ({report.trigger.text}: {report.sentence[:60]})"
    )


def _countries(parties: Iterable[object]) -> str:
    return ",".join(getattr(p, "country", None) or "?" for p in parties) or "-"
