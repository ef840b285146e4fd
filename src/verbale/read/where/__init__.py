"""Where: names of cities, states and US states that stand for the place, and not for a government.

"In Seoul" and "visited Seoul" are places, "Seoul said" is none. `where` reads one document in four steps:

1. `naming` finds the names that the gazetteer has; `around` counts the countries that the document names, `within` reads what is
   printed with a name ("Cordoba in central Argentina"), and from both `senses` decides which place of that name is meant.
2. Names that are none of these places are left aside (`within.elsewhere`, `namesakes`, `datelines`).
3. `placed` asks of each name whether it stands for the place there (`standing`).
4. What no table has or what is called otherwise is added: `unlisted`, `sides`, `capitals`, `quarters`; `lying` puts it into a
   country. `doubt` notes which other place a name may mean.

`site` tells where a text was written; `toponyms` returns every name of a place, whatever it stands for.
"""

from __future__ import annotations

from dataclasses import replace

from verbale.openings import turns
from verbale.read.gazetteer import Around, Entry, fold
from verbale.read.where.around import SMALL, named_around
from verbale.read.where.capitals import with_capitals
from verbale.read.where.datelines import bears_another, behind_datelines, datelines
from verbale.read.where.doubt import with_doubt
from verbale.read.where.namesakes import far_off, strangers
from verbale.read.where.naming import names_in, part_of_a_name
from verbale.read.where.placed import placed, sure_countries
from verbale.read.where.quarters import with_quarters
from verbale.read.where.senses import Senses
from verbale.read.where.sides import with_sides
from verbale.read.where.unlisted import by_names, with_unlisted
from verbale.read.where.within import elsewhere, holders
from verbale.types import Place, Reading, Where


def where(reading: Reading, of: Where | None = None) -> tuple[Place, ...]:
    """Return the places in a reading, in text order; `of` is where it was written."""
    tokens, names = reading.tokens, names_in(reading)
    around = named_around(reading, names)
    senses = Senses(holders(reading, names), around, of)
    sure = frozenset(around.countries) | sure_countries(reading, names, senses)
    sure |= {of.country} if of is not None else set()
    unlisted = elsewhere(reading, names) | far_off(reading, names, senses)
    unlisted |= strangers(reading, names, senses, around, of)
    if of is not None and bears_another(of, senses):
        unlisted |= {fold(of.name)}
    aside = [turn.label for turn in turns(reading.document) if turn.label is not None]
    aside += behind_datelines(reading)
    found: list[Place] = []
    for first, last in names:
        span = tokens.span(first, last)
        if fold(span.of(reading.document.text)) in unlisted or any(told.contains(span) for told in aside):
            continue
        if (place := placed(reading, (first, last), senses, sure)) is not None:
            found.append(place)
    held = {i for place in found for i in range(*place.tokens)}
    found += (line for line in datelines(reading, senses) if held.isdisjoint(range(*line.tokens)))
    found.sort(key=lambda p: p.tokens)
    told = with_unlisted(reading, found, of, unlisted)
    told = with_capitals(reading, with_sides(reading, told), of)
    told = with_quarters(reading, by_names(reading, senses, told), of)
    return with_doubt(reading, senses, told, unlisted)


def toponyms(reading: Reading) -> tuple[Place, ...]:
    """Return every name of a place in a reading, whatever it stands for there: "Seoul said", "Turkish"."""
    tokens, text = reading.tokens, reading.document.text
    names = names_in(reading)
    around = named_around(reading, names)
    senses = Senses(holders(reading, names), around)
    found: list[Place] = []
    held = {i for first, last in names for i in range(first, last)}
    others = [(i, i + 1) for i in range(len(tokens)) if i not in held and tokens.text[i][0].isupper()]
    for first, last in sorted((*names, *others)):
        span = tokens.span(first, last)
        entry = senses.meant(span.of(text))
        if entry is None or (entry.kind == "city" and not _is_known(entry, around, SMALL)):
            continue
        if entry.kind == "city" and first not in held and not tokens.tag[first].startswith("NNP"):
            continue  # "We" is no town
        if not part_of_a_name(tokens, first, last):
            found.append(Place((first, last), replace(entry.where, span=span)))
    return tuple(found)


def _is_known(entry: Entry, around: Around, least: int) -> bool:
    """Say whether a town is large, or lies in a country that the document names."""
    return entry.population >= least or entry.where.country in around.countries
