"""Names of the news, months without a year, and who comes into an office, as clues to the day of a text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read
from verbale.read.published import inferred
from verbale.read.published.clue import FIRST, stretches
from verbale.read.published.name_clues import name_clues, names, periods
from verbale.read.published.office_clues import office_clues
from verbale.read.published.season_clues import season_clues
from verbale.read.published.tenure_clues import tenure_clues
from verbale.read.who.known import packaged


def reading(text):
    return read([news_document("x", text, None)], Settings())[0]


def days(text):
    found = inferred(reading(text))
    return found and (str(found.start), str(found.end))


def likely_on(clue, day):
    return sum(
        share / (last - first).days
        for (first, last), share in zip(clue.days, clue.shares, strict=True)
        if first <= day <= last
    )


def test_two_names_of_one_time_date_a_text():
    found = days("Divers near Tham Luang waited for the governor, Narongsak, who drank his tea.")
    assert found is not None
    assert "2018-05-20" <= found[0] <= "2018-06-23"


def test_a_name_told_as_past_bounds_from_below_only():
    (clue,) = name_clues(reading("The museum shows a pump that was used at Tham Luang in 2018."))
    assert str(min(clue.days)[0]) == "2018-06-23"


def test_a_name_needs_the_words_that_stand_by_it():
    assert not list(name_clues(reading("The wild boars ate the maize. Wild Boars are shy.")))


def test_two_names_weigh_more_than_one_and_a_doubtful_one_less():
    one = next(name_clues(reading("The road to Tham Luang was wet.")))
    two = next(name_clues(reading("The road to Tham Luang was wet, said Narongsak.")))
    doubtful = next(name_clues(reading("The road to Bakhmut was wet.")))
    assert (doubtful.kind, one.kind, two.kind) == ("name 0", "name 1", "names 2")


@pytest.mark.parametrize(
    ("text", "ahead"),
    [("The bridge was closed in August.", False), ("The bridge will be opened in August.", True)],
)
def test_a_month_without_its_year_is_near(text, ahead):
    (clue,) = season_clues(reading(text))
    before, after = (likely_on(clue, date(2005, month, 15)) for month in (7, 9))
    assert (before > after) is ahead
    assert sum(clue.shares) <= 1


def test_a_month_beside_a_year_is_no_such_clue():
    assert not list(season_clues(reading("The bridge was closed in August 2004, and the ferry in May.")))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("President Joe Biden was sworn in on Wednesday in a coat.", "2021-01-20", "2021-01-27"),
        ("President Joe Biden, two weeks in office, slept late.", "2021-01-26", "2021-02-10"),
    ],
)
def test_who_came_into_an_office_dates_a_text(text, first, last):
    (clue,) = tenure_clues(reading(text), packaged())
    assert first <= str(clue.days[-1][0])
    assert str(clue.days[-1][1]) <= last


def test_people_named_in_full_are_likely_in_office():
    clues = list(office_clues(reading("The bridge was shown to Klaus Kinkel in the rain."), packaged()))
    (_, last, share) = max((s for c in clues for s in stretches(c)), key=lambda told: told[2])
    assert share > 0.5
    assert str(FIRST + timedelta(days=last)) < "1999-01-01"


def test_the_table_of_names_is_in_order_and_each_name_stands_once_in_a_row():
    spans = periods()
    assert list(spans) == sorted(spans)
    assert len(set(spans)) == len(spans)
    listed = [(n.words, n.beside, n.row) for found in names().values() for n in found]
    assert len(listed) == len(set(listed))
