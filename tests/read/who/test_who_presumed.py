"""Those of whom nothing is told, in a text that is written in one state and mostly about it."""

from __future__ import annotations

import pytest

_NORTH = "ABIDJAN - Ivory Coast sent doctors north. The Ivorian army found food. "


def test_they_are_of_the_state_that_a_text_is_mostly_about(read):
    (workers,) = read(_NORTH + "The relief workers waited.")["The relief workers"]
    assert workers.party.country == "CIV"
    assert workers.made_by == "who.presumed"
    assert workers.confidence < 0.5


@pytest.mark.parametrize(
    "text",
    [
        _NORTH + "Mali, the Malian army and the Malian minister helped. The relief workers waited.",
        _NORTH + "The foreign relief workers waited.",
        "Ivory Coast sent doctors north. The Ivorian army found food. The relief workers waited.",
    ],
    ids=["another as often", "others", "no dateline"],
)
def test_nobody_is_where_they_may_be_of_anywhere(read, text):
    found = next(ms for name, ms in read(text).items() if "relief" in name)
    assert [m.party.country for m in found] == [None]
