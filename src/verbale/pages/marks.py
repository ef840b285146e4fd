"""Marked text: which words of a sentence carry what, as a well-formed tree however spans nest or cross."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from verbale.types import Party, Report, Span

Step = Literal["open", "text", "close"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled stretch; code points in the same text as the sentence's own span."""

    span: Span
    label: str  # actor, recipient, trigger, when, where, according to, hedge


class Piece(NamedTuple):
    """One step through a marked text: a mark opens, words follow, a mark closes."""

    step: Step
    value: str  # the words, or the mark's label


def pieces(text: str, base: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Return `text` cut into steps whose marks are properly nested.

    `base` is where `text` starts in the frame of the marks. A mark is clipped to the text; where two
    cross, the later one is split at the end of the earlier one; a mark given twice counts once.
    """
    clipped = {(max(m.span.start - base, 0), min(m.span.end - base, len(text)), m.label) for m in marks}
    queue = sorted(((s, e, name) for s, e, name in clipped if s < e), key=lambda m: (m[0], -m[1], m[2]))
    return tuple(_walk(text, queue))


def _walk(text: str, queue: list[tuple[int, int, str]]) -> Iterator[Piece]:
    at = 0
    opened: list[tuple[int, str]] = []  # (end, label), innermost last
    while queue or opened:
        next_start = queue[0][0] if queue else len(text)
        if opened and opened[-1][0] <= next_start:
            end, label = opened.pop()
            yield from _words(text, at, end)
            yield Piece("close", label)
            at = max(at, end)
            continue
        start, end, label = queue.pop(0)
        yield from _words(text, at, start)
        at = max(at, start)
        if opened and end > opened[-1][0]:  # crosses the mark it starts in: the rest comes after that one
            rest = (opened[-1][0], end, label)
            queue.append(rest)
            queue.sort(key=lambda m: (m[0], -m[1], m[2]))
            end = opened[-1][0]
        opened.append((end, label))
        yield Piece("open", label)
    yield from _words(text, at, len(text))


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    if start < end:
        yield Piece("text", text[start:end])


def report_marks(report: Report) -> tuple[Mark, ...]:
    """Return every stretch a report rests on; some may lie outside its sentence."""
    found = [Mark(report.trigger.span, "trigger")]
    found += _party_marks(report.actor, "actor")
    found += _party_marks(report.recipient, "recipient")
    found += _party_marks(report.according_to, "according to")
    if report.when is not None and report.when.span is not None:
        found.append(Mark(report.when.span, "when"))
    if report.where is not None and report.where.span is not None:
        found.append(Mark(report.where.span, "where"))
    found += [Mark(hedge.span, "hedge") for hedge in report.hedges]
    return tuple(found)


def _party_marks(parties: Iterable[Party], label: str) -> list[Mark]:
    return [Mark(party.span, label) for party in parties if party.span is not None]


def report_pieces(report: Report) -> tuple[Piece, ...]:
    """Return a report's sentence with its evidence marked."""
    return pieces(report.sentence, report.span.start, report_marks(report))
