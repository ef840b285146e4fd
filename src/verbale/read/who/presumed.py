"""Whose somebody is of whom nothing else is told: of the dateline's state, in a text that is mostly about it.

"The relief workers reached the valley" in a report from Kathmandu on a flood in Nepal: most likely they work there.
It is asked last, of what a country has at home, and what is found here is a guess.
"""

from __future__ import annotations

from collections import Counter

from verbale.read.who import bodies
from verbale.read.who import draft as d
from verbale.read.who.draft import NOT_STATES, Draft
from verbale.read.who.fold import key
from verbale.read.who.forms import may_be
from verbale.read.who.here import arrives
from verbale.read.who.homely import anothers, foreign
from verbale.read.who.scene import Scene
from verbale.read.who.titles import words
from verbale.read.who.view import english

_TIMES = 1.5  # how much more often than any other the dateline's state has to be spoken of


def presumed(draft: Draft, scene: Scene) -> bool:
    """Give a draft the state that its text is written in and about, if it may be of that; say whether it was given one."""
    if draft.others or draft.elsewhere or draft.entity:
        return False
    country = mostly(scene)
    if not country or not _at_home(draft, scene) or not may_be(draft, country):
        return False
    if not (draft.office or draft.sector) and _private(draft, scene):
        draft.sector = ("CVL",)
    draft.countries = (country,)
    draft.set(d.LOOSE, "presumed")
    return True


def mostly(scene: Scene) -> str:
    """Return the state of a text's dateline where it speaks far more of that than of any other, else ""."""
    if scene.mostly is None:
        told = Counter(c for x in scene.drafts for c in x.countries if c not in NOT_STATES)
        home = told.pop(scene.site, 0)
        scene.mostly = scene.site if home >= _TIMES * max(told.values(), default=0) else ""
    return scene.mostly


def _at_home(draft: Draft, scene: Scene) -> bool:
    """Say whether a draft is one of those that a country has at home: by its office or kind."""
    if draft.shape not in ("role", "office", "person"):
        return False
    if not (draft.office or draft.sector or _private(draft, scene)):
        return False
    known = draft.definite or draft.plural or draft.person != "" or _placed(draft, scene)
    others = foreign(draft, scene) or anothers(draft, scene) or arrives(draft, scene)
    return known and not others and not _anywhere(draft, scene)


def _placed(draft: Draft, scene: Scene) -> bool:
    """Say whether somebody is told to be in a place of which no list tells more: "a pharmacist in Hasaba"."""
    view, at = scene.view, draft.last
    there = (
        at + 1 < len(view.text) and view.small[at] in ("in", "at", "from", "near") and view.capital(at + 1)
    )
    return there and scene.long and draft.shape in ("role", "office") and scene.subject(draft)


def _private(draft: Draft, scene: Scene) -> bool:
    """Say whether somebody is named who acts and of whom nothing is told or known: "Awa Ba has locked up her hens"."""
    named = draft.shape == "person" and " " in draft.person and scene.subject(draft)
    return named and scene.long and key(draft.person) not in scene.view.known.held


def _anywhere(draft: Draft, scene: Scene) -> bool:
    """Say whether words tell of people or bodies that may be of any country: "the aid agency", "an envoy"."""
    lists, view = english(), scene.view
    strangers = lists["travellers"] | lists["abroad"] | words().relations
    body = draft.institution and not lists["not_of_state"].isdisjoint(view.small[draft.first : draft.head])
    abroad = bodies.worldwide(view, draft.first, bodies.end(view, draft.last, len(view.text)))
    bought = draft.noun in lists["machines"] and not scene.subject(draft)  # "it would rather buy submarines"
    return body or abroad or bought or draft.noun in strangers or draft.office in strangers
