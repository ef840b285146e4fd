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


@pytest.mark.parametrize(
    ("text", "phrase", "first", "last"),
    [
        # the event stands before, after, or in the same sentence, told with another word of its kind
        ("The two sides signed on Friday. On the eve of the ceremony guns fired.", "eve", "04-04", "04-04"),
        ("A shell fell two days before they flew home. They flew on 3 April.", "two days", "04-01", "04-01"),
        (
            "They agreed on Friday to stop; three hours after the agreement there were shots.",
            "hours",
            "04-05",
            "04-05",
        ),
        (
            "The king spoke on Friday. The day before the king spoke, it rained.",
            "day before",
            "04-04",
            "04-04",
        ),
        ("They voted on Tuesday. Within 48 hours of the vote the king fled.", "Within", "04-02", "04-04"),
        ("They voted on Tuesday. In the days after the vote shops stayed shut.", "days", "04-02", "04-09"),
        ("The blast came on Friday. Twenty-five days before the blast it rained.", "days", "03-11", "03-11"),
        # what a deadline to come says is not the day of what is over
        ("They will leave by Thursday. On the morning of the clash it rained.", "morning", "", ""),
        ("It rained the day before the vote.", "day before", "", ""),
    ],
)
def test_a_time_counted_from_an_event_elsewhere(text, phrase, first, last):
    (reading,) = read([news_document("x", text, date(2013, 4, 7))], Settings())
    found = [t.when for t in reading.times if phrase in t.when.text]
    expected = [(date.fromisoformat(f"2013-{first}"), date.fromisoformat(f"2013-{last}"))] if first else []
    assert [(w.start, w.end) for w in found] == expected
