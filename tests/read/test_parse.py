from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.config import Settings
from verbale.read.parse import Parser, plain_document
from verbale.types import Document, Part, Span

PARSER = Parser(Settings())


def words(text: str) -> tuple[str, ...]:
    return PARSER.parse([plain_document(text)])[0].tokens.text


def test_a_given_name_with_a_hyphen_is_one_word() -> None:
    assert "Jae-in" in words("South Korean President Moon Jae-in urged China to act.")
    assert "Byung-se" in words("Yun Byung-se met the envoy.")


def test_other_hyphens_part_words() -> None:
    assert "-" in words("The US-led drive failed.")
    assert "-" in words("Mid-east talks began.")


def test_parts_are_parsed_apart_and_keep_their_offsets() -> None:
    text = "Ghana Lifts Ban\nMenu | Login\nGhana lifted the ban on Togo."
    parts = (
        Part("headline", Span(0, 15)),
        Part("furniture", Span(16, 28)),
        Part("body", Span(29, len(text))),
    )
    reading = PARSER.parse([Document("d", "d", "", "", text, parts, "en", None)])[0]
    assert [s.kind for s in reading.sentences] == ["headline", "body"]
    tokens = reading.tokens
    assert all(text[a:b] == w for a, b, w in zip(tokens.start, tokens.end, tokens.text, strict=True))


def test_text_beyond_the_limit_is_not_read() -> None:
    assert not Parser(Settings(max_chars=5)).parse([plain_document("Ghana urged Togo to act.")])[0].sentences


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_tokens_that_lie_in_it(text: str) -> None:
    line = " ".join(text.split())
    reading = PARSER.parse([plain_document(line)])[0]
    tokens = reading.tokens
    assert all(line[a:b] == w for a, b, w in zip(tokens.start, tokens.end, tokens.text, strict=True))
    assert all(0 <= h < len(tokens) for h in tokens.head)
