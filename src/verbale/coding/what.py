"""What happened: rules over candidates, composed where one predicate speaks about another."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from verbale import ontology
from verbale.coding.candidates import Candidate, Grammar
from verbale.coding.claims import Claims
from verbale.coding.coded import HOSTILE, Coding, guessed
from verbale.coding.demands import with_demands
from verbale.coding.elided import elided
from verbale.coding.frames import Frames
from verbale.coding.headed import Headed
from verbale.coding.index import known_word, modes
from verbale.coding.learned import FILLED, Learned
from verbale.coding.lexicon import Rule
from verbale.coding.own_word import shared
from verbale.coding.parties import NOBODY, Filled, Parties, together, without
from verbale.coding.presupposed import JUDGEMENTS, presupposed
from verbale.coding.roles import Case, Roles
from verbale.coding.subjects import VERBAL, closed_class, conjuncts, finite
from verbale.coding.will import Will, outcome_of
from verbale.types import Reading, Sentence

_SURE = 0.95  # confidence of a rule whose frame was filled
_BARE = 0.8  # ... of a rule that asks for nothing but its word
_DEEPEST = 20  # deeds of deeds: "agreed to promise to stop …"; a text without full stops has thousands

_OF_A_NOUN = frozenset({"compound", "amod", "nmod"})
_SAID = frozenset({1, 3})  # quad classes of what is done with words
_BARE_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "ADV"})
_INSIDE = frozenset({"xcomp", "pcomp", "prep", "pobj", "dobj", "conj", "acl", "advcl", "ccomp", "dative"})


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
        self._frames = Frames(self.tokens, self.parties, self._event_at)
        self._roles = Roles(self.grammar, self.parties, self.code)
        self._will = Will(self.grammar, self.parties)
        self._claims = Claims(self.grammar, sentence)
        self._headed = Headed(self.grammar, self.parties, sentence)
        self._elided = elided(self.tokens, sentence)
        self._learned = learned
        self._depth = 0
        self._coded: dict[int, Coding | None] = {}

    def codings(self) -> tuple[Coding, ...]:
        """Return what is coded in the sentence and not merely spoken about by something else coded."""
        words = range(self.sentence.first, self.sentence.last)
        asked = (t for t in words if self.grammar.predicative(t) or self._said_without_verb(t))
        found = [c for t in asked if (c := self.code(t)) is not None]
        spoken_of = frozenset(t for c in found for t in (*c.deeds, *self._same_aim(c))) - presupposed(found)
        told, left = self._told(found, spoken_of)
        counted: Iterable[Coding] = told
        if self._learned is not None:
            told += self._bare(words, spoken_of)
            counted = self._learned.heard(told, ((self.completed(c), sure) for c, sure in left), self._sides)
        with_aims = with_demands(self.tokens, counted)
        return tuple(one for coding in with_aims for one in coding.each())

    def _told(
        self, found: Iterable[Coding], spoken_of: Container[int]
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
            elif self._claims.counts(c):
                told.append(c)
            else:
                left.append((c, "unsaid"))
        return told, left

    def _bare(self, words: Iterable[int], spoken_of: Container[int]) -> Iterator[Coding]:
        """Yield what the encoder takes words for that are no predicates, and of which rules say nothing.

        Nouns that no verb carries, and what the parser takes for an adverb or a name: "home after 40 days in custody".
        """
        for t in words:
            alone = self.tokens.pos[t] in _BARE_WORDS and self.tokens.dep[t] not in _OF_A_NOUN
            if alone and t not in spoken_of and self.code(t) is None:
                guess = self._guessed(t, "bare")
                if guess is not None:
                    yield guess

    def completed(self, coding: Coding) -> Coding:
        """Return a coding with somebody on a side that rules have left empty, where the encoder puts one there."""
        if self._learned is None or coding.together or (coding.actor and coding.recipient):
            return coding
        acting, suffering = self._sides(coding.candidate.token, "missing", self._beneath(coding))
        actor = coding.actor or without(acting, coding.recipient)
        recipient = coding.recipient or without(suffering, actor)
        if (actor, recipient) == (coding.actor, coding.recipient):
            return coding
        rules = tuple(dict.fromkeys((*coding.rules, FILLED)))
        return replace(coding, actor=actor, recipient=recipient, rules=rules)

    def _beneath(self, coding: Coding) -> frozenset[int]:
        """Return the words of a deed that a verb is done to or judges, or that harms others: "the release by Chad was hailed".

        Who is named in it does another deed than the verb's, and suffers another: "agreed to arrest the smugglers".
        """
        candidate = coding.candidate
        if coding.event == "AGREE":
            told = ((t, self.code(t)) for t in coding.deeds)
            harm = (t for t, c in told if c is not None and c.event in HOSTILE and not c.denied)
            return frozenset(k for t in harm for k in self.tokens.subtree(t))
        agentless = candidate.passive and not candidate.role("subject")
        if not agentless and coding.event not in JUDGEMENTS:
            return frozenset()
        nouns = (t for t in candidate.role("object") if not self.parties.at(t))
        return frozenset(k for t in nouns for k in self.tokens.subtree(t))

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

    # ---------------------------------------------------------------- rules

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
        """Return what the encoder takes a predicate for, where it puts somebody on a side of it.

        `sure` names the share it needs. A noun that no verb carries is none, but where "bare" words are asked for.
        """
        named = self.parties.heads(self.sentence.first, self.sentence.last)
        if self._learned is None or not named:
            return None
        carries = self._carries(t)
        guess = self._learned.guess(t, self.grammar.lemma(t), "despite" if carries else sure)
        if guess is None or any(c.event for c in carries):
            return None
        candidate = self.grammar.candidate(t)
        if candidate.kind == "noun" and candidate.support is None and sure != "bare":
            return None
        actor, recipient = self._sides(t, "side")
        if not actor and not recipient:
            return None
        recipient = without(recipient, actor)
        return guessed(
            candidate,
            guess.event,
            actor,
            recipient,
            guess.share,
            mode=modes(guess.event, candidate, self.tokens),
            announced=guess.announced,
        )

    def _sides(self, t: int, sure: str, apart_from: Container[int] = frozenset()) -> tuple[Filled, Filled]:
        """Return who acts and who suffers in what a word tells, as the encoder takes it."""
        if self._learned is None:
            return NOBODY, NOBODY
        heads = [
            h for h in self.parties.heads(self.sentence.first, self.sentence.last) if h not in apart_from
        ]
        if self.tokens.pos[t] == "NOUN":  # "after Chad's test, of tanks that were sold to Mali"
            over = {t, *self.tokens.ancestors(t)}
            heads = [h for h in heads if not self._shut(h, over)]
        acting, suffering = self._learned.sides(t, heads, sure)
        return self.parties.fill(acting), self.parties.fill(suffering)

    def _shut(self, head: int, over: Container[int]) -> bool:
        """Say whether a party stands in a relative clause that is none of the tokens over a word."""
        return any(self.tokens.dep[i] == "relcl" and i not in over for i in self.tokens.ancestors(head))

    def _event_at(self, t: int) -> str:
        """The event of a deed's head, or where that only carries an event noun ("hold talks"), of the noun."""
        coding = self.code(t)
        if coding is not None and coding.event:
            return coding.event
        return self._carried(t)

    def _carried(self, t: int) -> str:
        """The event of a noun that a verb only carries, "" for none."""
        return next((c.event for c in self._carries(t)), "")

    def _carries(self, t: int) -> tuple[Coding, ...]:
        """What rules say of the nouns that a verb only carries, be it that they tell no event: "a war on poverty"."""
        nouns = (self.code(c) for c in self.tokens.kids(t, "dobj") if self.tokens.pos[t] == "VERB")
        return tuple(c for c in nouns if c is not None and c.candidate.support == t)

    # ---------------------------------------------------------------- parties

    def _apply(self, rule: Rule, candidate: Candidate, fit: int) -> Coding:
        deeds = self._deeds(rule, candidate)
        deed = next((d for d in deeds if d.event and self._own(rule, candidate, d)), None)
        event, mode, cameo, planned = rule.event, rule.mode, rule.cameo, ""
        outcome = outcome_of(rule.over, deed) if rule.over else None
        if outcome is not None and outcome.event == "same" and deed is not None:
            event, mode, cameo, planned = deed.event, deed.mode, deed.cameo, deed.planned
        elif outcome is not None and outcome.event != "rule":
            event, mode = outcome.event, outcome.mode
            cameo = outcome.cameo or (ontology.events()[event].cameo if event else "")
            planned = _announces(deed, event) if outcome.planned and deed is not None else ""
        case = Case(candidate, event, deed)
        actor = self._roles.first(rule.actor, case)
        recipient = self._roles.first(rule.recipient, case, actor)
        if event == "THREATEN" and not recipient:
            recipient = self._roles.averting(case, actor)
        if rule.reciprocal:
            actor, recipient = together(actor, self._roles.all(rule.recipient, case, actor)), NOBODY
        sure = _SURE if fit else _BARE
        weights = [f.confidence for f in (actor, recipient) if f]
        return Coding(
            candidate=candidate,
            event=event,
            mode=mode,
            cameo=cameo,
            planned=planned,
            actor=actor,
            recipient=recipient,
            rules=(rule.id, *(deed.rules if deed is not None and rule.over else ())),
            deeds=frozenset(d.candidate.token for d in deeds) | self._content(rule, candidate),
            solo=rule.solo or self._full(rule, candidate),
            both=rule.both,
            denied="not" not in rule.needs and self._denied(candidate),
            announced="not" in rule.needs,  # "will not budge": the denial is the deed
            confidence=round(sure * min(weights, default=0.5), 3),
            also=rule.also if event == rule.event else (),
            tie=rule.tie and event == rule.event,
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

    def _content(self, rule: Rule, candidate: Candidate) -> frozenset[int]:
        """What a coded predicate governs, its content and no claim of its own.

        Infinitives, gerunds and objects with all that is not finite below them; where the rule speaks about
        a deed, the finite clause that names it too.
        """
        tokens = self.tokens
        clauses = [t for t in candidate.role("complement") if rule.over or not self._finite(t)]
        if rule.event and candidate.kind == "verb":  # "barred editors from discussing it"
            clauses += [t for t in candidate.role("from") if tokens.pos[t] in VERBAL]
        if "purpose" in rule.needs:  # "sent men to help fight the fire"
            clauses += candidate.role("purpose")
        objects = [
            t
            for t in candidate.role("object")
            if candidate.kind == "verb" and rule.event and tokens.pos[t] == "NOUN"
        ]
        # "imposed a curfew after the quake": what rules take for no event is none by its noun either
        none = not rule.event and not rule.over and len(rule.needs) > 1  # of "hold talks" the noun tells
        worded = none and "object" in rule.needs and bool(rule.needs["object"].words)
        spent = candidate.role("object") if worded else ()
        deeds = [t for role in rule.deed for t in candidate.role(role) if rule.over]
        found: set[int] = set(spent)
        left = [t for t in (*clauses, *objects, *deeds) if t != candidate.token]
        while left:
            t = left.pop()
            if t not in found:
                found.add(t)
                left += [c for c in tokens.children[t] if tokens.dep[c] in _INSIDE and not self._finite(c)]
        return frozenset(found)

    def _finite(self, t: int) -> bool:
        """Say whether a clause can be a claim of its own: it has a tense, or tells as done."""
        tokens = self.tokens
        if tokens.dep[t] == "acl" and any(tokens.dep[c] == "mark" for c in tokens.children[t]):
            return False  # "the claim that it left": the noun's content, whoever governs it
        if tokens.tag[t] == "VBN" and tokens.dep[t] in {"acl", "amod"}:
            return True  # "goods seized by police": told as done
        return finite(tokens, t)

    def _own(self, rule: Rule, candidate: Candidate, deed: Coding) -> bool:
        """Say whether a deed may be the subject's own: "agreed that the others should pay" promises nothing."""
        if rule.over not in closed_class("own_deeds"):
            return True
        agrees = self.parties.fill(candidate.role("subject"))
        return shared(agrees, deed.actor)

    def _deeds(self, rule: Rule, candidate: Candidate) -> tuple[Coding, ...]:
        if not rule.over and not any(r.startswith("deed") for r in rule.actor + rule.recipient):
            return ()
        found: list[Coding] = []
        for role in rule.deed:
            for head in candidate.role(role):
                for t in self._deed_heads(head):
                    coding = self.code(t)
                    if coding is not None and coding not in found:
                        found.append(coding)
        return tuple(found)

    def _deed_heads(self, head: int) -> Iterable[int]:
        """A deed's own head, and what stands below a noun that only announces it: "plans to strike"."""
        tokens = self.tokens
        yield head
        if tokens.pos[head] in {"VERB", "AUX"}:
            for c in tokens.children[head]:
                if tokens.dep[c] in {"dobj", "xcomp", "attr"}:
                    yield from conjuncts(tokens, c)
        else:
            for c in tokens.children[head]:
                if tokens.dep[c] in {"acl", "compound"}:
                    yield c
                elif tokens.dep[c] == "prep" and tokens.lemma[head] in closed_class("containers"):
                    yield from (g for g in tokens.children[c] if tokens.dep[g] == "pobj")


def _announces(deed: Coding, event: str) -> str:
    """Return what a promise announces: the deed, or where that is a promise itself, what it announces."""
    return deed.event if deed.event != event else deed.planned
