"""What one thing in a text without a date tells of its day, and what all of them tell together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from verbale.datafiles import read_yaml

FIRST, LAST = date(1990, 1, 1), date(2026, 12, 31)  # days that are considered; the tables know of none later
FILE = "reference/trust.yaml"

_LEAST = 1e-250  # of what many clues leave of a day

Stretch = tuple[date, date]  # first and last day


@dataclass(frozen=True, slots=True)
class Clue:
    """What one thing in the text tells of its day."""

    words: str  # as printed
    why: str  # for a person
    days: tuple[Stretch, ...]  # on which the text fits
    kind: str  # of `reference/trust.yaml`: how often it is right, and how
    parts: tuple[int, ...] = ()  # which part of its kind each stretch is; empty: all are the first
    shares: tuple[float, ...] = ()  # of its part, one for each stretch; empty: by their lengths
    sure: float | None = None  # how often any part is right; None: as its kind


@cache
def trust() -> Mapping[str, Any]:
    """Return how much clues are trusted, by kind."""
    rows: Mapping[str, Any] = read_yaml(FILE)
    return rows


def stretches(clue: Clue) -> tuple[tuple[int, int, float], ...]:
    """Return the first and last day of each stretch, counted from FIRST, and how often the text is of it."""
    size = (LAST - FIRST).days + 1
    parts = clue.parts or (0,) * len(clue.days)
    inside = [
        (max((a - FIRST).days, 0), min((b - FIRST).days, size - 1), part, share)
        for (a, b), part, share in zip(clue.days, parts, clue.shares or (None,) * len(parts), strict=True)
    ]
    inside = [i for i in inside if i[0] <= i[1]]
    long: Counter[int] = Counter()
    for first, last, part, _ in inside:
        long[part] += last - first + 1
    of = trust()[clue.kind]["parts"]
    here = sum(of[part] for part in long)  # parts that end before they begin are none of this clue
    scale = 1.0 if clue.sure is None else clue.sure / sum(of)
    scale *= 1 / (1 - scale * (sum(of) - here))
    return tuple(
        (
            first,
            last,
            scale * of[part] * ((last - first + 1) / long[part] if share is None else share),
        )
        for first, last, part, share in inside
    )


def fits(clue: Clue, days: Stretch) -> bool:
    """Say whether a clue makes some of the days likelier than they were without it."""
    size = (LAST - FIRST).days + 1
    told = stretches(clue)
    first, last = (days[0] - FIRST).days, (days[1] - FIRST).days
    rest = 1 - sum(share for _, _, share in told)
    tops = {first, *(a for a, _, _ in told if first <= a <= last)}  # where what is told may begin to be more
    return any(rest + sum(s / (b - a + 1) * size for a, b, s in told if a <= on <= b) > 1 for on in tops)


def likely(clues: Sequence[Clue]) -> Stretch | None:
    """Return the first and last day of the shortest stretch in which the text very likely appeared.

    None when its beginning is open. Method: a text is of one of the parts of a clue, or the clue tells nothing; the
    days' probabilities are the product of what the clues make of them (naive Bayes over days; of a crowd of n clues,
    that err together, each to a power of n), the stretch holds what `trust.yaml` calls enough.
    """
    import numpy as np  # noqa: PLC0415 -- only texts without a date need it

    size = (LAST - FIRST).days + 1
    total = np.zeros(size)
    early = (date.fromisoformat(trust()["before"]["day"]) - FIRST).days
    total[:early] = np.log(trust()["before"]["times"])
    alone = np.ones(size)
    crowds = Counter(trust()[clue.kind].get("crowd") for clue in clues)
    for clue in clues:
        told = stretches(clue)
        if not told:
            continue
        held = np.full(size, 1 - sum(share for _, _, share in told))
        for first, last, share in told:
            held[first : last + 1] += share / (last - first + 1) * size
        if crowd := trust()[clue.kind].get("crowd"):
            total += np.log(held) * crowds[crowd] ** -trust()["crowds"][crowd]
        else:
            alone *= held / held.max()
    total += np.log(np.maximum(alone, _LEAST))
    likelihood = np.exp(total - total.max())
    sums = np.concatenate(([0.0], np.cumsum(likelihood / likelihood.sum())))
    ends = np.searchsorted(sums, sums[:-1] + trust()["enough"] - 1e-9)
    starts = np.arange(size)
    lengths = np.where(ends <= size, ends - starts, size + 1)
    start = int(lengths.argmin())
    end = int(ends[start]) - 1
    while start > 0 and likelihood[start - 1] >= likelihood[start] * (1 - 1e-9):
        start -= 1
    while end + 1 < size and likelihood[end + 1] >= likelihood[end] * (1 - 1e-9):
        end += 1
    return None if start in (0, early) else (FIRST + timedelta(days=start), FIRST + timedelta(days=end))


_AGES = (92, 366, 3 * 366, 7 * 366, 40 * 366)  # days to the ends of the parts of the time round a day


def since(day: date) -> tuple[tuple[Stretch, ...], tuple[int, ...]]:
    """Return the time after a day that a text speaks of as past, in parts: news is seldom of long after."""
    return kept(
        (day + timedelta(days=a), day + timedelta(days=b - 1))
        for a, b in zip((0, *_AGES), _AGES, strict=False)
    )


def until(day: date) -> tuple[tuple[Stretch, ...], tuple[int, ...]]:
    """Return the time before a day that a text speaks of as to come, in parts."""
    return kept(
        (day - timedelta(days=b - 1), day - timedelta(days=a))
        for a, b in zip((0, *_AGES), _AGES, strict=False)
    )


def kept(parts: Iterable[Stretch]) -> tuple[tuple[Stretch, ...], tuple[int, ...]]:
    """Return stretches, one for each part, without what is outside of the days considered, and their parts."""
    found = [(max(FIRST, a), min(LAST, b), part) for part, (a, b) in enumerate(parts)]
    found = [f for f in found if f[0] <= f[1]]
    return tuple((a, b) for a, b, _ in found), tuple(part for _, _, part in found)
