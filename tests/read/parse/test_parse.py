"""The parse as our own arrays: offsets, parts, and what is not read."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verbale.config import Settings
from verbale.errors import UsageError
from verbale.read.parse import Parser, plain_document
from verbale.types import Document, Part, Reading, Span

TEXT = "Kenya Praises Chad Over Dam\nBy A. Writer\nKenya praised Chad. It left.\n\nTogo did not."


def document(text: str = TEXT) -> Document:
    kinds = ("headline", "byline", "body", "body")
    lines = [line for line in text.split("\n") if line]
    starts = [text.index(line) for line in lines]
    parts = tuple(
        Part(kind, Span(start, start + len(line)))  # type: ignore[arg-type]
        for kind, start, line in zip(kinds, starts, lines, strict=True)
    )
    return Document("d", "d", "", "", text, parts, "en", None)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return Parser(Settings()).parse([document()])[0]


def test_headline_and_body_are_read_and_nothing_else(reading):
    assert [(s.kind, s.paragraph, s.span.of(TEXT)) for s in reading.sentences] == [
        ("headline", 0, "Kenya Praises Chad Over Dam"),
        ("body", 2, "Kenya praised Chad."),
        ("body", 2, "It left."),
        ("body", 3, "Togo did not."),
    ]


def test_words_are_as_printed_where_the_parse_saw_small_letters(reading):
    tokens = reading.tokens
    assert tokens.text[:5] == ("Kenya", "Praises", "Chad", "Over", "Dam")
    assert (tokens.tag[1], tokens.lemma[1]) == ("VBZ", "praise")


def test_lemmas_that_the_model_gets_wrong_are_mended_in_nouns_too():
    tokens = Parser(Settings()).parse([plain_document("Doses and bases were lost.")])[0].tokens
    assert (tokens.lemma[0], tokens.lemma[2]) == ("dose", "base")


def test_every_sentence_is_a_tree_of_its_own(reading):
    tokens = reading.tokens
    for sentence in reading.sentences:
        inside = range(sentence.first, sentence.last)
        roots = [i for i in inside if tokens.head[i] == i]
        assert len(roots) == 1
        assert tokens.subtree(roots[0]) == tuple(inside)


def test_what_is_too_long_is_not_read():
    text = "Kenya left.\nChad stayed."
    parts = (Part("body", Span(0, 11)), Part("body", Span(12, 24)))
    long = Document("d", "d", "", "", text, parts, "en", None)
    (reading,) = Parser(Settings(max_chars=20)).parse([long])
    assert [s.span.of(text) for s in reading.sentences] == ["Kenya left."]


def test_an_empty_document_has_no_sentences():
    (reading,) = Parser(Settings()).parse([plain_document("")])
    assert (len(reading.tokens), reading.sentences) == (0, ())


def test_a_model_that_is_not_installed_is_named():
    with pytest.raises(UsageError, match="'no_such_model' is not installed"):
        Parser(Settings(model="no_such_model")).parse([plain_document("Kenya left.")])


@given(st.text(max_size=60))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_tokens_are_the_words_of_the_text_in_order(text):
    (reading,) = Parser(Settings()).parse([plain_document(text)])
    tokens = reading.tokens
    assert [text[a:b] for a, b in zip(tokens.start, tokens.end, strict=True)] == list(tokens.text)
    assert list(tokens.start) == sorted(tokens.start)
    covered = {i for s in reading.sentences for i in range(s.first, s.last)}
    assert covered == set(range(len(tokens)))
    assert "".join(tokens.text).split() == [] or "".join("".join(tokens.text).split()) == "".join(
        text.split()
    )


def words(text: str) -> tuple[str, ...]:
    return Parser(Settings()).parse([plain_document(text)])[0].tokens.text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("South Korean President Moon Jae-in urged China to act.", "Jae-in"),
        ("Yun Byung-se met the envoy.", "Byung-se"),
    ],
)
def test_a_given_name_with_a_hyphen_is_one_word(text: str, name: str) -> None:
    assert name in words(text)


@pytest.mark.parametrize(
    "text", ["The US-led drive failed.", "Mid-east talks began.", "A Kenya-backed force left."]
)
def test_other_hyphens_part_words(text: str) -> None:
    assert "-" in words(text)


def test_a_dateline_is_no_part_of_its_sentence_but_of_its_words():
    reading = Parser(Settings()).parse([plain_document("LIMA, Peru - Farmers blocked a road. Police came.")])[
        0
    ]
    tokens = reading.tokens
    assert [s.span.of(reading.document.text) for s in reading.sentences] == [
        "LIMA, Peru - Farmers blocked a road.",
        "Police came.",
    ]
    farmers = tokens.text.index("Farmers")
    assert tokens.dep[farmers] == "nsubj"
    assert tokens.text[tokens.head[tokens.text.index("LIMA")]] == "blocked"


def test_the_health_body_is_no_pronoun():
    tokens = (
        Parser(Settings())
        .parse([plain_document("Two died, WHO spokesman Luis Ramos told reporters.")])[0]
        .tokens
    )
    assert tokens.text[3] == "WHO"
    assert tokens.tag[3] == "NNP"
    assert tokens.lemma[3] == "who"


def test_a_sentence_without_an_end_is_read_in_pieces_that_hold_together():
    reading = Parser(Settings()).parse([plain_document("Togo, which urged Chad to urge Togo, " * 300)])[0]
    tokens = reading.tokens
    assert max(s.last - s.first for s in reading.sentences) <= 500
    assert [s.first for s in reading.sentences] == [0, *(s.last for s in reading.sentences[:-1])]
    assert all(tokens.text[s.last - 1] == "," for s in reading.sentences)
    for s in reading.sentences:
        assert all(s.first <= tokens.head[i] < s.last for i in range(s.first, s.last))
        assert all(tokens.dep[i] == "ROOT" for i in range(s.first, s.last) if tokens.head[i] == i)


def test_a_long_sentence_stays_one():
    reading = Parser(Settings()).parse([plain_document("Togo urged " + "Chad, " * 200 + "and left.")])[0]
    assert len(reading.sentences) < 3
