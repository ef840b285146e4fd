"""Lessons of the rules: what each is for, and what it is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from verbale.coding.encoder import NOTHING
from verbale.coding.lexicon import Rule, rules
from verbale.coding.parties import Parties
from verbale.coding.what import Coder
from verbale.evaluate.lessons import Lesson, Pair, Word, pair_of, read

if TYPE_CHECKING:
    from verbale.types import Reading


def of_rules() -> Iterator[Lesson]:
    """Yield the rules' examples; of the weight of rules they say nothing."""
    asked: dict[str, list[tuple[Rule, bool]]] = {}
    for rule in rules():
        for given, right in ((rule.yes, True), (rule.no, False)):
            for example in given:
                asked.setdefault(example.text, []).append((rule, right))
    for text, reading in read(tuple(asked)):
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
                    pairs.append(pair_of(reading, actors[0], others[0] if others else None, (coding.event,)))
            if not own:  # what its rule is not for, it most likely tells nothing
                words += _silent(reading, coder)
        yield Lesson("rules", text, tuple(pairs), tuple(words))


def _silent(reading: Reading, coder: Coder) -> Iterator[Word]:
    """Yield the predicates of a sentence that rules do not code, as telling nothing."""
    for t in range(coder.sentence.first, coder.sentence.last):
        if coder.grammar.predicative(t) and reading.tokens.pos[t] != "NOUN":
            coding = coder.code(t)
            if coding is None or not coding.event:
                yield Word(reading.tokens.start[t], NOTHING)
