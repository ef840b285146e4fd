"""A title without a name: who was named with that office, "the minister", "the general"."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.kin import commands, post, printed, rules
from verbale.read.who.scene import Scene
from verbale.read.who.view import english

_REACH = 4  # sentences back in which somebody without a name is still meant


def same_office(draft: Draft, scene: Scene) -> None:
    """Read "the minister" as the person who was named with that office, "the general" also as who leads forces."""
    alone = bare(draft, scene)  # not "the Republican leader"
    named = [x for members in scene.before(draft, 8) for x in reversed(members) if _eligible(x, draft, scene)]
    able = [x for x in named if _same_post(x, draft, scene, alone=False)]
    able = able or [x for x in named if _same_post(x, draft, scene, alone=alone)]
    able = able or [x for x in named if alone and commands(draft, x)]
    if not able and (other := unnamed(draft, scene)) is not None:
        able = [other]
    if able:
        other = able[0]
        draft.person, draft.countries, draft.sector = other.person, other.countries, other.sector
        draft.office = other.office
        draft.evidence.append((other.first, other.last))
        draft.set(d.LIKELY, "office")


def unnamed(draft: Draft, scene: Scene) -> Draft | None:
    """Return who held such a post before and was given no name: "the Russian ambassador ... The diplomat"."""
    if not bare(draft, scene):
        return None
    for members in scene.before(draft, _REACH):
        for x in reversed(members):
            told = x.shape == "office" and not (x.person or x.plural or x.gone) and len(x.countries) == 1
            fits = (
                told and x.confidence >= d.GUESSED and (not draft.countries or draft.countries == x.countries)
            )
            if fits and (_same_post(x, draft, scene, alone=True) or commands(draft, x)):
                return x
    return None


def _eligible(other: Draft, draft: Draft, scene: Scene) -> bool:
    fits = not draft.countries or draft.countries == other.countries
    new = "new" in scene.view.small[draft.first : draft.head]
    told = other.shape == "person" and other.person != "" and bool(other.countries)
    apart = draft.sector[:1] not in ((), ("GOV",), other.sector[:1]) and not bare(draft, scene)
    return told and fits and not (new and other.gone) and not apart  # "the army spokesman" is no rebel's


def _same_post(other: Draft, draft: Draft, scene: Scene, *, alone: bool) -> bool:
    last = other.office.partition(" to ")[0].partition(" for ")[0].rpartition(" ")[2]
    loose = draft.office in ("minister", "leader") and other.single and alone and rules(draft, other)
    listed = last in english()["same_post"].get(draft.office, ())
    return post(other.office) == post(draft.office) or loose or listed or printed(other, draft.office, scene)


def bare(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase is nothing but "the", perhaps "new", and a title of one word."""
    words = [w for w in scene.view.small[draft.first : draft.last] if w != "new"]
    return draft.shape == "office" and draft.definite and len(words) == 2
