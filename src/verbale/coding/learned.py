"""What the encoder's word counts beside that of rules: what is coded by it alone, and what it objects to.

A predicate that no rule knows, or that rules take for no event, is coded by its word, with the parties that it puts on the
sides of it; so is a word that is no predicate to the grammar, such as a noun without a verb. What rules code it may object
to: where it is sure that the predicate tells nothing the claim is dropped, where it is sure of another event that one is
taken, and of another status that one. It says who stands on a side that rules leave empty, and may take for a claim what
rules code and do not count as one, or only as what another word speaks about. A sentence is read once, and only if one of
these is asked. How sure it has to be for each is in data/lang/en/learned.yaml.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from verbale import datafiles, ontology
from verbale.coding import encoder, headed
from verbale.coding.coded import Coding
from verbale.coding.elided import verbless
from verbale.coding.index import modes
from verbale.coding.parties import NOBODY, Filled, without
from verbale.coding.presupposed import known
from verbale.coding.subjects import closed_class
from verbale.types import Sentence, Status, Tokens

FILLED = (
    f"sides.{encoder.RULE}"  # after the rules of a claim: a side that they leave empty is the encoder's word
)
_FILE = "lang/en/learned.yaml"
_DOUBTED = frozenset({"asserted", "hypothetical", "negated"})
Sides = tuple[Filled, Filled]  # who does it, who suffers it

_STATUSES: tuple[Status, ...] = ("asserted", "hypothetical", "negated", "historical")
_BY_WORD = frozenset({"AGREE", "REJECT", "THREATEN"})  # done by saying that one will, or will not


@dataclass(frozen=True, slots=True)
class Guess:
    """What a predicate is taken to tell."""

    event: str
    share: float  # how likely the encoder takes it to be, 0 to 1
    announced: bool  # done by saying so: "will side with Chad"


class Learned:
    """What the encoder says of the words of one sentence."""

    def __init__(self, text: str, tokens: Tokens, sentence: Sentence) -> None:
        """Take the sentence; nothing is read before it is asked for."""
        self._tokens = tokens
        self._text = sentence.span.of(text)
        self._opens = sentence.span.start
        self._heard: encoder.Heard | None = None
        self._headline = verbless(tokens, sentence) is not None

    def guess(self, t: int, lemma: str, sure: str = "alone") -> Guess | None:
        """Return what a predicate is taken to tell, None for nothing; `sure` names the share it needs.

        Copulas and verbs that seldom tell an event by themselves need a rule.
        """
        if lemma in datafiles.words(_FILE, "plain") or self._tokens.pos[t] == "AUX":
            return None
        shares = self._said(t)
        event = _surest(shares)
        if event == encoder.NOTHING or shares[event] < _from(sure):
            return None
        return Guess(event, shares[event], self._announced(event, t))

    def sides(self, t: int, heads: Iterable[int], sure: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return which of the parties with these heads do what a word tells, and which suffer it.

        `sure` names the share that either needs.
        """
        heard, least = self.words(), _from(sure)
        found = {h: heard.sides(self._at(t), self._at(h)) or (0.0, 0.0) for h in heads}
        acting, suffering = (tuple(h for h, odds in found.items() if odds[n] >= least) for n in (0, 1))
        return acting, suffering

    def status(self, coding: Coding, told: Status, *, fresh: bool = False) -> Status:
        """Return whether what is coded has happened, where the encoder is all but sure that it is told otherwise.

        What is to come is left to rules, which know the day; and so is what they call history. What is `fresh`, by a day of
        its own, is none. What is announced is done by that, though the word tells what may be.
        """
        shares = self.words().status(self._at(coding.candidate.token))
        headline = coding.rules[0].partition(".")[0] == headed.RULE  # "No deal: Chad" refuses
        if shares is None or told not in _DOUBTED or headline:
            return told
        unable = {"historical"} if fresh else set()
        unable |= {"hypothetical"} if coding.announced else set()
        able = [status for status in _STATUSES if status not in unable]
        best = max(able, key=shares.__getitem__)
        sure = _from("undone") if told == "asserted" else _from("done")
        return best if shares[best] >= sure else told

    def heard(
        self, found: Iterable[Coding], left: Iterable[tuple[Coding, str]], sides: Callable[[int, str], Sides]
    ) -> Iterator[Coding]:
        """Yield what is coded in the sentence when the encoder has been heard on it.

        `left` is what rules code and do not count as a claim, with the name of the share from which the encoder's word
        makes it one.
        `sides` tells whom it puts on the sides of a word, as surely as it has to be for what is named.
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
            meant = coding if event is None or event in told else self._instead(coding, event, sides)
            if meant is not None:
                yield meant
                told.add(event or coding.event)
        for coding, sure in left:
            meant = self._let_through(coding, sure, sides)
            if (
                meant is not None
                and meant.event not in told
                and (known(meant.actor) or known(meant.recipient))
            ):
                yield meant

    def _let_through(self, coding: Coding, sure: str, sides: Callable[[int, str], Sides]) -> Coding | None:
        """Return what rules code and do not count as a claim, where the encoder takes it for one, or for another."""
        t = coding.candidate.token
        shares = self._said(t)
        event = _surest(shares)
        if event == encoder.NOTHING or shares[event] < _from(sure) or self._named_only(t):
            return None
        if event == coding.event:
            return replace(coding, rules=(*coding.rules, f"{sure}.{encoder.RULE}"))
        return None if coding.tie else self._instead(coding, event, sides)

    def _named_only(self, t: int) -> bool:
        """Say whether a noun only tells of what kind another is: "the power of veto", "fear of attack"."""
        above = self._tokens.head[t]
        of = self._tokens.dep[t] == "pobj" and self._tokens.lemma[above] == "of"
        return of and self._tokens.is_noun(self._tokens.head[above])

    def _objects(self, coding: Coding) -> str | None:
        """Return what the encoder says in place of what rules code, None where it does not object."""
        if coding.rules[0].partition(".")[0] in {encoder.RULE, headed.RULE}:
            return None
        shares = self._said(coding.candidate.token)
        event = _surest(shares)
        sure = _from("nothing") if event == encoder.NOTHING else _from("another")
        if shares[event] < sure or shares.get(coding.event, 1.0) >= _from("doubt"):
            return None
        if event == encoder.NOTHING and self._is_headline(coding):
            return None
        if coding.foretold and event in _BY_WORD:
            return None
        composed = len(coding.rules) > 1  # "vowed not to attack": rules see more than a word tells
        promised = event == ontology.events()[coding.event].folds_into  # the promise is that deed to come
        return None if event != encoder.NOTHING and (composed or promised or coding.tie) else event

    def _is_headline(self, coding: Coding) -> bool:
        """Say whether a noun with its parties is what a headline without a verb tells: "Peru, Chile in border truce".

        The encoder has read few of them.
        """
        return self._headline and self._tokens.is_noun(coding.candidate.token) and bool(coding.actor)

    def _instead(self, coding: Coding, event: str, sides: Callable[[int, str], Sides]) -> Coding | None:
        """Return the coding as another event, with its own parties; None where nobody would stand on a side of it.

        Who does and who suffers the event that rules took it for stays where the encoder says nothing else. Where the
        subject only undergoes it none is told by that word: in "the freeze on aid angered Chad" Chad freezes nothing.
        """
        if coding.undergone:
            return None
        acting, suffering = sides(coding.candidate.token, "missing")
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
            mode=modes(event, coding.candidate, self._tokens),
            cameo=ontology.events()[event].cameo,
            also=(),
            planned="",
            announced=coding.announced or self._announced(event, coding.candidate.token),
            rules=(*coding.rules, encoder.RULE),
        )

    def _announced(self, event: str, t: int) -> bool:
        """Say whether it is done by saying that one will: "will side with Chad", "said it would"."""
        tokens = self._tokens
        will = [tokens.lemma[c] for c in tokens.kids(t, "aux") if tokens.lemma[c] in closed_class("volition")]
        return event in _BY_WORD and bool(will) and ("would" not in will or tokens.dep[t] == "ccomp")

    def _said(self, t: int) -> encoder.Shares:
        """Return the encoder's word on a token; of what it does not read it has none."""
        return self.words().event(self._at(self._telling(t))) or {encoder.NOTHING: 0.0}

    def _telling(self, t: int) -> int:
        """Return the word that tells what a predicate tells: of "is at war" the noun, for "is" tells nothing."""
        tokens = self._tokens
        if tokens.lemma[t] != "be" or tokens.pos[t] != "AUX":
            return t
        linked = (
            g
            for c in tokens.kids(t, "prep")
            for g in tokens.kids(c, "pobj")
            if tokens.tag[g] in {"NN", "NNS"}
        )
        return next(iter((*tokens.kids(t, "attr", "acomp"), *linked)), t)

    def words(self) -> encoder.Heard:
        """Return what the encoder says of the sentence, which is read when first asked."""
        if self._heard is None:
            self._heard = encoder.packaged().words(self._text)
        return self._heard

    def _at(self, t: int) -> int:
        return self._tokens.start[t] - self._opens


def _standing(coded: Filled, heard: Filled, other: Filled) -> Filled:
    """Return who stands on a side: those that rules put there, unless the encoder has only others, or them on the other."""
    if not heard:
        return without(coded, other)
    return coded if set(coded.parties) & set(heard.parties) else heard


def _surest(shares: encoder.Shares) -> str:
    return max(shares, key=shares.__getitem__)


@cache
def _from(name: str) -> float:
    """Return a share from which, or below which, the encoder's word counts."""
    return float(datafiles.read_yaml(_FILE)[name])
