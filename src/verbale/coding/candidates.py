"""Predicates with their roles, from the parse: what could be a claim.

A candidate is a verb, an event noun or a predicative adjective ("is ready to") with the heads of the phrases
that fill its roles. Roles are deep: the agent of a passive is its `subject`, the subject of a passive its
`object`; a relative pronoun stands for its antecedent; the missing subject of an infinitive, participle or
gerund is found through control, coordination and attachment. Role names are `subject`, `object`, `dative`,
`complement` (clauses), `purpose` ("to …"), `poss` (possessor of a noun), `modifier` (adjectives and compounds
of a noun), `support` (the verb that carries a noun, or who is there in a headline without one) and the
prepositions themselves.

Labels are ClearNLP's, as spaCy's English models give them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from verbale.coding.carriers import carrier, present
from verbale.coding.elided import Elided, listed
from verbale.coding.objects import Objects
from verbale.coding.particles import bound, particles
from verbale.coding.subjects import (
    TIMES,
    VERBAL,
    Subjects,
    closed_class,
    conjuncts,
    nominal,
    none_of,
)
from verbale.types import Tokens

_CLAUSAL = VERBAL | {"ADJ"}  # "found him guilty"
_PREPOSITIONAL = frozenset({"ADP", "SCONJ", "VERB"})

Kind = Literal["verb", "noun", "adjective"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A predicate and what fills its roles."""

    token: int  # the trigger's head
    lemma: str
    kind: Kind
    roles: Mapping[str, tuple[int, ...]]  # role name → head tokens, coordination spelt out
    particles: frozenset[str]  # "off" of "call off"
    passive: bool
    support: int | None = None  # the verb that carries an event noun: held (talks), issued (a call)
    bound: frozenset[str] = frozenset()  # particles that are prepositions here: "in" of "took him in 1985"

    def role(self, name: str) -> tuple[int, ...]:
        """Return the heads that fill a role, or an empty tuple."""
        return self.roles.get(name, ())


class Grammar:
    """The roles of predicates in one sentence."""

    def __init__(self, tokens: Tokens) -> None:
        """Remember where to look."""
        self.tokens = tokens
        self.subjects = Subjects(tokens)
        self.objects = Objects(tokens, self.subjects)
        self._read: dict[tuple[Kind, int], Candidate] = {}  # a noun asks for the verb that carries it

    # ---------------------------------------------------------------- what is a predicate

    def predicative(self, t: int) -> bool:
        """Say whether a token can be a predicate: a full verb, a common noun, an adjective after "be"."""
        tokens = self.tokens
        if tokens.pos[t] == "ADJ":
            return tokens.dep[t] in {"acomp", "oprd"} or (
                tokens.dep[t] == "conj" and tokens.pos[tokens.head[t]] == "ADJ"
            )
        if tokens.pos[t] == "VERB":
            return tokens.dep[t] not in {"aux", "auxpass", "case"}
        if tokens.pos[t] == "AUX":
            return tokens.dep[t] not in {"aux", "auxpass"}
        return tokens.tag[t] in {"NN", "NNS"} or (tokens.tag[t] in {"NNP", "NNPS"} and not tokens.ent[t])

    def candidate(self, t: int) -> Candidate:
        """Return a predicate with its roles."""
        return self._as(self.kind(t), t)

    def _as(self, kind: Kind, t: int) -> Candidate:
        if (kind, t) not in self._read:
            read = {"verb": self._verb, "noun": self._noun, "adjective": self._adjective}[kind]
            self._read[kind, t] = read(t)
        return self._read[kind, t]

    def linked(self, said: Elided) -> Candidate:
        """Return the "is" that a headline leaves out, on the word that says most of what it links."""
        tokens = self.tokens
        roles: dict[str, tuple[int, ...]] = {"subject": said.subjects}
        beside = [
            c for k in said.above for c in tokens.children[k] if c > k and tokens.pos[c] in {"ADV", "ADP"}
        ]
        roles.update({tokens.lemma[c]: (c,) for c in beside if tokens.lemma[c] in closed_class("adverbs")})
        for k in (*said.above, *beside):
            if tokens.pos[k] == "ADP" and tokens.has(k, "pobj"):
                roles.setdefault(tokens.lemma[k], nominal(tokens, tokens.kids(k, "pobj")))
            self._obliques(k, roles)
        self._obliques_below(roles)
        words = frozenset(tokens.lemma[c] for c in beside)
        return Candidate(said.at, "be", "verb", _filled(roles), words, passive=False)

    def kind(self, t: int) -> Kind:
        """Return what kind of predicate a token is; a participle with a meaning of its own is an adjective."""
        tokens = self.tokens
        if tokens.pos[t] == "ADJ":
            return "adjective"
        if tokens.pos[t] not in VERBAL:
            return "noun"
        stative = tokens.tag[t] == "VBN" and tokens.text[t].lower() in closed_class("adjectival_participles")
        return "adjective" if stative and (tokens.dep[t] == "acomp" or self._auxiliary(t)) else "verb"

    def lemma(self, t: int) -> str:
        """Return the word by which rules name a predicate."""
        return self.tokens.text[t].lower() if self.kind(t) == "adjective" else self.tokens.lemma[t]

    def _auxiliary(self, t: int) -> bool:
        """Say whether a participle has its own "be"."""
        return any(self.tokens.dep[c] == "auxpass" for c in self.tokens.children[t])

    # ---------------------------------------------------------------- verbs

    def _verb(self, t: int) -> Candidate:
        tokens, passive = self.tokens, self.subjects.passive(t)
        roles: dict[str, tuple[int, ...]] = {}
        surface = self.subjects.surface(t)
        children = tokens.children[t]
        objects = self.objects.of(t)
        if passive:
            roles["subject"] = self.subjects.agents(t)
            if objects:  # "was given aid": the surface subject receives
                roles["object"], roles["dative"] = objects, surface
            else:
                roles["object"] = surface
        else:
            roles["subject"] = surface
            roles["object"] = objects
        datives = nominal(
            tokens, (c for c in children if tokens.dep[c] == "dative" and tokens.pos[c] != "ADP")
        ) or self.objects.given_to(t)
        if datives:
            roles["dative"] = datives
        roles["complement"] = tuple(
            x
            for c in children
            if (tokens.dep[c] in {"xcomp", "ccomp"} and (tokens.pos[c] in _CLAUSAL or tokens.has(c, "nsubj")))
            or self.subjects.asked(c)
            for x in conjuncts(tokens, c)
        )
        roles["purpose"] = tuple(
            c for c in tokens.kids(t, "advcl") if tokens.has_to(c) and not self.subjects.asked(c)
        )
        roles["participle"] = self.subjects.participles(t)
        roles["goal"] = self.objects.goal(t)
        self._adjuncts(t, roles, passive=passive)
        return Candidate(
            t,
            tokens.lemma[t],
            "verb",
            _filled(roles),
            particles(tokens, t),
            passive,
            bound=bound(tokens, t),
        )

    def _adjuncts(self, t: int, roles: dict[str, tuple[int, ...]], *, passive: bool) -> None:
        """Add how, when and where a verb is said to be done, and its prepositional phrases."""
        tokens, children = self.tokens, self.tokens.children[t]
        roles.update({tokens.lemma[c]: (c,) for c in children if tokens.lemma[c] in closed_class("adverbs")})
        roles.update(self._said_how(t, roles["object"]))
        roles["time"] = tuple(tokens.kids(t, "npadvmod"))  # "hands clerk two years"
        self._obliques(t, roles)
        for c in tokens.kids(t, "advmod", "prt"):
            if tokens.text[c].lower() in closed_class("particles"):  # "walked away from", "sent back to"
                self._obliques(c, roles)
        for c in tokens.kids(t, "intj"):
            self._obliques(c, roles)  # "said 'no' to the plan"
        for head in roles.get("object", ()):
            if tokens.head[head] == t or passive:
                self._obliques(head, roles)
        self._obliques_below(roles)

    def _obliques_below(self, roles: dict[str, tuple[int, ...]]) -> None:
        """Add what is attached a step too low: "spoke with the king by phone"."""
        tokens = self.tokens
        for name, heads in tuple(roles.items()):
            if name not in closed_class("circumstances"):
                for head in heads:
                    if tokens.dep[head] == "pobj" and not self._answers(head):
                        self._obliques(head, roles)

    def _answers(self, noun: int) -> bool:
        """Say whether a noun tells what a deed is an answer to: "fired a rocket in protest at the drill" at no one."""
        tokens = self.tokens
        return noun > 0 and tokens.lemma[noun] in closed_class("answers_to") and tokens.text[noun - 1] == "in"

    def _said_how(self, t: int, objects: tuple[int, ...] = ()) -> dict[str, tuple[int, ...]]:
        """What a verb is said with: `not` its negation, in its object too, `modal` its auxiliary of will or duty."""
        tokens = self.tokens
        no = [c for c in tokens.children[t] if tokens.dep[c] == "neg" or tokens.lemma[c] == "never"]
        no += [c for c in tokens.kids(t, "advmod") if tokens.has(c, "neg")]  # "no longer"
        no += [o for o in objects if none_of(tokens, o) or tokens.lemma[o] in closed_class("nothing")]
        return {"not": tuple(no), "modal": tuple(c for c in tokens.kids(t, "aux") if tokens.tag[c] == "MD")}

    def _obliques(self, t: int, roles: dict[str, tuple[int, ...]]) -> None:
        """Add the prepositional phrases of a token; those of other tokens already there win."""
        tokens = self.tokens
        taken = frozenset(roles)
        for c in tokens.children[t]:
            if tokens.dep[c] not in {"prep", "dative", "agent"} or tokens.pos[c] not in _PREPOSITIONAL:
                continue
            if c - 1 != t and self._answers(c - 1):
                continue
            if tokens.dep[c] == "agent" and "subject" in roles:
                continue
            name = tokens.lemma[c] if tokens.pos[c] != "VERB" else tokens.text[c].lower()
            name = "onto" if name == "to" and tokens.lemma[t] == "on" else name  # "put on to a bus"
            heads = nominal(tokens, tokens.kids(c, "pobj"))
            if name == "between" and len(heads) == 1:  # "between Togo, Chad", as headlines list
                heads = listed(tokens, heads[0])
            if name == "as":  # "regards the pact as void"
                heads += tuple(g for g in tokens.kids(c, "amod", "acomp") if tokens.pos[g] == "ADJ")
            filled = tuple(h for h in heads if tokens.ent[h] not in TIMES)  # "on Iran on Monday"
            dated = tuple(h for h in heads if h not in filled)
            if dated:  # "jailed for two years", "given until Friday"
                roles["time"] = roles.get("time", ()) + dated
            clauses = (g for g in tokens.kids(c, "pcomp") if tokens.pos[g] in VERBAL)
            filled += tuple(x for g in clauses for x in self.objects.named(g) or conjuncts(tokens, g))
            if filled and name not in taken:  # "to Seoul on Monday and to Beijing on Friday": both
                roles[name] = roles.get(name, ()) + filled
            if name not in closed_class("attributions") and tokens.has(c, "prep"):
                self._obliques(c, roles)  # "out of", "from within"; but not "according to"

    def conditional(self, clause: int) -> bool:
        """Say whether a clause is a condition, opened by "if" or the like."""
        tokens = self.tokens
        marks = (tokens.text[c].lower() for c in tokens.children[clause] if tokens.dep[c] == "mark")
        return any(m in closed_class("conditions") for m in marks)

    # ---------------------------------------------------------------- nouns

    def _noun(self, t: int) -> Candidate:
        tokens = self.tokens
        roles: dict[str, tuple[int, ...]] = {
            "poss": nominal(tokens, tokens.kids(t, "poss")),
            "modifier": tuple(k for c in tokens.kids(t, "amod", "compound", "nmod") for k in self._paired(c)),
            "complement": tuple(c for c in tokens.kids(t, "acl", "advcl") if self._is_content(c)),
        }
        self._obliques(t, roles)
        # "the arrest of a teacher by Vietnam", "... by Vietnam of a teacher": attached a step too low
        below: dict[str, tuple[int, ...]] = {}
        for head in (*roles.get("of", ()), *roles.get("by", ())):
            self._obliques(head, below)
        for head in (*roles.get("in", ()), *roles.get("at", ()), *roles.get("on", ())):
            placed: dict[str, tuple[int, ...]] = {}
            self._obliques(head, placed)  # "talks in Oman with Chad"
            below.update({name: placed[name] for name in ("with", "between") if name in placed})
        for head in (*roles.get("to", ()), *roles.get("for", ())):
            given: dict[str, tuple[int, ...]] = {}
            self._obliques(head, given)  # "a loan for Togo from Chad"
            below.update({name: given[name] for name in ("from", "by") if name in given})
        roles = {**below, **roles}
        support = carrier(tokens, t)
        there = present(tokens, t) if support is None else None
        if support is None and tokens.dep[t] == "dobj" and self._judged(t):
            self._obliques(tokens.head[t], roles)  # "hailed Togo's delivery of tanks to Chad"
        if there is not None:
            support, roles["support"], roles["subject"] = there, (there,), listed(tokens, there)
        elif support is not None:
            roles["support"] = (support,)
            for name, heads in self._as("verb", support).roles.items():
                if name != "object" and name not in roles and t not in heads:
                    roles[name] = heads
        return Candidate(
            t, tokens.lemma[t], "noun", _filled(roles), frozenset(), passive=False, support=support
        )

    def _judged(self, t: int) -> bool:
        """Say whether a noun is what a verb praises or blames: phrases that follow are the noun's, wherever the parse hangs them."""
        return self.tokens.lemma[self.tokens.head[t]] in closed_class("judging_deeds")

    def _paired(self, t: int) -> tuple[int, ...]:
        """Return a modifier with those joined to it, by "and" or a hyphen: "the Holm-Berg talks"."""
        tokens = self.tokens
        pair = (
            t > 1 and tokens.text[t - 1] == "-" and tokens.head[t - 2] == t and tokens.pos[t - 2] == "PROPN"
        )
        return (*((t - 2,) if pair else ()), *nominal(tokens, (t,)))

    def _is_content(self, clause: int) -> bool:
        """Say whether a clause at a noun is what the noun says: "the demand to leave", "… that they leave"."""
        tokens = self.tokens
        said = any(tokens.dep[c] == "mark" for c in tokens.children[clause])
        return said or tokens.tag[clause] in {"VB", "VBG"}

    def _adjective(self, t: int) -> Candidate:
        tokens = self.tokens
        roles: dict[str, tuple[int, ...]] = {
            "subject": self.subjects.surface(t if self._auxiliary(t) else self.subjects.copula(t)),
            "complement": tuple(
                c
                for c in tokens.children[t]
                if tokens.dep[c] in {"xcomp", "ccomp"} and tokens.pos[c] in VERBAL
            ),
            **self._said_how(t if self._auxiliary(t) else self.subjects.copula(t)),
            "by": self.subjects.agents(t),
        }
        self._obliques(t, roles)
        return Candidate(t, self.lemma(t), "adjective", _filled(roles), frozenset(), passive=False)


def _filled(roles: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    return {name: heads for name, heads in roles.items() if heads}
