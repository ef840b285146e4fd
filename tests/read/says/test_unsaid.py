"""Speakers that no word of saying names: any verb beside a quotation, a colon, a gesture, words that point back."""

from __future__ import annotations

import pytest
from asking import chain


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“They *left* at dawn,” shrugged the driver.", ["the driver"]),
        ("“Who *shut* the gate?” the driver wanted to know.", ["the driver"]),
        ("The driver shrugged. “They *left* at dawn.”", ["The driver"]),
        ("“They *left* at dawn.” The driver shrugged.", ["The driver"]),
        ("The driver turned to the crowd: “They *left* at dawn.”", ["The driver"]),
        ("Then a clerk, unasked: “They *left* at dawn.”", ["a clerk"]),
        ("A sign on the door: “The *sale* ended at noon.”", ["A sign on the door"]),
        ("A clerk, off shift: one crate *stolen* in the night from the yard.", ["A clerk"]),
        ("It was built under the motto “They *left* at dawn”.", []),
    ],
)
def test_a_quotation_that_no_word_of_saying_gives(text, wanted):
    assert chain(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nobody was *hurt*. The governor told the council so.", ["The governor"]),
        ("Nobody was *hurt*. The governor said as much on Friday.", ["The governor"]),
        ("Nobody was *hurt*. That is what the governor says.", ["the governor"]),
        ("Nobody was *hurt*. That is the governor’s version.", ["the governor"]),
        ("“They *shut* the gate.” So began the governor.", ["the governor"]),
        ("Nobody was *hurt*, or so the governor said.", ["the governor"]),
        ("Nobody was *hurt*. The governor told the council so far too little.", []),
    ],
)
def test_words_that_point_back(text, wanted):
    assert chain(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In the words of the governor, the town was *sold*.", ["the governor"]),
        ("By the governor’s account the town was *sold*.", ["the governor"]),
        ("The town was *sold*, in the governor’s telling.", ["the governor"]),
        ("The town was *sold*, as a clerk put it, for a song.", ["a clerk"]),
        ("On account of the storm the ship was *sold*.", []),
        ("Clerks spread the word that the town was *sold*.", ["Clerks"]),
        ("The governor let it be known that the town was *sold*.", ["The governor"]),
        ("The mayor spoke of a bridge that was *sold*.", ["The mayor"]),
        ("The governor reported to the council that the town was *sold*.", ["The governor"]),
        ("The town is quiet, the mayor said, two days after rebels *shelled* it.", []),
        ("Replied the governor, who had come late: “We *paid* twice.”", ["the governor"]),
        ("The lorry, says their report, was *stopped* by a tree.", ["their report"]),
        ("The mayor, she told the crowd, had *sold* them.", ["she"]),
        ("The agency said, citing the police, that the town was *sold*.", ["The agency", "the police"]),
        (
            "Should it rain, the mayor said, quoting the pilot, they would *turn* back.",
            ["the mayor", "the pilot"],
        ),
        ("The town will be *sold*; the mayor told the camp so.", ["the mayor"]),
        ("The mayor told us on the telephone that he had *sold* it.", ["The mayor"]),
        ("Spokesmen for both firms said the pipe was *sealed*.", ["Spokesmen"]),
        ("A transcript shows that the mayor said the town was *sold*.", ["the mayor"]),
        ("Her son corrects her: the town was *sold*.", ["Her son"]),
        ("The town has a plan: the mill was *sold*.", []),
        ("Rebels *shelled* the town, state radio reports.", ["state radio"]),
    ],
)
def test_forms_of_giving_words(text, wanted):
    assert chain(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The clerk read out a letter from the owner. “We have *sold* the mill.”",
        "The clerk unfolded a letter from the owner. “We have *sold* the mill,” it said.",
    ],
)
def test_a_letter_read_aloud(text):
    assert chain(text) == ["The clerk", "the owner"]


def test_a_speaker_quoted_by_an_agency():
    text = "A nurse quoted by the agency said that two men had *died*."
    assert chain(text) == ["the agency", "A nurse"]
