"""Sides of a border and grounds of a state: "on the Zambian side" lies in Zambia, about where the place named before does.

"On its soil", "in Bahamian waters" and "entered Estonia's airspace" are in the state.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verbale import datafiles
from verbale.datafiles import read_yaml
from verbale.read.gazetteer import Entry, adjectives, entries, fold, is_state, part_of, side_of
from verbale.read.where.standing import words
from verbale.types import Place, Reading, Tokens, Where

_INNER = frozenset({"central"})


def with_sides(reading: Reading, known: Sequence[Place]) -> tuple[Place, ...]:
    """Return known places of a reading and the sides of borders that it names, in text order."""
    found = (*_sides(reading, known), *_grounds(reading, known))
    return tuple(sorted((*known, *found), key=lambda p: p.tokens)) if found else tuple(known)


def _grounds(reading: Reading, known: Sequence[Place]) -> Iterator[Place]:
    """Yield the soil, waters and skies that are said to be a state's."""
    tokens, taken = reading.tokens, {i for p in known for i in range(*p.tokens)}
    states = {m.head: m.party.country for m in reading.mentions if m.party.country and not m.party.person}
    for i in range(1, len(tokens)):
        if tokens.lemma[i] not in words()["domains"] or tokens.dep[i] not in ("pobj", "dobj") or i in taken:
            continue
        if tokens.dep[i] == "dobj" and tokens.lemma[tokens.head[i]] not in words()["visited"]:
            continue
        for k in tokens.kids(i, "poss", "amod", "compound"):
            state = adjectives().get(fold(tokens.text[k])) if tokens.text[k][0].isupper() else None
            where = state.where if state is not None else _named(states.get(k, ""))
            if k not in taken and where is not None and is_state(where):
                yield Place((i, i + 1), replace(where, span=tokens.span(i, i + 1)))


def _named(country: str) -> Where | None:
    """Return a state by its code."""
    names = read_yaml("actors/states.yaml").get(country, {}).get("names", ())
    return next((e.where for name in names for e in entries(name) if e.kind == "state"), None)


def _sides(reading: Reading, known: Sequence[Place]) -> Iterator[Place]:
    tokens = reading.tokens
    taken = {i for p in known for i in range(*p.tokens)}
    for i in range(1, len(tokens)):
        state = _state(tokens, i) if tokens.lemma[i] in words()["edges"] and i not in taken else None
        if state is None or i - 1 in taken:
            continue
        inner = {k for p in tokens.kids(i, "prep") for k in tokens.subtree(p)}  # "of the crossing at X"
        before = [
            p.where for p in known if (p.tokens[0] < i or p.tokens[0] in inner) and not is_state(p.where)
        ]
        near = before[-1] if before else Where("", "")
        if near.country != state.country:  # else it is the place named already
            span = tokens.span(i - 1, i + 1)
            name = span.of(reading.document.text)
            yield Place(
                (i - 1, i + 1),
                Where(
                    name, state.country, lat=near.lat, lon=near.lon, span=span, near=near.near or near.name
                ),
            )


def on_a_side(tokens: Tokens, first: int, entry: Entry) -> Where:
    """Return where a side of a state or unit lies: "eastern Chad", "the north of Chad"; `first` is the token of its name.

    What has a name of its own lies where that does: "southeast Sulawesi", "north Darfur".
    """
    before = first - 1
    if before > 0 and tokens.lemma[before] == "of":
        before -= 1
    if before < 0 or entry.kind not in ("state", "unit", "feature"):
        return entry.where
    printed = tokens.text[before].lower().replace("-", "")
    side = printed.removesuffix("ern")
    if side not in read_yaml("lang/en/distances.yaml")["sides"] and side not in _INNER:
        return entry.where
    forms = (f"{form} {entry.where.name}" for form in dict.fromkeys((printed, side, f"{side}ern")))
    own = (part_of(entry, form) for form in forms) if before == first - 1 else ()
    return next((where for where in own if where is not None), None) or side_of(entry, side)


def _state(tokens: Tokens, i: int) -> Where | None:
    """Return the state whose side a noun names: "on the Zambian side"."""
    on = tokens.head[i]
    if tokens.dep[i] != "pobj" or tokens.lemma[on] not in ("on", "from", "at", "to"):
        return None
    asked = datafiles.words("lang/en/grammar.yaml", "prepositional_control")
    if f"{tokens.lemma[tokens.head[on]]} {tokens.lemma[on]}" in asked and not tokens.has(i, "prep"):
        return None  # "called on the Zambian side to open it": those who talk for a state
    found = adjectives().get(fold(tokens.text[i - 1])) if tokens.text[i - 1][0].isupper() else None
    return found.where if found is not None else None
