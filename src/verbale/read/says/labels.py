"""Speakers named behind a whole paragraph: “We will go.” — Kim Yuna."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.read.says.found import Found
from verbale.read.says.sources import Source
from verbale.types import Reading, Span

_SIGNED = re.compile(
    r"[“”\"](?P<said>[^”\"]{10,})[”\"]\s*(?P<cue>[―—–]|--?)\s*(?P<name>[A-Z][\w.'’-]+(?: (?:of |the |de )?[A-Z][\w.'’-]+){0,4})"
    r"(?:,[^.]{0,80})?\.?\s*"
)


def labelled(reading: Reading) -> Iterator[Found]:
    """Yield the paragraphs that are given whole to the speaker who signs them."""
    parts = reading.document.parts
    for paragraph in dict.fromkeys(s.paragraph for s in reading.sentences if s.kind == "body"):
        span = parts[paragraph].span
        match = _SIGNED.fullmatch(span.of(reading.document.text))
        source = None
        if match is not None:
            source = _tokens(reading, span.start + match.start("name"), span.start + match.end("name"))
        if match is not None and source is not None:
            content = Span(span.start + match.start("said"), span.start + match.end("said"))
            cue = Span(span.start + match.start("cue"), span.start + match.end("cue"))
            yield Found(content, cue, source, None, direct=True, rank=-1)


def _tokens(reading: Reading, start: int, end: int) -> Source | None:
    tokens = reading.tokens
    inside = [i for i in range(len(tokens)) if start <= tokens.start[i] < end]
    return Source(inside[-1], tuple(inside)) if inside else None
