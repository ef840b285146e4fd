"""Where an event plays whose own words do not say so.

What a sentence of saying opens with comes first, then where an ordinary witness speaks; then what is told as done plays
where the event before it played, as long as nobody enters from another country; then where the text is set: at its
dateline, the place of its headline, or its first town. What is said, asked and answered is nowhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterator
from itertools import takewhile

from verbale.coding.according import holding
from verbale.coding.hanging import words
from verbale.coding.links import subjects
from verbale.types import Place, Quotation, Reading, Sentence, Status, Tokens, Where

SaidPlace = Callable[[Reading, int, Sentence], Where | None]

_BACK = 2  # paragraphs that a scene lasts when nothing else is named
_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "IGO"})  # speak of what happened elsewhere
_PEOPLE = frozenset({"CVL", "REF", "EDU", "LAB", "AGR", "JRN", "MED", "REL", "BUS", "UNK"})  # may be anywhere
_CONTENT = ("ccomp", "conj", "xcomp")


def scene_of(reading: Reading, trigger: int, status: Status, said: SaidPlace) -> Where | None:
    """Return where an event plays that has no place of its own; `said` gives the place that a sentence says."""
    if reading.tokens.lemma[trigger] in words()["statements"]:
        return None
    denied = status == "negated" and any(
        reading.tokens.lemma[k] == "deny" for k in reading.tokens.ancestors(trigger)
    )
    carried = _carried(reading, trigger, said, _BACK if status == "asserted" or denied else 0)
    told = _fronted(reading, trigger) or _witnessed(reading, trigger, said)
    return told or carried or _at_site(reading, trigger)


def _fronted(reading: Reading, trigger: int) -> Where | None:
    """Return the place that a sentence of saying opens with: "In Goma, the mayor said that the bridge had been blown"."""
    tokens, sentence = reading.tokens, reading.sentence_at(trigger)
    for verb in tokens.ancestors(trigger):
        if tokens.lemma[verb] not in words()["statements"] or tokens.head[verb] != verb:
            continue
        first = min(subjects(tokens, verb), default=verb)
        opening = {g for k in tokens.kids(verb, "prep") if k < first for g in tokens.subtree(k)}
        return next((p.where for p in _in(reading, sentence) if p.tokens[0] in opening), None)
    return None


def _in(reading: Reading, sentence: Sentence) -> Iterator[Place]:
    """Yield the places named in a sentence."""
    at = bisect_left(reading.places, sentence.first, key=lambda p: p.tokens[0])
    yield from takewhile(lambda p: p.tokens[0] < sentence.last, reading.places[at:])


def _witnessed(reading: Reading, trigger: int, said: SaidPlace, *, named: bool = True) -> Where | None:
    """Return where the one speaks who tells of an event, unless somebody in office or an outlet.

    `named` looks where that person is first named too: "a priest in Lima told us".
    """
    for quotation in reversed(holding(reading, trigger)):
        speaker = quotation.speaker
        if speaker is None or speaker.entity or _OFFICIAL & set(speaker.sector):
            continue
        for word in _speaking(reading, quotation, named=named):
            where = said(reading, word, reading.sentence_at(word))
            if where is not None:
                return where
    return None


def _speaking(reading: Reading, quotation: Quotation, *, named: bool) -> Iterator[int]:
    """Yield the tokens that say that somebody speaks, and who it is."""
    if quotation.cue_token is not None:
        yield quotation.cue_token
    if named and quotation.speaker is not None and quotation.speaker.span is not None:
        span = quotation.speaker.span
        yield from (m.head for m in reading.mentions if m.party.span == span)


def _carried(reading: Reading, trigger: int, said: SaidPlace, reach: int) -> Where | None:
    """Return where the event before plays, unless somebody from another country is named."""
    here = reading.sentence_at(trigger)
    acting = _acting(reading, trigger)
    for sentence in _before(reading, here, reach):
        verbs = (v for v in _main(reading, sentence) if sentence is not here or v < trigger)
        where = next((w for verb in verbs if (w := said(reading, verb, sentence))), None)
        if where is not None:
            before = _countries(reading, range(sentence.first, sentence.last))
            return where if acting <= {where.country, None} | before else None
    return None


def _before(reading: Reading, here: Sentence, reach: int) -> Iterator[Sentence]:
    """Yield a sentence and those before it, the nearest first, as far as a scene lasts."""
    at = bisect_left(reading.sentences, here.first, key=lambda s: s.first)
    for sentence in reversed(reading.sentences[: at + 1]):
        if here.paragraph - sentence.paragraph > reach or sentence.kind == "headline":
            return
        yield sentence


def _main(reading: Reading, sentence: Sentence) -> Iterator[int]:
    """Yield the words that carry what a sentence tells: its main verb, or what somebody says there."""
    tokens = reading.tokens
    for i in range(sentence.first, sentence.last):
        said = tokens.lemma[i] in words()["statements"]
        if (tokens.head[i] == i and not said) or (tokens.dep[i] in _CONTENT and tokens.is_verb(i)):
            yield i


def _at_site(reading: Reading, trigger: int) -> Where | None:
    """Return where a text is set, when no place abroad is named with an event, and nobody from there."""
    here = home(reading)
    if here is None:
        return None
    told = _told(reading, trigger)
    places = {p.where.country for p in reading.places if p.tokens[0] in told}
    called = {m.party.country for m in reading.mentions if m.party.text.casefold() == here.name.casefold()}
    return here if places | _acting(reading, trigger) <= {here.country, None} | called else None


def _told(reading: Reading, trigger: int) -> frozenset[int]:
    """Return the tokens of a sentence that tell of an event, without those for who says so, and where."""
    sentence, tokens = reading.sentence_at(trigger), reading.tokens
    held = holding(reading, trigger)
    told = range(sentence.first, sentence.last)
    if not held:
        return frozenset(told)
    content, sources = held[-1].content, [q.source for q in held if q.source is not None]
    spans = ((i, tokens.span(i, i + 1)) for i in told)
    return frozenset(
        i for i, span in spans if content.contains(span) and not any(s.contains(span) for s in sources)
    )


def home(reading: Reading) -> Where | None:
    """Return where a text is set: at its dateline, at the one place that its headline names, else at its first town."""
    if reading.site is not None:
        return reading.site
    ends = max((s.last for s in reading.sentences if s.kind == "headline"), default=0)
    named = {p.where.name: p.where for p in reading.places if p.tokens[0] < ends}
    if len(named) == 1:
        return next(iter(named.values()))
    towns = (p for p in reading.places if p.where.admin1 or p.where.lat is None)
    return next((p.where for p in towns if not _is_apart(reading, p.tokens[0])), None)


def _is_apart(reading: Reading, i: int) -> bool:
    """Say whether a place is that of another event: "after a visit to Riga", "the ministry said in Riga"."""
    tokens = reading.tokens
    for k in tokens.ancestors(i):
        if tokens.lemma[k] in words()["apart"] and tokens.is_verb(tokens.head[k]):
            return True
        if tokens.is_verb(k):
            speakers = {s for s in subjects(tokens, k) if s < k < i}
            office = {x for m in reading.mentions if m.head in speakers for x in m.party.sector}
            return tokens.lemma[k] in words()["statements"] and bool(office & _OFFICIAL)
    return False


def _acting(reading: Reading, trigger: int) -> set[str | None]:
    """Return the countries of those who do what a token tells; of all named with it where that is not told."""
    doing = {i for s in subjects(reading.tokens, trigger) for i in reading.tokens.subtree(s)}
    told = _told(reading, trigger)
    return (_countries(reading, doing & told) - {None}) or _countries(reading, told)


def _countries(reading: Reading, told: Container[int]) -> set[str | None]:
    """Return the countries of the states named in some words, apart from those spoken of beside.

    Persons, soldiers and crowds may be anywhere.
    """
    named = (m for m in reading.mentions if m.head in told and not _is_beside(reading.tokens, m.head))
    return {m.party.country for m in named if not m.party.sector and not m.party.person}


def _is_beside(tokens: Tokens, i: int) -> bool:
    """Say whether a noun names no one who enters: "at the Brazilian embassy", "told him"."""
    if tokens.pos[i] == "PRON":
        return tokens.dep[i] not in ("nsubj", "nsubjpass")
    return tokens.dep[i] == "pobj" and tokens.lemma[tokens.head[i]] in words()["locative"]
