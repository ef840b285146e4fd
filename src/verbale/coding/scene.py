"""Where an event plays whose own words do not say so.

What is told as done plays where the event before it played, as long as nobody enters from another country; then
where an ordinary witness speaks, where the dateline is, or where a headline puts a text without one. What is only
said, denied, planned or supposed is nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from verbale.coding.according import holding
from verbale.coding.hanging import words
from verbale.types import Reading, Sentence, Status, Where

SaidPlace = Callable[[Reading, int, Sentence], Where | None]

_DONE = frozenset({"asserted", "historical"})
_BACK = 2  # paragraphs that a scene lasts when nothing else is named
_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "IGO"})  # speak of what happened elsewhere
_CONTENT = ("ccomp", "conj", "xcomp")


def scene_of(reading: Reading, trigger: int, status: Status, said: SaidPlace) -> Where | None:
    """Return where an event plays that has no place of its own; `said` gives the place that a sentence says."""
    if reading.tokens.lemma[trigger] in words()["statements"] or status in ("future", "hypothetical"):
        return None
    witnessed = _witnessed(reading, trigger, said)
    if witnessed is not None or status == "historical":
        return witnessed or _at_site(reading, trigger)
    carried = _carried(reading, trigger, said)
    return carried or (_at_site(reading, trigger) if status in _DONE else None)


def _witnessed(reading: Reading, trigger: int, said: SaidPlace) -> Where | None:
    """Return where the one speaks who tells of an event, unless somebody in office or an outlet."""
    for quotation in reversed(holding(reading, trigger)):
        cue, speaker = quotation.cue_token, quotation.speaker
        if cue is None or speaker is None or speaker.entity or _OFFICIAL & set(speaker.sector):
            continue
        where = said(reading, cue, reading.sentence_at(cue))
        if where is not None:
            return where
    return None


def _carried(reading: Reading, trigger: int, said: SaidPlace) -> Where | None:
    """Return where the event before plays, unless somebody from another country is named."""
    here = reading.sentence_at(trigger)
    for sentence in _before(reading, here):
        where = next((w for verb in _main(reading, sentence) if (w := said(reading, verb, sentence))), None)
        if where is not None:
            among = {where.country, None} | _countries(reading, sentence)
            return where if _countries(reading, here) <= among else None
    return None


def _before(reading: Reading, here: Sentence) -> Iterator[Sentence]:
    """Yield the sentences before one, the nearest first, as far as a scene lasts."""
    at = reading.sentences.index(here)
    for sentence in reversed(reading.sentences[:at]):
        if here.paragraph - sentence.paragraph > _BACK or sentence.kind == "headline":
            return
        yield sentence


def _main(reading: Reading, sentence: Sentence) -> Iterator[int]:
    """Yield the words that carry what a sentence tells: its main verb, or what somebody says there."""
    tokens = reading.tokens
    for i in range(sentence.first, sentence.last):
        if tokens.head[i] == i and not tokens.lemma[i] in words()["statements"]:
            yield i
        elif tokens.dep[i] in _CONTENT and tokens.is_verb(i):
            yield i


def _at_site(reading: Reading, trigger: int) -> Where | None:
    """Return where a text is set, where a sentence names no place abroad and nobody from there."""
    here, sentence = home(reading), reading.sentence_at(trigger)
    if here is None:
        return None
    places = {p.where.country for p in reading.places if sentence.first <= p.tokens[0] < sentence.last}
    return here if places | _countries(reading, sentence, here.name) <= {here.country, None} else None


def home(reading: Reading) -> Where | None:
    """Return where a text is set: at its dateline, else at the one place that its headline names."""
    if reading.site is not None:
        return reading.site
    ends = max((s.last for s in reading.sentences if s.kind == "headline"), default=0)
    named = {p.where.name: p.where for p in reading.places if p.tokens[0] < ends}
    return next(iter(named.values())) if len(named) == 1 else None


def _countries(reading: Reading, sentence: Sentence, without: str = "") -> set[str | None]:
    """Return the countries of those who act in a sentence, apart from a name's and from places."""
    tokens = reading.tokens
    named = (m for m in reading.mentions if sentence.first <= m.head < sentence.last)
    return {
        m.party.country
        for m in named
        if m.party.text.casefold() != without.casefold()
        and not (
            tokens.dep[m.head] == "pobj" and tokens.lemma[tokens.head[m.head]] in words()["locative"]
        )
    }
