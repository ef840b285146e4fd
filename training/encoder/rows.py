"""Lessons as rows of numbers: the pieces of a sentence, the places in it that are asked about, and what is right there."""

from __future__ import annotations

import json
import random
import runpy
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "src" / "verbale" / "data" / "lang" / "en"
CLASSES = (
    *("NONE", "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)
STATUSES = ("asserted", "future", "hypothetical", "negated", "historical")
LONGEST, BATCH = 128, 32


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence that is read at once; places are counted in its pieces."""

    ids: list[int]
    pair: tuple[int, int] | None = None  # where the marks of actor and recipient open, 0 for no recipient
    between: tuple[int, ...] = ()  # what the one does to the other: classes, equally right
    words: list[tuple[int, int]] = field(default_factory=list)  # place, class
    statuses: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)  # place, equally right
    sides: list[tuple[int, int, float, float]] = field(
        default_factory=list
    )  # word, party, acts, suffers; 0 or 1
    lesson: Any = None


def pieces() -> Any:
    """Return the project's own reader of word pieces; it needs nothing but Python."""
    module = runpy.run_path(str(ROOT / "src/verbale/coding/pieces.py"))
    return module["Pieces"](names())


def names() -> list[str]:
    """Return the word pieces in the order of their ids."""
    return (DATA / "pieces.txt").read_text(encoding="utf-8").splitlines()


def lessons_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def rows_of(lesson: dict[str, Any], cut: Any) -> Iterator[Row]:
    """Yield a row for each pair of a lesson, then one for its words."""
    yield from pairs_of(lesson, cut)
    yield from words_of(lesson, cut)


def pairs_of(lesson: dict[str, Any], cut: Any) -> Iterator[Row]:
    """Yield a row for each pair: the sentence with the two parties marked."""
    for pair in lesson["pairs"]:
        ids, actor, recipient = marked(cut, lesson["text"], pair["actor"], pair["recipient"])
        yield Row(ids, (actor, recipient), tuple(CLASSES.index(e) for e in pair["gold"]), lesson=pair)


def marked(cut: Any, text: str, actor: list[int], recipient: list[int] | None) -> tuple[list[int], int, int]:
    """Return the pieces with marks around the parties, and where these open, as `coding/encoder.py` does."""
    cuts = [(actor[0], "[A]"), (actor[1], "[/A]")]
    cuts += [(recipient[0], "[R]"), (recipient[1], "[/R]")] if recipient else []
    cuts.sort(key=lambda c: (c[0], c[1] in {"[/A]", "[/R]"}))
    ids, place, last = [cut["[CLS]"]], {}, 0
    for at, mark in cuts:
        ids += cut.read(text[last:at]).ids
        place[mark] = len(ids)
        ids.append(cut[mark])
        last = at
    read = [*ids, *cut.read(text[last:]).ids][: LONGEST - 2]
    ids = [*read, cut["[SEP]"]]
    return ids, *(min(place.get(mark, 0), len(ids) - 1) for mark in ("[A]", "[R]"))


def words_of(lesson: dict[str, Any], cut: Any) -> Iterator[Row]:
    """Yield a row for the sentence with what is taught of its words, if anything is."""
    read = cut.read(lesson["text"])
    ids = [cut["[CLS]"], *read.ids[: LONGEST - 4], cut["[SEP]"]]
    at = {
        start: n + 1 for n, start in reversed(list(enumerate(read.starts[: LONGEST - 4])))
    }  # where several pieces start at one point, the first
    row = Row(ids, lesson=lesson)
    row.words.extend((at[w["start"]], CLASSES.index(w["event"])) for w in lesson["words"] if w["start"] in at)
    for deed in lesson["deeds"]:
        word = at.get(deed["start"])
        if word is None:
            continue
        if deed["status"]:
            row.statuses.append((word, tuple(STATUSES.index(s) for s in deed["status"])))
        heads = {*deed["actors"], *deed["recipients"], *deed["others"]}
        row.sides.extend(
            (word, at[h], float(h in deed["actors"]), float(h in deed["recipients"]))
            for h in heads
            if h in at
        )
    if row.words or row.statuses or row.sides:
        yield row


def batches(rows: list[Row]) -> list[list[Row]]:
    """Return rows in batches of like length, in an order drawn by lot; a batch asks for pairs or for words."""
    found = []
    for kind in ([r for r in rows if r.pair], [r for r in rows if not r.pair]):
        random.shuffle(kind)
        for n in range(0, len(kind), BATCH * 30):
            near = sorted(kind[n : n + BATCH * 30], key=lambda r: len(r.ids))
            found += [near[k : k + BATCH] for k in range(0, len(near), BATCH)]
    random.shuffle(found)
    return found
