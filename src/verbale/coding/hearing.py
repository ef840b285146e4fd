"""What is coded in a sentence once the encoder has been heard on it: by its word alone, or in place of what rules code.

A predicate that no rule knows, or that rules take for no event, is coded by its word, with the parties that it puts on the
sides of it; so is a word that is no predicate to the grammar, such as a noun without a verb. What rules code it may object
to: where it is sure that the predicate tells nothing the claim is dropped, where it is sure of another event that one is
taken. It says who stands on a side that rules leave empty, and may take for a claim what rules code and do not count as
one, or only as what another word speaks about.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from verbale import ontology
from verbale.coding import encoder, headed
from verbale.coding.answered import Answered
from verbale.coding.candidates import Grammar
from verbale.coding.coded import HOSTILE, Coding, guessed
from verbale.coding.deeds import Deeds
from verbale.coding.elided import verbless
from verbale.coding.index import modes
from verbale.coding.learned import BY_WORD, Learned, share_from, surest
from verbale.coding.parties import NOBODY, Filled, Parties, without
from verbale.coding.presupposed import JUDGEMENTS, known
from verbale.types import Sentence

# after the rules of a claim: a side that they leave empty is the encoder's word
FILLED = f"sides.{encoder.RULE}"

_SEVERAL = 2
_OF_A_NOUN = frozenset({"compound", "amod", "nmod"})
_BARE_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "ADV"})


class Hearing:
    """Hears the encoder on the words of one sentence, beside what rules code there."""

    def __init__(
        self, learned: Learned, grammar: Grammar, parties: Parties, sentence: Sentence, deeds: Deeds
    ) -> None:
        """Take the encoder's word, the grammar, who is in the sentence, and how its words are coded."""
        self.learned = learned
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.parties = parties
        self.deeds = deeds
        self._answered = Answered(grammar, parties, deeds)
        self._named = parties.heads(sentence.first, sentence.last)
        self._headline = verbless(grammar.tokens, sentence) is not None

    def guessed(self, t: int, sure: str = "alone") -> Coding | None:
        """Return what the encoder takes a predicate for, where it puts somebody on a side of it.

        `sure` names the share it needs. A noun that no verb carries is none, but where "bare" words are asked for.
        """
        if not self._named:
            return None
        carries = self.deeds.carried(t)
        guess = self.learned.guess(t, self.grammar.lemma(t), "despite" if carries else sure)
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

    def bare(self, words: Iterable[int], spoken_of: Container[int]) -> Iterator[Coding]:
        """Yield what the encoder takes words for that are no predicates, and of which rules say nothing.

        Nouns that no verb carries, and what the parser takes for an adverb or a name: "home after 40 days in custody".
        """
        for t in words:
            alone = self.tokens.pos[t] in _BARE_WORDS and self.tokens.dep[t] not in _OF_A_NOUN
            if alone and t not in spoken_of and self.deeds.code(t) is None:
                guess = self.guessed(t, "bare")
                if guess is not None:
                    yield guess

    def heard(self, found: Iterable[Coding], left: Iterable[tuple[Coding, str]]) -> Iterator[Coding]:
        """Yield what is coded in the sentence when the encoder has been heard on it.

        `left` is what rules code and do not count as a claim, with the name of the share from which the encoder's word
        makes it one.
        The encoder reads the whole sentence at each of its words, so what is told already it adds no second time.
        """
        codings = tuple(found)
        instead = {n: self._objects(c) for n, c in enumerate(codings)}
        told = {c.event for n, c in enumerate(codings) if instead[n] is None and c.rules[0] != encoder.RULE}
        for n, coding in enumerate(codings):
            event = instead[n]
            alone = coding.rules[0] == encoder.RULE
            if event == encoder.NOTHING or (alone and coding.event in told):
                continue
            meant = coding if event is None or event in told else self._instead(coding, event)
            if meant is not None:
                yield meant
                told.add(event or coding.event)
        for coding, sure in left:
            meant = self._let_through(self.completed(coding), sure)
            if (
                meant is not None
                and meant.event not in told
                and (known(meant.actor) or known(meant.recipient))
            ):
                yield meant

    def _let_through(self, coding: Coding, sure: str) -> Coding | None:
        """Return what rules code and do not count as a claim, where the encoder takes it for one, or for another."""
        t = coding.candidate.token
        shares = self.learned.said(t)
        event = surest(shares)
        if event == encoder.NOTHING or shares[event] < share_from(sure) or self._named_only(t):
            return None
        if event == coding.event:
            return replace(coding, rules=(*coding.rules, f"{sure}.{encoder.RULE}"))
        return None if coding.tie else self._instead(coding, event)

    def _named_only(self, t: int) -> bool:
        """Say whether a noun only tells of what kind another is: "the power of veto", "fear of attack"."""
        above = self.tokens.head[t]
        of = self.tokens.dep[t] == "pobj" and self.tokens.lemma[above] == "of"
        return of and self.tokens.is_noun(self.tokens.head[above])

    def _objects(self, coding: Coding) -> str | None:
        """Return what the encoder says in place of what rules code, None where it does not object."""
        if coding.rules[0].partition(".")[0] in {encoder.RULE, headed.RULE}:
            return None
        shares = self.learned.said(coding.candidate.token)
        event = surest(shares)
        sure = share_from("nothing") if event == encoder.NOTHING else share_from("another")
        if shares[event] < sure or shares.get(coding.event, 1.0) >= share_from("doubt"):
            return None
        if event == encoder.NOTHING and (self._is_headline(coding) or self._between_several(coding)):
            return None
        if (coding.foretold and event in BY_WORD) or self._told_beside(coding, event):
            return None
        composed = len(coding.rules) > 1  # "vowed not to attack": rules see more than a word tells
        promised = event == ontology.events()[coding.event].folds_into  # the promise is that deed to come
        return None if event != encoder.NOTHING and (composed or promised or coding.tie) else event

    def _told_beside(self, coding: Coding, event: str) -> bool:
        """Say whether what the encoder objects to, or with, is told by another word that goes with a predicate.

        Of "opened an inquiry" it hears at the noun what rules code at the verb; of "hailed a loan" at the verb too that
        something was lent.
        """
        if event == encoder.NOTHING:
            heads = {h for heads in coding.candidate.roles.values() for h in heads} | coding.deeds
            told = (surest(self.learned.said(t)) for t in heads - {coding.candidate.token})
            return any(said in {coding.event, coding.planned} for said in told)
        deeds = (self.deeds.code(t) for t in coding.deeds) if coding.event in JUDGEMENTS else ()
        return any(deed is not None and deed.event == event for deed in deeds)

    def _is_headline(self, coding: Coding) -> bool:
        """Say whether a noun with its parties is what a headline without a verb tells: "Peru, Chile in border truce".

        The encoder has read few of them.
        """
        return self._headline and self.tokens.is_noun(coding.candidate.token) and bool(coding.actor)

    def _between_several(self, coding: Coding) -> bool:
        """Say whether something between several is told of, and none of them is its verb's subject: "Peru-Chile talks collapse".

        Of these too the encoder has read few: "a row pits Peru against Chile".
        """
        actors = coding.actor.parties
        if len({p.country for p in actors if p.country}) < _SEVERAL:
            return False
        at = coding.candidate.token
        # its own: of "a meeting aimed at settling a row between the two" the meeting is none of "settling"
        subjects = [s for s in coding.candidate.role("subject") if self.tokens.head[s] == at]
        told = [self.tokens.span(t, t + 1) for t in (at, *subjects)]
        pasted = all(
            "-" in p.text and p.span is not None and any(p.span.overlaps(word) for word in told)
            for p in actors
        )
        return pasted or (coding.together and bool(subjects) and not self.parties.fill(subjects))

    def _instead(self, coding: Coding, event: str) -> Coding | None:
        """Return the coding as another event, with its own parties; None where nobody would stand on a side of it.

        Who does and who suffers the event that rules took it for stays where the encoder says nothing else. Where the
        subject only undergoes it none is told by that word: in "the freeze on aid angered Chad" Chad freezes nothing.
        """
        if coding.undergone:
            return None
        acting, suffering = self._sides(coding.candidate.token, "missing")
        actor = _standing(coding.actor, acting, suffering)
        recipient = (
            NOBODY if coding.together else without(_standing(coding.recipient, suffering, acting), actor)
        )
        if not actor and not recipient:
            return None
        return replace(
            coding,
            event=event,
            actor=coding.actor if coding.together else actor,
            recipient=recipient,
            mode=modes(event, coding.candidate, self.tokens),
            cameo=ontology.events()[event].cameo,
            also=(),
            planned="",
            announced=coding.announced or self.learned.announced(event, coding.candidate.token),
            rules=(*coding.rules, encoder.RULE),
        )

    def completed(self, coding: Coding) -> Coding:
        """Return a coding with somebody on a side that rules have left empty, where the encoder puts one there."""
        if coding.together or (coding.actor and coding.recipient):
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
            told = ((t, self.deeds.code(t)) for t in coding.deeds)
            harm = (t for t, c in told if c is not None and c.event in HOSTILE and not c.denied)
            return frozenset(k for t in harm for k in self.tokens.subtree(t))
        agentless = candidate.passive and not candidate.role("subject")
        if not agentless and coding.event not in JUDGEMENTS:
            return frozenset()
        nouns = (t for t in candidate.role("object") if not self.parties.at(t))
        return frozenset(k for t in nouns for k in self.tokens.subtree(t))

    def _sides(self, t: int, sure: str, apart_from: Container[int] = frozenset()) -> tuple[Filled, Filled]:
        """Return who acts and who suffers in what a word tells, as the encoder takes it."""
        heads = [h for h in self._named if h not in apart_from]
        if self.tokens.pos[t] == "NOUN":  # "after Chad's test, of tanks that were sold to Mali"
            over = {t, *self.tokens.ancestors(t)}
            heads = [h for h in heads if not self._shut(h, over)]
        acting, suffering = self.learned.sides(t, heads, sure)
        answering = self._answered.by(t)
        return self.parties.fill(h for h in acting if h not in answering), self.parties.fill(suffering)

    def _shut(self, head: int, over: Container[int]) -> bool:
        """Say whether a party stands in a relative clause that is none of the tokens over a word."""
        return any(self.tokens.dep[i] == "relcl" and i not in over for i in self.tokens.ancestors(head))


def _standing(coded: Filled, heard: Filled, other: Filled) -> Filled:
    """Return who stands on a side: those that rules put there, unless the encoder has only others, or them on the other."""
    if not heard:
        return without(coded, other)
    return coded if set(coded.parties) & set(heard.parties) else heard
