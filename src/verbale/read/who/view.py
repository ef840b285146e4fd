"""A stretch of words with the names found in it: what composition looks at, from a parse or without one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from verbale.read.who import fold
from verbale.read.who.english import english
from verbale.read.who.entries import Entry, Kind
from verbale.read.who.fold import lower
from verbale.read.who.joint import joined
from verbale.read.who.known import Known
from verbale.read.who.lexicon import Found
from verbale.read.who.namesakes import clear
from verbale.types import Tokens, When

__all__ = ["Hit", "View", "english", "of_parse", "of_text"]

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:['’]\w+)?\.?(?=\s|$|,)|\w+|[^\w\s]")
_AFTER, _BEFORE = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_]+$")
_OWN = re.compile(r"['’]s$")


class Hit(NamedTuple):
    """A name found, in token indices."""

    first: int
    last: int  # one past
    readings: tuple[Entry, ...]
    name: str

    def reading(self, *kinds: Kind) -> Entry | None:
        """Return the first reading of one of these kinds, the kinds in order of preference."""
        if len(self.readings) == 1:
            (entry,) = self.readings
            return entry if entry.kind in kinds else None
        return next((entry for kind in kinds for entry in self.readings if entry.kind == kind), None)


@dataclass(slots=True)
class View:
    """Words as parallel arrays, with hits."""

    text: Sequence[str]
    small: Sequence[str]  # plain and in small letters
    pos: Sequence[str]
    ent: Sequence[str]
    start: Sequence[int]  # code points in the text
    end: Sequence[int]
    hits: tuple[Hit, ...]
    known: Known  # what the tables say
    covering: list[Hit | None] = field(init=False)  # for each token, the hit over it

    def __post_init__(self) -> None:
        self.covering = [None] * len(self.text)
        for hit in self.hits:
            for i in range(hit.first, hit.last):
                self.covering[i] = hit

    def within(self, first: int, last: int) -> Iterator[Hit]:
        """Yield the hits that lie wholly in a stretch."""
        i = first
        while i < last:
            hit = self.covering[i]
            if hit is None:
                i += 1
                continue
            if hit.first >= first and hit.last <= last:
                yield hit
            i = hit.last

    def glued(self, i: int) -> bool:
        """Say whether no blank stands between word i and the one before."""
        return i > 0 and self.start[i] == self.end[i - 1]

    def capital(self, i: int) -> bool:
        """Say whether word i begins with a capital letter."""
        return self.text[i][:1].isupper()


def of_parse(
    text: str, tokens: Tokens, ranges: Sequence[tuple[int, int]], known: Known, on: When | None
) -> View:
    """Return a parsed document's words; names are looked for only in the given code point ranges."""
    folded = {w: fold.small(w) for w in set(tokens.text)}
    small = tuple([folded[w] for w in tokens.text])
    found: list[Found] = []
    for start, end in ranges:
        found += known.names.find(text[start:end], on, at=start)
    hits = joined(tokens.text, small, _aligned(clear(_bare(found, text), text), tokens.start, tokens.end))
    return View(tokens.text, small, tokens.pos, tokens.ent, tokens.start, tokens.end, hits, known)


def of_text(text: str, known: Known, on: When | None = None) -> View:
    """Return a short text's words without a parse."""
    words: list[tuple[str, int]] = []
    for match in _WORD.finditer(text):
        word, at = match.group(), match.start()
        own = _OWN.search(word)
        if own:
            words += [(word[: own.start()], at), (own.group(), at + own.start())]
        elif word.endswith(".") and len(word) > 5 and word[:-1].isalpha():
            words += [(word[:-1], at), (".", at + len(word) - 1)]
        else:
            words.append((word, at))
    shown = tuple(w for w, _ in words if w)
    start = tuple(at for w, at in words if w)
    end = tuple(at + len(w) for w, at in words if w)
    pos = tuple("PROPN" if w[:1].isupper() else "NOUN" if w[:1].isalpha() else "PUNCT" for w in shown)
    small = tuple(fold.small(w) for w in shown)
    hits = joined(shown, small, _aligned(clear(_bare(known.names.find(text, on), text), text), start, end))
    return View(shown, small, pos, ("",) * len(shown), start, end, hits, known)


def _bare(found: Sequence[Found], text: str) -> list[Found]:
    """Drop names that a prefix or suffix turns into something else: "anti-American", "U.S.-led", "US$5"."""
    return [
        f
        for f in found
        if not (_is_place(f) and (_joined(text, f.start, f.end) or text[f.end : f.end + 1] == "$"))
    ]


def _is_place(found: Found) -> bool:
    return any(r.kind in ("state", "adjective", "people", "capital", "region") for r in found.readings)


def _joined(text: str, start: int, end: int) -> bool:
    lists = english()
    after = _AFTER.match(text, end + 1) if text[end : end + 1] == "-" else None
    if after and lower(after.group()) in lists["not_before"]:
        return True
    if text[start - 1 : start] == "-" and (before := _BEFORE.search(text, max(0, start - 20), start - 1)):
        return lower(before.group()) in lists["not_after"]
    return False


def _aligned(found: Sequence[Found], start: Sequence[int], end: Sequence[int]) -> tuple[Hit, ...]:
    """Move hits from code points to words; one inside a word ("U.S.-China") takes the whole word."""
    hits: list[Hit] = []
    for f in found:
        first = bisect_left(end, f.start + 1)
        last = bisect_left(start, f.end)
        if first >= last or (start[first] > f.start and first == last):
            continue
        if (
            hits
            and hits[-1].first == first
            and last == first + 1
            and f.end == end[first]
            and _nation(f.readings)
        ):
            hits[-1] = _pair(hits[-1], f)
            continue
        if start[first] != f.start or (hits and hits[-1].last > first):
            continue
        exact = end[last - 1] in (f.end, f.end + 1)
        if exact or (last == first + 1 and _nation(f.readings) is not None):
            hits.append(Hit(first, last, f.readings if exact else (Entry("none"), *f.readings), f.name))
    return tuple(h for h in hits if h.readings[0].kind != "none" or all(r.kind == "none" for r in h.readings))


def _nation(readings: Sequence[Entry]) -> Entry | None:
    return next((r for r in readings if r.kind in ("state", "adjective", "capital", "region")), None)


def _pair(hit: Hit, second: Found) -> Hit:
    """Join two nations of one word: "U.S.-China"."""
    codes = [n.country for r in (hit.readings, second.readings) if (n := _nation(r)) is not None]
    codes = (
        [c for r in hit.readings if r.kind == "several" for c in r.several] + codes[-1:]
        if hit.name == ""
        else codes
    )
    return Hit(
        hit.first, hit.last, (Entry("several", "", several=tuple(dict.fromkeys(codes)), plural=True),), ""
    )
