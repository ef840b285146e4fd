"""Where a place lies that no table has: in the country that the words around it speak for.

What is printed with the name decides: "Rova, in Chad", "Rova, on the Chadian shore", "Rova, 12 km east of Goma", which
tells about where it is too. Else the places and states named around it vote, those of its sentence most, and the
dateline.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import cos, radians

from verbale import datafiles
from verbale.datafiles import read_yaml
from verbale.read.gazetteer import adjectives, entries, fold, is_state
from verbale.read.where.standing import words
from verbale.read.where.within import before, head_of
from verbale.read.who.draft import NOT_STATES
from verbale.types import Place, Reading, Sentence, Span, Tokens, Where

_REACH = 9  # tokens between a name and the place that it lies in
_BETWEEN = frozenset({"DET", "ADJ", "NUM", "ADV", "CCONJ"})
_KM = 111.2  # in a degree
_HEADING = re.compile(r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}) ?[:—–] ")  # "NEPAL: Soldiers"

# Weights of a vote, set on texts of our own.
_SAME = 3.0  # in the sentence of the name
_BESIDE = 2.0  # in its paragraph
_STATE, _PEOPLE, _GUESSED = 0.5, 0.35, 0.3
_SITE, _COURT = 1.5, 0.4


@dataclass(frozen=True, slots=True)
class _Distances:
    """The words of `lang/en/distances.yaml`."""

    units: Mapping[str, float]  # kilometres
    sides: Mapping[str, tuple[float, float]]  # degrees north and east
    within: frozenset[str]
    vague: frozenset[str]


@cache
def _distances() -> _Distances:
    table = read_yaml("lang/en/distances.yaml")
    sides = {name: (float(north), float(east)) for name, (north, east) in table["sides"].items()}
    return _Distances(table["units"], sides, frozenset(table["within"]), frozenset(table["vague"]))


def beside(reading: Reading, last: int, known: Sequence[Place], *, apart: bool = False) -> Where | None:
    """Return the country, and the point where it tells one, that is printed behind a name ending at a token.

    `apart`: only where a distance is told, or a side.
    """
    tokens = reading.tokens
    starts = {p.tokens[0]: p.where for p in known if last < p.tokens[0] <= last + _REACH}
    for at, country, weight in _states(reading):
        if weight == _STATE and last < at <= last + _REACH:
            starts.setdefault(at, Where("", country))
    end = min(last + _REACH, reading.sentence_at(last - 1).last)
    seen: list[int] = []
    for i in range(last, end):
        if i in starts:
            said = {tokens.lemma[k].lower() for k in seen}
            if apart and said.isdisjoint(_distances().sides) and said.isdisjoint(_distances().units):
                return None
            return _lies(tokens, seen, starts[i]) if starts[i].country else None
        state = adjectives().get(fold(tokens.text[i])) if tokens.text[i][0].isupper() else None
        if state is not None and i + 1 < end and tokens.lemma[i + 1].lower() in words()["parts"]:
            beyond = (
                tokens.lemma[i + 1] == "border"
            )  # "Rova, near the Congolese border" is rather not in Congo
            return None if beyond else Where("", state.where.country)
        if not _leads(tokens, i, seen):
            return None
        seen.append(i)
    return None


def _leads(tokens: Tokens, i: int, seen: Sequence[int]) -> bool:
    """Say whether a token may stand between a name and where it lies."""
    known, lemma = _distances(), tokens.lemma[i].lower()
    if not seen:
        return tokens.text[i] == "," or lemma in known.within
    if lemma in ("of", "from"):
        said = {tokens.lemma[k].lower() for k in seen}
        return not said.isdisjoint(known.sides) or not said.isdisjoint(known.units)
    return (
        tokens.pos[i] in _BETWEEN
        or lemma in words()["settlements"]
        or any(lemma in words for words in (known.within, known.vague, known.units, known.sides))
    )


def _lies(tokens: Tokens, seen: Sequence[int], where: Where) -> Where:
    """Return the country and point of what lies at a place, or so far from it."""
    known, lemmas = _distances(), [tokens.lemma[i].lower() for i in seen]
    apart = {"of", "from", "near", "outside"} & set(lemmas)
    if where.lat is None or where.lon is None or is_state(where):
        return Where("", where.country)
    if not apart:  # what lies in a unit or at a town is about there
        return Where("", where.country, lat=where.lat, lon=where.lon, near=where.name)
    north, east = next((known.sides[lemma] for lemma in lemmas if lemma in known.sides), (0.0, 0.0))
    unit = next((known.units[lemma] for lemma in lemmas if lemma in known.units), 0.0)
    far = next((float(tokens.text[i]) for i in seen if tokens.text[i].isdecimal()), 0.0) * unit
    lat = where.lat + north * far / _KM
    lon = where.lon + east * far / (_KM * max(cos(radians(lat)), 0.1))
    return Where("", where.country, lat=round(lat, 2), lon=round(lon, 2), near=where.name)


def _owned(reading: Reading, first: int, last: int) -> Where | None:
    """Return the country whose place a name is printed to be: "the Chadian town of Rova", "Chad's Rova"."""
    tokens, text = reading.tokens, reading.document.text
    ends = {m.tokens[0]: m.tokens[1] for m in reading.mentions if m.tokens[1] <= first}
    for name in before(tokens, text, first, head_of(tokens, first, last), ends):
        for entry in entries(name)[:1]:
            return Where("", entry.where.country)
    return None


def voted(reading: Reading, sentence: Sentence, known: Sequence[Place], site: Where | None) -> str:
    """Return the country that most around a sentence speaks for, "" where nothing does."""
    votes: dict[str, float] = defaultdict(float)
    first, heading = piece(reading, sentence.paragraph)
    site = heading or site
    for at, country, weight in (*_places(reading.tokens, known), *_states(reading)):
        there = reading.sentence_at(at)
        if there.paragraph < first or (heading is not None and piece(reading, there.paragraph)[0] != first):
            continue  # another piece of news
        same = weight != _PEOPLE and there is sentence  # "21 Filipino peacekeepers near Jamla" are abroad
        near = _SAME if same else 1 / (1 + abs(there.paragraph - sentence.paragraph) / 2)
        if not same and there.paragraph == sentence.paragraph and weight != _PEOPLE:
            near = _BESIDE
        if there.paragraph > sentence.paragraph:
            near /= 2  # what has been named is what is spoken of
        votes[country] += weight * near
    if site is not None and site.country:
        votes[site.country] += _COURT if fold(site.name) in words()["courts"] else _SITE
    return max(votes, key=lambda c: (votes[c], c), default="")


def piece(reading: Reading, paragraph: int) -> tuple[int, Where | None]:
    """Return the paragraph that opens the item of a digest which one belongs to, and the place that heads it.

    0 and None in what is no digest.
    """
    parts, text = reading.document.parts, reading.document.text
    for n in range(paragraph, 0, -1):
        opening = _HEADING.match(text, parts[n].span.start, parts[n].span.end)
        if opening is None:
            continue
        state = next((e.where for e in entries(opening["name"]) if e.kind in ("state", "unit")), None)
        if state is not None:
            return n, state
    return 0, None


def _places(tokens: Tokens, known: Sequence[Place]) -> Iterator[tuple[int, str, float]]:
    for place in known:
        if place.where.country:
            sure = place.where.lat is not None and not is_left(tokens, place.tokens[0])
            yield place.tokens[0], place.where.country, 1.0 if sure else _GUESSED


def is_left(tokens: Tokens, first: int) -> bool:
    """Say whether a place is only where somebody comes from or goes: "a bus from Lima fell off the road at Rova".

    "On the road from Lima" and "sent to Lima, 30 minutes away" tell of what is near.
    """
    before = max(first - 1, 0)
    if tokens.lemma[before] not in ("from", "to"):
        return False
    ways = (k for k in tokens.ancestors(before) if tokens.is_noun(k))
    road = any(tokens.lemma[k] in words()["motion"] and k >= before - _REACH for k in ways)
    after = tokens.text[first : first + _REACH]
    return not road and "away" not in after[: after.index(".") if "." in after else _REACH]


def _states(reading: Reading) -> Iterator[tuple[int, str, float]]:
    """Yield the states that are named, and those whose people are."""
    for mention in reading.mentions:
        party = mention.party
        if party.country and party.country not in NOT_STATES and reading.tokens.pos[mention.head] != "PRON":
            state = not party.sector and not party.person and reading.tokens.tag[mention.head] == "NNP"
            yield mention.head, party.country, _STATE if state else _PEOPLE


def middle_of(country: str) -> Where:
    """Return somewhere in a state, with the point of its middle where it is so small that all of it lies about there."""
    if country not in datafiles.words("places/small.yaml", "small"):
        return Where("", country)
    names = read_yaml("actors/states.yaml").get(country, {}).get("names", ())
    state = next((e.where for name in names[:1] for e in entries(name) if e.kind == "state"), None)
    return Where("", country, lat=state.lat, lon=state.lon, near=state.name) if state else Where("", country)


def unlisted(
    reading: Reading, name: tuple[int, int], known: Sequence[Place], site: Where | None
) -> Where | None:
    """Return the place of a name that no table has, None where nothing tells its country."""
    span: Span = reading.tokens.span(*name)
    printed = span.of(reading.document.text)
    told = beside(reading, name[1], known) or _owned(reading, *name)
    if told is not None and told.lat is not None:
        return replace(told, name=printed, span=span)
    country = told.country if told else voted(reading, reading.sentence_at(name[0]), known, site)
    return replace(middle_of(country), name=printed, span=span) if country else None
