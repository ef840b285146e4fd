"""The country a document speaks from: "the Foreign Ministry" in a Seoul agency's text is South Korea's."""

from __future__ import annotations

from functools import cache

from verbale import datafiles
from verbale.read.who.lexicon import lexicon
from verbale.types import Document


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


@cache
def _agencies() -> dict[str, str]:
    rows = datafiles.read_yaml("actors/media.yaml").values()
    return {name.casefold(): row["country"] for row in rows if row.get("home") for name in row["names"]}
