"""Where the items of a digest were written: the places of their datelines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from verbale.openings import item
from verbale.read.gazetteer import Entry, entries
from verbale.read.where.senses import Senses
from verbale.types import Place, Reading, Span, Where

_ARTICLES = ("la", "el", "los", "las", "al")
_INSIDE = 2  # parts of what stands behind a name: "Entre Ríos", "May 5"


def datelines(reading: Reading, senses: Senses) -> Iterator[Place]:
    """Yield the places that open the paragraphs of a text after its own dateline, as datelines."""
    bodies = [n for n, part in enumerate(reading.document.parts) if part.kind == "body"]
    for paragraph in bodies:
        found = item(reading.document, paragraph)
        first = paragraph == bodies[0] and reading.document.parts[paragraph].span.start
        if found is None or found.span.start == first:  # the first one is where the text was written
            continue
        first = bisect_left(reading.tokens.start, found.span.start)
        last = bisect_left(reading.tokens.start, found.span.end)
        where = written(senses, found.name.title(), found.behind.strip(" ,").partition("(")[0])
        if where is not None and first < last:
            yield Place((first, last), replace(where, span=reading.tokens.span(first, last)))


def behind_datelines(reading: Reading) -> Iterator[Span]:
    """Yield what is printed between a dateline's name and its mark, which only says where that lies."""
    for paragraph in range(len(reading.document.parts)):
        found = item(reading.document, paragraph)
        if found is not None:
            yield Span(found.span.end, found.end)


def written(senses: Senses, name: str, behind: str) -> Where | None:
    """Return where a dateline's name lies; `behind` are the words behind it, which say so where they can."""
    printed, known = _inside(name, behind), senses.written(name)
    if printed is not None and known is not None and printed.country != known.country:
        forms = (name, *(f"{article} {name}" for article in _ARTICLES))  # tables have "La Unión" for UNIÓN
        listed = (e.where for form in forms for e in entries(form) if e.kind == "city")
        return next((replace(w, name=name) for w in listed if w.country == printed.country), printed)
    return known or printed


def bears_another(of: Where, senses: Senses) -> bool:
    """Say whether tables have the name of where a text was written only for places of other countries."""
    meant = senses.meant(of.name)
    return meant is not None and of.country not in ("", *(e.where.country for e in entries(of.name)))


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
