"""The place that a name means where the words around it let it stand for one, and not for those who govern it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verbale.read.gazetteer import Entry, entries, fold
from verbale.read.where.naming import PLACES, part_of_a_name
from verbale.read.where.senses import Senses
from verbale.read.where.sides import on_a_side
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
from verbale.read.where.within import head_of
from verbale.types import Place, Reading, Tokens, Where

_LARGE = 100_000  # inhabitants; smaller cities need their country named in the document
_SOLE = 20_000  # the same where one town bears the name, and "in" stands before it
_TOGETHER = 3  # towns of a country that speak for it whatever the model takes them for


def placed(reading: Reading, name: tuple[int, int], senses: Senses, sure: frozenset[str]) -> Place | None:
    """Return the place that a name stands for; None when it stands for none that the tables have.

    `name` is a range of tokens, `sure` the countries that the text is known to be about.
    """
    first, last = name
    tokens = reading.tokens
    titles, head = _titles(reading, first, last), head_of(tokens, first, last)
    place = _meant(reading, first, last, senses, sure, titles=titles)
    if place is None or is_origin(tokens, last):
        return None
    kind = _kind(place.where)
    town, feature = kind == "city", kind == "feature"
    alone = town and (titles or _is_headline(reading, head) or _governs_nothing(tokens, head, place.where))
    on = is_on(tokens, head) if feature else is_done_on(tokens, head, town=town)
    stands = alone or on or is_place(tokens, head, town=town) or _is_a_state(tokens, last, kind)
    return place if stands else None


def sure_countries(reading: Reading, names: Sequence[tuple[int, int]], senses: Senses) -> frozenset[str]:
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


def _meant(
    reading: Reading, first: int, last: int, senses: Senses, sure: frozenset[str], *, titles: bool
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
    if not known and entry.population < _LARGE and not _is_sole(tokens, first, last, name, entry):
        return None
    return Place((first, last), replace(on_a_side(tokens, first, entry), span=span))


def _is_sole(tokens: Tokens, first: int, last: int, name: str, entry: Entry) -> bool:
    """Say whether a name can only be this place, though the document tells nothing else of its country."""
    inside, town = after_locative(tokens, last - 1), tokens.ent[first] == "GPE"
    if _is_loud(name) or (inside and town and entry.population >= _SOLE):
        return True
    if len(entries(name)) != 1:
        return False
    large = entry.population >= _SOLE or tokens.ent[first] in PLACES
    return town or (inside and large) or is_entered(tokens, last - 1)


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
