"""Entries: a clock or a day opens the paragraph, and goes on behind it."""

from __future__ import annotations

import pytest

from verbale.evaluate.texts import news_document
from verbale.openings import clock, is_entry


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("09.20 Banks have opened.", "Banks have opened."),
        ("14:05 GMT - Crowds gather.", "Crowds gather."),
        ("7:30 p.m. | “We are out,” she says.", "“We are out,” she says."),
        ("Banks opened at 09.20 Sunday.", None),
        ("14.05 metres of wall fell.", None),
        ("12 December: The camp is cleared.", None),
    ],
)
def test_a_clock_is_told_by_what_goes_on_behind_it(text, behind):
    end = clock(news_document("t", text, None), 0)
    assert (None if end is None else text[end:]) == behind


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("09.20 Banks have opened.", True),
        ("12 December: The camp is cleared.", True),
        ("December 12, 2010: The camp is cleared.", True),
        ("Tuesday, after dark: The camp is cleared.", True),
        ("1975: Spain leaves.", True),
        ("In 1975: Spain leaves.", False),
        ("Spain left on 12 December: the camp was cleared.", False),
    ],
)
def test_a_clock_or_a_day_opens_an_entry(text, entry):
    assert is_entry(news_document("t", text, None), 0) == entry


def test_a_headline_is_no_entry():
    document = news_document("t", "1975: Spain leaves\nThe flag came down.", None)
    assert [part.kind for part in document.parts] == ["headline", "body"]
    assert not is_entry(document, 0)
