"""Fits how much the words of a sentence, and what is told in it, say for each context, on our annotated sentences.

Logistic regression with a penalty on the sum of the weights (Tibshirani 1996), by the method of Beck and Teboulle (2009,
FISTA): most weights are nothing. No names are weighed, so that nobody's name shows a context.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from verbale import ontology
from verbale.coding.about import features, stem

SENTENCES = Path("training/sentences.jsonl")
WEIGHTS = Path("src/verbale/data/lang/en/contexts_learned.yaml")
_LEAST_ROWS = 6  # claims in which a word has to stand; of pairs of words twice as many
_MOST_ROWS = 0.06  # share of the claims above which a word stands anywhere: "who", "after"
_PENALTY = 0.00025
_ROUNDS = 60
_POWER = 15  # rounds by which the steepest slope is estimated
_SMALLEST = 0.05  # weights below are left out
_LEAST = (
    0.21  # share from which a context is given: about as sure as before, with more found, on the collection
)
_TOLD = ("event ", "mode ", "sector ", "shows ")
_HEAD = """\
# How much a word, a pair of words, what the words of contexts.yaml show, the type, a mode or a sector says for each context:
# natural logarithms of odds. Fitted by scripts/fit_contexts on training/sentences.jsonl. Not to be edited by hand.
#
# least    share from which a context is given
# base     of each context, before anything is known
# weights  context: {feature: weight}
"""

Array = np.ndarray[tuple[int, ...], np.dtype[np.float32]]


def main() -> None:
    """Fit and write the weights."""
    found, about = zip(*_claims(), strict=True)
    counts = Counter(f for one in found for f in one)
    names = _names()
    most = int(_MOST_ROWS * len(found))
    common = frozenset(f for f, n in counts.items() if n > most and not f.startswith(_TOLD))
    kept = sorted(f for f, n in counts.items() if f.startswith(_TOLD) or _counts(f, n, names | common))
    places = {f: n for n, f in enumerate(kept)}
    rows = [[places[f] for f in sorted(one) if f in places] for one in found]
    contexts = tuple(ontology.contexts())
    gold = np.array([[c in one for c in contexts] for one in about], dtype=np.float32)
    weights, base = _fit(rows, gold, len(kept))
    WEIGHTS.write_text(_HEAD + "".join(_lines(kept, contexts, weights, base)), encoding="utf-8")


def _claims() -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Yield for each claim its features and its contexts."""
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for claim in row["must"]:
            sectors = {s for side in ("actor", "recipient") for p in claim[side] for s in p.get("sector", ())}
            told = [f"event {claim['event'].split('|')[0]}", *(f"mode {mode}" for mode in claim["mode"])]
            told += [f"sector {sector}" for sector in sectors]
            yield features(row["text"], told), frozenset(claim["context"])


def _counts(feature: str, n: int, out: frozenset[str]) -> bool:
    words = feature.split()
    return n >= len(words) * _LEAST_ROWS and out.isdisjoint(words)


def _names() -> frozenset[str]:
    """Return the words that stand with a capital more often than without, the first of a sentence aside."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        for word in re.findall(r"(?<=[\w,;] )[A-Za-z][A-Za-z'’-]*", text):
            (large if word[0].isupper() else small)[stem(word.lower())] += 1
    return frozenset(w for w, n in large.items() if n > small[w])


def _fit(rows: list[list[int]], gold: Array, many: int) -> tuple[Array, Array]:
    """Return the weights of features, and the base of each context."""
    across, down = _Sparse(rows, many), _Sparse(_turned(rows, many), len(rows))
    steep: Array = np.ones((many, 1), dtype=np.float32)
    for _ in range(_POWER):
        steep = down.times(across.times(steep))
        slope = float(np.linalg.norm(steep))
        steep /= slope
    step = 4 * len(rows) / slope
    weights: Array = np.zeros((many, gold.shape[1]), dtype=np.float32)
    base: Array = np.full(gold.shape[1], -3.0, dtype=np.float32)
    ahead, base_ahead = weights, base
    pace = 1.0
    for _ in range(_ROUNDS):
        error = (1 / (1 + np.exp(-(across.times(ahead) + base_ahead))) - gold) / len(rows)
        moved = ahead - step * down.times(error)
        new = np.sign(moved) * np.maximum(np.abs(moved) - step * _PENALTY, 0)
        new_base = base_ahead - step * error.sum(0)
        faster = (1 + (1 + 4 * pace**2) ** 0.5) / 2
        momentum = (pace - 1) / faster
        ahead, base_ahead = new + momentum * (new - weights), new_base + momentum * (new_base - base)
        weights, base, pace = new, new_base, faster
    return weights, base


class _Sparse:
    """A table of ones at some places of each row."""

    def __init__(self, rows: list[list[int]], many: int) -> None:
        self._at = np.array(
            [place for row in rows for place in (*row, many)], dtype=np.int64
        )  # the last is 0
        self._starts = np.cumsum([0, *(len(row) + 1 for row in rows)])[:-1]

    def times(self, dense: Array) -> Array:
        """Return the product with a dense table."""
        padded = np.vstack([dense, np.zeros((1, dense.shape[1]), dtype=np.float32)])
        columns = [np.add.reduceat(padded[self._at, n], self._starts) for n in range(dense.shape[1])]
        product: Array = np.stack(columns, axis=1)
        return product


def _turned(rows: list[list[int]], many: int) -> list[list[int]]:
    turned: list[list[int]] = [[] for _ in range(many)]
    for n, row in enumerate(rows):
        for place in row:
            turned[place].append(n)
    return turned


def _lines(kept: list[str], contexts: tuple[str, ...], weights: Array, base: Array) -> Iterator[str]:
    yield f"least: {_LEAST}\nbase:\n"
    yield from (f"  {c}: {b:.2f}\n" for c, b in zip(contexts, base, strict=True))
    yield "weights:\n"
    for n, context in enumerate(contexts):
        told: list[tuple[Any, str]] = [
            (w, f) for w, f in zip(weights[:, n], kept, strict=True) if abs(w) >= _SMALLEST
        ]
        yield f"  {context}:\n"
        yield from (f'    "{f}": {w:.2f}\n' for w, f in sorted(told, key=lambda row: (-row[0], row[1])))


if __name__ == "__main__":
    main()
