"""The kinds of gold file that can be scored: one line each in `KINDS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import orjson

from verbale.config import Settings, from_environment
from verbale.errors import UsageError
from verbale.evaluate import (
    actors,
    claims,
    collection,
    dates,
    factuality,
    mentions,
    pages,
    places,
    readings,
    relations,
    sentences,
    speakers,
)
from verbale.evaluate.result import EvalResult
from verbale.evaluate.rows import Row, read_rows
from verbale.overwrite import keep_apart

Input = TypeVar("Input")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Kind(Generic[Input, Answer]):
    """What a kind of gold file needs. Only `score` sees gold fields."""

    inputs: Callable[[Row], Input]
    answer: Callable[[Sequence[Input], Settings, Path], Iterator[Answer]]  # the folder is the gold file's
    prediction: Callable[[Answer], dict[str, Any]]
    score: Callable[[str, Sequence[Row], Sequence[Answer]], EvalResult]
    files: Callable[[Sequence[Input], Path], Iterable[Path]] = (
        lambda _inputs, _folder: ()
    )  # read beside the gold

    def run(self, file: Path, predictions: Path | None, settings: Settings) -> EvalResult:
        """Answer, write and score one file."""
        rows = read_rows(file)
        given = [self.inputs(row) for row in rows]
        if predictions is not None:
            keep_apart(predictions, (file, *self.files(given, file.parent)), "--predictions")
        answers = tuple(self.answer(given, settings, file.parent))
        if predictions is not None:
            _write(predictions, b"".join(orjson.dumps(self.prediction(a)) + b"\n" for a in answers))
        return self.score(str(file), rows, answers)


KINDS: dict[str, Kind[Any, Any]] = {
    "relations": Kind(relations.inputs, relations.answer, relations.prediction, relations.score),
    "sentences": Kind(sentences.inputs, sentences.answer, sentences.prediction, sentences.score),
    "actors": Kind(actors.inputs, actors.answer, actors.prediction, actors.score),
    "pages": Kind(pages.inputs, pages.answer, pages.prediction, pages.score, pages.files),
    "factuality": Kind(factuality.inputs, factuality.answer, factuality.prediction, factuality.score),
    "speakers": Kind(speakers.inputs, speakers.answer, speakers.prediction, speakers.score),
    "places": Kind(places.inputs, places.answer, places.prediction, places.score),
    "mentions": Kind(mentions.inputs, mentions.answer, mentions.prediction, mentions.score),
    "readings": Kind(readings.inputs, readings.answer, readings.prediction, readings.score),
    "dates": Kind(dates.inputs, dates.answer, dates.prediction, dates.score),
    "collection": Kind(collection.inputs, collection.answer, collection.prediction, collection.score),
    "claims": Kind(claims.inputs, claims.answer, claims.prediction, claims.score, claims.files),
}


def run_kind(kind: str, file: Path, predictions: Path | None, settings: Settings | None) -> EvalResult:
    """Score one file of a kind, by its name."""
    known = KINDS.get(kind)
    if known is None:
        raise UsageError(f"there is no kind {kind!r} of gold file; there are {', '.join(KINDS)}")
    return known.run(file, predictions, settings or from_environment())


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise UsageError(f"cannot write predictions to {path}: {error.strerror or error}") from error
