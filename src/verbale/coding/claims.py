"""Which codings are claims of their own: what a sentence says as done, by or to somebody."""

from __future__ import annotations

from verbale.coding.candidates import Grammar
from verbale.coding.coded import Coding
from verbale.coding.elided import verbless
from verbale.coding.presupposed import known, told_of
from verbale.coding.subjects import closed_class
from verbale.types import Sentence

_NAMED = 0.7  # an event noun alone counts when its actor is this sure: by name, not by pronoun
_BOTH_NAMED = 0.6  # ... or, where both sides are told, that sure: "Peruvian fury at a Chilean raid"


class Claims:
    """Tells the claims of one sentence from what it only speaks of."""

    def __init__(self, grammar: Grammar, sentence: Sentence) -> None:
        """Take the sentence with its grammar."""
        self.grammar = grammar
        self.tokens = grammar.tokens
        self._headline = verbless(grammar.tokens, sentence)

    def counts(self, coding: Coding) -> bool:
        """Say whether a coding is a claim: a verb, a supported noun, or a noun that may stand alone."""
        candidate = coding.candidate
        bare = candidate.kind == "noun" and candidate.support is None
        headline = self._is_headline(coding)
        if bare and not (headline or coding.solo or told_of(self.tokens, coding)):
            return False
        if candidate.kind == "noun" and self.tokens.dep[candidate.token] == "compound":
            return False  # "kidnapping suspects" are no kidnapping
        if self._in_condition(candidate.token) or (coding.both and not (coding.actor and coding.recipient)):
            return False
        if coding.actor:
            sides = coding.both or (known(coding.actor) and known(coding.recipient))
            return not bare or headline or coding.actor.confidence >= (_BOTH_NAMED if sides else _NAMED)
        if bare:  # not "trained in the arrest of suspects"
            return known(coding.recipient)
        someone = known(coding.recipient) and any(
            self.tokens.lemma[h] in closed_class("persons") for h in candidate.role("subject")
        )  # "they freed two Chadian pilots": done by people, whoever they are
        nameless = candidate.passive or candidate.kind == "noun" or coding.undergone or self._by_means(coding)
        return bool(coding.recipient) and (nameless or someone)

    def _is_headline(self, coding: Coding) -> bool:
        """Say whether a noun with both sides is all that a headline tells: "New Chadian raid on Togo"."""
        several = len({p.country for p in coding.actor.parties if p.country}) > 1
        told = several or (known(coding.actor) and known(coding.recipient))
        return told and coding.candidate.token == self._headline

    def _by_means(self, coding: Coding) -> bool:
        """Say whether harm is done by a thing or a deed whose author is not told: "a bomb killed two guards"."""
        tokens = self.tokens
        subjects = coding.candidate.role("subject")
        harm = coding.event == "ASSAULT" or "expel" in coding.mode  # "the fighting displaced thousands"
        return harm and any(tokens.pos[s] == "NOUN" for s in subjects)

    def _in_condition(self, t: int) -> bool:
        """Say whether a predicate stands in a condition, which claims nothing."""
        tokens = self.tokens
        for _ in range(len(tokens)):
            if tokens.dep[t] == "advcl" and self.grammar.conditional(t):
                return True
            if tokens.head[t] == t:
                return False
            t = tokens.head[t]
        return False
