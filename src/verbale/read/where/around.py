"""Which countries and first-level units a document names: what decides between places of one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from verbale.read.gazetteer import Around, adjectives, entries, fold, is_seat
from verbale.read.where.naming import names_in, part_of_a_name
from verbale.read.where.senses import Senses
from verbale.read.where.within import holders
from verbale.types import Reading

SMALL = 5_000  # inhabitants of a town that is taken for one where its name may stand for anything


def senses_of(reading: Reading, printed: Mapping[str, Sequence[str]] | None = None) -> Senses:
    """Return which place each name of a document means; `printed` are more names, with those that say where they lie."""
    names = names_in(reading)
    given = holders(reading, names)
    for name, inside in (printed or {}).items():
        given.setdefault(name, []).extend(inside)
    return Senses(given, named_around(reading, names))


def named_around(reading: Reading, names: Sequence[tuple[int, int]]) -> Around:
    """Return the countries and first-level units that a document names; `names` are token ranges.

    A town of several countries is no evidence of the one it may lie in, and a pronoun none of its own.
    """
    tokens, text = reading.tokens, reading.document.text
    open_ = {i for n in names if _is_open(tokens.span(*n).of(text)) for i in range(*n)}
    known = [
        (m.party.country, bool(m.party.person))
        for m in reading.mentions
        if m.party.country and m.head not in open_ and tokens.pos[m.head] != "PRON"
    ]
    countries = Counter(country for country, person in known if not person)
    people = Counter(country for country, _ in known)  # who may be namesakes of those who are known
    units, sole = set(), Counter[str]()
    adjectival = ((i, i + 1) for i in range(len(tokens)) if tokens.pos[i] == "ADJ")
    for first, last in (*names, *adjectival):
        if first in open_:
            continue
        name = tokens.span(first, last).of(text)
        entry = next((e for e in entries(name) if e.kind != "city"), adjectives().get(fold(name)))
        if entry is None:
            alone = {e.where.country for e in entries(name)}
            sized = any(e.population >= SMALL for e in entries(name))
            if (
                len(alone) == 1
                and sized
                and tokens.ent[first] == "GPE"
                and not part_of_a_name(tokens, first, last)
            ):
                sole[next(iter(alone))] += 1
            continue
        if entry.kind == "unit":
            units.add((entry.where.country, entry.where.admin1))
        if entry.kind == "unit" or not reading.mentions:
            countries[entry.where.country] += 1
    if countries:
        countries += people - countries  # a name of somebody adds to what is named besides
    return Around(
        countries or sole or people, frozenset(units)
    )  # names of one country speak where no country is named


def _is_open(name: str) -> bool:
    """Say whether a name is a town's in several countries, or that of waters that several share.

    So is a unit's that another state's seat bears: Victoria is no evidence of Australia.
    """
    found = entries(name)
    if not found or not found[0].where.country:
        return bool(found)
    if found[0].kind == "unit":
        first = found[0].where.country
        return any(
            is_seat(e) and e.where.country != first and fold(e.where.name) == fold(name) for e in found
        )
    return found[0].kind == "city" and len({e.where.country for e in found}) > 1
