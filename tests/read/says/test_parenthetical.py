"""Cues between commas: what they are put into is all theirs."""

from __future__ import annotations

import pytest
from asking import given


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Should the rebels return, he added, the army will meet them.",
            "he",
            "Should the rebels return, he added, the army will meet them",
        ),
        (
            "If the rain lasts, the minister told farmers, the dam may break.",
            "the minister",
            "If the rain lasts, the minister told farmers, the dam may break",
        ),
        (
            "“If they land,” the fisherman said, “we shall be gone.”",
            "the fisherman",
            "If they land,” the fisherman said, “we shall be gone.”",
        ),
        (
            "Two ships left the port on Monday, AFP reported.",
            "AFP",
            "Two ships left the port on Monday",
        ),
        (
            "The bridge was not hit, the mayor says; the road was.",
            "the mayor",
            "The bridge was not hit",
        ),
    ],
)
def test_all_that_a_cue_is_put_into_is_given(text, source, content):
    assert (source, content) in given(text)


def test_when_only_the_rest_is_quoted_the_beginning_is_told():
    assert given("When they came out, she said, “Nobody won.”") == [("she", "Nobody won.")]


def test_what_another_said_before_is_not_given_again():
    found = dict(given("Oslo said the ship had left, but the captain, the owner said, was ill."))
    assert not found["the owner"].startswith("Oslo")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The envoy told the council in Rome the same day that six men had drowned.",
            "The envoy",
            "six men had drowned",
        ),
        (
            "The envoy told the council before leaving that the port would be shut.",
            "The envoy",
            "the port would be shut",
        ),
        (
            "He was warned by the captain, he writes in his memoirs, that the men had left.",
            "the captain",
            "the men had left",
        ),
    ],
)
def test_a_clause_is_given_across_what_stands_between(text, source, content):
    assert (source, content) in [(s, c.rstrip(".")) for s, c in given(text)]


def test_what_is_made_clear_is_said():
    assert ("The envoy", "Oslo would act") in given("The envoy made clear that Oslo would act.")


def test_who_came_to_tell_the_speaker_is_in_the_speakers_words():
    found = dict(given("A nurse said that a trader came from Lund and told her that lorries had left."))
    assert "told her that lorries had left" in found["A nurse"]
    assert found["a trader"] == "lorries had left"
