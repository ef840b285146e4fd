"""The country a document speaks from: "the Foreign Ministry" in a Seoul agency's text is South Korea's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from verbale import datafiles
from verbale.read.who.draft import Draft
from verbale.read.who.lexicon import lexicon
from verbale.types import Document

_NO_STATES = frozenset({"UNO", "EUR", "IGO", "NGO", "MNC", "ISM", "IMG"})
_TIMES, _SHARE = (
    3,
    0.6,
)  # mentions, and their share, that make a document one country's; set on texts of our own


def home(document: Document) -> str:
    """Return the code of the country a document speaks from, "" when nothing tells."""
    for name in (document.agency, document.outlet):
        if country := _agencies().get(name.casefold().strip(), ""):
            return country
    if document.place:
        for found in lexicon().find(document.place.title()):
            for reading in found.readings:
                if reading.kind in ("capital", "state"):
                    return reading.country
    return ""


def focus(drafts: Sequence[Draft]) -> str:
    """Return the country that most of a document's mentions name, "" when none stands out."""
    counts = Counter(c for draft in drafts for c in draft.countries if c not in _NO_STATES)
    if not counts:
        return ""
    country, times = counts.most_common(1)[0]
    return country if times >= _TIMES and times >= _SHARE * counts.total() else ""


@cache
def _agencies() -> dict[str, str]:
    rows = datafiles.read_yaml("actors/media.yaml").values()
    return {name.casefold(): row["country"] for row in rows if row.get("home") for name in row["names"]}
