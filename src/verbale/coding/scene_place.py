"""Where an event plays whose own words do not say so.

What a sentence of saying opens with comes first, then where an ordinary witness speaks; then what is told as done plays
where the event before it played, as long as nobody enters from another country; then where the text is set: at its
dateline, the place of its headline, or its first town. What is said, asked and answered is nowhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from verbale.coding.according import holding
from verbale.coding.beside import SaidPlace
from verbale.coding.deciding import came_to_power, decides_afar, governs, resolves, states_among
from verbale.coding.hanging import capitals, says, words
from verbale.coding.links import subjects
from verbale.coding.scene_time import is_turn
from verbale.coding.setting import OFFICIAL, home, is_anchored, is_town, places_in, written
from verbale.openings import is_entry, item
from verbale.types import Quotation, Reading, Sentence, Status, Tokens, Where

_BACK = 2  # paragraphs that a scene lasts when nothing else is named
_OLD = 92  # days before publication, from which on something is another story
_LONGEST = 100  # sentences that it lasts; no writer's paragraph has more, and each event looks back over them
_CONTENT = ("ccomp", "conj", "xcomp")


def scene_of(reading: Reading, trigger: int, status: Status, said: SaidPlace) -> Where | None:
    """Return where an event plays that has no place of its own; `said` gives the place that a sentence says."""
    if says(reading.tokens, trigger) or came_to_power(reading.tokens, trigger):
        sitting = resolves(reading, trigger) or _is_heard(reading.tokens, trigger)
        return _at_site(reading, trigger) if sitting and written(reading, trigger) is not None else None
    told = _fronted(reading, trigger)
    if told is not None:
        return told
    decided = reading.tokens.lemma[trigger] in words()["decisions"]
    if (status == "hypothetical" or (status == "future" and decided)) and not is_anchored(reading, trigger):
        return None  # what may be, and what is decided, is told of no place
    denied = status == "negated" and any(
        reading.tokens.lemma[k] == "deny" for k in reading.tokens.ancestors(trigger)
    )
    met = _carried(reading, trigger, said, _BACK if status == "asserted" else 0, _met()) if decided else None
    if decided and (met or governs(reading, trigger)):
        return met  # states decide in no place, unless they have just met
    here = reading.sentence_at(trigger)
    apart = is_entry(reading.document, here.paragraph)  # has a scene of its own
    goes_on = not apart and (status == "asserted" or denied or is_turn(reading, here)) and not decided
    carried = witnessed = None
    if status != "future":  # what is to come may be anywhere
        carried = _carried(reading, trigger, said, _BACK if goes_on else 0, fresh=status == "asserted")
    if status in ("asserted", "historical") and not (carried and is_turn(reading, here)):
        witnessed = _witnessed(reading, trigger, said)
    absent = decides_afar(reading, trigger) and written(reading, trigger) is None
    unsaid = decided and (status in ("negated", "historical") or absent)
    if witnessed or carried or unsaid or _is_open(reading, trigger, status, said):
        return witnessed or carried
    done = status in ("asserted", "negated", "historical")
    story = _of_the_story(reading, trigger, said) if done else None
    return (_of_entry(reading, trigger) if apart else None) or _at_site(reading, trigger, story)


def _met() -> frozenset[str]:
    """Return the verbs of meeting and deciding: what is decided behind them is so there."""
    return words()["meets"] | words()["decisions"] | words()["hosting"]


def _is_open(reading: Reading, trigger: int, status: Status, said: SaidPlace) -> bool:
    """Say whether what is to come, or was not done, may be anywhere: nothing of it can only be where the text is set."""
    if reading.tokens.lemma[trigger] in words()["bodily"] | words()["joining"] or is_anchored(
        reading, trigger
    ):
        return False
    if status == "future":  # where another event is, this one is not said to be
        return _carried(reading, trigger, said, 0) is not None
    return status == "negated" and written(reading, trigger) is not None


def _of_entry(reading: Reading, trigger: int) -> Where | None:
    """Return the one town that an entry names."""
    named = {
        p.where.name: p.where
        for s in _paragraph(reading, trigger)
        for p in places_in(reading, s)
        if is_town(p.where) and reading.tokens.lemma[max(p.tokens[0] - 1, 0)] != "from"
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _paragraph(reading: Reading, trigger: int) -> Iterator[Sentence]:
    """Yield the sentences of a token's paragraph, in text order."""
    here = reading.sentence_at(trigger)
    first = bisect_left(reading.sentences, here.paragraph, key=lambda s: s.paragraph)
    last = bisect_left(reading.sentences, here.paragraph + 1, key=lambda s: s.paragraph)
    yield from reading.sentences[first:last]


def _fronted(reading: Reading, trigger: int) -> Where | None:
    """Return the place that a sentence of saying opens with: "In Goma, the mayor said that the bridge had been blown".

    It holds for what is said on in the paragraph.
    """
    here = reading.sentence_at(trigger)
    for sentence in _back(reading, here):
        if sentence.paragraph != here.paragraph:
            return None
        where = _opening(reading, sentence)
        if where is not None:
            return where
        if any(is_town(p.where) for p in places_in(reading, sentence)):
            return None
    return None


def _opening(reading: Reading, sentence: Sentence) -> Where | None:
    """Return the place that a sentence of saying opens with, unless who speaks is of another country's state."""
    tokens = reading.tokens
    verb = next((i for i in range(sentence.first, sentence.last) if tokens.head[i] == i), sentence.first)
    if tokens.lemma[verb] not in words()["statements"]:
        return None
    speakers = subjects(tokens, verb)
    first = min(speakers, default=verb)
    opening = {g for k in tokens.kids(verb, "prep", "advcl") if k < first for g in tokens.subtree(k)}
    where = next((p.where for p in places_in(reading, sentence) if p.tokens[0] in opening), None)
    foreign = where is not None and any(
        m.head in speakers and OFFICIAL & set(m.party.sector)
        and m.party.country not in (None, "", where.country)
        for m in reading.mentions
    )  # fmt: skip
    return None if foreign else where


def _witnessed(reading: Reading, trigger: int, said: SaidPlace) -> Where | None:
    """Return where the one speaks, or is first named, who tells of an event, unless somebody in office or an outlet."""
    for quotation in reversed(holding(reading, trigger)):
        speaker = quotation.speaker
        if speaker is None or speaker.entity or OFFICIAL & set(speaker.sector):
            continue
        for word in _speaking(reading, quotation):
            where = said(reading, word, reading.sentence_at(word))
            if where is not None:
                return where
    return None


def _speaking(reading: Reading, quotation: Quotation) -> Iterator[int]:
    """Yield the tokens that say that somebody speaks, and who it is: "a priest in Lima told us"."""
    if quotation.cue_token is not None:
        yield quotation.cue_token
    if quotation.speaker is not None and quotation.speaker.span is not None:
        span = quotation.speaker.span
        yield from (m.head for m in reading.mentions if m.party.span == span)


def _carried(
    reading: Reading,
    trigger: int,
    said: SaidPlace,
    reach: int,
    among: frozenset[str] | None = None,
    *,
    fresh: bool = False,
) -> Where | None:
    """Return where the event before plays, unless somebody from another country is named; `among` are its verbs.

    What is `fresh` does not play where something long ago did: "He moved to Leeds in 2016. On Friday he ...".
    """
    here = reading.sentence_at(trigger)
    for sentence in _before(reading, here, reach):
        if fresh and sentence is not here and _is_old(reading, sentence):
            continue
        verbs = (v for v in _main(reading, sentence, here) if sentence is not here or v < trigger)
        told = (v for v in verbs if among is None or reading.tokens.lemma[v] in among)
        where = next((w for verb in told if (w := said(reading, verb, sentence))), None)
        if where is not None:
            before = states_among(reading, range(sentence.first, sentence.last))
            return where if _acting(reading, trigger) <= {where.country, None} | before else None
    return None


def _is_old(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a sentence tells of what was months before publication, and of nothing later."""
    published = reading.document.published
    told = [t.when.end for t in reading.times if sentence.first <= t.tokens[0] < sentence.last]
    return published is not None and bool(told) and (published.end - max(told)).days > _OLD


def _back(reading: Reading, here: Sentence) -> Iterator[Sentence]:
    """Yield a sentence and those before it, the nearest first."""
    at = bisect_left(reading.sentences, here.first, key=lambda s: s.first)
    yield from reversed(reading.sentences[max(0, at - _LONGEST) : at + 1])


def _before(reading: Reading, here: Sentence, reach: int) -> Iterator[Sentence]:
    """Yield a sentence and those before it, the nearest first, as far as a scene lasts."""
    for sentence in _back(reading, here):
        if here.paragraph - sentence.paragraph > reach or sentence.kind == "headline":
            return
        if sentence.paragraph < here.paragraph and item(reading.document, here.paragraph) is not None:
            return
        yield sentence


def _main(reading: Reading, sentence: Sentence, here: Sentence) -> Iterator[int]:
    """Yield the words that carry what a sentence tells: its main verb, or what somebody says there."""
    tokens = reading.tokens
    for i in range(sentence.first, sentence.last):
        content = tokens.dep[i] in _CONTENT and tokens.is_verb(i)
        if not content and (tokens.head[i] != i or says(tokens, i)):
            continue
        if sentence is here or all(tokens.tag[k] != "MD" for k in tokens.kids(i, "aux")):
            yield i  # what may be sets no scene
            if sentence is not here:  # "it dates from May, when a ship was seen in the bay"
                yield from (k for k in _clauses(tokens, i, sentence) if tokens.is_verb(k))


def _is_named_later(reading: Reading, trigger: int, here: Where) -> bool:
    """Say whether a text has not yet told of the place where it is set."""
    if written(reading, trigger) is not None:
        return False
    named = [p.tokens[0] for p in reading.places if p.where.name == here.name]
    return bool(named) and named[0] >= reading.sentence_at(trigger).last


def _clauses(tokens: Tokens, verb: int, sentence: Sentence) -> Iterator[int]:
    """Yield the verbs of the clauses below a verb that "when" opens."""
    for k in range(sentence.first, sentence.last):
        below = tokens.dep[k] in ("relcl", "advcl") and verb in tokens.ancestors(k)
        if below and any(tokens.lemma[g] == "when" for g in tokens.kids(k, "advmod")):
            yield k


def _is_heard(tokens: Tokens, verb: int) -> bool:
    """Say whether those who are told something stand before who speaks: "told reporters", but not "told this paper"."""
    heard = (k for k in tokens.kids(verb, "dobj", "dative") if tokens.lemma[k].lower() in words()["audience"])
    return any(not tokens.has(k, "prep") or tokens.lemma[k] == "conference" for k in heard)


def _of_the_story(reading: Reading, trigger: int, said: SaidPlace) -> Where | None:
    """Return the place of what a text opens with, whose dateline is only the seat of those who govern.

    Agencies write from the capital of what happened elsewhere in the country.
    """
    here = written(reading, trigger)
    name = here.name.casefold() if here is not None else ""
    if here is None or name not in capitals() | words()["courts"] or is_entry(reading.document, 0):
        return None
    lead = next((s for s in reading.sentences if s.kind == "body"), None)
    if lead is None or lead is reading.sentence_at(trigger):
        return None
    told = (said(reading, verb, lead) for verb in _main(reading, lead, lead))
    where = next((w for w in told if w is not None), None)
    if where is None or name in words()["courts"]:
        return where
    return where if where.country == here.country and is_town(where) else None


def _at_site(reading: Reading, trigger: int, story: Where | None = None) -> Where | None:
    """Return where a text is set, when no place abroad is named with an event, and nobody from there.

    `story` is where it plays rather than where it was written.
    """
    here = story or home(reading, trigger)
    if here is None or _is_named_later(reading, trigger, here):
        return None
    if reading.tokens.lemma[trigger] in words()["meets"] and written(reading, trigger) == here:
        return here
    told = _told(reading, trigger)
    places = {
        p.where.country
        for p in reading.places
        if p.tokens[0] in told and reading.tokens.lemma[reading.tokens.head[p.tokens[1] - 1]] != "from"
    }
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


def _acting(reading: Reading, trigger: int) -> set[str | None]:
    """Return the countries of those who do what a token tells; of all named with it where that is not told."""
    doing = {i for s in subjects(reading.tokens, trigger) for i in reading.tokens.subtree(s)}
    told = _told(reading, trigger)
    return (states_among(reading, doing & told) - {None}) or states_among(reading, told)
