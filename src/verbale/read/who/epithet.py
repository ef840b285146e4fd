"""States called by something else than their name: "the emirate", "the West African nation", "the five Baltic states".

Which states are called so is told by `data/actors/epithets.yaml`; the text must have named the one that is meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from verbale import datafiles
from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.scene import Scene
from verbale.read.who.titles import plural
from verbale.read.who.view import View, english

_REACH = 6  # sentences back in which a state is still meant
_LONGEST = 3  # words of a region's name


@dataclass(frozen=True, slots=True)
class Epithets:
    """What states are called."""

    nouns: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]  # regions and other words before a noun
    regions: Mapping[str, tuple[str, ...]]
    sole: frozenset[str]
    whole: frozenset[str]
    bodies: Mapping[str, str]
    ruled: Mapping[str, Sequence[str]]  # state → its colonies of old


@cache
def epithets() -> Epithets:
    """Return the table of epithets."""
    data = datafiles.read_yaml("actors/epithets.yaml")
    words = {word: frozenset(codes) for part in ("regions", "epithets") for word, codes in data[part].items()}
    return Epithets(
        {noun: frozenset(codes) for noun, codes in data["nouns"].items()},
        words,
        {region: tuple(codes) for region, codes in data["regions"].items()},
        frozenset(data["sole"]),
        frozenset(data["whole"]),
        data["bodies"],
        data["ruled"],
    )


@cache
def _last_words() -> frozenset[str]:
    return frozenset(noun.rpartition(" ")[2] for noun in epithets().nouns)


@cache
def _plurals() -> Mapping[str, str]:
    return {plural(noun): noun for noun in epithets().nouns if not noun.endswith("s")}


def noun_for_state(view: View, first: int, head: int) -> str:
    """Return the noun, or the two words, that a definite phrase headed by `head` calls a state by; "" when none."""
    if view.small[first] not in ("the", "this") or view.small[head] not in _last_words():
        return ""
    pair = f"{view.small[head - 1]} {view.small[head]}"
    return next((noun for noun in (pair, view.small[head]) if noun in epithets().nouns), "")


def for_state(view: View, phrase: tuple[int, int, int]) -> Draft | None:
    """Return a phrase that can only stand for states named elsewhere: "the emirate", "both capitals"."""
    first, _, head = phrase
    if _colonial(view, first, head):
        return Draft(*phrase, shape="thing", noun=view.small[head], definite=True)
    many = view.small[head].endswith("s")
    if many and view.small[head] == "capitals" and view.small[first] in ("both", "the", "two"):
        return Draft(*phrase, shape="thing", sector=("GOV",), noun="capital", plural=True)
    if noun_for_state(view, first, head):
        return Draft(*phrase, shape="thing", noun=view.small[head], definite=True)
    one = _plurals().get(view.small[head], "") if many else ""
    return Draft(*phrase, shape="thing", noun=one, plural=True) if one else None


def epithet(draft: Draft, scene: Scene) -> bool:
    """Give a definite singular noun for a state the state of the kind that was named last; say whether it did."""
    view = scene.view
    begun = view.small[draft.first] in ("the", "this", "its", "their")
    if draft.plural or not begun:
        return False
    noun = noun_for_state(view, draft.first, draft.head)
    if _colonial(view, draft.first, draft.head):
        return _old_master(draft, scene)
    if not noun and view.small[draft.head] not in english()["plain_states"]:
        return False
    told = [frozenset[str]()] if not noun else [epithets().nouns[noun]]
    words = _before(draft, scene)
    told += [epithets().words[w] for w in words]
    able = frozenset.intersection(*(codes for codes in told if codes)) if any(told) else frozenset()
    if not able:
        return False
    found = _named(draft, able, scene)
    sole = next((epithets().words[w] for w in words if w in epithets().sole), frozenset[str]())
    if found is not None and not scene.subject(found) and scene.site in able and scene.home == scene.site:
        found = None  # "Kuwait" in passing, in a text written in another emirate
    country = found.country if found is not None else next(iter(sole), "")
    if not country and scene.home in able and scene.home == scene.site:
        country = scene.home
    if not country:
        return False
    draft.be_state(country)
    if found is not None:
        draft.evidence.append((found.first, found.last))
    draft.set(d.GUESSED, "epithet")
    return True


def _colonial(view: View, first: int, head: int) -> bool:
    """Say whether words first..head are like "the former colonial power"."""
    return view.small[head] in english()["masters"] and "colonial" in view.small[first:head]


def _old_master(draft: Draft, scene: Scene) -> bool:
    """Read "the former colonial power" as the one of the state that was spoken of last, or whose dateline it is."""
    apart = scene.view.text[draft.first - 1] == ","
    itself = next((x for x in scene.drafts if x.last == draft.first - 1), None) if apart else None
    if itself is not None and itself.shape in ("state", "capital"):  # "Portugal, the former colonial power"
        draft.be_state(itself.country)
        draft.set(d.GUESSED, "epithet")
        return True
    before = (x for members in scene.before(draft, _REACH) for x in reversed(members))
    for country in (*(x.country for x in before if len(x.countries) == 1), scene.home, scene.site):
        ruler = next((code for code, once in epithets().ruled.items() if country in once), "")
        if ruler:
            draft.be_state(ruler)
            draft.set(d.GUESSED, "epithet")
            return True
    return False


def _before(draft: Draft, scene: Scene) -> list[str]:
    """Return the known words and names of regions before the noun, the longest at each place."""
    small = scene.view.small[draft.first : draft.head]
    found, i = [], 0
    while i < len(small):
        sizes = range(min(_LONGEST + 2, len(small) - i), 0, -1)
        told = next((n for n in sizes if _joined(small[i : i + n]) in epithets().words), 0)
        if told:
            found.append(_joined(small[i : i + told]))
        i += told or 1
    return found


def _joined(words: Sequence[str]) -> str:
    return " ".join(words).replace(" - ", "-")


def _named(draft: Draft, able: frozenset[str], scene: Scene) -> Draft | None:
    """Return the last mention before of a state that is called so, a subject before others; else the first after."""
    for members in scene.before(draft, _REACH):
        fitting = [x for x in members if len(x.countries) == 1 and x.country in able and x.shape != "thing"]
        if fitting:
            subjects = [x for x in fitting if scene.subject(x)]
            return (subjects or fitting)[-1]
    after = [x for x in scene.drafts if len(x.countries) == 1 and x.country in able and x.head > draft.head]
    return after[0] if len({x.country for x in after}) == 1 else None


def regional(draft: Draft, scene: Scene) -> bool:
    """Read "the five Central Asian states" as all of them, and "West African troops" as their organisation's."""
    if not draft.plural and scene.reading.tokens.tag[draft.head] not in ("NNS", "NNPS"):
        return False
    lemma = scene.reading.tokens.lemma[draft.head]
    many = english()["regional"]
    if lemma not in many and lemma not in english()["regional_forces"] and draft.noun not in many:
        return False
    regions = [w for w in _before(draft, scene) if w in epithets().regions]
    if len(regions) != 1:
        return False
    states = epithets().regions[regions[0]]
    return _all(draft, states, regions[0], scene) or _of_body(draft, regions[0], scene)


def _all(draft: Draft, states: tuple[str, ...], region: str, scene: Scene) -> bool:
    lemma = scene.reading.tokens.lemma[draft.head]
    if lemma not in english()["regional"] and draft.noun not in english()["regional"]:
        return False
    small = scene.view.small[draft.first : draft.head]
    number = next((english()["numbers"][w] for w in small if w in english()["numbers"]), 0)
    whole = number == len(states) or (not number and region in epithets().whole and not _some(small))
    if not whole:
        return False
    draft.shape, draft.plural, draft.countries = "group", True, states
    draft.sector = ("GOV",) if lemma in english()["governing"] else ()
    draft.set(d.LIKELY, "epithet")
    return True


def _some(small: Sequence[str]) -> bool:
    """Say whether words before a region tell that not all of it is meant."""
    return any(w in english()["some_of"] for w in small)


def _of_body(draft: Draft, region: str, scene: Scene) -> bool:
    """Take the organisation of a region that the text names for whose troops and leaders go by the region."""
    lemma = scene.reading.tokens.lemma[draft.head]
    body = epithets().bodies.get(region, "")
    found = next((x for x in scene.bodies if x.entity == body), None) if body else None
    if found is None or lemma not in english()["regional_forces"]:
        return False
    draft.learn(found, d.GUESSED, "epithet")
    return True
