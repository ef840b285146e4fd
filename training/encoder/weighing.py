"""How much the encoder's word counts beside that of rules, by what it says of pairs that it has not learned."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from rows import CLASSES
from scipy.optimize import minimize

PULL = 10.0
# What a pair counts of which nothing is said; most that people ask about have to do with each other.
SILENT = 0.02
EDGES = (0.0, 2.0, 3.5, 6.0, 8.0, 10.0, 12.5, 14.0)  # of the steps of closeness


def weigh(said: Path) -> None:
    """Print the weights of lang/en/scorer.yaml: those under which what is right is likeliest.

    A conditional logit over the log share of the encoder, whether an event is the rules' first choice, and how many
    steps of closeness what they code has reached.
    """
    asked = [row for line in said.open(encoding="utf-8") for row in json.loads(line)["pairs"]]
    facts = np.zeros((len(asked), len(CLASSES), 2 + len(EDGES)))
    right = np.zeros((len(asked), len(CLASSES)))
    for n, (pair, shares) in enumerate(asked):
        facts[n, :, 0] = np.log(np.array(shares) + 1e-3)
        for event, closeness in pair["coded"]:
            facts[n, CLASSES.index(event), 2 : 2 + max(sum(closeness >= e for e in EDGES), 1)] = 1
        if pair["first"]:
            facts[n, CLASSES.index(pair["first"]), 1] = 1
        right[n, [CLASSES.index(e) for e in pair["gold"]]] = 1

    silent = right[:, CLASSES.index("NONE")] > 0
    counts = np.where(silent, SILENT, 1.0)
    usual = np.array([0.6, 0.8, *[0.25] * len(EDGES)])  # what weights are drawn to, as by PULL pairs each

    def loss(weights: Any) -> Any:
        sums = facts @ weights
        odds = np.exp(sums - sums.max(axis=1, keepdims=True))
        good = odds * right
        share, own = odds / odds.sum(1, keepdims=True), good / good.sum(1, keepdims=True)
        apart = weights - usual
        slope = ((share - own)[:, :, None] * counts[:, None, None] * facts).sum((0, 1)) + PULL * apart
        return -(counts * np.log(good.sum(1) / odds.sum(1))).sum() + PULL * (apart**2).sum() / 2, slope

    found = minimize(loss, usual, jac=True, bounds=[(0, None)] * facts.shape[2])
    weights = found.x  # a coding that stands closer never weighs less

    chosen = {
        "rules": [CLASSES.index(pair["first"] or "NONE") for pair, _ in asked],
        "encoder": facts[:, :, 0].argmax(1),
        "both": (facts @ weights).argmax(1),
    }
    for kind, some in (("with a deed", ~silent), ("without", silent)):
        hits = {n: right[np.arange(len(asked)), c][some].mean() for n, c in chosen.items()}
        print(f"# {some.sum()} pairs {kind}, right: " + ", ".join(f"{n} {h:.3f}" for n, h in hits.items()))
    print(f"text: {weights[0]:.2f}\nfirst: {weights[1]:.2f}\nsteps:")
    for edge, weight in zip(EDGES, weights[2:].cumsum(), strict=True):
        print(f"  - [{edge}, {weight:.2f}]")
