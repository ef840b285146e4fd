"""Sort a document's lines: headline, byline, dateline, published, wire, body, caption, furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.clean.credits import is_byline, is_caption, is_signed
from verbale.clean.day_lines import date_alone
from verbale.clean.headline import carries_on, find_headline, same_words, words_of
from verbale.clean.lines import Line
from verbale.clean.opening import Dateline, dateline, is_editors_note, wire_take
from verbale.clean.phrases import is_furniture
from verbale.types import Part, PartKind, Span

_OPENINGS = 4  # body lines in which the dateline is looked for
_LONG = 8  # words: a longer line printed again is a copy, a shorter one may be a refrain


@dataclass(frozen=True, slots=True)
class Labels:
    """What each line is."""

    kinds: tuple[PartKind, ...]  # one a line
    headline: int | None  # line
    dateline: Dateline | None
    opening: int | None  # the line that the dateline opens
    take: Span | None  # a wire version before the headline
    wire: str


def label(
    text: str,
    lines: Sequence[Line],
    article: Sequence[int],
    titles: Sequence[str],
    codes: tuple[str, ...],
    *,
    trusted: bool,
) -> Labels:
    """Sort the lines, given those that were taken for the article.

    Args:
        text: the document's text.
        lines: its lines, in order.
        article: indices of the lines taken for the article, in order.
        titles: what is said beside the text to be its headline.
        codes: languages for the dateline's date.
        trusted: whether the article was told by the page's structure; else shape is all there is.

    """
    kinds: list[PartKind] = ["furniture"] * len(lines)
    for i, line in enumerate(lines):
        kinds[i] = _outside(line)
    body = _body(lines, article, kinds, codes, trusted=trusted)
    body += (
        [i for i in range(body[-1] + 1, min(len(lines), body[-1] + 3)) if is_signed(lines[i])][:1]
        if body
        else []
    )
    headline = find_headline(lines, body, titles)
    if headline is not None:
        body = [i for i in body if i > headline or (trusted and i != headline)]
        body = _without_head(lines, body) if trusted else body
        kinds[headline] = "headline"
        _second_headlines(lines, headline, body, kinds, frozenset(article if trusted else ()))
    for i in body:
        kinds[i] = "body"
    opened = next(
        ((i, d) for i in body[:_OPENINGS] if (d := dateline(text, lines[i].span, codes))), (None, None)
    )
    take = wire_take(lines[headline].text) if headline is not None else None
    return Labels(
        kinds=tuple(kinds),
        headline=headline,
        dateline=opened[1],
        opening=opened[0],
        take=_take_span(lines[headline], take.end()) if take and headline is not None else None,
        wire=" ".join(take["take"].split()) if take else "",
    )


def _take_span(line: Line, length: int) -> Span:
    return Span(line.span.start, line.span.start + len(line.text[:length].rstrip()))


def _outside(line: Line) -> PartKind:
    if is_editors_note(line.text):
        return "wire"
    if is_caption(line):
        return "caption"
    return "byline" if is_byline(line) and not is_furniture(line) else "furniture"


def _body(
    lines: Sequence[Line],
    article: Sequence[int],
    kinds: Sequence[PartKind],
    codes: tuple[str, ...],
    *,
    trusted: bool,
) -> list[int]:
    """Return the lines of the article that are body: no furniture in between, nothing a second time."""
    body: list[int] = []
    seen: set[str] = set()
    for i in article:
        line = lines[i]
        copy = line.words >= _LONG and line.key in seen
        seen.add(line.key)
        if kinds[i] != "furniture" or is_furniture(line) or copy or date_alone(line, codes):
            continue
        body.append(i)
    return _without_head(lines, body) if trusted else _without_lists(lines, body)


def _without_head(lines: Sequence[Line], body: Sequence[int]) -> list[int]:
    """Drop lines that are no sentences and stand apart before the rest: menus, what carries the headline on."""
    first = 0
    while first + 1 < len(body):
        line = lines[body[first]]
        if line.ends or line.words > _SENTENCE or body[first + 1] == body[first] + 1:
            break
        first += 1
    return list(body[first:])


_SENTENCE = 25  # words: a longer line is prose, whatever it ends with
_RUN = 3  # lines without a full stop in a row are a list of links


def _without_lists(lines: Sequence[Line], body: Sequence[int]) -> list[int]:
    """Drop runs of lines that do not end as sentences do."""
    kept: list[int] = []
    run: list[int] = []
    for i in body:
        if lines[i].ends or lines[i].words > _SENTENCE:
            kept += run if len(run) < _RUN else []
            kept.append(i)
            run = []
        else:
            run.append(i)
    kept += run if len(run) < _RUN else []
    return kept or list(body)


def _second_headlines(
    lines: Sequence[Line], headline: int, body: Sequence[int], kinds: list[PartKind], told: frozenset[int]
) -> None:
    """Mark the lines below the headline that carry it on; those in `told` are known to be of the article."""
    lead = words_of(" ".join(lines[i].text for i in body[:10]))
    first = body[0] if body else len(lines)
    for i in range(headline + 1, min(first, headline + 5)):
        again = same_words(lines[i].text, lines[headline].text) > 0.9
        if kinds[i] == "furniture" and not again and carries_on(lines[i], lead, told=i in told):
            kinds[i] = "headline"


def parts_of(text: str, lines: Sequence[Line], labels: Labels) -> tuple[Part, ...]:
    """Return the parts: a part a line, a wire version and a dateline cut off theirs."""
    parts: list[Part] = []
    for i, (line, kind) in enumerate(zip(lines, labels.kinds, strict=True)):
        start, end = line.span
        if i == labels.headline and labels.take:
            parts.append(Part("wire", labels.take))
            start = _skip(text, labels.take.end, end)
        elif i == labels.opening and labels.dateline:
            parts.append(Part("dateline", labels.dateline.span))
            start = labels.dateline.body
        if kind in {"headline", "body"}:
            start = _after_bullet(text, start, end)
        parts.append(Part(kind, Span(start, end)))
    return tuple(parts)


_BULLET = re.compile(r"[*•·▪■◆●‣⁃–-]\s+")


def _after_bullet(text: str, start: int, end: int) -> int:
    match = _BULLET.match(text, start, end)
    return match.end() if match and match.end() < end else start


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start
