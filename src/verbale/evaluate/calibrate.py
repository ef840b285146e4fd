"""Fits the weights of confidence on our annotated sentences, and prints how well they hold.

To be run again whenever the encoder or the rules of the coder have changed: it is the only step.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from verbale.coding import encoder
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
_RIDGE = 1.0  # pull of the weights to what is expected, as the precision of a Gaussian prior
# What a weight is expected to be, 0 where nothing is said. Our sentences have no hedged reports to learn from: what the
# source itself doubts ("reportedly") is half as likely, in odds. Of what the encoder does not read the same is held.
_EXPECTED = {"hedged": -0.7, "unread": -0.7}
_EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
_HEAD = """\
# What tells how often a report is right; coding/confidence.py says what the names mean.
# Fitted by scripts/calibrate on the sentences that the encoder has not learned: a fifth of evals/collection/dev.jsonl, and
# training/weighing.jsonl. Not to be edited by hand.
"""

Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def main() -> None:
    """Fit, print how well the weights hold, and write them unless told not to."""
    parser = argparse.ArgumentParser(prog="scripts/calibrate", description=main.__doc__)
    parser.add_argument("--measure", action="store_true", help="only print, do not write")
    parser.add_argument("--held", action="store_true", help="measure on the held half of the gold too")
    asked = parser.parse_args()
    rows = (collection.inputs(row) for row in read_rows(GOLD / "dev.jsonl"))
    unlearned = {row.id for row in rows if aside(row.text)}
    # of what it has learned the encoder is surer
    judged = [*_judged(GOLD / "dev.jsonl", unlearned), *_judged(WEIGHING)]
    names = ("base", *_features(judged[0][1]))
    x, y = _table(judged)
    expected = np.array([_EXPECTED.get(name, 0.0) for name in names])
    places = {sentence: n for n, sentence in enumerate(dict.fromkeys(s for s, _, _ in judged))}
    folds = np.array([places[sentence] % _FOLDS for sentence, _, _ in judged])
    said = np.empty(len(y))
    for fold in range(_FOLDS):
        out = folds == fold
        said[out] = _share(x[out], _fit(x[~out], y[~out], expected))
    weights = _fit(x, y, expected)
    _print("what the encoder has not learned, each tenth by the weights of the others", said, y)
    if asked.held:
        x_held, y_held = _table(list(_judged(GOLD / "held.jsonl")))
        _print("held", _share(x_held, weights), y_held)
    if not asked.measure:
        lines = (f"{name}: {weight:.2f}\n" for name, weight in zip(names, weights, strict=True))
        WEIGHTS.write_text(_HEAD + "".join(lines), encoding="utf-8")


def _print(title: str, shares: Array, right: Array) -> None:
    """Print how far shares are from what is right, how well they tell right from wrong, and both step by step."""
    brier = np.mean((shares - right) ** 2)
    _say(f"{title} ({len(right)} reports): Brier score {brier:.3f}, AUC {_order(shares, right):.3f}")
    for low, high in pairwise(_EDGES):
        within = (shares >= low) & (shares < high)
        if within.any():
            _say(
                f"  {low:.2f} to {min(high, 1):.2f}  {int(within.sum()):5} reports"
                f"  said {shares[within].mean():.2f}  right {right[within].mean():.2f}"
            )


def _order(shares: Array, right: Array) -> float:
    """Return how often what is right has the greater share than what is wrong, ties as halves (the area under the ROC)."""
    over = shares[right == 1][:, None] - shares[right == 0][None, :]
    return float(np.mean((over > 0) + (over == 0) / 2))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _judged(path: Path, only: Container[str] | None = None) -> Iterator[tuple[str, Report, bool]]:
    """Yield every report of the sentences of a file, or only of some, with its sentence's id, and whether it is right."""
    rows = [row for row in read_rows(path) if only is None or collection.inputs(row).id in only]
    given = [collection.inputs(row) for row in rows]
    for row, answer in zip(rows, collection.answer(given, Settings(), path.parent), strict=True):
        claims = (*collection.claims(row, "must"), *collection.claims(row, "may"))
        for report in answer.reports:
            yield answer.id, report, any(claim.met(report) for claim in claims)


def _features(report: Report) -> dict[str, float]:
    return features(report, encoder.packaged().words(report.sentence))


def _table(judged: Sequence[tuple[str, Report, bool]]) -> tuple[Array, Array]:
    x = np.array([[1.0, *_features(report).values()] for _, report, _ in judged])
    return x, np.array([float(right) for _, _, right in judged])


def _share(x: Array, weights: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-(x @ weights))))


def _fit(x: Array, y: Array, expected: Array) -> Array:
    """Return the weights of a ridge logistic regression by Newton's method; the ridge pulls them to the expected ones."""
    weights, ridge = np.zeros(x.shape[1]), _RIDGE * np.eye(x.shape[1])
    ridge[0, 0] = 0.0  # the base is free
    for _ in range(_STEPS):
        share = _share(x, weights)
        slope = x.T @ (y - share) - ridge @ (weights - expected)
        bend = (x.T * (share * (1 - share))) @ x + ridge
        weights = weights + np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    main()
