"""Which other place a name may mean, where the text leaves two: kept beside the one that is taken.

Two places of a name stay open where the document speaks for both nearly alike. A small town abroad that is held for
a namesake of some place which no table has may be meant all the same, save where settlers gave the name.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from verbale.read.gazetteer import fold
from verbale.read.where.namesakes import SETTLED
from verbale.read.where.senses import Senses
from verbale.types import Place, Reading, Where


def with_doubt(
    reading: Reading, senses: Senses, placed: Sequence[Place], refused: Collection[str]
) -> tuple[Place, ...]:
    """Return places with the other one that each may be; `refused` are folded names of towns held for namesakes."""
    found: dict[str, Where | None] = {}
    kept = []
    for place in placed:
        name = reading.tokens.span(*place.tokens).of(reading.document.text)
        if name not in found:
            found[name] = _other(senses, name, place.where, refused)
        other = found[name]
        kept.append(Place(place.tokens, replace(place.where, or_else=other)) if other else place)
    return tuple(kept)


def _other(senses: Senses, name: str, where: Where, refused: Collection[str]) -> Where | None:
    meant = senses.meant(name)
    if meant is None:
        return None
    if fold(name) in refused:
        far = where.country not in ("", meant.where.country) and meant.where.country not in SETTLED
        return meant.where if far else None
    listed = where.country == meant.where.country and where.geonames == meant.where.geonames
    rival = senses.rival(name) if listed and not where.near else None
    return rival.where if rival is not None else None
