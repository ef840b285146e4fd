"""Portfolios with commas and joints, and two offices of one person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verbale.read.who import resolve
from verbale.types import Mention

Read = Callable[..., dict[str, list[Mention]]]


@pytest.mark.parametrize(
    ("text", "country", "office", "person"),
    [
        (
            "Minister of Trade, Industry and Energy Han Do-yun met Japanese officials.",
            None,
            "trade minister",
            "Han Do-yun",
        ),
        (
            "Thai Minister of Tourism and Sports Somchai Boonmee criticised Laos.",
            "THA",
            "tourism minister",
            "Somchai Boonmee",
        ),
        (
            "Secretary of State for Foreign and Commonwealth Affairs Paul Harmond criticised Laos.",
            None,
            "foreign secretary",
            "Paul Harmond",
        ),
        (
            "Indonesian Coordinating Minister for Political, Legal and Security Affairs Budi Hartanto left.",
            "IDN",
            "political affairs minister",
            "Budi Hartanto",
        ),
        (
            "Deputy Prime Minister and Minister of Defence of Moldova Ilie Rotaru met Greek officials.",
            "MDA",
            "deputy prime minister",
            "Ilie Rotaru",
        ),
    ],
)
def test_a_joined_portfolio_is_one_office(
    read: Read, text: str, country: str | None, office: str, person: str
) -> None:
    """What stands behind the last part of a portfolio is the name."""
    party = next(m.party for found in read(text).values() for m in found if m.party.person)
    assert (party.country, party.office, party.person) == (country, office, person)


def test_a_joined_portfolio_of_a_ministry(read: Read) -> None:
    """A ministry has one too."""
    found = read("Chad's Ministry of Land, Infrastructure and Transport criticised Togo.")
    assert found["Chad's Ministry of Land, Infrastructure and Transport"][0].party.country == "TCD"


def test_a_list_of_parties_is_no_portfolio(read: Read) -> None:
    """A list that goes on with others, or several ministers, keep their parts."""
    found = read("The Minister of Defence, Security Council members and Jens Holm met French officials.")
    assert found["The Minister of Defence"][0].party.office == "defence minister"
    assert "Security Council members" in found
    found = read("The Prime Minister and Foreign Minister Holm visited Chad.")
    assert found["The Prime Minister"][0].party.office == "prime minister"


def test_a_portfolio_out_of_a_text() -> None:
    """A mention by itself is not cut at the commas of a portfolio."""
    party = resolve("Japanese Minister of Economy, Trade and Industry Ken Mori")
    assert (party.country, party.office, party.person) == ("JPN", "economy minister", "Ken Mori")
