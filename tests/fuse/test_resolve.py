from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from makers import MADE_BY, claim, on, who

from verbale.fuse import resolve
from verbale.types import Judgement, Where


def same(*reports):
    return [
        Judgement(*sorted((a.id, b.id)), same=True, score=1.0, reason="", made_by=MADE_BY)
        for a, b in pairwise(reports)
    ]


def one(*reports):
    """Return the event that the reports make when all are joined."""
    (event,) = resolve(reports, same(*reports))
    return event


def test_a_report_alone_is_an_event():
    report = claim("ACCUSE", "PRK", to=["USA"], when=on("2031-04-08"), mode=("disapprove",))
    event = one(report)
    assert event.reports == (report.id,)
    assert (event.event, event.mode, event.actor, event.recipient) == (
        "ACCUSE",
        ("disapprove",),
        report.actor,
        report.recipient,
    )
    assert event.when == report.when


def test_joins_carry_over():
    a, b, c, d = (claim("CONSULT", "KOR", document=name) for name in "abcd")
    events = resolve([a, b, c, d], same(a, b, c))
    assert sorted(len(e.reports) for e in events) == [1, 3]


def test_judgements_against_and_on_absent_reports_join_nothing():
    a, b = claim("CONSULT", "KOR"), claim("CONSULT", "KOR", document="b")
    against = Judgement(a.id, b.id, same=False, score=0.5, reason="", made_by=MADE_BY)
    absent = Judgement(a.id, "gone", same=True, score=1.0, reason="", made_by=MADE_BY)
    assert len(resolve([a, b], [against, absent])) == 2


def test_the_id_is_that_of_the_earliest_report_and_stays_when_others_come():
    first = claim("CONSULT", "KOR", published="2031-04-08")
    later = claim("CONSULT", "KOR", published="2031-04-09", document="b")
    assert one(first).id == one(later, first).id != one(later).id
    assert one(later, first).reports == (first.id, later.id)


def test_modes_contexts_and_outlets_add_up():
    a = claim("CONSULT", "KOR", mode=("visit",), context=("military",), outlet="Post")
    b = claim("CONSULT", "KOR", mode=("multilateral",), context=("military", "cbrn"), outlet="Courier")
    event = one(a, b, claim("CONSULT", "KOR", outlet="Post", document="c"))
    assert event.mode == ("multilateral", "visit")
    assert event.context == ("cbrn", "military")
    assert event.outlets == ("Courier", "Post")


def test_parties_are_those_of_the_most_complete_report():
    full = claim("CONSULT", who("KOR", "GOV", person="Han Mi-rae"), "CHN", document="b")
    event = one(claim("CONSULT", "KOR", "CHN"), full, claim("CONSULT", "KOR", document="c"))
    assert event.actor == full.actor


def test_narrators_and_claimants_are_counted_by_document():
    china = (who("CHN"),)
    event = one(
        claim("CONSULT", "KOR", document="a"),
        claim("CONSULT", "KOR", document="a", sentence="again"),
        claim("CONSULT", "KOR", document="b", according_to=china),
        claim("CONSULT", "KOR", document="c", according_to=china),
    )
    assert (event.narrated, event.claimed) == (1, 2)


def test_a_syndicated_copy_is_a_second_document():
    event = one(*(claim("CONSULT", "KOR", document=d, outlet=d, sentence="They met.") for d in "ab"))
    assert (event.narrated, event.outlets) == (2, ("a", "b"))


@pytest.mark.parametrize(
    ("times", "start", "end"),
    [
        ([("2031-04-07", "2031-04-13"), ("2031-04-08", "2031-04-08")], "2031-04-08", "2031-04-08"),
        ([("2031-04-07", "2031-04-09"), ("2031-04-08", "2031-04-13")], "2031-04-08", "2031-04-09"),
        ([("2031-04-08", "2031-04-08"), ("2031-05-01", "2031-05-09")], "2031-04-08", "2031-04-08"),
    ],
)
def test_when_is_the_narrowest_that_reports_leave(times, start, end):
    event = one(*(claim("CONSULT", "KOR", when=on(*t)) for t in times))
    assert (event.when.start, event.when.end) == (date.fromisoformat(start), date.fromisoformat(end))


def test_an_overlap_says_what_it_was_made_from():
    event = one(
        claim("CONSULT", "KOR", when=on("2031-04-07", "2031-04-09", text="early this week")),
        claim("CONSULT", "KOR", when=on("2031-04-09", "2031-04-13")),
    )
    assert event.when.precision == "day"
    assert "early this week" in event.when.evidence
    assert event.when.span is None


def test_news_without_a_time_has_its_first_publication_date():
    event = one(
        claim("CONSULT", "KOR", published="2031-04-09"), claim("CONSULT", "KOR", published="2031-04-08")
    )
    assert event.when.start == event.when.end == date(2031, 4, 8)
    assert "published" in event.when.evidence


def test_a_day_that_one_report_tells_without_doubt_is_in_none():
    open_ = replace(on("2031-04-11"), or_else=(date(2031, 4, 18), date(2031, 4, 18)))
    told = claim("CONSULT", "KOR", document="c", when=on("2031-04-11"))
    assert one(claim("CONSULT", "KOR", when=open_), told).when.or_else is None
    assert one(claim("CONSULT", "KOR", when=open_)).when.or_else == open_.or_else


def test_background_without_a_time_has_none():
    assert one(claim("CONSULT", "KOR", published="2031-04-09", status="historical")).when is None


def test_the_most_precise_place_is_taken():
    event = one(
        claim("CONSULT", "KOR", where=Where("Norway", "NOR")),
        claim("CONSULT", "KOR", where=Where("Oslo", "NOR", lat=59.9, lon=10.7)),
        claim("CONSULT", "KOR", where=Where("Norway", "NOR"), document="c"),
    )
    assert event.where.name == "Oslo"


def test_told_as_news_by_one_it_is_asserted():
    event = one(claim("CONSULT", "KOR", status="historical"), claim("CONSULT", "KOR"))
    assert event.status == "asserted"
