"""What one thing in a text without a date tells of its day, and what all of them tell together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

FIRST, LAST = date(1990, 1, 1), date(2026, 12, 31)  # days that are considered; the tables know of none later
# How often it is right: that a text is not older than a day it speaks of, what a fact tells.
HARD, SURE = 0.998, 0.99
_ENOUGH = 0.95  # of what is likely lies in the answer, more where days are alike

Stretch = tuple[date, date]  # first and last day


@dataclass(frozen=True, slots=True)
class Clue:
    """What one thing in the text tells of its day."""

    words: str  # as printed
    why: str  # for a person
    days: tuple[Stretch, ...]  # on which the text fits
    weight: float  # 0..1, how often the text is of these days
    shares: tuple[float, ...] = ()  # of the weight, one for each stretch; empty: by their lengths
    crowd: str = ""  # clues of the same crowd err together: n of them count as much as √n


def likely(clues: Sequence[Clue]) -> Stretch | None:
    """Return the first and last day of the shortest stretch in which the text very likely appeared.

    None when its beginning is open. Method: each clue is right or tells nothing; the days' probabilities are the
    product of what the clues make of them (naive Bayes over days, all alike before; of a crowd of n clues each to
    the power of 1/√n), the stretch holds 0.95.
    """
    import numpy as np  # noqa: PLC0415 -- only texts without a date need it

    size = (LAST - FIRST).days + 1
    total = np.zeros(size)
    crowds = Counter(clue.crowd for clue in clues if clue.crowd)
    for clue in clues:
        held = np.zeros(size)
        days = [(max((a - FIRST).days, 0), min((b - FIRST).days, size - 1)) for a, b in clue.days]
        whole = sum(b - a + 1 for a, b in days if a <= b)
        for n, (first, last) in enumerate(days):
            if first <= last:
                share = clue.shares[n] / (last - first + 1) if clue.shares else 1 / whole
                part = held[first : last + 1]
                np.maximum(part, clue.weight * share, out=part)
        if held.any():
            total += np.log(held * size + 1 - clue.weight) / crowds.get(clue.crowd, 1) ** 0.5
    likelihood = np.exp(total - total.max())
    sums = np.concatenate(([0.0], np.cumsum(likelihood / likelihood.sum())))
    ends = np.searchsorted(sums, sums[:-1] + _ENOUGH - 1e-9)
    starts = np.arange(size)
    lengths = np.where(ends <= size, ends - starts, size + 1)
    start = int(lengths.argmin())
    end = int(ends[start]) - 1
    while start > 0 and likelihood[start - 1] >= likelihood[start] * (1 - 1e-9):
        start -= 1
    while end + 1 < size and likelihood[end + 1] >= likelihood[end] * (1 - 1e-9):
        end += 1
    return None if start == 0 else (FIRST + timedelta(days=start), FIRST + timedelta(days=end))
