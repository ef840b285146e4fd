"""Every rule keeps its examples: what it must code, and what it must leave alone."""

from __future__ import annotations

import pytest

from verbale.coding.coded import Coding
from verbale.coding.lexicon import Example, Rule, parse_rule, rules
from verbale.coding.parties import Filled, Parties
from verbale.coding.what import Coder
from verbale.config import Settings
from verbale.errors import DataFileError
from verbale.read import complete
from verbale.read.parse import Parser, plain_document
from verbale.types import Party, Reading

GUESS = 0.5


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    texts = sorted({e.text for r in rules() for e in (*r.yes, *r.no, *r.known_gap)})
    parsed = Parser(Settings()).parse([plain_document(text) for text in texts])
    return {text: complete(reading) for text, reading in zip(texts, parsed, strict=True)}


def codings(reading: Reading) -> list[Coding]:
    parties = Parties(reading)
    claims: list[Coding] = []
    for sentence in reading.sentences:
        coder = Coder(reading, sentence, parties)
        coded = (coder.code(t) for t in range(sentence.first, sentence.last))
        claims += [*coder.codings(), *(c for c in coded if c is not None and not c.event)]
    return claims


def codes(parties: tuple[Party, ...]) -> frozenset[str]:
    return frozenset(p.country or "?" for p in parties)


def told(side: Filled) -> frozenset[str]:
    """Give the countries of a side by the example's words; whose "the students" are is a guess of the reading."""
    return frozenset("?") if side and side.confidence <= GUESS else codes(side.parties)


def fires(rule: Rule, example: Example, reading: Reading) -> bool:
    for coding in codings(reading):
        if coding.rules[0] != rule.id:
            continue
        if not example.actor and not example.recipient:
            return True
        wanted = (example.actor, example.recipient)
        given = (codes(coding.actor.parties), codes(coding.recipient.parties))
        if wanted in {given, (told(coding.actor), told(coding.recipient))}:
            return True
    return False


def describe(reading: Reading) -> str:
    rows = [
        (c.rules, sorted(codes(c.actor.parties)), sorted(codes(c.recipient.parties)))
        for c in codings(reading)
    ]
    return f"{reading.document.text!r} gave {rows}"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_examples(rule: Rule, readings: dict[str, Reading]) -> None:
    missed = [describe(readings[e.text]) for e in rule.yes if not fires(rule, e, readings[e.text])]
    assert not missed, f"{rule.id} must code: {missed}"
    taken = [
        describe(readings[e.text])
        for e in rule.no
        if fires(rule, Example(e.text, frozenset(), frozenset()), readings[e.text])
    ]
    assert not taken, f"{rule.id} must leave alone: {taken}"


@pytest.mark.parametrize(
    ("rule", "example"),
    [(r, e) for r in rules() for e in r.known_gap],
    ids=lambda value: getattr(value, "id", ""),
)
@pytest.mark.xfail(reason="a known gap of the rule; when it closes, move the example to yes")
def test_known_gaps(rule: Rule, example: Example, readings: dict[str, Reading]) -> None:
    assert fires(rule, example, readings[example.text])


GOOD = {"id": "x.y", "event": "REQUEST", "verb": ["urge"], "yes": ["A urged B."], "no": ["A left."]}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"yes": []}, "yes and one no"),
        ({"event": "BEG"}, "unknown event type"),
        ({"mode": ["visit"]}, "has no mode"),
        ({"noun": ["plea"]}, "either verb or noun"),
        ({"frequency": 3}, "unknown key"),
        ({"over": "juggle"}, "unknown composition"),
        ({"needs": {"object": "@nothing"}}, "unknown class"),
        ({"yes": [3]}, "an example is a sentence"),
    ],
)
def test_a_broken_entry_is_refused(change: dict[str, object], complaint: str) -> None:
    with pytest.raises(DataFileError, match=complaint):
        parse_rule({**GOOD, **change}, "some.yaml")
