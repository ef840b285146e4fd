from __future__ import annotations

from datetime import date

import pytest
from makers import RUN, batch, claim, fill, on, paper, who

from verbale import query
from verbale.errors import UsageError
from verbale.query import Filter
from verbale.store import open_store

HAN = who(
    "KOR", "GOV", text="Seoul's foreign minister", entity="KOR.GOV.foreign-ministry", person="Han Mi-rae"
)
MALI = who(None, text="Malian rebels")
REPORTS = {
    "meeting": claim("CONSULT", HAN, "CHN", document="a", outlet="Courier", when=on("2031-04-08")),
    "again": claim("CONSULT", who("KOR"), "CHN", document="b", outlet="Post", when=on("2031-04-08")),
    "week": claim(
        "SANCTION", "USA", to=["PRK"], document="c", when=on("2031-04-07", "2031-04-13"), confidence=0.4
    ),
    "denied": claim("ASSAULT", MALI, to=["MLI"], document="c", when=on("2031-05-01"), status="negated"),
    "published": claim("ACCUSE", "SOM", to=["ETH"], document="d", published="2031-06-02"),
    "undated": claim("REQUEST", "KOR", to=["JPN"], document="e"),
}
NAMES = {report.id: name for name, report in REPORTS.items()}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("claims") / "news.duckdb", create=True) as opened:
        fill(opened, REPORTS.values())
        yield opened


def found(store, **where):
    return [NAMES[event.reports[0]] for event in query.events(store, Filter(**where))]


def test_events_come_oldest_first_and_undated_last(store):
    events = query.events(store)
    assert [e.when and e.when.start.isoformat() for e in events] == [
        "2031-04-07",
        "2031-04-08",
        "2031-05-01",
        "2031-06-02",
        None,
    ]
    assert len(events[1].reports) == 2
    assert query.events(store, limit=2) == events[:2]


def test_reports_come_back_whole(store):
    assert set(query.reports(store)) == set(REPORTS.values())


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        ({"frm": date(2031, 4, 9), "to": date(2031, 4, 30)}, ["week"]),
        ({"frm": date(2031, 5, 1)}, ["denied", "published"]),
        ({"to": date(2031, 4, 7)}, ["week"]),
        ({"actor": "KOR"}, ["meeting", "undated"]),
        ({"actor": "KOR", "recipient": "JPN"}, ["undated"]),
        ({"recipient": "PRK"}, ["week"]),
        ({"actor": "KOR.GOV"}, ["meeting"]),
        ({"actor": "KOR.GO"}, []),
        ({"actor": "han mi"}, ["meeting"]),
        ({"actor": "FOREIGN MIN"}, ["meeting"]),
        ({"actor": "seoul's foreign"}, ["meeting"]),
        ({"actor": "mali"}, ["denied"]),
        ({"actor": "alian"}, []),
        ({"actor": "%"}, []),
        ({"actor": "'; DROP TABLE events; --"}, []),
        ({"event": "consult"}, ["meeting"]),
        ({"event": "SANCTION, ACCUSE"}, ["week", "published"]),
        ({"status": "negated"}, ["denied"]),
        ({"status": "negated,asserted", "event": "ASSAULT"}, ["denied"]),
        ({"outlet": "Post"}, ["meeting"]),
        ({"outlet": "Gazette"}, []),
        ({"min_confidence": 0.5, "event": "SANCTION"}, []),
    ],
)
def test_filters(store, where, wanted):
    got = [name.replace("again", "meeting") for name in found(store, **where)]
    assert got == wanted


def test_reports_are_filtered_by_their_own_outlet(store):
    assert [NAMES[r.id] for r in query.reports(store, Filter(outlet="Post"))] == ["again"]


def test_a_filter_that_keeps_nothing_by_its_dates_is_refused():
    with pytest.raises(UsageError, match="the first day comes first"):
        Filter(frm=date(2031, 2, 1), to=date(2031, 1, 1))


def test_timeline(store):
    days = query.timeline(store)
    assert [(d.day and d.day.isoformat(), len(d.events)) for d in days] == [
        ("2031-04-07", 1),
        ("2031-04-08", 1),
        ("2031-05-01", 1),
        ("2031-06-02", 1),
        (None, 1),
    ]


def test_each_report_of_event_names_the_event(store):
    by_report = {r.id: event for event, r in query.each_report_of_event(store)}
    assert by_report[REPORTS["meeting"].id] == by_report[REPORTS["again"].id] != ""
    assert len(set(by_report.values())) == 5


def test_before_fusion_reports_have_no_event(tmp_path):
    with open_store(tmp_path / "news.duckdb", create=True) as store:
        store.begin(RUN)
        store.add(RUN, batch(paper("a"), reports=[REPORTS["meeting"]]))
        assert list(query.each_report_of_event(store)) == [("", REPORTS["meeting"])]


def test_limit_beyond_what_a_database_counts(store):
    assert query.events(store, limit=10**30) == query.events(store)


def test_what_is_not_utf8_matches_nothing(store):
    assert query.events(store, Filter(actor="\udcff", event="\udcff", outlet="\udcff")) == ()
