"""The day of publication, from printed dates only.

A page's own clock, a copyright year and the dates an article speaks of are not publication dates: a
document that has only those stays undated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from verbale.clean.lines import Line
from verbale.clean.meta import Meta
from verbale.timex import Printed, find, fold, in_url, language, languages, stamp
from verbale.types import When

_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?(?!\d)", re.IGNORECASE)
_NUMBERS = re.compile(r"(?<![\d/.-])(\d\d?)([-/.])(\d\d?)\2(?:19|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_RIGHTS = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
_MOST_OTHER = 7  # words besides the date that a dateline-like header line may hold
_ABOVE = 200  # lines above the article that are looked at
_BELOW = 20  # lines below the article in which a labelled date still belongs to it


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand in the document that is to be dated."""

    text: str
    lines: Sequence[Line]
    headline: int | None  # line
    first: int  # first and last line of the article
    last: int
    body: frozenset[int]
    dateline: Printed | None
    codes: tuple[str, ...]  # languages, the document's own first
    order: str  # of all-number dates, as the outlet prints them; "" when unknown


@dataclass(frozen=True, slots=True)
class Dated:
    """The day of publication and the lines that print one."""

    when: When | None
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    rank: int  # the smaller, the surer
    line: int
    when: When


def published(layout: Layout, given: str, meta: Meta, url: str) -> Dated:
    """Return when a document was published and which lines say so."""
    order = layout.order or _order_seen(layout)
    candidates = sorted(_candidates(layout, order, url), key=lambda c: (c.rank, c.line))
    printed = candidates[0].when if candidates else None
    lines = tuple(sorted({c.line for c in candidates}))
    beside = _beside(given, meta, layout.codes, order)
    if beside:
        shown = next((c.when for c in candidates if c.when.start == beside.start and c.when.span), None)
        agreed = shown and replace(shown, evidence=f"{beside.evidence}; printed as “{shown.text}” too")
        return Dated(agreed or beside, lines)
    when = printed if candidates and candidates[0].rank <= _PRINTED else None
    return Dated(when or _from_dateline(layout, printed, url) or printed or in_url(url), lines)


def _beside(given: str, meta: Meta, codes: tuple[str, ...], order: str) -> When | None:
    if given:
        when = stamp(given, (*codes, *languages()), f"given beside the text as “{given[:60]}”", order)
        if when:
            return when
    for name, value in meta.dates:
        when = stamp(value, (*codes, *languages()), f"the page's {name} says “{value[:60]}”", order)
        if when and when.precision == "day":
            return when
    return None


_LABELLED, _BELOW_HEADLINE, _PRINTED, _UPDATED = 1, 2, 3, 4


def _candidates(layout: Layout, order: str, url: str) -> Iterator[_Candidate]:
    dateline = layout.dateline
    if dateline and (when := dateline.when(evidence="the dateline prints day and year")):
        yield _Candidate(_BELOW_HEADLINE, layout.first, when)
    for number in range(max(0, layout.first - _ABOVE), min(len(layout.lines), layout.last + _BELOW + 1)):
        line = layout.lines[number]
        if number in layout.body or line.words > 30:
            continue
        if _RIGHTS.search(line.text):
            continue
        for printed in find(layout.text, _codes(layout), order, line.span):
            candidate = _judge(layout, number, printed, url)
            if candidate:
                yield candidate
                break


def _codes(layout: Layout) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*layout.codes, *languages())))


def _judge(layout: Layout, number: int, printed: Printed, url: str) -> _Candidate | None:
    """Return a candidate if where and how a date is printed makes it the day of publication."""
    line = layout.lines[number]
    label = _label(layout.text[line.span.start : printed.span.start], layout)
    where = "below" if number > layout.last else "above" if number < layout.first else "inside"
    when = printed.when()
    if when is None or when.precision not in {"day", "interval"} or printed.to_day is not None:
        return None
    note = "; day and month could be exchanged" if printed.either and when.precision == "interval" else ""
    if label:
        kind, words = label
        rank = (_LABELLED if where != "below" else _PRINTED) if kind == "published" else _UPDATED
        return _Candidate(
            rank, number, replace(when, evidence=f"printed after “{words}” {where} the text{note}")
        )
    if where != "above" or _other_words(line, printed) > _MOST_OTHER:
        return None
    if layout.headline is not None and number > layout.headline:
        return _Candidate(
            _BELOW_HEADLINE, number, replace(when, evidence=f"printed between headline and text{note}")
        )
    reason = _confirmed(layout, number, printed, when, url)
    return _Candidate(_PRINTED, number, replace(when, evidence=reason + note)) if reason else None


def _confirmed(layout: Layout, number: int, printed: Printed, when: When, url: str) -> str:
    """Say why a date at the top of a page, where clocks stand, is the day of publication; "" when it is not."""
    dateline = layout.dateline
    if (
        dateline
        and (day := dateline.when(when.start.year))
        and abs(day.start - when.start) <= timedelta(days=1)
    ):
        return "printed above the headline, and the dateline agrees"
    address = in_url(url)
    if address and address.start <= when.start <= address.end:
        return "printed above the headline, and the address agrees"
    clock = _CLOCK.search(layout.text[layout.lines[number].span.end - 0 : layout.lines[number].span.end])
    alone = (
        number == 0
        and layout.first <= 2
        and not clock
        and not _CLOCK.search(_around(layout, number, printed))
    )
    return "printed at the head of a text without furniture" if alone else ""


def _around(layout: Layout, number: int, printed: Printed) -> str:
    span = layout.lines[number].span
    return layout.text[span.start : printed.span.start] + " " + layout.text[printed.span.end : span.end]


def _label(before: str, layout: Layout) -> tuple[str, str] | None:
    """Return "published" or "updated" and the label's words, if the words before a date end in a label."""
    words = re.sub(r"[\s:|()\[\]–—-]+$", "", _CLOCK.sub("", fold(before)).rstrip(" ,:|-–—("))
    for kind in ("updated", "published"):
        for code in _codes(layout):
            spoken = language(code)
            for label in (spoken.updated if kind == "updated" else spoken.published) if spoken else ():
                if re.search(rf"(?:^|\W){re.escape(fold(label))}$", words):
                    return kind, label
    return None


def _other_words(line: Line, printed: Printed) -> int:
    start, end = printed.span.start - line.span.start, printed.span.end - line.span.start
    return len(_WORD.findall(line.text[:start])) + len(_WORD.findall(line.text[end:]))


def _from_dateline(layout: Layout, other: When | None, url: str) -> When | None:
    """Join a dateline's day with a year that stands elsewhere: in the address or beside "updated"."""
    if not layout.dateline or layout.dateline.day is None:
        return None
    for source, name in ((in_url(url), "the address"), (other, "the day of the last change")):
        for year in (source.end.year, source.end.year - 1) if source else ():
            when = layout.dateline.when(year)
            if source and when and timedelta(0) <= source.end - when.start <= timedelta(days=200):
                return replace(when, evidence=f"day from the dateline, year from {name}")
    return None


def _order_seen(layout: Layout) -> str:
    """Return the order of day and month that the document's other all-number dates prove, or its language's."""
    seen: set[str] = set()
    for number, line in enumerate(layout.lines):
        if number not in layout.body:
            for match in _NUMBERS.finditer(line.text):
                seen |= {"dmy"} if int(match[1]) > 12 else {"mdy"} if int(match[3]) > 12 else set()
    if len(seen) == 1:
        return seen.pop()
    spoken = language(layout.codes[0]) if layout.codes else None
    return spoken.order if spoken and spoken.order in {"dmy", "mdy"} and not seen else ""
