"""Dates: when was this page published? By what it prints, else by what it takes for granted.

Our own gold; rows are described in `evals/printed/README.md` and `evals/undated/README.md`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import nan
from pathlib import Path
from statistics import median
from typing import Any

from verbale.config import Settings
from verbale.evaluate.result import EvalResult, Figure, measured
from verbale.evaluate.rows import Row, gold_days
from verbale.evaluate.texts import clean_documents, read_documents
from verbale.types import Document, Problem, RawDocument, When


@dataclass(frozen=True, slots=True)
class Input:
    """A page as somebody saved it."""

    id: str
    text: str
    html: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The days in which a page can have appeared; None when it stays undated."""

    id: str
    when: When | None
    printed: bool  # told by what the page prints
    problem: str = ""


def inputs(row: Row) -> Input:
    """Return a row's input.

    Raises:
        DataFileError: the text is missing.

    """
    html = row.text("html", required=False)
    text = html or row.text("text")
    return Input(row.id, text, html=bool(html))


def answer(given: Sequence[Input], settings: Settings, folder: Path) -> Iterator[Answer]:
    """Yield one answer for each input, in order."""
    del folder
    raw = (RawDocument(i.id, i.id, "html" if i.html else "text", i.text.encode()) for i in given)
    cleaned = tuple(clean_documents(raw, settings))
    undated = [d for d in cleaned if isinstance(d, Document) and d.published is None and d.language == "en"]
    readings = {id(d): r for d, r in zip(undated, read_documents(undated, settings), strict=True)}
    for item, document in zip(given, cleaned, strict=True):
        if isinstance(document, Problem):
            yield Answer(item.id, None, printed=False, problem=document.wrong)
            continue
        reading = readings.get(id(document))
        if reading is None or isinstance(reading, Problem):
            yield Answer(item.id, document.published, printed=document.published is not None)
        else:
            yield Answer(item.id, reading.document.published, printed=False)


def prediction(given: Answer) -> dict[str, Any]:
    """Return the answer as it is written to the predictions file."""
    when = given.when
    return {
        "id": given.id,
        "published": None
        if when is None
        else {"start": when.start.isoformat(), "end": when.end.isoformat(), "evidence": when.evidence},
        "printed": given.printed,
    }


def score(file: str, rows: Sequence[Row], answers: Sequence[Answer]) -> EvalResult:
    """Compare the answers with the gold."""
    counts: Counter[str] = Counter()
    widths: list[int] = []
    notes: list[str] = []
    for row, given in zip(rows, answers, strict=True):
        truth = gold_days(row.data.get("truth"))
        if truth is None:
            counts["unscored"] += 1
            continue
        when = given.when
        counts["rows"] += 1
        counts["printed"] += given.printed
        if when is None:
            notes.append(
                f"{given.id}: no answer, not {_shown(*truth)}" + f" ({given.problem})" * bool(given.problem)
            )
            continue
        right = when.start <= truth[0] and truth[1] <= when.end
        counts["answered"] += 1
        counts["exact"] += (when.start, when.end) == truth
        counts["right" if right else "wrong"] += 1
        widths.append((when.end - when.start).days + 1)
        notes += [] if right else [f"{given.id}: {_shown(when.start, when.end)}, not {_shown(*truth)}"]

    def figure(name: str, means: str) -> Figure:
        return Figure(name, measured(counts[name], counts["rows"]), means)

    figures = (
        figure("right", "share of pages whose answer holds all days of the truth"),
        figure("exact", "share of pages with just the right day or days"),
        figure("answered", "share of pages with an answer"),
        figure("wrong", "share of pages with an answer that does not hold them"),
        figure("printed", "share of pages answered by what they print"),
        Figure("median_days", float(median(widths)) if widths else nan, "days in an answer, median"),
    )
    return EvalResult("dates", file, len(rows), counts["unscored"], figures, (), tuple(notes))


def _shown(start: date, end: date) -> str:
    return str(start) if start == end else f"{start} to {end}"
