"""What a noun phrase is made of: the names in it, sorted by what each is there for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from verbale.read.who.draft import ABOVE_STATES
from verbale.read.who.entries import Entry, Kind, ambiguous
from verbale.read.who.gender import given
from verbale.read.who.stretches import OWN, Phrase, behind_comma, behind_place, coming, plain_name
from verbale.read.who.titles import words
from verbale.read.who.view import Hit, View, english

PLACES: tuple[Kind, ...] = ("adjective", "state", "region", "capital", "people")
_LINKS = frozenset({",", "and", "-", "/", "&", "or"})
_AFTER_LINKS = frozenset({"the", "from", "of"})  # "from India and from Nepal"
_SECTORS: tuple[Kind, ...] = ("modifier", "role", "title")


@dataclass(slots=True)
class Parts:
    """What a noun phrase is made of."""

    nations: list[tuple[Entry, Hit]] = field(default_factory=list)  # in text order
    bodies: list[tuple[Entry, Hit]] = field(default_factory=list)
    titles: list[tuple[Entry, Hit]] = field(default_factory=list)
    role: tuple[Entry, Hit] | None = None
    modifiers: list[Entry] = field(default_factory=list)
    owned: bool = False  # the phrase begins with a possessor
    gone: bool = False  # former
    name_at: int = -1  # where a name begins right behind the role noun: "gunman Ali Bello"


def take_apart(view: View, phrase: Phrase, *, tail: bool = False) -> Parts:
    """Sort the hits in a phrase by what they are there for; a tail tells whose something is."""
    first, last, head = phrase
    parts = Parts()
    lists = words()
    own = after_owner(view, first, head)
    for hit in view.within(first, last):
        if not in_a_name(view, hit, first, last):
            _sort(view, parts, hit, (own, last, head), tail=tail)
    if parts.bodies:  # "the Beirut-based U.N. force"
        parts.nations = [n for n in parts.nations if view.small[n[1].last : n[1].last + 2] != ("-", "based")]
        _listed_bodies(view, parts, -1 if tail else head)
    if len(parts.titles) > 1:
        _without_names(parts)
    parts.owned = own > first
    parts.gone = not lists.gone.isdisjoint(view.small[own:last])
    return parts


def _without_names(parts: Parts) -> None:
    """Drop a monarch's title right behind another title, which is a given name there: "Foreign Minister Sultan Holm"."""
    for (one, a), (two, b) in pairwise(tuple(parts.titles)):
        if two.office == "monarch" and a.last == b.first and not one.body:
            parts.titles.remove((two, b))


def _listed_bodies(view: View, parts: Parts, head: int) -> None:
    """Let a body listed beside a nation be one of those whose people are meant: "EU and Swiss negotiators"."""
    for body, hit in tuple(parts.bodies):
        beside = any(
            _linked(view.small[a.last : b.first])
            for _, other in parts.nations
            for a, b in ((hit, other), (other, hit))
            if a.last < b.first
        )
        if beside and body.country in ABOVE_STATES and not hit.first <= head < hit.last:
            parts.bodies.remove((body, hit))
            parts.nations.append((Entry("adjective", body.country, body.country), hit))
    parts.nations.sort(key=lambda part: part[1].first)


def _linked(between: Sequence[str]) -> bool:
    """Say whether some words join two names of a list: ", " and "and", then perhaps "the" or "from"."""
    return bool(between) and between[0] in _LINKS and all(w in _LINKS or w in _AFTER_LINKS for w in between)


def after_owner(view: View, first: int, head: int) -> int:
    """Return the first word behind the last possessive: titles and nouns before it describe the owner."""
    for i in range(head - 1, first - 1, -1):
        if view.text[i] in OWN and not _inside(view, i):
            return i + 1
    return first


def _inside(view: View, i: int) -> bool:
    """Say whether a mark of the genitive stands inside one name: "teachers' union"."""
    hit = view.covering[i]
    return hit is not None and hit.first < i < hit.last - 1


def _sort(view: View, parts: Parts, hit: Hit, bounds: tuple[int, int, int], *, tail: bool) -> None:
    own, last, head = bounds
    heads = hit.first <= head < hit.last
    title, role = hit.reading("title"), hit.reading("role")
    body = _body_of(hit, parts)
    place = _place_of(view, hit, heads=heads)
    if body and (title or role) and any(body.country != n.country for n, _ in parts.nations):
        body = None
    several = hit.reading("several")
    if body:
        parts.bodies.append((body, hit))
    elif several and (not heads or tail):
        parts.nations += [(Entry("adjective", code, code), hit) for code in several.several]
    elif place:
        parts.nations.append((place, hit))
    elif hit.first < own:
        return
    elif (
        title
        and not _surname(view, hit, own, last)
        and (heads or title.body or _names_follow(view, hit, last) or coming(view, hit.last) == head + 1)
    ):
        parts.titles.append((title, hit))
    elif role and heads and not _surname(view, hit, own, last):
        parts.role = (role, hit)
    elif role and not parts.titles and _only_name_follows(view, hit, last):
        parts.role, parts.name_at = (role, hit), hit.last
    elif (
        (sector := hit.reading(*_SECTORS))
        and sector.id not in english()["no_modifiers"]
        and not any(not t.body for t, _ in parts.titles)
    ):
        parts.modifiers.append(sector)  # behind a title stands a name


def _place_of(view: View, hit: Hit, *, heads: bool) -> Entry | None:
    """Return the place or people a name means; not of "the ethnic Albanian leader", who may be of any country."""
    if heads:
        return hit.reading("state", "region", "capital", "people")
    return None if view.small[hit.first - 1] == "ethnic" else hit.reading(*PLACES)


def _body_of(hit: Hit, parts: Parts) -> Entry | None:
    """Return the body a name means: of several, the one of a nation in the phrase, else the first listed."""
    bodies = [r for r in hit.readings if r.kind == "body"]
    if len(bodies) < 2:
        return bodies[0] if bodies else None
    named = {n.country for n, _ in parts.nations}
    return next((b for b in bodies if b.country in named), bodies[0])


def in_a_name(view: View, hit: Hit, first: int, last: int) -> bool:
    """Say whether a place name is part of a person's name: Michael Jordan, Chad Smith, Rep. Jordan."""
    entry = hit.readings[0]
    if entry.kind == "body" and hit.last - hit.first == 1:
        return _body_in_a_name(view, hit, first, last)
    if entry.kind not in ("state", "capital", "region") or hit.last - hit.first > 1:
        return False
    i = hit.first
    before, after = i - 1 >= first, hit.last < last
    if (
        before
        and (title := view.covering[i - 1])
        and title.reading("title")
        and hit.name in ambiguous()
        and not after
    ):
        return view.pos[i - 1] == "PROPN"
    untold = before and not after and not view.ent[i]  # "Jim Jordan" by itself
    if (after and _given(view, hit, last)) or (untold and _behind_given(view, i)):
        return True
    if not (hit.name in ambiguous() or view.ent[i] == "PERSON"):
        return False
    return (before and plain_name(view, i - 1) and view.ent[i] == "PERSON") or (
        after and plain_name(view, hit.last) and view.ent[hit.last] == "PERSON" and view.ent[i] == "PERSON"
    )


def _body_in_a_name(view: View, hit: Hit, first: int, last: int) -> bool:
    """Say whether a body's name of one word is part of a person's: "Elias Bou Saab", "Ezra Holm"."""
    if view.ent[hit.first] != "PERSON":
        return False
    if hit.first > first:
        return view.ent[hit.first - 1] == "PERSON" and plain_name(view, hit.first - 1)
    whole = hit.last == last - 1 and view.ent[hit.last] == "PERSON" and plain_name(view, hit.last)
    return whole and not view.text[hit.first].isupper()


def _behind_given(view: View, i: int) -> bool:
    return plain_name(view, i - 1) and given(view.text[i - 1])


def _given(view: View, hit: Hit, last: int) -> bool:
    """Say whether a place's name is a given name here: "Israel Gomez", "Chad van Dyk"."""
    i = hit.last
    while i < last and view.small[i] in english()["particles"]:
        i += 1
    if hit.name not in english()["given"] or i >= last or not plain_name(view, i):
        return False
    placed = hit.first > 0 and view.small[hit.first - 1] in english()["locative"]
    return not placed and view.ent[i] not in ("ORG", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART")


def _surname(view: View, hit: Hit, first: int, last: int) -> bool:
    """Say whether a title is the name of somebody: "Larry King", "Mr. King"."""
    i = hit.first
    if hit.last - i > 1 or i <= first or not view.capital(i) or view.pos[i] != "PROPN":
        return False
    if view.small[i - 1] in english()["polite"]:
        return True
    if hit.last + 1 < last and all(plain_name(view, j) for j in (hit.last, hit.last + 1)):
        return False  # "Lamu Governor Jens Holm": a whole name follows
    return plain_name(view, i - 1) and view.ent[i - 1] == view.ent[i] == "PERSON"


def _only_name_follows(view: View, hit: Hit, last: int) -> bool:
    """Say whether nothing but a name stands behind a noun in small letters: "gunman Ali Bello"."""
    if hit.last >= last or not view.text[hit.last - 1].islower() or not plain_name(view, hit.last):
        return False
    return all(
        plain_name(view, i) or view.glued(i) or view.small[i] in english()["particles"]
        for i in range(hit.last, last)
    )


def _names_follow(view: View, hit: Hit, last: int) -> bool:
    if (end := coming(view, hit.last)) and end < last and plain_name(view, end):
        return True
    if behind_comma(view, hit.last, last) > hit.last:
        return True
    if behind_place(view, hit.last, last) > hit.last:
        return True
    if hit.last >= last:
        return False
    if not view.capital(hit.last):  # "spokesman al-Obeid Holm"
        glued = any(view.text[hit.last].startswith(f"{p}-") for p in ("al", "el", "ul"))
        behind = hit.last + (2 if view.text[hit.last + 1 : hit.last + 2] == ("-",) else 1)
        name = view.small[hit.last] in english()["particles"] and behind < last and view.capital(behind)
        return name or glued
    return view.pos[hit.last] == "PROPN" or (hit.last + 1 < last and view.pos[hit.last + 1] == "PROPN")


def joined_nations(view: View, nations: list[tuple[Entry, Hit]]) -> tuple[str, ...]:
    """Return the countries of nation words printed side by side: "Chinese, Russian and US"."""
    run: list[str] = []
    end = -1
    for entry, hit in nations:
        between = view.small[end : hit.first] if end >= 0 else ()
        same = end == hit.last  # "U.S.-China" in one word
        if end >= 0 and not same and not _linked(between):
            break
        if entry.country not in run:
            run.append(entry.country)
        end = hit.last
    return tuple(run)
