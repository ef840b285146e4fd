"""Whom a speaker has it from."""

from __future__ import annotations

import pytest
from asking import chain_of


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        (
            "Two barges sank near Lund, state radio reported, citing a colonel.",
            "sank",
            ["state radio", "a colonel"],
        ),
        (
            "Two barges sank near Lund, the ministry told Reuters on Monday, citing a colonel.",
            "sank",
            ["Reuters", "the ministry", "a colonel"],
        ),
        (
            "The station, quoting a nurse, reported that six men were hurt.",
            "hurt",
            ["The station", "a nurse"],
        ),
        (
            "Two barges sank, according to the harbour master, who cited fishermen.",
            "sank",
            ["the harbour master", "fishermen"],
        ),
        (
            "The agency quoted a minister, who named the crew as his source, as saying that the ship had left.",
            "left",
            ["The agency", "a minister", "the crew"],
        ),
        (
            "She had it from a driver that a guard was killed in the yard.",
            "killed",
            ["She", "a driver"],
        ),
        (
            "The mayor said that a bomb killed two men. He had the figure, he said, from the prosecutor.",
            "killed",
            ["The mayor", "the prosecutor"],
        ),
        (
            "The tents had gone, the minister said, on the word of the pilots.",
            "gone",
            ["the minister", "the pilots"],
        ),
        (
            "A news site cites the rebels' spokesman: his men would leave the town.",
            "leave",
            ["A news site", "the rebels' spokesman"],
        ),
    ],
)
def test_who_is_cited_stands_inside_who_cites(text, word, wanted):
    assert chain_of(text, word) == wanted


def test_what_is_no_informant_is_cited_by_nobody():
    assert chain_of("The owner shut the mine, citing safety rules.", "shut") == []


def test_who_receives_a_thing_has_no_word_of_it():
    assert chain_of("The mayor said it rained. He had a letter from the bank.", "rained") == ["The mayor"]


def test_no_later_he_means_the_one_it_was_had_from():
    text = "The mayor said it rained. He had it from the priest. He added that the road was cut."
    assert chain_of(text, "cut") == ["The mayor"]


def test_somebody_who_is_cited_before_a_colon_is_the_he_behind_it():
    text = "A news site cites the rebels' spokesman: his men would leave, he says, if the army left."
    assert chain_of(text, "leave") == ["A news site", "the rebels' spokesman"]


def test_an_outlet_with_a_name_is_one_though_nobody_knows_it():
    assert chain_of("A sergeant told Kivu television that his men had fled.", "fled") == [
        "Kivu television",
        "A sergeant",
    ]


def test_who_is_quoted_before_the_clause_is_still_inside_the_agency():
    assert chain_of("Interfax reported, quoting the army, that troops had left.", "left") == [
        "Interfax",
        "the army",
    ]


def test_a_speaker_quoted_by_a_paper_is_not_the_paper():
    assert chain_of("“We shall go,” he is quoted as saying by the newspaper.", "go") == [
        "the newspaper",
        "he",
    ]


def test_what_is_added_to_a_source_is_not_its_words():
    text = "According to Minister Holm, who was briefed by the crew, two barges sank."
    assert chain_of(text, "briefed") == []
