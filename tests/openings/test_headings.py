"""Headings of a digest's items, told from the turns of a transcript."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.evaluate.texts import news_document
from verbale.openings import headed, item, turns


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("CHILE: Police came.\nPERU: Nobody came.", [0, 1]),
        ("Chile: Police came.\nPeru: Nobody came.", [0, 1]),
        ("Lima: Police came.\nQuito: “We wait,” a guard said.", [0, 1]),
        ("CHILE: Police came.\nPERU: Nobody came.\nTHE ALPS: Snow fell.", [0, 1, 2]),
        ("CHILE: We came.\nPERU: When?", []),
        ("CHILE: Nobody came.\nPERU: When?\nCHILE: At dawn.", []),
        ("CHAIR: Police came.\nGUEST: Nobody came.", []),
        ("CHILE: Police came.\nNobody was hurt.", []),
    ],
)
def test_states_head_the_items_of_a_digest(text, items):
    document = news_document("d", text, None)
    assert sorted(headed(document)) == items
    assert {t.paragraph for t in turns(document)}.isdisjoint(items)


def test_a_heading_is_a_dateline_of_its_item():
    document = news_document("d", "CHILE: Police came.\nPERU: Nobody came.", None)
    found = item(document, 1)
    assert found is not None
    assert (found.name, found.end) == ("PERU", document.text.index("Nobody") - 1)


@given(st.text(alphabet="CHILEPERU peru:.we\n", max_size=60))
def test_what_is_headed_is_a_paragraph(text):
    document = news_document("d", text or "x", None)
    assert all(document.parts[n].kind == "body" for n in headed(document))
