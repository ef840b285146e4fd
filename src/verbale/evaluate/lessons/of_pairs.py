"""Lessons of sentences with two marked parties each: `training/pairs.tsv`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from verbale.coding.encoder import NOTHING
from verbale.coding.evidence import evidence
from verbale.evaluate.lessons import Deed, Lesson, Word, pair_of, read, start_of_head
from verbale.types import Span

if TYPE_CHECKING:
    from verbale.types import Reading

PAIRS = Path("training/pairs.tsv")
_OPENS, _CLOSES = "[{", "]}"
_TOGETHER = frozenset(
    {"CONSULT", "COOPERATE"}
)  # mostly done by both: the marks do not say on which side each stands


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of the pairs, without its marks."""

    event: str
    text: str
    actor: Span
    recipient: Span | None
    trigger: Span | None


def unmark(line: str) -> Marked:
    """Return what a line says: `EVENT<tab>[Kenya] *sued* {Chad}.`; recipient and trigger may be unmarked.

    Raises:
        ValueError: it names no actor, or a mark is left open.

    """
    event, tab, marked = line.partition("\t")
    text: list[str] = []
    spans: dict[str, Span] = {}
    opened: dict[str, int] = {}
    for c in marked:
        if c in _OPENS or (c == "*" and c not in opened):
            opened[c] = len(text)
        elif c in _CLOSES or c == "*":
            begin = _OPENS[_CLOSES.index(c)] if c in _CLOSES else c
            spans[begin] = Span(opened[begin], len(text))
        else:
            text.append(c)
    if not tab or "[" not in spans or opened.keys() != spans.keys():
        raise ValueError(line)
    return Marked(event, "".join(text), spans["["], spans.get("{"), spans.get("*"))


def of_pairs(path: Path) -> Iterator[Lesson]:
    """Yield the sentences with one marked pair each; where the one does several things to the other, all are right."""
    lines = path.read_text(encoding="utf-8").splitlines()
    given = [unmark(line) for line in lines if not line.startswith("#")]
    telling = {(g.text, g.trigger) for g in given if g.event != NOTHING}
    done: dict[tuple[str, Span, Span | None], list[str]] = {}
    for g in given:
        if g.event != NOTHING:
            done.setdefault((g.text, g.actor, g.recipient), []).append(g.event)
    for row, (text, reading) in zip(given, read([g.text for g in given]), strict=True):
        gold = tuple(done.get((text, row.actor, row.recipient), [NOTHING]))
        pair = pair_of(reading, row.actor, row.recipient, gold)
        if row.trigger is None:
            yield Lesson("pairs", text, (pair,), _between(reading, row))
        elif row.event == NOTHING and (text, row.trigger) in telling:  # it tells something of others
            yield Lesson("pairs", text, (pair,), ())
        else:
            word = Word(row.trigger.start, row.event)
            yield Lesson("pairs", text, (pair,), (word,), tuple(_marked_deed(reading, row)))


def _marked_deed(reading: Reading, row: Marked) -> Iterator[Deed]:
    """Yield on which sides the marked parties stand, where the event has sides."""
    if row.trigger is not None and row.recipient is not None and row.event not in {NOTHING, *_TOGETHER}:
        actor, recipient = (start_of_head(reading, span) for span in (row.actor, row.recipient))
        yield Deed(row.trigger.start, (), (actor,), (recipient,), ())


def _between(reading: Reading, row: Marked) -> tuple[Word, ...]:
    """Return the words between two parties whose trigger is not marked: where they meet, all of them for nothing."""
    found = evidence(reading, row.actor, row.recipient)
    told = found.path if row.event == NOTHING else found.path[:1]
    return tuple(Word(reading.tokens.start[t], row.event) for t in told)
