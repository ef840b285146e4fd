"""All names in one automaton: linear in the text, whatever the size of the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from verbale.read.who import entries, namesakes
from verbale.read.who.dates import FOREVER, surely
from verbale.read.who.entries import Entry, Spell
from verbale.read.who.fold import lower, plain
from verbale.types import When

_THE = "the "
_STATE = (
    ("GOV",),
    ("LEG",),
    ("JUD",),
    ("COP",),
    ("MIL",),
    ("SPY",),
)  # whose bodies tell a state as its name does


@dataclass(frozen=True, slots=True)
class Found:
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


_SHARED = frozenset(
    {"body", "state", "adjective", "people"}
)  # kinds of names that those of several states may bear


_LEAD = 1  # by how much a state must be named more than the first listed of a name


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

    def find(self, text: str, on: When | None = None) -> tuple[Found, ...]:
        """Return what a text of a time names, longest first where names overlap, in text order."""
        cased = plain(text)
        small = lower(cased)
        hits: list[tuple[int, int, int]] = []
        for which, start, end in self._automaton.find_matches_as_indexes(small, overlapping=True):
            if not (_letter(small[start - 1 : start]) or _letter(small[end : end + 1])):
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
                found.append(Found(start, covered, readings, name))
        return tuple(found)

    def listed(self, name: str) -> tuple[tuple[str, Entry], ...]:
        """Return every form that is listed of a name with its reading, whatever the time and whoever says so."""
        found = self._where.get(lower(plain(name)))
        return () if found is None else tuple((p.name, e) for p in self._patterns[found] for e in p.readings)

    def _readings(self, which: int, cased: str, start: int, on: When | None) -> tuple[tuple[Entry, ...], str]:
        readings: list[Entry] = []
        name = ""
        for pattern in self._patterns[which]:
            if all(cased[start + i].isupper() for i in pattern.capitals):
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


def _letter(c: str) -> bool:
    return c == "_" or c.isalnum()


def evident(name: str, has: Callable[[str], bool], *, at_home: bool = False) -> bool:
    """Say whether an ambiguous name may be read as an actor, given what else the document has.

    With `at_home`, something else in it is surely of the country that the name would be of.
    """
    rule = entries.ambiguous().get(name)
    if rule is None:
        return True
    if any(has(word) for word in rule.needs) or (at_home and rule.needs):
        return True
    return not any(has(word) for word in rule.unless) and (not rule.needs or bool(rule.unless))


def clear(found: Sequence[Found], text: str) -> tuple[Found, ...]:
    """Drop the ambiguous names that the text gives no reason to read as actors."""
    kept = []
    named = _surely_named(found, text)

    straight = text.replace("’", "'")

    def has(word: str) -> bool:
        return word in straight or word.upper() in straight  # "ATLANTA"

    for hit in found:
        if hit.readings[0].table:  # whoever added the name wants it read
            kept.append(hit)
            continue
        hit = _at_home(hit, named)  # noqa: PLW2901 -- read for the states at hand
        if hit.readings[0].kind == "state":
            unit = namesakes.whole_name(hit.name, hit.start, text, hit.readings[0].country)
            if unit:
                kept.append(Found(hit.start, hit.end, (Entry("region", unit, unit),), hit.name))
                continue
        at_home = hit.readings[0].kind == "body" and hit.readings[0].country in named
        told = hit.name not in entries.ambiguous() or evident(hit.name, has, at_home=at_home)
        if one := namesakes.meant(hit.name, hit.readings[0], text, named, told=told):
            hit = Found(hit.start, hit.end, (one,), hit.name)  # noqa: PLW2901 -- Georgia, whose capital is Atlanta
        elif not told:
            rest = tuple(r for r in hit.readings if r.kind in ("title", "role", "modifier"))
            if not rest:
                continue
            hit = Found(hit.start, hit.end, rest, hit.name)  # noqa: PLW2901 -- what is left of it
        kept.append(hit)
    return tuple(kept)


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
    return Found(hit.start, hit.end, tuple(ranked), hit.name)


def _surely_named(found: Sequence[Found], text: str) -> Counter[str]:
    """Return how surely a text names states, by words which mean nothing else: "Zimbabwean", "the Knesset".

    A state's own name counts twice, and so does a capital in capital letters, as datelines print it: "HARARE".
    """
    kinds = ("state", "adjective", "people", "capital")
    named: Counter[str] = Counter()
    for hit in found:
        if hit.name in entries.ambiguous():
            continue
        kind, country = hit.readings[0].kind, hit.readings[0].country
        if kind in kinds:
            named[country] += 1 if kind == "capital" and not text[hit.start : hit.end].isupper() else 2
        own = kind == "body" and hit.readings[0].sector[:1] in _STATE
        if own and len({r.country for r in hit.readings}) == 1:
            named[country] += 1
    return named
