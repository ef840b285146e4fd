"""What goes on: words that follow on without a speaker, and outlets that somebody goes on telling."""

from __future__ import annotations

from asking import chain_of

from verbale.config import Settings
from verbale.read import read_sentence


def test_a_sentence_that_a_quotation_ends_is_of_who_spoke_before():
    text = "The road is open, the mayor said. If the army comes, “nobody will stay here”."
    assert chain_of(text, "comes") == ["the mayor"]


def test_words_in_marks_without_a_verb_say_nothing_of_the_speaker():
    text = "The road is open, the mayor said. Guards blew up the so-called “last great mountain road”."
    assert chain_of(text, "blew") == []


def test_an_outlet_is_still_told_what_the_same_speaker_adds():
    text = "A general told Reuters that his men had left. They had not fired, the general said."
    assert chain_of(text, "fired") == ["Reuters", "the general"]


def test_another_speaker_has_not_told_the_outlet():
    text = "A general told Reuters that his men had left. They had fired, the mayor said."
    assert chain_of(text, "fired") == ["the mayor"]


def test_a_quotation_goes_on_where_its_speaker_was_quoted_in_part():
    text = "The plan is “not fit for use,” the envoy said. “We shall go home on Friday.”"
    assert chain_of(text, "go") == ["the envoy"]


def test_a_quotation_is_of_who_has_just_been_reported():
    text = "The plan had failed, the envoy said. “We shall go home on Friday.”"
    assert chain_of(text, "go") == ["the envoy"]


def test_a_sentence_of_cues_upon_cues_keeps_its_outermost_speaker():
    text = "Kim said that " * 80 + "it rained."
    reading = read_sentence(text, Settings())
    assert len(reading.quotations) < 80
    assert chain_of(text, "rained") == ["Kim"]


def test_a_quotation_goes_on_through_one_that_nobody_gives():
    text = "“We shall stay,” the envoy said. “We have bread.” “We have wine,” the mayor said."
    assert chain_of(text, "bread") == ["the envoy"]
    assert chain_of(text, "wine") == ["the mayor"]
