"""Names of places that are only places where they stand: "in Seoul", "a trip to Beijing"."""

from __future__ import annotations

from verbale.read.who.draft import Draft
from verbale.read.who.view import View, english
from verbale.types import Tokens

_PLACES = ("state", "capital")


def only_a_place(draft: Draft, tokens: Tokens, view: View) -> bool:
    """Say whether a state's or a city's name only tells where."""
    if draft.shape == "pronoun" and not draft.countries and not draft.others:
        return True
    if draft.shape == "unknown" and not draft.countries and tokens.ent[draft.head] == "GPE":
        return True
    if draft.shape not in _PLACES:
        return False
    head = draft.head
    for _ in range(6):  # "in Seoul and Tokyo"
        if tokens.dep[head] not in ("conj", "appos"):
            break
        head = tokens.head[head]
    if tokens.dep[head] != "pobj":
        return tokens.dep[head] in ("npadvmod",)
    governor = tokens.head[head]
    word = view.small[governor]
    lists = english()
    if word in lists["locative"]:
        return True
    lemma = tokens.lemma[tokens.head[governor]]
    if word in ("to", "from", "for", "toward", "towards"):
        return lemma in lists["motion"]
    return word == "over" and lemma in lists["flight"]
