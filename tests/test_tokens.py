"""What a parse answers, on one made by hand: "Kenya vowed to free the old crew"."""

from __future__ import annotations

import pytest

from verbale.types import Document, Part, Reading, Sentence, Span, Tokens

WORDS = ["Kenya", "vowed", "to", "free", "the", "old", "crew"]
HEADS = (1, 1, 3, 1, 6, 6, 3)
DEPS = ("nsubj", "ROOT", "aux", "xcomp", "det", "amod", "dobj")
TAGS = ("NNP", "VBD", "TO", "VB", "DT", "JJ", "NN")


@pytest.fixture
def tokens():
    start = tuple(sum(len(w) + 1 for w in WORDS[:i]) for i in range(len(WORDS)))
    children = tuple(tuple(k for k, h in enumerate(HEADS) if h == i != k) for i in range(len(WORDS)))
    return Tokens(
        start,
        tuple(s + len(w) for s, w in zip(start, WORDS, strict=True)),
        tuple(WORDS),
        tuple(w.lower() for w in WORDS),
        TAGS,
        ("PROPN", "VERB", "PART", "VERB", "DET", "ADJ", "NOUN"),
        DEPS,
        HEADS,
        ("GPE", *[""] * 6),
        (True, *[False] * 6),
        children,
    )


def words(indices):
    return [WORDS[i] for i in indices]


def test_who_depends_on_whom(tokens):
    assert words(tokens.kids(1, "nsubj", "xcomp")) == ["Kenya", "free"]
    assert words(tokens.kids(1, "dobj")) == []
    assert tokens.has(6, "det")
    assert not tokens.has(6, "relcl")
    assert words(tokens.ancestors(4)) == ["crew", "free", "vowed"]
    assert words(tokens.ancestors(1)) == []


def test_a_subtree_is_in_text_order_and_may_leave_branches_out(tokens):
    assert words(tokens.subtree(3)) == ["to", "free", "the", "old", "crew"]
    assert words(tokens.subtree(3, without=[6])) == ["to", "free"]
    assert words(tokens.subtree(0)) == ["Kenya"]


def test_kinds_of_words(tokens):
    assert [
        words(i for i in range(7) if asks(i)) for asks in (tokens.is_verb, tokens.is_noun, tokens.has_to)
    ] == [
        ["vowed", "free"],
        ["Kenya", "crew"],
        ["free"],
    ]


def test_spans_and_sentences(tokens):
    text = " ".join(WORDS)
    assert tokens.span(3, 7).of(text) == "free the old crew"
    document = Document("d", "d", "", "", text, (Part("body", Span(0, len(text))),), "en", None)
    halves = [Sentence(a, b, tokens.span(a, b), "body", 0) for a, b in ((0, 2), (2, 7))]
    reading = Reading(document, tokens, tuple(halves))
    assert [reading.sentence_at(i) for i in (0, 1, 2, 6)] == [halves[0], halves[0], halves[1], halves[1]]
