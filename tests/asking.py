"""What many tests ask: how a text is read, by whose word something is told, what a command prints."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from click.testing import Result
from typer.testing import CliRunner

from verbale.cli.app import make_app
from verbale.coding.according import according
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import complete, read, read_sentence
from verbale.read.parse import Parser, plain_document
from verbale.types import Reading


def run(*args: object, **more: Any) -> Result:
    """Run a command, and return what it printed and how it ended."""
    return CliRunner().invoke(make_app(), [str(arg) for arg in args], **more)


@cache
def whole(text: str) -> Reading:
    """Read one paragraph without a date."""
    return complete(Parser(Settings()).parse([plain_document(text)])[0])


def chain(starred: str, on: date | None = None) -> list[str]:
    """Give the printed speakers by whose word the *starred* word is told, the outermost first."""
    (reading,) = read((news_document("t", starred.replace("*", ""), on),), Settings())
    return [p.text for p in according(reading, reading.tokens.start.index(starred.index("*")))]


def chain_of(text: str, word: str) -> list[str]:
    """Give the same of the first token that is a word, in one paragraph."""
    reading = read_sentence(text, Settings())
    return [p.text for p in according(reading, reading.tokens.text.index(word))]


def given(text: str) -> list[tuple[str, str]]:
    """Give each source and what it is found to say, in one paragraph."""
    reading = read_sentence(text, Settings())
    return [(q.source.of(text) if q.source else "", q.content.of(text)) for q in reading.quotations]
