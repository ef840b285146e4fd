"""Whom "she" and "he" cannot mean, as far as given names and titles tell."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from verbale import datafiles
from verbale.read.who.draft import Draft
from verbale.read.who.fold import key

_WORDS = {"she": "she", "her": "she", "hers": "she", "he": "he", "him": "he", "his": "he"}


def agrees(pronoun: str, person: Draft) -> bool:
    """Say whether a pronoun may mean somebody: "she" no man whose given name tells."""
    wanted = _WORDS.get(pronoun, "")
    told = _of(person.person)
    return not wanted or not told or wanted == told


def woman(person: Draft) -> bool:
    """Say whether a given name tells that somebody is a woman."""
    return _of(person.person) == "she"


def given(word: str) -> bool:
    """Say whether a word is a given name."""
    return key(word) in _given()


def _of(name: str) -> str:
    """Return the pronoun for a full name, "" when its given name does not tell."""
    first, _, rest = key(name).partition(" ")
    return _given().get(first.partition("-")[0] if "-" in first else first, "") if rest else ""


@cache
def _given() -> Mapping[str, str]:
    rows = datafiles.read_yaml("lang/en/given.yaml")
    return {name: pronoun for pronoun, names in rows.items() for name in names}
