"""A report that is less sure than asked counts nowhere."""

from __future__ import annotations

import pytest
from makers import claim, fill, on, who

from verbale import export, query
from verbale.errors import UsageError
from verbale.pages.dossier import write_dossier
from verbale.query import Filter
from verbale.store import open_store

DAY = on("2031-04-08")
SPEAKER = (who("KOR"),)
TOLD = (
    claim("CONSULT", "KOR", "CHN", document="a", outlet="Courier", when=DAY, confidence=0.92),
    claim("CONSULT", "KOR", "CHN", document="b", outlet="Post", when=DAY, confidence=0.88, sentence="So-so"),
    claim("CONSULT", "KOR", "CHN", document="c", when=DAY, confidence=0.73, according_to=SPEAKER),
    claim("ACCUSE", "SOM", to=["ETH"], document="d", when=DAY, confidence=0.6),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("sure") / "news.duckdb", create=True) as opened:
        fill(opened, TOLD)
        yield opened


@pytest.mark.parametrize(
    ("least", "reports", "outlets", "narrated", "claimed"),
    [
        (0.5, 3, ("Courier", "Post"), 2, 1),
        (0.8, 2, ("Courier", "Post"), 2, 0),
        (0.9, 1, ("Courier",), 1, 0),
    ],
)
def test_an_event_has_the_reports_that_are_sure(store, least, reports, outlets, narrated, claimed):
    event = query.events(store, Filter(min_confidence=least, event="CONSULT"))[0]
    assert (len(event.reports), event.outlets) == (reports, outlets)
    assert (event.narrated, event.claimed) == (narrated, claimed)


def test_an_event_that_no_sure_report_tells_is_left_out(store):
    assert [e.event for e in query.events(store, Filter(min_confidence=0.7))] == ["CONSULT"]
    assert query.events(store, Filter(min_confidence=0.93)) == ()


def test_reports_events_and_counts_agree(store, tmp_path):
    for least in (0.0, 0.6, 0.7, 0.8, 0.9, 1.0):
        where = Filter(min_confidence=least)
        sure = [r for r in TOLD if r.confidence >= least]
        assert len(query.reports(store, where)) == len(sure)
        assert sum(len(e.reports) for e in query.events(store, where)) == len(sure)
        assert sum(row[-2] for row in query.counts(store, ["event"], where).rows) == len(sure)
        assert export.export(store, "csv", tmp_path / "out.csv", where=where) == len(sure)
        assert {r.id for r in query.sample(store, 9, where=where)} == {r.id for r in sure}


def test_outlets_of_unsure_reports_are_not_counted(store):
    assert query.counts(store, ["outlet"], Filter(min_confidence=0.9)).rows == (("Courier", 1, 1, 2.5),)
    assert query.events(store, Filter(min_confidence=0.9, outlet="Post")) == ()


def test_a_dossier_shows_no_unsure_report(store, tmp_path):
    write_dossier(store, tmp_path / "dossier", where=Filter(min_confidence=0.9))
    pages = "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "dossier").rglob("*.html"))
    assert "CONSULT in a" in pages
    assert "So-so" not in pages


@pytest.mark.parametrize("least", [90, -1, -0.01, 1.01, float("nan"), float("inf"), "0.9", None, True])
def test_what_is_no_confidence_is_refused(least):
    with pytest.raises(UsageError, match=r"min_confidence .* must be a number between 0 and 1"):
        Filter(min_confidence=least)
