"""Names that several things share: which of them a text means, as its other words tell.

"Georgia", whose capital is Tbilisi or Atlanta; West Azerbaijan, which is in Iran; "the National Assembly" of the state
that a text is about; "Turkey", and no bird.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from verbale.read.gazetteer import entries as places
from verbale.read.who.entries import Entry, ambiguous
from verbale.read.who.lexicon import Found

_TOWN = 50_000  # inhabitants of a town that tells which is meant; smaller ones are surnames too
_LONGEST = 20  # letters and a blank of the word before a state's name
_BEFORE = re.compile(r"\b([A-Z][a-z]+) $")
_UNITS = frozenset({"unit", "district", "feature"})
_NAMES = re.compile(r"(?=\b([A-Z][\w’-]+(?: [A-Z][\w’-]+)?))")
# sectors of bodies that tell a state as its name does
_STATE = (("GOV",), ("LEG",), ("JUD",), ("COP",), ("MIL",), ("SPY",))
# kinds of names that those of several states may bear
_SHARED = frozenset({"body", "state", "adjective", "people"})
_LEAD = 1  # by how much a state must be named more than the first listed of a name


def clear(found: Sequence[Found], text: str) -> tuple[Found, ...]:
    """Return names as the text means them, without the ambiguous ones that it gives no reason to read as actors."""
    named = _surely_named(found, text)
    straight = text.replace("’", "'")

    def has(word: str) -> bool:
        return word in straight or word.upper() in straight  # "ATLANTA"

    read = (_read(hit, text, named, has) for hit in found)
    return tuple(hit for hit in read if hit is not None)


def _read(hit: Found, text: str, named: Mapping[str, int], has: Callable[[str], bool]) -> Found | None:
    """Return a name as a text means it, None when it means no actor.

    `named` are the states that other words of the text surely name, `has` says whether it has a word.
    """
    if hit.readings[0].table:  # whoever added the name wants it read
        return hit
    hit = _at_home(hit, named)
    first = hit.readings[0]
    if first.kind == "state" and (unit := _unit(hit, text)):
        return hit._replace(readings=(Entry("region", unit, unit),))
    at_home = first.kind == "body" and first.country in named
    told = evident(hit.name, has, at_home=at_home)
    if one := _state_or_part(hit, text, named, told=told):
        return hit._replace(readings=(one,))  # Georgia, whose capital is Atlanta
    if told:
        return hit
    rest = tuple(r for r in hit.readings if r.kind in ("title", "role", "modifier"))
    return hit._replace(readings=rest) if rest else None


def evident(name: str, has: Callable[[str], bool], *, at_home: bool = False) -> bool:
    """Say whether an ambiguous name may be read as an actor, given what else the document has.

    With `at_home`, something else in it is surely of the country that the name would be of.
    """
    rule = ambiguous().get(name)
    if rule is None:
        return True
    if any(has(word) for word in rule.needs) or (at_home and rule.needs):
        return True
    return not any(has(word) for word in rule.unless) and (not rule.needs or bool(rule.unless))


def _at_home(hit: Found, named: Mapping[str, int]) -> Found:
    """Put first, of bodies or states that share a name, that of the state the text names most: "Congolese".

    Of states the first listed is meant, unless another is named clearly more: one mention of Brazzaville does not make
    Congo that of the other bank.
    """
    kind = hit.readings[0].kind
    if kind not in _SHARED:
        return hit
    able = {r.country for r in hit.readings if r.kind == kind}
    if len(able) < 2 or not able & set(named):
        return hit
    first = hit.readings[0].country
    lead = {first: 0 if kind == "body" else _LEAD}
    ranked = sorted(
        hit.readings, key=lambda r: -named.get(r.country, 0) - lead.get(r.country, 0) if r.kind == kind else 1
    )
    return hit._replace(readings=tuple(ranked))


def _surely_named(found: Sequence[Found], text: str) -> Counter[str]:
    """Return how surely a text names states, by words which mean nothing else: "Zimbabwean", "the Knesset".

    A state's own name counts twice, and so does a capital in capital letters, as datelines print it: "HARARE".
    """
    kinds = ("state", "adjective", "people", "capital")
    named: Counter[str] = Counter()
    for hit in found:
        if hit.name in ambiguous():
            continue
        kind, country = hit.readings[0].kind, hit.readings[0].country
        if kind in kinds:
            named[country] += 1 if kind == "capital" and not text[hit.start : hit.end].isupper() else 2
        own = kind == "body" and hit.readings[0].sector[:1] in _STATE
        if own and len({r.country for r in hit.readings}) == 1:
            named[country] += 1
    return named


def _state_or_part(hit: Found, text: str, named: Mapping[str, int], *, told: bool) -> Entry | None:
    """Return the reading of a name that a state and a part of another bear, None for other names, or when nothing tells.

    `told` says that the text's words leave the state a chance.
    """
    state, rule = hit.readings[0], ambiguous().get(hit.name)
    if rule is None or not rule.part_of or state.kind != "state":
        return None
    of_part, of_state = _places(text, hit.name, rule.part_of, state.country)
    its_own = any(hit.name in word and word in text.replace("’", "'") for word in rule.needs)
    if of_state or its_own or state.country in named:  # "Georgia's prime minister"
        return state
    return Entry("region", f"{rule.part_of}.states", rule.part_of) if of_part or not told else None


def _unit(hit: Found, text: str) -> str:
    """Return the country of the unit whose name ends in that of a state, "" for none: West Azerbaijan is in Iran."""
    before = _BEFORE.search(text, max(0, hit.start - _LONGEST), hit.start)
    if before is None or before.end() != hit.start:
        return ""
    found = places(f"{before[1]} {hit.name}")
    other = found and found[0].kind in _UNITS and found[0].where.country != hit.readings[0].country
    return found[0].where.country if other else ""


@lru_cache(maxsize=8)  # asked again for each time the name stands in a text
def _places(text: str, name: str, country: str, state: str) -> tuple[bool, bool]:
    """Say whether a text names a town or county of the part of a country, and whether a town of the state."""
    of_part = of_state = False
    for words in {w for found in _NAMES.findall(text) for w in (found, found.partition(" ")[0])}:
        if words.lower() == name.lower():
            continue
        able = places(words.title() if words.isupper() else words)
        towns = able[:1] if able and able[0].population >= _TOWN else ()
        units = able if words.endswith(" County") else ()
        of_part = of_part or any(
            (e.where.country, e.where.admin1) == (country, name) for e in (*towns, *units)
        )
        of_state = of_state or any(e.where.country == state for e in towns)
    return of_part, of_state
