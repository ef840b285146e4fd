"""What is done by saying that it will, or will not, be done: refusals, threats and offers.

"Will not help", of oneself, refuses, as does no intention of helping; "will close the border unless …" threatens,
and so does telling somebody of it; "would be ready to help if …" offers. What another says of a party announces nothing.
"""

from __future__ import annotations

from dataclasses import replace

from verbale import ontology
from verbale.coding.candidates import Grammar
from verbale.coding.coded import FRIENDLY, HOSTILE, Coding
from verbale.coding.compose import outcome_of
from verbale.coding.conditions import conditions
from verbale.coding.own_word import OwnWord, abroad
from verbale.coding.parties import Filled, Parties, without
from verbale.coding.subjects import closed_class, none_of
from verbale.coding.ultimatums import Ultimatums, tensed, to_whoever

_COURTEOUS = FRIENDLY - {"RETREAT", "CONCEDE"}  # not to be threatened with
_RULING = frozenset({"GOV", "MIL", "COP", "REB", "UAF", "PRM"})  # sectors of those who have things done


class Will:
    """Reads announcements in one sentence."""

    def __init__(self, grammar: Grammar, parties: Parties) -> None:
        """Take the grammar of the sentence, and who is in it."""
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.parties = parties
        self._said = OwnWord(grammar, parties)
        self._ultimatums = Ultimatums(grammar, self._said)

    def announced(self, coding: Coding) -> Coding:
        """Return the coding, or what it announces."""
        tokens, candidate = self.tokens, coding.candidate
        if candidate.kind == "adjective":
            return self._ready(coding)
        verb = candidate.token if candidate.kind == "verb" else candidate.support
        if verb is None or candidate.passive or not coding.actor:
            return self._to_come(coding) or self._said_no(coding)
        if not self._said.is_own(tensed(tokens, verb), coding.actor):
            ahead = self._ultimatums.ahead(verb)
            return replace(coding, foretold=True) if ahead else self._said_no(coding)
        if coding.event == "THREATEN" and self._ultimatums.threatens(verb):
            return replace(coding, announced=True)
        table = self._by_own_word(verb, coding)
        return self._as(table, coding) if table else coding

    def _by_own_word(self, verb: int, coding: Coding) -> str:
        """Return what somebody does by saying what they will do or not: refuse, threaten, or "" for neither."""
        if self._none_of_it(coding):
            return "refuse"
        if not self._ultimatums.ahead(verb) or self.grammar.conditional(verb):
            return ""  # "asked whether it would attack" says nothing of its own
        if self.tokens.has(verb, "neg"):
            return "refuse" if coding.event in FRIENDLY else ""
        unless = coding.event not in _COURTEOUS and self._ultimatums.unless(verb)
        return "threaten" if unless or self._ultimatums.warns(verb, coding) else ""

    def _ready(self, coding: Coding) -> Coding:
        """Return as offered now what one is ready to do on a condition: "would be ready to talk if Togo stopped"."""
        tokens, t = self.tokens, coding.candidate.token
        copula = tokens.head[t] if tokens.dep[t] == "acomp" else t
        offers = len(coding.rules) > 1 and coding.event in {"AGREE", "CONCEDE"}
        if not offers or tokens.has(copula, "neg", "mark") or not self._said.is_own(copula, coding.actor):
            return coding
        helpers = {tokens.lemma[c] for c in tokens.kids(copula, "aux")}
        on = any(True for k in (t, copula) for _ in conditions(tokens, k))
        return replace(coding, announced=True) if on and helpers <= closed_class("volition") else coding

    def _to_come(self, coding: Coding) -> Coding | None:
        """Return the threat in what somebody who can have it done says will be done: "they would be jailed if …"."""
        candidate, t = coding.candidate, coding.candidate.token
        saying = self._said.saying(t)
        if not candidate.passive or coding.actor or coding.event not in HOSTILE or saying is None:
            return None
        if not self._ultimatums.ahead(t) or self.tokens.has(t, "neg"):
            return None
        teller, told = self._said.teller(t), self._said.told(saying)
        on = next(self._ultimatums.on(t), None) is not None
        rules = any(_RULING & set(p.sector) or p.entity == p.country for p in teller.parties)
        if not teller or not (on or (rules and to_whoever(self.tokens, t))):
            return None
        foreign = abroad(teller, coding.recipient)
        if not told and not foreign and (not rules or coding.event == "SANCTION"):
            return None
        return self._as(
            "threaten", replace(coding, actor=teller, recipient=told or without(coding.recipient, teller))
        )

    def _none_of_it(self, coding: Coding) -> bool:
        """Say whether a friendly deed is named to be denied: "has no intention of meeting"."""
        if coding.candidate.kind != "noun" or coding.event not in FRIENDLY:
            return False
        carrier = coding.candidate.support
        done = carrier is not None and self.tokens.tag[carrier] in ("VBD", "VBN")  # "has held no talks"
        return none_of(self.tokens, coding.candidate.token) and not done

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
        on = self._ultimatums.on(verb)
        averting = self.parties.fill(s for c in on for s in self.grammar.subjects.surface(c))
        meant = without(self._said.told(self.tokens.head[verb]) or averting, coding.actor)
        if meant:
            return coding.actor, meant
        subject = self.parties.fill(coding.candidate.role("subject"))
        others = without(coding.actor, subject)
        return (subject, others) if subject and others else (coding.actor, coding.recipient)
