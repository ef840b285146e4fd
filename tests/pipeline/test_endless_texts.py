"""What no writer writes takes no time out of proportion: three times the text, about three times the work.

Work is counted in calls, which does not depend on how busy a machine is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from verbale.clean import clean
from verbale.coding import code
from verbale.config import Settings
from verbale.read import complete
from verbale.read.parse import Parser
from verbale.types import Document, RawDocument, Reading

UNITS = {  # what is repeated: tokens in it
    "said ": 1,
    "on Monday ": 2,
    "* a\n": 1,
}
_TOKENS = 1000
_MOST = 5.5  # times the work for three times the text; it was 8 to 9 where each word asked all others


def calls(work: Callable[[], object]) -> int:
    """Count the calls of functions in Python that some work makes."""
    count = 0

    def seen(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def parsed(unit: str, tokens: int) -> Reading:
    raw = RawDocument("0", "a.txt", "text", (unit * (tokens // UNITS[unit])).encode())
    (document,) = clean([raw], Settings())
    assert isinstance(document, Document)
    return Parser(Settings()).parse([replace(document, language="en")])[0]


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_as_the_text_does(unit):
    def work(reading: Reading) -> int:
        return calls(lambda: code([complete(reading)]))

    short, long = parsed(unit, _TOKENS), parsed(unit, 3 * _TOKENS)
    work(parsed(unit, 60))  # tables load
    assert work(long) < _MOST * work(short)


def test_a_document_is_hashed_without_its_parts():
    document = parsed("* a\n", 60).document
    assert hash(document) == hash(replace(document, parts=()))
