"""Pages: is the article body that a person marked what cleaning keeps?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale.config import Settings
from verbale.errors import DataFileError
from verbale.evaluate.result import EvalResult, Figure, f1, measured, share
from verbale.evaluate.rows import Row, gold_text
from verbale.evaluate.texts import clean_documents, raw_text
from verbale.types import Document, Problem

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Input:
    """What may be looked at: never a gold field."""

    page: str  # file name beside the gold file


@dataclass(frozen=True, slots=True)
class Answer:
    """The body of one page, one paragraph a line."""

    page: str
    body: str
    body_from_text: str  # with only the page's plain text to go by
    text: str  # all that is visible
    problem: str = ""


def inputs(row: Row) -> Input:
    """Return a row's input.

    Raises:
        DataFileError: there is no page name, or it leads out of the folder.

    """
    name = row.text("page")
    if Path(name).is_absolute() or ".." in Path(name).parts:
        raise row.fault(f"'page' must name a file beside this one, not {name!r}")
    return Input(name)


def files(given: Sequence[Input], folder: Path) -> Iterator[Path]:
    """Yield the files that are read."""
    return (folder / item.page for item in given)


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each input, in order."""
    for item in given:
        yield _answer(item.page, folder / item.page, settings)


def _answer(name: str, path: Path, settings: Settings) -> Answer:
    from verbale.ingest import read  # noqa: PLC0415 -- reads when asked to

    if not path.is_file():
        raise DataFileError(str(path), "", "is named in the gold file and is not there")
    cleaned = next(clean_documents(read([path], settings), settings), None)
    if cleaned is None or isinstance(cleaned, Problem):
        return Answer(name, "", "", "", cleaned.wrong if cleaned else "nothing was read from it")
    again = next(clean_documents([raw_text(name, cleaned.text)], settings))
    return Answer(name, _body(cleaned), "" if isinstance(again, Problem) else _body(again), cleaned.text)


def _body(document: Document) -> str:
    return "\n\n".join(p.span.of(document.text) for p in document.parts if p.kind == "body")


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file."""
    return {"page": given.page, "body": given.body}


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    pairs = [(gold, a) for row, a in zip(rows, answers, strict=True) if (gold := gold_text(row, "body"))]
    n = len(pairs)
    scores = [tokens_f1(a.body, gold) for gold, a in pairs]
    figures = (
        Figure(
            "f1", measured(sum(s[2] for s in scores), n), "token F1 against the marked body, mean over pages"
        ),
        Figure(
            "precision", measured(sum(s[0] for s in scores), n), "share of kept tokens that are body, mean"
        ),
        Figure("recall", measured(sum(s[1] for s in scores), n), "share of body tokens that are kept, mean"),
        Figure(
            "f1_from_text",
            measured(sum(tokens_f1(a.body_from_text, gold)[2] for gold, a in pairs), n),
            "the same F1 when only the page's plain text is given",
        ),
        Figure(
            "f1_uncleaned",
            measured(sum(tokens_f1(a.text, gold)[2] for gold, a in pairs), n),
            "for comparison: F1 of all that is visible",
        ),
    )
    worst = sorted((s[2], a.page) for s, (_, a) in zip(scores, pairs, strict=True))[:5]
    notes = tuple(f"{a.page}: {a.problem}" for a in answers if a.problem)
    return EvalResult(
        "pages",
        file,
        len(rows),
        len(rows) - n,
        figures,
        notes=(*notes, *(f"low: {p} {v:.3f}" for v, p in worst if v < 0.9)),
    )


def tokens_f1(given: str, gold: str) -> tuple[float, float, float]:
    """Return precision, recall and F1 of one text's words, with their numbers, against another's."""
    ours, theirs = Counter(_WORD.findall(given.lower())), Counter(_WORD.findall(gold.lower()))
    shared = (ours & theirs).total()
    precision, recall = share(shared, ours.total()), share(shared, theirs.total())
    return precision, recall, f1(precision, recall)
