"""Events of the news and ages, as clues to the day of a text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read
from verbale.read.published import inferred
from verbale.read.published.news_clues import days_of_telling, news_clues
from verbale.read.published.news_table import Words, happenings
from verbale.read.published.news_told import news_of
from verbale.timex.anchor import Anchor
from verbale.timex.relative import expressions


def days(text):
    found = inferred(read([news_document("x", text, None)], Settings())[0])
    return found and (str(found.start), str(found.end))


def told(text):
    """Return the days of which a text most likely is by the events it tells."""
    found = read([news_document("x", text, None)], Settings())[0]
    clues = [clue for clue, _ in news_clues(found, news_of(found))]
    return [
        [
            (str(a), str(b))
            for (a, b), part in zip(c.days, c.parts or (0,) * len(c.days), strict=True)
            if not part
        ]
        for c in clues
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # told with its weekday: within the week
        (
            "Parliament in Pristina declared independence on Sunday, and Kosovo danced all night.",
            [[("2008-02-17", "2008-02-23")]],
        ),
        # to come: before it
        (
            "Scotland will hold its referendum on independence on Thursday, and Alex Salmond is hopeful.",
            [[("2014-09-12", "2014-09-18")]],
        ),
        # counted from it, with the weekday of the day after
        (
            "The minister left on Thursday, two days after guns shelled Yeonpyeong in South Korea.",
            [[("2010-11-25", "2010-12-01")]],
        ),
        # a day of the week is of one quake, "last month" may be of either
        (
            "A quake shook Nepal last month. Another earthquake struck near Kathmandu on Tuesday.",
            [[("2015-05-12", "2015-05-18")]],
        ),
        # a paragraph that prints the year is told later
        (
            "It began in 2008. Parliament in Pristina declared independence on Sunday, and Kosovo danced all night.",
            [],
        ),
        # nobody says when
        ("Kosovo is small, and Pristina is its capital.", []),
        # "yesterday" alone fits any event
        ("The generals in Bangkok said yesterday that the coup had cost Thailand little.", []),
        # in somebody's words: it may be of an older day
        ('She read on: "Pristina, in Kosovo, declared independence on Sunday." Then she shut the diary.', []),
    ],
)
def test_an_event_dates_the_text_that_tells_it(text, expected):
    assert told(text) == expected


def test_what_is_told_of_one_event_is_surer_than_what_may_be_of_several():
    one, several = (
        read([news_document("x", text, None)], Settings())[0]
        for text in (
            "Parliament in Pristina declared independence on Sunday, and Kosovo danced all night.",
            "Serbia voted on Sunday, and Tadic and Kostunica and Nikolic were tired. Serbia sighed.",
        )
    )
    sure = [max(clue.sure for clue, _ in news_clues(r, news_of(r))) for r in (one, several)]
    assert sure[0] > sure[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Robert Mugabe, 93, slept late.", ("2017-02-21", "2017-12-21")),  # he fell in November
        ("The 82-year-old Hosni Mubarak slept late.", ("2010-05-04", "2011-03-13")),
        ("Fidel Castro, who is 89, wrote again.", ("2015-08-13", "2016-08-12")),
        ("Fidel Castro, then 33, marched in.", None),
        ("Robert Mugabe, 93 votes ahead, slept late.", None),
    ],
)
def test_a_printed_age_gives_a_year(text, expected):
    assert days(text) == expected


def test_who_is_elected_is_not_yet_in_office():
    text = (
        "The new president, Tamas Sulyok, was elected in Budapest. Prime Minister Ulf Kristersson was glad."
    )
    start, _ = days(text)
    assert start < "2024-03-05"  # the day on which he took the office


def test_every_row_of_the_table_can_be_met():
    for happening in happenings():
        words = " ".join(group[0] for group in (*happening.groups, *happening.text))
        held = Words(words)
        assert held.hold(happening.groups)
        assert held.hold(happening.text)
        assert happening.sentence.search(words)


def test_beginnings_are_of_words_and_short_words_are_whole():
    held = Words("The earthquakes in Haiti, said the IMF's men")
    assert held.hold((("earthquake",), ("haiti",), ("imf",)))
    assert not held.hold((("quake",),))
    assert not Words("Uncle came").hold((("un",),))


DAYS = st.dates(date(1998, 1, 1), date(2025, 12, 31))
TIMES = (
    "on Sunday",
    "last month",
    "yesterday",
    "in July",
    "on 3 May",
    "two years ago",
    "this week",
    "last Friday",
)


@settings(deadline=None)  # how busy a machine is says nothing of the rule
@given(DAYS, st.sampled_from(TIMES), st.booleans())
def test_a_time_told_on_one_of_the_days_means_the_event(day, words, ahead):
    (time,) = expressions(words)
    for first, last in days_of_telling(time, day, ahead=ahead):
        for on in (first, last):
            found = time.days(Anchor(on, None, ahead))
            assert found is not None
            assert found.start <= day <= found.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # no time is told: news is of the days after an event
        (
            "Kosovo is independent, and Hashim Thaci was cheered in Pristina. President Fatmir Sejdiu wept.",
            ("2008-02-17", "2011-02-17"),
        ),
        # somebody without an office was named most while leading
        ("Jacinda Ardern said that the bridge would stand.", None),
        # who is to take an office has been elected and has not taken it
        ("President-elect Park Geun-hye met the engineers.", ("2012-10-28", "2013-02-25")),
        # whose term is over is called former after it
        ("Former President Lee Myung-bak met Chancellor Angela Merkel.", ("2013-02-25", "2021-12-31")),
    ],
)
def test_what_bounds_a_text_without_a_time(text, expected):
    found = days(text)
    if expected is None:
        assert found is None or found[0] > "1990-01-01"
    else:
        assert found is not None
        assert expected[0] <= found[0]
        assert found[1] <= expected[1]


def test_words_that_only_begin_alike_tell_nothing():
    assert not Words("It was quite a statement from the steppe.").hold((("quit", "step", "state"),))
    assert not Words("The president-elect slept late.").hold((("elect",),))
    assert Words("They elected him and he quit.").hold((("elect",), ("quit",)))


def test_events_come_in_the_order_of_the_table():
    text = "Ukraine's president, Viktor Yanukovych, was elected ahead of Yulia Tymoshenko; voters went to the polls."
    full = news_of(read([news_document("x", text, None)], Settings())[0]).full
    assert len(full) > 1
    assert list(full) == [h for h in happenings() if h in full]
