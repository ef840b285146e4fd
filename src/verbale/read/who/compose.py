"""Composition: a noun phrase is resolved from its parts, in whatever order they are printed.

Nationality or seat of government + role noun or title + name give country, sectors, office and person of
people nobody has listed anywhere. The parts are names found by the lexicon; what they say of each other
is decided here.
"""

from __future__ import annotations

from verbale.read.who.draft import Draft
from verbale.read.who.named import named
from verbale.read.who.parts import take_apart
from verbale.read.who.roles import role_of
from verbale.read.who.stretches import Phrase, aged
from verbale.read.who.titled import titled
from verbale.read.who.view import Hit, View, english

_TAIL = 9  # words after a noun in which "of the Chinese Foreign Ministry" may say whose it is


def compose(view: View, phrase: Phrase, *, tail: int | None = None) -> Draft | None:
    """Return what a phrase describes; None when no party.

    `tail` is the word where what follows the phrase ends ("of the Chinese Foreign Ministry"); it may
    tell the country, and is looked at no further than that.
    """
    first, last, head = phrase
    if view.small[head] in english()["numbers"] or aged(view, head):
        return _number(view, phrase)
    if view.small[head] in english()["leagues"] and last - first == 2 and view.small[first] in ("the", "all"):
        return Draft(*phrase, "group", noun=view.small[head], plural=True)
    if view.pos[head] == "PRON" or _road(view, first, last):
        return _pronoun(view, phrase)
    parts = take_apart(view, phrase)
    limit = min(len(view.text), last + _TAIL if tail is None else tail)
    if parts.titles and (not parts.titles[-1][0].body or _over(parts.titles[-1][1], head)):
        return titled(view, parts, phrase, limit)
    covering = view.covering[head]
    if parts.role is not None and (
        covering is None or not covering.reading("state", "region", "capital", "body")
    ):
        return role_of(view, parts, phrase, limit)
    return named(view, parts, phrase, limit)


def _road(view: View, first: int, last: int) -> bool:
    """Say whether a phrase ends as names of streets and buildings do: "Regent Street"."""
    named = view.small[last - 1] in english()["roads"] and view.ent[last - 1] in ("FAC", "LOC", "ORG", "GPE")
    return named and last - first > 1 and view.capital(last - 1) and view.capital(last - 2)


def _over(hit: Hit, i: int) -> bool:
    return hit.first <= i < hit.last


def _pronoun(view: View, phrase: Phrase) -> Draft | None:
    word = view.small[phrase.head]
    number = english()["pronouns"].get(word)
    if number is None:
        return None
    return Draft(*phrase, "pronoun", noun=word, plural=number == "they")


def _number(view: View, phrase: Phrase) -> Draft | None:
    """Return "the two" and "both" as a group that is to be found, "the 52-year-old"; other numbers count something."""
    first, last, head = phrase
    the = first < head and view.small[first] in ("the", "these", "all") and last - first <= 3
    if aged(view, head):
        definite = view.small[first] == "the"
        return Draft(*phrase, "role", noun="year-old", definite=True) if definite else None
    alone = last - first == 1 and view.small[head] == "both"
    if view.pos[head] == "NOUN" and last < len(view.text) and view.small[last] == "of":
        return None  # "the pair of ships"
    return Draft(*phrase, "group", noun=view.small[head], plural=True) if the or alone else None
