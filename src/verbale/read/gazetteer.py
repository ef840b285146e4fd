"""Names of places: towns, first- and second-level units, states and their adjectives.

Source of coordinates and ids: GeoNames (CC BY 4.0), as `scripts/build_places` extracts it. The table is
sorted by name and searched by bisection, so that only the rows asked for are ever read. What is no town, and names
that GeoNames lacks, are in a small table of our own (`places/features.csv`).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import log10
from typing import Literal

from verbale import ontology
from verbale.datafiles import read_bytes, read_csv, read_yaml
from verbale.types import Where

MOST_WORDS = 5  # of a name
_MARKS = str.maketrans({"-": " ", "'": None, "’": None, "‘": None, "ʼ": None, "`": None})

# Ranks are powers of ten of inhabitants; the weights below were set on texts of our own.
_NAMED = 4.0  # a country that alone is named in the document
_UNIT_NAMED = 4.0  # a first-level unit that is named in it
_CAPITAL = 1.5
_OTHER_NAME = 1.0  # less for a town that is called so beside its own name
_KNOWN = 100_000  # inhabitants of a town that its unit may be called by
_BORNE, _MORE = (
    2.0,
    10,
)  # less still where another town bears it as its own, unless that has so many times fewer inhabitants
_RANKS = {"unit": 7.0, "province": 5.0, "district": 2.5}  # units of units.yaml, other units, their parts
_OTHER = "="  # kind of an other name, whose row goes on with the town's own folded name and GeoNames id
_FEWEST = 300  # inhabitants; many whose number is not known have fewer
_APART = 4096  # bytes between lines of names.tsv that are looked at first
_SETTLED = frozenset({"town", "village"})
_VILLAGE, _FEATURE = 4, 4.5  # of features.csv
_SHARED = 6.0  # of features.csv, in several states or none: the Red Sea before the governorate of that name
_STATE = 9.0  # a state is meant before a city or unit of that name


@dataclass(frozen=True, slots=True)
class Entry:
    """A place that a name may mean."""

    where: Where
    kind: Literal["state", "unit", "district", "city", "feature"]
    rank: float  # how far it is meant when nothing else is known
    population: int = 0


@dataclass(frozen=True, slots=True)
class Around:
    """What a document names that tells which place is meant."""

    countries: Mapping[str, int]  # how often each country is named
    units: frozenset[tuple[str, str]] = frozenset()  # (country, first-level unit) that are named

    def bonus(self, entry: Entry, name: str = "") -> float:
        """Return what the document adds to the rank of a place; a unit of the folded name itself adds nothing to a small town."""
        here = entry.where
        share = self.countries.get(here.country, 0) / (sum(self.countries.values()) or 1)
        named_unit = (
            entry.kind in ("city", "district", "feature")
            and (here.country, here.admin1) in self.units
            and (fold(here.admin1) != name or fold(here.name) == name or entry.population >= _KNOWN)
        )
        return _NAMED * share + (_UNIT_NAMED if named_unit else 0.0)


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """Return a name in lower case without accents, apostrophes and hyphens, for looking up: "Pul-e-Khumri"."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(name.translate(_MARKS).split()).lower().removeprefix("the ")


def entries(name: str) -> tuple[Entry, ...]:
    """Return the places that a name may mean, the likeliest first."""
    return _entries(fold(name))


@lru_cache(maxsize=50_000)  # names, most of them no places: every capitalised word is asked for
def _entries(name: str) -> tuple[Entry, ...]:
    features = _features().get(name, ())
    listed = (
        *_own(name, tuple(_listed(name)), others=not features),
        *features,
        *_state_entries().get(name, ()),
    )
    found = dict.fromkeys(listed)  # in the order of the tables
    return tuple(sorted(found, key=lambda e: (-e.rank, e.where.country, e.where.admin1)))


def _own(name: str, listed: tuple[Entry, ...], *, others: bool) -> tuple[Entry, ...]:
    """Return entries of the tables without towns that bear a name only in another language, where English has it for else.

    "The White House" is not in Casablanca, "a Thai ship" not of Alor Setar.
    """
    own = max((e.population for e in listed if e.kind == "city" and fold(e.where.name) == name), default=0)
    if others and name not in adjectives():
        return tuple(
            replace(e, rank=e.rank - _BORNE)
            if e.kind == "city" and name not in fold(e.where.name) and own * _MORE > e.population
            else e
            for e in listed
        )
    if name in adjectives():  # "Spanish" is no village in Ontario
        listed = tuple(e for e in listed if e.population >= _KNOWN or e.kind != "city")
    return tuple(e for e in listed if e.kind != "city" or fold(e.where.name) == name)


def _listed(name: str) -> Iterator[Entry]:
    """Yield the entries of names.tsv for a folded name; an other name of a town stands for the town's own row."""
    for called, kind, *rest in _rows(name):
        if kind != _OTHER:
            yield _entry(called, [called, kind, *rest])
            continue
        own, number = rest
        yield from (_entry(called, row) for row in _rows(own) if row[1] != _OTHER and row[7] == number)


def _rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of names.tsv for a folded name."""
    table, start = read_bytes("places/names.tsv"), f"{name}\t".encode("utf-8", "surrogatepass")
    at = _first(table, start)
    while at >= 0 and table.startswith(start, at):
        end = table.find(b"\n", at)
        yield table[at : end if end >= 0 else len(table)].decode().split("\t")
        at = end + 1 if end >= 0 else -1


def _first(table: bytes, start: bytes) -> int:
    """Return where the first line stands that begins with some bytes, -1 for none.

    The table stays one run of bytes, whose order is that of its text: as a list of lines it would take four times
    the memory.
    """
    lines, at = _signposts()
    n = bisect_left(lines, start)
    low = at[n - 1] if n else 0
    if table.startswith(start, low):
        return low
    found = table.find(b"\n" + start, low, at[n] + len(start) if n < len(at) else len(table))
    return found + 1 if found >= 0 else -1


@cache
def _signposts() -> tuple[list[bytes], list[int]]:
    """Return the beginnings of some lines of names.tsv, a few thousand bytes apart, and where they stand."""
    table = read_bytes("places/names.tsv")
    found = (table.find(b"\n", n) + 1 for n in range(0, len(table), _APART))
    at = [n for n in dict.fromkeys(found) if 0 < n < len(table)]
    return [table[n : table.index(b"\t", n) + 1] for n in at], at


def _entry(called: str, row: list[str]) -> Entry:
    """Read a row, for a folded name: its own, kind, country, unit, name, degrees north and east, GeoNames id, inhabitants."""
    _, kind, country, unit, name, lat, lon, number, people = row
    where = Where(name, country, unit, float(lat), float(lon), int(number) if number else None)
    if kind in _RANKS:
        return Entry(where, "district" if kind == "district" else "unit", _RANKS[kind])
    rank = log10(max(int(people), _FEWEST)) + (_CAPITAL if kind == "seat" else 0.0)
    other = called != fold(name)
    return Entry(where, "city", rank - (_OTHER_NAME if other else 0.0), int(people))


@cache
def _features() -> Mapping[str, tuple[Entry, ...]]:
    """Return the entries of features.csv by folded name."""
    names: dict[str, tuple[Entry, ...]] = {}
    for row in read_csv("places/features.csv"):
        where = Where(row["name"], row["country"], row["unit"], float(row["lat"]), float(row["lon"]))
        town = row["kind"] in _SETTLED
        rank = _FEATURE if row["country"] else _SHARED
        entry = Entry(where, "city", _VILLAGE, 10**_VILLAGE) if town else Entry(where, "feature", rank)
        for form in (row["name"], *filter(None, row["also"].split("; "))):
            names[fold(form)] = (*names.get(fold(form), ()), entry)
    return names


@cache
def _state_entries() -> Mapping[str, tuple[Entry, ...]]:
    names: dict[str, tuple[Entry, ...]] = {}
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


def is_seat(entry: Entry) -> bool:
    """Say whether a town is where a state is governed."""
    rows = _rows(fold(entry.where.name)) if entry.kind == "city" else iter(())
    number = str(entry.where.geonames)
    return any(kind == "seat" and rest[5] == number for _, kind, *rest in rows)


def is_state(where: Where) -> bool:
    """Say whether a place is a whole state."""
    return ontology.is_state(where.country, where.geonames)


@cache
def _sides() -> Mapping[tuple[str, str], Mapping[str, str]]:
    return {(row["country"], row["unit"]): row for row in read_csv("places/sides.csv")}


def side_of(entry: Entry, side: str) -> Where:
    """Return where a state or unit lies with the point of one side of it: "north", "southeast"."""
    where = entry.where
    unit = "" if entry.kind == "state" else where.admin1
    point = _sides().get((where.country, unit), {}).get(side, "") if entry.kind in ("state", "unit") else ""
    if not point:
        return where
    lat, lon = map(float, point.split())
    return replace(where, lat=lat, lon=lon)


def part_of(entry: Entry, name: str) -> Where | None:
    """Return the place of a longer name that lies where another does: "southeast Sulawesi", that is a province."""
    return next(
        (e.where for e in entries(name) if e.kind != "city" and e.where.country == entry.where.country), None
    )


def lies_in(entry: Entry, holders: set[tuple[str, str]]) -> bool:
    """Say whether a town or unit lies in one of some (country, unit); unit "" is the whole country."""
    here = entry.where
    return entry.kind != "state" and any(
        here.country == c and unit in ("", here.admin1) for c, unit in holders
    )


def _states() -> Iterator[tuple[Entry, Mapping[str, list[str]]]]:
    known = ontology.countries()
    for code, state in read_yaml("actors/states.yaml").items():
        where, name = known.get(code), state["names"][0]
        place = Where(name, code, "", where.lat, where.lon, where.geonames) if where else Where(name, code)
        yield Entry(place, "state", _STATE), state
