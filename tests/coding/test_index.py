"""Rules are found by what they ask for, and none is overlooked that fits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from verbale.coding import frames
from verbale.coding.candidates import Grammar
from verbale.coding.frames import Frames
from verbale.coding.index import index_of, known_word, lexicon
from verbale.coding.lexicon import parse_rule
from verbale.coding.parties import Parties

MADE = {"event": "REJECT", "yes": ["."], "no": ["."]}


def test_rules_are_found_by_the_first_word_and_by_the_noun_of_the_deed():
    index = lexicon()
    assert any("call off" in rule.words for rule in index["verb", "call"].rules)
    assert any("release" in rule.nominal for rule in index["noun", "release"].rules)


def test_a_word_is_known_with_its_kind():
    assert known_word("noun", "release")
    assert not known_word("noun", "teaspoon")
    assert known_word("verb", "teaspoon")  # a rule for any verb: "* jointly"


@pytest.mark.parametrize(
    ("entry", "found_by"),
    [
        ({"needs": {"object": "party", "with": ["ban", "halt"]}}, "by_word"),
        ({"verb": ["call off"]}, "by_particle"),
        ({"verb": ["call", "call off"]}, "free"),
        ({"needs": {"object": ["party", "ban"]}}, "by_role"),
        ({}, "free"),
    ],
)
def test_a_rule_is_found_by_the_rarest_that_it_asks_for(entry, found_by):
    rule = parse_rule({"id": "made.one", "verb": ["call"], **MADE, **entry}, "made.yaml")
    found = index_of([rule])["verb", "call"]
    assert [name for name in ("free", "by_particle", "by_role", "by_word") if getattr(found, name)] == [
        found_by
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya called off the talks and called on Chad to free two teachers.",
        "Chad has not met Kenya's call for the release of the crew by Chad.",
        "Kenya's army took over the airport, took in refugees and will take part in a drill with Chad.",
        "Chad gave Kenya mortars, put an end to the ban and held talks on two of its crossings.",
        "The release of the men by Chad was hailed; Kenyan troops fired rockets at a Chadian base.",
    ],
)
def test_no_rule_that_fits_is_overlooked(sentence, read, monkeypatch):
    reading = read(sentence)
    grammar, parties = Grammar(reading.tokens), Parties(reading)
    candidates = [grammar.candidate(t) for t in range(len(reading.tokens)) if grammar.predicative(t)]
    quickly = [Frames(reading.tokens, parties, lambda _: "").ranked(c) for c in candidates]
    every = {word: replace(entry, free=tuple(range(len(entry.rules)))) for word, entry in lexicon().items()}
    monkeypatch.setattr(frames, "lexicon", lambda: every)
    assert quickly == [Frames(reading.tokens, parties, lambda _: "").ranked(c) for c in candidates]
    assert any(quickly)
