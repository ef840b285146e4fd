"""Times counted from another event: "a day after the talks", "three days before the vote".

Of two events that are so many days apart one gives the day of the other: "spoke on Wednesday, a day after
Oslo left" dates the leaving; "a day after Monday's vote", or after a test whose day the text gives
elsewhere, dates the main clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.read.same_event import clause_after, day_of_event
from verbale.timex.anchored import hours_from
from verbale.timex.calendar_days import moved, one, period
from verbale.timex.numbers import NUMBERS
from verbale.types import Precision, Reading, Sentence, Span, Time, Tokens, When

_NUMBER = "|".join(sorted(map(re.escape, NUMBERS), key=len, reverse=True))
_COUNTED = re.compile(
    rf"(?<![\w-])(?P<number>{_NUMBER}|\d{{1,3}}) "
    r"(?P<unit>days?|weeks?|months?|years?|decades?) (?P<side>after|before|following)(?= )",
    re.IGNORECASE,
)
# Parts of a day, or of the days after, beside an event.
_BESIDE = re.compile(
    r"(?<![\w-])(?:(?:(?:on|in|at|during|over) )?(?:the |that )?(?P<part>eve|day|night|evening|morning|afternoon|hours|days|weeks|months)"
    rf"|(?P<count>(?:just |only |about )?(?:{_NUMBER}|\d{{1,3}}) )?(?P<unit>hours?|minutes?)"
    rf"|within (?:(?P<within>{_NUMBER}|\d{{1,3}}) )?(?P<units>minutes|hours?|days?|weeks?|months?))"
    r" (?P<side>after|before|following|of)(?= )",
    re.IGNORECASE,
)
_SIDE = re.compile(r"(\w+) (?:after|before|following|of) ", re.IGNORECASE)
_UNITS = frozenset(
    [
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "decade",
        "decades",
        "eve",
        "night",
        "evening",
        "morning",
        "afternoon",
        "hour",
        "hours",
        "minute",
        "minutes",
    ]
)
_PARTS = {  # first and last day from the event's own
    ("eve", "of"): (-1, -1),
    ("day", "before"): (-1, -1),
    ("night", "before"): (-1, -1),
    ("evening", "before"): (-1, -1),
    ("morning", "before"): (-1, -1),
    ("afternoon", "before"): (-1, -1),
    ("day", "after"): (1, 1),
    ("day", "following"): (1, 1),
    ("morning", "after"): (1, 1),
    ("afternoon", "after"): (1, 1),
    ("evening", "after"): (0, 1),
    ("night", "after"): (0, 1),
    ("hours", "after"): (0, 1),
    ("hours", "following"): (0, 1),
    ("hours", "before"): (-1, 0),
    ("days", "after"): (0, 7),
    ("days", "following"): (0, 7),
    ("days", "before"): (-7, 0),
    ("weeks", "after"): (0, 35),
    ("weeks", "following"): (0, 35),
    ("weeks", "before"): (-35, 0),
    ("months", "after"): (0, 183),
    ("months", "following"): (0, 183),
    ("months", "before"): (-183, 0),
    ("day", "of"): (0, 0),
    ("night", "of"): (0, 0),
    ("morning", "of"): (0, 0),
    ("afternoon", "of"): (0, 0),
    ("evening", "of"): (0, 0),
}
_WITHIN = {
    "minutes": 0,
    "hour": 0,
    "hours": 1,
    "day": 1,
    "days": 7,
    "week": 7,
    "weeks": 35,
    "month": 31,
    "months": 183,
}
_ZERO = date(2000, 1, 1)


def counted_from(reading: Reading, times: tuple[Time, ...]) -> Iterator[Time]:
    """Yield the times that are counted from an event whose day the text gives."""
    tokens, text = reading.tokens, reading.document.text
    days = [t for t in times if t.when.precision == "day"]
    for sentence in _counting(reading):
        for match in _COUNTED.finditer(sentence.span.of(text)):
            start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
            inside = [i for i in range(sentence.first, sentence.last) if start <= tokens.start[i] < end]
            if len(inside) < 3:
                continue
            span = Span(start, tokens.end[inside[-1]])
            count, unit = _count(match)
            clause = clause_after(tokens, inside[-1])
            main = _main_day(tokens, days, sentence, clause, inside)
            if main is not None and clause:  # the other event is so long before, or after, the main one
                when = _moved(main, -count, unit, span, text, f"{-count:+d} {unit} from {main.when.text!r}")
                yield Time((inside[0], inside[-1]), when)
            elif (
                main is None
                and (base := day_of_event(reading, days, inside[-1], clause, sentence)) is not None
            ):
                why = f"counted from {base.when.text!r}, the day of what it is {match['side'].lower()}"
                yield Time((inside[0], inside[-1] + 1), _moved(base, count, unit, span, text, why))


def beside(reading: Reading, times: tuple[Time, ...]) -> Iterator[Time]:
    """Yield "on the eve of the talks", "the morning after they met", "within 48 hours of the vote"."""
    tokens, text = reading.tokens, reading.document.text
    days = [t for t in times if t.when.precision == "day"]
    for sentence in _counting(reading):
        for match in _BESIDE.finditer(sentence.span.of(text)):
            start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
            inside = [i for i in range(sentence.first, sentence.last) if start <= tokens.start[i] < end]
            shift = _shift(match)
            if not inside or shift is None:
                continue
            base = day_of_event(reading, days, inside[-1], clause_after(tokens, inside[-1]), sentence)
            if base is None:
                continue
            first, last = (base.when.start + timedelta(days=n) for n in shift)
            span = Span(start, tokens.end[inside[-1]])
            precision: Precision = "day" if first == last else "interval"
            why = f"{match['side'].lower()} what the text puts on {base.when.text!r}"
            yield Time((inside[0], inside[-1] + 1), When(first, last, precision, span.of(text), span, why))


def _counting(reading: Reading) -> Iterator[Sentence]:
    """Yield the sentences that can hold a count; the patterns are slow."""
    for sentence in reading.sentences:
        if any(m[1].lower() in _UNITS for m in _SIDE.finditer(sentence.span.of(reading.document.text))):
            yield sentence


def _shift(match: re.Match[str]) -> tuple[int, int] | None:
    """Return how many days from the event's the first and the last day lie."""
    side = match["side"].lower()
    if match["part"]:
        return _PARTS.get((match["part"].lower(), side))
    if match["units"]:
        unit, count = match["units"].lower(), match["within"]
        if count is None or unit == "minutes":
            return 0, _WITHIN[unit]
        number = int(count) if count.isdecimal() else NUMBERS[count.lower()]
        return 0, number if unit.startswith("day") else number * _WITHIN[unit.removesuffix("s")] or -(
            -number // 24
        )
    if side == "of":
        return None
    words = (match["count"] or "").split()
    word = " ".join(w for w in words if w.lower() not in ("just", "only", "about"))
    number = int(word) if word.isdecimal() else NUMBERS.get(word.lower(), 1)
    if match["unit"].lower().startswith("minute"):
        number = 0
    days = hours_from(_ZERO, number)
    first, last = ((d - _ZERO).days for d in (days.start, days.end))
    return (-last, -first) if side == "before" else (first, last)


def _count(match: re.Match[str]) -> tuple[int, str]:
    """Return how many units later than the other event the main one is."""
    number = match["number"].lower()
    count = int(number) if number.isdecimal() else NUMBERS[number]
    return (-count if match["side"].lower() == "before" else count), match["unit"].lower().rstrip("s")


def _moved(base: Time, count: int, unit: str, span: Span, text: str, why: str) -> When:
    day = moved(base.when.start, count, unit)
    days = one(day) if unit == "day" else period(day, unit)
    return When(days.start, days.end, days.precision, span.of(text), span, why)


def _main_day(
    tokens: Tokens, days: list[Time], sentence: Sentence, clause: range, count: list[int]
) -> Time | None:
    """Return the day of the main clause: one in the sentence, outside the counted clause."""
    for time in days:
        here = time.tokens[0]
        if sentence.first <= here < sentence.last and here not in clause and here not in count:
            verb = next((a for a in tokens.ancestors(here) if tokens.is_verb(a)), None)
            if verb is not None and tokens.dep[verb] in ("ROOT", "conj", "ccomp") and here < count[0]:
                return time
    return None
