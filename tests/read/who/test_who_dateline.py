"""The dateline at the front of a text whose words nobody set apart."""

from __future__ import annotations

import pytest

from verbale.evaluate.texts import news_document, sentence_document
from verbale.read.parse import plain_document
from verbale.read.who.dateline import front, items, site
from verbale.read.who.known import packaged


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("OSLO — Talks began.", "OSLO"),
        ("OSLO, March 3 - Talks began.", "OSLO"),
        ("OSLO, Feb. 13 — Talks began.", "OSLO"),
        ("OSLO (Wed) — Talks began.", "OSLO"),
        ("OSLO. Talks began.", "OSLO"),
        ("DAR ES SALAAM: Talks began.", "DAR ES SALAAM"),
        ("OSLO/LAGOS - Talks began.", "OSLO/LAGOS"),
        ("Lagos: Talks began.", "Lagos"),
        ("Lagos is large. Talks began.", ""),
        ("Minister: Talks began.", ""),
        ("Talks began in Oslo - at last.", ""),
    ],
)
def test_a_dateline_ends_at_its_mark(text, where):
    assert front(sentence_document("d", text))[0] == where


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("Oslo, 18 March 2021", "Oslo"),
        ("Addis Ababa, Tuesday, September 6, 2022", "Addis Ababa"),
        ("Committee, 18 March 2021", ""),
        ("Oslo, 18 March 2021 was a day of talks.", ""),
    ],
)
def test_a_dateline_may_have_a_line_of_its_own(line, where):
    document = news_document("d", f"Minister meets colleague\n{line}\nTalks began.", None)
    assert front(document)[0] == where


@pytest.mark.parametrize(
    ("where", "named", "countries"),
    [
        ("OSLO", [], ("NOR",)),
        ("JAFFNA", [], ("LKA",)),
        ("ODESSA", ["UKR"], ("UKR",)),
        ("OSLO/LAGOS", [], ("NOR", "NGA")),
        ("HOST", [], ()),
    ],
)
def test_a_town_is_of_the_country_that_the_text_names(where, named, countries):
    assert site(where, named, packaged()) == countries


def test_institutions_are_of_the_dateline_at_the_front(read):
    found = read("OSLO — Norway and Chad talked. The judiciary objected.")
    assert found["The judiciary"][0].party.country == "NOR"


def test_a_capital_in_a_dateline_is_no_government(read):
    found = read("OSLO — Chad and its neighbours talked.")
    assert [m.party.sector for m in found.get("OSLO", ())] in ([], [()])


def test_a_broadcaster_does_not_make_a_text_its_countrys(read):
    found = read("LONDON — South Africa won. Sports minister Thabo Nkuna told the BBC so.")
    assert found["Sports minister Thabo Nkuna"][0].party.country == "ZAF"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("OSLO - Talks began.\n\nLAGOS - Talks ended.", ["OSLO", "LAGOS"]),
        ("IN BRIEF\n\nOSLO - Talks began.\n\nLAGOS - Talks ended.", ["OSLO", "LAGOS"]),
        ("OSLO - Talks began.\n\nTalks ended.", ["OSLO"]),
        ("OSLO - Talks began.\n\nOSLO - Talks ended.", ["OSLO"]),
        ("OSLO - Talks began.\n\nU.S. Senator Holm left.", ["OSLO"]),
        ("OSLO - Talks began.\n\nCHAIR: Talks ended.", ["OSLO"]),
        ("OSLO: Talks began.\n\nLAGOS: Talks ended.", ["OSLO", "LAGOS"]),
        ("Talks began.", [""]),
    ],
)
def test_a_digest_is_parted_at_its_datelines(text, places):
    document = news_document("d", text, None)
    found = items(document)
    assert [where for where, _, _ in found] == places
    assert all(text[start:].startswith(where) for where, _, start in found[1:])


@pytest.mark.parametrize(
    ("behind", "country"), [(", Bosnia - ", "BIH"), (", Ont. - ", "CAN"), (", May 4 - ", "NOR"), ("", "NOR")]
)
def test_what_stands_behind_a_town_tells_its_country(behind, country):
    assert site("OSLO", [], packaged(), behind) == (country,)


def test_a_paper_named_for_an_ocean_is_at_home_in_no_country():
    assert front(plain_document("The Gulu Ledger, Uganda\nOfficials waited."))[0] == "Uganda"
    assert front(plain_document("The Pacific Ledger\nOfficials waited."))[0] == ""
