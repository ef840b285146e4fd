"""What was so for a time only: groups that changed sides or took power, and states under a government that came by force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from verbale import datafiles
from verbale.read.who.draft import Draft
from verbale.read.who.scene import Scene
from verbale.types import When


@dataclass(frozen=True, slots=True)
class _Spell:
    start: str  # the first day
    end: str  # the first day after; "" when it lasts
    sector: tuple[str, ...]  # of a group

    def holds(self, first: str, last: str) -> bool:
        return self.start <= first and (not self.end or last < self.end)


def at_time(draft: Draft, published: When | None) -> None:
    """Give a group the sector it had when the text was printed: the Taliban govern, and did once before.

    Without a date it is what its entry says.
    """
    listed = _spells("groups").get(draft.entity)
    if published is None or listed is None:
        return
    first, last = published.start.isoformat(), published.end.isoformat()
    if (spell := next((s for s in listed if s.holds(first, last)), None)) is not None:
        draft.sector = spell.sector


def junta(draft: Draft, scene: Scene) -> str:
    """Return the state a text names that was ruled so when it was printed, the one named last before; else ""."""
    published = scene.reading.document.published
    day = published.start.isoformat() if published else ""
    if _ruled(scene.home, day):
        return scene.home
    able = [x for x in scene.drafts if _ruled(x.country, day)]
    before = [x for x in able if x.head < draft.head]
    return (before[-1] if before else able[0]).country if able else ""


def _ruled(country: str, day: str) -> bool:
    """Say whether a state was under such a government on a day, at any time for ""."""
    return any(not day or spell.holds(day, day) for spell in _spells("juntas").get(country, ()))


@cache
def _spells(table: str) -> Mapping[str, tuple[_Spell, ...]]:
    """Return the times in which something was so, by the id of what it was."""
    rows = datafiles.read_yaml(f"actors/{table}.yaml")
    return {
        id_: tuple(_Spell(s["from"], s["to"], tuple(s.get("sector", ()))) for s in row["spells"])
        for id_, row in rows.items()
        if "spells" in row
    }
