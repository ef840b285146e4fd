"""Descriptions that go back to somebody named before."""

from __future__ import annotations

from datetime import date

import pytest


def person(found, words):
    party = found[words][-1].party
    return party.country, party.person


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (
            "OSLO — Chadian President Ali Oumar met Norwegian Prime Minister Jens Holm. The visitor smiled.",
            "The visitor",
            ("TCD", "Ali Oumar"),
        ),
        (
            "OSLO — Chadian President Ali Oumar saw Norwegian Prime Minister Jens Holm. He thanked his host.",
            "his host",
            ("NOR", "Jens Holm"),
        ),
        (
            "Chadian President Ali Oumar beat Chadian Senator Musa Haroun by a hair. The challenger objected.",
            "The challenger",
            ("TCD", "Musa Haroun"),
        ),
        ("Norwegian Foreign Minister Jens Holm was tired. The Norwegian went home.", "The Norwegian", ("NOR", "Jens Holm")),
        ("Norwegian Foreign Minister Jens Holm was tired. The former boxer went home.", "The former boxer", None),
        ("Kenyan envoy Jane Rono flew in. The former senator was tired.", "the former senator", ("KEN", "Jane Rono")),
    ],
)  # fmt: skip
def test_a_description_goes_back_to_a_name(read, text, words, meant):
    found = read(text)
    if meant is None:
        assert all(m.party.person == "" for m in found.get(words, ()))
    else:
        words = next(w for w in found if w.lower() == words.lower())
        assert person(found, words) == meant


def test_who_acts_is_not_whom_a_description_means(read):
    text = "Norwegian Foreign Minister Jens Holm was tired. Holm praised the mediator."
    assert read(text)["the mediator"][-1].party.person == ""


def test_of_people_of_several_states_none_is_meant(read):
    text = "Norwegian Foreign Minister Jens Holm met Chadian President Ali Oumar. The veteran smiled."
    assert "The veteran" not in read(text) or person(read(text), "The veteran")[0] is None


def test_of_people_of_one_state_only_the_state_is_sure(read):
    text = "Norwegian Foreign Minister Jens Holm met Norwegian Trade Minister Nils Berg. The former senator smiled."
    assert person(read(text), "The former senator") == ("NOR", "")


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Nepal waits. Nepalese Senator Ram Thapa came down. Since then the former rebel has led.", "the former rebel", ("NPL", "Ram Thapa")),
        ("Jens Holm, the Norwegian who led the mission, was tired.", "Jens Holm", ("NOR", "Jens Holm")),
        ("OSLO - Jens Holm spoke. Norwegian ministers met.", "Jens Holm", (None, "Jens Holm")),
    ],
)  # fmt: skip
def test_where_phrases_begin_and_end(read, text, words, meant):
    assert person(read(text), words) == meant


def test_fishermen_at_an_unlisted_town_are_the_homes(read):
    found = read("OSLO — Norwegian ministers met. Fishermen at Kvaldvik shrugged.")
    assert person(found, "Fishermen") == ("NOR", "")


def test_a_chancellor_may_be_of_the_exchequer(read):
    found = read(
        "Chancellor of the Exchequer Alistair Darling spoke. Norway waited. The chancellor was tired."
    )
    assert found["The chancellor"][-1].party.country == "GBR"


def test_a_court_is_that_of_its_prosecutor(read):
    text = "Chadian President Ali Oumar sat down. Fatou Bensouda, the prosecutor of the International Criminal Court, read. Chad's parliament left the court."
    assert person(read(text), "the court")[0] == "IGO"


def test_prosecutors_in_the_hague_are_not_dutch(read):
    assert person(read("Norway waits. Prosecutors in The Hague want him."), "Prosecutors")[0] == "IGO"
    assert person(read("Norway waits. Prosecutors in Amsterdam want him."), "Prosecutors")[0] == "NLD"


def test_a_town_stands_for_its_court_where_that_does_what_courts_do(read):
    assert person(read("The Hague issued a warrant for the general."), "The Hague")[0] == "IGO"
    assert person(read("The Hague rejected the plan."), "The Hague")[0] == "NLD"
    assert person(read("A Dutch court in The Hague signed a warrant."), "A Dutch court")[0] == "NLD"


def test_an_agency_is_its_directors(read):
    text = "CIA Director William Burns flew to Oslo. He saw Norwegian Foreign Minister Jens Holm. The agency would not comment."
    assert person(read(text), "The agency")[0] == "USA"


def test_a_title_goes_back_to_who_is_not_known_to_have_left_it(read):
    found = read(
        "TAIPEI — Nancy Pelosi met President Tsai Ing-wen. The speaker was tired.", on=date(2022, 8, 3)
    )
    assert person(found, "The speaker") == ("USA", "Nancy Pelosi")


def test_nobody_is_his_own_guest(read):
    found = read(
        "Norwegian Foreign Minister Jens Holm received his Polish colleague Jan Nowak. Holm thanked his guest."
    )
    assert found["his guest"][-1].party.country == "POL"


@pytest.mark.parametrize("words", ["The leftist former bishop", "The former lawyer"])
def test_the_only_one_named_is_who_was_something_else_before(read, words):
    text = f"LIMA - Peru's congress impeached President Jens Holm on Thursday. {words} said that he would not resign."
    found = read(text)
    assert found[words][-1].party.person == "Jens Holm"
    assert found["he"][-1].party.office == "president"


def test_a_former_president_is_not_the_president(read):
    found = read("LIMA - Peru's congress praised President Jens Holm. The former president did not come.")
    assert found["The former president"][-1].party.person == ""
