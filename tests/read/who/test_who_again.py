"""Whoever is described again, and offices that only some states have."""

import pytest


def last(found, words):
    return found[words][-1].party


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("A Chadian rebel group seized a town. The group killed two soldiers.", "The group", "TCD", "REB"),
        ("The Desert Front, a Malian militia, took a bridge. The militia left.", "The militia", "MLI", "PRM"),
        ("Norwegian firm Nordvik sued Chad. The company wants its money.", "The company", "NOR", "BUS"),
        ("Polish and Czech farmers met. A Kenyan court freed a man. The court gave no reason.", "The court", "KEN", "JUD"),
        ("A Norwegian journalist was freed in Chad. Kenya was pleased. The journalist flew home.", "The journalist", "NOR", "JRN"),
        ("Chadian rebels and Malian rebels met. The rebels agreed.", "The rebels", None, "REB"),
        ("Chilean students occupied the university.", "the university", None, "EDU"),
        ("A Chadian rebel group fought the militia.", "the militia", None, "PRM"),
        ("A Chadian rebel group seized a town. The aid group left.", "The aid group", None, "SOC"),
    ],
)  # fmt: skip
def test_a_definite_noun_goes_back_to_the_one_party_of_its_kind(read, text, words, country, sector):
    party = last(read(text), words)
    assert (party.country, party.sector[0]) == (country, sector)


def test_the_chancellor_is_of_the_state_that_has_one(read):
    assert last(read("France and Germany talked. The chancellor smiled."), "The chancellor").country == "DEU"
    assert last(read("France and Chad talked. The chancellor smiled."), "The chancellor").country is None


def test_japan_has_no_president(read):
    found = read("Japan waits. The president objected, and the premier agreed.", place="TOKYO")
    assert last(found, "The president").country is None
    assert last(found, "the premier").country == "JPN"


def test_what_somebody_unknown_owns_is_not_the_homes(read):
    found = read("Kenya waits. The club's president left.", place="NAIROBI")
    assert last(found, "The club's president").country is None


def test_the_party_of_a_name_is_still_the_homes(read):
    found = read("Kenya waits. The opposition People's Party objected.", place="NAIROBI")
    assert last(found, "The opposition People's Party").country == "KEN"
