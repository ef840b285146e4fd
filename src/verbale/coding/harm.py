"""One deed of violence told by two words.

"Shelled the town, killing two", "ambushed a truck and killed five", "was wounded in a clash with rebels".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verbale.coding.coded import Coding
from verbale.coding.parties import Filled, together, without
from verbale.coding.subjects import closed_class
from verbale.types import Tokens

_HARM = "ASSAULT"
_DURING = frozenset({"in", "during"})


def with_harm(tokens: Tokens, codings: Iterable[Coding]) -> tuple[Coding, ...]:
    """Return the codings without the second word for a deed; who only that names joins the first.

    The second is a participle or a verb joined on that says what a deed did to people, or the noun of the deed in
    which harm was done.
    """
    found = list(codings)
    second: set[int] = set()
    for n, told in enumerate(found):
        above = _deed(tokens, told)
        m = next((m for m, c in enumerate(found) if c.candidate.token == above and c.event == _HARM), n)
        if (
            m != n
            and m not in second
            and _may_be_one(found[m], told, joined=tokens.dep[told.candidate.token] == "conj")
        ):
            found[m] = _joined(found[m], told)
            second.add(n)
    return tuple(c for n, c in enumerate(found) if n not in second)


def _deed(tokens: Tokens, told: Coding) -> int:
    """Return the word of the deed that another word of harm says more of, -1 for none."""
    t = told.candidate.token
    if told.event != _HARM:
        return -1
    if tokens.dep[t] == "advcl" and tokens.tag[t] == "VBG":
        return tokens.head[t]
    above = tokens.head[t]
    joined = tokens.dep[t] == "conj" and not tokens.has(t, "nsubj", "nsubjpass", "auxpass")
    hurts = closed_class("hurting")
    if joined and tokens.lemma[t] in hurts and tokens.lemma[above] not in hurts:
        return above
    within = tokens.dep[t] == "pobj" and tokens.dep[above] == "prep" and tokens.lemma[above] in _DURING
    return tokens.head[above] if within else -1


def _may_be_one(deed: Coding, told: Coding, *, joined: bool) -> bool:
    """Say whether nobody else is told to have done or suffered the second: "was hurt in a raid by Togo"."""
    apart = _countries(told.recipient) - _countries(deed.recipient) - {None}
    if joined and apart and None not in _countries(deed.recipient):
        return False  # "shelled a Togolese town and killed two Chadians"
    if not deed.actor or (told.candidate.kind == "verb" and not told.actor):
        return True
    if told.candidate.kind == "noun" and not set(told.parties) <= set(deed.parties):
        return False
    return bool(set(deed.actor.parties) & set(told.actor.parties))


def _countries(side: Filled) -> frozenset[str | None]:
    """Return the countries of a side, None among them for somebody of whom none is known, or nobody."""
    return frozenset(p.country for p in side.parties) or frozenset({None})


def _joined(deed: Coding, told: Coding) -> Coding:
    if told.candidate.kind == "verb":
        return replace(
            deed, actor=deed.actor or told.actor, recipient=together(deed.recipient, told.recipient)
        )
    others = Filled(told.parties, min((f.confidence for f in (told.actor, told.recipient) if f), default=0.0))
    return replace(deed, actor=deed.actor or without(others, deed.recipient))
