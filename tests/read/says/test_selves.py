"""Whom "I" and "it" mean in direct words."""

from __future__ import annotations

import pytest
from asking import whole


def meant(starred: str) -> list[str]:
    """Return the countries of the *starred* pronoun."""
    reading = whole(starred.replace("*", ""))
    at = reading.tokens.start.index(starred.index("*"))
    return [str(m.party.country) for m in reading.mentions if m.head == at]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (
            "Chad's envoy met Kenyan Foreign Minister Amina Mohamed. “*We* urged Chad to free the crew,” she said.",
            ["KEN"],
        ),
        (
            "Chad's envoy met the Kenyan foreign minister. “*We* urged Chad to free the crew,” he said.",
            ["KEN"],
        ),
        ("Chad's envoy arrived in Nairobi. “*I* thank Kenya,” he said.", ["TCD"]),
        ("“The blockade must end,” Qatar said. “*It* breaks the law.”", []),
        ("“Japan is ready. *It* will send ships,” Japanese Prime Minister Shinzo Abe said.", ["JPN"]),
        ("Sudan said *it* had expelled the envoy.", ["SDN"]),
        ("Qatar freed the crew. “*It* has done well,” a Kenyan minister said.", ["QAT"]),
    ],
)
def test_whom_a_pronoun_in_direct_words_means(text, countries):
    assert meant(text) == countries
