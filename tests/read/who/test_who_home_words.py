"""What needs no list: towns, organs and crowds of the place, peacekeepers' commanders, abbreviations as words."""

from __future__ import annotations

import pytest

from verbale.read.who import resolve


def only(found, words):
    return next(m for name, ms in found.items() if name.lower() == words.lower() for m in ms).party


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("OSLO - The lower house rejected the bill.", "The lower house", "NOR", "LEG"),
        ("LIMA - The flood agency sent boats.", "The flood agency", "PER", "GOV"),
        ("LIMA - The archdiocese opened its halls.", "The archdiocese", "PER", "REL"),
        ("LIMA - A crowd set fire to a bus.", "A crowd", "PER", "CVL"),
        ("LIMA - The mayor of Quxtepal resigned.", "The mayor", "PER", "GOV"),
        ("RIGA - The 7th Infantry Division left its base.", "The 7th Infantry Division", "LVA", "MIL"),
        ("ASUNCION, Paraguay - The bishop of San Pedro wept.", "The bishop", "PRY", "REL"),
        ("Reindeer shearers from Lapland blocked a road.", "Reindeer shearers", "FIN", "CVL"),
    ],
)
def test_organs_towns_and_people_of_the_place(read, text, words, country, sector):
    party = only(read(text), words)
    assert (party.country, party.sector[:1]) == (country, (sector,))


@pytest.mark.parametrize("words", ["the ratings agency", "the aid agency", "the new unit"])
def test_a_body_that_may_be_of_no_state_stays_open(read, words):
    assert only(read(f"OSLO - Then {words} called."), words).country is None


@pytest.mark.parametrize(
    "text", ["LIMA - Letters from Nottingham arrived.", "LIMA - Towers from Paris fell."]
)
def test_things_that_end_like_people_are_none(read, text):
    assert not any(m.party.sector == ("CVL",) for ms in read(text).values() for m in ms)


def test_peacekeepers_have_a_commander(read):
    found = read("PORT-AU-PRINCE - Minustah sent troops. Gen. Per Holm, the force commander, asked for more.")
    assert only(found, "Gen. Per Holm").country == "UNO"


def test_whose_men(read):
    found = read("OSLO - Police chief Anna Kritz said her men had waited.")
    assert only(found, "her men").sector == ("COP",)


def test_who_heads_a_body_is_its_head(read):
    found = read("OSLO - Jens Holm, who chairs the Polish fisheries council, left.")
    assert only(found, "Jens Holm").office == "chairman"


def test_him_is_the_only_one_named(read):
    text = "OSLO - Prime Minister Per Kritz resigned. Rain fell. Shops shut. Trams stopped. The unions had warned him."
    assert only(read(text), "him").person == "Per Kritz"


def test_its_is_nobodys_where_its_own_subject_is_unknown(read):
    found = read("OSLO - The Finnish army left. Quxtep, which runs the quay, gave its sheds.")
    assert "its" not in found or only(found, "its").country != "FIN"


@pytest.mark.parametrize("name", ["Unasur", "Minustah", "UNASUR"])
def test_an_abbreviation_may_be_printed_as_a_word(name):
    assert resolve(name).country in {"IGO", "UNO"}


@pytest.mark.parametrize(("state", "country"), [("Brazil", "BRA"), ("Chile", "CHL")])
def test_a_name_that_bodies_share_is_of_the_state_named(read, state, country):
    assert only(read(f"In {state} the CUT called a strike."), "the CUT").country == country
