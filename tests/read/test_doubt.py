"""Where a text leaves two days or two places open, the other is kept; where it decides, there is none."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read

PUBLISHED = date(2016, 9, 14)  # a Wednesday
OPEN = (
    "Talks in Riga on Friday\n\nThe ministers are silent.",
    "Friday's summit in Oslo: what we know\n\nThe palace is silent.",
    "The minister says the talks on Friday are useful.",
)
TOLD = (
    "Talks in Riga on Friday\n\nThe ministers met on Friday for two hours.",
    "Quake kills ten on Friday\n\nNobody is left in the hills.",
    "Blast in Riga on Friday\n\nThe mayor is silent.",
    "Peru, Chile leaders meet in Lima on Friday\n\nNo agenda is known.",
    "Leaders to meet in Lima on Friday\n\nNo agenda is known.",
    "The envoy met the rebels on Friday.",
    "The envoy meets the rebels on Friday.",
    "A vote on Friday brought down the government.",
    "She remembers the noise on Friday, when the hill came down.",
    "Talks in Riga last Friday\n\nThe ministers are silent.",
    "Talks on Friday, 9 September\n\nThe ministers are silent.",
)


def readings(*texts):
    return read([news_document("x", text, PUBLISHED) for text in texts], Settings())


def test_a_weekday_that_nothing_turns_keeps_its_other_day():
    for text, reading in zip(OPEN, readings(*OPEN), strict=True):
        found = [t.when for t in reading.times if "Friday" in t.when.text]
        assert [(w.start, w.or_else) for w in found] == [
            (date(2016, 9, 9), (date(2016, 9, 16), date(2016, 9, 16)))
        ], text


def test_a_month_that_nothing_turns_keeps_its_other_one_where_that_is_near():
    october, august = readings(
        "Summit in Oslo in October\n\nThe king is silent.", "Summit in Oslo in August\n\nThe king is silent."
    )
    assert [t.when.or_else for t in october.times] == [(date(2016, 10, 1), date(2016, 10, 31))]
    assert [t.when.or_else for t in august.times] == [None], "next August is a year off"


def test_tense_or_another_sentence_decides():
    wrong = [
        text
        for text, reading in zip(TOLD, readings(*TOLD), strict=True)
        if any(t.when.or_else for t in reading.times)
    ]
    assert wrong == []


def test_a_day_of_writing_and_an_undated_text_leave_no_doubt():
    (today,) = readings("Talks in Riga on Wednesday\n\nThe ministers are silent.")
    (undated,) = read([news_document("x", OPEN[0], None)], Settings())
    assert [t.when.or_else for t in today.times] == [None]
    assert undated.times == ()


def place(text, name):
    (reading,) = readings(text)
    return next(p.where for p in reading.places if p.where.span and p.where.span.of(text) == name)


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("A strike shut the mines in Córdoba.", "Córdoba", "ESP"),
        ("Police in Cambridge held ten men.", "Cambridge", "CAN"),
    ],
)
def test_a_name_of_two_places_that_are_alike_keeps_the_other(text, name, other):
    found = place(text, name)
    assert found.or_else is not None
    assert (found.or_else.country, found.or_else.span) == (other, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A strike shut the mines in Córdoba, Argentina.", "Córdoba"),
        ("A strike shut the mines in Córdoba. Police in Rosario and Mendoza looked on.", "Córdoba"),
        ("The mayor spoke in Paris.", "Paris"),
        ("Talks were held in Geneva.", "Geneva"),
        ("The dockers of Bosaso are back at work in Bosaso.", "Bosaso"),
    ],
)
def test_what_else_is_named_or_a_size_of_its_own_decides(text, name):
    found = place(text, name)
    assert (found.or_else, found.near) == (None, "")


@pytest.mark.parametrize(
    "text",
    [
        "The lorry came through Goma. A bridge at Ulavanto Bay was cut in two.",
        "The convoy was burned at Ulavanto, near Goma.",
        "The convoy was burned at Ulavanto, 30 km north of Goma.",
    ],
)
def test_a_point_that_is_taken_from_another_place_says_so(text):
    (reading,) = readings(text)
    near = {p.where.name: p.where.near for p in reading.places}
    assert near.pop("Goma") == ""
    assert list(near.values()) == ["Goma"]
