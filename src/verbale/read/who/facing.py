"""Who stands on the other side: "his counterpart", "its neighbour", "the northern neighbour", "its rival"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from verbale import datafiles
from verbale.read.who import draft as d
from verbale.read.who.draft import NOT_STATES, Draft
from verbale.read.who.possessor import possessor
from verbale.read.who.scene import Scene
from verbale.read.who.titles import facing
from verbale.read.who.view import english

_REACH = 3  # sentences back in which the other side is still meant
_COLLEAGUE = 8  # and in which somebody called another's colleague is


def counterpart(draft: Draft, scene: Scene) -> None:
    """Give a counterpart the office of whom he faces, and without a nationality the other state of the text."""
    base = possessor(draft, scene) or _subject_before(draft, scene)
    if base is None:
        return
    if not draft.countries:
        other = _called_before(draft, scene) or _other(draft, base.country, scene)
        if other is None:
            return
        draft.countries = other.countries
        draft.evidence.append((other.first, other.last))
    draft.sector = base.sector
    if base.office:
        draft.office = _counterpart_office(base.office, draft.country)
        draft.single = base.single
    draft.evidence.append((base.first, base.last))
    draft.set(d.LIKELY if not draft.person else d.KNOWN, "counterpart")
    for other in scene.drafts:  # the name in apposition
        if (
            draft.person
            and other.person == draft.person
            and other.countries in (draft.countries, ())
            and other is not draft
        ):
            other.countries = draft.countries
            other.office, other.sector = other.office or draft.office, other.sector or draft.sector
            other.single = draft.single
            other.set(draft.confidence, "counterpart")


def _counterpart_office(office: str, country: str) -> str:
    """Return the office of a counterpart: same modifiers, the title its country uses."""
    parts = office.split(" ")
    for cut in range(len(parts)):
        head = " ".join(parts[cut:])
        other = facing(head, country)
        if other != head or cut == len(parts) - 1:
            return " ".join([*parts[:cut], other])
    return office


def colleague(draft: Draft, scene: Scene) -> bool:
    """Say whether somebody is told to be a person's like elsewhere: "her Thai colleague", "his colleague in Lima".

    "His federal colleague" holds the office of a part of a state in the state itself.
    """
    like = draft.noun in english()["colleagues"] and len(draft.countries) < 2 and not draft.plural
    own = possessor(draft, scene) if like else None
    if own is None or not own.office or len(own.countries) != 1:
        return False
    if not draft.countries:
        draft.countries = _seated(draft, scene) or (own.countries if _federal(draft, own, scene) else ())
        if not draft.countries:
            other = _called_before(draft, scene)
            return other is not None and other.countries != own.countries
        return draft.countries != own.countries or _federal(draft, own, scene)
    return own.countries != draft.countries


def _seated(draft: Draft, scene: Scene) -> tuple[str, ...]:
    """Return the state whose capital or name stands behind a noun: "his colleague in Lima"."""
    view, at = scene.view, draft.last
    placed = at + 1 < len(view.text) and view.small[at] in ("in", "from")
    hit = view.covering[at + 1] if placed else None
    place = None if hit is None else hit.reading("capital", "state")
    return () if place is None else (place.country,)


def _federal(draft: Draft, own: Draft, scene: Scene) -> bool:
    """Say whether an official of a part of a state has his like in the state: "his federal colleague"."""
    if {"federal", "national"}.isdisjoint(scene.view.small[draft.first : draft.head]):
        return False
    return own.unit != "" or any(x.unit for x in scene.drafts if own.person and x.person == own.person)


def _called_before(draft: Draft, scene: Scene) -> Draft | None:
    """Return who was called the same by his nation last: "her Thai colleague" before "her colleague"."""
    for members in scene.before(draft, _COLLEAGUE):
        for other in reversed(members):
            if other.noun == draft.noun and len(other.countries) == 1 and not other.plural:
                return other
    return None


def opposed(draft: Draft, scene: Scene) -> bool:
    """Read "its neighbour" and "its rival" as the one other state that is spoken of; say whether there is one.

    A neighbour must border on the state whose it is.
    """
    lemma = scene.reading.tokens.lemma[draft.head]
    if draft.plural or draft.person or lemma not in english()["next_to"] | english()["against"]:
        return False
    own = possessor(draft, scene)
    if own is None and scene.view.small[draft.first] == "the" and lemma in english()["next_to"]:
        own = _subject_before(draft, scene, states=True)
    if own is None or len(own.countries) != 1 or own.country in NOT_STATES or not _state_like(own):
        return False
    other = _other(draft, own.country, scene, beside=lemma in english()["next_to"])
    if other is None:
        return False
    draft.be_state(other.country)
    draft.learn(other, d.GUESSED, "facing")
    return True


def _other(draft: Draft, country: str, scene: Scene, *, beside: bool = False) -> Draft | None:
    """Return the one other state that the nearest sentences name: that of the draft, those before, the one after."""
    here = scene.sentence(draft.head)
    for n in (here, *range(here - 1, max(-1, here - 1 - _REACH), -1), here + 1):
        if n >= len(scene.by_sentence):
            continue
        able = [
            x
            for x in scene.by_sentence[n]
            if x is not draft
            and len(x.countries) == 1
            and x.country not in NOT_STATES
            and x.country != country
            and x.confidence > d.FOCUS
            and not (x.rule.endswith("place") and x.shape == "capital")
            and (not beside or x.country in neighbours().get(country, ()))
        ]
        if able:
            return able[-1] if len({x.country for x in able}) == 1 else None
    return None


def _state_like(draft: Draft) -> bool:
    """Say whether a party is a state or speaks for one: the rival of a union is none."""
    return draft.shape in ("state", "capital", "people") or draft.main_sector in ("", "GOV", "MIL", "LEG")


@cache
def neighbours() -> Mapping[str, frozenset[str]]:
    """Return, for each state, those it borders on."""
    found: dict[str, set[str]] = {}
    for code, others in datafiles.read_yaml("actors/neighbours.yaml").items():
        for other in others:
            found.setdefault(code, set()).add(other)
            found.setdefault(other, set()).add(code)
    return {code: frozenset(others) for code, others in found.items()}


def _subject_before(draft: Draft, scene: Scene, *, states: bool = False) -> Draft | None:
    for members in scene.before(draft, 1 if states else 0):
        for other in reversed(members):
            told = other.person or other.office or (states and len(other.countries) == 1)
            if scene.subject(other) and told and other.countries:
                return other
    return None
