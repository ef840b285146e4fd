"""Who fills the roles that a rule names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from verbale.coding.candidates import Candidate, Grammar
from verbale.coding.coded import FRIENDLY, Coding
from verbale.coding.parties import NOBODY, OWNED, Filled, Parties, together, without
from verbale.coding.presupposed import JUDGEMENTS, known
from verbale.coding.subjects import closed_class

_HARM = frozenset({"ASSAULT", "COERCE"})
_JUDGED = frozenset({"object", "of"})  # the deed that is blamed, and what it is done to
_HELPED = ("dative", "to", "with", "for")
_CONCERNED = ("dative", "object", "to", "with", "against", "on", "from", "for", "in")


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate, the event a rule gives it, and the deed it speaks about, if that is coded."""

    candidate: Candidate
    event: str
    deed: Coding | None

    @property
    def friendly(self) -> bool:
        """Say whether it is an agreement: those whom an agreed measure is aimed at are no party to it."""
        return self.event == "AGREE"


class Roles:
    """Fills roles with parties, in one sentence."""

    def __init__(self, grammar: Grammar, parties: Parties, code: Callable[[int], Coding | None]) -> None:
        """Take the grammar, who is in the sentence, and a way to ask how a token is coded."""
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.parties = parties
        self.code = code

    def first(self, roles: Iterable[str], case: Case, apart_from: Filled = NOBODY) -> Filled:
        """Return the parties of the first role that gives any, without those on the other side."""
        for role in roles:
            found = without(self._role(role, case), apart_from)
            if found:
                return found
        return NOBODY

    def all(self, roles: Iterable[str], case: Case, apart_from: Filled) -> Filled:
        """Return the parties of all roles, without those on the other side."""
        found = NOBODY
        for role in roles:
            found = together(found, without(self._role(role, case), apart_from))
        return found

    def averting(self, case: Case, apart_from: Filled) -> Filled:
        """Return who can avert what is threatened: the subject of its condition, "if Togo resumed its flights"."""
        verbs = (case.candidate.token, *case.candidate.role("complement"))
        for verb in verbs:
            for c in self.tokens.children[verb]:
                if self.tokens.dep[c] == "advcl" and self.grammar.conditional(c):
                    found = without(self.parties.fill(self.grammar.subjects.surface(c)), apart_from)
                    if found:
                        return Filled(found.parties, found.confidence * OWNED)
        return NOBODY

    def giver(self, case: Case) -> Filled:
        """Return who gives, or no longer gives, what a passive without an agent is about: whose aid or goods they are."""
        found = NOBODY
        for t in case.candidate.role("object"):
            coding = self.code(t)
            if coding is not None and coding.event == "AID":
                found = self._doers(t)  # "Swedish aid to Togo was suspended"
            if case.event == "AID" and not found:
                found = self.parties.fill((t,))  # "Polish jets were handed to Togo"
        return found if known(found) else NOBODY

    def _role(self, role: str, case: Case) -> Filled:
        """Parties of a role: its fillers', or for `deed`, `deed.actor`, `deed.recipient` those of the deed.

        `complement.object` is a role of what fills a role: whom the clause has as its object.
        """
        name, _, part = role.partition(".")
        if name == "deed":
            return self._of_deed(part, case)
        heads = case.candidate.role(name)
        if not heads:
            return NOBODY
        if part == "subject":
            heads = tuple(s for h in heads for s in self._said_to_do(h))
        elif part:
            heads = tuple(s for h in heads for s in self.grammar.candidate(h).role(part))
        judged = self._judged(case) if name in _JUDGED and not part else None
        if judged is not None and name == "object" and judged.actor:
            return self._doers(judged.candidate.token)
        found = self.parties.fill(heads)
        if judged is not None and judged.event in _HARM:
            return without(found, judged.recipient)
        if not found and name == "subject":  # "issued a statement demanding …": whoever issued it
            found = self.parties.fill(s for h in heads for s in self._makers(h))
        # "condemned the raid by …": the parties of the event named
        return found or next((doers for h in heads if (doers := self._doers(h))), NOBODY)

    def _judged(self, case: Case) -> Coding | None:
        """Return the deed that is praised or blamed, where its noun tells who did it or is one of harm.

        "The shelling of the Chadian port by Togo": Togo is blamed, not whose the port is, and nobody where
        nobody is said to have done it.
        """
        if case.event not in JUDGEMENTS:
            return None
        for t in case.candidate.role("object"):
            coding = self.code(t) if not self.parties.at(t) and self.tokens.pos[t] == "NOUN" else None
            if coding is None or coding.candidate.kind != "noun":
                continue
            if coding.candidate.support == case.candidate.token:  # "declared its support for the war"
                continue
            if coding.actor or (coding.event in _HARM and coding.recipient):
                return coding
        return None

    def _of_deed(self, part: str, case: Case) -> Filled:
        deed = case.deed
        if deed is not None and deed.side(part):
            spared = deed.denied  # "vowed not to attack Togo": Togo is who it is promised to
            if not case.friendly or deed.event in FRIENDLY or spared:
                return deed.side(part)
        return NOBODY if part == "actor" else self._concerned(case)

    def _concerned(self, case: Case) -> Filled:
        """Whom the deed of a promise or threat concerns, where the lexicon is silent on the deed itself."""
        planned = (c for o in case.candidate.role("object") for c in self.tokens.kids(o, "acl"))
        for t in (*case.candidate.role("complement"), *planned):  # "no plans to reopen the deal with Togo"
            if self.tokens.tag[t] in {"VB", "VBG"}:
                deed = self.grammar.candidate(t)
                for role in _HELPED if case.friendly else _CONCERNED:
                    found = self.parties.fill(deed.role(role))
                    if found:
                        return Filled(found.parties, found.confidence * OWNED)
        return NOBODY

    def _said_to_do(self, verb: int) -> tuple[int, ...]:
        """Who a clause says does it: of a passive the agent it names, else its subject."""
        subjects = self.grammar.subjects
        return (subjects.agents(verb) if subjects.passive(verb) else ()) or subjects.surface(verb)

    def _makers(self, t: int) -> tuple[int, ...]:
        tokens = self.tokens
        makes = closed_class("support_verbs") | closed_class("adopting")
        made = tokens.dep[t] == "dobj" and tokens.lemma[tokens.head[t]] in makes
        return self.grammar.subjects.surface(tokens.head[t]) if made else ()

    def _doers(self, t: int) -> Filled:
        coding = self.code(t)
        if coding is None or not coding.actor:
            return NOBODY
        return Filled(coding.actor.parties, coding.actor.confidence * OWNED)
