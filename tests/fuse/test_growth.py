"""Fusion grows with its input, not with its square: counted in comparisons, not in time."""

from __future__ import annotations

import pytest
from makers import claim, on, who

from verbale import fuse
from verbale.fuse import judging


@pytest.fixture
def comparisons(monkeypatch):
    made = []
    compare = judging.compare
    monkeypatch.setattr(judging, "compare", lambda a, b: made.append(1) or compare(a, b))

    def count(reports):
        made.clear()
        fuse.judge(reports)
        return len(made)

    return count


def copies(n):
    return [claim("CONSULT", "KOR", "CHN", document=str(i), when=on("2031-04-08")) for i in range(n)]


def strangers(n):
    persons = [who("KOR", "GOV", person=f"Envoy{i}") for i in range(n)]
    return [claim("CONSULT", p, "CHN", document=str(i), when=on("2031-04-08")) for i, p in enumerate(persons)]


def undated(n):
    return [
        claim("CONSULT", "KOR", "CHN", document=str(i), sentence=f"They met again in room{i}")
        for i in range(n)
    ]


@pytest.mark.parametrize("reports", [copies, strangers, undated])
def test_twice_the_reports_take_about_twice_the_comparisons(comparisons, reports):
    few, many = comparisons(reports(300)), comparisons(reports(600))
    assert many <= 2.5 * few + 10


def test_reports_of_other_days_or_parties_are_not_compared(comparisons):
    days = [claim("CONSULT", "KOR", "CHN", when=on(f"2031-04-{d:02}")) for d in range(1, 30)]
    assert comparisons(days) == 0
    parties = [claim("ACCUSE", "KOR", to=[f"C{n:02}"], when=on("2031-04-08")) for n in range(30)]
    assert comparisons(parties) == 0
