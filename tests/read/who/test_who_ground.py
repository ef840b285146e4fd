"""Whose land a text without a dateline takes for granted, and who is of it: people, parties, officials."""

from datetime import date

import pytest

ON = date(2019, 5, 3)


def country(found, words):
    return found[words][-1].party.country


LOCAL = (
    "Stallholders at Kumasi's market shut their booths in protest at the borough council. "
    "Mayor Kojo Holm met the vendors, and Ghana's trade minister called him. Awa Bakke lost everything. "
    "Turkish firms offered to rebuild. The fire burned for six hours. It began at night. Nobody slept."
)


@pytest.mark.parametrize("words", ["Stallholders", "the borough council", "Mayor Kojo Holm", "Awa Bakke"])
def test_a_text_without_a_dateline_takes_the_state_it_names_most_for_granted(read, words):
    assert country(read(LOCAL, on=ON), words) == "GHA"


@pytest.mark.parametrize("words", ["The general", "Jens Holm"])
def test_of_two_states_named_alike_none_is_taken_for_granted(read, words):
    text = "Norway and Chad quarrel. The Norwegian king spoke to Chad's. The general left. Jens Holm waited. It rained. It rained more. It stopped."
    assert country(read(text, on=ON), words) is None


def test_who_is_listed_anywhere_is_no_private_person(read):
    text = "LIMA - Peru's president spoke. Peru's army left. Anna Holm locked up her hens, and Lionel Messi scored. It rained. It rained more. It stopped."
    found = read(text, on=ON)
    assert country(found, "Anna Holm") == "PER"


def test_a_place_behind_of_and_a_hyphen_is_no_state(read):
    text = "Stallholders protested. The Port-of-Spain authorities had tried the same in 2009, it recalled."
    assert not any(m.party.country == "ESP" for ms in read(text, on=ON).values() for m in ms)


@pytest.mark.parametrize("name", ["The People's Democratic Party", "The Christian Democratic Union"])
def test_a_party_with_a_name_of_many_states_is_of_the_text_s(read, name):
    text = f"THIMPHU - The king of Bhutan voted. {name} lost."
    assert country(read(text, on=ON), name) == "BTN"


def test_a_party_told_to_be_of_a_state_stays_of_it(read):
    text = "LIMA - Peru waited. The Liberal Democratic Party of Japan sent fish."
    assert country(read(text, on=ON), "The Liberal Democratic Party") == "JPN"
    text = "ABUJA - Nigeria voted. The People's Democratic Party lost."
    assert country(read(text, on=ON), "The People's Democratic Party") == "NGA"


def test_who_speaks_for_a_government_that_just_acted_is_its_own(read):
    text = (
        "COX'S BAZAR, Bangladesh - Bangladesh's border guard sent them back. Myanmar's army says it is clearing "
        "villages. Government spokesman Zaw Holm blamed militants. Police in Dhaka made arrests."
    )
    assert country(read(text, on=ON), "Government spokesman Zaw Holm") == "MMR"


def test_an_official_is_of_the_state_that_he_signs_for(read):
    text = "HELSINKI - Justice Minister Hamid Holm signed for Jakarta in a villa of the Finnish government."
    assert country(read(text, on=ON), "Justice Minister Hamid Holm") == "IDN"


def test_officials_at_a_meeting_abroad_are_of_the_only_state_whose_officials_are_named(read):
    text = (
        "SENDAI, Japan - Baldwin Holm, president of Vanuatu, came to a conference. Prime Minister Joe Bakke has "
        "set up his office in a shed."
    )
    assert country(read(text, on=ON), "Prime Minister Joe Bakke") == "VUT"


def test_the_ministers_are_the_two_of_two_states(read):
    text = "Polish Foreign Minister Jan Holm received his Georgian colleague Grigol Bakke. The ministers spoke of trade."
    assert {m.party.country for m in read(text, on=ON)["The ministers"]} == {"POL", "GEO"}
    text = "Poland's interior minister spoke. The ministers then left."
    assert {m.party.country for m in read(text, on=ON)["The ministers"]} != {"POL", "GEO"}


def test_a_leader_of_foreign_descent_is_no_foreigner(read):
    text = "SUVA - Fiji's Mahendra Holm, the country's first leader of Indian descent, was beaten."
    assert read(text, on=ON)["the country's first leader"][-1].party.office == "leader"
    assert country(read(text, on=ON), "the country's first leader") == "FJI"


@pytest.mark.parametrize(
    "words", ["Todd Holm, a former UN official, urged restraint.", "A former UN official, Todd Holm, left."]
)
def test_who_has_left_the_united_nations_is_not_theirs(read, words):
    assert country(read(words, on=ON), "Todd Holm") is None


def test_a_state_beside_its_epithet_is_the_colonial_power(read):
    text = "Malaysia, New Zealand and Portugal, the former colonial power, are to send forces to East Timor."
    assert country(read(text, on=ON), "the former colonial power") == "PRT"


def test_an_ambassador_s_rank_is_no_other_office(read):
    text = "The foreign minister, Ambassador Amina Holm, spoke for Kenya."
    assert read(text, on=ON)["Ambassador Amina Holm"][-1].party.office == "foreign minister"


@pytest.mark.parametrize(
    ("state", "office"), [("Maldivian", "vice president"), ("South African", "deputy president")]
)
def test_a_president_s_deputy(read, state, office):
    found = read(f"The {state} president resigned and his deputy was sworn in.", on=ON)
    assert found["his deputy"][-1].party.office == office


def test_a_mission_keeps_its_own_troops(read):
    text = "Portugal told its people to stay. The Angolan mission kept its troops in barracks."
    assert country(read(text, on=ON), "its troops") == "AGO"
