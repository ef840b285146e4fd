"""What happened: rules over candidates, composed where one predicate speaks about another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from verbale import datafiles, ontology
from verbale.coding.candidates import Candidate, Grammar, conjuncts
from verbale.coding.lexicon import Need, Outcome, Rule, compositions, lexicon
from verbale.coding.parties import NOBODY, Filled, Parties
from verbale.types import Party, Reading, Sentence

_SURE = 0.95  # confidence of a rule whose frame was filled
_BARE = 0.8  # ... of a rule that asks for nothing but its word
_FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})


@dataclass(frozen=True, slots=True)
class Coding:
    """A predicate with its event and its parties."""

    candidate: Candidate
    event: str  # "" means: known, and not an event
    mode: tuple[str, ...]
    cameo: str
    planned: str
    actor: Filled
    recipient: Filled
    rules: tuple[str, ...]
    deeds: frozenset[int]  # tokens of the predicates it speaks about
    solo: bool
    confidence: float  # 0..1
    refusal: bool = False  # the negation is what makes it an event: "will not help"

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everyone in it."""
        return self.actor.parties + self.recipient.parties


class Coder:
    """Codes the predicates of one sentence."""

    def __init__(self, reading: Reading, sentence: Sentence, parties: Parties | None = None) -> None:
        """Prepare; nothing is coded before it is asked for."""
        self.tokens = reading.tokens
        self.sentence = sentence
        self.grammar = Grammar(reading.tokens, sentence)
        self.parties = parties or Parties(reading)
        self._coded: dict[int, Coding | None] = {}

    def codings(self) -> tuple[Coding, ...]:
        """Return what is coded in the sentence and not merely spoken about by something else coded."""
        found = [c for t in range(self.sentence.first, self.sentence.last) if (c := self.code(t)) is not None]
        spoken_of = frozenset(t for c in found for t in c.deeds)
        return tuple(c for c in found if c.event and c.candidate.token not in spoken_of and self._counts(c))

    def code(self, t: int) -> Coding | None:
        """Return the coding of the predicate at a token, or None where the lexicon is silent."""
        if t not in self._coded:
            self._coded[t] = None  # a cycle in the parse must end
            self._coded[t] = self._code(t)
        return self._coded[t]

    # ---------------------------------------------------------------- rules

    def _code(self, t: int) -> Coding | None:
        tokens = self.tokens
        if not self.sentence.first <= t < self.sentence.last or not self.grammar.predicative(t):
            return None
        kind = self.grammar.kind(t)
        found = lexicon().get((kind, tokens.text[t].lower() if kind == "adjective" else tokens.lemma[t]))
        if not found:
            return None
        candidate = self.grammar.candidate(t)
        as_verb = self._as_verb(candidate) if kind == "noun" else candidate
        frames = [(r, as_verb if r.kind == "verb" else candidate) for r in found]
        scored = [(s, -n, r, c) for n, (r, c) in enumerate(frames) if (s := self._fit(r, c)) is not None]
        if not scored:
            return None
        fit, _, rule, frame = max(scored, key=lambda row: row[:2])
        return self._volition(self._apply(rule, frame, fit))

    def _as_verb(self, noun: Candidate) -> Candidate:
        """A deed's noun with a verb's roles: "the release of the men by Mali" as "Mali releases the men"."""
        named = [t for t in noun.role("modifier") if self.parties.at(t)]
        things = tuple(
            t for t in noun.role("modifier") if t not in named and self.tokens.pos[t] in {"NOUN", "PROPN"}
        )
        done_by = noun.role("by")
        roles = dict(noun.roles)
        subject = done_by or noun.role("poss") or noun.role("subject") or tuple(named)
        objects = noun.role("of") or things or (noun.role("poss") if done_by else ())
        roles.update({name: heads for name, heads in (("subject", subject), ("object", objects)) if heads})
        return replace(noun, roles=roles)

    def _volition(self, coding: Coding) -> Coding:
        """ "Will not help": who says of itself that it will not do a friendly deed, refuses it."""
        tokens, t = self.tokens, coding.candidate.token
        verb = t if coding.candidate.kind == "verb" else coding.candidate.support
        if verb is None or coding.candidate.passive or not coding.actor:
            return coding
        children = tokens.children[verb]
        will = any(tokens.dep[c] == "aux" and tokens.lemma[c] in _grammar("volition") for c in children)
        if not will or not any(tokens.dep[c] == "neg" for c in children):
            return coding
        outcome = compositions()["refuse"].get(coding.event)
        if outcome is None or outcome.event != "REJECT" or coding.event not in _FRIENDLY:
            return coding
        rules = (*coding.rules, "compose.refuse")
        cameo = ontology.events()["REJECT"].cameo
        return replace(coding, event="REJECT", mode=outcome.mode, cameo=cameo, rules=rules, refusal=True)

    def _fit(self, rule: Rule, candidate: Candidate) -> int | None:
        """How closely a rule's frame is filled; None when it is not."""
        fit = _named(rule, candidate)
        if fit is None:
            return None
        for role, need in rule.needs.items():
            if not self._meets(need, candidate.role(role)):
                return None
            fit += _weight(need)
        if any(self._meets(need, candidate.role(role)) for role, need in rule.without.items()):
            return None
        return fit

    def _meets(self, need: Need, heads: tuple[int, ...]) -> bool:
        if not heads:
            return False
        if "any" in need.kinds:
            return True
        if "verb" in need.kinds and any(self.tokens.pos[h] in {"VERB", "AUX"} for h in heads):
            return True
        if "party" in need.kinds and any(self.parties.at(h) for h in heads):
            return True
        if need.words and any(not need.words.isdisjoint(self.words(h)) for h in heads):
            return True
        if need.events:
            deeds = (self.code(h) for h in heads)
            return any(d is not None and d.event in need.events for d in deeds)
        return False

    def words(self, head: int, depth: int = 0) -> frozenset[str]:
        """Return what a phrase can be called: its lemma, with each modifier, and what a container holds."""
        tokens = self.tokens
        lemma = tokens.lemma[head]
        found = {lemma}
        for c in tokens.children[head]:
            if tokens.dep[c] in {"amod", "compound", "nmod"}:
                found.add(f"{tokens.lemma[c]} {lemma}")
        if depth < 2 and lemma in _grammar("containers"):
            for c in tokens.children[head]:
                if tokens.dep[c] == "prep" and tokens.lemma[c] == "of":
                    for g in tokens.children[c]:
                        if tokens.dep[g] == "pobj":
                            found |= self.words(g, depth + 1)
        return frozenset(found)

    # ---------------------------------------------------------------- parties

    def _apply(self, rule: Rule, candidate: Candidate, fit: int) -> Coding:
        deeds = self._deeds(rule, candidate)
        deed = next((d for d in deeds if d.event), None)
        event, mode, cameo, planned = rule.event, rule.mode, rule.cameo, ""
        outcome = _outcome(rule.over, deed) if rule.over else None
        if outcome is not None and outcome.event == "same" and deed is not None:
            event, mode, cameo, planned = deed.event, deed.mode, deed.cameo, deed.planned
        elif outcome is not None and outcome.event != "rule":
            event, mode = outcome.event, outcome.mode
            cameo = outcome.cameo or (ontology.events()[event].cameo if event else "")
            planned = deed.event if outcome.planned and deed is not None else ""
        actor = self._first(rule.actor, candidate, deed)
        recipient = self._first(rule.recipient, candidate, deed, apart_from=actor)
        if rule.reciprocal:
            actor, recipient = _together(actor, self._all(rule.recipient, candidate, deed, actor)), NOBODY
        sure = _SURE if fit or not rule.needs else _BARE
        weights = [f.confidence for f in (actor, recipient) if f]
        return Coding(
            candidate=candidate,
            event=event,
            mode=mode,
            cameo=cameo,
            planned=planned,
            actor=actor,
            recipient=recipient,
            rules=(rule.id, *(r for r in (deed.rules if deed is not None and rule.over else ()))),
            deeds=frozenset(d.candidate.token for d in deeds) | self._content(candidate),
            solo=rule.solo,
            confidence=round(sure * min(weights, default=0.5), 3),
        )

    def _content(self, candidate: Candidate) -> frozenset[int]:
        """What a coded predicate governs, its content and no claim of its own: infinitives, gerunds, objects."""
        tokens = self.tokens
        clauses = (
            t
            for t in candidate.role("complement")
            if tokens.tag[t] in {"VB", "VBG"} and not self._has_subject(t)
        )
        objects = (
            t for t in candidate.role("object") if candidate.kind == "verb" and tokens.pos[t] == "NOUN"
        )
        return frozenset((*clauses, *objects))

    def _has_subject(self, t: int) -> bool:
        tokens = self.tokens
        return any(tokens.dep[c] == "nsubj" for c in tokens.children[t]) and any(
            tokens.tag[c] in {"MD", "VBD", "VBZ", "VBP"} for c in tokens.children[t] if tokens.dep[c] == "aux"
        )

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
                if tokens.dep[c] in {"acl"} or tokens.dep[c] == "compound":
                    yield c
                elif tokens.dep[c] == "prep" and tokens.lemma[head] in _grammar("containers"):
                    yield from (g for g in tokens.children[c] if tokens.dep[g] == "pobj")

    def _first(
        self, roles: Iterable[str], candidate: Candidate, deed: Coding | None, *, apart_from: Filled = NOBODY
    ) -> Filled:
        """Return the parties of the first role that gives any."""
        for role in roles:
            found = _without(self._role(role, candidate, deed), apart_from)
            if found:
                return found
        return NOBODY

    def _all(
        self, roles: Iterable[str], candidate: Candidate, deed: Coding | None, apart_from: Filled
    ) -> Filled:
        found = NOBODY
        for role in roles:
            found = _together(found, _without(self._role(role, candidate, deed), apart_from))
        return found

    def _role(self, role: str, candidate: Candidate, deed: Coding | None) -> Filled:
        """Parties of a role: its fillers', or for `deed`, `deed.actor`, `deed.recipient` those of the deed."""
        name, _, part = role.partition(".")
        if name == "deed":
            if deed is None:
                return NOBODY
            if part:
                return deed.actor if part == "actor" else deed.recipient
            return deed.recipient or deed.actor
        heads = candidate.role(name)
        if part == "subject":
            return self.parties.fill(s for h in heads for s in self.grammar.surface_subject(h))
        found = self.parties.fill(heads)
        if found:
            return found
        for head in heads:  # "condemned the raid by …": the parties of the event named
            coding = self.code(head)
            if coding is not None and coding.actor:
                return Filled(coding.actor.parties, coding.actor.confidence * 0.8)
        return NOBODY

    def _counts(self, coding: Coding) -> bool:
        """Say whether a coding is a claim: a verb, a supported noun, or a noun that may stand alone."""
        candidate = coding.candidate
        if candidate.kind == "noun" and candidate.support is None and not coding.solo:
            return False
        if coding.actor:
            return True
        return bool(coding.recipient) and (candidate.passive or candidate.kind == "noun")


@cache
def _grammar(name: str) -> frozenset[str]:
    return frozenset(datafiles.read_yaml("lang/en/grammar.yaml")[name])


def _named(rule: Rule, candidate: Candidate) -> int | None:
    """How closely a rule names a predicate: None not at all, 2 with its particle."""
    if candidate.kind != rule.kind:
        return 0 if candidate.lemma in rule.nominal else None
    fits = [
        2 * len(particles)
        for first, *particles in (w.split() for w in rule.words)
        if first == candidate.lemma and candidate.particles.issuperset(particles)
    ]
    return max(fits, default=None)


def _weight(need: Need) -> int:
    """How much it says that a need is met."""
    if need.words or need.events:
        return 3
    return 1 if "any" in need.kinds else 2


def _outcome(table: str, deed: Coding | None) -> Outcome | None:
    outcomes = compositions()[table]
    if deed is None:
        return outcomes.get("none")
    return outcomes.get(deed.event) or outcomes.get("else")


def _key(party: Party) -> tuple[str, str, str]:
    return (party.entity, party.person, "" if party.entity or party.person else party.text.lower())


def _without(found: Filled, others: Filled) -> Filled:
    """Drop who is on the other side already: an entity is never on both."""
    keys = {_key(p) for p in others.parties}
    kept = tuple(p for p in found.parties if _key(p) not in keys and p not in others.parties)
    return Filled(kept, found.confidence) if kept else NOBODY


def _together(left: Filled, right: Filled) -> Filled:
    if not left or not right:
        return left or right
    kept = _without(right, left)
    return Filled(left.parties + kept.parties, min(left.confidence, right.confidence))
