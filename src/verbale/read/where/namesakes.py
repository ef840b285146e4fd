"""Namesakes: small towns that only bear the name of a place which no table has.

Settlers gave towns the names of all the world, and plain English ones; short names are given everywhere. Texts tell
where a small town abroad lies, or name its country or something near it; a creek named under a dateline of Honiara,
with nothing else of Queensland, is none of the Queensland suburb's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, hypot, radians

from verbale.datafiles import read_yaml
from verbale.read.gazetteer import Around, Entry, entries, fold
from verbale.read.where.senses import Senses
from verbale.read.where.standing import words
from verbale.types import Reading, Tokens, Where

_SMALL = 20_000  # inhabitants
_SHORT, _TOWN = (
    5,
    200_000,
)  # letters of a name that many places bear by chance, towns of less than so many inhabitants too
SETTLED = frozenset({"USA", "CAN", "AUS", "NZL", "GBR", "ZAF"})  # where namesakes of all the world lie
_REACH = 9  # tokens between a name and the town that it lies by
_FILL = frozenset({"DET", "ADJ", "NUM"})
_NEAR, _BESIDE = 5.0, 2.0  # degrees: about 500 km, and 200 where nothing else tells of the country


def strangers(
    reading: Reading, names: Sequence[tuple[int, int]], senses: Senses, around: Around, of: Where | None
) -> frozenset[str]:
    """Return the folded names of small towns abroad that lie far from all else named; `of` is where a text was written."""
    home = of.country if of is not None else _home(around)
    if not home:
        return frozenset()
    tokens, text = reading.tokens, reading.document.text
    printed = {fold(tokens.span(*n).of(text)): tokens.span(*n).of(text) for n in names}
    meant = {name: senses.meant(as_printed) for name, as_printed in printed.items()}
    found = set()
    for name, entry in meant.items():
        if entry is None or not _is_small(name, entry) or entry.where.country == home:
            continue
        if of is None and entry.where.country not in SETTLED:
            continue
        if senses.placed(printed[name]) or any(e.where.country == home for e in entries(name)):
            continue
        here = around.countries.get(entry.where.country, 0)
        if here and (entry.where.country not in SETTLED or here > around.countries.get(home, 0)):
            continue
        reach = _NEAR if here or entry.where.country in SETTLED else _BESIDE
        others = [
            o.where for other, o in meant.items() if other != name and o is not None and o.kind != "state"
        ]
        others += [of] if of is not None else []
        if not any(is_near(entry.where, there, reach) for there in others):
            found.add(name)
    return frozenset(found)


def _home(around: Around) -> str:
    """Return the country that a text without a dateline names more than all others together."""
    country, count = max(around.countries.items(), key=lambda c: (c[1], c[0]), default=("", 0))
    return country if 2 * count > sum(around.countries.values()) else ""


def far_off(reading: Reading, names: Sequence[tuple[int, int]], senses: Senses) -> frozenset[str]:
    """Return the folded names of towns that are printed to lie by another from which theirs is far: "Mati, near Athens"."""
    tokens, text = reading.tokens, reading.document.text
    ends, found = dict(names), set()
    for first, last in names:
        name = tokens.span(first, last).of(text)
        entry, at = senses.meant(name), _printed_by(tokens, last, ends)
        if entry is None or entry.kind != "city" or at is None:
            continue
        other = senses.meant(tokens.span(at, ends[at]).of(text))
        if other is not None and other.kind == "city" and not is_near(entry.where, other.where, _NEAR):
            found.add(fold(name))
    return frozenset(found)


def _printed_by(tokens: Tokens, last: int, ends: Mapping[int, int]) -> int | None:
    """Return where the name begins that one which ends at a token is printed to lie by; `ends` are known names."""
    table, near = read_yaml("lang/en/distances.yaml"), False
    between = (
        words()["settlements"] | words()["parts"] | {",", "of", "from", *table["units"], *table["vague"]}
    )
    for i in range(last, min(last + _REACH, len(tokens))):
        if i in ends:
            return i if near else None
        lemma = tokens.lemma[i].lower()
        by = lemma in ("near", "outside") or (
            lemma in ("of", "from") and _is_away(tokens.lemma[last:i], table)
        )
        near = near or by
        if not by and lemma not in between and lemma not in table["sides"] and tokens.pos[i] not in _FILL:
            return None
    return None


def _is_away(lemmas: Sequence[str], table: Mapping[str, Mapping[str, object]]) -> bool:
    """Say whether a side or a distance is told: "south of", "9 km from"."""
    return any(lemma.lower() in table["sides"] or lemma.lower() in table["units"] for lemma in lemmas)


def _is_small(name: str, entry: Entry) -> bool:
    """Say whether a town is so small that its name may be another's; those that all the world knows are not."""
    if entry.kind != "city" or name in words()["renowned"] or any(e.kind == "unit" for e in entries(name)):
        return False
    least = _TOWN if len(name) <= _SHORT else _SMALL
    return entry.population < least


def is_near(here: Where, there: Where, reach: float) -> bool:
    """Say whether two places lie within so many degrees of each other."""
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return False
    return hypot(here.lat - there.lat, (here.lon - there.lon) * cos(radians(here.lat))) <= reach
