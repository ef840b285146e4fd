"""A title without a name: who was named with that office, "the minister", "the general"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.scene import Scene
from verbale.read.who.titles import words
from verbale.read.who.unit import split, unit
from verbale.read.who.view import english

Way = Callable[[Draft, Draft, Scene], bool]
_RANKS = ("first", "second", "deputy", "vice", "assistant", "junior", "senior")
_FAR = 8  # sentences back in which somebody with a name is still meant
_OBJECT = ("dobj", "dative", "pobj")
_REACH = 4  # sentences back in which somebody without a name is still meant


def same_office(draft: Draft, scene: Scene) -> None:
    """Read "the minister" as the person who was named with that office, "the general" also as who leads forces.

    The nearest sentence with such a person decides, and in it the subject; of two that fit alike, neither.
    """
    if draft.plural:
        return  # "the generals" are more than the one who was named
    alone = bare(draft, scene)  # not "the Republican leader"
    near = [[x for x in members if _eligible(x, draft, scene)] for members in scene.before(draft, _FAR)]
    alone = alone or post_alone(draft, scene)
    ways = (_exact, _loose, _in_command) if alone else (_exact,)
    named = ((way, x) for way in ways for members in near for x in members if way(x, draft, scene))
    way, able = next(named, (_exact, None))
    other = unnamed(draft, scene) if able is None else _meant(able, way, draft, scene)
    if other is not None:
        draft.person, draft.countries, draft.sector = other.person, other.countries, other.sector
        draft.office, draft.unit = other.office, other.unit
        draft.evidence.append((other.first, other.last))
        draft.set(d.LIKELY, "office")


def _meant(able: Draft, way: Way, draft: Draft, scene: Scene) -> Draft | None:
    """Return whom a title means of those a sentence tells of who may bear it: the subject, unless a pronoun is he."""
    here = scene.by_sentence[scene.sentence(able.head)]
    alone = _only_title(draft, scene)
    both = [
        x
        for x in here
        if x is not draft
        and x.last <= draft.first
        and (_eligible(x, draft, scene) or (alone and _told(x, draft)))
        and way(x, draft, scene)
    ]
    both = [
        x for x in both if _post(x.office) == _post(draft.office)
    ] or both  # rather than who is printed so
    names = {(x.country, u, _post(x.office)) for x in both if x.person for u in ("", x.unit)}
    both = [x for x in both if x.person or _post_of(x) not in names]  # who is printed without a name too
    beside = _beside(draft, scene)
    both = [x for x in both if not (x.countries and set(x.countries) <= beside)]
    subjects = [x for x in both if scene.subject(x)]
    rest = [x for x in both if _who(x) not in {_who(s) for s in subjects}]
    if rest and subjects and _with_pronoun(draft, scene):
        both = rest  # "Holm praised the president. The president thanked him"
    elif subjects:
        both = subjects
    return both[-1] if len({_who(x) for x in both}) == 1 else None


def _who(draft: Draft) -> tuple[str, ...]:
    return (draft.person,) if draft.person else _post_of(draft)


def _post_of(draft: Draft) -> tuple[str, ...]:
    return draft.country, draft.unit, _post(draft.office)


def _beside(draft: Draft, scene: Scene) -> frozenset[str]:
    """Return the countries of those a phrase's own clause sets beside it: "the minister told his Polish counterpart"."""
    tokens = scene.reading.tokens
    found: set[str] = set()
    for other in scene.by_sentence[scene.sentence(draft.head)] if scene.subject(draft) else ():
        like = "counterpart" in (other.noun, other.office) or other.noun in english()["colleagues"]
        own = any(tokens.pos[c] == "PRON" for c in tokens.kids(other.head, "poss"))
        if like and own and other.first >= draft.last:
            found.update(other.countries)
    return frozenset(found)


def _only_title(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase is nothing but "the" and a title, of however many words."""
    hit = scene.view.covering[draft.head]
    whole = hit is not None and (hit.first, hit.last) == (draft.first + 1, draft.last)
    return bare(draft, scene) or (whole and draft.definite)


def _with_pronoun(draft: Draft, scene: Scene) -> bool:
    """Say whether a subject does something to "him" or "her", who is somebody else."""
    tokens = scene.reading.tokens
    if not scene.subject(draft):
        return False
    verb = scene.verb(draft)
    behind = [c for c in tokens.children[verb] if c > verb]
    behind += [c for p in behind if tokens.dep[p] == "prep" for c in tokens.children[p]]
    return any(scene.view.small[c] in ("him", "her") and tokens.dep[c] in _OBJECT for c in behind)


def unnamed(draft: Draft, scene: Scene) -> Draft | None:
    """Return who held such a post before and was given no name: "the Russian ambassador ... The diplomat"."""
    if not bare(draft, scene):
        return None
    beside = _beside(draft, scene)
    for members in scene.before(draft, _REACH):
        for x in reversed(members):
            if _told(x, draft) and _fits_post(x, draft, scene) and not set(x.countries) <= beside:
                return x
    return None


def named_again(draft: Draft, scene: Scene) -> bool:
    """Give "The diplomat, Jens Holm," the post of whoever was told of before without a name; say whether it did."""
    title = draft.definite and draft.last - draft.first == 2 and " + apposition" in draft.rule
    if not title or draft.shape != "person" or not (draft.person and draft.office):
        return False
    found = unnamed(replace(draft, shape="office", person=""), scene)
    if found is None:
        return False
    same = (draft.person, draft.office)
    for one in [x for x in scene.by_sentence[scene.sentence(draft.head)] if (x.person, x.office) == same]:
        one.countries, one.office, one.sector, one.unit = (
            found.countries,
            found.office,
            found.sector,
            found.unit,
        )
        one.evidence.append((found.first, found.last))
        one.set(d.LIKELY, "office")
    return True


def _told(other: Draft, draft: Draft) -> bool:
    """Say whether somebody is known by a post of a country, without a name."""
    told = other.shape == "office" and not (other.person or other.plural or other.gone)
    fits = not draft.countries or draft.countries == other.countries
    return told and len(other.countries) == 1 and other.confidence >= d.GUESSED and fits


def _fits_post(other: Draft, draft: Draft, scene: Scene) -> bool:
    return _same_post(other, draft, scene, alone=True) or _commands(draft, other)


def _eligible(other: Draft, draft: Draft, scene: Scene) -> bool:
    fits = not draft.countries or draft.countries == other.countries
    new = "new" in scene.view.small[draft.first : draft.head]
    told = other.shape == "person" and other.person != "" and bool(other.countries)
    apart = draft.sector[:1] not in ((), ("GOV",), other.sector[:1]) and not bare(draft, scene)
    if not told or not fits or (new and other.gone) or apart:  # "the army spokesman" is no rebel's
        return False
    return (
        _only_title(draft, scene)
        or post_alone(draft, scene)
        or unit(draft, scene.view.known) == unit(other, scene.view.known)
    )


def _exact(other: Draft, draft: Draft, scene: Scene) -> bool:
    return _same_post(other, draft, scene, alone=False)


def _loose(other: Draft, draft: Draft, scene: Scene) -> bool:
    return _same_post(other, draft, scene, alone=True)


def _in_command(other: Draft, draft: Draft, scene: Scene) -> bool:  # noqa: ARG001 -- one of three ways
    return _commands(draft, other)


def _same_post(other: Draft, draft: Draft, scene: Scene, *, alone: bool) -> bool:
    theirs, _ = split(other.office, scene.view.known)
    last = theirs.partition(" to ")[0].partition(" for ")[0].rpartition(" ")[2]
    loose = draft.office in ("minister", "leader") and other.single and alone and _rules(draft, other)
    ranked = _ranked(draft.office) and theirs.startswith(draft.office.partition(" ")[0] + " ")
    same_rank = ranked and last == draft.office.rpartition(" ")[2]  # "the deputy minister"
    listed = same_rank or last in english()["same_post"].get(draft.office, ())
    same = _post(theirs) == _post(draft.office) or _post(other.office) == _post(draft.office)
    return same or loose or listed or _printed(other, draft.office, scene)


def _ranked(office: str) -> bool:
    """Say whether an office is a rank and a title that leave open what it is for: "second minister", "deputy secretary"."""
    rank, _, title = office.partition(" ")
    return rank in _RANKS and title in english()["same_post"]


def post_alone(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase is "the" and such a rank and title alone."""
    words = len(draft.office.split()) + 1
    return (
        draft.definite and _ranked(draft.office) and len(scene.view.small[draft.first : draft.last]) == words
    )


def bare(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase is nothing but "the", perhaps "new", and a title of one word, of one holder."""
    words = [w for w in scene.view.small[draft.first : draft.last] if w != "new"]
    return draft.shape == "office" and draft.definite and not draft.plural and len(words) == 2


def _post(office: str) -> str:
    """Return an office under one name: a premier is a prime minister."""
    office = office.replace("premier", "prime minister")
    head, of, _ = office.partition(" of ")
    return head if of and head in english()["posts_of_bodies"] else office


def _rules(draft: Draft, other: Draft) -> bool:
    """Say whether somebody may be called the leader: no ambassador is, whatever his rank."""
    return draft.office != "leader" or "ambassador" not in other.office


def _printed(other: Draft, office: str, scene: Scene) -> bool:
    """Say whether a person was printed with a title too: "army chief Gen. Jens Holm" is a general."""
    hits = scene.view.within(other.first, other.last)
    return any((title := h.reading("title")) is not None and title.office == office for h in hits)


def _commands(draft: Draft, other: Draft) -> bool:
    """Say whether "the general" may be somebody who leads forces: an army chief, a soldier who rules."""
    rank = draft.office in words().honorific and draft.sector == ("MIL",)
    leads = (
        other.office.rpartition(" ")[2] in ("chief", "leader", "commander", "spokesman") and not other.plural
    )
    return rank and draft.office != "officer" and leads and other.main_sector == "MIL"
