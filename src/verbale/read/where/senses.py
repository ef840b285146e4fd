"""Which place each name means in one document.

A name keeps one meaning throughout a document (Gale, Church and Yarowsky 1992): what "London, Ontario" says
once holds for every London after it. Of the places that bear a name the one is taken that the document speaks
for: its size, the countries and units that the document names, and how many of the other places named lie
close by (Leidner 2007).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from math import floor

from verbale.read.gazetteer import Around, Entry, adjectives, entries, fold, lies_in
from verbale.types import Where

_HERE = 6.0  # for a place that is printed once with the unit or state it lies in
_CLOSE = 2.0  # for each other place close by, in powers of ten of inhabitants
_MOST_CLOSE = 3  # more say no more
_CELL = 1.0  # degrees; places of the same or of touching cells are close
_SEAT = 5.0  # rank of a town that a dateline means before a unit
_OPEN = 1.0  # between the worths of two places of a name; below it the first is wrong about every other time
_THOUGHT_OF = 50_000  # inhabitants of a town that a name may mean though its country is not named
_APART = 2.0  # degrees between them, else it is one place in two tables
_CONSIDERED = 40  # candidates of a name, the likeliest first
Cell = tuple[int, int]
_PINNED = ("city", "district", "feature")  # a country or unit is everywhere in it, and close to nothing


class Senses:
    """The places that a document's names mean."""

    def __init__(self, names: Mapping[str, Iterable[str]], around: Around, of: Where | None = None) -> None:
        """Take the names, each with those printed after it that say where it lies: "London", ("Ontario",).

        `of` is where the document was written: its name means that place throughout.
        """
        self._around = around
        self._inside: dict[str, list[str]] = {}
        for name, inside in names.items():
            self._inside.setdefault(fold(name), []).extend(inside)
        self._close: dict[Cell, float] = defaultdict(float)
        close = self._close
        cells = {name: _cells(entries(name)[:_CONSIDERED]) for name in self._inside}
        self._held: dict[tuple[str, str], float] = defaultdict(float)
        for name, own in cells.items():
            for cell in own:
                close[cell] += 1 / len(own)
            for unit in (units := _units(name)):
                self._held[unit] += 1 / len(units)
        self._meant = {name: self._likeliest(name, close, cells[name]) for name in self._inside}
        written = (
            next((e for e in entries(of.name) if e.where == replace(of, span=None)), None) if of else None
        )
        if of is not None and written is not None and not self.placed(of.name):
            self._meant[fold(of.name)] = written

    def meant(self, name: str) -> Entry | None:
        """Return the place that a name or an adjective of a state means; None when it is unknown."""
        key = fold(name)
        if key not in self._meant:
            self._meant[key] = self._likeliest(key, {}, frozenset())
        return self._meant[key] or adjectives().get(key)

    def placed(self, name: str) -> bool:
        """Say whether the document prints where a name lies: "London, Ontario"."""
        return any(map(entries, self._inside.get(fold(name), ())))

    def rival(self, name: str) -> Entry | None:
        """Return the other place that a name may mean: one elsewhere that the document speaks for nearly as much."""
        key, meant = fold(name), self.meant(name)
        found = entries(key)
        if meant is None or meant not in found or len(found) < 2 or self.placed(name):
            return None
        own = _cells(found[:_CONSIDERED])
        worth = self._worth(key, self._close, own)
        others = [
            e
            for e in sorted(found, key=self._first)[:_CONSIDERED]
            if self._may_be(e) and not _is_about(e, meant)
        ]
        second = max(others, key=worth, default=None)
        return second if second is not None and worth(meant) - worth(second) < _OPEN else None

    def joined(self, name: str) -> bool:
        """Say whether a place lies close to one that another name of the document must mean: Masisi, beside Sake."""
        entry, key = self.meant(name), fold(name)
        own = _cells(entries(key)[:_CONSIDERED]) if key in self._inside else frozenset()
        return entry is not None and _neighbours(entry, self._close, own) >= _CLOSE

    def locate(self, name: str) -> Where | None:
        """Return where something lies that is known to be a place.

        One that no table has is put into the country that the document names most, without coordinates; None
        when it names none.
        """
        entry = self.meant(name) or self._part(name)
        if entry is not None:
            return entry.where
        countries = self._around.countries
        if not countries:
            return None
        inside = self._inside.get(fold(name), ())
        held = next((e.where.country for other in inside for e in entries(other)), "")
        return Where(name, held or max(countries, key=lambda c: (countries[c], c)))

    def written(self, name: str) -> Where | None:
        """Return where a dateline's name lies, None when it is unknown: a town before a unit of that name."""
        key = fold(name)
        entry = self.meant(name)
        if entry is not None and entry.kind == "unit":
            towns = [e for e in entries(key) if e.kind == "city" and fold(e.where.name) == key]
            seat = self._best(key, towns, self._close, _cells(entries(key)[:_CONSIDERED]))
            entry = seat if seat is not None and seat.rank + self._around.bonus(seat) > _SEAT else entry
        return entry.where if entry is not None else None

    def _may_be(self, entry: Entry) -> bool:
        """Say whether readers may think of a place without being told: a large one, or one of a country that is named."""
        return (
            entry.kind != "city"
            or entry.population >= _THOUGHT_OF
            or entry.where.country in self._around.countries
        )

    def _part(self, name: str) -> Entry | None:
        """Return the place a longer name is called by: "Karak district", "North London"."""
        words = name.split()
        shorter = (words[:-1], words[1:]) if len(words) > 1 else ()
        return next((e for part in shorter if (e := self.meant(" ".join(part))) is not None), None)

    def _likeliest(self, name: str, close: Mapping[Cell, float], own: frozenset[Cell]) -> Entry | None:
        return self._best(name, entries(name), close, own)

    def _best(
        self, name: str, found: Sequence[Entry], close: Mapping[Cell, float], own: frozenset[Cell]
    ) -> Entry | None:
        if len(found) < 2:
            return found[0] if found else None
        return max(sorted(found, key=self._first)[:_CONSIDERED], key=self._worth(name, close, own))

    def _worth(
        self, name: str, close: Mapping[Cell, float], own: frozenset[Cell]
    ) -> Callable[[Entry], float]:
        """Return how far the document speaks for a place of a name."""
        holders = {
            (e.where.country, e.where.admin1)
            for inside in self._inside.get(name, ())
            for e in entries(inside)
            if e.kind != "city"
        }

        def worth(entry: Entry) -> float:
            here = _HERE if lies_in(entry, holders) else 0.0
            near = self._towns_in(name, entry) if entry.kind == "unit" else _neighbours(entry, close, own)
            return entry.rank + self._around.bonus(entry, name) + here + near

        return worth

    def _towns_in(self, name: str, entry: Entry) -> float:
        """Return what the towns of other names add to the unit that they lie in."""
        unit, own = (entry.where.country, entry.where.admin1), _units(name)
        return _CLOSE * min(self._held[unit] - (1 / len(own) if unit in own else 0.0), _MOST_CLOSE)

    def _first(self, entry: Entry) -> float:
        return -entry.rank - self._around.bonus(entry)


def _units(name: str) -> frozenset[tuple[str, str]]:
    """Return the units that the towns of a name lie in."""
    found = (e.where for e in entries(name)[:_CONSIDERED] if e.kind == "city")
    return frozenset((w.country, w.admin1) for w in found if w.admin1)


def _is_about(one: Entry, other: Entry) -> bool:
    """Say whether two places of a name are about the same: a town and its district, a state and its unit."""
    a, b = one.where, other.where
    if a.lat is None or b.lat is None or a.lon is None or b.lon is None:
        return a.country == b.country
    broad = (a.country, a.admin1) == (b.country, b.admin1) and {one.kind, other.kind} != {"city"}
    return broad or (abs(a.lat - b.lat) <= _APART and abs(a.lon - b.lon) <= _APART)


def _cells(found: Iterable[Entry]) -> frozenset[Cell]:
    return frozenset(_cell(e) for e in found if e.kind in _PINNED)


def _neighbours(entry: Entry, close: Mapping[Cell, float], own: frozenset[Cell]) -> float:
    """Return what the other names that may mean a place close by add, the less the more they may mean."""
    if entry.kind not in _PINNED:
        return 0.0
    lat, lon = _cell(entry)
    around = [(lat + y, lon + x) for y in (-1, 0, 1) for x in (-1, 0, 1)]
    near = sum(close.get(cell, 0.0) - (1 / len(own) if cell in own else 0.0) for cell in around)
    return _CLOSE * min(near, _MOST_CLOSE)


def _cell(entry: Entry) -> Cell:
    where = entry.where
    if where.lat is None or where.lon is None:
        return (999, 999)
    return floor(where.lat / _CELL), floor(where.lon / _CELL)
