from __future__ import annotations

import pytest

from verbale.coding.conditions import conditions, has_to_come_first, inverted
from verbale.config import Settings
from verbale.read.parse import Parser, plain_document
from verbale.types import Tokens


def parse(text: str) -> Tokens:
    (reading,) = Parser(Settings()).parse([plain_document(text)])
    return reading.tokens


@pytest.mark.parametrize(
    ("text", "verb", "opening"),
    [
        ("If Minsk asks, Riga will pay.", "pay", "asks"),
        ("The bank will pay unless the crew objects.", "pay", "objects"),
        ("Should the army enter the city, aid will be cut.", "cut", "enter"),
        ("Riga will pay provided that Minsk asks.", "pay", "provided"),
        ("The fleet will sail in the event of an attack.", "sail", "in"),
        ("As long as the guns are silent, the envoys will stay.", "stay", "long"),
        ("Riga will pay only when Minsk asks.", "pay", "asks"),
        ("Riga will only pay after Minsk has asked.", "pay", "asked"),
        ("Only then will Riga pay.", "pay", "then"),
        ("Riga will pay only in return for a pardon.", "pay", "in"),
        ("Riga will lift the ban on condition that Minsk pays.", "lift", "on"),
        ("Riga will pay in the absence of a deal.", "pay", "in"),
        ("The owner warned that sales would end should there be a riot.", "end", "be"),
    ],
)
def test_what_opens_the_condition_of_a_verb(text, verb, opening):
    tokens = parse(text)
    assert [tokens.text[k] for k in conditions(tokens, tokens.text.index(verb))] == [opening]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("When Minsk asked, Riga paid.", "paid"),
        ("Only Riga will pay when Minsk asks.", "pay"),
        ("Riga will pay only in euros.", "pay"),
        ("Then Riga will pay.", "pay"),
        ("The envoy spoke to reporters on condition of anonymity.", "spoke"),
        ("Riga supports Minsk in its case with Oslo.", "supports"),
        ("The guard asked where he should go.", "asked"),
        ("Not only was the mast hit, the road was cut too.", "cut"),
    ],
)
def test_no_condition(text, verb):
    tokens = parse(text)
    assert not list(conditions(tokens, tokens.text.index(verb)))


def test_a_condition_without_if_has_its_auxiliary_first():
    tokens = parse("Had they agreed, the talks would have gone on.")
    assert inverted(tokens, tokens.text.index("agreed"))
    tokens = parse("They had agreed, and the talks went on.")
    assert not inverted(tokens, tokens.text.index("agreed"))


@pytest.mark.parametrize(
    ("text", "clause", "first"),
    [
        ("There will be no talks until Minsk leaves.", "leaves", True),
        ("Riga said it would not talk until Minsk left.", "left", True),
        ("Riga will talk only once Minsk leaves.", "leaves", True),
        ("Riga will not talk before Minsk leaves.", "leaves", True),
        ("Riga waited until Minsk left.", "left", False),
        ("Riga will talk when Minsk leaves.", "leaves", False),
    ],
)
def test_what_has_to_come_first(text, clause, first):
    tokens = parse(text)
    negated = " no" in text
    assert has_to_come_first(tokens, tokens.text.index(clause), negated=negated) is first
