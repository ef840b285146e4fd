"""Peoples who live in several states: "Kurdish fighters" and "the Tamils" are of the one of them a text is about."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.home import named
from verbale.read.who.scene import Scene
from verbale.read.who.view import english

_NAMES = ("unknown", "person")
_SHAPES = (*_NAMES, "role", "office")


def people_of(draft: Draft, scene: Scene) -> bool:
    """Give people of such a people the state of them that a text speaks from or names; say whether it did."""
    if draft.person.count(" ") or draft.shape not in _SHAPES:
        return False
    states = _states(draft, scene)
    if not states:
        return False
    able = [c for c in (scene.home, scene.focus, scene.site) if c in states]
    able = able or [c for c in named(scene.drafts) if c in states]
    if not able or (len(set(able)) > 1 and not scene.home):
        return False
    if draft.shape in _NAMES:
        draft.shape, draft.person, draft.plural = "people", "", True
    draft.countries, draft.entity = (able[0],), ""
    draft.set(d.FOCUS, "people of several")
    return True


def _states(draft: Draft, scene: Scene) -> tuple[str, ...]:
    """Return the states of the people that a phrase names by its head or by the word right before it."""
    table = english()["peoples"]
    small = scene.view.small
    if draft.shape in _NAMES:
        word = small[draft.head]
        return tuple(table.get(word.removesuffix("s"), ())) if word.endswith("s") and not draft.office else ()
    found = (table[w] for w in small[draft.first : draft.head] if w in table)
    return tuple(next(found, ()))
