"""Sentences parsed, and read, once a session: what most tests of coding begin with."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from verbale.coding.assemble import reports_of
from verbale.config import Settings
from verbale.read import complete
from verbale.read.parse import Parser, plain_document
from verbale.types import Party, Reading, Report

Parse = Callable[[str], Reading]
Starred = Callable[[str], tuple[Reading, int]]


@pytest.fixture(scope="session")
def parse() -> Parse:
    """Parse a sentence, nothing resolved."""
    parser = Parser(Settings())
    return cache(lambda text: parser.parse([plain_document(text)])[0])


@pytest.fixture(scope="session")
def starred(parse: Parse) -> Starred:
    """Parse a sentence with one *starred* word, and say which token that is."""

    def token(text: str) -> tuple[Reading, int]:
        reading = parse(text.replace("*", ""))
        return reading, reading.tokens.start.index(text.index("*"))

    return token


@pytest.fixture(scope="session")
def read(parse: Parse) -> Parse:
    """Read a sentence: parse it, and find who, when, where and who says so."""
    return cache(lambda text: complete(parse(text)))


@pytest.fixture(scope="session")
def reports(read: Parse) -> Callable[[str], tuple[Report, ...]]:
    """Return the reports of a sentence."""
    return lambda text: reports_of(read(text))


def codes(parties: tuple[Party, ...]) -> str:
    """Return the countries of some parties, sorted; ? for one that has none."""
    return " ".join(sorted(p.country or "?" for p in parties))


@pytest.fixture(scope="session")
def told(reports: Callable[[str], tuple[Report, ...]]) -> Callable[[str], list[str]]:
    """Return the reports of a sentence in short: `REQUEST KEN > TCD`, `AGREE(CONSULT) KEN > TCD`."""

    def short(text: str) -> list[str]:
        found = []
        for r in reports(text):
            planned = f"({r.planned})" if r.planned else ""
            sides = " > ".join(filter(None, (codes(r.actor), codes(r.recipient))))
            found.append(f"{r.event}{planned} {sides}")
        return found

    return short
