"""Entries: paragraphs that open with a clock or a day, as live blogs and chronicles are printed.

"09.20 Banks have opened", "14:05 GMT - Crowds gather", "12 December: The camp is cleared", "1975: Spain leaves".
"""

from __future__ import annotations

import re

from verbale.types import Document

_CLOCK = re.compile(
    r"\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|BST|CET|CEST|EST|EDT))?(?: ?[-–—|:])?\s+(?=[A-Z“\"‘])"
)
_DAY = re.compile(
    r"\d{1,2} [A-Z][a-z]+(?: \d{4})?:|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b[^.:]{0,30}:|\d{4}:"
    r"|[A-Z][a-z]+ \d{1,2}(?:, \d{4})?:"
)


def clock(document: Document, paragraph: int) -> int | None:
    """Return the code point where the clock ends that a paragraph of body opens with, None where none does."""
    return _ends(_CLOCK, document, paragraph)


def is_entry(document: Document, paragraph: int) -> bool:
    """Say whether a clock or a day opens a paragraph of body."""
    return clock(document, paragraph) is not None or _ends(_DAY, document, paragraph) is not None


def _ends(opening: re.Pattern[str], document: Document, paragraph: int) -> int | None:
    part = document.parts[paragraph]
    found = opening.match(document.text, part.span.start, part.span.end) if part.kind == "body" else None
    return None if found is None else found.end()
