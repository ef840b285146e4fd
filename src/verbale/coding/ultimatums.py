"""Harm announced by those who would do it: on a condition, to whoever does something, to somebody told of it.

"Will close the border if Togo raises its tariffs"; "would sink any ship that enters, its admiral said"; "told Togo that
it would close the border"; "says that it will hit Togo's ports". What would have been done warns nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from verbale.coding.candidates import Grammar
from verbale.coding.coded import HOSTILE, Coding
from verbale.coding.conditions import conditions
from verbale.coding.own_word import OwnWord, abroad
from verbale.coding.subjects import closed_class
from verbale.types import Tokens

_STEPS = 4  # phrases in phrases: "to the ships of the navy of any state that …"
_PHRASES = frozenset({"dobj", "dative", "prep", "pobj", "agent", "nsubjpass", "conj"})


class Ultimatums:
    """Reads warnings in one sentence."""

    def __init__(self, grammar: Grammar, said: OwnWord) -> None:
        """Take the grammar of the sentence, and who says what in it."""
        self.tokens = grammar.tokens
        self._said = said

    def ahead(self, verb: int) -> bool:
        """Say whether a verb tells what somebody will or would do, and not what they would have done."""
        tokens, first = self.tokens, tensed(self.tokens, verb)
        helpers = tuple(tokens.kids(first, "aux"))
        if any(tokens.lemma[c] == "have" for c in helpers):
            return False
        if first != verb or any(tokens.lemma[c] in closed_class("volition") for c in helpers):
            return True
        titled = tokens.dep[verb] in ("acl", "relcl") and tokens.pos[tokens.head[verb]] == "PROPN"
        return tokens.has_to(verb) and (titled or tokens.has(verb, "nsubj"))  # "Togo to close border"

    def threatens(self, verb: int) -> bool:
        """Say whether somebody threatens by saying what they will do: "will strike back", "said it would"."""
        tokens, helpers = self.tokens, [self.tokens.lemma[c] for c in self.tokens.kids(verb, "aux")]
        if tokens.lemma[verb] in closed_class("warning") or tokens.has(verb, "neg"):
            return False  # "will threaten" is a threat to come
        asked = any(c < min(tokens.kids(verb, "nsubj"), default=c) for c in tokens.kids(verb, "aux"))
        if asked or not self.ahead(verb):
            return False
        return "would" not in helpers or self._said.saying(verb) is not None

    def warns(self, verb: int, coding: Coding) -> bool:
        """Say whether harm that its doer announces is a warning."""
        foe = coding.event == "ASSAULT" and abroad(coding.actor, coding.recipient)
        protest = coding.event == "PROTEST"
        suit = coding.candidate.lemma in closed_class("suing")
        if not protest and coding.event not in HOSTILE and not suit:
            return False
        tokens, first = self.tokens, tensed(self.tokens, verb)
        saying = self._said.saying(first)
        if next(self.on(verb), None) is not None:
            warned = saying is not None and tokens.lemma[saying] in closed_class("warning")
            certain = all(tokens.lemma[c] != "would" for c in tokens.kids(first, "aux"))
            return (certain or saying is not None) and not (protest and warned)
        if saying is None or protest:
            return False
        return foe or bool(self._said.told(saying)) or to_whoever(tokens, verb)

    def on(self, verb: int) -> Iterator[int]:
        """Yield the clauses of a condition that those who are warned can meet: no verdict, nor leave or request."""
        tokens = self.tokens
        for t in dict.fromkeys((verb, tensed(tokens, verb))):
            for k in conditions(tokens, t):
                clause = tokens.dep[k] in ("advcl", "ccomp")
                if clause and tokens.lemma[k] not in closed_class("others_decide"):
                    yield k

    def unless(self, verb: int) -> bool:
        """Say whether somebody can still avert what is announced."""
        tokens = self.tokens
        return any(tokens.text[m].lower() == "unless" for k in self.on(verb) for m in tokens.kids(k, "mark"))


def tensed(tokens: Tokens, verb: int) -> int:
    """Return the verb that says when: of "are to strike" and "plan to strike" the first."""
    head = tokens.head[verb]
    plans = tokens.lemma[head] in closed_class("planning") and tokens.tag[head] in ("VBZ", "VBP")
    return head if tokens.dep[verb] == "xcomp" and tokens.has_to(verb) and plans else verb


def to_whoever(tokens: Tokens, verb: int) -> bool:
    """Say whether it is to be done to whoever does something: "any power that lays a hand on our ships"."""
    named, does, reached = False, False, [verb]
    for _ in range(_STEPS):
        reached = [c for t in reached for c in tokens.children[t] if tokens.dep[c] in _PHRASES]
        for t in reached:
            words = {tokens.lemma[t], *(tokens.lemma[c] for c in tokens.kids(t, "det"))}
            named |= not words.isdisjoint(closed_class("whoever"))
            does |= tokens.has(
                t, "relcl", "acl"
            )  # on "the ships of any state" the parse may hang it on either
    return named and does
