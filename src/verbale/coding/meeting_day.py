"""The day of a meeting that a text is about: "The minister received her guest yesterday. ... The two sides discussed the ferry.".

Read-outs give the day once, with the meeting; what the two then discussed, thanked for and signed is of that day.
"""

from __future__ import annotations

from dataclasses import replace

from verbale.coding.scene_time import fitting, in_quotes, tense_of, words
from verbale.pronouns import PEOPLE
from verbale.types import Reading, Sentence, Time, Tokens, When

_RECENT = 7  # days before publication
_LEADING = 2  # sentences of body in which the meeting is told


def meeting_day(reading: Reading, trigger: int) -> When | None:
    """Return the day of the meeting that a clause goes on telling of, None where it tells of none."""
    tokens, here = reading.tokens, reading.sentence_at(trigger)
    if here.kind != "body" or not _of_a_meeting(tokens, trigger) or in_quotes(reading, trigger):
        return None
    body = [s for s in reading.sentences[: _LEADING + 2] if s.kind == "body"]
    lead = next((s for s in body[: _LEADING + 1] if _meets(tokens, s)), None)
    day = None if lead is None or lead is here else _day(reading, lead)
    if lead is None or day is None or _retold(reading, lead, here):
        return None
    return replace(day.when, evidence=f"told of {day.when.text!r}, the day of the meeting")


def _of_a_meeting(tokens: Tokens, verb: int) -> bool:
    """Say whether a main clause tells what somebody known said or did to another: "the two sides discussed the ferry"."""
    main = verb
    while tokens.dep[main] == "conj" and tokens.is_verb(tokens.head[main]):
        main = tokens.head[main]
    if tokens.dep[main] != "ROOT" or tense_of(tokens, verb) != "past":
        return False
    if tokens.lemma[verb] not in words()["at_meetings"]:
        return False
    return any(_is_known(tokens, k) for k in tokens.kids(main, "nsubj", "nsubjpass"))


def _is_known(tokens: Tokens, subject: int) -> bool:
    """Say whether a subject is one told of before: "the minister", "Mr Holm", "they", "both"."""
    the = any(tokens.lemma[k] in ("the", "both", "his", "her") for k in tokens.children[subject])
    return the or tokens.tag[subject] == "NNP" or tokens.text[subject].lower() in PEOPLE | {"both"}


def _meets(tokens: Tokens, sentence: Sentence) -> bool:
    """Say whether a sentence tells of a meeting or a call: "received", "spoke by telephone with", "held talks"."""
    for verb in range(sentence.first, sentence.last):
        if tokens.dep[verb] != "ROOT" or not tokens.is_verb(verb) or tense_of(tokens, verb) != "past":
            continue
        held = tokens.lemma[verb] in words()["holding"] and any(
            tokens.lemma[k] in words()["encounters"] for k in tokens.kids(verb, "dobj", "nsubjpass")
        )
        whom = tokens.has(verb, "dobj") or any(
            tokens.lemma[k] in ("with", "to") for k in tokens.kids(verb, "prep")
        )
        return held or (whom and tokens.lemma[verb] in words()["encountering"])
    return False


def _day(reading: Reading, lead: Sentence) -> Time | None:
    """Return the one day on which a sentence puts a meeting."""
    published = reading.document.published
    inside = (t for t in reading.times if lead.first <= t.tokens[0] < lead.last)
    days = [t for t in inside if t.when.precision == "day"]
    if published is None or len({(t.when.start, t.when.end) for t in days}) != 1:
        return None
    return days[0] if 0 <= (published.end - days[0].when.end).days <= _RECENT else None


def _retold(reading: Reading, lead: Sentence, here: Sentence) -> bool:
    """Say whether another story of recent days has begun since: "Mr Holm visited the causeway on Tuesday"."""
    published = reading.document.published
    since = fitting(reading, lead.last, here.last)
    return published is not None and any((published.end - t.when.end).days <= _RECENT for t in since)
