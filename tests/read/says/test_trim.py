"""The words of a clause as a span."""

from __future__ import annotations

import pytest

from verbale.config import Settings
from verbale.read.parse import Parser, plain_document
from verbale.read.says.trim import trimmed


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("that Kenya left.", "Kenya left"),
        (", Kenya left,", "Kenya left"),
        ("Did Kenya leave?", "Did Kenya leave?"),
        ("Kenya “left”", "Kenya “left”"),
        ("Kenya left”", "Kenya left"),
        ("...", None),
    ],
)
def test_trimmed(text, wanted):
    said = f"They said {text}"
    (reading,) = Parser(Settings()).parse([plain_document(said)])
    span = trimmed(reading.tokens, range(2, len(reading.tokens)))
    assert (span.of(said) if span else None) == wanted
