"""Where: names of cities, states and US states that stand for the place, and not for a government.

"In Seoul" and "visited Seoul" are places, "Seoul said" is none. Which of the places that bear a
name is meant, `senses` decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from verbale.openings import turns
from verbale.read.gazetteer import Around, Entry, adjectives, entries, fold, is_seat
from verbale.read.where.capitals import with_capitals
from verbale.read.where.datelines import bears_another, behind_datelines, datelines
from verbale.read.where.doubt import with_doubt
from verbale.read.where.namesakes import far_off, strangers
from verbale.read.where.naming import PLACES, names_in, part_of_a_name
from verbale.read.where.quarters import with_quarters
from verbale.read.where.senses import Senses
from verbale.read.where.sides import on_a_side, with_sides
from verbale.read.where.standing import (
    after_locative,
    is_done_on,
    is_entered,
    is_on,
    is_origin,
    is_place,
    seats,
    words,
)
from verbale.read.where.unlisted import by_names, with_unlisted
from verbale.read.where.within import elsewhere, head_of, holders
from verbale.types import Place, Reading, Tokens, Where

_LARGE = 100_000  # inhabitants; smaller cities need their country named in the document
_SOLE = 20_000  # the same where one town bears the name, and "in" stands before it
_TOGETHER = 3  # towns of a country that speak for it whatever the model takes them for
_SMALL = 5_000  # the same where a name may stand for anything


def where(reading: Reading, of: Where | None = None) -> tuple[Place, ...]:
    """Return the places in a reading, in text order; `of` is where it was written."""
    tokens, names = reading.tokens, names_in(reading)
    around = named_around(reading, names)
    senses = Senses(holders(reading, names), around, of)
    sure = frozenset(around.countries) | _sure(reading, names, senses)
    sure |= {of.country} if of is not None else set()
    unlisted = elsewhere(reading, names) | far_off(reading, names, senses)
    unlisted |= strangers(reading, names, senses, around, of)
    if of is not None and bears_another(of, senses):
        unlisted |= {fold(of.name)}
    labels = tuple(t.label for t in turns(reading.document) if t.label is not None)
    behind = tuple(behind_datelines(reading))
    found: list[Place] = []
    for first, last in names:
        if fold(tokens.span(first, last).of(reading.document.text)) in unlisted:
            continue
        titles, head = _titles(reading, first, last), head_of(tokens, first, last)
        place = _place(reading, first, last, senses, sure, titles=titles)
        if place is None or any(label.contains(tokens.span(first, last)) for label in labels):
            continue
        if is_origin(tokens, last) or any(told.contains(tokens.span(first, last)) for told in behind):
            continue
        kind = _kind(place.where)
        town, feature = kind == "city", kind == "feature"
        alone = town and (
            titles or _is_headline(reading, head) or _governs_nothing(tokens, head, place.where)
        )
        on = is_on(tokens, head) if feature else is_done_on(tokens, head, town=town)
        if alone or on or is_place(tokens, head, town=town) or _is_a_state(tokens, last, kind):
            found.append(place)
    held = {i for place in found for i in range(*place.tokens)}
    found += (line for line in datelines(reading, senses) if held.isdisjoint(range(*line.tokens)))
    found.sort(key=lambda p: p.tokens)
    placed = with_capitals(reading, with_sides(reading, with_unlisted(reading, found, of, unlisted)), of)
    placed = with_quarters(reading, by_names(reading, senses, placed), of)
    return with_doubt(reading, senses, placed, unlisted)


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
        if entry is None or (entry.kind == "city" and not _is_known(entry, around, _SMALL)):
            continue
        if entry.kind == "city" and first not in held and not tokens.tag[first].startswith("NNP"):
            continue  # "We" is no town
        if not part_of_a_name(tokens, first, last):
            found.append(Place((first, last), replace(entry.where, span=span)))
    return tuple(found)


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
            sized = any(e.population >= _SMALL for e in entries(name))
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


def _sure(reading: Reading, names: Sequence[tuple[int, int]], senses: Senses) -> frozenset[str]:
    """Return the countries of the large towns that a document names, and of the names that only one place has."""
    tokens, text = reading.tokens, reading.document.text
    found = set()
    for first, last in names:
        name = tokens.span(first, last).of(text)
        entry = senses.meant(name)
        if tokens.ent[first] not in PLACES or entry is None or part_of_a_name(tokens, first, last):
            continue
        if entry.kind != "city" or entry.population >= _LARGE or len(entries(name)) == 1:
            found.add(entry.where.country)
    return frozenset(found) | _together(reading, names)


def _together(reading: Reading, names: Sequence[tuple[int, int]]) -> frozenset[str]:
    """Return the countries of which a document names several towns that bear their names alone."""
    text, tokens = reading.document.text, reading.tokens
    found: dict[str, set[str]] = {}
    for first, last in names:
        name = tokens.span(first, last).of(text)
        listed = entries(name)
        if len(listed) == 1 and listed[0].kind == "city":
            found.setdefault(listed[0].where.country, set()).add(fold(name))
    return frozenset(c for c, towns in found.items() if len(towns) >= _TOGETHER)


def _place(
    reading: Reading, first: int, last: int, senses: Senses, sure: frozenset[str], *, titles: bool = False
) -> Place | None:
    tokens = reading.tokens
    span = tokens.span(first, last)
    name = span.of(reading.document.text)
    entry = senses.meant(name)
    if entry is None:
        return None
    kind = "home" if entry.kind != "state" and entry.where.country in sure else entry.kind
    if not titles and part_of_a_name(tokens, first, last, kind):
        return None
    if entry.kind in ("unit", "district") and fold(name) in words()["continents"]:
        return None  # the Sahel is larger than the province of that name
    if entry.kind == "city" and (
        _is_beyond(tokens, first, name) or _has_an_article(tokens, first, last, entry)
    ):
        return None
    known = entry.kind != "city" or senses.placed(name) or entry.where.country in sure or senses.joined(name)
    at = tokens.ent[first] == "GPE" and after_locative(tokens, last - 1) and entry.population >= _SOLE
    sole = (
        at
        or _is_loud(name)
        or (
            len(entries(name)) == 1
            and (
                tokens.ent[first] == "GPE"
                or (
                    (entry.population >= _SOLE or tokens.ent[first] in PLACES)
                    and after_locative(tokens, last - 1)
                )
                or is_entered(tokens, last - 1)
            )
        )
    )
    if not known and not sole and entry.population < _LARGE:
        return None
    return Place((first, last), replace(on_a_side(tokens, first, entry), span=span))


def _is_loud(name: str) -> bool:
    """Say whether a name of several words stands in capitals, and no two countries have it: "PORT HEDLAND"."""
    return name.isupper() and " " in name and len({e.where.country for e in entries(name)}) == 1


def _has_an_article(tokens: Tokens, first: int, last: int, entry: Entry) -> bool:
    """Say whether a name is of a river or a country rather than of the town that bears it too: "on the Kasai"."""
    before = first > 0 and tokens.text[first - 1] == "the" and tokens.head[first - 1] in range(first, last)
    return before and "hague" not in fold(entry.where.name) and tokens.dep[last - 1] != "compound"


def _is_beyond(tokens: Tokens, first: int, name: str) -> bool:
    """Say whether a name that a town has too is no town's: a continent's, or a word for its people before a noun."""
    if fold(name) in words()["continents"] or fold(name).split()[-1] in words()["continents"]:
        return True
    above = tokens.head[first]
    if tokens.dep[first] not in ("compound", "amod", "nmod") or tokens.tag[above] not in ("NN", "NNS"):
        return False
    people = fold(name)
    stems = (people.removesuffix(end) for end in ("n", "an", "ian", "i") if people.endswith(end))
    return any(
        e.kind != "district" and (e.kind != "city" or e.population >= _LARGE)
        for s in stems
        for e in entries(s)
    )


def _titles(reading: Reading, first: int, last: int) -> bool:
    """Say whether a headline opens with a name that its colon sets apart, or is about what is there.

    "Lima: police are back", "Lima, third day: shops shut", "How the Lima weekend went".
    """
    tokens, sentence = reading.tokens, reading.sentence_at(first)
    if sentence.kind != "headline" or last >= sentence.last:
        return False
    if first == sentence.first:
        rest = tokens.text[last : sentence.last]
        return rest[0] == ":" or (rest[0] == "," and ":" in rest)
    above = tokens.head[last - 1]
    before = tokens.text[first - 1].lower() if first else ""
    return tokens.dep[last - 1] == "compound" and tokens.tag[above] in ("NN", "NNS") and before == "the"


def _is_headline(reading: Reading, head: int) -> bool:
    """Say whether a headline without a verb is about a place: "Lima under curfew"."""
    return reading.tokens.head[head] == head and reading.sentence_at(head).kind == "headline"


def _is_a_state(tokens: Tokens, last: int, kind: str) -> bool:
    """Say whether a unit that is called a state stands for the place: "in Kano state", but not "the state of Qatar"."""
    named = kind == "unit" and last < len(tokens) and tokens.lemma[last].lower() == "state"
    return named and is_place(tokens, last)


def _governs_nothing(tokens: Tokens, head: int, where: Where) -> bool:
    """Say whether a name that the model takes for a place is a town's from where no state is governed."""
    return tokens.ent[head] in PLACES and fold(where.name) not in seats()


def _kind(where: Where) -> str:
    """Return of what kind a place of the tables is, "" where none has it."""
    listed = replace(where, span=None)
    return next((e.kind for e in entries(where.name) if e.where == listed), "")


def _is_known(entry: Entry, around: Around, least: int) -> bool:
    """Say whether a town is large, or lies in a country that the document names."""
    return entry.population >= least or entry.where.country in around.countries
