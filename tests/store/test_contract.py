"""What every store must do. A new store is one line in STORES."""

from __future__ import annotations

import pytest
from makers import RUN, batch, claim, dump, fill, on, paper, who

from verbale import query
from verbale.errors import StoreError
from verbale.store import Attempt, Batch, Fused, Run, open_store
from verbale.types import Judgement, MadeBy, Problem, RawDocument

STORES = {"duckdb": lambda folder: open_store(folder / "news.duckdb", create=True)}
NEWER = Run("newer code", "data", "model", "{}")
MET = claim("CONSULT", "KOR", "CHN", document="a", when=on("2031-04-08"))
SAID = claim("ACCUSE", "PRK", to=["USA"], document="b", published="2031-04-09")
WRONG = Problem("clean", "x.txt", "it is empty", "fetch it again")


@pytest.fixture(params=STORES)
def store(request, tmp_path):
    with STORES[request.param](tmp_path) as opened:
        opened.begin(RUN)
        yield opened


def test_a_report_comes_back_as_it_went_in(store):
    store.add(RUN, batch(paper("a"), paper("b"), reports=[MET, SAID]))
    assert set(query.reports(store)) == {MET, SAID}


def test_a_batch_added_twice_is_there_once(store):
    added = batch(paper("a"), reports=[MET])
    store.add(RUN, added)
    once = dump(store)
    store.add(RUN, added)
    store.begin(RUN)
    assert dump(store) == once
    assert len(once["reports"]) == len(once["raw_documents"]) == 1


def test_bytes_are_kept_as_they_were(store):
    data = bytes(range(256))
    store.add(RUN, Batch(raw=(RawDocument("x", "x", "html", data),), attempts=(Attempt("x", "failed", 0),)))
    assert store.select("SELECT data FROM raw_documents") == [(data,)]


def test_done_names_the_documents_of_this_run_only(store):
    store.add(RUN, batch(paper("a")))
    assert store.done(RUN, ["a", "b"]) == {"a"}
    assert store.done(NEWER, ["a", "b"]) == frozenset()
    assert store.done(RUN, []) == frozenset()


def test_a_batch_that_fails_leaves_nothing(store):
    before = dump(store)
    unwritable = claim("CONSULT", "KOR", document="b", sentence="half a \ud83d")
    with pytest.raises(Exception, match=r"surrogate|utf-8|UTF-8"):
        store.add(RUN, batch(paper("a"), paper("b"), reports=[MET, unwritable]))
    assert dump(store) == before


def test_a_problem_is_kept_once(store):
    store.add(RUN, Batch(problems=(("", WRONG), ("", WRONG))))
    store.add(RUN, Batch(problems=(("", WRONG),)))
    assert query.problems(store) == (WRONG,)


def test_a_newer_run_replaces_a_document_whole_and_others_stay(store):
    store.add(RUN, batch(paper("a"), paper("b"), reports=[MET, SAID]))
    better = claim("AGREE", "KOR", "CHN", document="a")
    store.begin(NEWER)
    store.add(NEWER, batch(paper("a", text="They agreed."), reports=[better]))
    assert set(query.reports(store)) == {better, SAID}
    assert store.select("SELECT text FROM current_documents ORDER BY id") == [
        ("They agreed.",),
        ("They met.",),
    ]
    assert len(dump(store)["reports"]) == 3, "claims are append-only"
    assert len(dump(store)["raw_documents"]) == 2, "bytes are kept once"


def test_a_newer_run_that_finds_nothing_takes_the_old_reports_away(store):
    store.add(RUN, batch(paper("a"), reports=[MET]))
    store.begin(NEWER)
    store.add(NEWER, batch(paper("a")))
    assert query.reports(store) == ()


def test_going_back_to_an_older_run_shows_its_rows_again(store):
    store.add(RUN, batch(paper("a"), reports=[MET]))
    store.begin(NEWER)
    store.add(NEWER, batch(paper("a")))
    store.begin(RUN)
    assert query.reports(store) == (MET,)
    assert store.done(RUN, ["a"]) == {"a"}
    store.begin(NEWER)
    assert query.reports(store) == ()


def test_problems_of_a_replaced_document_are_over(store):
    store.add(RUN, Batch(problems=(("a", WRONG),), attempts=(Attempt("a", "failed", 0),)))
    assert query.problems(store) == (WRONG,)
    store.begin(NEWER)
    store.add(NEWER, batch(paper("a")))
    assert query.problems(store) == ()


def test_a_problem_met_by_two_runs_is_shown_once(store):
    store.add(RUN, Batch(problems=(("", WRONG),)))
    store.begin(NEWER)
    store.add(NEWER, Batch(problems=(("", WRONG),)))
    assert query.problems(store) == (WRONG,)
    assert store.select("SELECT count(*) FROM current_problems") == [(1,)]


def test_events_are_replaced_and_judgements_logged(store):
    fill(store, [MET, claim("CONSULT", "KOR", "CHN", document="b", when=on("2031-04-08"))])
    assert [len(e.reports) for e in query.events(store)] == [2]
    store.replace_events(RUN, "other", [])
    assert query.events(store) == ()
    assert store.fused_from() == "other"
    assert len(dump(store)["judgements"]) == 1


def test_events_stay_when_fusing_fails_half_way(store):
    fill(store, [MET])
    before = dump(store)
    judged = Judgement("x", "y", same=True, score=1.0, reason="", made_by=MadeBy("", ""))

    def parts():
        yield Fused((judged,), ())
        raise RuntimeError("a fault")

    with pytest.raises(RuntimeError, match="a fault"):
        store.replace_events(RUN, "other", parts())
    assert dump(store) == before


def test_the_digest_tells_whether_current_reports_changed(store):
    empty = store.digest()
    store.add(RUN, batch(paper("a"), reports=[MET]))
    one = store.digest()
    store.add(RUN, batch(paper("b"), reports=[SAID]))
    both = store.digest()
    store.begin(NEWER)
    store.add(NEWER, batch(paper("b")))
    assert len({empty, one, both}) == 3
    assert store.digest() == one


def test_stream_gives_all_rows_in_order(store):
    reports = [claim("CONSULT", "KOR", document="a", id=f"{n:016x}") for n in range(25)]
    store.add(RUN, batch(paper("a"), reports=reports))
    found = list(store.stream("SELECT id FROM reports ORDER BY id", size=10))
    assert [len(rows) for rows in found] == [10, 10, 5]
    assert [row[0] for rows in found for row in rows] == [r.id for r in reports]


def test_what_was_stored_is_there_when_opened_to_read(store):
    fill(store, [MET, claim("SANCTION", who(None, text="the junta"), to=["MLI"], document="b")])
    wanted = dump(store)
    store.close()
    with open_store(store.path) as again:
        assert dump(again) == wanted
        with pytest.raises(StoreError, match="to read"):
            again.begin(NEWER)
