"""Noun phrases that the parser makes two of one: those that cut through each other, a title and the name behind it."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.read.who.stretches import Phrase
from verbale.read.who.view import View
from verbale.types import Tokens

_NESTED = 3  # phrases one within the other that begin a larger one: "Chad" of "Chad's Minister for Trade"
_ROLES = ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "agent", "dative", "attr", "appos", "ROOT")


def merged(tokens: Tokens, view: View, found: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases in text order of their heads, each made of those that are one."""
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda p: (p.first, -p.last)):
        at = len(kept) - 1
        for k in range(at, max(-1, at - _NESTED), -1):
            if phrase.first < kept[k].last:
                at = k
                break
        if kept and _one(tokens, view, kept[at], phrase):
            kept[at] = _joined(tokens, kept[at], phrase)
        else:
            kept.append(phrase)
    pieces = [p for p in kept if _piece(view, p)]
    if gone := {p for p in pieces if any(_swallowed(view, p, q) for q in kept)}:
        kept = [p for p in kept if p not in gone]
    return sorted(kept, key=lambda p: p.head)


def same_person(tokens: Tokens, i: int) -> bool:
    """Say whether a token goes on with the person's name that the one before is of."""
    return (
        tokens.ent[i] == "PERSON" == tokens.ent[i - 1] and not tokens.ent_start[i] and tokens.pos[i] != "PART"
    )


def _piece(view: View, phrase: Phrase) -> bool:
    """Say whether a phrase is exactly a title of several words, not headed by its first."""
    hit = view.covering[phrase.head]
    whole = hit is not None and (hit.first, hit.last) == (phrase.first, phrase.last)
    return hit is not None and whole and hit.first < phrase.head and hit.reading("title") is not None


def _swallowed(view: View, small: Phrase, large: Phrase) -> bool:
    """Say whether a title is only a piece of another phrase: "Secretary of State" of "Secretary of State John Kritz"."""
    hit = view.covering[small.head]
    return (
        hit is not None
        and large.first <= hit.first
        and hit.last <= large.last
        and large.last - large.first > small.last - small.first
    )


def _one(tokens: Tokens, view: View, left: Phrase, right: Phrase) -> bool:
    if right.first < left.last < right.last or _in_name(tokens, left, right):
        return True
    hit = view.covering[left.head]
    if hit is not None and hit is view.covering[right.head]:
        return True
    titled = view.covering[right.first - 1] if right.first == left.last else None
    if titled is not None and _close(tokens, view, left, right):
        return True
    return (
        titled is not None
        and titled.reading("title") is not None
        and titled.last == right.first
        and view.capital(right.first)
        and tokens.pos[right.first] == "PROPN"
        and view.covering[right.first] is None
    )


def _in_name(tokens: Tokens, left: Phrase, right: Phrase) -> bool:
    """Say whether the parser cuts a person's name into two objects: "beat" with "Karl" and "Karl Jens Holm"."""
    return (
        left.head < right.first
        and right.last == left.last
        and tokens.dep[left.head] == tokens.dep[right.head]
        and all(same_person(tokens, i) for i in range(left.head + 1, right.last))
    )


def _close(tokens: Tokens, view: View, left: Phrase, right: Phrase) -> bool:
    """Say whether a name stands right behind a noun for people or a firm: "shipping firm Nordvik"."""
    role = view.covering[left.head]
    named = tokens.pos[right.first] == "PROPN" and tokens.text[left.head].islower()
    same = tokens.dep[left.head] == tokens.dep[right.head] or tokens.dep[right.head] == "compound"
    hit = view.covering[right.first]
    return (
        role is not None
        and role.last == left.last == left.head + 1
        and named
        and same
        and (found := role.reading("role")) is not None
        and not found.plural
        and (hit is None or hit.reading("body") is not None)
    )


def _joined(tokens: Tokens, left: Phrase, right: Phrase) -> Phrase:
    """Return two phrases as one, headed by what hangs highest: whose own head lies outside."""
    first, last = min(left.first, right.first), max(left.last, right.last)

    def rank(i: int) -> tuple[bool, int, int]:
        inside = first <= tokens.head[i] < last and tokens.head[i] != i
        dep = tokens.dep[i]
        return inside, _ROLES.index(dep) if dep in _ROLES else len(_ROLES), -i

    return Phrase(first, last, min(left.head, right.head, key=rank))
