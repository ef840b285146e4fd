"""Nouns that tell a deed as done though no verb does: "after the attack on a French convoy".

What is praised or blamed has happened as well: "condemned Togo's shelling of the port" tells two things, by the word of
nobody but the outlet. What is alleged, denied or asked for is no claim (`status.yaml`).
"""

from __future__ import annotations

from collections.abc import Iterable

from verbale.coding.coded import Coding
from verbale.coding.parties import Filled
from verbale.coding.subjects import closed_class
from verbale.types import Tokens

_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "RETREAT", "CONCEDE", "AID"})
JUDGEMENTS = frozenset({"ACCUSE", "SUPPORT"})
_FOR = frozenset({"for", "over"})


def told_of(tokens: Tokens, coding: Coding) -> bool:
    """Say whether a noun without a verb of its own tells a deed of, or to, somebody of a known country."""
    t = coding.candidate.token
    above = tokens.head[t]
    follows = tokens.dep[t] == "dobj" and tokens.lemma[above] == "follow"
    if not (tokens.dep[t] == "pobj" or follows) or coding.event not in _DEEDS:
        return False
    if not (known(coding.actor) or known(coding.recipient)):
        return False
    words = {tokens.text[above].lower(), *(["following"] if follows else ())}
    if tokens.text[above] == "of":  # "in the wake of", "because of"
        words.add(tokens.lemma[tokens.head[above]])
    if not words.isdisjoint(closed_class("upon_deeds")):
        return True
    judges = tokens.lemma[tokens.head[above]] in closed_class("judging_deeds")
    return judges and not words.isdisjoint(_FOR)  # "thanked Togo for its release of the men"


def presupposed(codings: Iterable[Coding]) -> frozenset[int]:
    """Return the nouns of deeds, by somebody known, that only verbs of praise and blame speak about."""
    found = tuple(codings)
    judged: set[int] = set()
    spoken_of: set[int] = set()
    for c in found:
        verb = c.candidate.kind == "verb" and c.candidate.lemma in closed_class("judging_deeds")
        (judged if verb and c.event in JUDGEMENTS else spoken_of).update(c.deeds)
    if not judged:
        return frozenset()
    nouns = (c for c in found if c.candidate.kind == "noun" and c.event in _DEEDS and known(c.actor))
    return frozenset(c.candidate.token for c in nouns) & (judged - spoken_of)


def known(side: Filled) -> bool:
    """Say whether the country of anybody on a side is known."""
    return any(p.country for p in side.parties)
