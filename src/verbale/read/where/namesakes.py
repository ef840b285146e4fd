"""Namesakes: small towns that only bear the name of a place which no table has.

Settlers gave towns the names of all the world, and plain English ones. Texts tell where a small town abroad lies, or
name something near it; a creek named under a dateline of Honiara, with nothing else of Queensland, is none of the
Queensland suburb's.
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
_SETTLED = frozenset({"USA", "CAN", "AUS", "NZL", "GBR", "ZAF"})  # where such namesakes lie
_REACH = 9  # tokens between a name and the town that it lies by
_FILL = frozenset({"DET", "ADJ", "NUM"})
_NEAR = 5.0  # degrees, about 500 km


def strangers(
    reading: Reading, names: Sequence[tuple[int, int]], senses: Senses, around: Around, of: Where | None
) -> frozenset[str]:
    """Return the folded names of small towns abroad that lie far from all else named; `of` is where a text was written."""
    if of is None:
        return frozenset()
    tokens, text = reading.tokens, reading.document.text
    printed = {fold(tokens.span(*n).of(text)): tokens.span(*n).of(text) for n in names}
    meant = {name: senses.meant(as_printed) for name, as_printed in printed.items()}
    found = set()
    for name, entry in meant.items():
        if entry is None or not _is_small(entry) or entry.where.country == of.country:
            continue
        if senses.placed(printed[name]) or any(e.where.country == of.country for e in entries(name)):
            continue
        if around.countries.get(entry.where.country, 0) > around.countries.get(of.country, 0):
            continue
        others = (o for other, o in meant.items() if other != name and o is not None)
        if not any(o.kind != "state" and _is_near(entry.where, o.where) for o in others):
            found.add(name)
    return frozenset(found)


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
        if other is not None and other.kind == "city" and not _is_near(entry.where, other.where):
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


def _is_small(entry: Entry) -> bool:
    return entry.kind == "city" and entry.population < _SMALL and entry.where.country in _SETTLED


def _is_near(here: Where, there: Where) -> bool:
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return False
    return hypot(here.lat - there.lat, (here.lon - there.lon) * cos(radians(here.lat))) <= _NEAR
