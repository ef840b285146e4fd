"""Headings of a digest's items that are states or their capitals: "CHINA: Police", "Paris. The senate".

Before a colon stands who speaks, in a transcript. What tells a digest is that several states open a paragraph each, once,
and that nobody speaks of himself behind them outside quotation marks.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from verbale import datafiles
from verbale.types import Document

_HEADING = re.compile(r"(?P<name>[^\W\d_a-z][\w.'’ /-]{1,40}?)(?: ?:|\.) +(?=[^\W_a-z]|[\"“])")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_OURS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b")
_ITEMS = 2  # states that make a digest


@lru_cache(maxsize=16)  # asked by several steps while they read one document
def headed(document: Document) -> frozenset[int]:
    """Return the paragraphs that a heading before a colon opens as items of a digest, by their number."""
    found: dict[int, str] = {}
    for n, part in enumerate(document.parts):
        match = _HEADING.match(document.text, part.span.start, part.span.end) if part.kind == "body" else None
        if match is None:
            continue
        if _OURS.search(_QUOTED.sub("", document.text[match.end() : part.span.end])):
            return frozenset()
        found[n] = match["name"].casefold()
    names = tuple(found.values())
    if len(set(names)) < len(names) or sum(name in _states() for name in names) < _ITEMS:
        return frozenset()
    loud = [n for n in found if document.text[document.parts[n].span.start + 1].isupper()]
    return frozenset(n for n in found if n in loud or found[n] in _states())


@cache
def _states() -> frozenset[str]:
    """Return the names of states and of their capitals, small."""
    rows = datafiles.read_yaml("actors/states.yaml").values()
    return frozenset(name.casefold() for row in rows for name in (*row["names"], *row["capitals"]))
