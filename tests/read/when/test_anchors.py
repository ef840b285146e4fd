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


@pytest.mark.parametrize(
    ("published", "text", "phrase", "first", "last"),
    [
        # a bound is no day, and what is done was done by publication
        (
            "2013-04-07",
            "It fell on 5 April. Less than a week after the fall he left.",
            "Less",
            "04-05",
            "04-07",
        ),
        ("2013-04-30", "It fell on 5 April. Under a week after the fall he left.", "Under", "04-05", "04-12"),
        (
            "2013-04-30",
            "It fell on 5 April. More than a week after the fall he left.",
            "More",
            "04-12",
            "04-19",
        ),
        (
            "2013-04-30",
            "He left on 20 April, less than a week after it fell.",
            "less than a week",
            "04-13",
            "04-20",
        ),
        ("2013-04-30", "It fell on 5 April. A week after the fall he left.", "A week", "04-12", "04-12"),
        (
            "2013-04-07",
            "It fell on 5 April. A week after the fall he will leave.",
            "A week",
            "04-12",
            "04-12",
        ),
        # the season nearest to the news where nothing looks ahead
        ("2013-12-07", "This summer the town fell.", "summer", "06-01", "08-31"),
        ("2013-05-07", "Many dread this summer.", "summer", "06-01", "08-31"),
        ("2012-12-07", "The town will vote this summer.", "summer", "06-01", "08-31"),
        # counted from longer ago than what was told before
        ("2013-04-07", "He resigned in 2012. Ten years on, it still stands.", "years", "", ""),
        ("2013-04-07", "The town fell today. Since then he has been silent.", "Since", "", ""),
        ("2013-04-07", "The town fell on Friday. Since then he has been silent.", "Since", "04-05", "04-07"),
    ],
)
def test_bounds_seasons_and_counts_to_publication(published, text, phrase, first, last):
    (reading,) = read([news_document("x", text, date.fromisoformat(published))], Settings())
    found = [(t.when.start, t.when.end) for t in reading.times if phrase in t.when.text]
    expected = [(date.fromisoformat(f"2013-{first}"), date.fromisoformat(f"2013-{last}"))] if first else []
    assert found[:1] == expected
