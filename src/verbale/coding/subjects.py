"""Who does what a verb says, where the sentence leaves it out.

The missing subject of an infinitive, participle or gerund is found through control ("urged China to act"),
coordination and attachment; a relative pronoun stands for its antecedent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verbale import datafiles
from verbale.types import Tokens

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})
WH = frozenset({"WDT", "WP"})
_TENSED = frozenset({"MD", "VBD", "VBZ", "VBP"})
_PAST = frozenset({"VBD", "VBN"})  # the parse takes one for the other
TIMES = frozenset({"DATE", "TIME"})  # entity types
_DEEPEST = 8  # steps from clause to clause; more is a malformed parse


def closed_class(name: str) -> frozenset[str]:
    """Return one of the closed classes of `grammar.yaml`."""
    return datafiles.words("lang/en/grammar.yaml", name)


def conjuncts(tokens: Tokens, head: int) -> Iterator[int]:
    """Yield a token and all that are coordinated with it, in text order."""
    left = [head]  # a list of thousands must not be a recursion of thousands
    while left:
        t = left.pop()
        yield t
        left += [c for c in reversed(tokens.children[t]) if tokens.dep[c] == "conj"]


def nominal(tokens: Tokens, heads: Iterable[int]) -> tuple[int, ...]:
    """Spell out coordination, keeping what can head a noun phrase."""
    return tuple([t for h in heads for t in conjuncts(tokens, h) if t == h or tokens.pos[t] in NOMINAL])


def of_phrase(tokens: Tokens, head: int) -> tuple[int, ...]:
    """Return the heads of what follows a noun's "of"."""
    return tuple(
        g
        for c in tokens.children[head]
        if tokens.dep[c] == "prep" and tokens.lemma[c] == "of"
        for g in tokens.children[c]
        if tokens.dep[g] == "pobj"
    )


def packs(tokens: Tokens, head: int) -> bool:
    """Say whether a noun stands for what follows its "of": "a group of diplomats", "two of its men"."""
    return tokens.lemma[head] in closed_class("containers") or tokens.pos[head] == "NUM"


def none_of(tokens: Tokens, head: int) -> bool:
    """Say whether a noun is named to be denied: "no country", "no intention"."""
    return "no" in [tokens.lemma[c] for c in tokens.children[head] if tokens.dep[c] == "det"]


def finite(tokens: Tokens, t: int) -> bool:
    """Say whether a verb has a tense of its own, by its form or its auxiliary."""
    if tokens.pos[t] not in VERBAL:
        return False
    auxiliaries = (c for c in tokens.children[t] if tokens.dep[c] in {"aux", "auxpass"})
    return tokens.tag[t] in _TENSED or any(tokens.tag[c] in _TENSED for c in auxiliaries)


class Subjects:
    """Subjects and gaps in one parse."""

    def __init__(self, tokens: Tokens) -> None:
        """Remember where to look."""
        self.tokens = tokens

    def passive(self, t: int) -> bool:
        """Say whether a verb is passive, reduced participles included."""
        tokens = self.tokens
        while True:
            deps = {tokens.dep[c] for c in tokens.children[t]}
            if deps & {"auxpass", "nsubjpass", "agent", "csubjpass"}:
                return True
            if tokens.tag[t] != "VBN" or "aux" in deps or deps & {"dobj", "nsubj"} or self.misread(t):
                return False
            if tokens.dep[t] != "conj" or tokens.pos[tokens.head[t]] not in VERBAL:
                break
            t = tokens.head[t]  # "were seized and sold"
        return tokens.dep[t] in {"acl", "relcl", "advcl", "ROOT", "xcomp", "ccomp", "amod", "acomp"}

    def surface(self, t: int, depth: int = 0) -> tuple[int, ...]:
        """Return the heads of what stands, or would stand, before a verb as its subject."""
        tokens = self.tokens
        own = [c for c in tokens.children[t] if tokens.dep[c] in {"nsubj", "nsubjpass"}]
        own = (
            own
            or list(self.misread(t))
            or [s for c in tokens.kids(t, "auxpass") for s in tokens.kids(c, "nsubj")]
        )
        if own:
            return self._listed(self.antecedents(t, own))
        if depth > _DEEPEST or tokens.head[t] == t:
            return ()
        if tokens.dep[t] == "acomp" and tokens.tag[t] == "VBN":  # "its tanks are now lined up"
            return self.surface(tokens.head[t], depth + 1)
        return self._inherited(t, depth)

    def _listed(self, heads: Iterable[int]) -> tuple[int, ...]:
        """Return names with those set beside them without "and", as headlines do: "Ghana, Togo hold talks"."""
        tokens = self.tokens
        found: list[int] = []
        for head in heads:
            found += self._before(head)
            found.append(head)
            for c in tokens.kids(head, "appos"):
                after = tokens.subtree(c)[-1] + 1
                closed = after == len(tokens) or tokens.text[after] == ","  # "Ghana, the host, held talks"
                if tokens.pos[head] == tokens.pos[c] == "PROPN" and tokens.text[c - 1] == "," and not closed:
                    found.append(c)
        return tuple(found)

    def _before(self, head: int) -> tuple[int, ...]:
        """Return a name that a comma parts from the subject: "Ghana, Togo hold talks", read as two phrases."""
        tokens = self.tokens
        if head < 2 or tokens.text[head - 1] != "," or tokens.pos[head] != "PROPN":
            return ()
        apart = tokens.kids(tokens.head[head], "npadvmod")
        return tuple(
            c for c in apart if c == head - 2 and tokens.pos[c] == "PROPN" and tokens.ent[c] not in TIMES
        )

    def misread(self, t: int) -> tuple[int, ...]:
        """Return the subject of a verb that is read as an adjective of its object: "Oman scrambled jets"."""
        tokens = self.tokens
        if tokens.dep[t] != "amod" or tokens.pos[t] not in VERBAL:
            return ()
        own = tuple(
            c
            for c in tokens.children[t]
            if tokens.dep[c] == "nsubj"
            or (tokens.dep[c] == "npadvmod" and tokens.pos[c] == "PROPN" and tokens.text[c + 1] != "-")
        )
        thing = tokens.head[t]  # "Oman test-fired two missiles": no adjective stands before a number
        counted = any(t < c < thing for c in tokens.kids(thing, "nummod", "det"))
        named = (c for c in tokens.kids(thing, "nmod", "compound") if c < t and tokens.pos[c] == "PROPN")
        return own or (tuple(named) if counted else ())

    def _inherited(self, t: int, depth: int) -> tuple[int, ...]:
        """The subject that a verb takes over from what it depends on."""
        tokens = self.tokens
        dep, head = tokens.dep[t], tokens.head[t]
        if dep == "pcomp":
            return self._gerund_subject(head, depth)
        if tokens.pos[head] == "ADJ" and dep == "xcomp":  # "is ready and willing to talk"
            return self.surface(self.copula(head), depth + 1)
        if tokens.pos[head] not in VERBAL:
            return self._noun_clause_subject(t, head, depth)
        if dep in {"xcomp", "ccomp"} or self.asked(t):
            return self.controller(head, depth + 1)
        if dep == "advcl" and tokens.tag[t] == "VBG" and self.passive(head):
            agents = self.agents(head)  # "was shelled by rebels, killing two": the rebels killed
            return agents or self.surface(head, depth + 1)
        return self.surface(head, depth + 1) if dep in {"conj", "advcl", "dep"} else ()

    def copula(self, adjective: int) -> int:
        """Return what an adjective hangs on, looking through coordination: the verb that links it."""
        tokens = self.tokens
        while tokens.dep[adjective] == "conj" and tokens.pos[tokens.head[adjective]] == "ADJ":
            adjective = tokens.head[adjective]
        return tokens.head[adjective]

    def agents(self, t: int) -> tuple[int, ...]:
        """Return the heads after the "by" of a passive."""
        tokens = self.tokens
        own = nominal(tokens, (g for c in tokens.kids(t, "agent") for g in tokens.kids(c, "pobj")))
        partner = None if own else self.partner(t)
        return own if partner is None else self.agents(partner)

    def partner(self, t: int) -> int | None:
        """Return the verb that a verb shares what follows with: "condemned and fined the firm", "sued and fined by it"."""
        tokens = self.tokens
        for c in tokens.kids(t, "conj"):
            alike = {tokens.tag[c], tokens.tag[t]} <= _PAST or tokens.tag[c] == tokens.tag[t]
            if c == t + 2 and tokens.dep[t + 1] == "cc" and alike:
                return c
        return None

    def controller(self, governor: int, depth: int = 0) -> tuple[int, ...]:
        """Return who does what an infinitive says: "urged China to act" China, "vowed to act" the subject."""
        tokens = self.tokens
        if not self.passive(governor) and tokens.lemma[governor] not in closed_class("subject_control"):
            children = tokens.children[governor]
            objects = [c for c in children if tokens.dep[c] in {"dobj", "dative"} and tokens.pos[c] != "ADP"]
            if objects:
                return nominal(tokens, objects)
            for preposition in self._controlling(governor):
                return nominal(tokens, tokens.kids(preposition, "pobj"))
        return self.surface(governor, depth + 1)

    def _controlling(self, governor: int) -> Iterator[int]:
        """Yield the prepositions whose object does what the verb's infinitive says."""
        tokens = self.tokens
        for c in tokens.kids(governor, "prep", "dative"):
            pair = f"{tokens.lemma[governor]} {tokens.lemma[c]}"
            dated = any(tokens.ent[g] in TIMES for g in tokens.kids(c, "pobj"))
            if pair in closed_class("prepositional_control") and not dated:
                yield c

    def asked(self, t: int) -> bool:
        """Say whether what the parse takes for a purpose is what is asked: "called on China to act".

        Not after "for": "called for talks to end the war" may be either.
        """
        tokens = self.tokens
        if tokens.dep[t] != "advcl":
            return False
        if not tokens.has_to(t):
            return self._commanded(t)
        if tokens.lemma[t] in closed_class("visiting"):
            return False
        if self._dated_promise(t):
            return True
        return any(c < t and tokens.lemma[c] != "for" for c in self._controlling(tokens.head[t]))

    def told_to(self, t: int) -> bool:
        """Say whether an infinitive is asked of what the parse takes for its subject: "warned men of the king to go"."""
        tokens = self.tokens
        asks = tokens.lemma[tokens.head[t]] in closed_class("commanding")
        return asks and tokens.dep[t] == "ccomp" and tokens.has_to(t) and not tokens.has(t, "mark")

    def _dated_promise(self, t: int) -> bool:
        """Say whether only a date parts an infinitive from its verb: "declined on Friday to meet"."""
        tokens, head = self.tokens, self.tokens.head[t]
        wants = tokens.lemma[head] in closed_class("infinitive_verbs")
        return wants and head < t and not tokens.has(head, "dobj", "xcomp", "ccomp", "auxpass")

    def _commanded(self, t: int) -> bool:
        """Say whether a bare verb is what somebody is told: "Stop the raids, Kenya tells Chad"."""
        tokens, head = self.tokens, self.tokens.head[t]
        told = t < head and tokens.lemma[head] in closed_class("telling") and tokens.has(head, "dobj")
        return told and tokens.tag[t] == "VB" and not tokens.has(t, "mark", "nsubj", "aux")

    def _noun_clause_subject(self, t: int, head: int, depth: int) -> tuple[int, ...]:
        tokens, dep = self.tokens, self.tokens.dep[t]
        beside = dep in {"advcl", "appos"} and tokens.tag[t] == "VBG"  # "the ministers, meeting in Oslo, …"
        if not beside and dep not in {"relcl", "acl"}:
            return ()
        if dep == "acl" and (writer := self.writer(t)) is not None:
            return self.surface(writer, depth + 1)
        if dep == "relcl" or tokens.tag[t] != "VB" or tokens.pos[head] == "PROPN":
            return self._listed(nominal(tokens, (head,)))
        # "efforts to persuade", "the decision to leave": whoever owns the noun, else who makes it
        owner = [c for c in tokens.children[head] if tokens.dep[c] == "poss"]
        if owner:
            return nominal(tokens, owner)
        verb = tokens.head[head]
        if tokens.pos[verb] in VERBAL:
            return self.surface(verb, depth + 1)
        return tuple(c for c in tokens.children[head] if tokens.dep[c] in {"amod", "compound"})

    def writer(self, t: int) -> int | None:
        """Return the verb of writing whose message a participle gives: "wrote to Togo asking for help"."""
        tokens, to = self.tokens, self.tokens.head[self.tokens.head[t]]
        if tokens.tag[t] != "VBG" or tokens.dep[t] != "acl" or tokens.dep[to] not in {"prep", "dative"}:
            return None
        verb = tokens.head[to]
        return verb if tokens.lemma[verb] in closed_class("writing") else None

    def participles(self, t: int) -> tuple[int, ...]:
        """Return the clauses that go with a verb: "wrote, urging …", "wrote to Togo urging …"."""
        tokens = self.tokens
        found = [c for c in tokens.kids(t, "advcl") if tokens.tag[c] == "VBG"]
        named = (g for c in tokens.kids(t, "prep", "dative") for g in tokens.kids(c, "pobj"))
        found += [c for g in named for c in tokens.kids(g, "acl") if self.writer(c) == t]
        return tuple(found)

    def _gerund_subject(self, preposition: int, depth: int) -> tuple[int, ...]:
        tokens = self.tokens
        verb = tokens.head[preposition]
        if blamed := self._blamed(preposition):
            return blamed
        if tokens.pos[verb] in VERBAL:
            objects = [c for c in tokens.children[verb] if tokens.dep[c] == "dobj"]
            if not objects and tokens.lemma[preposition] == "for":  # "lashed out at Togo for shelling it"
                to = {"to"} if tokens.lemma[verb] in closed_class("complaining") else set()
                aims = (
                    c for c in tokens.kids(verb, "prep") if tokens.lemma[c] in {"at", "on", "against"} | to
                )
                objects = [g for c in aims for g in tokens.kids(c, "pobj") if tokens.ent[g] not in TIMES]
            if objects and tokens.lemma[preposition] in closed_class("object_gerund"):
                return nominal(tokens, objects)
            return self.surface(verb, depth + 1)
        owner = [c for c in tokens.children[verb] if tokens.dep[c] == "poss"]
        if owner:
            return nominal(tokens, owner)
        above = tokens.head[verb]
        if above != verb and tokens.pos[above] in VERBAL:
            return self.surface(above, depth + 1)
        return ()

    def _blamed(self, preposition: int) -> tuple[int, ...]:
        """Return who is said to have done it by what is aimed at them: "a complaint against Togo for shelling it"."""
        tokens = self.tokens
        if tokens.lemma[preposition] not in closed_class("blaming"):
            return ()
        above = tokens.head[preposition]
        if tokens.dep[above] == "pobj" and tokens.lemma[tokens.head[above]] in closed_class("aiming"):
            aimed = tokens.head[tokens.head[above]]  # the parse hangs "for" on Togo
            things = (aimed, *tokens.kids(aimed, "dobj", "nsubjpass"))
        else:
            things = (above, *tokens.kids(above, "dobj", "nsubjpass"))
        if not any(tokens.lemma[t] in closed_class("aimed") for t in things):
            return ()
        aims = (
            c for t in things for c in tokens.kids(t, "prep") if tokens.lemma[c] in closed_class("aiming")
        )
        return nominal(
            tokens, (g for c in aims for g in tokens.kids(c, "pobj") if tokens.ent[g] not in TIMES)
        )

    def antecedents(self, t: int, heads: list[int]) -> tuple[int, ...]:
        """Return the heads, or what they refer to where one is a relative pronoun of the clause of verb `t`."""
        tokens = self.tokens
        if any(tokens.tag[h] in WH for h in heads):
            clause = t
            while tokens.dep[clause] == "conj" and tokens.pos[tokens.head[clause]] in VERBAL:
                clause = tokens.head[clause]
            if tokens.dep[clause] == "relcl":
                return nominal(tokens, (tokens.head[clause],))
            return ()
        return nominal(tokens, heads)
