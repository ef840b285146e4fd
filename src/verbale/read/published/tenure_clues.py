"""Clues from when somebody came into an office or left it: "sworn in on Friday", "two weeks in office"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.read.published.clue import FIRST, Clue, Stretch
from verbale.read.published.day_clues import token_at
from verbale.read.published.news_clues import days_of_telling
from verbale.read.published.office_clues import passed
from verbale.read.when.ahead import looks_ahead
from verbale.read.who.fold import key
from verbale.read.who.known import Known
from verbale.read.who.tenures import Tenure
from verbale.timex.calendar_days import moved
from verbale.timex.numbers import cardinal
from verbale.timex.relative import expressions
from verbale.types import Mention, Reading, Sentence

_NEAR = 25  # code points between the words of coming or leaving and a time
_ROOM = 90  # and between the person and them
_CAME = re.compile(
    r"\b(?:t(?:ook|akes?|aking) (?:office|power|over as|the oath|up (?:his|her) (?:post|office|duties))"
    r"|sworn in|inaugurated|assum(?:ed|es|ing) (?:office|power)|came to (?:office|power)"
    r"|enthroned|crowned)\b",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:resign(?:ed|s|ing)?|resignation|stepp?(?:ed|ing|s)? down|stood down|left (?:office|power)|fell from power"
    r"|(?:was|were|been) (?:ousted|toppled|overthrown|dismissed|sacked|fired|removed|deposed|unseated)"
    r"|overthrow|ouster|hands? over power|handed over (?:power|office)|departure)\b",
    re.IGNORECASE,
)
_NUMBER = r"(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) "
_UNIT = r"(?P<unit>day|week|month|year)s? "
_FOR = re.compile(
    rf"\b{_NUMBER}{_UNIT}(?:in (?:office|power|the (?:job|post|palace)|charge)"
    r"|into (?:his|her|its|the|a) (?:\w+ ){0,2}(?:presidency|term|tenure|premiership|mandate|reign|papacy|rule|government)"
    r"|(?:after|since) (?:taking|he took|she took|being sworn|assuming|his inauguration|her inauguration|coming to) )"
    rf"|\b(?:has been|been) (?:\w+ ){{0,4}}(?:president|premier|chancellor|minister|leader|office|power|job|post|mayor) for (?:only |just )?{_NUMBER.replace('number', 'count')}{_UNIT.replace('unit', 'span').rstrip()}",
    re.IGNORECASE,
)
_LENGTHS = {"day": 2, "week": 7, "month": 30, "year": 320}  # days by which "two weeks" may be more
_LESS = {"day": 2, "week": 8, "month": 20, "year": 90}


def tenure_clues(reading: Reading, known: Known) -> Iterator[Clue]:
    """Yield clues of the coming and going of the people a text names, as far as its sentences time it."""
    text = reading.document.text
    for sentence in reading.sentences:
        said = sentence.span.of(text)
        came, left, length = _CAME.search(said), _LEFT.search(said), _FOR.search(said)
        if not (came or left or length):
            continue
        for mention in _people(reading, sentence):
            held = [
                t
                for t in known.held.get(key(mention.party.person), ())
                if t.start and t.start[0] == t.start[1] and t.source != "unverified" and not passed(t)
            ]
            at = reading.tokens.start[mention.tokens[0]] - sentence.span.start
            starts = _first_days(held)
            if came and abs(came.start() - at) <= _ROOM:
                yield from _timed(reading, sentence, came, starts)
            ends = sorted({t.end[0] for t in held if t.end and t.end[0] == t.end[1] and t.end[0] >= FIRST})
            if left and abs(left.start() - at) <= _ROOM:
                yield from _timed(reading, sentence, left, ends)
            if length and abs(length.start() - at) <= _ROOM:
                yield from _lasting(length, starts)


def _people(reading: Reading, sentence: Sentence) -> list[Mention]:
    return [m for m in reading.mentions if m.party.person and sentence.first <= m.tokens[0] < sentence.last]


def _first_days(held: list[Tenure]) -> list[date]:
    """Return the days on which somebody came into an office not held until then."""
    ends = {(t.office, t.end[0]) for t in held if t.end}
    return sorted({t.start[0] for t in held if t.start and (t.office, t.start[0]) not in ends})


def _timed(reading: Reading, sentence: Sentence, event: re.Match[str], on: list[date]) -> Iterator[Clue]:
    said = event.string
    for time in expressions(said):
        away = max(event.start() - time.span.end, time.span.start - event.end(), 0)
        if away > _NEAR or (time.printed is not None and time.printed.year is not None):
            continue
        ahead = looks_ahead(reading, token_at(reading, sentence.span.start + time.span.start))
        days = tuple(sorted({d for day in on for d in days_of_telling(time, day, ahead=ahead)}))
        if days:
            shown = f"{event[0]} … {said[time.span.start : time.span.end]}"
            yield Clue(shown, f"that was on {', '.join(map(str, on))}", days, "tenure")


def _lasting(match: re.Match[str], starts: list[date]) -> Iterator[Clue]:
    number, unit = (match["number"] or match["count"]).lower(), (match["unit"] or match["span"]).lower()
    count = cardinal(number) or 1
    days: tuple[Stretch, ...] = tuple(
        (main - timedelta(days=_LESS[unit]), main + timedelta(days=_LENGTHS[unit]))
        for start in starts
        for main in [moved(start, count, unit)]
    )
    if days:
        yield Clue(match[0], f"counted from {', '.join(map(str, starts))}", days, "tenure")
