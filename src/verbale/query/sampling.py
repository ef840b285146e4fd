"""A random sample for a person to judge, and what the judgements say."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from verbale.errors import UsageError
from verbale.query.claims import REPORT_OUTLET
from verbale.query.filter import EVERYTHING, Filter, condition
from verbale.query.records import SampleScore
from verbale.store.base import Store
from verbale.store.rows import record, selected
from verbale.types import Report

_RIGHT = frozenset({"y", "yes"})
_WRONG = frozenset({"n", "no"})
_OPEN = frozenset({"?", ""})
_Z95 = 1.959963984540054  # 97.5 % quantile of the normal distribution


def sample(store: Store, n: int, seed: int = 0, where: Filter = EVERYTHING) -> tuple[Report, ...]:
    """Return `n` of the current reports that match at random, the same ones for the same seed and collection."""
    columns = selected(Report)
    holds, values = condition(where, outlets=REPORT_OUTLET)
    sql = f"SELECT {columns} FROM current_reports WHERE {holds} ORDER BY md5(concat(id, ' ', ?)), id LIMIT ?"  # noqa: S608 -- our own words
    return tuple(record(Report, row) for row in store.select(sql, [*values, str(seed), n]))


def score_sample(verdicts: Iterable[str]) -> SampleScore:
    """Return the precision that verdicts on sampled reports show, with its Wilson 95 % interval.

    A verdict is y or n; "?" and "" say that nobody could tell, or has looked yet.

    Raises:
        UsageError: a verdict is none of these; the message counts from 1.

    """
    given = [verdict.strip().lower() for verdict in verdicts]
    for number, verdict in enumerate(given, 1):
        if verdict not in _RIGHT | _WRONG | _OPEN:
            raise UsageError(f"verdict {number}: {verdict!r} is no verdict: write y, n or ?")
    right = sum(verdict in _RIGHT for verdict in given)
    judged = right + sum(verdict in _WRONG for verdict in given)
    low, high = wilson(right, judged)
    return SampleScore(judged, right, len(given) - judged, right / judged if judged else 0.0, low, high)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Return the Wilson score interval of a share at 95 %; 0 and 1 when nothing was counted.

    Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
    """
    if not of:
        return 0.0, 1.0
    share, z2 = hits / of, _Z95 * _Z95
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z95 * sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    # At the ends the formula gives 0 and 1, floats only nearly.
    return (middle - half if hits else 0.0), (middle + half if hits < of else 1.0)
