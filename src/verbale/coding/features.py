"""What the words and the parse between two parties show of what one does to the other: what the scorer goes by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from verbale.coding.between import Between, between
from verbale.types import Sentence, Tokens

GROUPS = ("path", "top", "around", "window")  # whose words are averaged as vectors

_CONTENT = frozenset({"VERB", "AUX", "NOUN", "ADJ"})
_NAMED = _CONTENT | {"ADP"}
_WINDOW = frozenset({"VERB", "NOUN", "ADJ"})
_SAID_WITH = frozenset({"neg", "prt", "aux", "auxpass"})
_FILLERS = frozenset(
    {
        *("dobj", "attr", "oprd", "xcomp", "acomp", "nsubj", "nsubjpass", "amod", "compound"),
        *("ccomp", "conj", "advcl"),
    }
)
_BELOW = frozenset({"amod", "compound", "xcomp", "acl"})
_STEPS = 5  # of a path whose lemmas count


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where a party stands: the head of its phrase and the tokens of the phrase, first and one past the last."""

    head: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Features:
    """Names of what is there, and the lemmas whose meaning counts, by group."""

    names: frozenset[str]
    words: tuple[tuple[str, ...], ...]  # in the order of GROUPS


def features_of(
    tokens: Tokens, sentences: Sequence[Sentence], actor: Phrase, recipient: Phrase | None
) -> Features:
    """Return the features of what an actor does to a recipient, None for nobody, in the sentences they stand in."""
    found = _Found(tokens, actor, recipient)
    for sentence in sentences:
        found.add(sentence)
    return Features(frozenset(found.names), tuple(tuple(words) for words in found.words))


class _Found:
    """Features as they are gathered."""

    def __init__(self, tokens: Tokens, actor: Phrase, recipient: Phrase | None) -> None:
        self.tokens = tokens
        self.actor = actor
        self.recipient = recipient
        parties = (actor, recipient) if recipient is not None else (actor,)
        self.hidden = frozenset(
            t for p in parties for t in range(p.first, p.last)
        )  # who they are tells nothing
        self.names: set[str] = set()
        self.words: tuple[list[str], ...] = tuple([] for _ in GROUPS)

    def add(self, sentence: Sentence) -> None:
        """Gather what one sentence shows."""
        recipient = self.recipient.head if self.recipient is not None else None
        way = between(self.tokens, sentence, self.actor.head, recipient)
        if not way.actor and not way.recipient:
            return
        self._ways(way)
        path = [*way.actor, *way.recipient, *(() if way.top is None else (way.top,))]
        for t in path:
            if t not in self.hidden and self.tokens.pos[t] in _CONTENT:
                self._on_path(t, path)
        self._window(sentence, way)

    def _ways(self, way: Between) -> None:
        tokens = self.tokens
        for side, steps in (("actor", way.actor), ("recipient", way.recipient)):
            hung = [self._hung(t) for t in steps[:2]]
            self.names.update(f"{side} {' < '.join(hung[:n])}" for n in (1, 2) if hung)
            self.names.update(
                f"{side} below {tokens.lemma[t]}" for t in steps[1:_STEPS] if tokens.pos[t] in _NAMED
            )
        if way.top is not None:
            self.names.add(f"top {tokens.pos[way.top]}")
            if tokens.pos[way.top] in _CONTENT:
                self.names.add(f"top {tokens.lemma[way.top]}")
                self.words[1].append(tokens.lemma[way.top])

    def _hung(self, t: int) -> str:
        word = f":{self.tokens.lemma[t]}" if self.tokens.pos[t] in {"ADP", "SCONJ"} else ""
        return self.tokens.dep[t] + word

    def _on_path(self, t: int, path: Sequence[int]) -> None:
        tokens = self.tokens
        self.names.add(f"path {tokens.lemma[t]}")
        self.words[0].append(tokens.lemma[t])
        for c in tokens.children[t]:
            if c in path or c in self.hidden:
                continue
            dep, lemma = tokens.dep[c], tokens.lemma[c]
            if dep in _SAID_WITH:
                self.names.add(f"{dep} {lemma} {tokens.lemma[t]}" if dep == "prt" else f"{dep} {lemma}")
            elif dep in _FILLERS:
                self._around(f"{dep} ", (c,))
                self._around("below ", self._below(c))
            elif dep == "prep":
                self.names.add(f"prep {lemma}")
                self._around("with ", tokens.children[c])

    def _below(self, t: int) -> Iterator[int]:
        """Yield what describes a filler: "the *border* crossing", "talks on *trade*"."""
        yield from self.tokens.kids(t, *_BELOW)
        for c in self.tokens.kids(t, "prep"):
            yield from self.tokens.children[c]

    def _around(self, role: str, heads: Iterable[int]) -> None:
        for t in heads:
            if t not in self.hidden and self.tokens.pos[t] != "PROPN":
                self.names.add(role + self.tokens.lemma[t])
                self.words[2].append(self.tokens.lemma[t])

    def _window(self, sentence: Sentence, way: Between) -> None:
        """Add the words between the two as they are written, all of the sentence where only one is there."""
        first, last = sentence.first, sentence.last
        if way.actor and way.recipient:
            first, last = sorted((way.actor[0], way.recipient[0]))
        for t in range(first, last):
            if t not in self.hidden and self.tokens.pos[t] in _WINDOW:
                self.names.add(f"window {self.tokens.lemma[t]}")
                self.words[3].append(self.tokens.lemma[t])
