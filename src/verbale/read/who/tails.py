"""Whose people, told by a phrase that had to be resolved first: "officials from the two nations"."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.parts import OWN
from verbale.read.who.scene import Scene
from verbale.read.who.titles import words
from verbale.read.who.view import english

_TO_OWNER = ("of", "from")
_NO_OWNER = ("unknown", "person", "thing")


def owner_behind(draft: Draft, scene: Scene) -> Draft | None:
    """Return the phrase that "of" or "from" leads to from a role or an office, resolved or not."""
    tokens = scene.reading.tokens
    if draft.shape not in ("role", "office") or draft.noun in words().relations:
        return None
    for child in tokens.children[draft.head]:
        if child > draft.head and tokens.dep[child] == "prep" and tokens.text[child] in _TO_OWNER:
            behind = (scene.by_head[c] for c in tokens.children[child] if c in scene.by_head)
            return next((x for x in behind if x.shape not in _NO_OWNER), None)
    return None


def by_tail(draft: Draft, scene: Scene) -> None:
    """Give a role or an office the countries of the group or institution that follows it."""
    if draft.countries or draft.person or draft.others:
        return
    other = owner_behind(draft, scene) or _backed(draft, scene)
    if other is None or other.rule.endswith("place"):
        return
    countries = [c for x in (other.others or [other]) for c in x.countries]
    countries += [c for x in scene.drafts if _joined(x, other, scene) for c in x.countries]
    if countries:
        draft.countries = tuple(dict.fromkeys(countries))
        draft.sector = draft.sector or other.sector
        draft.evidence.append((other.first, other.last))
        draft.set(min(d.GUESSED, other.confidence), "tail")


def _backed(draft: Draft, scene: Scene) -> Draft | None:
    """Return the politician whose supporters are meant, who are of his country: "supporters of a defeated candidate"."""
    tokens = scene.reading.tokens
    if draft.shape != "role" or not draft.plural or draft.noun not in english()["at_home"]:
        return None
    behind = (
        scene.by_head[c]
        for child in tokens.children[draft.head]
        if child > draft.head and tokens.text[child] == "of"
        for c in tokens.children[child]
        if c in scene.by_head
    )
    return next((x for x in behind if x.shape in ("person", "office") and len(x.countries) == 1), None)


def member(draft: Draft, scene: Scene) -> None:
    """Give somebody nothing else is known of the country and kind of the body he is told to be of."""
    if draft.countries or draft.shape != "person" or draft.office:
        return
    tokens = scene.reading.tokens
    for child in tokens.children[draft.head]:
        if child < draft.head or tokens.dep[child] != "prep" or tokens.text[child] not in _TO_OWNER:
            continue
        body = next((scene.by_head[c] for c in tokens.children[child] if c in scene.by_head), None)
        if body is not None and body.institution and len(body.countries) == 1:
            draft.countries, draft.sector = body.countries, draft.sector or body.sector
            draft.evidence.append((body.first, body.last))
            draft.set(min(d.GUESSED, body.confidence), "tail")


def _joined(draft: Draft, other: Draft, scene: Scene) -> bool:
    """Say whether a phrase is a further conjunct: "chiefs of the navy and the army"."""
    return (
        draft is not other
        and scene.reading.tokens.dep[draft.head] == "conj"
        and (scene.top(draft.head) == other.head and draft.shape in ("state", "capital", "body"))
    )


def joint(draft: Draft, owner: Draft, scene: Scene) -> None:
    """Add the countries of all who own something together: "Moon and Kim's envoys", "A's and B's envoys"."""
    if len(draft.countries) != 1 or scene.view.small[owner.first - 1] != "and":
        return
    for other in scene.drafts:
        ends = other.last == owner.first - 1 or (
            other.last == owner.first - 2 and scene.view.text[other.last] in OWN
        )
        if ends and other.shape == owner.shape and other.countries:
            draft.countries = tuple(dict.fromkeys((*other.countries, *draft.countries)))
            draft.entity = ""
