"""Who the sources of quotations are: parties, pronouns and titles resolved in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.pronouns import HE, SPEAKERS
from verbale.read.says.antecedents import Antecedents
from verbale.read.says.found import Found
from verbale.read.says.naming import mentioned, speaker_of
from verbale.read.says.sources import Source, antecedent
from verbale.types import Party, Quotation, Reading

_GUESS = 0.5  # confidence of who a title is that stands alone, as the labels of a transcript do


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
    person: Party | None = None  # the person who did
    around: list[_Around] = []
    for f in found:
        while around and around[-1].end <= f.content.start:
            around.pop()
        outer = around[-1] if around else None
        if f.heard and not _passes_on(people, f, outer):
            continue
        speaker = None
        if f.source is not None:
            head = f.source.head
            if head not in parties:
                meant = f.meant or f.source
                if tokens.pos[head] == "PRON":
                    meant = people.of(head, f.content, outer.source if outer else None) or meant
                    single = tokens.text[head].lower() in HE | {"his", "her"}
                    parties[head] = _party(reading, meant, person if single else last, outer)
                else:
                    parties[head] = mentioned(reading, meant, surer=_GUESS if meant is f.meant else 0.0)
                    if f.meant is not None:
                        parties[head] = parties[head] or _named(reading, meant)
            speaker = parties[head]
            if not f.aside:
                last = speaker or _named(reading, f.source) or last
                person = last if people.somebody(head) else person
        around.append(_Around(f.content.end, speaker, f.meant or f.source))
        words = f.source.span(tokens) if f.source else None
        yield Quotation(f.content, f.cue, words, speaker, f.direct, f.cue_token)


def _passes_on(people: Antecedents, f: Found, outer: _Around | None) -> bool:
    """Say whether who was told something is one who speaks to the outlet: from him the outlet has it."""
    if f.source is None or people.quoted(f.source.head):
        return False
    meant = people.of(f.source.head, f.content, outer.source if outer else None)
    return meant is not None and people.speaks(meant.head)


def _party(reading: Reading, meant: Source, last: Party | None, outer: _Around | None) -> Party | None:
    """Return the party that a pronoun stands for; `meant` are the words it goes back to, or its own."""
    tokens = reading.tokens
    meant = antecedent(tokens, meant)
    if tokens.pos[meant.head] != "PRON":
        return mentioned(reading, meant) or _namesake(reading, meant) or _named(reading, meant)
    if tokens.lemma[meant.head] in SPEAKERS | {"me", "us"}:
        return (
            None if outer is None or outer.source is None else outer.speaker or _named(reading, outer.source)
        )
    return speaker_of(reading, meant, last, outer.speaker if outer else None)


def _namesake(reading: Reading, meant: Source) -> Party | None:
    """Return the known person one of whose names some words are."""
    name = reading.tokens.text[meant.head]
    return next((m.party for m in reading.mentions if name in m.party.person.split()), None)


def _named(reading: Reading, source: Source) -> Party | None:
    """Return who is called by words that name nobody who is known."""
    if reading.tokens.pos[source.head] == "PRON":
        return None
    tokens = reading.tokens
    named = tokens.tag[source.head] == "NNP"  # "Carmel Zahra, engineer on a boat" is called by his name
    end = next((w for w in source.tokens if named and w > source.head and tokens.text[w] == ","), None)
    words = source.span(tokens) if end is None else tokens.span(source.tokens[0], end)
    return Party(words.of(reading.document.text), words, None)
