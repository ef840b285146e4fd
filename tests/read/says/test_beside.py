"""Sources that stand before a colon, and clocks that open the entries of a live blog."""

from __future__ import annotations

import pytest
from asking import given

from verbale.config import Settings
from verbale.read import read_sentence
from verbale.types import Reading


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's army: two wounded men were flown to Nairobi.",
            [("Kenya's army", "two wounded men were flown to Nairobi")],
        ),
        ("The demands: the army must leave the town.", []),
        ("Three things happened: the army left, the town burned and the rebels fled.", []),
    ],
)
def test_who_stands_before_a_colon(text, wanted):
    assert given(text) == wanted


def test_the_clock_of_an_entry_is_no_part_of_its_sentence():
    text = "17.30 In Oslo, Norway's foreign minister says that the ship has left."
    reading: Reading = read_sentence(text, Settings())
    assert reading.tokens.text[0] == "In"
    assert given(text) == [("Norway's foreign minister", "the ship has left")]


def test_a_price_is_no_clock():
    text = "10.50 euros buy a meal in Oslo."
    assert read_sentence(text, Settings()).tokens.text[0] == "10.50"
