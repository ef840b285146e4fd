"""When a text without a printed date can have been published."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from verbale.clean import clean
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read
from verbale.read.published import inferred
from verbale.read.published.clue import Clue, likely, since, trust
from verbale.read.published.event_clues import month_of, needed
from verbale.types import RawDocument


def reading(text):
    return read([news_document("x", text, None)], Settings())[0]


def days(text):
    found = inferred(reading(text))
    return found and (found.start, found.end)


def test_offices_bound_a_text():
    start, end = days("President Barack Obama called Prime Minister David Cameron, the White House said.")
    assert (start, end) == (date(2010, 5, 11), date(2016, 7, 13))


def test_a_leader_of_the_past_dates_nothing():
    told = "President Barack Obama called Prime Minister David Cameron."
    for past in ("Margaret Thatcher", "Mikhail Gorbachev", "President Ronald Reagan", "Deng Xiaoping"):
        assert days(f"{told} They spoke of {past}.") == (date(2010, 5, 11), date(2016, 7, 13))


def test_a_text_without_an_upper_bound_has_no_date():
    assert days("The minister said that the bridge was safe.") is None
    assert days("The republic of South Sudan said that the bridge was safe.") is None


def test_a_weekday_beside_a_day_tells_the_year():
    start, end = days(
        "President Barack Obama landed on Friday, September 2, and left the next morning, officials said."
    )
    assert start == date(2011, 9, 2)  # 2 September was a Friday in 2011 and in 2016
    assert end == date(2016, 9, 23)


def test_a_day_printed_in_full_lies_before_the_text():
    start, end = days("The two presidents met on 3 May 2019, and President Emmanuel Macron praised the deal.")
    assert start >= date(2019, 5, 3)
    assert end >= date(2022, 1, 1)  # he is president for years after


def test_resolutions_are_dated_by_their_number():
    assert month_of(2270) == date(2016, 3, 1)
    assert month_of(12) is None
    start, _ = days("President Barack Obama said that Resolution 2270 was being kept to the letter.")
    assert start == date(2016, 3, 1)


def test_the_evidence_names_every_clue():
    found = inferred(reading("President Barack Obama said that Resolution 2270 was being kept."))
    assert found is not None
    assert "2270" in found.evidence
    assert "president" in found.evidence


def clue(kind, *stretches):
    return Clue("x", "y", tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in stretches), kind)


@pytest.mark.parametrize(
    ("clues", "expected"),
    [
        ([clue("title", ("2001-01-01", "2001-12-31"))], ("2001-01-01", "2001-12-31")),
        (
            [clue("title", ("2001-01-01", "2001-12-31")), clue("title", ("2001-06-01", "2003-01-01"))],
            ("2001-06-01", "2001-12-31"),
        ),
        ([clue("title", ("1990-01-01", "2001-12-31"))], None),
        ([clue("title", ("2020-01-01", "2026-12-31"))], ("2020-01-01", "2026-12-31")),
        (
            [
                clue("title", ("2001-01-01", "2001-02-01")),
                clue("title", ("2005-01-01", "2005-02-01")),
                clue("title", ("2005-01-05", "2006-01-01")),
            ],
            ("2005-01-05", "2005-02-01"),
        ),
        (
            [clue("title", ("2001-01-01", "2001-01-09"), ("2001-01-05", "2001-02-01"))],
            ("2001-01-01", "2001-02-01"),
        ),
    ],
)
def test_the_days_on_which_most_holds(clues, expected):
    found = likely(tuple(clues))
    assert found == (expected and tuple(map(date.fromisoformat, expected)))


def test_who_is_called_a_former_holder_bounds_the_text_from_below_only():
    start, end = days(
        "The then-President Barack Obama had promised it to Prime Minister David Cameron, he wrote."
    )
    assert start == date(2010, 5, 11)
    assert end == date(2016, 7, 13)
    assert days("Then-President Barack Obama had promised it.") == (date(2009, 1, 20), date(2026, 12, 31))


def test_an_undated_text_names_offices_as_of_its_days():
    found = reading("Prime Minister David Cameron met John Kerry in Geneva on 3 May 2015. Kerry flew on.")
    offices = {m.party.person: m.party.office for m in found.mentions if m.party.person}
    assert found.document.published is not None
    assert offices["John Kerry"] == "secretary of state"


def test_what_holds_only_after_the_days_considered_is_no_clue():
    late = Clue("the moon office", "opens", ((date(2030, 1, 1), date(2031, 1, 1)),), "title")
    early = Clue("the sea office", "held", ((date(2001, 1, 1), date(2002, 1, 1)),), "title")
    assert likely((late, early)) == (date(2001, 1, 1), date(2002, 1, 1))
    assert likely((late,)) is None


def dated(line, text):
    page = f"Bridge stays open\n\n{line} - {text} The talks took four hours, and nobody left before the end of them.\n"
    documents = clean((RawDocument("x", "x", "text", page.encode()),), Settings())
    found = inferred(read(documents, Settings())[0])
    return found and (found.start.isoformat(), found.end.isoformat())


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        # April 25 was a Saturday in 2015 alone while he was in office
        (
            "DHAKA, April 25 (BSS)",
            "Secretary of State John Kerry crossed the bridge on Saturday.",
            ("2015-04-25", "2015-04-25"),
        ),
        # a Thursday in 2013, but in 2014 the day after one
        (
            "DHAKA, April 25 (BSS)",
            "Secretary of State John Kerry crossed the bridge on Thursday.",
            ("2013-04-25", "2014-04-25"),
        ),
    ],
)
def test_a_dateline_and_a_weekday_tell_the_year(line, text, expected):
    assert dated(line, text) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(?i:(?-i:Rose Revolution))", ("revolution",)),
        ("(?i:(?:sinking|loss) of (?:the )?Cheonan|Cheonan (?:sinking|loss))", ("cheonan",)),
        ("(?i:yellow[- ]vests? (?:protests?|movement))", ("yellow",)),
        ("(?i:7/7 (?:bombings?|attacks?)|London (?:Tube )?bombings?)", ()),
        (r"(?i:\bBridge\b)", ("bridge",)),
    ],
)
def test_words_that_a_pattern_needs(pattern, expected):
    assert needed(pattern) == expected


def test_clues_of_a_crowd_do_not_outweigh_one_of_their_number():
    def found(kind):
        wrong = [Clue("x", str(n), ((date(2001, 1, 1), date(2001, 12, 30 - n)),), kind) for n in range(4)]
        return likely((clue("title", ("2010-01-01", "2010-01-31")), *wrong))

    alone, together = found("tenure"), found("official")
    assert alone is not None
    assert alone[1].year == 2001
    assert together is not None
    assert together[1] >= date(2010, 1, 31)


def test_no_kind_of_clue_is_right_more_often_than_always():
    kinds = {kind: row["parts"] for kind, row in trust().items() if isinstance(row, dict) and "parts" in row}
    assert len(kinds) > 20
    for kind, parts in kinds.items():
        assert min(parts) >= 0, kind
        assert sum(parts) <= 1.001, kind


def test_the_time_since_a_day_is_in_parts_that_follow_each_other():
    days, parts = since(date(2020, 5, 1))
    assert str(days[0][0]) == "2020-05-01"
    assert days[-1][1] == date(2026, 12, 31)
    assert all((b[0] - a[1]).days == 1 for a, b in itertools.pairwise(days))
    assert parts == tuple(range(len(days)))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "Kenya will hold elections on Tuesday, August 9, 2022. Raila Odinga visited Kampala.",
            2019,
            "2022-08-09",
        ),
        ("The summit between Trump and Kim is scheduled for June 12, 2018 in Singapore.", 2017, "2018-06-12"),
        ("Zambia is to vote on 12 August 2021, the commission said.", 2018, "2021-08-12"),
    ],
)
def test_a_full_day_still_to_come_bounds_a_text(text, first, last):
    start, end = days(text)
    assert start.year >= first
    assert end == date.fromisoformat(last)


def test_a_day_that_heads_an_entry_is_not_to_come():
    found = inferred(
        reading("8 May 2010: the camp is cleared by soldiers.\nPresident Barack Obama called it a crime.")
    )
    assert found is not None
    assert found.end > date(2011, 1, 1)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [  # 10 April was a Wednesday in 2013, 3 June a Monday in 2019, and 13 July a Friday in 2018 and 2012
        ("President Barack Obama met John Kerry last week Wednesday, April 10.", "2013-04-14", "2013-04-21"),
        ("President Barack Obama met John Kerry last Wednesday, April 10.", "2013-04-11", "2013-04-19"),
        (
            "President Donald Trump lands in London this Monday, 3 June, officials said.",
            "2019-05-28",
            "2019-06-09",
        ),
        ("President Donald Trump flies home tomorrow, Friday, 13 July.", "2018-07-12", "2018-07-12"),
        ("President Donald Trump flies home next Friday, 13 July.", "2018-06-29", "2018-07-12"),
    ],
)
def test_a_word_of_nearness_beside_a_day_tells_the_week(text, start, end):
    assert days(text) == (date.fromisoformat(start), date.fromisoformat(end))


def test_clues_that_do_not_fit_are_said_to_be_set_aside():
    found = inferred(
        reading(
            "President Barack Obama received Vice President Joe Biden and Prime Minister Gordon Brown. "
            "Chancellor Angela Merkel called Secretary of State Hillary Clinton. President Ronald Reagan was there."
            " Foreign Minister Sergei Lavrov met Chancellor Helmut Kohl."
        )
    )
    assert found is not None
    fitting, _, aside = found.evidence.partition("; set aside, as they do not fit: ")
    assert "Angela Merkel" in fitting
    assert "Helmut Kohl" in aside
    assert "Helmut Kohl" not in fitting
