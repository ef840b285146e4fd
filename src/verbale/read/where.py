"""Where: names of cities, states and US states that stand for the place, and not for a government.

"In Seoul" and "visited Seoul" are places, "Seoul said" is none. Of the places that bear a name the one is
taken whose country the document names, then the largest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from verbale.datafiles import read_yaml
from verbale.read.gazetteer import MOST_WORDS, Around, Entry, adjectives, entries, fold, meant
from verbale.types import Place, Reading, Span, Tokens, Where

_LARGE = 100_000  # inhabitants; smaller cities need their country named in the document
_OTHER_TYPES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "LAW"})


def where(reading: Reading) -> tuple[Place, ...]:
    """Return the places in a reading, in text order."""
    tokens = reading.tokens
    around = named_around(reading)
    found: list[Place] = []
    for sentence in reading.sentences:
        i = sentence.first
        while i < sentence.last:
            last = _name_at(reading, i, sentence.last)
            if last is None:
                i += 1
                continue
            place = _place(reading, i, last, around)
            if place is not None and is_place(tokens, _head(tokens, i, last)):
                found.append(place)
            i = last
    return tuple(found)


def toponyms(reading: Reading) -> tuple[Place, ...]:
    """Return every name of a place in a reading, whatever it stands for there: "Seoul said", "Turkish"."""
    tokens, text = reading.tokens, reading.document.text
    around = named_around(reading)
    found: list[Place] = []
    for sentence in reading.sentences:
        i = sentence.first
        while i < sentence.last:
            last = _name_at(reading, i, sentence.last) or i + 1
            span = tokens.span(i, last)
            entry = meant(span.of(text), around) or adjectives().get(fold(span.of(text)))
            if entry is not None and tokens.text[i][0].isupper() and not _part_of_a_name(tokens, i, last):
                place = locate(reading, span, around)
                if place is not None:
                    found.append(Place((i, last), place))
            i = last
    return tuple(found)


def named_around(reading: Reading) -> Around:
    """Return the countries and first-level units that a document names."""
    tokens = reading.tokens
    countries = Counter(m.party.country for m in reading.mentions if m.party.country)
    units = set()
    for i in range(len(tokens)):
        if not tokens.text[i][0].isupper():
            continue
        last = _name_at(reading, i, len(tokens))
        name = fold(tokens.span(i, last).of(reading.document.text)) if last else fold(tokens.text[i])
        entry = next((e for e in entries(name) if e.kind != "city"), adjectives().get(name))
        if entry is None:
            continue
        if entry.kind == "unit":
            units.add((entry.where.country, entry.where.admin1))
        if entry.kind == "unit" or not reading.mentions:
            countries[entry.where.country] += 1
    return Around(countries, frozenset(units))


def locate(reading: Reading, span: Span, around: Around) -> Where | None:
    """Return the place that the words of a span mean, given that they name one.

    A name that is unknown is put into the country that the document names most, without coordinates; None
    when it names none.
    """
    name = span.of(reading.document.text)
    beside = reading.document.text[span.end : span.end + 40]
    inside = _longest(beside[2:]) if beside.startswith(", ") else ""
    entry = meant(name, around, inside) or adjectives().get(fold(name)) or _part(name, around)
    if entry is not None:
        return replace(entry.where, span=span)
    if not around.countries:
        return None
    main = max(around.countries, key=lambda c: (around.countries[c], c))
    held = next((e.where.country for e in entries(inside)), main)
    return Where(name, held, span=span)


def _part(name: str, around: Around) -> Entry | None:
    """Return the place a longer name is called by: "Karak district", "North London"."""
    words = name.split()
    shorter = (words[:-1], words[1:]) if len(words) > 1 else ()
    return next((e for part in shorter if (e := meant(" ".join(part), around)) is not None), None)


def _longest(text: str) -> str:
    """Return the longest beginning of a text that is a name."""
    words = text.split()
    names = (" ".join(words[:n]).strip(",;:)") for n in range(min(len(words), MOST_WORDS), 0, -1))
    return next((name for name in names if entries(name)), "")


def _name_at(reading: Reading, first: int, end: int) -> int | None:
    """Return the end of the longest known name that begins at a token."""
    tokens, text = reading.tokens, reading.document.text
    if not tokens.tag[first].startswith(("NNP", "DT")) or not tokens.text[first][0].isupper():
        return None
    for last in range(min(first + 2 * MOST_WORDS, end), first, -1):
        if tokens.pos[last - 1] in ("PUNCT", "PART", "ADP") and not tokens.text[last - 1].endswith("."):
            continue
        if entries(text[tokens.start[first] : tokens.end[last - 1]]):
            return last
    return None


def _place(reading: Reading, first: int, last: int, around: Around) -> Place | None:
    tokens, text = reading.tokens, reading.document.text
    span = tokens.span(first, last)
    inside = ""
    if (
        last + 1 < len(tokens)
        and tokens.text[last] == ","
        and (end := _name_at(reading, last + 1, len(tokens)))
    ):
        inside = tokens.span(last + 1, end).of(text)
    entry = meant(span.of(text), around, inside)
    if entry is None or _part_of_a_name(tokens, first, last):
        return None
    known = entry.kind != "city" or bool(inside) or entry.where.country in around.countries
    if not known and entry.population < _LARGE:
        return None
    return Place((first, last), replace(entry.where, span=span))


def _part_of_a_name(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether a name is part of a longer one, or a person's."""
    kinds = {tokens.ent[i] for i in range(first, last)}
    beyond = last < len(tokens) and tokens.tag[last].startswith("NNP") and tokens.dep[last - 1] == "compound"
    return beyond or bool(kinds & _OTHER_TYPES)


def _head(tokens: Tokens, first: int, last: int) -> int:
    return next((i for i in range(first, last) if tokens.head[i] not in range(first, last)), last - 1)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in read_yaml("lang/en/places.yaml").items()}


def is_place(tokens: Tokens, head: int) -> bool:
    """Say whether a name stands for the place: "in Seoul", "flew to Seoul", "visited Seoul"."""
    words = _words()
    for _ in range(4):  # "in Aleppo, Syria", "in Seoul and Tokyo"
        if tokens.dep[head] not in ("appos", "conj", "npadvmod", "compound"):
            break
        head = tokens.head[head]
    governor = tokens.head[head]
    if tokens.dep[head] in ("dobj", "nsubjpass"):
        return tokens.lemma[governor] in words["visited"]
    if tokens.dep[head] != "pobj":
        return False
    preposition = tokens.lemma[governor]
    above = tokens.head[governor]
    if preposition in words["locative"]:
        return True
    if preposition == "of":
        return tokens.lemma[above] in words["parts"]
    return preposition in words["directional"] and any(
        tokens.lemma[k] in words["motion"] for k in _two_up(tokens, above)
    )


def _two_up(tokens: Tokens, i: int) -> Iterator[int]:
    yield i
    if tokens.pos[i] == "ADP":
        yield tokens.head[i]
