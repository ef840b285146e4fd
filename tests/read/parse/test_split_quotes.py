"""Subjects that whoever is quoted parts from their verb."""

from __future__ import annotations

import pytest

from verbale.coding.subjects import Subjects
from verbale.config import Settings
from verbale.read.parse import Parser, plain_document


@pytest.mark.parametrize(
    ("sentence", "verb", "subjects"),
    [
        ("“North Korea,” said the spokesman, Cho June-hyuck, “tested a missile.”", "tested", "Korea"),
        ("“North Korea,” said the spokesman, Cho June-hyuck, “tested a missile.”", "said", "spokesman"),
        ('"Iran," said the Saudi minister, Adel al-Jubeir, "armed the rebels."', "armed", "Iran"),
        ("“The army,” the minister told reporters, “has seized the port.”", "seized", "army"),
        ("“Israel's jets,” said a Syrian general, “attacked the depot.”", "attacked", "jets"),
        ("“Yes,” said the spokesman, “Russia bombed the camp.”", "bombed", "Russia"),
        ("“We condemned Russia,” said Kerry, “and expelled its envoy.”", "condemned", "We"),
        ("«North Korea,» said the spokesman, Cho June-hyuck, «tested a missile.»", "tested", "Korea"),
        ("The paper called “Iran,” a play, “dull.”", "called", "paper"),
    ],
)
def test_what_is_quoted_is_no_subject_of_said(sentence, verb, subjects):
    tokens = Parser(Settings()).parse([plain_document(sentence)])[0].tokens
    found = Subjects(tokens).surface(tokens.text.index(verb))
    assert " ".join(tokens.text[t] for t in found) == subjects
    assert all(tokens.head[c] == t for t in range(len(tokens)) for c in tokens.children[t])
