"""Which blocks of a page are the article: trafilatura says it, and its paragraphs are found again in the page."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from verbale.clean.lines import Line
from verbale.clean.page import Page

_TOKEN = re.compile(r"\w+")
_SHINGLE = 4  # tokens: shorter ones repeat too often to say where they come from
_PLACES = 8  # places of one shingle that are followed
_ENOUGH = 0.5  # share of a line's tokens that must be found again


_MOST_ELEMENTS = 10_000  # five times what large pages have; trafilatura's time grows with the square
_MOST_SOURCE = 5_000_000  # characters


def article(page: Page, source: str) -> str:
    """Return what trafilatura takes for the article, a paragraph a line; "" when it finds none.

    Nor is it asked about pages that it would need minutes for, or that its parser cannot hold.
    """
    if page.tree is None or len(source) > _MOST_SOURCE:
        return ""
    if sum(1 for _ in islice(page.tree.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        return ""
    import trafilatura  # noqa: PLC0415 -- 0.1 s, only when there are pages

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports what we report as Problems
    found = trafilatura.extract(source, include_comments=False, include_tables=True, with_metadata=False)
    return found or ""


@dataclass(frozen=True, slots=True)
class _Match:
    line: int
    at: int  # token of the article
    weight: int  # tokens found again


def align(lines: Sequence[Line], extracted: str) -> frozenset[int]:
    """Return the indices of the lines that an extracted text was made of.

    Each line votes for the places its runs of four tokens have in the extracted text; the heaviest chain of
    matches that keeps the order of both wins, so that a teaser of the same words elsewhere is not taken.
    Time is about linear in both texts.
    """
    tokens = _TOKEN.findall(extracted.casefold())
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(tokens) - _SHINGLE + 1):
        places.setdefault(tuple(tokens[at : at + _SHINGLE]), []).append(at)
    short: dict[tuple[str, ...], list[int]] = {}
    at = 0
    for row in extracted.split("\n"):
        own = tuple(_TOKEN.findall(row.casefold()))
        if 0 < len(own) < _SHINGLE:
            short.setdefault(own, []).append(at)
        at += len(own)
    matches: list[list[_Match]] = []
    for number, line in enumerate(lines):
        own = tuple(_TOKEN.findall(line.text.casefold()))
        matches.append(_matches(number, own, places, short))
    return _heaviest_chain(matches, len(tokens))


def _matches(
    number: int,
    own: tuple[str, ...],
    places: dict[tuple[str, ...], list[int]],
    short: dict[tuple[str, ...], list[int]],
) -> list[_Match]:
    if len(own) < _SHINGLE:
        return [_Match(number, at, len(own)) for at in short.get(own, ())[:_PLACES]] if own else []
    votes: Counter[int] = Counter()
    covered = set[int]()
    for i in range(len(own) - _SHINGLE + 1):
        for at in places.get(own[i : i + _SHINGLE], ())[:_PLACES]:
            votes[at - i] += 1
            covered.update(range(i, i + _SHINGLE))
    if len(covered) < _ENOUGH * len(own):
        return []
    return [_Match(number, max(0, at), count + _SHINGLE - 1) for at, count in votes.most_common(4)]


def _heaviest_chain(matches: Sequence[Sequence[_Match]], size: int) -> frozenset[int]:
    """Choose at most one match a line, places strictly rising, the sum of weights greatest."""
    best: list[tuple[int, int]] = [(0, -1)] * (size + 2)  # Fenwick tree of (weight, chain) by place
    chain: list[tuple[_Match, int]] = []  # match and the chain it continues

    def before(place: int) -> tuple[int, int]:
        top = (0, -1)
        while place > 0:
            top = max(top, best[place])
            place -= place & -place
        return top

    def note(place: int, entry: tuple[int, int]) -> None:
        while place < len(best):
            best[place] = max(best[place], entry)
            place += place & -place

    for candidates in matches:
        entries: list[tuple[int, tuple[int, int]]] = []
        for match in candidates:
            weight, last = before(match.at)  # places are 1-based in the tree: strictly before
            chain.append((match, last))
            entries.append((match.at + 1, (weight + match.weight, len(chain) - 1)))
        for place, entry in entries:
            note(place, entry)
    link = before(size + 1)[1]
    chosen: set[int] = set()
    while link >= 0:
        match, link = chain[link]
        chosen.add(match.line)
    return frozenset(chosen)
