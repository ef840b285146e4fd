"""Speakers: who is given as the source of which words?

Gold as in PolNeAR (Newell and others 2018): attributions, each with the spans of its source, cue and content.
Attitudes (wants, fears, blames) count there, so they are answered too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale.config import Settings
from verbale.evaluate.result import EvalResult, Figure, f1, measured
from verbale.evaluate.rows import Row
from verbale.evaluate.texts import news_document, read_documents, wrong_with
from verbale.types import Problem, Quotation, Span

_HALF = 0.5  # of the gold content that ours must cover


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: never a gold field."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The attributions of a text."""

    id: str
    quotations: tuple[Quotation, ...]
    problem: str = ""  # why the text could not be read


def inputs(row: Row) -> Input:
    """Return a row's input.

    Raises:
        DataFileError: the text is missing or blank.

    """
    return Input(row.id, row.text("text"))


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each input, in order."""
    from verbale.read.says.attitudes import attitudes  # noqa: PLC0415 -- data files load when first needed

    del folder
    documents = (news_document(item.id, item.text, None) for item in given)
    for item, reading in zip(given, read_documents(documents, settings), strict=True):
        if isinstance(reading, Problem):
            yield Answer(item.id, (), wrong_with(reading))
        else:
            found = (*reading.quotations, *attitudes(reading))
            yield Answer(item.id, tuple(sorted(found, key=lambda q: q.content)))


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file: spans are [start, end], code points."""
    return {
        "id": given.id,
        "attributions": [
            {"source": _span(q.source), "cue": _span(q.cue), "content": _span(q.content)}
            for q in given.quotations
        ],
    }


def _span(span: Span | None) -> list[list[int]]:
    return [] if span is None else [[span.start, span.end]]


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold.

    An attribution is found when one content of ours covers half of the gold content and its source
    overlaps the gold source; one without a source is found by its content. Each of ours counts once.
    """
    gold_count = found = given_count = unscored = right = contents = 0
    notes: list[str] = []
    for row, given in zip(rows, answers, strict=True):
        gold = _gold(row)
        if gold is None:
            unscored += 1
            continue
        gold_count += len(gold)
        given_count += len(given.quotations)
        used: set[int] = set()
        for source, content in gold:
            covering = [n for n, q in enumerate(given.quotations) if _covers(q.content, content)]
            contents += bool(covering)
            same = [n for n in covering if _same_source(given.quotations[n], source)]
            found += bool(same)
            used.update(same)
        right += len(used)
        if given.problem:
            notes.append(f"{given.id}: {given.problem}")
    precision, recall = measured(right, given_count), measured(found, gold_count)
    figures = (
        Figure("f1", f1(precision, recall), "of precision and recall"),
        Figure("precision", precision, f"share of our {given_count} that find one of the gold"),
        Figure("recall", recall, f"share of {gold_count} attributions that are found"),
        Figure(
            "contents", measured(contents, gold_count), "share whose content is found, whoever the source"
        ),
    )
    return EvalResult("speakers", file, len(rows), unscored, figures, notes=tuple(notes))


def _covers(ours: Span, gold: tuple[Span, ...]) -> bool:
    size = sum(g.end - g.start for g in gold)
    return size > 0 and sum(_overlap(ours, g) for g in gold) >= _HALF * size


def _same_source(ours: Quotation, gold: tuple[Span, ...]) -> bool:
    return not gold or (ours.source is not None and any(ours.source.overlaps(g) for g in gold))


def _overlap(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _gold(row: Row) -> tuple[tuple[tuple[Span, ...], tuple[Span, ...]], ...] | None:
    """Return (source, content) of each gold attribution; None when the row holds no usable gold."""
    given = row.data.get("attributions")
    if not isinstance(given, list):
        return None
    pairs = [(_spans(a.get("source")), _spans(a.get("content"))) for a in given if isinstance(a, dict)]
    return tuple(pair for pair in pairs if pair[1])


def _spans(value: object) -> tuple[Span, ...]:
    if not isinstance(value, list):
        return ()
    pairs = [v for v in value if isinstance(v, list) and len(v) == 2 and all(isinstance(n, int) for n in v)]
    return tuple(Span(*pair) for pair in pairs)
