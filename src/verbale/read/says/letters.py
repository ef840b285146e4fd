"""Letters and the like that somebody reads out or shows: the words are the writer's, known from the reader."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from verbale.read.says.found import Found
from verbale.read.says.reporting import words
from verbale.read.says.sources import Source, noun_phrase
from verbale.read.says.written import author, is_written
from verbale.types import Reading


def read_aloud(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """Yield who else gives direct words: the reader of what "it" says, or the writer of what is read out."""
    tokens = reading.tokens
    for f in found:
        if f.source is None or f.rank != 0 or (not f.direct and f.cue is None):
            continue
        first = max(bisect_right(tokens.start, f.content.start) - 1, 0)
        letter = (_letter(reading, first) if f.direct else None) or _read_out(reading, first, f.source)
        if letter is None:
            continue
        reader, writer = letter
        it = tokens.lemma[f.source.head] == "it" and tokens.pos[f.source.head] == "PRON"
        if it:
            yield replace(f, source=reader, cue=None, cue_token=None, rank=-1)
        elif f.source.head == reader.head and (f.cue is None or writer.tokens[0] > reader.head):
            yield replace(f, source=writer, rank=1, aside=True)


def _read_out(reading: Reading, first: int, reader: Source) -> tuple[Source, Source] | None:
    """Return who reads a letter before a colon, and who wrote it: 'She read out a note from the mayor: “No.”'."""
    tokens, here = reading.tokens, reading.sentence_at(first)
    before = range(here.first, min(first, here.last))
    if not any(tokens.text[k] == ":" for k in before):
        return None
    for k in before:
        shown = tokens.dep[k] == "dobj" and tokens.lemma[tokens.head[k]] in words("showing")
        writer = author(reading, k) if shown and is_written(tokens, k) else None
        if writer is not None:
            return reader, writer
    return None


def _letter(reading: Reading, first: int) -> tuple[Source, Source] | None:
    """Return who shows a letter in the sentence before a token, and who wrote it."""
    tokens, here = reading.tokens, reading.sentence_at(first)
    if here.first == 0:
        return None
    before = reading.sentence_at(here.first - 1)
    if before.paragraph not in (here.paragraph, here.paragraph - 1):
        return None
    for k in range(before.first, before.last):
        writer = author(reading, k) if tokens.is_noun(k) and is_written(tokens, k) else None
        verb = next((v for v in tokens.ancestors(k) if tokens.is_verb(v)), None)
        if writer is None or verb is None or tokens.lemma[verb] not in words("showing"):
            continue
        reader = next((s for s in tokens.kids(verb, "nsubj")), None)
        if reader is not None:
            return noun_phrase(tokens, reader), writer
    return None
