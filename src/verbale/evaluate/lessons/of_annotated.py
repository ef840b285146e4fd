"""Lessons of sentences with all their claims, in the format of the collection."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verbale.coding.encoder import NOTHING
from verbale.coding.parties import Parties
from verbale.coding.what import Coder
from verbale.evaluate.lessons import Deed, Lesson, Pair, Word, pair_of, read, start_of_head
from verbale.evaluate.rows import read_rows
from verbale.types import Span

if TYPE_CHECKING:
    from verbale.types import Reading

SENTENCES = Path("training/sentences.jsonl")
WEIGHING = Path("training/weighing.jsonl")
COLLECTION = Path("evals/collection/dev.jsonl")
_FIFTH = 5
_UNRELATED = 2  # pairs of a sentence that are taught as doing nothing to each other


def aside(text: str) -> bool:
    """Say whether a sentence of the collection is of the fifth that is not learned, by a digest of its words."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % _FIFTH == 0


def of_annotated(source: str, path: Path) -> Iterator[Lesson]:
    """Yield sentences with all their claims, in the format of the collection."""
    rows = list(read_rows(path))
    given = [row.data for row in rows]
    for row, (text, reading) in zip(given, read([g["text"] for g in given]), strict=True):
        pairs = [
            pair_of(reading, spans[0], spans[1] if len(spans) > 1 else None, tuple(claim["event"].split("|")))
            for claim in row["must"]
            if (spans := _spans(claim)) and claim["actor"]
        ]
        left = path == WEIGHING or (path == COLLECTION and aside(text))
        unrelated = tuple(_unrelated(reading, row))
        words, deeds = tuple(_words(reading, row)), tuple(_deeds(reading, row))
        yield Lesson(source, text, (*pairs, *unrelated), words, deeds, left)


def _words(reading: Reading, row: Mapping[str, Any]) -> Iterator[Word]:
    """Yield what each predicate of an annotated sentence tells; of what one may report or not, nothing is taught.

    Of a trigger of several words ("gave them the run of") its head tells the event, and of the others nothing is taught.
    """
    tokens = reading.tokens
    triggers = [_span(c["trigger"]) for c in (*row["must"], *row["may"])]
    told = {
        start_of_head(reading, _span(c["trigger"])): c["event"].split("|")[0] for c in reversed(row["must"])
    }
    for word in _predicates(reading):
        span = tokens.span(word, word + 1)
        if span.start in told:
            yield Word(span.start, told[span.start])
        elif not any(span.overlaps(trigger) for trigger in triggers):
            yield Word(span.start, NOTHING)


def _deeds(reading: Reading, row: Mapping[str, Any]) -> Iterator[Deed]:
    """Yield the status and the sides of each claim of an annotated sentence."""
    parties = {start_of_head(reading, reading.tokens.span(*m.tokens)) for m in reading.mentions}
    for claim in (*row["must"], *row["may"]):
        sides = [[start_of_head(reading, _span(p)) for p in claim[side]] for side in ("actor", "recipient")]
        spans = [_span(p) for side in ("actor", "recipient") for p in claim[side]]
        others = sorted(at for at in parties if not any(s.start <= at < s.end for s in spans))
        status = tuple(claim["status"].split("|"))
        yield Deed(
            start_of_head(reading, _span(claim["trigger"])),
            status,
            tuple(sides[0]),
            tuple(sides[1]),
            tuple(others),
        )


def _unrelated(reading: Reading, row: Mapping[str, Any]) -> Iterator[Pair]:
    """Yield a few pairs of parties of an annotated sentence of which no claim says that the one does something to the other."""
    named = {reading.tokens.span(*m.tokens): m.party.entity or m.party.text for m in reading.mentions}

    def everywhere(claimed: Sequence[Mapping[str, Any]]) -> list[Span]:
        """Return the spans of a side, and all others that name the same."""
        spans = [_span(p) for p in claimed]
        known = {name for span, name in named.items() if any(span.overlaps(s) for s in spans)}
        return [*spans, *(span for span, name in named.items() if name in known)]

    claims = [(everywhere(c["actor"]), everywhere(c["recipient"])) for c in (*row["must"], *row["may"])]
    turned = [(theirs[0], ours[0]) for ours, theirs in claims if ours and theirs]
    apart = [
        (a, b) for a, one in named.items() for b, other in named.items() if one != other and not a.overlaps(b)
    ]
    apart.sort(key=lambda pair: hashlib.sha256(f"{row['text']}{pair}".encode()).digest())
    free = [pair for pair in (*turned, *apart) if not any(_may_do(*claim, *pair) for claim in claims)]
    for actor, recipient in tuple(dict.fromkeys(free))[:_UNRELATED]:
        yield pair_of(reading, actor, recipient, (NOTHING,))


def _may_do(ours: Sequence[Span], theirs: Sequence[Span], actor: Span, recipient: Span) -> bool:
    """Say whether a claim says, or does not rule out, that the one party does it to the other."""
    acts = any(actor.overlaps(s) for s in ours) or not ours
    suffers = any(recipient.overlaps(s) for s in (theirs or ours)) or not theirs
    return acts and suffers


def _predicates(reading: Reading) -> Iterator[int]:
    parties = Parties(reading)
    for sentence in reading.sentences:
        coder = Coder(reading, sentence, parties)
        yield from (t for t in range(sentence.first, sentence.last) if coder.grammar.predicative(t))


def _spans(claim: Mapping[str, Any]) -> list[Span]:
    named = (*claim["actor"][:1], *claim["recipient"], *claim["actor"][1:])
    return [_span(p) for p in named]


def _span(named: Mapping[str, Any]) -> Span:
    return Span(named["start"], named["end"])
