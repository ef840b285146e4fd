"""Who says what a cue gives across other words: statements put up somewhere, clauses that go on, speakers put behind."""

from __future__ import annotations

from datetime import date

import pytest
from asking import chain

ON = date(2014, 3, 6)  # a Thursday


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "The rebels said in a leaflet posted on walls in Lima that they had *shot* two guards.",
            ("The rebels",),
        ),
        ("The mayor said the pool would open, but if it rained it would *close* again.", ("The mayor",)),
        ("The mayor said the pool would open, but divers *closed* it again.", ()),
        ("Guards *took* him to Lima, where judges charged him with fraud.", ()),
        ("The firm said the lease was old and denied that it had *paid* anybody.", ("The firm",)),
        ("The tanker *sank* on its way to Callao, the governor of Lima said.", ("the governor",)),
        ("“We *lost* two boats,” the mayor told the Packet.", ("the Packet", "the mayor")),
        ("“We *lost* two boats,” the mayor told the Senate.", ("the mayor",)),
        (
            "The mayor told the website Lago Claro that two boats had *sunk*.",
            ("Lago Claro", "The mayor"),
        ),
    ],
)
def test_who_tells_what_a_cue_gives_from_afar(text, speakers):
    assert tuple(chain(text, ON)) == speakers
