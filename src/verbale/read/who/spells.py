"""Groups that changed sides: what a body was on the day of the text."""

from __future__ import annotations

from functools import cache

from verbale import datafiles
from verbale.read.who.draft import Draft
from verbale.types import When


def at_time(draft: Draft, published: When | None) -> None:
    """Give a group the sector it had when the text was printed: the Taliban govern, and did once before.

    Without a date it is what its entry says.
    """
    spells = _spells().get(draft.entity)
    if published is None or spells is None:
        return
    first, last = published.start.isoformat(), published.end.isoformat()
    for start, end, sector in spells:
        if start <= first and (end == "" or last < end):
            draft.sector = sector
            return


@cache
def _spells() -> dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]]:
    rows = datafiles.read_yaml("actors/groups.yaml")
    return {
        id_: tuple((s["from"], s["to"], tuple(s["sector"])) for s in row["spells"])
        for id_, row in rows.items()
        if "spells" in row
    }
