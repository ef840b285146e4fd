from __future__ import annotations

import pytest

from verbale import ontology
from verbale.coding.about import compile_contexts, context_words, contexts, features, named, stem
from verbale.datafiles import read_yaml
from verbale.errors import DataFileError
from verbale.types import Document, Part, Reading, Sentence, Span, Tokens

NOTHING = Tokens((), (), (), (), (), (), (), (), (), (), ())


def reading(*sentences: str, headline: str = "") -> Reading:
    texts = [*([headline] if headline else []), *sentences]
    parts, found, at = [], [], 0
    for n, text in enumerate(texts):
        kind = "headline" if headline and n == 0 else "body"
        span = Span(at, at + len(text))
        parts.append(Part(kind, span))
        found.append(Sentence(0, 0, span, kind, n))
        at += len(text) + 1
    document = Document("d", "d", "", "", "\n".join(texts), tuple(parts), "en", None)
    return Reading(document, NOTHING, tuple(found))


@pytest.mark.parametrize(("context", "holds", "sentence"), context_words().examples)
def test_words_do_what_their_examples_say(context, holds, sentence):
    assert (context in named(sentence)) == holds


def test_every_context_has_words():
    assert {c for c, _, _ in context_words().examples} == set(ontology.contexts())


def test_one_neighbour_is_not_enough():
    assert contexts(reading("They met again.", "The earthquake killed ten."), 0) == ()


def test_a_neighbour_and_the_headline_are():
    read = reading(
        "They met again.", "The earthquake killed ten.", headline="Earthquake brings neighbours together"
    )
    assert contexts(read, 1) == ("disasters",)


@pytest.mark.parametrize(
    ("told", "sentence", "context"),
    [
        (("event MOBILIZE", "mode troops", "sector MIL"), "They moved at dawn.", "military"),
        (("event SANCTION", "mode convict", "sector JUD"), "He was given four years.", "legal"),
        (("event COERCE", "mode censor", "sector JRN"), "It closed the weekly.", "rights_freedoms"),
        (("event PROTEST", "mode strike", "sector LAB"), "They downed tools.", "economic"),
        ((), "They downed tools.", ""),
    ],
)
def test_what_is_told_shows_it_too(told, sentence, context):
    assert [context] * bool(context) == list(contexts(reading(sentence), 0, told))[:1]


@pytest.mark.parametrize(
    ("word", "left"),
    [
        ("armies", "army"),
        ("togo's", "togo"),
        ("losses", "loss"),
        ("press", "press"),
        ("gas", "gas"),
        ("bus", "bus"),
    ],
)
def test_a_word_without_its_ending(word, left):
    assert stem(word) == left


def test_words_pairs_and_what_is_shown_are_features():
    found = features("The troops fled.", ("event RETREAT",))
    assert {"troop", "the troop", "shows military", "event RETREAT"} <= found


def test_no_name_shows_a_context():
    weights = read_yaml("lang/en/contexts_learned.yaml")["weights"]
    words = {word for features in weights.values() for feature in features for word in feature.split()}
    assert words.isdisjoint({"kenya", "china", "chinese", "paris", "putin", "moscow", "nato", "gaza"})


def test_at_most_three_the_surest_first():
    text = "Nuclear inspectors, vaccine doses and hackers."
    found = contexts(reading(text), 0)
    assert len(found) == 3
    assert found[0] == "cbrn"


@pytest.mark.parametrize(
    "table",
    [
        {"weather": {"words": ["rain"], "yes": ["a"], "no": ["b"]}},
        {"crime": {"words": [], "yes": ["a"], "no": ["b"]}},
        {"crime": {"words": ["theft"], "yes": ["a"]}},
    ],
)
def test_a_bad_entry_is_refused(table):
    with pytest.raises(DataFileError, match=r"f\.yaml"):
        compile_contexts(table, "f.yaml")
