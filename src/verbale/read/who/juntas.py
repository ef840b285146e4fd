"""Governments that came by force: which state's is "the junta" of a text."""

from __future__ import annotations

from functools import cache

from verbale import datafiles
from verbale.read.who.draft import Draft
from verbale.read.who.scene import Scene


def junta(draft: Draft, scene: Scene) -> str:
    """Return the state a text names that was ruled so when it was printed, the one named last before; else ""."""
    published = scene.reading.document.published
    day = published.start.isoformat() if published else ""
    able = [x for x in scene.drafts for c in x.countries[:1] if ruled(c, day)]
    if scene.home and ruled(scene.home, day):
        return scene.home
    before = [x for x in able if x.head < draft.head]
    return (before[-1] if before else able[0]).country if able else ""


def ruled(country: str, day: str) -> bool:
    """Say whether a state was under such a government on a day, at any time for ""."""
    spells = _spells().get(country, ())
    return any(not day or (start <= day and (not end or day < end)) for start, end in spells)


@cache
def _spells() -> dict[str, tuple[tuple[str, str], ...]]:
    rows = datafiles.read_yaml("actors/juntas.yaml")
    return {code: tuple((s["from"], s["to"]) for s in row["spells"]) for code, row in rows.items()}
