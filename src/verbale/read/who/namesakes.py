"""A state and a part of another one that share a name: Georgia, whose capital is Tbilisi or Atlanta; West Azerbaijan."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from verbale.read.gazetteer import entries as places
from verbale.read.who.entries import Entry, ambiguous

_TOWN = 50_000  # inhabitants of a town that tells which is meant; smaller ones are surnames too
_LONGEST = 20  # letters and a blank of the word before a state's name
_BEFORE = re.compile(r"\b([A-Z][a-z]+) $")
_UNITS = frozenset({"unit", "district", "feature"})
_NAMES = re.compile(r"(?=\b([A-Z][\w’-]+(?: [A-Z][\w’-]+)?))")


def meant(name: str, state: Entry, text: str, named: Collection[str], *, told: bool) -> Entry | None:
    """Return the reading of a name that a text's other words tell: the state, or a part of another; else None.

    `named` are the states that other words of the text surely name; `told` says that its words leave the state a chance.
    """
    rule = ambiguous().get(name)
    if rule is None or not rule.part_of or state.kind != "state":
        return None
    of_part, of_state = _places(text, name, rule.part_of, state.country)
    its_own = any(name in word and word in text.replace("’", "'") for word in rule.needs)
    if of_state or its_own or state.country in named:  # "Georgia's prime minister"
        return state
    return Entry("region", f"{rule.part_of}.states", rule.part_of) if of_part or not told else None


def whole_name(name: str, start: int, text: str, state: str) -> str:
    """Return the country of the unit whose name ends in that of a state, "" for none: West Azerbaijan is in Iran."""
    before = _BEFORE.search(text, max(0, start - _LONGEST), start)
    if before is None or before.end() != start:
        return ""
    found = places(f"{before[1]} {name}")
    return (
        found[0].where.country
        if found and found[0].kind in _UNITS and found[0].where.country != state
        else ""
    )


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
