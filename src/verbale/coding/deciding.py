"""Who decides: states and those who govern do in no place that a text tells, courts, parliaments and crowds where they sit."""

from __future__ import annotations

from verbale.coding.hanging import words
from verbale.coding.links import subjects
from verbale.types import Party, Reading, Tokens

_POWER = frozenset({"power", "office", "control"})
_POLITICS = frozenset({"GOV", "IGO", "OPP", "PTY", "JUD", "MIL", "REB"})
_SPOKEN = frozenset(
    {"say", "tell", "add", "write", "note", "hope", "fear", "expect", "want", "think", "believe", "know"}
)
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
    return body and tokens.lemma[trigger] not in _SPOKEN


def _sits(tokens: Tokens, head: int) -> bool:
    lemma = tokens.lemma[head].lower()
    several = tokens.tag[head] == "NNS" and lemma in words()["meeting"]
    return several or lemma in words()["bodies"] or lemma in words()["sitting"]


def came_to_power(tokens: Tokens, trigger: int) -> bool:
    """Say whether somebody takes over a state: "took power", "came to power"."""
    below = {*tokens.kids(trigger, "dobj")}
    below |= {g for k in tokens.kids(trigger, "prep") for g in tokens.kids(k, "pobj")}
    bare = (k for k in below if not tokens.has(k, "det", "compound", "poss", "amod"))
    return tokens.is_verb(trigger) and any(tokens.lemma[k] in _POWER for k in bare)


def is_a_state(party: Party) -> bool:
    """Say whether a party is a state, by its own name or by its government's: "Chad", "the Kremlin"."""
    return not party.sector or (party.sector == ("GOV",) and bool(party.entity) and not party.office)
