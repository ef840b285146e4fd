"""Where a document was written: its dateline, set apart from the text or still at its front."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verbale.read.gazetteer import entries
from verbale.read.who.draft import Draft
from verbale.read.who.known import Known
from verbale.read.who.names import city
from verbale.types import Document

_NAME = r"[^\W\d_][\w'’.-]*(?: (?:(?:de|da|do|la|el|al|es|ad|au|of|du|des) )?[^\W\d_a-z][\w'’.-]*){0,3}"
_FRONT = re.compile(
    rf"(?P<where>{_NAME}(?: ?/ ?{_NAME})*)"
    r"(?P<behind>,[^—–:()]{1,40}?|(?: ?\([^)]{1,40}\))|,[^—–:()]{1,30}\([^)]{1,30}\))?"
    r"(?:(?P<mark> ?[—–:]| ?--?)|(?P<stop>\.))(?= (?!\d))"
)
_REACH = 120  # characters in which a dateline ends


def front(document: Document) -> tuple[str, int]:
    """Return the places a dateline at the front of the text names, and the code point where it ends.

    A place in small letters needs a mark that nothing else has there; what stands before a full stop, capitals.
    """
    if document.place:
        return document.place, 0
    body = next((part.span for part in document.parts if part.kind == "body"), None)
    if body is None:
        return "", 0
    match = _FRONT.match(document.text, body.start, min(body.end, body.start + _REACH))
    if match is None:
        return "", 0
    where = match["where"].rstrip(".")
    loud = where.upper() == where
    if not loud and (match["stop"] or where.lower().startswith("the ") or not _known(where)):
        return "", 0
    return (where, match.end()) if loud or match["mark"] else ("", 0)


def _known(where: str) -> bool:
    return all(city(name.strip()) for name in where.split("/"))


def site(where: str, named: Sequence[str], known: Known) -> tuple[str, ...]:
    """Return the countries that the places of a dateline lie in, one each; of several of a name, one that is named.

    `named` are the codes of the countries the document names, the commonest first.
    """
    found = (_country(name.strip(" .,"), named, known) for name in where.split("/"))
    return tuple(dict.fromkeys(c for c in found if c))


def _country(name: str, named: Sequence[str], known: Known) -> str:
    for hit in known.names.find(name.title()):
        for reading in hit.readings:
            if reading.kind in ("capital", "state", "adjective"):
                return reading.country
    able = [e.where.country for e in entries(name.partition(",")[0])]
    sole = able[0] if len(set(able)) == 1 else ""
    return next((c for c in named if c in able), sole) or city(name)


def mark(drafts: Sequence[Draft], ends: int, start: Sequence[int]) -> None:
    """Read the place in a dateline that ends at a code point as where, not who."""
    for draft in drafts:
        if start[draft.last - 1] >= ends:
            break
        if draft.shape in ("capital", "state", "unknown") and draft.countries:
            draft.sector, draft.entity = (), draft.country
            draft.rule = "who.dateline + place"
        elif draft.shape == "body":  # the agency
            draft.rule = "who.dateline + place"
