"""Relations: what does the marked actor do to the marked recipient in this sentence?"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verbale.config import Settings
from verbale.evaluate import crosswalk
from verbale.evaluate.result import EvalResult, Figure, TypeRow, f1, measured
from verbale.evaluate.rows import Row, gold_text
from verbale.evaluate.texts import batches, code_readings, read_documents, sentence_document, wrong_with
from verbale.types import Party, Problem, Report, Span

if TYPE_CHECKING:
    from verbale.coding.relate import Relation

ROOTS = tuple(dict.fromkeys(name for name in crosswalk.LABELS.values() if name != crosswalk.NONE))

_TAG = re.compile(r"<(/?)([st])>")
# done together: which party stands first says nothing
_RECIPROCAL = frozenset({"CONSULT", "AGREE", "COOPERATE", "SUPPORT"})
_HAPPENS = frozenset({"asserted", "future"})


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: never a gold field."""

    id: str
    text: str
    actor: tuple[Span, ...]  # every stretch marked <s>; empty when none is named
    recipient: tuple[Span, ...]  # every stretch marked <t>; empty when none is named


@dataclass(frozen=True, slots=True)
class Answer:
    """Labels of the format, `NONE` for no relation."""

    id: str
    event: str  # with the spans given
    event_from_text: str  # from the sentence alone
    problem: str = ""


def inputs(row: Row) -> Input:
    """Return a row's input.

    Raises:
        DataFileError: no party is marked, or a mark is left open.

    """
    text, spans = _unmark(row, row.text("marked"))
    if not spans:
        raise row.fault(
            "'marked' has no party: put the actor between <s> and </s>, the recipient between <t> and </t>"
        )
    return Input(row.id, text, tuple(spans["s"]), tuple(spans["t"]))


def _unmark(row: Row, marked: str) -> tuple[str, dict[str, list[Span]]]:
    plain: list[str] = []
    spans: dict[str, list[Span]] = defaultdict(list)
    opened: dict[str, int] = {}
    length = at = 0
    for tag in _TAG.finditer(marked):
        plain.append(marked[at : tag.start()])
        length += tag.start() - at
        at = tag.end()
        closing, name = tag.groups()
        if not closing:
            opened[name] = length
        elif name in opened and opened[name] < length:
            spans[name].append(Span(opened.pop(name), length))
        else:
            raise row.fault(f"'marked' closes <{name}> where nothing stands in it")
    if opened:
        raise row.fault(f"'marked' leaves <{next(iter(opened))}> open")
    plain.append(marked[at:])
    return "".join(plain), spans


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each input, in order."""
    from verbale.coding.relate import relate  # noqa: PLC0415 -- rules load when first needed

    del folder
    for batch in batches(given, settings.batch):
        documents = [sentence_document(i.id, i.text) for i in batch]
        readings = tuple(read_documents(documents, settings))
        coded = code_readings(readings, settings)
        for item, reading, reports in zip(batch, readings, coded, strict=True):
            if isinstance(reading, Problem):
                yield Answer(item.id, crosswalk.NONE, crosswalk.NONE, wrong_with(reading))
                continue
            found = max((relate(reading, a, r) for a, r in _pairs(item)), key=_sure)
            yield Answer(
                item.id,
                crosswalk.label(found.cameo, found.status),
                crosswalk.NONE if isinstance(reports, Problem) else from_text(reports, item),
            )


def _pairs(item: Input) -> Iterator[tuple[Span, Span | None]]:
    """Each marked actor with each marked recipient; an actor that is not named stands on no word."""
    for actor in item.actor or (Span(0, 0),):
        for recipient in item.recipient or (None,):
            yield actor, recipient


def _sure(relation: Relation) -> tuple[bool, float]:
    return relation.event != "", relation.confidence


def from_text(reports: Iterable[Report], item: Input) -> str:
    """Return the label of the report that best fits the marked spans; `NONE` when none touches them."""
    best, best_rank = None, (0, False, 0.0)
    for report in reports:
        fit = _fit(report, item)
        rank = (fit, report.status in _HAPPENS, report.confidence)
        if fit and rank > best_rank:
            best, best_rank = report, rank
    return crosswalk.NONE if best is None else crosswalk.label(best.cameo, best.status)


def _fit(report: Report, item: Input) -> int:
    """How well a report's parties stand on the marks: 4 both, 3 to 1 one of them, 0 neither."""
    acts, receives = _touches(report.actor, item.actor), _touches(report.recipient, item.recipient)
    acts_too = _touches(report.actor, item.recipient)
    receives_too = _touches(report.recipient, item.actor)
    if not item.recipient or not item.actor:
        return 4 if acts or receives else int(acts_too or receives_too)
    together = report.event in _RECIPROCAL and acts_too and (acts or receives_too)
    if (acts and receives) or together:
        return 4
    if acts:
        return 3
    return 2 if receives else int(acts_too or receives_too)


def _touches(parties: Iterable[Party], spans: Iterable[Span]) -> bool:
    return any(p.span is not None and p.span.overlaps(span) for p in parties for span in spans)


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file."""
    return {"id": given.id, "event": given.event, "event_from_text": given.event_from_text}


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    pairs = [
        (gold, given, _quad(row, gold))
        for row, given in zip(rows, answers, strict=True)
        if (gold := gold_text(row, "event").upper()) in ROOTS or gold == crosswalk.NONE
    ]
    golds = [gold for gold, _, _ in pairs]
    quads = [quad for _, _, quad in pairs]
    types = _types(golds, [a.event for _, a, _ in pairs])
    figures = (
        *_figures("", "parties given", golds, quads, [a.event for _, a, _ in pairs]),
        *_figures(
            "_from_text", "from the sentence alone", golds, quads, [a.event_from_text for _, a, _ in pairs]
        ),
    )
    notes = tuple(f"{a.id}: {a.problem}" for a in answers if a.problem)
    return EvalResult("relations", file, len(rows), len(rows) - len(pairs), figures, types, notes)


def _figures(
    suffix: str, how: str, golds: Sequence[str], quads: Sequence[int], given: Sequence[str]
) -> tuple[Figure, ...]:
    types = [t for t in _types(golds, given) if t.gold and t.name != crosswalk.NONE]
    right = sum(g == a for g, a in zip(golds, given, strict=True))
    same_quad = sum(q == crosswalk.quad(a) for q, a in zip(quads, given, strict=True))
    answered = sum(a != crosswalk.NONE for a in given)
    macro = measured(sum(f1(t.precision, t.recall) for t in types), len(types))
    return (
        Figure(f"macro_f1{suffix}", macro, f"mean F1 over the {len(types)} roots of the gold, {how}"),
        Figure(f"accuracy{suffix}", measured(right, len(golds)), "share of rows with the right root"),
        Figure(
            f"quad_accuracy{suffix}",
            measured(same_quad, len(golds)),
            "share of rows with the right quad class",
        ),
        Figure(f"answered{suffix}", measured(answered, len(golds)), "share of rows not answered NONE"),
    )


def _types(golds: Sequence[str], given: Sequence[str]) -> tuple[TypeRow, ...]:
    gold, answered = Counter(golds), Counter(given)
    right = Counter(g for g, a in zip(golds, given, strict=True) if g == a)
    names = (*ROOTS, crosswalk.NONE)
    return tuple(
        TypeRow(n, gold[n], right[n], answered[n], right[n]) for n in names if gold[n] or answered[n]
    )


def _quad(row: Row, gold: str) -> int:
    """The row's own quad class; its root's when it gives none that can be used."""
    value = row.data.get("penta")
    shown = str(value) if isinstance(value, int) else gold_text(row, "penta")
    return int(shown) if shown in {"0", "1", "2", "3", "4"} else crosswalk.quad(gold)
