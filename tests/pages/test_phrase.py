from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from hand_made import hand_made

from verbale import ontology
from verbale.pages import phrase
from verbale.types import Party, When, Where

KOR, CHN, RUS = (
    Party(text, None, code) for text, code in (("Seoul", "KOR"), ("China", "CHN"), ("Moscow", "RUS"))
)


def record(event: str, actor=(KOR,), recipient=(), **more):
    _, reports, _, _ = hand_made()
    empty = {"mode": (), "where": None, "status": "asserted", "planned": ""}
    return dataclasses.replace(reports[0], event=event, actor=actor, recipient=recipient, **(empty | more))


@pytest.mark.parametrize(
    ("given", "line"),
    [
        (record("CONSULT", (KOR, CHN)), "South Korea and China met"),
        (record("CONSULT", (KOR, CHN), where=Where("Oslo", "NOR")), "South Korea and China met in Oslo"),
        (record("CONSULT", (KOR,), (CHN,), mode=("visit",)), "South Korea visited China"),
        (record("REQUEST", (KOR,), (CHN, RUS)), "South Korea called on China and Russia"),
        (record("REQUEST", (KOR,), (CHN,), status="negated"), "South Korea did not call on China"),
        (
            record("SANCTION", (KOR,), (CHN,), status="hypothetical"),
            "South Korea might reduce dealings with China",
        ),
        (
            record("AGREE", (KOR, CHN), status="future", planned="CONSULT"),
            "South Korea and China to meet",
        ),
        (record("AGREE", (KOR,), (CHN,), status="future", planned="CONSULT"), "South Korea to meet China"),
        (record("AGREE", (KOR,), (CHN,), planned="CONSULT"), "South Korea agreed to meet China"),
        (record("CONCEDE", (KOR,), planned="RETREAT"), "South Korea promised to carry out a concession"),
        (record("MOBILIZE", (Party("the army", None, None),)), "The army made a show of force"),
        (record("PROTEST", ()), "Somebody not named protested"),
        (record("REQUEST", (KOR, KOR), (CHN,)), "South Korea called on China"),
    ],
)
def test_a_line_for_a_person(given, line):
    assert phrase.phrase(given) == line


@pytest.mark.parametrize("event", ontology.events())
def test_every_event_type_has_words_of_its_own(event):
    assert "took part in an event" not in phrase.phrase(record(event, (KOR,), (CHN,)))


def test_every_mode_that_is_worded_exists():
    known = {f"{name}.{mode}" for name, kind in ontology.events().items() for mode in kind.modes}
    assert {key for key in phrase._WORDINGS if "." in key} <= known


def test_parties_in_codes():
    assert phrase.codes(record("CONSULT", (KOR, CHN))) == "KOR, CHN"
    assert phrase.codes(record("REQUEST", (KOR,), (CHN, RUS))) == "KOR → CHN, RUS"
    assert phrase.codes(record("REQUEST", (), (CHN,))) == "? → CHN"


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (None, "undated"),
        (When(date(2031, 4, 8), date(2031, 4, 8), "day"), "2031-04-08"),
        (When(date(2031, 4, 1), date(2031, 4, 30), "month"), "2031-04"),
        (When(date(2031, 1, 1), date(2031, 12, 31), "year"), "2031"),
        (When(date(2031, 4, 7), date(2031, 4, 13), "week"), "2031-04-07/13"),
        (When(date(2031, 4, 28), date(2031, 5, 4), "week"), "2031-04-28/05-04"),
        (When(date(2030, 12, 30), date(2031, 1, 2), "interval"), "2030-12-30/2031-01-02"),
    ],
)
def test_a_time_is_as_short_as_its_precision_allows(when, text):
    assert phrase.day(when) == text


def test_kind_tells_what_is_planned():
    assert phrase.kind(record("AGREE", planned="CONSULT")) == "AGREE (planned CONSULT)"
    assert phrase.kind(record("CONSULT", mode=("phone",))) == "CONSULT phone"


def test_days_are_written_in_english():
    assert phrase.long_day(date(2031, 4, 8)) == "Tuesday 8 April 2031"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2031, 4, 8), date(2031, 4, 8), "8 April 2031"),
        (date(2031, 4, 8), date(2031, 4, 9), "8 to 9 April 2031"),
        (date(2031, 4, 30), date(2031, 5, 2), "30 April to 2 May 2031"),
        (date(2030, 12, 30), date(2031, 1, 2), "30 December 2030 to 2 January 2031"),
    ],
)
def test_ranges_of_days(first, last, text):
    assert phrase.long_range(first, last) == text
    assert phrase.long_time(When(first, last, "interval")) == (
        phrase.long_day(first) if first == last else text
    )


def test_speakers_outermost_first():
    assert phrase.speakers((CHN, KOR)) == "China, citing South Korea"
    assert phrase.speakers(()) == ""
