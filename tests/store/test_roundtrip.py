from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from makers import RUN, batch, paper

from verbale import query
from verbale.store import Batch, Fused, open_store
from verbale.types import Document, Event, Judgement, Problem, Report

# JSON has no lone surrogates and no NaN; all else must survive, NUL and right-to-left marks too.
st.register_type_strategy(str, st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(int, st.integers(-(2**53), 2**53))

SLOW = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


@pytest.fixture
def fresh(tmp_path_factory):
    def make():
        opened = open_store(tmp_path_factory.mktemp("round") / "news.duckdb", create=True)
        opened.begin(RUN)
        return opened

    return make


@SLOW
@given(st.lists(st.from_type(Report), max_size=3, unique_by=lambda r: r.id))
def test_reports(fresh, reports):
    placed = [replace(report, document="a") for report in reports]
    with fresh() as store:
        store.add(RUN, batch(paper("a"), reports=placed))
        assert sorted(query.reports(store), key=lambda r: r.id) == sorted(placed, key=lambda r: r.id)


@SLOW
@given(st.from_type(Document), st.from_type(Problem))
def test_documents_and_problems(fresh, document, problem):
    with fresh() as store:
        store.add(RUN, batch(document))
        store.add(RUN, Batch(problems=(("", problem),)))
        found = store.select("SELECT id FROM documents WHERE text = ?", [document.text])
        assert found == [(document.id,)]
        assert query.problems(store) == (problem,)


@SLOW
@given(st.from_type(Event), st.from_type(Judgement), st.sampled_from(["CONSULT", "ASSAULT"]))
def test_events_and_judgements(fresh, event, judgement, kind):
    wanted = replace(event, event=kind)
    with fresh() as store:
        store.replace_events(RUN, "", [Fused((judgement,), (wanted,))])
        assert query.events(store) == (wanted,)
        assert store.select("SELECT left_report, same, score FROM current_judgements") == [
            (judgement.left, judgement.same, judgement.score)
        ]
