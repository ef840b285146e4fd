"""Quarters of a town: "in the Santa Catalina quarter" is where the text was written, not the town of that name elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verbale.read.gazetteer import is_state
from verbale.read.where.namesakes import is_near
from verbale.read.where.standing import words
from verbale.types import Place, Reading, Where

_TOWN = 0.5  # degrees: about 50 km, within which a quarter of a town lies


def with_quarters(reading: Reading, known: Sequence[Place], of: Where | None) -> tuple[Place, ...]:
    """Return places, the quarters and streets among them with the point of the town where the text was written.

    `of` is that town. One that lies by another town of its sentence is left as it is.
    """
    if of is None or of.lat is None or is_state(of):
        return tuple(known)
    return tuple(
        replace(place, where=_in(of, place.where)) if _is_away(reading, known, place, of) else place
        for place in known
    )


def _in(town: Where, quarter: Where) -> Where:
    where = replace(quarter, admin1=town.admin1, lat=town.lat, lon=town.lon, geonames=None)
    return replace(where, near=town.near or town.name)


def _is_away(reading: Reading, known: Sequence[Place], place: Place, of: Where) -> bool:
    """Say whether a place is called a quarter, and tables have only another of its name."""
    tokens, where, (first, last) = reading.tokens, place.where, place.tokens
    if where.country != of.country or where.lat is None or is_near(where, of, _TOWN) or last >= len(tokens):
        return False
    called = tokens.lemma[last].lower() in words()["quarters"] and tokens.head[last - 1] == last
    if not called or not any(tokens.lemma[k] == "the" for k in tokens.kids(last, "det")):
        return False
    here = reading.sentence_at(first)
    others = (p for p in known if p is not place and here.first <= p.tokens[0] < here.last)
    return not any(is_near(where, other.where, _TOWN) for other in others)
