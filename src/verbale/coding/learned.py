"""What the encoder says of the words of one sentence, and how sure it has to be for its word to count beside that of rules.

A sentence is read once, and only if something is asked. The shares from which its word counts are in
`data/lang/en/learned.yaml`; what is made of it stands in `coding/hearing.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from verbale import datafiles
from verbale.coding import encoder, headed
from verbale.coding.coded import Coding
from verbale.coding.subjects import closed_class
from verbale.types import Sentence, Status, Tokens

BY_WORD = frozenset({"AGREE", "REJECT", "THREATEN"})  # done by saying that one will, or will not

_FILE = "lang/en/learned.yaml"
_DOUBTED = frozenset({"asserted", "hypothetical", "negated"})
_STATUSES: tuple[Status, ...] = ("asserted", "hypothetical", "negated", "historical")


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

    def guess(self, t: int, lemma: str, sure: str = "alone") -> Guess | None:
        """Return what a predicate is taken to tell, None for nothing; `sure` names the share it needs.

        Copulas and verbs that seldom tell an event by themselves need a rule.
        """
        if lemma in datafiles.words(_FILE, "plain") or self._tokens.pos[t] == "AUX":
            return None
        shares = self.said(t)
        event = surest(shares)
        if event == encoder.NOTHING or shares[event] < share_from(sure):
            return None
        return Guess(event, shares[event], self.announced(event, t))

    def sides(self, t: int, heads: Iterable[int], sure: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return which of the parties with these heads do what a word tells, and which suffer it.

        `sure` names the share that either needs.
        """
        heard, least = self.words(), share_from(sure)
        found = {h: heard.sides(self._at(t), self._at(h)) or (0.0, 0.0) for h in heads}
        acting, suffering = (tuple(h for h, odds in found.items() if odds[n] >= least) for n in (0, 1))
        return acting, suffering

    def status(self, coding: Coding, told: Status, *, fresh: bool = False, depends: bool = False) -> Status:
        """Return whether what is coded has happened, where the encoder is all but sure that it is told otherwise.

        What is to come is left to rules, which know the day; and so is what they call history. What is `fresh`, by a day of
        its own, is none. What is announced is done by that, though the word tells what may be; what `depends` on a condition
        is not done, though the encoder hears its promise.
        """
        shares = self.words().status(self._at(coding.candidate.token))
        headline = coding.rules[0].partition(".")[0] == headed.RULE  # "No deal: Chad" refuses
        if shares is None or told not in _DOUBTED or headline:
            return told
        unable = {"historical"} if fresh else set()
        unable |= {"hypothetical"} if coding.announced else set()
        unable |= {"asserted"} if depends else set()
        able = [status for status in _STATUSES if status not in unable]
        best = max(able, key=shares.__getitem__)
        sure = share_from("undone") if told == "asserted" else share_from("done")
        return best if shares[best] >= sure else told

    def announced(self, event: str, t: int) -> bool:
        """Say whether it is done by saying that one will: "will side with Chad", "said it would"."""
        tokens = self._tokens
        will = [tokens.lemma[c] for c in tokens.kids(t, "aux") if tokens.lemma[c] in closed_class("volition")]
        return event in BY_WORD and bool(will) and ("would" not in will or tokens.dep[t] == "ccomp")

    def said(self, t: int) -> encoder.Shares:
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


def surest(shares: encoder.Shares) -> str:
    """Return the likeliest class."""
    return max(shares, key=shares.__getitem__)


@cache
def share_from(name: str) -> float:
    """Return a share from which, or below which, the encoder's word counts."""
    return float(datafiles.read_yaml(_FILE)[name])
