"""Who the sources of quotations are: parties, pronouns and titles resolved in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.read.antecedents import Antecedents
from verbale.read.found import Found
from verbale.read.sources import Source, mentioned, speaker_of
from verbale.types import Party, Quotation, Reading

_OWN = frozenset({"i", "we", "me", "us"})


@dataclass(frozen=True, slots=True)
class _Around:
    """A quotation that may hold those behind it."""

    end: int  # of its content
    speaker: Party | None
    source: Source | None


def resolved(reading: Reading, found: Sequence[Found]) -> Iterator[Quotation]:
    """Yield what was found as quotations with their speakers; `found` is in text order, the outer ones first."""
    tokens = reading.tokens
    people = Antecedents(reading, found)
    parties: dict[int, Party | None] = {}  # by the head of the words that name them
    last: Party | None = None  # who spoke last
    around: list[_Around] = []
    for f in found:
        while around and around[-1].end <= f.content.start:
            around.pop()
        outer = around[-1] if around else None
        speaker = None
        if f.source is not None:
            head = f.source.head
            if head not in parties:
                meant = f.source
                if tokens.pos[head] == "PRON":
                    meant = people.of(head, f.content, outer.source if outer else None) or meant
                    parties[head] = _party(reading, meant, last, outer)
                else:
                    parties[head] = mentioned(reading, meant)
            speaker = parties[head]
            last = last if f.aside else speaker or _named(reading, f.source) or last
        around.append(_Around(f.content.end, speaker, f.source))
        words = f.source.span(tokens) if f.source else None
        yield Quotation(f.content, f.cue, words, speaker, f.direct, f.cue_token)


def _party(reading: Reading, meant: Source, last: Party | None, outer: _Around | None) -> Party | None:
    """Return the party that a pronoun stands for; `meant` are the words it goes back to, or its own."""
    tokens = reading.tokens
    if tokens.pos[meant.head] != "PRON":
        return mentioned(reading, meant) or _named(reading, meant)
    if tokens.lemma[meant.head] in _OWN:
        return None if outer is None or outer.source is None else outer.speaker or _named(reading, outer.source)
    return speaker_of(reading, meant, last, outer.speaker if outer else None)


def _named(reading: Reading, source: Source) -> Party | None:
    """Return who is called by words that name nobody who is known."""
    if reading.tokens.pos[source.head] == "PRON":
        return None
    words = source.span(reading.tokens)
    return Party(words.of(reading.document.text), words, None)
