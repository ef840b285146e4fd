"""Headlines are read as the sentences they stand for; prose is left as it is."""

from __future__ import annotations

import pytest

from verbale.config import Settings
from verbale.read.parse import Parser, plain_document
from verbale.types import Tokens


def parsed(text: str) -> Tokens:
    reading = Parser(Settings()).parse([plain_document(text)])[0]
    return reading.tokens


def root(tokens: Tokens) -> int:
    return next(t for t in range(len(tokens)) if tokens.head[t] == t)


@pytest.mark.parametrize(
    ("headline", "verb", "subject", "done_to"),
    [
        ("Havana fires rockets over Miami", "fire", "Havana", "rockets"),
        ("Welsh miners down tools after blast", "down", "miners", "tools"),
        ("Police torch huts in Lusaka", "torch", "Police", "huts"),
        ("Peru navy, Chile trawlers trade insults off coast", "trade", "navy trawlers", "insults"),
        ("US sanctions Peruvian oil refiner", "sanction", "US", "refiner"),
        ("Tram drivers strike in Oslo", "strike", "drivers", ""),
        ("Benin arms villagers", "arm", "Benin", "villagers"),
        ("Tonga, New Zealand ink pact", "ink", "Tonga Zealand", "pact"),
        ("Benin talks resume in Lome", "resume", "talks", ""),
    ],
)
def test_a_verb_that_looks_like_a_noun(headline, verb, subject, done_to):
    tokens = parsed(headline)
    t = root(tokens)
    assert (tokens.lemma[t], tokens.pos[t]) == (verb, "VERB")
    assert " ".join(tokens.text[c] for c in tokens.kids(t, "nsubj")) == subject
    assert " ".join(tokens.text[c] for c in tokens.kids(t, "dobj")) == done_to


@pytest.mark.parametrize("headline", ["US to expel Kenyan diplomats", "Oslo to expel Kenyan envoy"])
def test_an_infinitive_is_the_verb(headline):
    tokens = parsed(headline)
    t = root(tokens)
    auxiliary = next(iter(tokens.kids(t, "aux")))
    assert (tokens.lemma[t], tokens.text[auxiliary], tokens.tag[auxiliary]) == ("expel", "to", "TO")


def test_a_participle_without_its_auxiliary_is_passive():
    tokens = parsed("UN envoy expelled from Khartoum")
    assert [tokens.text[t] for t in range(len(tokens)) if tokens.dep[t] == "nsubjpass"] == ["envoy"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru sanctions on Chile",
        "Border clashes in Bolivia",
        "Chad expelled",
        "The envoy arrested a thief.",
        "Fires",
    ],
)
def test_what_needs_no_mending_is_left_alone(text):
    tokens = parsed(text)
    assert "".join(tokens.text) == text.replace(" ", "") or text.endswith(".")
    assert all(tokens.lemma[t] != "seize" for t in range(len(tokens)))


def test_words_and_offsets_stay_those_of_the_text():
    text = "Havana fires missile, says Lima"
    tokens = parsed(text)
    assert [text[tokens.start[t] : tokens.end[t]] for t in range(len(tokens))] == list(tokens.text)


@pytest.mark.parametrize(
    ("headline", "subjects"),
    [
        ("Mexico, Guatemala hold migration talks", "Mexico Guatemala"),
        ("Venezuela, Iran sign cooperation pact", "Venezuela Iran"),
        ("Thai, Malaysian ministers meet in Langkawi", "Thai ministers"),
        ("Greece, Egypt to sign deal", "Greece Egypt"),
        ("Next week, Iran signs cooperation pact", "Iran"),
    ],
)
def test_a_comma_joins_subjects(headline, subjects):
    tokens = parsed(headline)
    assert " ".join(tokens.text[c] for c in tokens.kids(root(tokens), "nsubj")) == subjects


def test_a_noun_with_subject_and_infinitive_is_a_verb():
    tokens = parsed("Poland and Lithuania plan to build a gas pipeline together.")
    assert tokens.pos[tokens.text.index("plan")] == "VERB"


@pytest.mark.parametrize(
    ("sentence", "verb", "subject", "done_to"),
    [
        ("Peruvian police clubbed villagers who refused to leave.", "club", "police", "villagers"),
        ("Shoppers across Togo boycotted markets for a day.", "boycott", "Shoppers", "markets"),
        ("Denmark froze development aid to Togo.", "freeze", "Denmark", "aid"),
        ("Two men on a motorbike shot a judge in Lima.", "shoot", "men", "judge"),
    ],
)
def test_a_past_taken_for_something_else(sentence, verb, subject, done_to):
    tokens = parsed(sentence)
    t = root(tokens)
    assert (tokens.lemma[t], tokens.pos[t], tokens.tag[t]) == (verb, "VERB", "VBD")
    assert " ".join(tokens.text[c] for c in tokens.kids(t, "nsubj")) == subject
    assert " ".join(tokens.text[c] for c in tokens.kids(t, "dobj")) == done_to


@pytest.mark.parametrize(
    "text", ["A seized boat in the harbour of Lima.", "A long debate about a frozen lake."]
)
def test_a_phrase_is_no_sentence(text):
    tokens = parsed(text)
    assert tokens.pos[root(tokens)] == "NOUN"
