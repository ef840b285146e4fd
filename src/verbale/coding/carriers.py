"""What carries an event noun: the verb whose subject takes part in what the noun names."""

from __future__ import annotations

from verbale.coding.elided import listed
from verbale.coding.subjects import NOMINAL, VERBAL, closed_class
from verbale.types import Tokens

_PRESENCE = frozenset({"for", "at"})  # "Sudanese envoy in Doha for talks"; "in" may tell of victims
_DEEPEST = 4  # phrases from the noun up to who is there


def carrier(tokens: Tokens, t: int) -> int | None:
    """Return the verb that carries an event noun: "held talks", "talks were held", "talks began"."""
    for c in tokens.children[t]:  # "talks held in Geneva"
        if (
            tokens.dep[c] == "acl"
            and tokens.lemma[c] in closed_class("support_verbs")
            and tokens.tag[c] == "VBN"
        ):
            return c
    noun = t
    while tokens.dep[t] == "conj" and tokens.pos[tokens.head[t]] in NOMINAL:
        t = tokens.head[t]
    head, dep = tokens.head[t], tokens.dep[t]
    while dep == "pobj" and tokens.lemma[head] == "of" and _packs(tokens, tokens.head[head]):
        t = tokens.head[head]  # "made dozens of arrests", "began a series of talks"
        head, dep = tokens.head[t], tokens.dep[t]
        dep = "dobj" if dep == "npadvmod" else dep  # "began two days of talks", read as for how long
    if dep == "pobj":
        return _occasion(tokens, noun, head)
    if dep in {"dobj", "nsubjpass"} and tokens.lemma[head] in closed_class("support_verbs"):
        return head
    if dep == "nsubj" and (tokens.lemma[head] in closed_class("occurrence_verbs") or _in_force(tokens, head)):
        return head
    return None


def present(tokens: Tokens, t: int) -> int | None:
    """Return who is at what a noun names where a headline does without a verb: "Sudanese envoy in Doha for talks"."""
    if tokens.dep[t] != "pobj":
        return None
    shared = any(tokens.lemma[c] == "with" for c in tokens.kids(t, "prep"))  # "envoy in talks with Chad"
    there = shared or tokens.lemma[tokens.head[t]] in _PRESENCE
    for _ in range(_DEEPEST):
        preposition = tokens.head[t]
        if tokens.dep[t] != "pobj" or tokens.dep[preposition] != "prep":
            return None
        t = tokens.head[preposition]
        if tokens.dep[t] in {"conj", "appos"}:  # "Kenya, Chad in border talks"
            t = tokens.head[t]
        there = there or (tokens.lemma[preposition] == "in" and len(listed(tokens, t)) > 1)
        if tokens.dep[t] == "ROOT":
            return t if there and tokens.pos[t] in {"NOUN", "PROPN"} else None
    return None


def _own_journey(tokens: Tokens, t: int, owners: list[str]) -> bool:
    """Say whether a journey is the subject's: "said on a visit to Chad", not "on the visit" or "on Oman's visit"."""
    articles = (tokens.lemma[c] for c in tokens.kids(t, "det"))
    whither = any(tokens.lemma[c] == "to" for c in tokens.kids(t, "prep"))
    return whither and (bool({"his", "her", "its"} & set(owners)) or (not owners and "a" in articles))


def _several(tokens: Tokens, verb: int) -> bool:
    """Say whether a verb has several subjects, who met where it says they did: "Chad and Oman agreed at talks in …"."""
    return any(tokens.has(c, "conj") for c in tokens.kids(verb, "nsubj", "nsubjpass"))


def _in_force(tokens: Tokens, verb: int) -> bool:
    """Say whether a verb tells that its subject has begun to hold: "went into effect"."""
    said = (
        f"{tokens.lemma[c]} {tokens.lemma[g]}"
        for c in tokens.kids(verb, "prep")
        for g in tokens.kids(c, "pobj")
    )
    return any(phrase in closed_class("in_force") for phrase in said)


def _packs(tokens: Tokens, t: int) -> bool:
    return tokens.lemma[t] in closed_class("containers") and tokens.head[t] != t


def _occasion(tokens: Tokens, t: int, preposition: int) -> int | None:
    """The verb whose subject took part in what a phrase names: "came to talks", "left after talks with"."""
    verb = tokens.head[preposition]
    if tokens.pos[verb] not in VERBAL:
        return None
    lemma, objects = tokens.lemma[verb], [tokens.lemma[c] for c in tokens.kids(verb, "dobj")]
    phrases = {" ".join((lemma, *words, tokens.lemma[preposition])) for words in ((), objects)}
    if phrases & closed_class("support_phrases"):  # "engage in talks", "take part in talks"
        return verb
    if tokens.lemma[preposition] not in closed_class("occasions"):
        return None
    shared = any(tokens.dep[c] == "prep" and tokens.lemma[c] == "with" for c in tokens.children[t])
    shared |= tokens.lemma[t] in closed_class("promptings")  # "freed at the request of Chad"
    shared |= any(tokens.lemma[c] == "joint" for c in tokens.kids(t, "amod"))  # "caught in a joint raid"
    owners = [tokens.text[c].lower() for c in tokens.kids(t, "poss")]
    shared |= "their" in owners  # "signed at their meeting"
    shared |= tokens.lemma[t] in closed_class("journeys") and _own_journey(tokens, t, owners)
    shared |= tokens.lemma[t] in closed_class("conferring") and not owners and _several(tokens, verb)
    return verb if shared else None
