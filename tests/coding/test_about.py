from __future__ import annotations

import pytest

from verbale import ontology
from verbale.coding.about import compile_contexts, context_words, contexts
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
    assert (context in contexts(reading(sentence), 0)) == holds


def test_every_context_has_words():
    assert {c for c, _, _ in context_words().examples} == set(ontology.contexts())


def test_one_neighbour_is_not_enough():
    assert contexts(reading("They met again.", "The earthquake killed ten."), 0) == ()


def test_a_neighbour_and_the_headline_are():
    read = reading(
        "They met again.", "The earthquake killed ten.", headline="Earthquake brings neighbours together"
    )
    assert contexts(read, 1) == ("disasters",)


def test_at_most_three_the_surest_first():
    text = "Nuclear and atomic talks: diplomats, troops, courts, refugees and migrants."
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
