"""Offices of many words as one title: "Minister of Land, Infrastructure and Transport", "Deputy Premier and Foreign Minister".

The commas and joints of a portfolio are within one office; what stands behind it is the name of who holds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verbale.read.who.entries import Entry
from verbale.read.who.titles import portfolio_heads, portfolio_of, portfolio_words, words

if TYPE_CHECKING:
    from verbale.read.who.view import Hit

_AND = ("and", "&")
_FOR = ("of", "for")
_LONGEST = 4  # words of one thing that a minister is for


@dataclass(frozen=True, slots=True)
class _Line:
    """Words with the names found in them."""

    text: Sequence[str]
    small: Sequence[str]
    over: dict[int, Hit]  # word → the name over it

    def word(self, i: int) -> str:
        return self.small[i] if i < len(self.small) else ""


def joined(text: Sequence[str], small: Sequence[str], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the hits with each office in one, in text order."""
    line = _Line(text, small, {i: hit for hit in hits for i in range(hit.first, hit.last)})
    return tuple(_two_offices(line, list(_widened(line, hits))))


def _widened(line: _Line, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield the hits, a minister's up to the end of the portfolio."""
    end = 0
    for hit in hits:
        if hit.first < end:
            continue
        wide = _with_portfolio(line, hit) or hit
        end = wide.last
        yield wide


def _with_portfolio(line: _Line, hit: Hit) -> Hit | None:
    """Return a minister's title with the whole portfolio, None when there is none to add."""
    title = hit.reading("title", "role")
    if title is None or title.plural:
        return None
    start = next((i for i in range(hit.first + 1, hit.last + 1) if line.word(i) == "for"), 0)
    start = start or next(
        (i for i in range(hit.last, hit.first, -1) if line.word(i) in _FOR and line.word(i + 1) != "state"), 0
    )
    head = portfolio_heads().get(" ".join(line.small[hit.first : start])) if start else None
    if head is None:
        return None
    start += 1 + (line.word(start + 1) == "the")
    last = _portfolio(line, start, max(start, hit.last))
    if last <= hit.last:
        return None
    if start < hit.last:
        return hit._replace(last=last, readings=(title,))
    first = _first(line, start, last)
    office = str(head["office"]).format(p=portfolio_of(first))
    told = Entry(
        "title",
        office,
        "",
        tuple(head["sector"]),
        office,
        single=head.get("single", False),
        body=head.get("body", False),
    )
    return hit._replace(last=last, readings=(told,))


def _first(line: _Line, start: int, last: int) -> str:
    """Return the first thing that a minister is for: "political affairs" of "Political, Legal and Security Affairs"."""
    stop = next((i for i in range(start, last) if line.text[i] == "," or line.small[i] in _AND), last)
    told = " ".join(line.small[start:stop])
    shared = line.small[last - 1] == "affairs" and not told.endswith("affairs")
    return f"{told} affairs" if shared and portfolio_of(told) == told else told


def _portfolio(line: _Line, start: int, known: int) -> int:
    """Return where a portfolio ends that begins at a word and is known as far as another; commas need an "and"."""
    at = _item(line, known) if known == start else max(known, _item(line, known))
    end = at if known == start or line.word(at) in (",", *_AND) else known
    at = end
    while at > start:
        comma = line.word(at) == ","
        last = line.word(at + comma) in _AND
        if not (comma or last):
            break
        at = _item(line, at + comma + last)
        if at and last:
            end = at
    return end


def _item(line: _Line, start: int) -> int:
    """Return where one thing ends that a minister is for, 0 when none begins here."""
    i = start
    while i < min(len(line.text), start + _LONGEST) and _named(line, i):
        i += 1
    over = line.over.get(i - 1)
    return i if i > start and (over is None or over.last <= i) else 0


def _named(line: _Line, i: int) -> bool:
    return line.small[i] in portfolio_words() and line.text[i][:1].isupper()


def _two_offices(line: _Line, hits: list[Hit]) -> Iterator[Hit]:
    """Yield the hits; a deputy's office and the one that the same person holds beside it are one."""
    at = 0
    while at < len(hits):
        hit, other = hits[at], hits[at + 1] if at + 1 < len(hits) else None
        if other is not None and _beside(line, hit, other):
            hit, at = hit._replace(last=other.last), at + 1
        at += 1
        yield hit


def _beside(line: _Line, hit: Hit, other: Hit) -> bool:
    """Say whether two titles are one person's: a deputy head's, "and", another's, then a name or "of" a state."""
    one, two = hit.reading("title"), other.reading("title")
    if one is None or two is None or one.plural or two.plural or one.body or two.body:
        return False
    deputy = f"{line.small[hit.first - 1] if hit.first else ''} {one.office}".strip()
    linked = other.first == hit.last + 1 and line.word(hit.last) in _AND
    behind = other.last < len(line.text) and line.text[other.last][:1].isupper()
    named = (behind and other.last not in line.over) or line.word(other.last) == "of"
    return linked and named and not words().beside.isdisjoint((one.office, deputy))
