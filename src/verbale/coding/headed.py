"""Headlines that name who speaks at a colon: "Togo to Chad: free the crew", "Togo: Chad must pay", "No deal: Togo".

What such a speaker tells somebody to do, or says that somebody must do, is asked; what it says there will be none of
is refused; whose deed it has only a bad word for is accused. A country alone before the colon may be no speaker but what
a text is about ("Togo: free the editors"): then the words must say more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from verbale import ontology
from verbale.coding.candidates import Candidate, Grammar
from verbale.coding.coded import FRIENDLY, Coding
from verbale.coding.compose import outcome_of
from verbale.coding.index import known_word
from verbale.coding.lexicon import classes
from verbale.coding.parties import NOBODY, Filled, Parties
from verbale.coding.subjects import VERBAL, closed_class, finite
from verbale.types import Mention, Sentence

RULE = "headed"  # what the heading says decides, and no word alone
_LONGEST = 14  # tokens before the colon
_WITH = ("with", "to", "for", "on", "against", "from")  # of whom nothing is wanted: "no talks with Chad"
_STATE = "who.state"
_PLACE = "who.dateline"
_SURE = 0.95
_SAID_OF = frozenset({"ADJ", "NOUN", "VERB"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_BODIES = frozenset({"UNO", "IGO", "NGO", "EUR"})  # often asked by others of what a text is about


@dataclass(frozen=True, slots=True)
class _Heading:
    """Who speaks to whom, and the word that carries what is said."""

    speaker: Mention
    told: Filled
    at: int  # token
    kind: str  # ask, must, none, bad
    first: bool = True  # whether the speaker stands before the colon


class Headed:
    """Reads the heading of one sentence."""

    def __init__(self, grammar: Grammar, parties: Parties, sentence: Sentence) -> None:
        """Find the heading; most sentences have none."""
        self.tokens = grammar.tokens
        self.grammar = grammar
        self.parties = parties
        self.sentence = sentence
        near = range(sentence.first + 1, min(sentence.first + _LONGEST, sentence.last - 1))
        colon = next((t for t in near if self.tokens.text[t] == ":"), None)
        self.heading = None if colon is None else self._heading(colon) or self._signed(colon)

    def speaks_at(self, t: int) -> bool:
        """Say whether a token carries what the speaker of a heading says."""
        return self.heading is not None and t == self.heading.at

    def code(self, t: int, plainly: Callable[[int], Coding | None]) -> Coding | None:
        """Return what is asked or refused at a token, or how it is coded else (`plainly`)."""
        coding, heading = plainly(t), self.heading
        if heading is None or not self.speaks_at(t):
            return coding
        if heading.kind == "none":
            return self._refused(heading, coding) or coding
        if heading.kind == "bad":
            return self._made(heading, coding, "ACCUSE", ("disapprove",), heading.told)
        return self._asked(heading, coding) or coding

    # ---------------------------------------------------------------- headings

    def _heading(self, colon: int) -> _Heading | None:
        tokens, first = self.tokens, self.sentence.first
        speaker, told = self.parties.spanning(first, colon), NOBODY
        to = next((t for t in range(first + 1, colon) if tokens.text[t] == "to"), None)
        if speaker is None and to is not None:
            speaker, other = self.parties.spanning(first, to), self.parties.spanning(to + 1, colon)
            if other is None:
                return None
            told = Filled((other.party,), other.confidence)
        if speaker is None or speaker.party.country is None or self._dateline(speaker):
            return None
        said = range(colon + 1, self.sentence.last)
        found = self._said(said)
        if found:
            return _Heading(speaker, told, *found)
        return self._bad(speaker, said)

    def _signed(self, colon: int) -> _Heading | None:
        """The heading of which the speaker stands last: "No talks with Chad: Togo"."""
        speaker = self.parties.spanning(colon + 1, self.sentence.last)
        if speaker is None or speaker.party.country is None:
            return None
        said = range(self.sentence.first, colon)
        found = self._said(said)
        return _Heading(speaker, NOBODY, *found, first=False) if found else self._bad(speaker, said)

    def _said(self, said: range) -> tuple[int, str] | None:
        """The word that carries what is asked or refused, and how."""
        at = said[0]
        while at < said[-1] - 1 and self.tokens.pos[at] == "PUNCT":
            at += 1
        return self._commanded(at) or self._obliged(at, said) or self._none(at, said)

    def _dateline(self, speaker: Mention) -> bool:
        """Say whether a place only tells where a text was written: "OSLO: The minister …"."""
        shouted = len(speaker.party.text) > 3 and speaker.party.text.isupper()
        stopped = self.tokens.text[self.sentence.last - 1] in {".", "!", "?"}
        return shouted or (speaker.made_by.startswith(_PLACE) and stopped)

    def _commanded(self, at: int) -> tuple[int, str] | None:
        tokens = self.tokens
        bare = tokens.tag[at] in {"VB", "VBP"} and tokens.pos[at] == "VERB" and not tokens.has_to(at)
        bare = bare and tokens.lemma[at] == tokens.text[at].lower()
        own = any(s > at for s in tokens.kids(at, "nsubj", "nsubjpass"))
        return (at, "ask") if bare and not own else None

    def _obliged(self, at: int, said: range) -> tuple[int, str] | None:
        """The verb of "Chad must pay", whose subject opens what is said."""
        tokens = self.tokens
        for s in range(at, said.stop):
            if tokens.dep[s] in {"nsubj", "nsubjpass"} and tokens.subtree(s)[0] == at:
                verb = tokens.head[s]
                must = any(tokens.lemma[c] in closed_class("deontic") for c in tokens.kids(verb, "aux"))
                return (verb, "must") if must and tokens.pos[s] != "PRON" else None
        return None

    def _none(self, at: int, said: range) -> tuple[int, str] | None:
        """The noun of "no deal", "no to a deal" where no verb says what becomes of it."""
        tokens = self.tokens
        told = any(tokens.pos[t] in VERBAL and tokens.has(t, "nsubj") for t in range(at, said.stop))
        if tokens.text[at].lower() != "no" or told:
            return None
        if tokens.text[at + 1] == "to":
            return at, "none"
        return (tokens.head[at], "none") if tokens.dep[at] == "det" and tokens.head[at] > at else None

    def _bad(self, speaker: Mention, said: range) -> _Heading | None:
        """The heading that only has a bad word for what somebody did: "Togo: Chadian raid 'a crime'"."""
        tokens = self.tokens
        if any(finite(tokens, t) and tokens.has(t, "ccomp", "xcomp", "aux", "auxpass") for t in said):
            return None
        bad, slur = classes()["bad"], classes()["slur"]
        for at in said:
            if tokens.pos[at] not in _SAID_OF or tokens.lemma[at].lower() not in bad | slur:
                continue
            of = [t for t in range(said[0], at) if tokens.pos[t] in _NOUNS]
            if at in of or not of or self._denied(at):
                continue
            person = tokens.lemma[at] in slur and bool(self.parties.at(of[-1]))
            deed = any(
                known_word("noun", tokens.lemma[t]) or tokens.lemma[t] in classes()["abstract"] for t in of
            )
            blamed = self.parties.fill(of)
            theirs = tuple(p for p in blamed.parties if p.country not in {None, speaker.party.country})
            if theirs and (person or deed):
                return _Heading(speaker, Filled(theirs[:1], blamed.confidence), at, "bad")
        return None

    def _denied(self, t: int) -> bool:
        tokens = self.tokens
        return any(tokens.text[k].lower() in closed_class("denying") for k in range(max(t - 3, 0), t))

    # ---------------------------------------------------------------- what is said

    def _asked(self, heading: _Heading, coding: Coding | None) -> Coding | None:
        told, deed = heading.told, coding if coding is not None and coding.event else None
        state = heading.first and heading.speaker.made_by.startswith(_STATE)
        if heading.kind == "must":
            speaker = heading.speaker.head
            subjects = (s for s in self.tokens.kids(heading.at, "nsubj", "nsubjpass") if s != speaker)
            asked = self.parties.fill(subjects)
            asked = Filled(asked.parties[-1:], asked.confidence)
            if any(p.country == heading.speaker.party.country for p in asked.parties):
                return None  # "Togo: army must go"
            doubtful = (
                state and not told and all(p.country is None or p.country in _BODIES for p in asked.parties)
            )
            if doubtful or not (asked or deed):
                return None
            told = told or asked
        elif not told and (state or deed is None):
            return None
        outcome = outcome_of("request", deed)
        mode = outcome.mode if outcome is not None else ()
        return self._made(heading, coding, "REQUEST", mode, told)

    def _refused(self, heading: _Heading, coding: Coding | None) -> Coding | None:
        tokens, t = self.tokens, heading.at
        candidate = coding.candidate if coding is not None else self._candidate(t)
        friendly = coding is not None and coding.event in FRIENDLY
        plain = tokens.text[t].lower() == "no" or tokens.lemma[t] in closed_class("unyielding")
        open_still = any(
            tokens.text[k].lower() in closed_class("pending") for k in range(t, self.sentence.last)
        )
        if open_still or not (friendly or plain):
            return None
        aside = next((f for role in _WITH if (f := self.parties.fill(candidate.role(role)))), NOBODY)
        outcome = outcome_of("refuse", coding) if friendly else None
        mode = outcome.mode if outcome is not None else ()
        return self._made(heading, coding, "REJECT", mode, aside or heading.told)

    def _candidate(self, t: int) -> Candidate:
        tokens = self.tokens
        if self.grammar.predicative(t):
            return self.grammar.candidate(t)
        to = tuple(g for c in tokens.kids(t, "prep") for g in tokens.kids(c, "pobj"))
        return Candidate(t, tokens.lemma[t], "noun", {"to": to} if to else {}, frozenset(), passive=False)

    def _made(
        self, heading: _Heading, coding: Coding | None, event: str, mode: tuple[str, ...], told: Filled
    ) -> Coding:
        """The coding of what is asked or refused, in place of the deed's own."""
        candidate = coding.candidate if coding is not None else self._candidate(heading.at)
        says = Filled((heading.speaker.party,), heading.speaker.confidence)
        weights = [f.confidence for f in (says, told) if f]
        below = frozenset(h for heads in candidate.roles.values() for h in heads)
        spoken_of = below | (coding.deeds if coding is not None else frozenset())
        return Coding(
            candidate=candidate,
            event=event,
            mode=mode,
            cameo=ontology.events()[event].cameo,
            planned="",
            actor=says,
            recipient=told,
            rules=(f"{RULE}.{heading.kind}", *(coding.rules if coding is not None else ())),
            deeds=spoken_of - {heading.at},
            solo=True,
            both=False,
            confidence=round(_SURE * min(weights), 3),
            announced=True,
        )
