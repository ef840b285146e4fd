"""What happened: rules over candidates, composed where one predicate speaks about another."""

from __future__ import annotations

from collections.abc import Container, Iterable

from verbale import ontology
from verbale.coding.answered import Answered
from verbale.coding.candidates import Candidate, Grammar
from verbale.coding.claims import Claims
from verbale.coding.coded import Coding
from verbale.coding.compose import meant
from verbale.coding.deeds import Deeds
from verbale.coding.demands import with_demands
from verbale.coding.elided import elided
from verbale.coding.frames import Frames
from verbale.coding.headed import Headed
from verbale.coding.hearing import Hearing
from verbale.coding.index import known_word
from verbale.coding.learned import Learned
from verbale.coding.lexicon import Rule
from verbale.coding.parties import NOBODY, Parties, together, without
from verbale.coding.presupposed import known, presupposed
from verbale.coding.roles import Case, Roles
from verbale.coding.will import Will
from verbale.types import Reading, Sentence

_SURE = 0.95  # confidence of a rule whose frame was filled
_BARE = 0.8  # ... of a rule that asks for nothing but its word
_DEEPEST = 20  # deeds of deeds: "agreed to promise to stop …"; a text without full stops has thousands
_GIVEN = frozenset({"AID", "SANCTION"})  # what is given, or given no longer
_SAID = frozenset({1, 3})  # quad classes of what is done with words


class Coder:
    """Codes the predicates of one sentence."""

    def __init__(
        self,
        reading: Reading,
        sentence: Sentence,
        parties: Parties | None = None,
        learned: Learned | None = None,
    ) -> None:
        """Prepare; nothing is coded before it is asked for. Without `learned`, rules alone decide."""
        self.tokens = reading.tokens
        self.sentence = sentence
        self.grammar = Grammar(reading.tokens)
        self.parties = parties or Parties(reading)
        self._deeds = Deeds(self.tokens, self.parties, self.code)
        self._answered = Answered(self.grammar, self.parties, self._deeds)
        self._frames = Frames(self.tokens, self.parties, self._deeds.event_at)
        self._roles = Roles(self.grammar, self.parties, self.code)
        self._will = Will(self.grammar, self.parties)
        self._claims = Claims(self.grammar, sentence)
        self._headed = Headed(self.grammar, self.parties, sentence)
        self._elided = elided(self.tokens, sentence)
        self._hearing = (
            None if learned is None else Hearing(learned, self.grammar, self.parties, sentence, self._deeds)
        )
        self._depth = 0
        self._coded: dict[int, Coding | None] = {}

    def codings(self) -> tuple[Coding, ...]:
        """Return what is coded in the sentence and not merely spoken about by something else coded."""
        words = range(self.sentence.first, self.sentence.last)
        asked = (t for t in words if self.grammar.predicative(t) or self._said_without_verb(t))
        found = [self._answered.freed(c) for t in asked if (c := self.code(t)) is not None]
        judged = presupposed(found)
        spoken_of = frozenset(t for c in found for t in (*c.deeds, *self._same_aim(c))) - judged
        told, left = self._told(found, spoken_of, judged)
        counted: Iterable[Coding] = told
        if self._hearing is not None:
            counted = self._hearing.heard((*told, *self._hearing.bare(words, spoken_of)), left)
        with_aims = with_demands(self.tokens, counted)
        return tuple(one for coding in with_aims for one in coding.each())

    def completed(self, coding: Coding) -> Coding:
        """Return a coding with somebody on a side that rules have left empty, where the encoder puts one there."""
        return coding if self._hearing is None else self._hearing.completed(coding)

    def _told(
        self, found: Iterable[Coding], spoken_of: Container[int], judged: Container[int]
    ) -> tuple[list[Coding], list[tuple[Coding, str]]]:
        """Return what counts as a claim, and what does so only by the encoder's word, with the name of the share it needs.

        Of what another word speaks about only what is done with words may count: what is turned down was asked, what is
        alleged was not done.
        """
        told: list[Coding] = []
        left: list[tuple[Coding, str]] = []
        for c in found:
            t = c.candidate.token
            if not c.event:
                # but what rules compose to no event is none: "declined to threaten"
                guess = self._guessed(t, sure="despite") if len(c.rules) == 1 else None
                told += [] if guess is None else [guess]
            elif t in spoken_of:
                left += [(c, "spoken")] if ontology.quad(c.event) in _SAID else []
            elif self._claims.counts(c) or (t in judged and known(c.recipient)):
                told.append(c)
            else:
                left.append((c, "unsaid"))
        return told, left

    def _same_aim(self, coding: Coding) -> tuple[int, ...]:
        """What is only told as the aim of an event of its own kind: "sent police to guard the palace".

        An aim that concerns somebody else is kept: "called in the envoy to protest to Chad".
        """
        if not coding.event or not self._claims.counts(coding):
            return ()
        aims = (*coding.candidate.role("purpose"), *coding.candidate.role("complement"))
        told = ((t, self.code(t)) for t in aims if self.tokens.has_to(t))
        known = frozenset(coding.parties)
        return tuple(
            t
            for t, aim in told
            if aim and aim.event == coding.event and known.issuperset(aim.recipient.parties)
        )

    def code(self, t: int) -> Coding | None:
        """Return the coding of the predicate at a token, or None where the lexicon is silent."""
        if t not in self._coded:
            if self._depth > _DEEPEST:
                return None
            self._coded[t] = None  # a cycle in the parse must end
            self._depth += 1
            self._coded[t] = self._headed.code(t, self._code)
            self._depth -= 1
        return self._coded[t]

    def _said_without_verb(self, t: int) -> bool:
        """Say whether a token carries what the heading of a headline asks, or what one without a verb says."""
        return self._headed.speaks_at(t) or (self._elided is not None and t == self._elided.at)

    def _linked(self, t: int) -> Coding | None:
        """Return what a headline without a verb says of its subject, by the rules of "be": "Chadian embassy under attack"."""
        if self._elided is None or t != self._elided.at or not self.parties.fill(self._elided.subjects):
            return None
        for rule, frame, fit in self._frames.ranked(self.grammar.linked(self._elided)):
            coding = self._apply(rule, frame, fit)
            if coding.event and (not coding.both or (coding.actor and coding.recipient)):
                return coding
        return None

    def _code(self, t: int) -> Coding | None:
        if (linked := self._linked(t)) is not None:
            return linked
        grammar = self.grammar
        if not self.sentence.first <= t < self.sentence.last or not grammar.predicative(t):
            return None
        if not known_word(grammar.kind(t), grammar.lemma(t)):
            return self._guessed(t)
        ranked = self._frames.ranked(grammar.candidate(t))
        for fit in ranked:  # a rule that asks for both sides does not fit where one is missing
            coding = self._apply(*fit)
            if not coding.both or (coding.actor and coding.recipient):
                return self._will.announced(coding)
        return self._will.announced(self._apply(*ranked[0])) if ranked else self._guessed(t)

    def _guessed(self, t: int, sure: str = "alone") -> Coding | None:
        return None if self._hearing is None else self._hearing.guessed(t, sure)

    def _apply(self, rule: Rule, candidate: Candidate, fit: int) -> Coding:
        deeds = self._deeds.of(rule, candidate)
        deed = next((d for d in deeds if d.event and self._deeds.may_be_own(rule, candidate, d)), None)
        told = meant(rule, deed)
        case = Case(candidate, told.event, deed)
        actor = self._roles.first(rule.actor, case)
        recipient = self._roles.first(rule.recipient, case, actor)
        agentless = candidate.passive or candidate.kind == "noun"
        if not actor and recipient and agentless and told.event in _GIVEN:
            actor = without(self._roles.giver(case), recipient)
        if told.event == "THREATEN" and not recipient:
            recipient = self._roles.averting(case, actor)
        if rule.reciprocal:
            actor, recipient = together(actor, self._roles.all(rule.recipient, case, actor)), NOBODY
        sure = _SURE if fit else _BARE
        weights = [f.confidence for f in (actor, recipient) if f]
        return Coding(
            candidate=candidate,
            event=told.event,
            mode=told.mode,
            cameo=told.cameo,
            planned=told.planned,
            actor=actor,
            recipient=recipient,
            rules=(rule.id, *(deed.rules if deed is not None and rule.over else ())),
            deeds=frozenset(d.candidate.token for d in deeds) | self._deeds.content(rule, candidate),
            solo=rule.solo or self._full(rule, candidate),
            both=rule.both,
            denied="not" not in rule.needs and self._denied(candidate),
            announced="not" in rule.needs,  # "will not budge": the denial is the deed
            confidence=round(sure * min(weights, default=0.5), 3),
            also=rule.also if told.event == rule.event else (),
            tie=rule.tie and told.event == rule.event,
            together=rule.reciprocal and len(actor.parties) > 1,
            undergone="subject" not in rule.actor and any(r.startswith("subject") for r in rule.recipient),
        )

    def _denied(self, candidate: Candidate) -> bool:
        """Say whether a predicate is negated, or the verb that carries it: "agreed not to hold talks"."""
        words = (candidate.token, *(() if candidate.support is None else (candidate.support,)))
        return any(self.tokens.has(t, "neg") for t in words)

    @staticmethod
    def _full(rule: Rule, candidate: Candidate) -> bool:
        """Say whether a noun tells a whole deed, who does it and to what: "after Togo's seizure of a boat"."""
        done = {"poss", "by"} & candidate.roles.keys() and "object" in candidate.roles
        return candidate.kind == "noun" and rule.kind == "verb" and bool(rule.event) and bool(done)
