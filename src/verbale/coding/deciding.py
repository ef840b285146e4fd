"""Who decides: states and those who govern do in no place that a text tells, courts, parliaments and crowds where they sit."""

from __future__ import annotations

from collections.abc import Container

from verbale.coding.hanging import words
from verbale.coding.links import subjects
from verbale.types import Party, Reading, Tokens

_POLITICS = frozenset({"GOV", "IGO", "OPP", "PTY", "JUD", "MIL", "REB"})
_GOVERN = frozenset({"GOV", "IGO"})


def governs(reading: Reading, trigger: int) -> bool:
    """Say whether a state decides, or one of its ministers, and not a body that sits: "ministers agreed"."""
    heads, tokens = subjects(reading.tokens, trigger), reading.tokens
    if any(_sits(tokens, head) for head in heads):
        return False
    told = [m.party for m in reading.mentions if m.head in heads]
    return any(is_a_state(p) or _GOVERN & set(p.sector) for p in told if p.country or p.sector)


def decides_afar(reading: Reading, trigger: int) -> bool:
    """Say whether somebody in office, or a party, decides that is no body which sits."""
    tokens = reading.tokens
    heads = [h for h in subjects(tokens, trigger) if tokens.dep[h] == "nsubj" and not _sits(tokens, h)]
    return any(m.head in heads and _POLITICS & set(m.party.sector) for m in reading.mentions)


def resolves(reading: Reading, trigger: int) -> bool:
    """Say whether a body that sits resolves what others only say: "the senate rejected the treaty"."""
    tokens = reading.tokens
    body = any(tokens.lemma[h].lower() in words()["resolving"] for h in subjects(tokens, trigger))
    return body and tokens.lemma[trigger] not in words()["spoken"]


def _sits(tokens: Tokens, head: int) -> bool:
    lemma = tokens.lemma[head].lower()
    several = tokens.tag[head] == "NNS" and lemma in words()["meeting"]
    return several or lemma in words()["bodies"] or lemma in words()["sitting"]


def came_to_power(tokens: Tokens, trigger: int) -> bool:
    """Say whether somebody takes over a state: "took power", "came to power"."""
    below = {*tokens.kids(trigger, "dobj")}
    below |= {g for k in tokens.kids(trigger, "prep") for g in tokens.kids(k, "pobj")}
    bare = (k for k in below if not tokens.has(k, "det", "compound", "poss", "amod"))
    return tokens.is_verb(trigger) and any(tokens.lemma[k] in words()["power"] for k in bare)


def is_a_state(party: Party) -> bool:
    """Say whether a party is a state, by its own name or by its government's: "Chad", "the Kremlin"."""
    return not party.sector or (party.sector == ("GOV",) and bool(party.entity) and not party.office)


def states_among(reading: Reading, told: Container[int]) -> set[str | None]:
    """Return the countries of the states named in some words, apart from those spoken of beside.

    Persons, soldiers and crowds may be anywhere.
    """
    tokens = reading.tokens
    named = (m for m in reading.mentions if m.head in told and not _is_beside(tokens, m.head))
    named = (m for m in named if m.party.sector or not _are_people(tokens, m.head))
    return {m.party.country for m in named if is_a_state(m.party) and not m.party.person}


def _are_people(tokens: Tokens, i: int) -> bool:
    """Say whether a noun stands for people or things of a state: "two Austrians", "a Chadian lorry"."""
    word, tag = tokens.text[i], tokens.tag[i]
    if tag in ("NNP", "NNPS"):
        return word.endswith(("ans", "ese")) or (tag == "NNPS" and word.endswith("is"))  # but Tunis is none
    return tag in ("NN", "NNS")


def _is_beside(tokens: Tokens, i: int) -> bool:
    """Say whether a noun names no one who enters: "at the Brazilian embassy", "told him"."""
    if tokens.pos[i] == "PRON":
        return tokens.dep[i] not in ("nsubj", "nsubjpass")
    while tokens.dep[i] in ("conj", "appos", "poss", "compound", "nmod"):
        i = tokens.head[i]
    if tokens.dep[i] == "pobj" and tokens.lemma[tokens.head[i]] in ("of", "from"):
        owner = tokens.head[tokens.head[i]]
        from_there = tokens.lemma[tokens.head[i]] == "from"  # "a column from Chad", "flown in from Chad"
        return from_there or tokens.tag[owner] in ("NN", "NNS")  # "the ministers of Chad"
    return tokens.dep[i] == "pobj" and tokens.lemma[tokens.head[i]] in words()["locative"]
