"""What the encoder learns from: sentences of our own, with what words and pairs of parties in them tell.

Three sources: the examples of the rules, `training/pairs.tsv` (each line one pair of a sentence), and sentences annotated
as those of the collection are (`training/sentences.jsonl`, the collection's development part). A word that no source
speaks of is not taught; in an annotated sentence each predicate without a claim tells nothing.

`python -m verbale.evaluate.lessons OUT` writes one lesson a line, for `scripts/train_encoder`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from verbale.coding.evidence import evidence
from verbale.coding.relate import by_rules, coded
from verbale.config import Settings
from verbale.evaluate.texts import read_documents, sentence_document
from verbale.types import Problem, Span

if TYPE_CHECKING:
    from verbale.types import Reading


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties of a sentence and what the one does to the other."""

    actor: Span
    recipient: Span | None
    gold: tuple[str, ...]  # equally right
    coded: tuple[tuple[str, float], ...]  # what rules code between them, with its closeness
    first: str  # what the rules alone choose, "" for nothing


@dataclass(frozen=True, slots=True)
class Word:
    """A word, by the code point at which it starts, and the event that it tells."""

    start: int
    event: str


@dataclass(frozen=True, slots=True)
class Deed:
    """What a sentence says of the event that a word tells; parties by the code point at which their head starts."""

    start: int  # the word
    status: tuple[str, ...]  # equally right, () where the source does not say
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    others: tuple[int, ...]  # parties of the sentence on neither side


@dataclass(frozen=True, slots=True)
class Lesson:
    """A sentence and what it teaches."""

    source: str  # rules, pairs, sentences or collection
    text: str
    pairs: tuple[Pair, ...]
    words: tuple[Word, ...]
    deeds: tuple[Deed, ...] = ()
    aside: bool = False  # not learned: by it the encoder's word is weighed


def pair_of(reading: Reading, actor: Span, recipient: Span | None, gold: tuple[str, ...]) -> Pair:
    """Return what a pair of parties teaches, with what rules make of it."""
    found = evidence(reading, actor, recipient)
    first = by_rules(found, actor)
    return Pair(actor, recipient, gold, tuple(coded(found, first).items()), first.event)


def start_of_head(reading: Reading, span: Span) -> int:
    """Return where the head of a phrase starts; of what is no phrase its last word."""
    tokens = reading.tokens
    inside = [t for t in range(len(tokens)) if tokens.start[t] < span.end and span.start < tokens.end[t]]
    heads = [t for t in inside if tokens.head[t] not in inside or tokens.head[t] == t]
    lying = [t for t in heads if tokens.pos[t] != "PUNCT"] or inside
    return tokens.start[lying[0]] if lying else span.start


def read(texts: Sequence[str]) -> Iterator[tuple[str, Reading]]:
    """Yield each text with its reading."""
    documents: Iterable[Any] = (sentence_document(str(n), text) for n, text in enumerate(texts))
    for text, reading in zip(texts, read_documents(documents, Settings()), strict=True):
        if isinstance(reading, Problem):
            raise TypeError(f"{text!r}: {reading.wrong}")
        yield text, reading
