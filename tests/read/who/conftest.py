"""Mentions of one text, by their words: what most tests here ask."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from verbale.config import Settings
from verbale.read.parse import Parser, plain_document
from verbale.read.who import who
from verbale.types import Document, Mention, Part, Span, When

Found = dict[str, list[Mention]]


@pytest.fixture(scope="session")
def read() -> Callable[..., Found]:
    parser = Parser(Settings())

    def found(text: str, *, on: date | None = None, agency: str = "", place: str = "") -> Found:
        when = When(on, on, "day") if on else None
        paragraphs = text.split("\n")
        starts = [sum(len(p) + 1 for p in paragraphs[:i]) for i in range(len(paragraphs))]
        parts = tuple(Part("body", Span(a, a + len(p))) for a, p in zip(starts, paragraphs, strict=True) if p)
        document = plain_document(text)
        document = Document("d", "d", "", "", text, parts, "en", when, "", agency, place)
        by_words: Found = {}
        for mention in who(parser.parse([document])[0]):
            by_words.setdefault(mention.party.text, []).append(mention)
        return by_words

    return found
