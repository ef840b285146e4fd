"""Where the event of a predicate took place.

What its own words say comes first: the places that hang on it, on its objects and subjects and on the nouns inside
them. "There" and "the town" are the place named last, "here" the dateline's. Where its words say nothing, an event
plays where the scene is (`coding/scene_place.py`): such a place's span lies outside of the sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from verbale.coding.according import holding
from verbale.coding.beside import place_beside
from verbale.coding.hanging import distance, nouns_of_place, words
from verbale.coding.scene_place import scene_of
from verbale.coding.setting import home, is_dateline, is_state, is_town, places_in
from verbale.datafiles import read_yaml
from verbale.types import Place, Reading, Sentence, Status, Tokens, Where

_LED = frozenset({"In", "At", "On", "Outside", "Near"})  # what leads a paragraph to its place
_FRONT = 2  # tokens before it
_BEHIND = 2  # tokens between a place and the state it lies in: a comma, "northern"


def place_of(reading: Reading, trigger: int, status: Status = "asserted") -> Where | None:
    """Return the place of the event that a token carries, None when the text gives none."""
    said = said_place(reading, trigger, reading.sentence_at(trigger))
    said = said or place_beside(reading, trigger, said_place)
    said = said or _said_on(reading, trigger) or _of_the_same(reading, trigger)
    return said or scene_of(reading, trigger, status, said_place)


def said_place(reading: Reading, trigger: int, sentence: Sentence) -> Where | None:
    """Return the place that a sentence gives for a token of it: the nearest one, towns before countries."""
    own = {place.tokens[0] for place in places_in(reading, sentence)}
    near = [  # "across the border, in Lima": the name rather than what only stands for one
        (
            steps + is_state(where),
            is_state(where) or where.lat is None,
            first not in own,
            first < trigger,
            first,
            where,
        )
        for first, last, where in _named(reading, sentence)
        if (steps := distance(reading.tokens, trigger, first, last)) is not None
    ]
    where = min(near, key=lambda n: n[:5], default=(0, True, True, True, 0, None))[5]
    if where is None or where.country:
        return where
    off = (other for *_, first, other in near if is_town(other) and _is_off(reading.tokens, first))
    return _at(where, next(off, None))


def _is_off(tokens: Tokens, first: int) -> bool:
    """Say whether a town tells what part of a sea is meant: "off Lima", "south of Lima", "40 miles from Lima"."""
    governor = tokens.head[first]
    above = tokens.lemma[tokens.head[governor]].lower()
    away = above in words()["locative"] | words()["parts"] or tokens.pos[tokens.head[governor]] in (
        "NOUN",
        "ADV",
    )
    return tokens.lemma[governor] in ("off", "near", "opposite") or (
        tokens.lemma[governor] in ("of", "from") and away
    )


def _at(water: Where, town: Where | None) -> Where:
    """Return a sea with the point of a town that it is off."""
    if town is None or town.lat is None:
        return water
    return replace(water, lat=town.lat, lon=town.lon, near=town.near or town.name)


def _said_on(reading: Reading, trigger: int) -> Where | None:
    """Return the place of a sentence without a verb that goes on telling of an event: "It sank. In Lima, at the pier"."""
    here, tokens = reading.sentence_at(trigger), reading.tokens
    if here.last >= len(tokens) or not tokens.is_verb(trigger) or any(places_in(reading, here)):
        return None
    behind = reading.sentence_at(here.last)
    inside = range(behind.first, behind.last)
    if behind.paragraph != here.paragraph or any(tokens.is_verb(i) or tokens.pos[i] == "AUX" for i in inside):
        return None
    led = tokens.pos[behind.first] in ("ADP", "ADV")
    return next((where for _, _, where in _named(reading, behind)), None) if led else None


def _of_the_same(reading: Reading, trigger: int) -> Where | None:
    """Return where something stands or sits that an event is of: "a camp at Goma ... The camp was cleared"."""
    tokens = reading.tokens
    for i in (trigger, *tokens.kids(trigger, "nsubj", "nsubjpass", "dobj")):
        if not _is_one(tokens, i):
            continue
        for k in reversed(range(i)):
            if tokens.lemma[k] == tokens.lemma[i] and tokens.is_noun(k):
                where = _place_at(reading, k)
                if where is not None:
                    return where
    return None


def _is_one(tokens: Tokens, i: int) -> bool:
    """Say whether a noun names something that stands or sits, and was named before: "the camp", "that court"."""
    fixed = words()["fixtures"] | words()["bodies"] | words()["grounds"]
    beside = {tokens.lemma[k] for k in tokens.children[i]}
    apart = any(
        tokens.dep[k] in ("prep", "relcl", "amod", "compound", "poss", "acl") for k in tokens.children[i]
    )
    return tokens.lemma[i] in fixed and not apart and bool(beside & {"the", "that", "this", "these", "those"})


def _place_at(reading: Reading, i: int) -> Where | None:
    """Return the place that a noun itself is said to be at: "a camp at Goma", "Goma's market"."""
    near = (
        (steps, place.where)
        for place in places_in(reading, reading.sentence_at(i))
        if not is_dateline(reading, place) and (steps := distance(reading.tokens, i, *place.tokens)) in (0, 1)
    )
    return min(near, key=lambda n: n[0], default=(0, None))[1]


def _named(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int, Where]]:
    """Yield the tokens of a sentence that give a place, with the place."""
    before: Place | None = None
    for place in places_in(reading, sentence):
        if not is_dateline(reading, place) and not (before is not None and _holds(place, before)):
            yield (*place.tokens, place.where)
        before = place
    for i, lemma in nouns_of_place(reading.tokens, sentence.first, sentence.last):
        where = (
            (_entered(reading, i) or home(reading, i))
            if lemma == "here"
            else _named_before(reading, i, sentence, lemma)
        )
        if where is not None:
            yield i, i + 1, where


def _entered(reading: Reading, i: int) -> Where | None:
    """Return the town that a sentence opens with, which "here" is behind it: "In Lima, ... Nobody was killed here"."""
    here = reading.sentence_at(i)
    first = bisect_left(reading.sentences, here.paragraph, key=lambda s: s.paragraph)
    last = bisect_right(reading.sentences, i, key=lambda s: s.first)
    for sentence in reversed(reading.sentences[first:last]):
        near = (p for p in places_in(reading, sentence) if p.tokens[0] - sentence.first <= _FRONT)
        led = reading.tokens.text[sentence.first] in _LED
        where = next((p.where for p in near if led and p.tokens[0] < i and is_town(p.where)), None)
        if where is not None:
            return where
    return None


def _holds(place: Place, before: Place) -> bool:
    """Say whether a state or unit stands only for where the place before it lies: "Concepción, northern Paraguay"."""
    here, there = place.where, before.where
    close = place.tokens[0] - before.tokens[1] <= _BEHIND and here.country == there.country
    return close and is_town(there) and (is_state(here) or (_is_unit(here) and not _is_unit(there)))


def _is_unit(where: Where) -> bool:
    """Say whether a place is a province or the like."""
    return where.geonames is None and where.name == where.admin1


def _named_before(reading: Reading, i: int, sentence: Sentence, lemma: str) -> Where | None:
    """Return the place that "there" or "the town" means: the last of the sentence, else the last at home."""
    called = _called(reading, i, lemma)
    if called is not None or lemma in words()["natural"]:
        return called
    content = next((q.content for q in holding(reading, i)), None) if lemma == "there" else None
    known = [p for p in reading.places if p.tokens[0] < i and _may_be(p.where, lemma)]
    known = [p for p in known if not _is_an_office(reading.tokens, p.tokens[1] - 1)] or known
    inside = [p for p in known if p.tokens[0] >= sentence.first]
    if content is not None:  # where the speaker is, is another place
        known = [p for p in known if p not in inside or (p.where.span and content.contains(p.where.span))]
        inside = [p for p in inside if p in known]
    set_at = home(reading, i)
    at_home = [p for p in known if set_at is not None and p.where.country == set_at.country]
    if lemma in words()["rooms"]:  # "the building", "the airstrip": of the town spoken of
        inside = []
    pointed = lemma == "there" or any(reading.tokens.lemma[k] == "that" for k in reading.tokens.children[i])
    last = inside or (known if pointed else at_home or known)
    return _foremost(reading, last) if last else home(reading, i)


def _foremost(reading: Reading, known: Sequence[Place]) -> Where:
    """Return the last of some places, of its sentence's rather one that is not told of in passing.

    "He lives in Lima since Quito fell. There ..." is in Lima; "police from Quito entered Lima" makes Lima "the town".
    """
    tokens, told = reading.tokens, reading.sentence_at(known[-1].tokens[0])
    same = [p for p in known if p.tokens[0] >= told.first]
    main = [p for p in same if not _is_aside(tokens, p.tokens[1] - 1)]
    return (main or same)[-1].where


def _is_an_office(tokens: Tokens, i: int) -> bool:
    """Say whether a place only says where somebody in office is: "the ministry in Lima"."""
    governor = tokens.head[i]
    return tokens.lemma[governor] == "in" and tokens.lemma[tokens.head[governor]] in words()["offices"]


def _is_aside(tokens: Tokens, i: int) -> bool:
    """Say whether a place stands in a clause of its own, or is where somebody came from."""
    governor = tokens.head[i]
    if tokens.lemma[governor] == "from" and tokens.is_noun(tokens.head[governor]):
        return True
    return any(tokens.dep[k] == "advcl" for k in tokens.ancestors(i))


def _called(reading: Reading, i: int, noun: str) -> Where | None:
    """Return the place named last whose name holds a noun: "the lake" is Lake Chad, "the block" the Stabroek block."""
    tokens = reading.tokens
    for place in reversed(reading.places):
        first, last = place.tokens
        named = {lemma.lower() for lemma in tokens.lemma[first : last + 1]} | {
            *place.where.name.lower().split()
        }
        if last <= i and not named.isdisjoint(_alike().get(noun, (noun,))):
            return place.where
    return None


@cache
def _alike() -> Mapping[str, Sequence[str]]:
    """Return the nouns of waters and islands that a more general noun may stand for."""
    alike: Mapping[str, Sequence[str]] = read_yaml("lang/en/places.yaml")["alike"]
    return alike


def _may_be(where: Where, lemma: str) -> bool:
    """Say whether a place may be what a word means: "the town" is no country, and no province."""
    return lemma not in words()["towns"] or (is_town(where) and not _is_unit(where))
