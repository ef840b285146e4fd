"""Datelines: a place in capitals before a dash, at the front of a text or of one of the items of a digest."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from verbale.read.gazetteer import Entry, entries
from verbale.read.where.senses import Senses
from verbale.types import Place, Reading, Where

_NAME = r"[^\W\d_a-z][^\W\d_a-z'’.-]+(?:[ -][^\W\d_a-z][^\W\d_a-z'’.-]*){0,4}"
_LINE = re.compile(
    rf"(?P<name>{_NAME})(?:, ?(?P<behind>[^\n—–:(]{{1,40}}?))?(?: ?\([^)\n]{{1,40}}\))?(?: ?[—–]| --?)(?= )"
)
_INSIDE = 2  # parts of what stands behind a name: "Entre Ríos", "May 5"


def datelines(reading: Reading, senses: Senses) -> Iterator[Place]:
    """Yield the places that open the paragraphs of a text after the first one, as datelines."""
    bodies = [part.span for part in reading.document.parts if part.kind == "body"]
    for span in bodies[1:]:
        match = _LINE.match(reading.document.text, span.start, span.end)
        if match is None:
            continue
        first = bisect_left(reading.tokens.start, match.start("name"))
        last = bisect_left(reading.tokens.start, match.end("name"))
        where = written(senses, match["name"].title(), match["behind"] or "")
        if where is not None and first < last:
            yield Place((first, last), replace(where, span=reading.tokens.span(first, last)))


def written(senses: Senses, name: str, behind: str) -> Where | None:
    """Return where a dateline's name lies; `behind` are the words behind it, which say so where they can."""
    printed, known = _inside(name, behind), senses.written(name)
    if printed is not None and known is not None and printed.country != known.country:
        listed = (e.where for e in entries(name) if e.kind == "city" and e.where.country == printed.country)
        return next(listed, printed)
    return known or printed


def _inside(name: str, behind: str) -> Where | None:
    """Return a place that no table has, of a dateline that says where it lies: "TORRE ALTA, Entre Ríos"."""
    for part in behind.split(",")[:_INSIDE]:
        holder = _holder(part.strip())
        if holder is not None:
            here = holder.where
            exact = holder.kind != "state"
            return Where(
                name, here.country, here.admin1, here.lat if exact else None, here.lon if exact else None
            )
    return None


def _holder(name: str) -> Entry | None:
    """Return the unit, district or state of a name, with or without what it is: "Migori County"."""
    for form in (name, name.rpartition(" ")[0]):
        found = next((e for e in entries(form) if form and e.kind != "city"), None)
        if found is not None:
            return found
    return None
