"""Groups that changed sides: what a body was on the day of the text."""

from __future__ import annotations

from functools import cache

from verbale import datafiles
from verbale.read.who.draft import Draft
from verbale.types import When


def at_time(draft: Draft, published: When | None) -> None:
    """Give a group the sector it had when the text was printed: the Taliban govern, and did once before.

    Without a date the latest open spell holds, since most undated text is of our time.
    """
    for start, end, sector in _spells().get(draft.entity, ()):
        if published is None:
            inside = end == ""
        else:
            day = published.start.isoformat()
            inside = start <= day and (end == "" or published.end.isoformat() < end)
        if inside:
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
