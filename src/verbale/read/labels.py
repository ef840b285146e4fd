"""Speakers named beside a whole paragraph: "KIM: We will go.", “We will go.” — Kim Yuna."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.read.found import Found
from verbale.read.sources import Source
from verbale.types import Reading, Span

# A transcript's label in capitals; a name behind a dash that ends the paragraph after a closing mark.
_LABEL = re.compile(
    r"[\"“]?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})(?P<cue>:)\s+(?P<said>\S.*)", re.DOTALL
)
_SIGNED = re.compile(
    r"[“”\"](?P<said>[^”\"]{10,})[”\"]\s*(?P<cue>[―—–]|--?)\s*(?P<name>[A-Z][\w.'’-]+(?: (?:of |the |de )?[A-Z][\w.'’-]+){0,4})"
    r"(?:,[^.]{0,80})?\.?\s*"
)

_ASKING = frozenset({"QUESTION", "QUESTIONER", "REPORTER", "JOURNALIST", "ANSWER"})  # names nobody


def labelled(reading: Reading) -> Iterator[Found]:
    """Yield the paragraphs that are given whole to the speaker who is named beside them."""
    parts = reading.document.parts
    for paragraph in dict.fromkeys(s.paragraph for s in reading.sentences if s.kind == "body"):
        span = parts[paragraph].span
        text = span.of(reading.document.text)
        match = _LABEL.fullmatch(text) or _SIGNED.fullmatch(text)
        if match is None:
            continue
        if match["name"] in _ASKING:
            continue
        source = _tokens(reading, span.start + match.start("name"), span.start + match.end("name"))
        if source is not None:
            content = Span(span.start + match.start("said"), span.start + match.end("said"))
            cue = Span(span.start + match.start("cue"), span.start + match.end("cue"))
            yield Found(content, cue, source, None, direct=True, rank=-1)


def _tokens(reading: Reading, start: int, end: int) -> Source | None:
    tokens = reading.tokens
    inside = [i for i in range(len(tokens)) if start <= tokens.start[i] < end]
    return Source(inside[-1], tuple(inside)) if inside else None
