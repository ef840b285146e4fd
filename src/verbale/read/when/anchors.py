"""Times counted from another event: "a day after the talks", "three days before the vote".

Of two events that are so many days apart one gives the day of the other: "spoke on Wednesday, a day after
Oslo left" dates the leaving; "a day after Monday's vote", or after a test whose day the text gives
elsewhere, dates the main clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from verbale.read.when.ahead import looks_ahead
from verbale.read.when.counting import apposed, counting, inside_of, main_time, time_of_words
from verbale.read.when.same_event import clause_after, day_of_event, misread
from verbale.timex.calendar_days import moved, one, period
from verbale.timex.counts import unit_of
from verbale.timex.numbers import amount
from verbale.timex.relative import filled
from verbale.types import Reading, Sentence, Time

_WORDS = 3  # in a count with the word after it
COUNTING = frozenset({"after", "before", "following", "since"})
_COUNTED = (
    r"(?<![\w-])(?P<number>{number}) "
    r"(?P<unit>days?|nights?|weeks?|fortnights?|months?|years?|decades?)(?P<exact> to the day)? "
    r"(?P<side>after|before|following|since|into|on from)(?= )"
)
_BELOW, _ABOVE = r"{below} ", r"{above} "
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
    if not clause and (day := apposed(tokens, days, inside[0])) is not None:
        yield time_of_words(reading, inside, (day.when.start, day.when.end), f"the same as {day.when.text!r}")
        return
    main = main_time(tokens, days, sentence, clause, inside) if clause else None
    main = main or apposed(tokens, days, inside[0])
    if main is None:
        base = day_of_event(reading, days, inside[-1], clause, sentence)
        now = _now(reading, inside[-1]) if clause else None
        if now is not None and (base is None or base.when.start > now):
            yield time_of_words(
                reading,
                inside[:-1],
                _away(now, -count, unit, match),
                f"{-count:+d} {unit} from publication",
            )
        elif base is not None:
            why = f"counted from {base.when.text!r}, the day of what it is {match['side'].lower()}"
            first, last = _away(base.when.start, count, unit, match)
            published = reading.document.published
            if published and first <= published.end < last and not looks_ahead(reading, inside[-1]):
                last = published.end  # what is done was done by now
            yield time_of_words(reading, inside, (first, last), why)
        return
    # The other event is so long before, or after, the main one.
    why = f"{-count:+d} {unit} from {main.when.text!r}"
    yield time_of_words(reading, inside[:-1], _away(main.when.start, -count, unit, match), why)
    why = f"the day of what it is {match['side']}: {main.when.text!r}"
    yield time_of_words(reading, inside, (main.when.start, main.when.end), why)


def _count(match: re.Match[str]) -> tuple[int, str]:
    """Return how many units later than the other event the main one is."""
    unit, times = unit_of(match["unit"].lower())
    count = amount(match["number"])[1] * times
    return (-count if match["side"].lower() == "before" else count), unit


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
    days = one(there) if short or match["exact"] else period(there, unit)
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
