"""What "its" owns that cannot be the subject's."""

from __future__ import annotations

import pytest
from asking import whole


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Security Council condemned North Korea following *its* fifth nuclear test.", "PRK"),
        ("Japan sanctioned Russia for *its* invasion of Ukraine.", "RUS"),
        ("Iran criticised Israel over *its* strikes on Gaza.", "ISR"),
        ("Italy condemned Syria and expelled its *ambassador*.", "SYR"),
        ("Poland summoned Belarus's envoy and expelled *its* ambassador.", "BLR"),
        ("Germany denounced Belarus and recalled its *ambassador*.", "DEU"),
        ("The United States, after *its* attack on Syria, condemned Russia.", "USA"),
        ("France condemned Mali after its *ambassador* was expelled.", "FRA"),
        ("Turkey sent troops to Syria after *its* invasion of Iraq.", "TUR"),
        ("Turkey condemned Greece over its sunken *ship*.", "TUR"),
    ],
)
def test_whose_something_is(text, country):
    reading = whole(text.replace("*", ""))
    at = reading.tokens.start.index(text.index("*"))
    assert [m.party.country for m in reading.mentions if m.head == at] == [country]
