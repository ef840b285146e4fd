"""Which place a name means, given what else its document names."""

from __future__ import annotations

import pytest

from verbale.read.gazetteer import Around, _listed, entries
from verbale.read.where.senses import Senses

NOWHERE = Around({})
ONTARIO = Around({"CAN": 3}, frozenset({("CAN", "Ontario")}))


@pytest.mark.parametrize(
    ("name", "around", "inside", "country"),
    [
        ("London", NOWHERE, [], "GBR"),
        ("London", NOWHERE, ["Ontario"], "CAN"),
        ("London", ONTARIO, [], "CAN"),
        ("Tripoli", Around({"LBN": 3}), [], "LBN"),
        ("Tripoli", NOWHERE, [], "LBY"),
        ("Georgia", NOWHERE, [], "GEO"),
        ("Kiev", NOWHERE, [], "UKR"),
        ("Kentucky", NOWHERE, [], "USA"),
    ],
)
def test_which_place_a_name_means(name, around, inside, country):
    entry = Senses({name: inside}, around).meant(name)
    assert entry is not None
    assert entry.where.country == country


def test_a_part_of_a_unit_is_found_in_the_unit_that_is_named():
    around = Around({"USA": 2}, frozenset({("USA", "Ohio")}))
    entry = Senses({"Monroe County": []}, around).meant("Monroe County")
    assert entry is not None
    assert entry.where.admin1 == "Ohio"


def test_a_name_means_one_place_throughout():
    senses = Senses({"LONDON": [], "London": ["Ontario"]}, NOWHERE)
    assert senses.meant("London") == senses.meant("LONDON")
    assert senses.placed("london")
    assert not Senses({"London": []}, NOWHERE).placed("London")


def test_places_named_together_lie_together():
    alone = Senses({"Merida": []}, NOWHERE).meant("Merida")
    beside = Senses({"Merida": [], "Badajoz": [], "Caceres": [], "Almendralejo": []}, NOWHERE).meant("Merida")
    assert (alone and alone.where.country, beside and beside.where.country) == ("MEX", "ESP")


def test_an_unknown_name_means_nothing():
    assert Senses({}, NOWHERE).meant("Nowhereville-on-Sea") is None


def test_a_given_name_that_is_unknown_lies_in_the_country_most_named():
    senses = Senses({"Kafr Nowhere": []}, Around({"SYR": 2, "TUR": 1}))
    found = senses.locate("Kafr Nowhere")
    assert found is not None
    assert (found.country, found.lat) == ("SYR", None)
    assert Senses({}, NOWHERE).locate("Kafr Nowhere") is None


def test_a_longer_name_is_found_by_its_part():
    found = Senses({}, Around({"JOR": 1})).locate("Karak district")
    assert found is not None
    assert found.country == "JOR"


def test_places_of_one_rank_stand_in_the_order_of_the_table():
    listed = list(dict.fromkeys(_listed("ahal")))
    assert len(listed) > 1
    assert [e for e in entries("Ahal") if e in listed] == sorted(
        listed, key=lambda e: (-e.rank, e.where.country, e.where.admin1)
    )


def test_a_unit_of_a_name_does_not_speak_for_a_small_town_in_it():
    around = Around({"BRA": 2}, frozenset({("BRA", "Mato Grosso")}))
    entry = Senses({"Mato Grosso": []}, around).meant("Mato Grosso")
    assert entry is not None
    assert entry.kind == "unit"


def test_a_name_means_where_the_document_was_written():
    seychelles = next(e.where for e in entries("Victoria") if e.where.country == "SYC")
    assert Senses({"Victoria": []}, NOWHERE).locate("Victoria") != seychelles
    assert Senses({"Victoria": []}, NOWHERE, seychelles).locate("Victoria") == seychelles
