"""Lines: the units that are sorted into headline, body, furniture and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from verbale.clean.decode import normal, repaired
from verbale.types import Span

_WORD = re.compile(r"\w[\w'’.-]*\w|\w")
_SCRIPT_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_END = re.compile(r"[.!?…。！？؟۔:;]['\"”’»)\]]*$|[.!?…,]['\"”’»]+$")


@dataclass(frozen=True)
class Line:
    """A line of a document's text, without the white space around it."""

    span: Span
    text: str
    tag: str = ""  # innermost block element; "" in plain text
    inside: frozenset[str] = frozenset()  # telling elements around it: nav, footer, figcaption, h1 ...
    linked: float = 0.0  # 0..1, share of its characters that are links

    @cached_property
    def words(self) -> int:
        """How many words it has; signs of scripts without spaces count half."""
        dense = len(_SCRIPT_WITHOUT_SPACES.findall(self.text))
        return len(_WORD.findall(self.text)) if dense < 4 else len(_WORD.findall(self.text)) + dense // 2

    @cached_property
    def ends(self) -> bool:
        """Whether it ends as a sentence ends."""
        return bool(_END.search(self.text))

    @cached_property
    def key(self) -> str:
        """Its letters and digits alone, for finding repetitions."""
        return "".join(c for c in self.text.casefold() if c.isalnum())


def plain(text: str) -> tuple[str, tuple[Line, ...]]:
    """Return the text of a plain-text document, made regular, and its lines."""
    rows = [repaired(row).rstrip() for row in normal(text).split("\n")]
    return lay_out(_mended(_unwrapped(rows)))


def lay_out(rows: Sequence[str]) -> tuple[str, tuple[Line, ...]]:
    """Join rows into a text and return it with its lines that are not blank."""
    lines: list[Line] = []
    at = 0
    for row in rows:
        bare = row.strip()
        if bare:
            start = at + row.index(bare[0])
            lines.append(Line(Span(start, start + len(bare)), bare))
        at += len(row) + 1
    return "\n".join(rows), tuple(lines)


_OPEN = re.compile(
    r"(?:^|\s)(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|that|told|according|as|its|his|her|their)$"
)


_TAIL = 20  # characters in which the end of a row is told
_BYLINE = re.compile(r"(?:by|von|par|por|di|door|oleh)\s+[^\W\d_a-z].{0,60}$")


def _mended(rows: Sequence[str]) -> list[str]:
    """Join rows that were broken inside a sentence, as where a link stood in it.

    Broken is a row that ends in a word which cannot end a sentence, or that has no full stop and is
    followed by one that begins in lower case or with a stop.
    """
    mended: list[list[str]] = []
    for row in rows:
        if mended and mended[-1][-1].strip() and row.strip() and _runs_on(mended[-1], row.strip()):
            mended[-1].append(row)
        else:
            mended.append([row])
    return [" ".join(pieces) for pieces in mended]


def _runs_on(pieces: Sequence[str], row: str) -> bool:
    before = pieces[-1].strip()
    if _END.search(before[-_TAIL:]) or _BYLINE.match(row):
        return False
    several = len(pieces) > 1 or before.count(" ") >= 3
    small = row[0].islower() or row[0] in ",.;)’”"
    return (small and (several or row.count(" ") >= 3)) or (bool(_OPEN.search(before[-_TAIL:])) and several)


_NARROW, _WIDE = 45, 90  # characters: what programs wrap text at lies between


def _unwrapped(rows: Sequence[str]) -> list[str]:
    """Join rows that a program broke at a fixed width; a space stands where the break was.

    Paragraphs are what blank rows separate. One is unwrapped if it has rows enough to tell, all but its
    last are about as long as its longest, and most break off in mid-sentence.
    """
    joined: list[str] = []
    block: list[str] = []
    for row in [*rows, ""]:
        if row.strip():
            block.append(row)
            continue
        joined.extend([" ".join(block)] if _is_wrapped(block) else block)
        joined.append(row)
        block = []
    return joined[:-1]


def _is_wrapped(block: Sequence[str]) -> bool:
    if len(block) < 2:
        return False
    widest = max(map(len, block))
    full = block[:-1]
    if not _NARROW <= widest <= _WIDE or min(map(len, full)) < widest - 18:
        return False
    breaks = sum(not _END.search(row.strip()[-_TAIL:]) for row in full)
    runs_on = sum(after.strip()[:1].islower() for after in block[1:])
    return breaks >= len(full) * 0.6 and runs_on >= len(full) * 0.4
