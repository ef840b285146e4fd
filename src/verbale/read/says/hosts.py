"""What is given as somebody's already, that words of another hang on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verbale.read.says.found import Found
from verbale.read.says.sources import Source
from verbale.types import Reading, Sentence, Span


def inside(host: Found, cue: Span, source: Source, i: int) -> Found:
    """Return what is given, as words of another inside it."""
    return replace(host, cue=cue, source=source, cue_token=i, rank=host.rank + 1, direct=False)


def given(i: int, found: Sequence[Found]) -> bool:
    """Say whether a word gives something already."""
    return any(f.cue_token == i for f in found)


def said_by(head: int, found: Sequence[Found]) -> list[Found]:
    """Return what somebody named by a word says."""
    return [f for f in found if f.source is not None and f.source.head == head]


def just_said(reading: Reading, sentence: Sentence, subject: int, found: Sequence[Found]) -> Found | None:
    """Return what the one whom a subject stands for said last before a sentence, in its paragraph."""
    tokens = reading.tokens
    first = reading.document.parts[sentence.paragraph].span.start
    if tokens.pos[subject] != "PRON" and tokens.tag[subject] != "WP":
        return None
    before = [f for f in found if f.content.end <= tokens.start[subject] and f.content.start >= first - 400]
    before = [f for f in before if f.source is not None]
    return max(before, key=lambda f: (f.content.end, f.content.start, f.rank), default=None)
