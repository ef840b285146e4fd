"""The deeds that a predicate speaks about: what "agreed to stop the raids" agrees to, and what "held talks" carries."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from verbale.coding.candidates import Candidate
from verbale.coding.coded import Coding
from verbale.coding.lexicon import Rule
from verbale.coding.own_word import shared
from verbale.coding.parties import Parties
from verbale.coding.subjects import VERBAL, closed_class, conjuncts, finite
from verbale.types import Tokens

_INSIDE = frozenset({"xcomp", "pcomp", "prep", "pobj", "dobj", "conj", "acl", "advcl", "ccomp", "dative"})


class Deeds:
    """Finds the deeds in one sentence."""

    def __init__(self, tokens: Tokens, parties: Parties, code: Callable[[int], Coding | None]) -> None:
        """Take the parse, who is in it, and a way to ask how a token is coded."""
        self.tokens = tokens
        self.parties = parties
        self.code = code

    def of(self, rule: Rule, candidate: Candidate) -> tuple[Coding, ...]:
        """Return what is coded in the roles in which a rule looks for its deed."""
        if not rule.over and not any(r.startswith("deed") for r in rule.actor + rule.recipient):
            return ()
        found: list[Coding] = []
        for role in rule.deed:
            for head in candidate.role(role):
                for t in self._heads(head):
                    coding = self.code(t)
                    if coding is not None and coding not in found:
                        found.append(coding)
        return tuple(found)

    def _heads(self, head: int) -> Iterable[int]:
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

    def may_be_own(self, rule: Rule, candidate: Candidate, deed: Coding) -> bool:
        """Say whether a deed may be the subject's own: "agreed that the others should pay" promises nothing."""
        if rule.over not in closed_class("own_deeds"):
            return True
        agrees = self.parties.fill(candidate.role("subject"))
        return shared(agrees, deed.actor)

    def content(self, rule: Rule, candidate: Candidate) -> frozenset[int]:
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

    def event_at(self, t: int) -> str:
        """The event of a deed's head, or where that only carries an event noun ("hold talks"), of the noun."""
        coding = self.code(t)
        if coding is not None and coding.event:
            return coding.event
        return next((c.event for c in self.carried(t)), "")

    def carried(self, t: int) -> tuple[Coding, ...]:
        """What rules say of the nouns that a verb only carries, be it that they tell no event: "a war on poverty"."""
        nouns = (self.code(c) for c in self.tokens.kids(t, "dobj") if self.tokens.pos[t] == "VERB")
        return tuple(c for c in nouns if c is not None and c.candidate.support == t)
