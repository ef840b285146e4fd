"""Given names that tell whom "she" and "he" cannot mean."""

from __future__ import annotations

import pytest

from verbale import datafiles
from verbale.read.who.draft import Draft
from verbale.read.who.gender import agrees


def people(found, words):
    return {m.party.person for m in found.get(words, ())}


@pytest.mark.parametrize(
    ("pronoun", "name", "may"),
    [
        ("she", "Ursula Holm", True),
        ("he", "Ursula Holm", False),
        ("her", "Anne-Marie Holm", True),
        ("him", "Jean-Marie Holm", True),
        ("she", "Peter Holm", False),
        ("she", "Tuil Holm", True),
        ("she", "Peter", True),
        ("it", "Peter Holm", True),
    ],
)
def test_a_given_name_tells(pronoun, name, may):
    assert agrees(pronoun, Draft(0, 1, 0, "person", person=name)) is may


def test_no_name_is_both():
    rows = datafiles.read_yaml("lang/en/given.yaml")
    assert not set(rows["she"]) & set(rows["he"])
    assert all(len(set(names)) == len(names) for names in rows.values())


def test_she_is_not_the_man_who_acts(read):
    text = "Norwegian Foreign Minister Ursula Holm met Chadian President Peter Oumar. Oumar waited. Then she left."
    assert people(read(text), "she") == {"Ursula Holm"}


def test_her_is_the_only_woman_named(read):
    text = "Norway's minister Ursula Holm spoke. Chad's president, Tuil Oumar, found her words insulting."
    assert people(read(text), "her") == {"Ursula Holm"}
