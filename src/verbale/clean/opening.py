"""What stands before the first words of a text: wire slugs and the dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from verbale.clean.outlets import agency_named, outlet_named
from verbale.clean.phrases import phrases
from verbale.timex import Printed, find
from verbale.types import Span

_TAKE = re.compile(
    r"""[(\[]?\s*(?P<take>
        (?:(?:\d+(?:st|nd|rd|th)|first|second|third|fourth)\s+)(?:LEAD|Lead|lead|[Ll]d|LD)(?!\w)
        | LEAD(?=\s*[)\]])
        | (?:UPDATE|Update|REFILE|CORRECTED|WRAPUP|RPT|EXCLUSIVE|URGENT|FLASH|BREAKING)\s?\d*(?=\s*[-:–—)\]])
        | (?i:urgent|update\s?\d*|corrected|correction|yonhap\s+interview|news\s+focus)(?=\s*[)\]])
    )\s*[)\]]?\s*[-:–—]*\s*""",
    re.VERBOSE,
)
_EDITORS = re.compile(
    r"\(?\s*(?:ATTN|EDS|ED|ATTENTION|Editor['’]?s note|EDITORS?)\b\s*[:;,]"
    r"|\((?:adds|updates|recasts|corrects|releads|repeats|removes|new throughout)\b[^()]*\)$",
    re.IGNORECASE,
)
# Where a dateline can end: at a dash, after a bracket or TASS's stroke, at a colon.
_ENDS = re.compile(
    r"\s*(?:--+|[—–―−])\s*|\s+-\s+|(?<=[)\]])\.?\s*-\s*|(?<=\w)\.-+\s*|(?<=[)\]])\s*:?\s+|(?<=/)\.\s+|(?<=\w):\s+"
)
_HEAD = re.compile(
    r"(?P<where>[^()\[\]]*?)(?:(?:[(\[]|(?<=[\s.])/)\s*(?P<source>[^()\[\]/]{2,50})[)\]/])?\s*[.,]?\s*"
)
_IN_BRACKETS = re.compile(r"(?P<all>(?P<head>\([^()\n]{4,60})\))\s*(?:[-–—:]\s*)?(?=[A-ZÀ-Þ«“\"'])")
_SOURCE_FIRST = re.compile(r"\((?P<source>[^()\n]{2,30})\)\s*[-–—]*\s*(?=[^\W\d_])")
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_BEFORE_DAY = re.compile(r",?\s+(?:le|den|am|il|el|on)$")  # "PARIS, le 11 juin"
_LONGEST = 140  # characters
_SEP = " ,.:;-–—"
_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "de",
        "du",
        "la",
        "le",
        "el",
        "al",
        "del",
        "am",
        "an",
        "den",
        "di",
        "da",
        "bei",
        "on",
        "in",
        "near",
        "aboard",
    ]
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, day and agency before a text's first words."""

    span: Span  # in the document, without what separates it from the text
    body: int  # where the text itself begins, code points
    place: str
    agency: str
    printed: Printed | None


def wire_take(text: str) -> re.Match[str] | None:
    """Return the match of a wire version at the beginning of a headline: "(2nd LEAD)", "UPDATE 1-"."""
    match = _TAKE.match(text)
    return match if match and match.end() < len(text) else None


def is_editors_note(text: str) -> bool:
    """Say whether a line is a wire's note to editors: "(ATTN: UPDATES with ...)"."""
    return bool(_EDITORS.match(text)) and len(text) < 400


def dateline(text: str, span: Span, codes: tuple[str, ...]) -> Dateline | None:
    """Return the dateline that a paragraph of a text begins with, or None.

    What stands before a dash is taken for one if nothing but a place, a day and a source is in it, and
    if the place is in capitals, or a day is printed, or the source is an agency.
    """
    words = text[span.start : min(span.end, span.start + _LONGEST)]
    whole = _IN_BRACKETS.match(words)
    if (
        whole
        and (read := _read(text, Span(span.start + 1, span.start + whole.end("head")), "-", codes))
        and read[2]
    ):
        return Dateline(Span(span.start, span.start + whole.end("all")), span.start + whole.end(), *read)
    first = _SOURCE_FIRST.match(words)
    if first and agency_named(first["source"]):
        rest = dateline(text, Span(span.start + first.end(), span.end), codes)
        if rest is not None:
            source = agency_named(first["source"]) or first["source"]
            return replace(rest, span=Span(span.start, rest.span.end), agency=rest.agency or source)
    for end in list(_ENDS.finditer(words))[:4]:
        sentence = end[0].strip() or not words[end.end() :][:1].islower()
        if end.end() < len(words) and sentence:
            read = _read(text, Span(span.start, span.start + end.start()), end[0].strip(), codes)
            if read:
                last = span.start + len(words[: end.end()].rstrip())
                return Dateline(Span(span.start, last), span.start + end.end(), *read)
    return None


def _read(text: str, head: Span, end: str, codes: tuple[str, ...]) -> tuple[str, str, Printed | None] | None:
    parts = _HEAD.fullmatch(head.of(text))
    if not parts:
        return None
    where = Span(head.start, head.start + parts.end("where"))
    source = (parts["source"] or "").strip()
    printed = _day_in(text, where, codes)
    place = Span(where.start, printed.span.start if printed else where.end).of(text).strip(_SEP)
    rest = text[printed.span.end : where.end].strip(_SEP) if printed else ""
    if rest and not source and (agency_named(rest) or _ACRONYM.fullmatch(rest)):
        source, rest = rest, ""
    name, _, last = place.rpartition(",")
    if not source and agency_named(last or place):
        place, source = name.strip(_SEP), last or place
    agency = agency_named(source)
    if printed and printed.year and printed.day and not (place or source or rest) and end:
        return "", "", printed  # "11 June 2003 – The council met"
    if place and _BEFORE_DAY.search(place):
        place = _BEFORE_DAY.sub("", place).strip(_SEP)
    if rest or not (place or agency) or not _is_place(place):
        return None
    if not source and not printed:
        return (place, "", None) if _is_loud(place) and end else None
    if source and not agency and not (end and (printed or _is_loud(place) or outlet_named(source))):
        return None
    return place, agency or source, printed


def _day_in(text: str, where: Span, codes: tuple[str, ...]) -> Printed | None:
    """Return the first date of a stretch; English asks for capitals where other languages do not: "2 jun"."""
    found = find(text, codes, span=where) or find(text, [c for c in codes if c != "en"], span=where)
    return next(iter(found), None)


def _is_place(words: str) -> bool:
    """Say whether words can name a place: short, and every word of weight a name."""
    names = re.findall(r"[^\W\d_]+", words)
    if phrases().bylines.match(words.casefold()):
        return False
    if len(words) > 60 or len(names) > 8 or any(c.isdigit() for c in words):
        return False
    return all(n[0].isupper() or not n[0].islower() or n in _SMALL for n in names)


def _is_loud(place: str) -> bool:
    """Say whether a place is printed in capitals, as datelines are: "WASHINGTON", "DEKALB, Ill."."""
    first = place.split(",", maxsplit=1)[0].strip()
    letters = [c for c in first if c.isalpha()]
    known = phrases()
    wire = _TAKE.match(first + "-") or first.casefold() in known.whole
    return len(letters) > 3 and all(c.isupper() for c in letters) and not wire
