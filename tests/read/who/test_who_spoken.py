"""We, you and they: who speaks, who is spoken to, and the only ones who may be meant."""

from __future__ import annotations

import pytest


def countries(found, words):
    return {m.party.country for m in found.get(words, ())}


def test_you_is_who_is_told(read):
    found = read(
        '"You must see it," Norwegian Foreign Minister Jens Holm had told Chadian President Ali Oumar.'
    )
    assert [(m.party.country, m.party.person) for m in found["You"]] == [("TCD", "Ali Oumar")]


def test_you_may_be_him(read):
    found = read('Chadian President Ali Oumar drove north. "You must see it," the Norwegian envoy told him.')
    assert countries(found, "You") == {"TCD"}


@pytest.mark.parametrize("verb", ["grumbled", "joked", "shouted"])
def test_we_is_the_side_of_who_speaks_in_any_manner(read, verb):
    found = read(f'Chad waited. "They lecture us," {verb} Norwegian Foreign Minister Jens Holm.')
    assert countries(found, "us") == {"NOR"}


def test_we_is_nobody_before_when_a_stranger_speaks(read):
    found = read(
        'Norwegian Foreign Minister Jens Holm announced a freeze. "They lecture us," grumbled a bystander.'
    )
    assert "NOR" not in countries(found, "us")


def test_they_is_the_only_people_that_are_several(read):
    found = read("Kenyan President Jane Rono told Kenyan workers so, and they shouted at her.")
    assert countries(found, "they") == {"KEN"}
    found = read("Kenyan President Jane Rono told workers and Chadian farmers so. Then they shouted at her.")
    assert "TCD" not in countries(found, "they")


def test_neighbours_of_a_region_are_the_pair_before(read):
    found = read("Norway and Sweden signed a treaty. The North Cape neighbours will reopen embassies.")
    assert countries(found, "The North Cape neighbours") == {"NOR", "SWE"}


def test_both_are_the_two_that_alone_act_before(read):
    found = read('Brazzaville wants a toll, Kinshasa wants a railway. "Both want money," says a bystander.')
    assert countries(found, "Both") == {"COG", "COD"}
    found = read(
        'Brazzaville wants a toll, Kinshasa wants a railway, Luanda wants a road. "Both want money," says a bystander.'
    )
    assert countries(found, "Both") <= {None}


def test_two_men_are_the_two_persons_named(read):
    text = "Norwegian Foreign Minister Jens Holm kept Chadian President Ali Oumar waiting. The two men were tired."
    found = read(text)
    assert {m.party.person for m in found["The two men"]} == {"Jens Holm", "Ali Oumar"}
    found = read("Kenyan President Jane Rono waited. " + text)
    assert "Jane Rono" not in {m.party.person for m in found.get("The two men", ())}


def test_a_soldier_who_speaks_is_of_the_foreign_army_that_just_spoke(read):
    text = (
        "Gunmen fired at a patrol, a German officer said. Lieutenant-Colonel Jens Holm said nobody was hit."
    )
    assert countries(read(text, place="KABUL"), "Lieutenant-Colonel Jens Holm") == {"DEU"}


def test_somebody_of_a_nation_serves_a_body_of_none(read):
    found = read("The World Bank will lend Nepal money. Its mission chief, a Swiss doctor, said so.")
    assert countries(found, "Its mission chief") == {"IGO"}


@pytest.mark.parametrize(
    "speaker", ["an aide to the president", "Holm's lawyer", "a spokesman for the president"]
)
def test_who_speaks_for_somebody_speaks_of_him(read, speaker):
    found = read(
        f'BAMAKO - Mali\'s President Abdou Holm fled. Captain Issa Ba, his spokesman, left. "He is safe," {speaker} said.'
    )
    assert found["He"][-1].party.person == "Abdou Holm"


def test_who_serves_a_body_speaks_of_somebody_else(read):
    found = read(
        'BAMAKO - Mali\'s President Abdou Holm fled. "He is safe," a spokesman for the ministry said.'
    )
    assert found["He"][-1].party.person == "Abdou Holm"
