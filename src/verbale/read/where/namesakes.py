"""Namesakes: small towns that only bear the name of a place which no table has.

Settlers gave towns the names of all the world, and plain English ones. Texts tell where a small town abroad lies, or
name something near it; a creek named under a dateline of Honiara, with nothing else of Queensland, is none of the
Queensland suburb's.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, radians

from verbale.read.gazetteer import Around, Entry, entries, fold
from verbale.read.where.senses import Senses
from verbale.types import Reading, Where

_SMALL = 20_000  # inhabitants
_SETTLED = frozenset({"USA", "CAN", "AUS", "NZL", "GBR", "ZAF"})  # where such namesakes lie
_NEAR = 5.0  # degrees, about 500 km


def strangers(
    reading: Reading, names: Sequence[tuple[int, int]], senses: Senses, around: Around, of: Where | None
) -> frozenset[str]:
    """Return the folded names of small towns abroad that lie far from all else named; `of` is where a text was written."""
    if of is None:
        return frozenset()
    tokens, text = reading.tokens, reading.document.text
    printed = {fold(tokens.span(*n).of(text)): tokens.span(*n).of(text) for n in names}
    meant = {name: senses.meant(as_printed) for name, as_printed in printed.items()}
    found = set()
    for name, entry in meant.items():
        if entry is None or not _is_small(entry) or entry.where.country == of.country:
            continue
        if senses.placed(printed[name]) or any(e.where.country == of.country for e in entries(name)):
            continue
        if around.countries.get(entry.where.country, 0) > around.countries.get(of.country, 0):
            continue
        others = (o for other, o in meant.items() if other != name and o is not None)
        if not any(o.kind != "state" and _is_near(entry.where, o.where) for o in others):
            found.add(name)
    return frozenset(found)


def _is_small(entry: Entry) -> bool:
    return entry.kind == "city" and entry.population < _SMALL and entry.where.country in _SETTLED


def _is_near(here: Where, there: Where) -> bool:
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return False
    return hypot(here.lat - there.lat, (here.lon - there.lon) * cos(radians(here.lat))) <= _NEAR
