"""Fits the weights of confidence on our annotated sentences, and prints how well they hold."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from verbale.coding.confidence import features
from verbale.config import Settings
from verbale.evaluate import collection
from verbale.evaluate.lessons.of_annotated import WEIGHING, aside
from verbale.evaluate.rows import read_rows
from verbale.types import Report

GOLD = Path("evals/collection")
WEIGHTS = Path("src/verbale/data/lang/en/confidence.yaml")
_FOLDS = 10
_STEPS = 30  # of Newton's method; a handful is enough
_RIDGE = 1.0  # pull of the weights to 0, as the precision of a Gaussian prior
_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 1.01)
_HEAD = """\
# What tells how often a report is right; coding/confidence.py says what the names mean.
# Fitted by scripts/calibrate on the sentences that the encoder has not learned: a fifth of evals/collection/dev.jsonl, and
# training/weighing.jsonl. Not to be edited by hand.
"""

Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def main() -> None:
    """Fit, print the reliability of both halves of the gold, and write the weights unless told not to."""
    parser = argparse.ArgumentParser(prog="scripts/calibrate", description=main.__doc__)
    parser.add_argument("--measure", action="store_true", help="only print, do not write")
    only = parser.parse_args().measure
    rows = (collection.inputs(row) for row in read_rows(GOLD / "dev.jsonl"))
    unlearned = {row.id for row in rows if aside(row.text)}
    known, held = (list(_judged(GOLD / f"{half}.jsonl")) for half in ("dev", "held"))
    judged = [row for row in known if row[0] in unlearned]  # of what it has learned the encoder is surer
    judged += _judged(WEIGHING)
    names = ("base", *features(judged[0][1]))
    x, y = _table(judged)
    places = {sentence: n for n, sentence in enumerate(dict.fromkeys(s for s, _, _ in judged))}
    folds = np.array([places[sentence] % _FOLDS for sentence, _, _ in judged])
    said = np.empty(len(y))
    for fold in range(_FOLDS):
        out = folds == fold
        said[out] = _share(x[out], _fit(x[~out], y[~out]))
    weights = _fit(x, y)
    x_held, y_held = _table(held)
    for title, shares, right in (
        (
            f"what the encoder has not learned, each tenth by the weights of the others ({len(y)} reports)",
            said,
            y,
        ),
        (f"held ({len(y_held)} reports)", _share(x_held, weights), y_held),
    ):
        _say(f"{title}: Brier score {np.mean((shares - right) ** 2):.3f}")
        for low, high in pairwise(_EDGES):
            within = (shares >= low) & (shares < high)
            if within.any():
                _say(
                    f"  {low:.1f} to {min(high, 1):.1f}  {int(within.sum()):5} reports"
                    f"  said {shares[within].mean():.2f}  right {right[within].mean():.2f}"
                )
    if not only:
        lines = (f"{name}: {weight:.2f}\n" for name, weight in zip(names, weights, strict=True))
        WEIGHTS.write_text(_HEAD + "".join(lines), encoding="utf-8")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _judged(path: Path) -> Iterator[tuple[str, Report, bool]]:
    """Yield every report of the sentences of a file with its sentence's id, and whether it is right."""
    rows = list(read_rows(path))
    given = [collection.inputs(row) for row in rows]
    for row, answer in zip(rows, collection.answer(given, Settings(), path.parent), strict=True):
        claims = (*collection.claims(row, "must"), *collection.claims(row, "may"))
        for report in answer.reports:
            yield answer.id, report, any(claim.met(report) for claim in claims)


def _table(judged: Sequence[tuple[str, Report, bool]]) -> tuple[Array, Array]:
    x = np.array([[1.0, *features(report).values()] for _, report, _ in judged])
    return x, np.array([float(right) for _, _, right in judged])


def _share(x: Array, weights: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-(x @ weights))))


def _fit(x: Array, y: Array) -> Array:
    """Return the weights of a ridge logistic regression by Newton's method."""
    weights, ridge = np.zeros(x.shape[1]), _RIDGE * np.eye(x.shape[1])
    ridge[0, 0] = 0.0  # the base is free
    for _ in range(_STEPS):
        share = _share(x, weights)
        slope = x.T @ (y - share) - ridge @ weights
        bend = (x.T * (share * (1 - share))) @ x + ridge
        weights = weights + np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    main()
