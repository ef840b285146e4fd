"""What "its" owns that cannot be the subject's: a last look at the mentions of a document, when all are resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from verbale.read.who.view import english
from verbale.types import Mention, Party, Reading


def others_own(reading: Reading) -> tuple[Mention, ...]:
    """Return the mentions, "its" among them as of whom another deals with where the subject's own makes no sense.

    "Oslo condemned Iran over its test": what somebody is condemned for is his. "Italy condemned Syria and expelled
    its ambassador": nobody expels an envoy of his own.
    """
    tokens = reading.tokens
    by_head = {m.head: m for m in reading.mentions}
    owners: dict[int, Party] = {}  # by the pronoun, and by a noun it owns
    for m in reading.mentions:
        i = m.head
        if tokens.text[i].lower() != "its" or tokens.dep[i] != "poss":
            continue
        owner = _judged(reading, i, by_head) or _ousted(reading, i, by_head)
        if owner is not None:
            owners[i] = owners[tokens.head[i]] = owner
    return tuple(_of(m, owners[m.head]) if m.head in owners else m for m in reading.mentions)


def _judged(reading: Reading, its: int, by_head: Mapping[int, Mention]) -> Party | None:
    """Return who is judged for what "its" owns: a deed, and nobody a mention is made of, who may be hurt by it."""
    tokens = reading.tokens
    noun = tokens.head[its]
    preposition = tokens.head[noun]
    if tokens.dep[noun] != "pobj" or tokens.text[preposition].lower() not in english()["because"]:
        return None
    above = tokens.head[preposition]
    verb = (
        above if tokens.is_verb(above) else tokens.head[above]
    )  # the parse may hang "over its test" on whom
    if noun in by_head or tokens.lemma[verb] not in english()["judging"] or tokens.has(verb, "auxpass"):
        return None
    whom = (by_head[k] for k in tokens.kids(verb, "dobj") if k in by_head and verb < k < its)
    return next((m.party for m in whom if m.party.country), None)


def _ousted(reading: Reading, its: int, by_head: Mapping[int, Mention]) -> Party | None:
    """Return the only other country that a sentence named before an envoy, who is of that one."""
    tokens, noun = reading.tokens, reading.tokens.head[its]
    verb = tokens.head[noun]
    own = by_head[its].party.country
    if tokens.dep[noun] != "dobj" or tokens.lemma[verb] not in english()["ousting"] or noun not in by_head:
        return None
    first = reading.sentence_at(its).first
    before = (by_head[k].party for k in range(first, its) if k in by_head)
    others = {p.country: p for p in before if p.country not in (None, own)}
    return next(iter(others.values())) if len(others) == 1 else None


def _of(mention: Mention, owner: Party) -> Mention:
    """Return a pronoun as its owner, and a phrase that it opens as of his country."""
    party = mention.party
    if mention.tokens[1] - mention.tokens[0] == 1:
        meant = replace(owner, text=party.text, span=party.span)
    elif party.person or party.entity not in ("", party.country):
        return mention
    else:
        meant = replace(party, country=owner.country, entity="")
    evidence = () if owner.span is None else (owner.span,)
    return replace(mention, party=meant, made_by="who.other-owner", evidence=evidence)
