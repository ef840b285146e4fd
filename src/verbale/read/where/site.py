"""Where a text was written: what its dateline names."""

from __future__ import annotations

from verbale.read.gazetteer import MOST_WORDS, entries
from verbale.read.says.turns import turns
from verbale.read.where import senses_of
from verbale.read.who.dateline import front
from verbale.types import Reading, Where


def site(reading: Reading) -> Where | None:
    """Return where a text was written, as its dateline says; None where it has none, or several places."""
    name, ends = front(reading.document)
    where, _, inside = name.partition(",")
    where = where or _alone(reading)
    if not where or "/" in name or any(t.cue.start < ends for t in turns(reading.document)):
        return None  # "CHAIR: We are back" is a turn, and no dateline
    printed = {where.title(): [inside.strip()] if inside else _behind(reading, where)}
    return senses_of(reading, printed).written(where.title())


def _alone(reading: Reading) -> str:
    """Return the town that a text opens with, in a sentence of its own: "Tashkent. The minister received ..."."""
    first = next((s for s in reading.sentences if s.kind == "body"), None)
    words = first.span.of(reading.document.text).rstrip() if first else ""
    name = words.removesuffix(".")
    return name if name != words and any(e.kind == "city" for e in entries(name)) else ""


def _behind(reading: Reading, name: str) -> list[str]:
    """Return the country or unit that stands behind a dateline's place: "LONDON, Ont. -"."""
    text = reading.document.text
    at = text.find(f"{name}, ")
    found = _longest(text[at + len(name) + 2 :][:40]) if at >= 0 else ""
    return [found] if found else []


def _longest(text: str) -> str:
    """Return the longest beginning of a text that is a name."""
    words = text.split()
    names = (" ".join(words[:n]).strip(",;:)-") for n in range(min(len(words), MOST_WORDS), 0, -1))
    return next((name for name in names if name and entries(name)), "")
