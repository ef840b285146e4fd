"""The day of what is told on in another paragraph than the day: "The attackers came in two cars".

A wire gives the day once, in its first sentence or the next, and tells on a paragraph a sentence. What links a clause
to the dated event is somebody or something of it that is named again with *the* or *his* ("the attackers", "the wounded",
"the convoy"), that nobody suffered anything ("No shots were fired"), or that somebody quoted tells what he saw. What is
done by others, or said of it, is news of its own day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verbale.coding.hanging import words as of_places
from verbale.coding.retold import retold
from verbale.coding.scene_time import fitting, in_quotes, tense_of, words
from verbale.openings import clock, item
from verbale.pronouns import PEOPLE, THEIRS
from verbale.types import Reading, Sentence, Time, Tokens, When

_PARAGRAPHS = 3  # back or ahead, in which the day stands
_DAYS = 2  # of one event
_RECENT = 7  # days before publication
_STORY = 31  # days before publication of what is told beside the news
_NOBODY = frozenset({"nobody", "none", "no-one", "noone"})
_TAKING = frozenset({"nsubj", "nsubjpass", "dobj", "dative"})
_WITH = frozenset({"on", "at", "to", "from", "with", "into", "of", "by", "among"})
_OWN = THEIRS | {"its"}


def story_day(reading: Reading, trigger: int) -> When | None:
    """Return the day of the event that a clause goes on telling, or that the next sentences date; None when neither."""
    tokens = reading.tokens
    verb = next((k for k in (trigger, *tokens.ancestors(trigger)) if tokens.is_verb(k)), None)
    if (
        verb is None
        or tense_of(tokens, verb) not in ("past", "behind")
        or retold(reading, trigger) is not None
    ):
        return None
    here = reading.sentence_at(verb)
    if clock(reading.document, here.paragraph) is not None or here.kind != "body":
        return None
    quoted = in_quotes(reading, verb)
    if tokens.lemma[verb] in words()["saying"] or (not quoted and tokens.lemma[verb] in words()["bearing"]):
        return None
    back = _day_before(reading, here)
    linked = back is not None and (
        _linked(reading, back, verb) if not quoted else _lived(reading, here, verb)
    )
    if back is not None and linked:
        return replace(back.when, evidence=f"told of {back.when.text!r} in another paragraph")
    ahead = None if back is not None or quoted else _day_ahead(reading, here)
    return (
        None
        if ahead is None
        else replace(ahead.when, evidence=f"told of {ahead.when.text!r} in what follows")
    )


def _day_before(reading: Reading, here: Sentence) -> Time | None:
    """Return the one day that the news before a sentence is of, where it was named last and not far back."""
    at, found = here, list[Time]()
    while at.first > 0 and not _opens_item(reading, at):
        at = reading.sentence_at(at.first - 1)
        if at.kind != "body":
            break
        found += [t for t in fitting(reading, at.first, at.last) if not _of_writing(reading, t)]
        if not found and here.paragraph - at.paragraph > _PARAGRAPHS:
            return None
    recent = [t for t in found if _is_recent(reading, t)]
    if not recent or len({(t.when.start, t.when.end) for t in recent}) > 1:
        return None
    later = found[0].tokens[0] >= reading.sentence_at(recent[0].tokens[0]).last  # another story has begun
    return None if later or not _is_of_days(reading, recent[0]) else recent[0]


def _opens_item(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a sentence is the first of another piece of news."""
    first = sentence.first == 0 or reading.sentence_at(sentence.first - 1).paragraph != sentence.paragraph
    return first and item(reading.document, sentence.paragraph) is not None


def _of_writing(reading: Reading, time: Time) -> bool:
    """Say whether a time stands in a dateline."""
    tokens = reading.tokens
    sentence = reading.sentence_at(time.tokens[0])
    found = item(reading.document, sentence.paragraph)
    return found is not None and tokens.end[time.tokens[1] - 1] <= found.end


def _is_of_days(reading: Reading, time: Time) -> bool:
    return (time.when.end - time.when.start).days < _DAYS and _is_recent(reading, time)


def _is_recent(reading: Reading, time: Time, *, days: int = _RECENT) -> bool:
    published = reading.document.published
    return published is not None and 0 <= (published.end - time.when.end).days <= days


def _day_ahead(reading: Reading, here: Sentence) -> Time | None:
    """Return the day that the sentences behind the first give for what it tells: "The raiders came on Monday"."""
    first = next((s for s in reading.sentences if s.kind == "body"), here)
    if first is not here or _is_dated(reading, here):
        return None
    at = here
    while at.last < len(reading.tokens):
        at = reading.sentence_at(at.last)
        if at.kind != "body" or at.paragraph - here.paragraph >= _PARAGRAPHS or _opens_item(reading, at):
            return None
        if found := fitting(reading, at.first, at.last):
            tokens, time = reading.tokens, found[-1]
            verb = next((k for k in tokens.ancestors(time.tokens[0]) if tokens.is_verb(k)), None)
            told = verb is not None and any(
                _is_known(reading, here, k) for k in tokens.kids(verb, "nsubj", "nsubjpass")
            )
            return time if told and _is_of_days(reading, time) else None
    return None


def _is_dated(reading: Reading, sentence: Sentence, *, days: int = _RECENT) -> bool:
    """Say whether a sentence names a day of the news, other than that on which somebody said it."""
    tokens = reading.tokens
    for time in reading.times:
        inside = sentence.first <= time.tokens[0] < sentence.last and not _of_writing(reading, time)
        verb = next((k for k in tokens.ancestors(time.tokens[0]) if tokens.is_verb(k)), None)
        said = verb is not None and tokens.lemma[verb] in words()["saying"]
        if inside and not said and _is_recent(reading, time, days=days):
            return True
    return False


def _linked(reading: Reading, day: Time, verb: int) -> bool:
    """Say whether a clause tells of somebody or something of the event of a day."""
    tokens, scene = reading.tokens, reading.sentence_at(day.tokens[0])
    while True:
        main = _main(tokens, verb)
        if main is None or not _in_order(tokens, main):
            return False
        if _spared(tokens, main) or _same_deed(tokens, scene, main):
            return True
        here = reading.sentence_at(main)
        before = _goes_on(reading, here, main)
        if before is None:
            parts = (*_takes_part(tokens, main), *_takes_part(tokens, verb))
            return any(_is_known(reading, scene, k) for k in parts)
        if before == main or here is scene:
            return False
        verb = before  # "They" are those of the sentence before


def _main(tokens: Tokens, verb: int) -> int | None:
    """Return the verb of the main clause that a verb is joined to, or tells a time of; None where it is of none."""
    main = verb
    while tokens.dep[main] == "conj" or (
        tokens.dep[main] == "advcl"
        and any(tokens.lemma[k] == "when" for k in tokens.kids(main, "advmod", "mark"))
    ):
        main = tokens.head[main]
        if not tokens.is_verb(main):
            return None
    return main if tokens.dep[main] in ("ROOT", "ccomp", "parataxis") else None


def _in_order(tokens: Tokens, main: int) -> bool:
    """Say whether a clause is told in the past, or denied in the past perfect: "denied that they had hit the convoy"."""
    denied = tokens.dep[main] == "ccomp" and tokens.lemma[tokens.head[main]] in ("deny", "reject", "dispute")
    return tense_of(tokens, main) == "past" or denied or tokens.has(main, "neg")


def _goes_on(reading: Reading, here: Sentence, main: int) -> int | None:
    """Return the main verb of the sentence before where "they" or "he" does more: "The attackers ate. Then they left"."""
    tokens = reading.tokens
    personal = any(tokens.text[k].lower() in PEOPLE for k in tokens.kids(main, "nsubj", "nsubjpass"))
    if not personal or here.first == 0:
        return None
    before = reading.sentence_at(here.first - 1)
    roots = (k for k in range(before.first, before.last) if tokens.dep[k] == "ROOT" and tokens.is_verb(k))
    return next(roots, None) if before.paragraph == here.paragraph else None


def _same_deed(tokens: Tokens, scene: Sentence, main: int) -> bool:
    """Say whether a denial is of the deed that was told: "denied that the camp had been overrun"."""
    denied = tokens.dep[main] == "ccomp" and tokens.lemma[tokens.head[main]] == "deny"
    return denied and tokens.lemma[main] in tokens.lemma[scene.first : scene.last]


def _takes_part(tokens: Tokens, verb: int) -> Iterator[int]:
    for k in tokens.children[verb]:
        if tokens.dep[k] in _TAKING:
            yield k
            for p in tokens.kids(k, "prep"):
                if tokens.lemma[p] == "of":
                    yield from tokens.kids(p, "pobj")  # "two of the attackers"
        elif tokens.dep[k] == "prep" and tokens.lemma[k] in _WITH:
            yield from tokens.kids(k, "pobj")


def _is_known(reading: Reading, scene: Sentence, k: int) -> bool:
    """Say whether a noun names again with *the* or *his* what was told of, and no body or place."""
    tokens = reading.tokens
    the = any(tokens.lemma[d] == "the" for d in tokens.kids(k, "det"))
    his = any(tokens.text[d].lower() in _OWN for d in tokens.kids(k, "poss"))
    lemma = tokens.lemma[k].lower()
    if not (the or his) or lemma in of_places()["grounds"] | of_places()["towns"]:
        return False
    if any(m.head == k and m.party.entity for m in reading.mentions):
        return False
    told = {tokens.lemma[w].lower() for w in range(scene.first, scene.last) if tokens.is_noun(w)}
    bare = not tokens.has(k, "compound", "amod", "poss")
    return (the or tokens.dep[k] in ("nsubj", "nsubjpass")) and (
        bool({lemma, tokens.text[k].lower()} & words()["taking_part"]) or (the and bare and lemma in told)
    )


def _spared(tokens: Tokens, main: int) -> bool:
    """Say whether a clause tells that nobody did or suffered something: "No shots were fired", "No one died"."""
    for k in tokens.kids(main, "nsubj", "nsubjpass"):
        no = any(tokens.lemma[d] == "no" for d in tokens.kids(k, "det"))
        if (no or tokens.lemma[k] in _NOBODY) and tokens.lemma[main] in words()["suffering"]:
            return True
    return False


def _lived(reading: Reading, here: Sentence, verb: int) -> bool:
    """Say whether somebody quoted tells a deed in the past, and no state or thought, and not behind words of another day."""
    tokens, at = reading.tokens, here
    while at.first > 0 and (before := reading.sentence_at(at.first - 1)).paragraph == here.paragraph:
        at = before
        if _is_dated(reading, at, days=_STORY):
            return False
    return (
        tense_of(tokens, verb) == "past" and tokens.lemma[verb] not in words()["bearing"] | words()["states"]
    )
