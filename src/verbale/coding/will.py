"""What is done by saying that it will, or will not, be done: refusals and threats.

"Will not help", of oneself, refuses, as does no intention of helping; "will close the border unless …" threatens,
and so does telling somebody of it. What another says of a party announces nothing.
"""

from __future__ import annotations

from dataclasses import replace

from verbale import ontology
from verbale.coding.candidates import Grammar
from verbale.coding.coded import FRIENDLY, Coding
from verbale.coding.lexicon import Outcome, compositions
from verbale.coding.parties import NOBODY, Filled, Parties, without
from verbale.coding.subjects import closed_class, none_of

_HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
_SUIT = frozenset({"sue", "prosecute", "indict", "countersue", "impeach"})  # accusations with a court's force
_COURTEOUS = FRIENDLY - {"RETREAT", "CONCEDE"}  # not to be threatened with


class Will:
    """Reads announcements in one sentence."""

    def __init__(self, grammar: Grammar, parties: Parties) -> None:
        """Take the grammar of the sentence, and who is in it."""
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.parties = parties

    def announced(self, coding: Coding) -> Coding:
        """Return the coding, or what it announces."""
        tokens, candidate = self.tokens, coding.candidate
        verb = candidate.token if candidate.kind == "verb" else candidate.support
        if verb is None or candidate.passive or not coding.actor or not self._own_word(verb, coding.actor):
            return self._told_to_come(coding) or self._said_no(coding)
        if self._none_of_it(coding):
            return self._as("refuse", coding)
        children = tokens.children[verb]
        if not any(tokens.dep[c] == "aux" and tokens.lemma[c] in closed_class("volition") for c in children):
            return coding
        if any(tokens.dep[c] == "neg" for c in children):
            return self._as("refuse", coding) if coding.event in FRIENDLY else coding
        unless = coding.event not in _COURTEOUS and any(self._unless(c) for c in children)
        harm = coding.event in _HOSTILE or candidate.lemma in _SUIT
        foe = coding.event == "ASSAULT" and abroad(coding.actor, coding.recipient)
        if unless or (harm and self._warns(verb, coding.actor, foe=foe)):
            return self._as("threaten", coding)
        return coding

    def _warns(self, verb: int, actor: Filled, *, foe: bool) -> bool:
        """Say whether harm is announced by its doer as a warning: on a condition, to somebody told of it, of a foe.

        "Will close the border if Togo raises its tariffs"; "told Togo that it would close the border"; "says that it
        will hit Togo's ports".
        """
        tokens = self.tokens
        above = tokens.head[verb]
        spoken = tokens.dep[verb] == "ccomp" and above != verb
        teller = self.parties.fill(self.grammar.subjects.surface(above)) if spoken else actor
        if not teller or not shared(teller, actor):
            return False
        certain = any(tokens.lemma[c] != "would" for c in tokens.kids(verb, "aux"))
        if any(self._if(c) for c in tokens.children[verb]):
            return spoken or certain
        return spoken and (bool(self._told(above)) or foe)

    def _told_to_come(self, coding: Coding) -> Coding | None:
        """Return the threat in what somebody is told will be done: "told them that they would be jailed if"."""
        tokens, t = self.tokens, coding.candidate.token
        if not coding.candidate.passive or coding.actor or coding.event not in _HOSTILE:
            return None
        above, below = tokens.head[t], tokens.children[t]
        future = any(tokens.lemma[c] in closed_class("volition") for c in tokens.kids(t, "aux"))
        if tokens.dep[t] != "ccomp" or not future or not any(self._if(c) or self._unless(c) for c in below):
            return None
        told = self._told(above)
        teller = self.parties.fill(self.grammar.candidate(above).role("subject"))
        if not told or not teller:
            return None
        return self._as("threaten", replace(coding, actor=teller, recipient=told))

    def _told(self, verb: int) -> Filled:
        """Who is told what a verb of telling says."""
        if self.tokens.lemma[verb] not in closed_class("telling"):
            return NOBODY
        candidate = self.grammar.candidate(verb)
        return self.parties.fill((*candidate.role("dative"), *candidate.role("object")))

    def _none_of_it(self, coding: Coding) -> bool:
        """Say whether a friendly deed is named to be denied: "has no intention of meeting"."""
        if coding.candidate.kind != "noun" or coding.event not in FRIENDLY:
            return False
        return none_of(self.tokens, coding.candidate.token)

    def _said_no(self, coding: Coding) -> Coding:
        """Return what is refused by saying that there is none of it: "No talks under fire, Chad tells Togo"."""
        tokens, t = self.tokens, coding.candidate.token
        verb = tokens.head[t]
        saying = tokens.lemma[verb] in closed_class("telling") | closed_class("stating")
        if coding.actor or not saying or not self._none_of_it(coding):
            return coding
        speaker = self.parties.fill(c for c in tokens.kids(verb, "nsubj") if c > t)
        if not speaker:
            return coding
        told = self.parties.fill(tokens.kids(verb, "dobj", "dative"))
        return self._as(
            "refuse", replace(coding, actor=speaker, recipient=coding.recipient or told, solo=True)
        )

    def _own_word(self, verb: int, actor: Filled) -> bool:
        """Say whether what is said of an actor may be its own word: no other is named as saying it."""
        tokens = self.tokens
        above = tokens.head[verb]
        if tokens.dep[verb] != "ccomp" or above == verb:
            return True
        return shared(self.parties.fill(self.grammar.subjects.surface(above)), actor)

    def _as(self, table: str, coding: Coding) -> Coding:
        outcome = outcome_of(table, coding)
        if outcome is None or outcome.event in {"", "rule"}:
            return coding
        actor, recipient = self._sides(coding)
        return replace(
            coding,
            event=outcome.event,
            mode=outcome.mode,
            cameo=ontology.events()[outcome.event].cameo,
            actor=actor,
            recipient=recipient,
            rules=(*coding.rules, f"compose.{table}"),
            announced=True,
        )

    def _sides(self, coding: Coding) -> tuple[Filled, Filled]:
        """Who announces to whom: of those who would have acted together, the subject to the others."""
        if coding.recipient:
            return coding.actor, coding.recipient
        t = coding.candidate.token
        verb = t if coding.candidate.support is None else coding.candidate.support
        on = (c for c in self.tokens.children[verb] if self._if(c) or self._unless(c))
        averting = self.parties.fill(s for c in on for s in self.grammar.subjects.surface(c))
        meant = without(self._told(self.tokens.head[verb]) or averting, coding.actor)
        if meant:
            return coding.actor, meant
        subject = self.parties.fill(coding.candidate.role("subject"))
        others = without(coding.actor, subject)
        return (subject, others) if subject and others else (coding.actor, coding.recipient)

    def _if(self, clause: int) -> bool:
        """Say whether a clause says on what condition harm will be done: "if Togo …", "should Togo …"."""
        tokens = self.tokens
        if tokens.dep[clause] != "advcl":
            return False
        first = min(tokens.kids(clause, "nsubj", "nsubjpass"), default=-1)
        turned = any(tokens.lemma[c] == "should" and c < first for c in tokens.kids(clause, "aux"))
        return turned or any(tokens.text[c].lower() == "if" for c in tokens.kids(clause, "mark"))

    def _unless(self, clause: int) -> bool:
        tokens = self.tokens
        return tokens.dep[clause] == "advcl" and any(
            tokens.text[c].lower() == "unless" for c in tokens.kids(clause, "mark")
        )


def shared(left: Filled, right: Filled) -> bool:
    """Say whether two sides can be the same: somebody in common, or somebody not known."""
    if not left or not right:
        return True
    return bool({p.country for p in left.parties} & {p.country for p in right.parties})


def abroad(actor: Filled, recipient: Filled) -> bool:
    """Say whether all on the other side are of states that the actors are not of."""
    theirs = {p.country for p in recipient.parties}
    own = {p.country for p in actor.parties}
    return bool(theirs) and None not in theirs | own and theirs.isdisjoint(own)


def outcome_of(table: str, deed: Coding | None) -> Outcome | None:
    """Return what a composition table makes of a deed, or of none; None where it has no word on it."""
    outcomes = compositions()[table]
    if deed is None:
        return outcomes.get("none")
    denied = "not-friendly" if deed.event in FRIENDLY else "not-hostile"
    if deed.denied and denied in outcomes:
        return outcomes[denied]
    return outcomes.get(deed.event) or outcomes.get("else")
