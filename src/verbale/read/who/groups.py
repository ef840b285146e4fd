"""Plural nouns for parties named before: "the two countries", "both sides", "the allies"."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.scene import Scene
from verbale.read.who.view import english

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "either": 2, "neither": 2, "each": 2}
_REACH = 4  # sentences back in which a pair is still meant
_PEOPLE = frozenset(
    {"leader", "minister", "president", "official", "diplomat", "man", "foreign minister", "two", "both"}
)


def is_group(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase stands for several parties named before."""
    if draft.countries or draft.person:
        return False
    noun = _noun(draft, scene)
    if scene.view.small[draft.head] in ("two", "both") and draft.last - draft.first <= 2:
        return True
    return noun in english()["pair"] and _number(draft, scene) is not None


def group(draft: Draft, scene: Scene) -> None:
    """Find whom a group stands for and note them."""
    wanted = _number(draft, scene) or 2
    people = _noun(draft, scene) in _PEOPLE
    for members in scene.before(draft, _REACH):
        found = _pair(members, scene, wanted, people=people)
        if found:
            _settle(draft, found, people=people)
            return
    for members in scene.before(draft, 1):
        known = _distinct([x for x in members if _counts(x)])
        if len(known) == wanted:
            _settle(draft, known, people=False)
            return


def _noun(draft: Draft, scene: Scene) -> str:
    lemma = scene.reading.tokens.lemma[draft.head]
    return draft.noun if draft.noun in english()["pair"] else lemma


def _number(draft: Draft, scene: Scene) -> int | None:
    """Return how many are meant; 2 for "the allies"; None when the phrase is no such group."""
    small = scene.view.small
    words = small[draft.first : draft.last]
    told = next((_NUMBERS[w] for w in words if w in _NUMBERS), None)
    if told is not None:
        other = [
            w
            for w in words
            if w not in _NUMBERS and w not in ("the", "of", "these", "those", "close", "longtime")
        ]
        return (
            told
            if len(other) <= 2 and ("both" in words or "the" in words or "these" in words or told == 2)
            else None
        )
    plain = len(words) == 2 and words[0] in ("the", "these")
    return (
        2
        if plain
        and scene.reading.tokens.lemma[draft.head] in ("ally", "side", "neighbor", "neighbour", "rival")
        else None
    )


def _counts(draft: Draft) -> bool:
    return bool(draft.countries) and draft.shape not in ("thing", "pronoun", "group") and not draft.weak


def _distinct(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in drafts:
        if all(draft.countries != other.countries for other in kept):
            kept.append(draft)
    return kept


def _pair(members: list[Draft], scene: Scene, wanted: int, *, people: bool) -> list[Draft]:
    """Return parties that one clause joins: by "and", as subject and "with", or in one word."""
    for draft in reversed(members):
        if draft.shape in ("group", "pronoun") and len(draft.others) == wanted:
            return draft.others
        if len(draft.countries) == wanted:
            return [_state(c) for c in draft.countries]
    able = [x for x in members if _counts(x)]
    if people and any(x.person for x in able):
        able = [x for x in able if x.person or x.office]
    for start in able:
        joined = _distinct([x for x in able if scene.top(x.head) == scene.top(start.head)])
        if len(joined) == wanted:
            return joined
    if wanted == 2:
        for one in able:
            other = _with(one, able, scene) if scene.subject(one) or scene.dep(one) == "poss" else None
            if other is not None and other.countries != one.countries:
                return [one, other]
    return []


def _with(one: Draft, able: list[Draft], scene: Scene) -> Draft | None:
    """Return whom a subject does something with."""
    tokens = scene.reading.tokens
    for other in able:
        top = scene.top(other.head)
        if (
            other.head > one.head
            and tokens.dep[top] == "pobj"
            and scene.view.small[tokens.head[top]] == "with"
        ):
            return other
    return None


def _state(country: str) -> Draft:
    return Draft(0, 0, 0, "state", (country,), (), country)


def _settle(draft: Draft, members: list[Draft], *, people: bool) -> None:
    draft.shape = "group"
    draft.plural = True
    draft.others = list(members) if people else [_state(c) for x in members for c in x.countries]
    draft.evidence += [(x.first, x.last) for x in members if x.last]
    draft.set(d.LIKELY, "group")
