"""One deed of violence told by two words is one report, with whom both name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Chadian jets bombed a Sudanese base, killing two Kenyan pilots.", ["ASSAULT TCD > KEN SDN"]),
        ("Two Kenyan soldiers were wounded in a clash with Somali rebels.", ["ASSAULT SOM > KEN"]),
        ("Gunmen ambushed a Malian army truck and killed five soldiers.", ["ASSAULT ? > ? MLI"]),
        ("Russia shelled Kherson and wounded three Ukrainians.", ["ASSAULT RUS > ? UKR"]),
        # another's deed, or one done to others, is another report
        (
            "Russia shelled a Ukrainian town and killed two Polish priests.",
            ["ASSAULT RUS > UKR", "ASSAULT RUS > POL"],
        ),
        (
            "Chadian jets bombed a Sudanese base after Kenyan rebels attacked a Togolese post.",
            ["ASSAULT TCD > SDN", "ASSAULT KEN > TGO"],
        ),
    ],
)
def test_harm(sentence, wanted, told):
    assert told(sentence) == wanted
