"""The day of publication, from printed dates only.

A page's own clock, a copyright year and the dates an article speaks of are not publication dates: a
document that has only those stays undated.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from verbale.clean.credits import is_caption
from verbale.clean.date_order import by_weekday, order_of, settled, undecided
from verbale.clean.day_lines import (
    CLOCK,
    SLUG,
    Layout,
    around,
    bare,
    codes_of,
    credited,
    is_date,
    label_of,
    words_before,
)
from verbale.clean.day_marks import (
    address_day,
    days_of,
    in_numbers,
    is_not_published,
    names_an_issue,
    slugs,
    western_digits,
)
from verbale.clean.meta import Meta
from verbale.timex import Printed, in_url, languages, stamp
from verbale.types import When

_RIGHTS = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
_OF_A_DATABASE = re.compile(
    r"(?:LENGTH|SECTION|LOAD-DATE|BYLINE|DATELINE|HEADLINE|BODY):\s|(?:WC|PD|SN|HD|TD|LP) \S"
)
_WEB = 1991  # programs put 1970 or 1900 for none: an earlier day counts only if the page prints it
_ABOVE = 200  # lines above the article that are looked at
_TEASER = 5  # words before a label: with more the line is likely of another text
_SOON = timedelta(days=8)  # what a text with a dateline tells with its full date
_BELOW = 20  # lines below the article in which a labelled date still belongs to it


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
    original, layout = layout.text, _with_our_digits(layout)
    dated = _published(layout, given, meta, url)
    if layout.text is not original and dated.when is not None and dated.when.span is not None:
        dated = replace(dated, when=replace(dated.when, text=dated.when.span.of(original)))
    return dated


def _with_our_digits(layout: Layout) -> Layout:
    text = western_digits(layout.text)
    if text == layout.text:
        return layout
    return replace(layout, text=text, lines=[replace(x, text=western_digits(x.text)) for x in layout.lines])


def _published(layout: Layout, given: str, meta: Meta, url: str) -> Dated:
    order, why = order_of(layout)
    if layout.dateline is not None:
        layout = replace(layout, dateline=settled(layout.dateline, order))
    candidates = sorted(_candidates(layout, order, why, url), key=lambda c: (c.rank, c.line))
    printed = candidates[0].when if candidates else None
    lines = tuple(sorted({c.line for c in candidates}))
    beside = _beside(given, meta, layout, order, {c.when.start for c in candidates})
    sure = candidates[0] if candidates and candidates[0].rank <= _BELOW_HEADLINE else None
    if beside and not given and sure and _is_loose(beside) and sure.when.end < beside.start:
        return Dated(sure.when, lines)  # pages print the day of their making in such fields too
    if beside:
        shown = next((c.when for c in candidates if c.when.start == beside.start and c.when.span), None)
        agreed = shown and replace(shown, evidence=f"{beside.evidence}; printed as “{shown.text}” too")
        return Dated(agreed or beside, lines)
    when = printed if candidates and candidates[0].rank <= _PRINTED else None
    return Dated(when or _from_dateline(layout, printed, url, order) or printed or in_url(url), lines)


def _beside(given: str, meta: Meta, layout: Layout, order: str, shown: Collection[date]) -> When | None:
    codes = layout.codes
    if given:
        when = stamp(given, (*codes, *languages()), f"given beside the text as “{given[:60]}”", order)
        if when:
            return replace(when, evidence=when.evidence + _EITHER) if when.precision == "interval" else when
    for name, value in meta.dates:
        read = order or by_weekday(value, layout)
        when = stamp(value, (*codes, *languages()), f"the page's {name} says “{value[:60]}”", read)
        if when and when.precision == "day" and (when.start.year >= _WEB or when.start in shown):
            return when
    return None


def _is_loose(when: When) -> bool:
    """Say whether a page's field may mean any day: of publication, or of the page."""
    return bool(_LOOSE.match(when.evidence))


_LOOSE = re.compile(
    r"the page's (?:time|script|meta (?:dc\.|dcterms\.)?(?:date|created|creation.?date|date.created)) says"
)
_EITHER = "; day and month could be exchanged"
_LABELLED, _BELOW_HEADLINE, _PRINTED, _UPDATED = 1, 2, 3, 4


def _candidates(layout: Layout, order: str, why: str, url: str) -> Iterator[_Candidate]:
    dateline = layout.dateline
    if dateline and (when := dateline.when(evidence="the dateline prints day and year")):
        yield _Candidate(_BELOW_HEADLINE, layout.first, when)
    for number in range(max(0, layout.first - _ABOVE), min(len(layout.lines), layout.last + _BELOW + 1)):
        line = layout.lines[number]
        if line.words <= SLUG or number not in layout.body:
            yield from _slugged(layout, number)
        if number in layout.body or line.words > 30 or _RIGHTS.search(line.text):
            continue
        yield from _addressed(layout, number)
        usual = days_of(layout.text, line.span, codes_of(layout), order)
        short = in_numbers(layout.text, line.span, order)
        for printed in (*usual, *(p for p in short if is_date(layout, number, p))):
            candidate = _judge(layout, number, printed, url)
            if candidate and order and undecided(printed.text):
                evidence = f"{candidate.when.evidence}; day and month in the order of {why}"
                candidate = replace(candidate, when=replace(candidate.when, evidence=evidence))
            if candidate:
                yield candidate


def _slugged(layout: Layout, number: int) -> Iterator[_Candidate]:
    for printed in slugs(layout.text, layout.lines[number].span):
        if when := printed.when():
            yield _Candidate(_BELOW_HEADLINE, number, replace(when, evidence="printed in the slug of a wire"))


def _addressed(layout: Layout, number: int) -> Iterator[_Candidate]:
    inside = layout.first <= number <= layout.last
    when = None if inside else address_day(layout.lines[number].text, above=number < layout.first)
    if when is not None:
        yield _Candidate(_PRINTED, number, replace(when, evidence=f"printed as the text's: {when.evidence}"))


def _judge(layout: Layout, number: int, printed: Printed, url: str) -> _Candidate | None:
    """Return a candidate if where and how a date is printed makes it the day of publication."""
    before = words_before(layout, number, printed)
    if is_not_published(before):
        return None
    label = label_of(before, layout)
    where = "below" if number > layout.last else "above" if number < layout.first else "inside"
    when = printed.when()
    if when is None or when.precision not in {"day", "interval"} or printed.to_day is not None:
        return None
    note = _EITHER if printed.either and when.precision == "interval" else ""
    if label:
        kind, words = label
        alone = len(before.split()) - len(words.split()) <= _TEASER
        rank = (_LABELLED if where != "below" and alone else _PRINTED) if kind == "published" else _UPDATED
        return _Candidate(
            rank, number, replace(when, evidence=f"printed after “{words}” {where} the text{note}")
        )
    reason = _unlabelled(layout, number, printed, when, where, url)
    return reason and _Candidate(reason[0], number, replace(when, evidence=reason[1] + note))


def _unlabelled(
    layout: Layout, number: int, printed: Printed, when: When, where: str, url: str
) -> tuple[int, str] | None:
    """Return rank and evidence of a date without a label; None where it may be any day."""
    line = layout.lines[number]
    if where == "below" and credited(layout, number, printed):
        return _PRINTED, "printed with the source below the text"
    if where != "above" or is_caption(line) or not bare(layout, line, printed):
        return None
    if layout.headline is not None and number > layout.headline:
        return _BELOW_HEADLINE, "printed between headline and text"
    reason = _confirmed(layout, number, printed, when, url)
    return (_PRINTED, reason) if reason else None


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
    beside = layout.lines[max(0, number - 1) : number + 2]
    if any(
        names_an_issue(x.text)
        for n, x in enumerate(beside, max(0, number - 1))
        if n == number or x.words <= SLUG
    ):
        return "printed above the headline with the number of an issue"
    if any(_OF_A_DATABASE.match(line.text) for line in layout.lines):
        return "printed in the head that a database of texts puts before them"
    alone = number == 0 and layout.first <= 2 and not CLOCK.search(around(layout, number, printed))
    return "printed at the head of a text without furniture" if alone else ""


def _from_dateline(layout: Layout, other: When | None, url: str, order: str) -> When | None:
    """Join a dateline's day with a year that stands elsewhere: in the address or beside "updated"."""
    if not layout.dateline or layout.dateline.day is None:
        return None
    addresses = (in_url(line.text) for line in layout.lines if "/" in line.text and line.words <= SLUG)
    named = next(filter(None, (in_url(url), *addresses)), None)
    for source, name in ((named, "the address"), (other, "the day of the last change")):
        for year in (source.end.year, source.end.year - 1) if source else ():
            when = layout.dateline.when(year)
            if source and when and timedelta(0) <= source.end - when.start <= timedelta(days=200):
                return replace(when, evidence=f"day from the dateline, year from {name}")
    return _year_beside(layout, order)


def _year_beside(layout: Layout, order: str) -> When | None:
    """Return the dateline's day in the year of dates near to it that the page prints: of a picture, of a meeting."""
    found: dict[date, str] = {}
    for line in layout.lines if layout.dateline else ():
        if _RIGHTS.search(line.text):
            continue
        for printed in days_of(layout.text, line.span, codes_of(layout), order):
            near = printed.when()
            when = layout.dateline.when(near.start.year) if near and layout.dateline else None
            if near and when and near.start == near.end and -_SOON <= near.start - when.start <= _SOON:
                found[when.start] = printed.text
    if len(found) != 1 or layout.dateline is None:
        return None
    ((day, text),) = found.items()
    when = layout.dateline.when(day.year)
    return when and replace(when, evidence=f"day from the dateline, year from “{text}”")
