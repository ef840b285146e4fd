from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import claim, fill

from verbale import query
from verbale.errors import UsageError
from verbale.query import SampleScore, score_sample, wilson
from verbale.store import open_store


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("sample") / "news.duckdb", create=True) as opened:
        fill(opened, [claim("ACCUSE", "KOR", document=str(n)) for n in range(40)])
        yield opened


def test_the_same_seed_draws_the_same_reports(store):
    assert query.sample(store, 10, seed=3) == query.sample(store, 10, seed=3)
    assert query.sample(store, 10, seed=3) != query.sample(store, 10, seed=4)


def test_a_smaller_sample_is_the_beginning_of_a_larger_one(store):
    assert query.sample(store, 5, seed=3) == query.sample(store, 10, seed=3)[:5]


def test_a_sample_of_all_is_all(store):
    assert set(query.sample(store, 100, seed=1)) == set(query.reports(store))


def test_score():
    score = score_sample(["y", "Yes", " n", "?", "", "y"])
    assert (score.judged, score.right, score.open, score.precision) == (4, 3, 2, 0.75)
    assert (round(score.low, 4), round(score.high, 4)) == (0.3006, 0.9544)


def test_nothing_judged():
    assert score_sample(["", "?"]) == SampleScore(0, 0, 2, 0.0, 0.0, 1.0)


def test_a_word_that_is_no_verdict():
    with pytest.raises(UsageError, match="verdict 2: 'maybe'"):
        score_sample(["y", "maybe"])


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (50, 100, 0.4038, 0.5962)],  # Wilson's formula by hand
)
def test_wilson(hits, of, low, high):
    assert [round(x, 4) for x in wilson(hits, of)] == [low, high]


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_share(counted):
    hits, of = counted
    low, high = wilson(hits, of)
    assert 0 <= low <= hits / of <= high <= 1
