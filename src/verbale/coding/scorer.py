"""What one party most likely does to another, by the encoder's word and by what rules code between the two.

Both are weighed in one sum, rules by how closely what they code stands between the two, so that each part of a decision
can be shown. The weights are data: `scripts/train_encoder weigh` fits them on sentences that the encoder has not learned.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from verbale import datafiles

_FILE = "lang/en/scorer.yaml"
_LEAST = 1e-3  # added to a share before its logarithm


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part of the evidence counts."""

    text: float  # of the encoder's word, per natural logarithm of its share
    first: float  # of being what the rules alone would choose
    edges: tuple[float, ...]  # closeness from which each step counts, ascending
    steps: tuple[float, ...]  # weight of each step

    def step(self, closeness: float) -> int:
        """Return which step of closeness a coding stands on."""
        return max(bisect_right(self.edges, closeness) - 1, 0)


def weigh(
    shares: Mapping[str, float], coded: Mapping[str, float], first: str, weights: Weights
) -> dict[str, float]:
    """Return the probability of each class from the encoder's shares and from what rules code between the two.

    `coded` has the closeness of the closest coding of each event, `first` is the event that the rules alone would
    choose, "" for none.
    """
    sums = {event: weights.text * math.log(share + _LEAST) for event, share in shares.items()}
    for event in sums:
        if event in coded:
            sums[event] += weights.steps[weights.step(coded[event])]
        if event == first:
            sums[event] += weights.first
    odds = {event: math.exp(total - max(sums.values())) for event, total in sums.items()}
    return {event: odd / sum(odds.values()) for event, odd in odds.items()}


@cache
def packaged() -> Weights:
    """Return the packaged weights."""
    table = datafiles.read_yaml(_FILE)
    edges, steps = zip(*table["steps"], strict=True)
    return Weights(
        float(table["text"]),
        float(table["first"]),
        tuple(float(edge) for edge in edges),
        tuple(float(step) for step in steps),
    )
