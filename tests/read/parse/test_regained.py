"""Subjects that the parse lost to an opening phrase, and gerunds that it took for adjectives."""

from __future__ import annotations

import pytest

from verbale.coding.subjects import Subjects
from verbale.config import Settings
from verbale.read.parse import Parser, plain_document


@pytest.mark.parametrize(
    ("sentence", "verb", "subjects"),
    [
        (
            "After six hours of talks in Kingstown, Venezuela and Guyana promised not to use force.",
            "promised",
            "Venezuela Guyana",
        ),
        ("At a summit in Lima, Chile agreed to help.", "agreed", "Chile"),
        ("In Oslo, Lima and Quito the shops closed early.", "closed", "shops"),
        ("After talks in Oslo and Lima it promised to help.", "promised", "it"),
        ("It sank off Lima, the ministry's head of rescue, Luis Ramos, said.", "said", "head"),
        (
            "Rebels fired on the crowd, witnesses and a medical source told Reuters.",
            "told",
            "witnesses source",
        ),
        ("If the rain stops, said farmer Luis Ramos, the maize can be saved.", "said", "Ramos"),
        ("If the rain stops, said farmer Luis Ramos, the maize can be saved.", "saved", "maize"),
        (
            "In Lima, a ministry official, who asked not to be named, said that two had died.",
            "said",
            "official",
        ),
        ("In Lima, the capital, shops closed early.", "closed", "shops"),
        ("“We sold none,” said grower Ghulam Abbas.", "said", "Abbas"),
        ("“We saw it,” survivor Hari Bahadur Gurung, 34, told the station.", "told", "Gurung"),
        ("The survivor thanked Luis Ramos.", "thanked", "survivor"),
        ("Two vessels said to belong to Peru were seized off Aden.", "seized", "vessels"),
        ("A man thought to be a spy was shot in the market.", "shot", "man"),
        (
            "The minister met Omar Diallo, the governor, and told reporters that all was well.",
            "told",
            "minister",
        ),
    ],
)
def test_names_before_a_verb_without_subject(sentence, verb, subjects):
    tokens = Parser(Settings()).parse([plain_document(sentence)])[0].tokens
    found = Subjects(tokens).surface(tokens.text.index(verb))
    assert " ".join(tokens.text[t] for t in found) == subjects
    assert all(tokens.head[c] == t for t in range(len(tokens)) for c in tokens.children[t])


@pytest.mark.parametrize(
    ("sentence", "gerund", "hangs_on"),
    [
        ("Peru stopped short of expelling Serbian diplomats.", "expelling", "of"),
        ("Peru refrained from expelling Serbian diplomats.", "expelling", "from"),
        ("Peru complained of rising prices.", "rising", "prices"),
        ("Peru was short of working tractors.", "working", "tractors"),
    ],
)
def test_a_gerund_behind_a_word_that_wants_one(sentence, gerund, hangs_on):
    tokens = Parser(Settings()).parse([plain_document(sentence)])[0].tokens
    t = tokens.text.index(gerund)
    assert tokens.text[tokens.head[t]] == hangs_on
