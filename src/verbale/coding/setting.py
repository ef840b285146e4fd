"""Where a text is set: at its dateline, where an interview is held, at the place of its headline, or its first town."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from verbale.coding.hanging import words
from verbale.coding.links import subjects
from verbale.datafiles import read_yaml
from verbale.read.gazetteer import entries
from verbale.read.says.turns import Turn, turns
from verbale.types import Document, Place, Reading, Sentence, Tokens, Where

OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "IGO"})  # speak of what happened elsewhere
_US = frozenset({"we", "us", "our", "i", "me", "my", "reporter", "correspondent", "newspaper", "programme"})

_ONE = frozenset({"the", "this", "that", "these", "both", "our"})


def home(reading: Reading) -> Where | None:
    """Return where a text is set, None where nothing tells it."""
    if reading.site is not None:
        return reading.site
    held = _held_at(reading)
    if held is not None:
        return held
    ends = max((s.last for s in reading.sentences if s.kind == "headline"), default=0)
    named = {p.where.name: p.where for p in reading.places if p.tokens[0] < ends}
    if len(named) == 1:
        return next(iter(named.values()))
    towns = [p for p in reading.places if is_town(p.where) and not _is_apart(reading, p)]
    inner = (p.where for p in towns if p.where.name != p.where.admin1)
    first = next(inner, towns[0].where if towns else None)
    return _of_the_headline(reading, ends, first)


@lru_cache(maxsize=8)  # asked for every event of a document
def turns_of(document: Document) -> tuple[Turn, ...]:
    """Return the turns of an interview."""
    return turns(document)


def is_town(where: Where) -> bool:
    """Say whether a place is no state."""
    return bool(where.admin1) or where.lat is None


def capital(reading: Reading, i: int) -> Where | None:
    """Return what "the capital" means: that of the country of the place named last, else of where the text is set."""
    before = [p.where.country for p in reading.places if p.tokens[0] < i and p.where.country]
    set_at = home(reading)
    country = set_at.country if set_at is not None else before[-1] if before else ""
    names = read_yaml("actors/states.yaml").get(country, {}).get("capitals", ())
    found = (e for name in names for e in entries(name) if e.kind == "city" and e.where.country == country)
    return next((e.where for e in found), None)


def places_in(reading: Reading, sentence: Sentence) -> Iterator[Place]:
    """Yield the places named in a sentence."""
    at = bisect_left(reading.places, sentence.first, key=lambda p: p.tokens[0])
    yield from takewhile(lambda p: p.tokens[0] < sentence.last, reading.places[at:])


def _of_the_headline(reading: Reading, ends: int, first: Where | None) -> Where | None:
    """Return the state of a headline that names one, where a text's first town lies in another."""
    named = {m.party.country: m.head for m in reading.mentions if m.head < ends and m.party.country}
    if first is None or len(named) != 1 or first.country in named:
        return first
    country, head = next(iter(named.items()))
    if reading.tokens.pos[head] not in ("PROPN", "NOUN", "ADJ"):
        return first
    states = (e.where for e in entries(reading.tokens.text[head]) if e.kind == "state")
    return next((w for w in states if w.country == country), first)


def _held_at(reading: Reading) -> Where | None:
    """Return where an interview is held: the place that its opening or closing words give, those on "us" first."""
    spoken = turns_of(reading.document)
    if not spoken:
        return None
    first, last = spoken[0].paragraph, spoken[-1].paragraph
    sentences = [s for s in reading.sentences if s.kind == "body" and not first <= s.paragraph < last]
    around = [s for s in sentences if s.paragraph != last]
    opening = [s for s in reading.sentences if s.kind == "body" and s.paragraph == first]
    told = [(s, p) for s in (*around, *opening) for p in places_in(reading, s) if is_town(p.where)]
    ours = [p for s, p in told if _is_ours(reading, s) and (s in around or _is_here(reading, p))]
    found = ours or [p for s, p in told if s in around]
    return found[0].where if found else None


def _is_ours(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a sentence tells of those who ask: "We met him above Lima", "spoke to our reporter"."""
    lemmas = reading.tokens.lemma[sentence.first : sentence.last]
    return not _US.isdisjoint(lemma.lower() for lemma in lemmas)


def _is_here(reading: Reading, place: Place) -> bool:
    """Say whether the words before a place say that who asks is there: "with us in Lima"."""
    words_before = reading.tokens.lemma[max(place.tokens[0] - 2, 0) : place.tokens[0]]
    return "us" in {w.lower() for w in words_before} or {"we", "in"} <= {w.lower() for w in words_before}


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
            return tokens.lemma[k] in words()["statements"] and bool(told) and (k < i or foreign)
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
