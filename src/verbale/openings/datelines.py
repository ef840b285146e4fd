"""Datelines: where a text, or one of the items of a digest, was written, before what it tells.

"LIMA, Peru (AP) - Police", "TAIPEI/BEIJING: Ships", "Astana, 18 November 2014. The minister", "LIMA. Police".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from verbale.openings.headings import headed
from verbale.types import Document, Span

_NAME = r"[^\W\d_][\w'’.-]*(?: (?:(?:de|da|do|la|el|al|es|ad|au|of|du|des) )?[^\W\d_a-z][\w'’.-]*){0,4}"
_LINE = re.compile(
    rf"(?P<name>{_NAME}(?: ?/ ?{_NAME})*)"
    r"(?P<behind>,[^\n—–:()]{1,40}?(?: ?\([^)\n]{1,40}\))?|(?: ?\([^)\n]{1,40}\)))?"
    r"(?:(?P<mark> ?[—–:]| ?--?)|(?P<stop>\.))(?= (?!\d))"
)
_NUMBER = re.compile(r"\d{1,2}[.)] (?=[^\W\d_a-z])")  # "2. Bukavu. The rebels"
_REACH = 120  # code points in which a dateline ends
_DAY = re.compile(r"\b\d{1,2}\b")
_LETTER = 1  # "A. We did" is an answer
_ITEMS = 2  # items that make a digest


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands where a dateline does; whether it is one, the names of places tell."""

    name: str  # the place, or several: "LIMA", "TAIPEI/BEIJING"
    behind: str  # what is printed behind it: ", Peru (AP)"
    mark: str  # "-", "–", "—", ":" or "."
    span: Span  # of the name
    end: int  # code point behind the mark

    @property
    def loud(self) -> bool:
        """Whether it is printed in capitals."""
        return self.name.upper() == self.name

    @property
    def dated(self) -> bool:
        """Whether a day is printed in it."""
        return _DAY.search(self.behind) is not None


def dateline(text: str, within: Span) -> Dateline | None:
    """Return the dateline that a stretch of text opens with, None where nothing has the form of one."""
    found = _LINE.match(text, within.start, min(within.end, within.start + _REACH))
    if found is None:
        return None
    name = found["name"].rstrip(".")
    mark = (found["mark"] or found["stop"]).strip()[0]
    span = Span(found.start("name"), found.start("name") + len(name))
    return Dateline(name, found["behind"] or "", mark, span, found.end())


def item(document: Document, paragraph: int) -> Dateline | None:
    """Return the dateline in capitals or behind a number that opens a paragraph of body.

    Before a full stop it is one of several.
    """
    found = _loud(document, paragraph) or _numbered(document, paragraph)
    if found is None or found.mark != ".":
        return found
    parts = range(len(document.parts))
    alike = (other for n in parts if (other := _loud(document, n) or _numbered(document, n)) is not None)
    stopped = islice(
        (other for other in alike if other.mark == "."), _ITEMS
    )  # thousands of items need no count
    return found if len(tuple(stopped)) == _ITEMS else None


def _numbered(document: Document, paragraph: int) -> Dateline | None:
    """Return what stands between a paragraph's number and a full stop: "2. Bukavu. The rebels"."""
    part = document.parts[paragraph]
    number = _NUMBER.match(document.text, part.span.start) if part.kind == "body" else None
    found = dateline(document.text, Span(number.end(), part.span.end)) if number is not None else None
    return found if found is not None and found.mark == "." and not found.behind else None


def _loud(document: Document, paragraph: int) -> Dateline | None:
    part = document.parts[paragraph]
    found = dateline(document.text, part.span) if part.kind == "body" else None
    if found is not None and found.mark == ":":
        return found if paragraph in headed(document) else None  # "CHAIR: We" opens a turn
    if found is None or not found.loud:
        return None
    return found if "." not in found.name and len(found.name) > _LETTER else None
