"""What the encoder learns from: sentences of our own, with what words and pairs of parties in them tell.

Three sources: the examples of the rules, `training/pairs.tsv` (each line one pair of a sentence), and sentences annotated
as those of the collection are (`training/sentences.jsonl`, the collection's development part). A word that no source
speaks of is not taught; in an annotated sentence each predicate without a claim tells nothing.

Run as a program it writes one lesson a line, for `scripts/train_encoder`.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from verbale.coding.encoder import NOTHING
from verbale.coding.evidence import evidence
from verbale.coding.lexicon import Rule, rules
from verbale.coding.parties import Parties
from verbale.coding.relate import by_rules, coded
from verbale.coding.what import Coder
from verbale.config import Settings
from verbale.evaluate.rows import read_rows
from verbale.evaluate.texts import read_documents, sentence_document
from verbale.types import Problem, Span

if TYPE_CHECKING:
    from verbale.types import Reading

PAIRS = Path("training/pairs.tsv")
SENTENCES = Path("training/sentences.jsonl")
COLLECTION = Path("evals/collection/dev.jsonl")
_OPENS, _CLOSES = "[{", "]}"
_FIFTH = 5


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
class Lesson:
    """A sentence and what it teaches."""

    source: str  # rules, pairs, sentences or collection
    text: str
    pairs: tuple[Pair, ...]
    words: tuple[Word, ...]
    aside: bool = False  # not learned: by it the encoder's word is weighed


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of the pairs, without its marks."""

    event: str
    text: str
    actor: Span
    recipient: Span | None
    trigger: Span | None


def aside(text: str) -> bool:
    """Say whether a sentence of the collection is of the fifth that is not learned, by a digest of its words."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % _FIFTH == 0


def unmark(line: str) -> Marked:
    """Return what a line says: `EVENT<tab>[Kenya] *sued* {Chad}.`; recipient and trigger may be unmarked.

    Raises:
        ValueError: it names no actor, or a mark is left open.

    """
    event, tab, marked = line.partition("\t")
    text: list[str] = []
    spans: dict[str, Span] = {}
    opened: dict[str, int] = {}
    for c in marked:
        if c in _OPENS or (c == "*" and c not in opened):
            opened[c] = len(text)
        elif c in _CLOSES or c == "*":
            begin = _OPENS[_CLOSES.index(c)] if c in _CLOSES else c
            spans[begin] = Span(opened[begin], len(text))
        else:
            text.append(c)
    if not tab or "[" not in spans or opened.keys() != spans.keys():
        raise ValueError(line)
    return Marked(event, "".join(text), spans["["], spans.get("{"), spans.get("*"))


def lessons() -> Iterator[Lesson]:
    """Yield all lessons of the sources, in their order."""
    yield from of_rules()
    yield from of_pairs(PAIRS)
    yield from of_annotated("sentences", SENTENCES)
    yield from of_annotated("collection", COLLECTION)


def of_rules() -> Iterator[Lesson]:
    """Yield the rules' examples; of the weight of rules they say nothing."""
    asked: dict[str, list[tuple[Rule, bool]]] = {}
    for rule in rules():
        for given, right in ((rule.yes, True), (rule.no, False)):
            for example in given:
                asked.setdefault(example.text, []).append((rule, right))
    for text, reading in _read(tuple(asked)):
        own = {rule.id for rule, right in asked[text] if right}
        parties = Parties(reading)
        pairs: list[Pair] = []
        words: list[Word] = []
        for sentence in reading.sentences:
            coder = Coder(reading, sentence, parties)
            for coding in coder.codings():
                if coding.rules[0] not in own:
                    continue
                words.append(Word(reading.tokens.start[coding.candidate.token], coding.event))
                actors = [p.span for p in coding.actor.parties if p.span]
                others = [p.span for p in coding.recipient.parties if p.span] or actors[1:]
                if actors:
                    pairs.append(_pair(reading, actors[0], others[0] if others else None, (coding.event,)))
            if not own:  # what its rule is not for, it most likely tells nothing
                words += _silent(reading, coder)
        yield Lesson("rules", text, tuple(pairs), tuple(words))


def of_pairs(path: Path) -> Iterator[Lesson]:
    """Yield the sentences with one marked pair each."""
    lines = path.read_text(encoding="utf-8").splitlines()
    given = [unmark(line) for line in lines if not line.startswith("#")]
    for row, (text, reading) in zip(given, _read([g.text for g in given]), strict=True):
        pair = _pair(reading, row.actor, row.recipient, (row.event,))
        words = () if row.trigger is None else (Word(row.trigger.start, row.event),)
        yield Lesson("pairs", text, (pair,), words or _between(reading, row))


def of_annotated(source: str, path: Path) -> Iterator[Lesson]:
    """Yield sentences with all their claims, in the format of the collection."""
    rows = list(read_rows(path))
    given = [row.data for row in rows]
    for row, (text, reading) in zip(given, _read([g["text"] for g in given]), strict=True):
        pairs = [
            _pair(reading, spans[0], spans[1] if len(spans) > 1 else None, tuple(claim["event"].split("|")))
            for claim in row["must"]
            if (spans := _spans(claim)) and claim["actor"]
        ]
        left = path == COLLECTION and aside(text)
        yield Lesson(source, text, tuple(pairs), tuple(_words(reading, row)), left)


def _words(reading: Reading, row: Mapping[str, Any]) -> Iterator[Word]:
    """Yield what each predicate of an annotated sentence tells; of what one may report or not, nothing is taught."""
    tokens = reading.tokens
    claims = [(c["trigger"], c["event"].split("|")[0]) for c in row["must"]]
    open_to_doubt = [c["trigger"] for c in row["may"]]
    for word in _predicates(reading):
        span = tokens.span(word, word + 1)
        told = [event for where, event in claims if span.overlaps(Span(where["start"], where["end"]))]
        if told:
            yield Word(span.start, told[0])
        elif not any(span.overlaps(Span(w["start"], w["end"])) for w in open_to_doubt):
            yield Word(span.start, NOTHING)


def _predicates(reading: Reading) -> Iterator[int]:
    parties = Parties(reading)
    for sentence in reading.sentences:
        coder = Coder(reading, sentence, parties)
        yield from (t for t in range(sentence.first, sentence.last) if coder.grammar.predicative(t))


def _silent(reading: Reading, coder: Coder) -> Iterator[Word]:
    """Yield the predicates of a sentence that rules do not code, as telling nothing."""
    for t in range(coder.sentence.first, coder.sentence.last):
        if coder.grammar.predicative(t) and reading.tokens.pos[t] != "NOUN":
            coding = coder.code(t)
            if coding is None or not coding.event:
                yield Word(reading.tokens.start[t], NOTHING)


def _between(reading: Reading, row: Marked) -> tuple[Word, ...]:
    """Return the words between two parties whose trigger is not marked: where they meet, all of them for nothing."""
    found = evidence(reading, row.actor, row.recipient)
    told = found.path if row.event == NOTHING else found.path[:1]
    return tuple(Word(reading.tokens.start[t], row.event) for t in told)


def _spans(claim: Mapping[str, Any]) -> list[Span]:
    named = (*claim["actor"][:1], *claim["recipient"], *claim["actor"][1:])
    return [Span(p["start"], p["end"]) for p in named]


def _pair(reading: Reading, actor: Span, recipient: Span | None, gold: tuple[str, ...]) -> Pair:
    found = evidence(reading, actor, recipient)
    first = by_rules(found, actor)
    return Pair(actor, recipient, gold, tuple(coded(found, first).items()), first.event)


def _read(texts: Sequence[str]) -> Iterator[tuple[str, Reading]]:
    documents: Iterable[Any] = (sentence_document(str(n), text) for n, text in enumerate(texts))
    for text, reading in zip(texts, read_documents(documents, Settings()), strict=True):
        if isinstance(reading, Problem):
            raise TypeError(f"{text!r}: {reading.wrong}")
        yield text, reading


def main() -> None:
    """Write all lessons."""
    parser = argparse.ArgumentParser(prog="scripts/train_encoder collect", description=main.__doc__)
    parser.add_argument("out", type=Path)
    with parser.parse_args().out.open("wb") as out:
        for lesson in lessons():
            out.write(orjson.dumps(lesson, default=tuple, option=orjson.OPT_APPEND_NEWLINE))


if __name__ == "__main__":
    main()
