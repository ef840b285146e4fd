from __future__ import annotations

from dataclasses import replace

import pytest

from verbale.coding.placing import place_of
from verbale.config import Settings
from verbale.read.parse import Parser, plain_document
from verbale.read.where import where


@pytest.mark.parametrize(
    ("starred", "wanted"),
    [
        ("The envoys *met* in Seoul on Friday.", "Seoul"),
        ("The envoys held *talks* in Seoul on Friday.", "Seoul"),
        ("Seoul *rejected* the offer.", ""),
        ("The envoy, who grew up in Nairobi, *rejected* the offer.", ""),
        ("The ministry said in Riga that rebels had *taken* the bridge.", ""),
    ],
)
def test_the_place_of_an_event(starred, wanted):
    (reading,) = Parser(Settings()).parse([plain_document(starred.replace("*", ""))])
    reading = replace(reading, places=where(reading))
    found = place_of(reading, reading.tokens.start.index(starred.index("*")))
    assert (found.name if found else "") == wanted
