"""One deed of violence told by two words is one report, with whom both name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Chadian jets bombed a Sudanese base, killing two Kenyan pilots.", ["ASSAULT TCD > KEN SDN"]),
        ("Two Kenyan soldiers were wounded in a clash with Somali rebels.", ["ASSAULT SOM > KEN"]),
        # another's deed is another report
        (
            "Chadian jets bombed a Sudanese base after Kenyan rebels attacked a Togolese post.",
            ["ASSAULT TCD > SDN", "ASSAULT KEN > TGO"],
        ),
    ],
)
def test_harm(sentence, wanted, told):
    assert told(sentence) == wanted
