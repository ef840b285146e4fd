"""Names of places: cities of the GeoNames extract, first-level units, states and their adjectives.

Source of coordinates and ids: GeoNames (CC BY 4.0), as `scripts/build_places` extracts it.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import log10
from typing import Literal

from verbale.datafiles import read_text, read_yaml
from verbale.types import Where

MOST_WORDS = 5  # of a name

# Ranks are powers of ten of inhabitants; the weights below were set on texts of our own.
_NAMED = 3.0  # a country that alone is named in the document
_UNIT_NAMED = 4.0  # a first-level unit that is named in it
_CAPITAL = 1.5
_UNIT = 7.0
_STATE = 9.0  # a state is meant before a city or unit of that name


@dataclass(frozen=True, slots=True)
class Entry:
    """A place that a name may mean."""

    where: Where
    kind: Literal["state", "unit", "city"]
    rank: float  # how far it is meant when nothing else is known
    population: int = 0


@dataclass(frozen=True, slots=True)
class Around:
    """What a document names that tells which place is meant."""

    countries: Mapping[str, int]  # how often each country is named
    units: frozenset[tuple[str, str]] = frozenset()  # (country, first-level unit) that are named

    def bonus(self, entry: Entry) -> float:
        """Return what the document adds to the rank of a place."""
        here = entry.where
        share = self.countries.get(here.country, 0) / (sum(self.countries.values()) or 1)
        named_unit = entry.kind == "city" and (here.country, here.admin1) in self.units
        return _NAMED * share + (_UNIT_NAMED if named_unit else 0.0)


def fold(name: str) -> str:
    """Return a name in lower case without accents and with plain apostrophes, for looking up."""
    if name.isascii():
        return name.lower().removeprefix("the ")
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‘", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower().removeprefix("the ")


def entries(name: str) -> tuple[Entry, ...]:
    """Return the places that a name may mean, the likeliest first."""
    return _entries(fold(name))


@cache
def _entries(name: str) -> tuple[Entry, ...]:
    cities, others = _city_rows().get(name, ()), _unit_and_state_entries().get(name, ())
    return tuple(sorted({*others, *map(_city, cities)}, key=lambda e: -e.rank))


@cache
def _city_rows() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the rows of cities.csv by folded name; they become entries when asked for, as few ever are."""
    names: dict[str, tuple[tuple[str, ...], ...]] = {}
    by_id: dict[str, tuple[str, ...]] = {}
    for line in _lines("places/cities.csv"):
        row = by_id[line[2]] = tuple(line)
        name = fold(row[1])
        names[name] = (*names.get(name, ()), row)
    for name, number in _lines("places/also.csv"):
        names[fold(name)] = (*names.get(fold(name), ()), by_id[number])
    return names


@cache
def _unit_and_state_entries() -> Mapping[str, tuple[Entry, ...]]:
    names: dict[str, tuple[Entry, ...]] = {}
    for country, name, lat, lon, also in _lines("places/units.csv"):
        unit = Entry(Where(name, country, name, float(lat), float(lon)), "unit", _UNIT)
        for form in (name, *filter(None, also.split("|"))):
            names[fold(form)] = (*names.get(fold(form), ()), unit)
    for entry, state in _states():
        for form in (*state["names"], *state["official"]):
            names[fold(form)] = (*names.get(fold(form), ()), entry)
    return names


@cache
def adjectives() -> Mapping[str, Entry]:
    """Return the state that each folded adjective or word for its people belongs to."""
    found: dict[str, Entry] = {}
    for entry, state in _states():
        for form in (*state["adjectives"], *state["people"]):
            found.setdefault(fold(form), entry)
    return found


def meant(name: str, around: Around, inside: str = "") -> Entry | None:
    """Return the place a name means in a document; None when the name is unknown.

    `inside` is a name printed beside it that says in what country or unit it lies.
    """
    found = entries(name)
    if inside:
        holders = {(e.where.country, e.where.admin1) for e in entries(inside) if e.kind != "city"}
        found = tuple(e for e in found if _lies_in(e, holders)) or found
    return max(found, key=lambda e: e.rank + around.bonus(e), default=None)


def _lies_in(entry: Entry, holders: set[tuple[str, str]]) -> bool:
    here = entry.where
    return entry.kind != "state" and any(
        here.country == c and unit in ("", here.admin1) for c, unit in holders
    )


def _city(row: tuple[str, ...]) -> Entry:
    country, name, number, unit, lat, lon, people, capital = row
    rank = log10(max(int(people), 1000)) + (_CAPITAL if capital == "1" else 0.0)
    return Entry(Where(name, country, unit, float(lat), float(lon), int(number)), "city", rank, int(people))


def _states() -> Iterator[tuple[Entry, Mapping[str, list[str]]]]:
    ids = {country: int(number) for country, number in _lines("places/countries.csv")}
    for code, state in read_yaml("actors/states.yaml").items():
        yield Entry(Where(state["names"][0], code, geonames=ids.get(code)), "state", _STATE), state


def _lines(name: str) -> Iterator[list[str]]:
    lines = csv.reader(read_text(name).splitlines())
    next(lines)  # the header
    return lines
