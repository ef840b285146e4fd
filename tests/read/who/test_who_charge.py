"""What an office is for, and the name behind it; offices that one state mostly has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from verbale.types import Mention

Read = Callable[..., dict[str, list[Mention]]]


@pytest.mark.parametrize(
    ("text", "person", "country", "office"),
    [
        (
            "French special envoy for Lebanon Jean-Marc Le Gall left Beirut.",
            "Jean-Marc Le Gall",
            "FRA",
            "Lebanon",
        ),
        ("EU special envoy for the Sahel Jens Holm visited Niamey.", "Jens Holm", "EUR", "the Sahel"),
        (
            "Russian Deputy Foreign Minister for Asia Igor Malenko met officials.",
            "Igor Malenko",
            "RUS",
            "Asia",
        ),
        (
            "US special envoy for the Middle East Peace Process Jens Holm met Israeli officials.",
            "Jens Holm",
            "USA",
            "the Middle East Peace Process",
        ),
    ],
)
def test_a_name_behind_what_an_office_is_for(
    read: Read, text: str, person: str, country: str, office: str
) -> None:
    """The longest place or region ends what an envoy is for; the rest is his name."""
    party = read(text)[person][0].party
    assert (party.country, party.person) == (country, person)
    assert party.office.endswith(f" for {office}")


def test_a_firm_named_for_a_region(read: Read) -> None:
    """A president of what only begins with a region's name is not called the rest."""
    assert "Cement" not in {
        m.party.person for x in read("The president of Asia Cement left.").values() for m in x
    }


def test_a_known_holder_beats_the_state_that_mostly_has_an_office(read: Read) -> None:
    """A secretary of state is American where nobody knows better."""
    day = date(2020, 3, 1)
    found = read("First Secretary of State Dominic Raab criticised Russia.", on=day)
    assert found["First Secretary of State Dominic Raab"][0].party.country == "GBR"
    found = read("Secretary of State Jens Holm criticised Russia.", on=day)
    assert found["Secretary of State Jens Holm"][0].party.country == "USA"


def test_who_heads_the_navy_heads_no_army(read: Read) -> None:
    """An office of one service is not the army's."""
    assert (
        read("The Peruvian navy chief visited Quito.")["The Peruvian navy chief"][0].party.office
        == "navy chief"
    )
