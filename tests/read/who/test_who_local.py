"""People and officials of the place a text was written in."""

from __future__ import annotations

import pytest


def country(found, words):
    return found[words][-1].party.country


@pytest.mark.parametrize(
    "words",
    [
        '"We are tired," said {}, a 43-year-old mason.',
        "{}, who sells fish by the road, wept.",
        "Bread is dear, said {}, 43, by the road.",
    ],
)
def test_private_people_are_of_the_dateline(read, words):
    found = read("OSLO — Norwegian ministers met. " + words.format("Awa Bakke"))
    party = found["Awa Bakke"][-1].party
    assert (party.country, party.sector) == ("NOR", ("CVL",))
    assert found["Awa Bakke"][-1].confidence == 0.5


@pytest.mark.parametrize(
    "words",
    [
        "Awa Bakke, a nurse from Swansea, wept.",
        "Awa Bakke, an economist, wept.",
        "Awa Bakke, a Chadian mason, wept.",
        "Awa Bakke wept.",
    ],
)
def test_travellers_and_foreigners_are_not(read, words):
    assert country(read("OSLO — Norwegian ministers met. " + words), "Awa Bakke") != "NOR"


def test_without_a_dateline_nobody_knows_where_people_are_from(read):
    assert country(read("Norwegian ministers met. Awa Bakke, a mason, wept."), "Awa Bakke") is None


def test_an_official_with_a_rank_alone_is_of_the_dateline(read):
    found = read("OSLO — Norwegian ministers met. Two weeks ago Vice Admiral Jens Holm had left.")
    assert country(found, "Vice Admiral Jens Holm") == "NOR"


def test_an_envoy_is_of_anywhere(read):
    found = read("OSLO — Norwegian ministers met. They waited. Envoy Musa Ba had left.")
    assert country(found, "Envoy Musa Ba") is None


@pytest.mark.parametrize(
    "words", ["the soldiers", "the commander-in-chief", "the officers", "the terrorists"]
)
def test_forces_are_of_the_dateline(read, words):
    found = read(f"OSLO — Norwegian ministers met. Nobody had seen {words} before dawn.")
    assert country(found, words) == "NOR"


def test_the_state_is_the_only_one_a_text_is_about(read):
    found = read("Norwegian ministers met. Nobody slept. Roads are held by the state.")
    assert country(found, "the state") == "NOR"
    found = read("Norwegian ministers met. Chad did too. Nobody slept. Roads are held by the state.")
    assert country(found, "the state") is None


def test_rebels_of_a_text_with_an_army_are_its(read):
    found = read("The Norwegian army is tired. Nobody slept. The terrorists ran.")
    assert country(found, "The terrorists") == "NOR"


def test_who_speaks_for_unknown_people_is_not_of_who_acts(read):
    found = read("Norway protested. Selma Tesfa, a spokeswoman for the taxi drivers, wept.")
    assert country(found, "Selma Tesfa") is None


@pytest.mark.parametrize("words", ["Traders", "Unions", "The ruling party", "The first lady", "Congress"])
def test_what_a_country_has_is_the_datelines(read, words):
    found = read(f"LIMA — Peruvian ministers met American ministers. Nobody slept. {words} objected.")
    assert country(found, words) == "PER"


def test_a_leader_of_something_is_no_minister_before(read):
    found = read("Norwegian Foreign Minister Jens Holm spoke. Nobody slept. The Republican leader objected.")
    assert found["The Republican leader"][-1].party.person == ""


def test_a_title_may_be_part_of_a_name(read):
    assert country(read("DHAKA — Sheikh Hasina fled. The government fell."), "The government") == "BGD"


def test_chairs_are_furniture_but_a_chair_presides(read):
    found = read("A pair of Morocco leather chairs stood there.")
    assert all(m.party.office == "" for mentions in found.values() for m in mentions)
    assert read("The chair of Norway's parliament spoke.")["The chair"][0].party.office == "chairman"


def test_a_national_committee_is_the_datelines(read):
    found = read("OSLO — Norwegian ministers met. Nobody slept, the National Rescue Committee said.")
    assert country(found, "the National Rescue Committee") == "NOR"
    found = read("OSLO — Norwegian ministers met. Nobody slept, the Global Rescue Committee said.")
    assert country(found, "the Global Rescue Committee") is None
