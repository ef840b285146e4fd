"""Where a text is set: where it was written or an interview held, at the place of its headline, or its first town."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from verbale import ontology
from verbale.coding.hanging import words
from verbale.coding.links import subjects
from verbale.openings import item
from verbale.types import Place, Reading, Sentence, Tokens, Where

OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "IGO"})  # speak of what happened elsewhere
_NUMBERED = 4  # characters of a number before a dateline
_ONE = frozenset({"the", "this", "that", "these", "both", "our"})


def home(reading: Reading, i: int = 0) -> Where | None:
    """Return where a text is set at a token of it, None where nothing tells it."""
    told = written(reading, i)
    if told is not None:
        return told
    ends = max((s.last for s in reading.sentences if s.kind == "headline"), default=0)
    named = {p.where.name: p.where for p in reading.places if p.tokens[0] < ends}
    if len(named) == 1:
        return next(iter(named.values()))
    towns = [p for p in reading.places if is_town(p.where) and not _is_apart(reading, p)]
    inner = (p.where for p in towns if p.where.geonames is not None or p.where.name != p.where.admin1)
    first = next(inner, towns[0].where if towns else None)
    return _of_the_headline(reading, ends, first)


def written(reading: Reading, i: int = 0) -> Where | None:
    """Return where the item of a token was written: its dateline, or where an interview was held."""
    last = bisect_left(reading.places, i + 1, key=lambda p: p.tokens[0])
    opened = next((p.where for p in reversed(reading.places[:last]) if is_dateline(reading, p)), None)
    return opened or reading.site


def is_dateline(reading: Reading, place: Place) -> bool:
    """Say whether a place opens a paragraph as its dateline: "LIMA, Peru -"."""
    span, paragraph = place.where.span, reading.sentence_at(place.tokens[0]).paragraph
    if span is None or span.start - reading.document.parts[paragraph].span.start > _NUMBERED:
        return False
    found = item(reading.document, paragraph)
    return found is not None and found.span.start == span.start


def is_state(where: Where) -> bool:
    """Say whether a place is a whole state."""
    return ontology.is_state(where.country, where.geonames)


def is_town(where: Where) -> bool:
    """Say whether a place lies in a state, and is none."""
    return bool(where.country) and not is_state(where)


def places_in(reading: Reading, sentence: Sentence) -> Iterator[Place]:
    """Yield the places named in a sentence."""
    first = bisect_left(reading.places, sentence.first, key=lambda p: p.tokens[0])
    last = bisect_left(reading.places, sentence.last, lo=first, key=lambda p: p.tokens[0])
    yield from reading.places[first:last]


def _of_the_headline(reading: Reading, ends: int, first: Where | None) -> Where | None:
    """Return the state of a headline that names one, where a text's first town lies in another."""
    named = {m.party.country: m.head for m in reading.mentions if m.head < ends and m.party.country}
    if first is None or len(named) != 1 or first.country in named:
        return first
    country, head = next(iter(named.items()))
    if reading.tokens.lemma[reading.tokens.head[head]] in words()["gatherings"]:
        return first  # "Iran talks" are elsewhere
    if reading.tokens.pos[head] not in ("PROPN", "NOUN", "ADJ"):
        return first
    there = ontology.countries().get(country)
    return Where(reading.tokens.text[head], country, lat=there.lat, lon=there.lon) if there else first


def _is_apart(reading: Reading, place: Place) -> bool:
    """Say whether a place is that of another event: "after a visit to Riga", "the ministry said in Riga"."""
    tokens, i = reading.tokens, place.tokens[0]
    for k in tokens.ancestors(i):
        if tokens.lemma[k] in words()["apart"] and tokens.is_verb(tokens.head[k]):
            return True
        if tokens.is_verb(k):
            speakers = {s for s in subjects(tokens, k) if s < k}
            told = [
                m.party for m in reading.mentions if m.head in speakers and OFFICIAL & set(m.party.sector)
            ]
            foreign = any(p.country not in (None, "", place.where.country) for p in told)
            seat = any(s in tokens.ancestors(i) for s in speakers)  # "the palace in Riga says"
            return tokens.lemma[k] in words()["statements"] and bool(told) and (k < i or foreign or seat)
    return False


def is_anchored(reading: Reading, trigger: int) -> bool:
    """Say whether an event is of something that stands where the text is set: "they will close the bridge"."""
    tokens = reading.tokens
    own = {
        k
        for k in tokens.children[trigger]
        if tokens.dep[k] in ("dobj", "nsubjpass", "nsubj", "prep", "advmod")
    }
    return any(_stands(tokens, i) for k in (trigger, *own) for i in (tokens.subtree(k) if k in own else (k,)))


def _stands(tokens: Tokens, i: int) -> bool:
    """Say whether a noun names one thing that cannot be carried away: "the bridge", "both quarters"."""
    lemma = tokens.lemma[i].lower()
    fixed = lemma in words()["fixtures"] or lemma in words()["grounds"]
    return fixed and any(tokens.lemma[k] in _ONE or tokens.tag[k] == "NNP" for k in tokens.children[i])
