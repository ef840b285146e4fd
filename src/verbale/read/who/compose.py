"""Composition: a noun phrase is resolved from its parts, in whatever order they are printed.

Nationality or seat of government + role noun or title + name give country, sectors, office and person of
people nobody has listed anywhere. The parts are names found by the lexicon; what they say of each other
is decided here.
"""

from __future__ import annotations

from verbale.read.who.draft import Draft
from verbale.read.who.named import named
from verbale.read.who.parts import aged, take_apart
from verbale.read.who.roles import role_of
from verbale.read.who.titled import titled
from verbale.read.who.view import Hit, View, english

_TAIL = 9  # words after a noun in which "of the Chinese Foreign Ministry" may say whose it is


def compose(view: View, first: int, last: int, head: int, *, tail: int | None = None) -> Draft | None:
    """Return what words first..last, headed by `head`, describe; None when no party.

    `tail` is the word where what follows the phrase ends ("of the Chinese Foreign Ministry"); it may
    tell the country, and is looked at no further than that.
    """
    if view.small[head] in english()["numbers"] or aged(view, head):
        return _number(view, first, last, head)
    if view.small[head] in english()["leagues"] and last - first == 2 and view.small[first] in ("the", "all"):
        return Draft(first, last, head, "group", noun=view.small[head], plural=True)
    if view.pos[head] == "PRON" or _road(view, first, last):
        return _pronoun(view, first, last, head)
    parts = take_apart(view, first, last, head)
    limit = min(len(view.text), last + _TAIL if tail is None else tail)
    if parts.titles and (not parts.titles[-1][0].body or _over(parts.titles[-1][1], head)):
        return titled(view, parts, (first, last, head), limit)
    covering = view.covering[head]
    if parts.role is not None and (
        covering is None or not covering.reading("state", "region", "capital", "body")
    ):
        return role_of(view, parts, (first, last, head), limit)
    return named(view, parts, (first, last, head), limit)


def _road(view: View, first: int, last: int) -> bool:
    """Say whether a phrase ends as names of streets and buildings do: "Regent Street"."""
    named = view.small[last - 1] in english()["roads"] and view.ent[last - 1] in ("FAC", "LOC", "ORG", "GPE")
    return named and last - first > 1 and view.capital(last - 1) and view.capital(last - 2)


def _over(hit: Hit, i: int) -> bool:
    return hit.first <= i < hit.last


def _pronoun(view: View, first: int, last: int, head: int) -> Draft | None:
    word = view.small[head]
    number = english()["pronouns"].get(word)
    if number is None:
        return None
    return Draft(first, last, head, "pronoun", noun=word, plural=number == "they")


def _number(view: View, first: int, last: int, head: int) -> Draft | None:
    """Return "the two" and "both" as a group that is to be found, "the 52-year-old"; other numbers count something."""
    the = first < head and view.small[first] in ("the", "these", "all") and last - first <= 3
    if aged(view, head):
        definite = view.small[first] == "the"
        return Draft(first, last, head, "role", noun="year-old", definite=True) if definite else None
    alone = last - first == 1 and view.small[head] == "both"
    if view.pos[head] == "NOUN" and last < len(view.text) and view.small[last] == "of":
        return None  # "the pair of ships"
    return Draft(first, last, head, "group", noun=view.small[head], plural=True) if the or alone else None
