"""What stands between quotation marks.

A quotation that is opened and not closed in its paragraph runs to the paragraph's end, and goes on in the
next one if that opens with a mark again, as news prints long quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.quotation_marks import CLOSING, OPENING
from verbale.types import Reading, Span

_MARK = re.compile(r"[“”„«»\"]|``|''")
_CLOSES = CLOSING - {"''"}  # which may open too, where it was typed for a double mark
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[—–:-])$")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks, the marks left out."""

    span: Span
    paragraph: int  # which part, as in Sentence
    closed: bool  # False when the paragraph ends before the quotation does


def quoted(reading: Reading) -> tuple[Quoted, ...]:
    """Return what stands between quotation marks, in text order; nested quotations are not told apart."""
    found: list[Quoted] = []
    for paragraph in dict.fromkeys(s.paragraph for s in reading.sentences):
        part = reading.document.parts[paragraph].span
        found.extend(
            Quoted(Span(part.start + start, part.start + end), paragraph, closed)
            for start, end, closed in _pairs(part.of(reading.document.text))
        )
    return tuple(found)


def _pairs(text: str) -> Iterator[tuple[int, int, bool]]:
    start: int | None = None
    for mark in _MARK.finditer(text):
        opens, closes = _direction(text, mark, inside=start is not None)
        if start is not None and closes:
            if start < mark.start():
                yield start, mark.start(), True
            start = None
        elif start is None and opens:
            start = mark.end()
    if start is not None and start < len(text.rstrip()):
        yield start, len(text.rstrip()), False


def _direction(text: str, mark: re.Match[str], *, inside: bool) -> tuple[bool, bool]:
    """Say whether a mark may open, and whether it may close."""
    word = mark.group()
    if word in OPENING:
        return True, False
    if word in _CLOSES:
        return False, True
    if inside:
        follows = text[mark.end() : mark.end() + 1]
        return False, not (follows.isalnum() and text[max(0, mark.start() - 1)].isspace())
    return _BEFORE_OPENING.search(text[: mark.start()][-1:] or "") is not None or mark.start() == 0, False
