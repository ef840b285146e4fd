"""Mentions that cannot be a party wherever they stand, and cities that are only cities where they stand.

A state or capital after a preposition stays a mention: "a visit to Nairobi", "troops near Ukraine" need it as
host or target; which roles may be filled from which preposition is decided in coding. What is decided here
is that "in Seoul" is a place and no government.
"""

from __future__ import annotations

from verbale.read.who.draft import Draft
from verbale.read.who.names import city
from verbale.read.who.view import Hit, View, english
from verbale.types import Tokens


def nobody(draft: Draft, tokens: Tokens) -> bool:
    """Say whether a mention is a pronoun for nobody known, or a name that nothing tells of."""
    if draft.countries or draft.others:
        return False
    if draft.shape == "group":
        return draft.noun in english()["numbers"]
    if draft.shape == "thing":
        return True
    if draft.shape == "unknown":
        return tokens.ent[draft.head] not in ("ORG", "NORP")
    return draft.shape == "pronoun"


def mark_places(drafts: list[Draft], tokens: Tokens, view: View) -> None:
    """Take the government out of capitals that only tell where: "in Seoul", "a trip to Beijing"."""
    for draft in drafts:
        if draft.rule.endswith("place"):
            continue
        if draft.town and _locative(draft, tokens, view):
            draft.countries, draft.sector, draft.entity = (draft.town,), (), draft.town
            draft.rule += " + place"
        if draft.shape in ("state", "capital") and _locative(draft, tokens, view):
            draft.sector, draft.entity = (), draft.country if draft.shape == "capital" else draft.entity
            draft.rule += " + place"


def american_places(drafts: list[Draft], view: View) -> None:
    """Read "Atlanta, Georgia" and "Lebanon, Pennsylvania" as places of the United States."""
    for draft in drafts:
        if draft.shape not in ("state", "capital") or draft.last - draft.first > 1:
            continue
        behind = view.covering[draft.last + 1] if draft.last + 1 < len(view.text) else None
        inside = draft.last < len(view.text) and view.text[draft.last] == "," and _union_state(behind)
        beside = _beside(draft.first, view) if draft.country == "GEO" else False
        if inside or beside:
            draft.countries, draft.sector, draft.entity = ("USA",), (), "USA"
            draft.rule = "who.region + place"


def _union_state(hit: Hit | None) -> bool:
    region = hit.reading("region") if hit is not None else None
    return region is not None and region.id == "USA.states"


def _beside(first: int, view: View) -> bool:
    """Say whether Georgia follows a city of the United States and a comma, or stands joined to one of its states."""
    if first < 2:
        return False
    if view.text[first - 1] == ",":
        return city(view.text[first - 2]) == "USA" or _union_state(view.covering[first - 2])
    return view.small[first - 1] in ("and", "or") and _union_state(view.covering[first - 2])


def _locative(draft: Draft, tokens: Tokens, view: View) -> bool:
    head = draft.head
    for _ in range(6):  # "in Seoul and Tokyo"
        if tokens.dep[head] not in ("conj", "appos"):
            break
        head = tokens.head[head]
    if tokens.dep[head] != "pobj":
        return tokens.dep[head] == "npadvmod"
    governor = tokens.head[head]
    word = view.small[governor]
    lists = english()
    if word in lists["locative"]:
        return True
    lemma = tokens.lemma[tokens.head[governor]]
    if word in ("to", "from", "for", "toward", "towards"):
        return lemma in lists["motion"]
    return word == "over" and lemma in lists["flight"]
