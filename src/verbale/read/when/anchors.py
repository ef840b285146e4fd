"""Times counted from another event: "a day after the talks", "three days before the vote".

Of two events that are so many days apart one gives the day of the other: "spoke on Wednesday, a day after
Oslo left" dates the leaving; "a day after Monday's vote", or after a test whose day the text gives
elsewhere, dates the main clause. "Freed on Monday, two weeks after the seizure" dates the seizure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from verbale.read.when.ahead import looks_ahead
from verbale.read.when.counting import (
    apposed,
    counting,
    inside_of,
    is_one_time,
    main_time,
    time_of_words,
)
from verbale.read.when.same_event import clause_after, day_of_event, misread, names_day, told_of_event
from verbale.timex.calendar_days import moved, one, period
from verbale.timex.counts import unit_of
from verbale.timex.numbers import amount
from verbale.timex.relative import filled
from verbale.types import Reading, Sentence, Time

_WORDS = 3  # in a count with the word after it
COUNTING = frozenset({"after", "before", "following", "since", "on", "ahead", "prior"})
_COUNTED = (
    r"(?<![\w-])(?P<number>{number}) "
    r"(?P<unit>days?|nights?|weeks?|fortnights?|months?|years?|decades?)(?P<exact> to the day)? "
    r"(?P<side>after|before|following|since|into|on from|ahead of|prior to)(?= )"
)
_BELOW, _ABOVE = r"{below} ", r"{above} "
_EXACTLY = re.compile(r"(?:exactly|precisely)\b", re.IGNORECASE)
_BEFORE = ("before", "ahead of", "prior to")
_PRECISIONS = ("day", "month", "year")  # the finest first


def counted_from(reading: Reading, times: tuple[Time, ...]) -> Iterator[Time]:
    """Yield the times that are counted from an event whose day the text gives.

    Where the main clause has the day and the count opens a clause, the words before "after" are the time of that
    clause's event; with "after" they are the main clause's.
    """
    text = reading.document.text
    found: list[Time] = []
    for sentence in counting(reading):
        for match in filled(_COUNTED).finditer(sentence.span.of(text)):
            inside = inside_of(reading, sentence, match)
            if len(inside) >= _WORDS:
                found.extend(_counted(reading, [*times, *found], sentence, match, inside))
    yield from found


def _counted(
    reading: Reading, times: list[Time], sentence: Sentence, match: re.Match[str], inside: list[int]
) -> Iterator[Time]:
    tokens = reading.tokens
    count, unit = _count(match)
    fine = _PRECISIONS[: {"day": 1, "week": 1, "month": 2}.get(unit, 3)]
    days = [t for t in times if t.when.precision in fine]
    clause = clause_after(tokens, inside[-1])
    same = None if clause else apposed(tokens, days, inside[0])
    main = same or main_time(tokens, days, sentence, clause, inside)
    main = main or apposed(tokens, days, inside[0])
    if main is not None:
        if same is not None:
            why = f"the same as {main.when.text!r}"
        else:
            why = f"the day of what it is {match['side']}: {main.when.text!r}"
        yield time_of_words(reading, inside, (main.when.start, main.when.end), why)
        if clause or (match["side"].lower() != "into" and not names_day(tokens, times, inside[-1], sentence)):
            # The other event is so long before, or after, the main one.
            why = f"{-count:+d} {unit} from {main.when.text!r}"
            words = inside[: -len(match["side"].split())]
            yield time_of_words(reading, words, _away(main.when.start, -count, unit, match), why)
        return
    base = _base(reading, times, days, clause, inside, sentence)
    now = _now(reading, inside[-1]) if clause else None
    if now is not None and (base is None or base.when.start > now):
        ends = _away(now, -count, unit, match)
        yield time_of_words(reading, inside[:-1], ends, f"{-count:+d} {unit} from publication")
    elif base is not None:
        why = f"counted from {base.when.text!r}, the day of what it is {match['side'].lower()}"
        first, last = _away(base.when.start, count, unit, match)
        if base not in days:  # known to a month or year only
            last = _away(base.when.end, count, unit, match)[1]
        published = reading.document.published
        if published and first <= published.end < last and not looks_ahead(reading, inside[-1]):
            last = published.end  # what is done was done by now
        yield time_of_words(reading, inside, (first, last), why)


def _base(
    reading: Reading,
    times: list[Time],
    days: list[Time],
    clause: range,
    inside: list[int],
    sentence: Sentence,
) -> Time | None:
    """Return the time of the event that is counted from: its day, else its month or year, else the day just told of."""
    word = inside[-1]
    if (told := told_of_event(reading, days, word, clause, sentence)) is not None:
        return told
    rough = [t for t in times if t not in days and is_one_time(t.when)]
    if (told := told_of_event(reading, rough, word, clause, sentence)) is not None:
        return told
    return day_of_event(reading, days, word, clause, sentence)


def _count(match: re.Match[str]) -> tuple[int, str]:
    """Return how many units later than the other event the main one is."""
    unit, times = unit_of(match["unit"].lower())
    count = amount(match["number"])[1] * times
    return (-count if match["side"].lower() in _BEFORE else count), unit


def _away(day: date, count: int, unit: str, match: re.Match[str]) -> tuple[date, date]:
    """Return what so many units from a day means: of days and weeks the very day, else the month or year around.

    "Less than a week" is any day up to then, "more than a week" one before the next week is full.
    """
    there = moved(day, count, unit)
    if filled(_BELOW).match(match["number"]):
        return min(day, there), max(day, there)
    short = unit in ("day", "week")
    if short and filled(_ABOVE).match(match["number"]):
        beyond = moved(there, 1 if count > 0 else -1, unit)
        return min(there, beyond), max(there, beyond)
    exact = match["exact"] or _EXACTLY.match(match["number"])
    days = one(there) if short or exact else period(there, unit)
    return days.start, days.end


def _now(reading: Reading, word: int) -> date | None:
    """Return the day of publication where the main clause tells what is so now: "A day after they met, ships are leaving"."""
    tokens, published = reading.tokens, reading.document.published
    verb = next((a for a in tokens.ancestors(tokens.head[word]) if tokens.is_verb(a)), None)
    if (
        misread(tokens, tokens.head[word])
        or verb is None
        or published is None
        or published.start != published.end
    ):
        return None
    present = tokens.tag[verb] in ("VBZ", "VBP") and not tokens.has(verb, "aux")
    return published.start if present else None
