"""Turns: paragraphs that open with who speaks in them, as interviews and transcripts are printed.

"Q: Who holds the town?", "A. Nobody does.", "HOST: Good morning.", "Ana Reyes: We left.", "- Were you hit?".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from verbale import datafiles
from verbale.openings.headings import headed
from verbale.types import Document, Span

Part = Literal["asks", "answers", "speaks"]

_ASKED = re.compile(r"(?:Q\d{0,2}|QUESTION|Question)\s?[.:)]\s+(?=\S)")
_ANSWERED = re.compile(r"(?:A\d{0,2}|ANSWER|Answer)\s?[.:)]\s+(?=\S)")
_DASH = re.compile(r"[-–—]\s*(?=[^\s\d–—-])")
_CAPITALS = re.compile(
    r"[\"“]?(?P<name>[A-Z][A-Z.'’/-]+(?: (?:\d|[A-Z&][A-Z.'’/-]*)){0,4})(?P<cue>(?: \([^)]{2,60}\))?:)\s+(?=\S)"
)
_NAMED = re.compile(
    r"(?P<name>[A-Z][\w.'’/-]*(?: (?:of|the|de|al|van|von|for|and|[A-Z][\w.'’/-]*)){0,5})(?P<cue>(?: \([^)]{2,60}\))?:)\s+(?=\S)"
)
_ALTERNATING = 3  # paragraphs behind a dash that make a dialogue; fewer are a list
_AGAIN = 2  # times that a name opens a paragraph


@dataclass(frozen=True, slots=True)
class Turn:
    """What one says until the next one speaks: the paragraph that a label opens."""

    paragraph: int  # which part of the document
    part: Part  # asks and answers: nobody is named by the label
    label: Span | None  # the words that name who speaks; None for "Q:" and for a dash
    cue: Span  # the label's mark, or the whole label where it names nobody
    said: Span


@lru_cache(maxsize=16)  # asked by several steps while they read one document
def turns(document: Document) -> tuple[Turn, ...]:
    """Return the turns of an interview or a transcript, in text order; none for any other text."""
    heads = headed(document)
    body = [n for n, part in enumerate(document.parts) if part.kind == "body" and n not in heads]
    found = {n: turn for n in body if (turn := _short(document, n)) is not None}
    if not any(t.part == "asks" for t in found.values()):
        found = {}  # "A. Smith spoke", "A: what is known"
    for n in body:
        if n not in found and (turn := _labelled(document, n, _CAPITALS)) is not None:
            found[n] = turn
    if len(found) == 1 and len(body) > 1 and body[0] in found:
        found = {}  # "ISLAMABAD: The army said": a dateline
    if all(turn.label is None for turn in found.values()):
        rest = [turn for n in body if n not in found and (turn := _labelled(document, n, _NAMED)) is not None]
        found.update((turn.paragraph, turn) for turn in _repeated(document, rest))
    if not found:
        found.update((turn.paragraph, turn) for turn in _dialogue(document, body))
    return tuple(found[n] for n in sorted(found))


def role(label: str) -> Part | Literal["heads"]:
    """Say what a label does: it asks for the outlet, answers unnamed, heads what nobody says, or names a speaker."""
    words = label.lower()
    last = words.rpartition(" ")[2]
    for name, known in _labels().items():
        if words in known or (name == "asks" and last in known):
            return name
    return "speaks"


@cache
def _labels() -> dict[Literal["asks", "answers", "heads"], frozenset[str]]:
    table = datafiles.read_yaml("lang/en/reporting.yaml")["labels"]
    return {
        "asks": frozenset(table["asks"]),
        "answers": frozenset(table["answers"]),
        "heads": frozenset(table["heads"]),
    }


def _short(document: Document, n: int) -> Turn | None:
    """Return the turn of a paragraph that a letter opens: "Q:", "A."."""
    span = document.parts[n].span
    for pattern, part in ((_ASKED, "asks"), (_ANSWERED, "answers")):
        if (match := pattern.match(document.text, span.start, span.end)) is not None:
            cue = Span(span.start, match.end())
            words = Span(cue.start, cue.start + len(cue.of(document.text).rstrip()))
            return Turn(n, "asks" if part == "asks" else "answers", None, words, Span(cue.end, span.end))
    return None


def _labelled(document: Document, n: int, pattern: re.Pattern[str]) -> Turn | None:
    span = document.parts[n].span
    match = pattern.match(document.text, span.start, span.end)
    does = "heads" if match is None else role(match["name"])
    if match is None or does == "heads":
        return None
    label, cue = Span(*match.span("name")), Span(*match.span("cue"))
    return Turn(n, does, label, cue, Span(match.end(), span.end))


def _repeated(document: Document, turns: Sequence[Turn]) -> Sequence[Turn]:
    """Return the turns whose labels are no chance: printed again, a part in a conversation, or beside such."""
    names = Counter(t.label.of(document.text) for t in turns if t.label is not None)
    sure = [t for t in turns if t.part != "speaks" or names[_name(document, t)] >= _AGAIN]
    return turns if len(sure) > _AGAIN else sure


def _name(document: Document, turn: Turn) -> str:
    return "" if turn.label is None else turn.label.of(document.text)


def _dialogue(document: Document, body: Sequence[int]) -> Iterator[Turn]:
    """Yield the turns of a dialogue behind dashes: who asks and who answers alternate."""
    found = [
        Turn(n, "asks", None, Span(span.start, span.start + 1), Span(match.end(), span.end))
        for n in body
        if (match := _DASH.match(document.text, (span := document.parts[n].span).start, span.end)) is not None
    ]
    asks = [t.said.of(document.text).rstrip().endswith("?") for t in found]
    if len(found) < _ALTERNATING or not any(asks):
        return
    odd = sum(asks[1::2]) > sum(asks[0::2])
    for n, turn in enumerate(found):
        yield turn if (n % 2 == 1) == odd else replace(turn, part="answers")
