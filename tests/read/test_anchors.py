"""Times read against another event of the text."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read


@pytest.mark.parametrize(
    ("text", "phrase", "first", "last"),
    [
        ("The talks ended on Friday. On the eve of the talks the envoy had spoken.", "eve", "04-04", "04-04"),
        ("They signed it on Friday. The night after the signing mortars fell.", "night", "04-05", "04-06"),
        (
            "The raid killed four on Friday. He rang on the morning after the raid.",
            "morning",
            "04-06",
            "04-06",
        ),
        ("They agreed on Friday. Three hours after the agreement guns fired.", "hours", "04-05", "04-05"),
        ("Police came on 2 April. Two days after they came, a man was shot.", "Two days", "04-04", "04-04"),
        ("Rain fell on Friday. On the eve of a feast people sing.", "eve", "", ""),
    ],
)
def test_a_part_of_a_day_beside_an_event(text, phrase, first, last):
    (reading,) = read([news_document("x", text, date(2013, 4, 7))], Settings())
    found = [t.when for t in reading.times if phrase in t.when.text]
    expected = [(date.fromisoformat(f"2013-{first}"), date.fromisoformat(f"2013-{last}"))] if first else []
    assert [(w.start, w.end) for w in found] == expected
