"""What the encoder's word counts beside that of rules: what is coded by it alone, and what it objects to.

A predicate that no rule knows is coded by its word, in the usual frame of the event, where somebody stands there. What
rules code it may object to: where it is all but sure that the predicate tells nothing the claim is dropped, and where it is
all but sure of another event that one is taken. A sentence is read once, and only if one of these is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from verbale import datafiles, ontology
from verbale.coding import encoder
from verbale.coding.candidates import Candidate, Kind
from verbale.coding.coded import Coding
from verbale.coding.lexicon import KINDS, Rule
from verbale.coding.subjects import closed_class
from verbale.types import Sentence, Tokens

_FILE = "lang/en/learned.yaml"
_BY_WORD = frozenset({"AGREE", "REJECT", "THREATEN"})  # done by saying that one will, or will not


@dataclass(frozen=True, slots=True)
class Guess:
    """What a predicate is taken to tell."""

    rule: Rule  # the frame it is coded in
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

    def guess(self, candidate: Candidate) -> Guess | None:
        """Return what a predicate that no rule knows is taken to tell, None for nothing."""
        if candidate.lemma in _plain():
            return None
        shares = self._said(candidate.token)
        event = _surest(shares)
        if event == encoder.NOTHING or shares[event] < _from("alone"):
            return None
        announced = self._announced(event, candidate.token)
        return Guess(_frames()[event, candidate.kind], shares[event], announced)

    def sides(self, t: int, heads: Iterable[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return which of the parties with these heads do what a word tells, and which suffer it."""
        heard, least = self._words(), _from("side")
        found = {h: heard.sides(self._at(t), self._at(h)) or (0.0, 0.0) for h in heads}
        acting, suffering = (tuple(h for h, odds in found.items() if odds[n] >= least) for n in (0, 1))
        return acting, suffering

    def heard(self, found: Iterable[Coding]) -> Iterator[Coding]:
        """Yield what is coded in the sentence when the encoder has been heard on it.

        It reads the whole sentence at each of its words, so what is told already it adds no second time.
        """
        codings = tuple(found)
        instead = {n: self._objects(c) for n, c in enumerate(codings)}
        told = {c.event for n, c in enumerate(codings) if instead[n] is None and c.rules[0] != encoder.RULE}
        for n, coding in enumerate(codings):
            event = instead[n]
            alone = coding.rules[0] == encoder.RULE
            if event == encoder.NOTHING or (alone and coding.event in told):
                continue
            if event is None or event in told:
                yield coding
            else:
                yield self._instead(coding, event)
            told.add(event or coding.event)

    def _objects(self, coding: Coding) -> str | None:
        """Return what the encoder says in place of what rules code, None where it does not object."""
        if coding.rules[0] == encoder.RULE:
            return None
        shares = self._said(coding.candidate.token)
        event = _surest(shares)
        sure = _from("nothing") if event == encoder.NOTHING else _from("another")
        if shares[event] < sure or shares.get(coding.event, 1.0) >= _from("doubt"):
            return None
        composed = len(coding.rules) > 1  # "vowed not to attack": rules see more than a word tells
        promised = event == ontology.events()[coding.event].folds_into  # the promise is that deed to come
        return None if event != encoder.NOTHING and (composed or promised) else event

    def _instead(self, coding: Coding, event: str) -> Coding:
        return replace(
            coding,
            event=event,
            mode=(),
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
        return self._words().event(self._at(t)) or {encoder.NOTHING: 0.0}

    def _words(self) -> encoder.Heard:
        if self._heard is None:
            self._heard = encoder.packaged().words(self._text)
        return self._heard

    def _at(self, t: int) -> int:
        return self._tokens.start[t] - self._opens


def _surest(shares: encoder.Shares) -> str:
    return max(shares, key=shares.__getitem__)


@cache
def _plain() -> frozenset[str]:
    return frozenset(datafiles.read_yaml(_FILE)["plain"])


@cache
def _from(name: str) -> float:
    """Return a share from which, or below which, the encoder's word counts."""
    return float(datafiles.read_yaml(_FILE)["from"][name])


@cache
def _frames() -> Mapping[tuple[str, Kind], Rule]:
    """Return the rule that stands for each event and kind of predicate."""
    table = datafiles.read_yaml(_FILE)
    usual, own = table["usual"], table["frames"]
    return {
        (event, kind): _frame(event, kind, {**usual, **own.get(event, {})})
        for event in ontology.events()
        for kind in KINDS
    }


def _frame(event: str, kind: Kind, entry: Mapping[str, Any]) -> Rule:
    return Rule(
        id=encoder.RULE,
        file=_FILE,
        event=event,
        mode=(),
        cameo=ontology.events()[event].cameo,
        kind=kind,
        words=(),
        particles={},
        nominal=(),
        needs={},
        without={},
        actor=tuple(entry["actor"]),
        recipient=tuple(entry["recipient"]),
        reciprocal=bool(entry.get("reciprocal")),
        over="",
        deed=(),
        solo=False,
        both=False,
        also=(),
        yes=(),
        no=(),
        known_gap=(),
    )
