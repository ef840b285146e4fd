"""Datelines by their form alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.evaluate.texts import news_document
from verbale.openings import dateline, item
from verbale.types import Span


@pytest.mark.parametrize(
    ("text", "name", "mark"),
    [
        ("LIMA - Police came.", "LIMA", "-"),
        ("LIMA, Peru (AP) -- Police came.", "LIMA", "-"),
        ("LIMA/QUITO: Police came.", "LIMA/QUITO", ":"),
        ("Lima, 18 November 2014. The minister came.", "Lima", "."),
        ("PORT-AU-PRINCE — Police came.", "PORT-AU-PRINCE", "—"),
    ],
)
def test_a_dateline_has_a_name_and_a_mark(text, name, mark):
    found = dateline(text, Span(0, len(text)))
    assert found is not None
    assert (found.name, found.mark, found.span.of(text)) == (name, mark, name)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("LIMA - Police came.\nQUITO - Nobody came.", [0, 1]),
        ("LIMA. Police came.\nQUITO. Nobody came.", [0, 1]),
        ("NATO. Nobody says more.\nWe wait.", []),
        ("A. We came.\nQ. When?\nA. At dawn.", []),
        ("CHAIR: We came.\nGUEST: When?", []),
    ],
)
def test_items_open_with_a_dateline_in_capitals(text, items):
    document = news_document("d", text, None)
    assert [n for n in range(len(document.parts)) if item(document, n) is not None] == items


@given(st.text(alphabet="LIMA lima.,-:()/1\n", max_size=60))
def test_a_dateline_lies_in_its_text(text):
    found = dateline(text, Span(0, len(text)))
    assert found is None or (found.span.of(text) == found.name and found.span.end < found.end <= len(text))
