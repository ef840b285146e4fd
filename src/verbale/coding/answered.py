"""Deeds that somebody only answers: "cut off trade over the test", "the test angered Togo", "Togo's response to the test".

Whoever answers a deed has not done it, though its noun names nobody else, or calls them by a pronoun that may be theirs:
in "Togo protested to Chad over its launch of a missile" Chad launched it.
"""

from __future__ import annotations

from dataclasses import replace

from verbale.coding.candidates import Grammar
from verbale.coding.coded import HOSTILE, Coding
from verbale.coding.deeds import Deeds
from verbale.coding.parties import Parties, without
from verbale.coding.subjects import VERBAL, closed_class, nominal

_ANSWERS = frozenset({"ACCUSE", "REJECT", "REQUEST", "SANCTION", "COERCE", "THREATEN"})


class Answered:
    """Tells who answers the deeds of one sentence."""

    def __init__(self, grammar: Grammar, parties: Parties, deeds: Deeds) -> None:
        """Take the grammar of the sentence, who is in it, and how its words are coded."""
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.parties = parties
        self.deeds = deeds

    def by(self, t: int) -> tuple[int, ...]:
        """Return the heads of who answers the deed that a noun tells."""
        tokens, above = self.tokens, self.tokens.head[t]
        if tokens.pos[t] != "NOUN" or above == t:
            return ()
        if tokens.dep[t] == "nsubj" and tokens.lemma[above] in closed_class("stirring"):
            return nominal(tokens, tokens.kids(above, "dobj"))  # "the test alarmed Togo"
        if tokens.dep[t] == "dobj" and tokens.lemma[above] in closed_class("noticing"):
            return self.grammar.subjects.surface(above)
        heading = (
            tokens.dep[t] == "dep" and ":" in tokens.text[t + 1 : above]
        )  # "Missile test: Togo cuts aid"
        if heading:
            return self._answering(above)
        return self._from(t) if tokens.dep[t] == "pobj" else ()

    def _from(self, t: int) -> tuple[int, ...]:
        """Return who answers what a preposition opens: "over the test", "in response to the test"."""
        tokens, preposition = self.tokens, self.tokens.head[t]
        above = tokens.head[preposition]
        if tokens.lemma[above] in closed_class("answers_to") and tokens.is_noun(above):
            own = nominal(tokens, tokens.kids(above, "poss"))
            verb = tokens.head[tokens.head[above]] if tokens.dep[above] == "pobj" else above
            return own or self._answering(verb)
        if tokens.lemma[above] in closed_class("stirring"):  # "angered by the test", "alarmed at it"
            return self.grammar.subjects.surface(above)
        if tokens.lemma[above] in ("because", "due"):
            above = tokens.head[above]
        told = {tokens.text[preposition].lower(), tokens.lemma[tokens.head[preposition]]}
        return () if told.isdisjoint(closed_class("upon_deeds") | {"over"}) else self._answering(above)

    def _answering(self, verb: int) -> tuple[int, ...]:
        """Return who does what a verb says where that is done to somebody for a deed."""
        subjects = self.grammar.subjects
        if self.tokens.pos[verb] not in VERBAL or subjects.passive(verb):
            return ()
        return subjects.surface(verb) if self.deeds.event_at(verb) in _ANSWERS else ()

    def freed(self, coding: Coding) -> Coding:
        """Return a coding without those who only answer it; whom they answer is its actor."""
        tokens, t = self.tokens, coding.candidate.token
        if coding.event not in HOSTILE or not any(tokens.tag[k] == "PRP$" for k in tokens.kids(t, "poss")):
            return coding
        answering = {p.country for p in self.parties.fill(self.by(t)).parties}
        if not coding.actor or not answering or {p.country for p in coding.actor.parties} != answering:
            return coding
        over = next(
            (c for a in tokens.ancestors(t) if (c := self.deeds.code(a)) is not None and c.event in _ANSWERS),
            None,
        )
        answered = coding.actor if over is None else over.recipient
        return replace(coding, actor=answered, recipient=without(coding.recipient, answered))
