"""Evaluation: scores verbale against gold files, and writes down what it answered.

An answer never depends on a gold field: each kind makes its inputs with a function that copies input
fields only, and everything after that sees nothing else until the score.
"""

from __future__ import annotations

from pathlib import Path

from verbale.config import Settings
from verbale.evaluate.result import EvalResult, Figure, TypeRow

__all__ = ["EvalResult", "Figure", "TypeRow", "run"]


def run(
    kind: str, file: Path, predictions: Path | None = None, settings: Settings | None = None
) -> EvalResult:
    """Answer every row of a gold file, score the answers, and write them to `predictions` if it is given.

    Raises:
        UsageError: there is no such kind, or the predictions cannot be written.
        DataFileError: the file or a row of it cannot be used; names file and line.

    """
    from verbale.evaluate.kinds import run_kind  # noqa: PLC0415 -- loads the ontology

    return run_kind(kind, Path(file), None if predictions is None else Path(predictions), settings)
