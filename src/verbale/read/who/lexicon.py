"""All names in one automaton: linear in the text, whatever the size of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verbale.read.who.dates import FOREVER, surely
from verbale.read.who.entries import Entry, Spell
from verbale.read.who.fold import lower, plain
from verbale.types import When

_THE = "the "


class Found(NamedTuple):
    """A name found in a text, with its readings in order of precedence."""

    start: int  # code points
    end: int
    readings: tuple[Entry, ...]
    name: str  # as listed


@dataclass(frozen=True, slots=True)
class _Pattern:
    capitals: tuple[int, ...]  # where the listed name has a capital
    readings: tuple[Entry, ...]
    name: str


class Lexicon:
    """Names to find. Build it once."""

    def __init__(self, listed: Iterable[tuple[str, Entry]]) -> None:
        """Take names with their readings; of one name, the first listed reading comes first."""
        from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 -- only who needs it

        by_key: dict[str, dict[str, list[Entry]]] = {}
        for name, entry in listed:
            flat = plain(name)
            by_key.setdefault(lower(flat), {}).setdefault(flat, []).append(entry)
        self._keys = list(by_key)
        self._where = {key: n for n, key in enumerate(self._keys)}
        self._patterns = [
            tuple(
                _Pattern(tuple(i for i, c in enumerate(n) if c.isupper()), tuple(e), n)
                for n, e in group.items()
            )
            for group in by_key.values()
        ]
        self._automaton = AhoCorasick(self._keys, matchkind=MatchKind.Standard)

    def find(self, text: str, on: When | None = None, *, at: int = 0) -> tuple[Found, ...]:
        """Return what a text of a time names, longest first where names overlap, in text order.

        `at` is where the text stands in a longer one, whose code points are counted.
        """
        cased = plain(text)
        small = lower(cased)
        hits: list[tuple[int, int, int]] = []
        for which, start, end in self._automaton.find_matches_as_indexes(small, overlapping=True):
            before, behind = small[start - 1 : start], small[end : end + 1]
            if not (before.isalnum() or behind.isalnum() or "_" in (before, behind)):
                hits.append((start, -end, which))
        hits.sort()
        reach = {start: -minus_end for start, minus_end, _ in reversed(hits)}
        found: list[Found] = []
        covered = 0
        for start, minus_end, which in hits:
            if start < covered:
                continue
            if small.startswith(_THE, start) and reach.get(start + len(_THE), 0) > -minus_end:
                continue  # "the Guardian Council" is no paper
            readings, name = self._readings(which, cased, start, on)
            if readings:
                covered = -minus_end
                found.append(Found(at + start, at + covered, readings, name))
        return tuple(found)

    def listed(self, name: str) -> tuple[tuple[str, Entry], ...]:
        """Return every form that is listed of a name with its reading, whatever the time and whoever says so."""
        found = self._where.get(lower(plain(name)))
        return () if found is None else tuple((p.name, e) for p in self._patterns[found] for e in p.readings)

    def _readings(self, which: int, cased: str, start: int, on: When | None) -> tuple[tuple[Entry, ...], str]:
        readings: list[Entry] = []
        name = ""
        for pattern in self._patterns[which]:
            if not pattern.capitals or all(cased[start + i].isupper() for i in pattern.capitals):
                readings.extend(pattern.readings)
                name = name or pattern.name
        if any(r.table for r in readings):
            readings = _theirs(readings, on)
        return tuple(readings), name


def _theirs(readings: Sequence[Entry], on: When | None) -> list[Entry]:
    """Return what the user's table says of a time, of several tables the last one; else what ours say."""
    valid = [r for r in readings if r.table and surely_of(r.spell, on)]
    if valid:
        return [r for r in valid if r.table == valid[0].table]
    return [r for r in readings if not r.table]


def surely_of(spell: Spell | None, on: When | None) -> bool:
    """Say whether a name means something at a time; a text without a date is taken to be of today."""
    if spell is None or on is None:
        return spell is None or spell.open
    return surely(spell.start, spell.end, FOREVER if spell.open else None, (on.start, on.end))
