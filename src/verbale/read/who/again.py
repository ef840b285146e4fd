"""Somebody described again without a country: "the group", "the company", "the rebels", "the journalist"."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.scene import Scene
from verbale.read.who.view import english

_REACH = 6  # sentences back in which a description is still meant
_NAMED = ("body", "role", "unknown", "person")


def again(draft: Draft, scene: Scene) -> Draft | None:
    """Return the one party described before that a definite noun goes back to, else None.

    The same noun is enough; a noun like "group" goes back to whatever is of a kind with it. Of two countries in the
    nearest sentence that has any, none is chosen.
    """
    if draft.shape != "role" or not draft.definite or draft.person or _told_apart(draft, scene):
        return None
    if draft.noun in english()["bodies_too"] and not _acts(draft, scene):
        return None
    kinds = english()["kin"].get(draft.noun.rpartition(" ")[2], ())
    if " " in draft.noun:
        kinds = tuple(k for k in kinds if k in draft.sector)  # "the aid group" is no rebels'
    found: list[Draft] = []
    for members in scene.before(draft, _REACH):
        able = [x for x in members if _able(x) and _kindred(x, draft, kinds) and not _fellow(x, draft, scene)]
        found = [*able, *found]
        if able and " " not in draft.noun:
            break
    return (
        found[-1] if len({x.country for x in found}) == 1 else None
    )  # "the plane maker": of two firms, neither


def _able(draft: Draft) -> bool:
    return draft.shape in _NAMED and len(draft.countries) == 1 and draft.confidence >= d.FOCUS


def _kindred(other: Draft, draft: Draft, kinds: tuple[str, ...]) -> bool:
    if other.noun == draft.noun and other.plural == draft.plural:
        return True
    if other.institution and not other.plural and other.noun.endswith(f" {draft.noun}"):
        return True  # "the guard" of a "presidential guard"
    if other.office.partition(" to ")[0].rpartition(" ")[2] in english()["heads_of"].get(draft.noun, ()):
        return not kinds or other.main_sector in kinds
    named = other.shape in ("body", "unknown") or other.institution or (other.plural and draft.plural)
    named = named or (
        draft.plural and other.main_sector == draft.main_sector == "REB"
    )  # whom their leader told
    return named and other.main_sector in kinds


def _fellow(other: Draft, draft: Draft, scene: Scene) -> bool:
    """Say whether two phrases are subject and object of one verb, so not the same: "students occupied the school"."""
    return scene.verb(other) == scene.verb(draft) and other.head != draft.head


def _acts(draft: Draft, scene: Scene) -> bool:
    """Say whether a noun for a body is none of flesh: it speaks or is led, "who chairs the body"."""
    lemma = scene.reading.tokens.lemma[scene.verb(draft)]
    if scene.subject(draft):
        return lemma in english()["saying"]
    return scene.dep(draft) == "dobj" and lemma in english()["heading"]


def _told_apart(draft: Draft, scene: Scene) -> bool:
    """Say whether other words than "the" stand before the noun, which may tell it from one named before."""
    noun = draft.noun.split()
    words = scene.view.small[draft.first : draft.head + 1]
    return len(words) > 1 + len(noun) + any(
        w in english()["same_body"] for w in words[1 : -len(noun) or None]
    )


def group_of(draft: Draft, scene: Scene) -> bool:
    """Let "the French group" be of the sector of the French body named last before it; say whether one was."""
    open_ = draft.shape == "role" and draft.definite and not (draft.sector or draft.plural)
    if not open_ or len(draft.countries) != 1 or draft.noun not in english()["kin"]:
        return False
    able = (
        x
        for x in reversed(scene.bodies)
        if x.head < draft.head and x.countries == draft.countries and x.shape == "body" and x.sector
    )
    found = next(able, None)
    kinds = (*english()["kin"][draft.noun], "BUS")
    if (
        found is None
        or found.main_sector not in kinds
        or scene.sentence(draft.head) - scene.sentence(found.head) > _REACH
    ):
        return False
    draft.sector = found.sector
    draft.evidence.append((found.first, found.last))
    return True
