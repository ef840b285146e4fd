from __future__ import annotations

import pytest
from makers import RUN, claim, fill, on, who

from verbale import query
from verbale.errors import UsageError
from verbale.query import UnknownActor
from verbale.store import Batch, open_store
from verbale.types import Problem

DAY = on("2031-04-08")
MET = claim("CONSULT", "KOR", "CHN", document="a", when=DAY, id="aa11")
AGAIN = claim("CONSULT", "KOR", "CHN", document="b", when=DAY, id="aa22")
DENIED = claim("CONSULT", "KOR", "CHN", document="c", when=DAY, id="bb11", status="negated")
REBELS = [
    claim("ASSAULT", who(None, text=text), to=["MLI"], document="d", when=on(f"2031-05-0{n}"), id=f"cc{n}")
    for n, text in enumerate(["Rebels", "rebels", "rebels ", "the junta"], 1)
]
WRONG = Problem("read", "a.txt", "a date is torn", "look at it")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("look") / "news.duckdb", create=True) as opened:
        opened.begin(RUN)
        opened.add(RUN, Batch(problems=(("a", WRONG),)))
        fill(opened, [MET, AGAIN, DENIED, *REBELS])
        yield opened


def test_an_event_is_shown_with_all_it_rests_on(store):
    event = query.events(store, query.Filter(status="asserted", event="CONSULT"))[0]
    shown = query.show(store, event.id)
    assert shown.event == event
    assert shown.reports == (MET, AGAIN)
    assert set(shown.documents) == {"a", "b"}
    assert shown.documents["a"].text == "They met."
    assert [(j.left, j.right, j.same) for j in shown.judgements] == [
        ("aa11", "aa22", True),
        ("aa11", "bb11", False),
    ]
    assert shown.problems == (WRONG,)


def test_a_report_is_shown_with_its_event(store):
    shown = query.show(store, "AA2")
    assert shown.reports == (AGAIN,)
    assert shown.event.reports == ("aa11", "aa22")
    assert [(j.left, j.right) for j in shown.judgements] == [("aa11", "aa22")]


def test_a_beginning_of_several_ids_lists_them(store):
    with pytest.raises(UsageError, match=r"several ids begin with 'aa': aa11 \(report\), aa22 \(report\)"):
        query.show(store, "aa")


@pytest.mark.parametrize(
    ("prefix", "says"), [("zz", "no event or report"), ("", "give an id"), ("%", "no event")]
)
def test_what_is_not_there(store, prefix, says):
    with pytest.raises(UsageError, match=says):
        query.show(store, prefix)


def test_unknown_actors(store):
    assert query.unknown_actors(store, 5) == (
        UnknownActor("Rebels", 3, "cc1"),
        UnknownActor("the junta", 1, "cc4"),
    )
    assert len(query.unknown_actors(store, 1)) == 1


def test_problems(store):
    assert query.problems(store) == (WRONG,)


def test_a_stale_judgement_is_not_shown(tmp_path):
    with open_store(tmp_path / "news.duckdb", create=True) as store:
        fill(store, [MET, AGAIN])
        store.replace_events(RUN, "alone", [])  # as if fused otherwise since
        assert query.show(store, "aa11").event is None
        assert query.show(store, "aa11").judgements == ()


def test_all_events_are_shown_as_each_alone(store, monkeypatch):
    events = query.events(store)
    alone = [query.show(store, event.id) for event in events]
    assert list(query.each_shown(store, events)) == alone
    monkeypatch.setattr("verbale.query.look._AT_ONCE", 1)
    assert list(query.each_shown(store, iter(events))) == alone
    assert list(query.each_shown(store, ())) == []


def test_sentences(store):
    assert query.sentences(store, ["aa11", "none"]) == {"aa11": MET.sentence}
