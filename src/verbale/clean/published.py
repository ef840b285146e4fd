"""The day of publication, from printed dates only.

A page's own clock, a copyright year and the dates an article speaks of are not publication dates: a
document that has only those stays undated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from verbale.clean.lines import Line
from verbale.clean.meta import Meta
from verbale.clean.phrases import phrases
from verbale.timex import Printed, find, fold, in_url, language, languages, stamp
from verbale.types import Span, When

_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?(?!\d)", re.IGNORECASE)
_NUMBERS = re.compile(r"(?<![\d/.-])(\d\d?)([-/.])(\d\d?)\2(?:19|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_RIGHTS = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
_MOST_OTHER = 7  # words besides the date that a dateline-like header line may hold
_ABOVE = 200  # lines above the article that are looked at
_LITTLE = 3  # letters: "by", "on", "um"; longer words in lower case tell something, and then it is a sentence
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
    order, why = _order(layout)
    candidates = sorted(_candidates(layout, order, why, url), key=lambda c: (c.rank, c.line))
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
            return replace(when, evidence=when.evidence + _EITHER) if when.precision == "interval" else when
    for name, value in meta.dates:
        when = stamp(value, (*codes, *languages()), f"the page's {name} says “{value[:60]}”", order)
        if when and when.precision == "day":
            return when
    return None


_EITHER = "; day and month could be exchanged"
_LABELLED, _BELOW_HEADLINE, _PRINTED, _UPDATED = 1, 2, 3, 4


def _candidates(layout: Layout, order: str, why: str, url: str) -> Iterator[_Candidate]:
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
            if candidate and order and _undecided(printed.text):
                evidence = f"{candidate.when.evidence}; day and month in the order of {why}"
                candidate = replace(candidate, when=replace(candidate.when, evidence=evidence))
            if candidate:
                yield candidate


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
    note = _EITHER if printed.either and when.precision == "interval" else ""
    if label:
        kind, words = label
        rank = (_LABELLED if where != "below" else _PRINTED) if kind == "published" else _UPDATED
        return _Candidate(
            rank, number, replace(when, evidence=f"printed after “{words}” {where} the text{note}")
        )
    if where != "above" or not _bare(line, printed):
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


def _bare(line: Line, printed: Printed) -> bool:
    """Say whether a line prints a date and at most names, sections and little words beside it."""
    start, end = printed.span.start - line.span.start, printed.span.end - line.span.start
    others = _WORD.findall(_CLOCK.sub(" ", f"{line.text[:start]} {line.text[end:]}"))
    known = _label_words() | phrases().role_words | {"read"}
    said = [w for w in others if w[0].islower() and len(w) > _LITTLE and w not in known]
    return len(others) <= _MOST_OTHER and not said and not line.text.endswith("?")


@cache
def _label_words() -> frozenset[str]:
    known = [k for k in map(language, languages()) if k]
    return frozenset(w for k in known for label in (*k.published, *k.updated) for w in label.split())


def date_alone(line: Line, codes: tuple[str, ...]) -> bool:
    """Say whether a line prints a full date and next to nothing else."""
    if line.words > _MOST_OTHER + 6:
        return False
    full = (p for p in find(line.text, codes) if p.year and p.day)
    local = Line(Span(0, len(line.text)), line.text)
    return any(_bare(local, printed) for printed in full)


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


def _order(layout: Layout) -> tuple[str, str]:
    """Return the order of day and month in all-number dates, and what tells it; two empty strings if nothing."""
    if layout.order:
        return layout.order, "the outlet's dates"
    seen: set[str] = set()
    for number, line in enumerate(layout.lines):
        if number not in layout.body:
            for match in _NUMBERS.finditer(line.text):
                seen |= {"dmy"} if int(match[1]) > 12 else {"mdy"} if int(match[3]) > 12 else set()
    if seen:
        return (seen.pop(), "other dates on the page") if len(seen) == 1 else ("", "")
    spoken = language(layout.codes[0]) if layout.codes else None
    return (spoken.order, "the language's dates") if spoken and spoken.order in {"dmy", "mdy"} else ("", "")


def _undecided(text: str) -> bool:
    """Say whether an all-number date could be read in either order."""
    match = _NUMBERS.fullmatch(text)
    return match is not None and int(match[1]) <= 12 and int(match[3]) <= 12 and match[1] != match[3]
