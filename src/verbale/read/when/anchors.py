"""Times counted from another event: "a day after the talks", "three days before the vote".

Of two events that are so many days apart one gives the day of the other: "spoke on Wednesday, a day after
Oslo left" dates the leaving; "a day after Monday's vote", or after a test whose day the text gives
elsewhere, dates the main clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.read.when.same_event import clause_after, day_of_clause, day_of_event
from verbale.timex.calendar_days import around, last_on, moved, next_on, one, period
from verbale.timex.counts import hours_from, unit_of
from verbale.timex.numbers import NUMBERS, amount, ordinal
from verbale.types import Reading, Sentence, Span, Time, Tokens, When

COUNTING = frozenset({"after", "before", "following", "since"})
_FIGURE = rf"(?:{'|'.join(sorted(map(re.escape, NUMBERS), key=len, reverse=True))}|\d{{1,3}})"
_NUMBER = rf"(?:(?:just|only|barely|nearly|almost|about|around|exactly|some|more than|less than) )?{_FIGURE}(?: (?:or|to) {_FIGURE})?"
_COUNTED = re.compile(
    rf"(?<![\w-])(?P<number>{_NUMBER}) "
    r"(?P<unit>days?|nights?|weeks?|fortnights?|months?|years?|decades?)(?P<exact> to the day)? "
    r"(?P<side>after|before|following|since|into)(?= )",
    re.IGNORECASE,
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Parts of a day, or of the days after, beside an event.
_BESIDE = re.compile(
    r"(?<![\w-])(?:"
    r"(?:(?:on|in|at|during|over|from) )?(?:the (?:very )?|that )?(?P<part>eve|day|night|evening|morning|afternoon|week|weekend|month|year)"
    rf"|(?:on )?the (?P<weekday>{'|'.join(_WEEKDAYS)})"
    rf"|(?:(?:on|by|in) )?(?:the )?(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|opening|closing|\d{{1,2}}(?:st|nd|rd|th)) (?P<nth>day|night|week)"
    rf"|(?:(?:in|over|during|for|throughout) )?(?:the (?:(?P<number>{_NUMBER}) )?)?(?P<span>days|weeks|months|years)"
    rf"|(?:in|over|during|for|throughout) the (?:(?P<number2>{_NUMBER}) )?(?P<span2>hours)"
    rf"|(?P<count>{_NUMBER} )?(?P<unit>hours?|minutes?|moments)"
    rf"|within (?:(?P<within>{_NUMBER}) )?(?P<units>minutes|hours?|days?|weeks?|months?))"
    r" (?P<side>after|before|following|of|into|leading up to|preceding|ahead of|since)(?= )",
    re.IGNORECASE,
)
_SIDE = re.compile(r" (?:after|before|following|of|since|into|leading|preceding|ahead) ", re.IGNORECASE)
_LOOK = 22  # code points before it that hold the unit: "fortnight to the day"
_UNITS = frozenset(
    {"day", "night", "week", "fortnight", "month", "year", "decade", "hour", "minute", "moment"}
    | {"eve", "evening", "morning", "afternoon", "weekend", *_WEEKDAYS}
)
_BACK = frozenset({"before", "leading up to", "preceding", "ahead of"})
_PARTS = {  # first and last day from the event's own
    ("eve", "of"): (-1, -1),
    ("evening", "after"): (0, 1),
    ("night", "after"): (0, 1),
    ("week", "before"): (-7, -1),
    ("week", "after"): (1, 7),
    ("month", "before"): (-31, -1),
    ("month", "after"): (1, 31),
    ("year", "before"): (-366, -1),
    ("year", "after"): (1, 366),
}
_DAY_NOUNS = frozenset({"day", "night", "morning", "afternoon", "evening"})
_LENGTHS = {  # days that a vague number of units may be
    "minute": 0,
    "moment": 0,
    "hour": 1,
    "day": 7,
    "week": 35,
    "month": 183,
    "year": 1827,
}
_ONE = {"minute": 0, "hour": 0, "day": 1, "week": 7, "month": 31, "year": 366}
_CLAUSE = 8  # words up to the verb of "the night the old bridge fell"
_ZERO = date(2000, 1, 1)


def counted_from(reading: Reading, times: tuple[Time, ...]) -> Iterator[Time]:
    """Yield the times that are counted from an event whose day the text gives.

    Where the main clause has the day and the count opens a clause, the words before "after" are the time of that
    clause's event; with "after" they are the main clause's.
    """
    tokens, text = reading.tokens, reading.document.text
    days = [t for t in times if t.when.precision == "day"]
    for sentence in _counting(reading):
        for match in _COUNTED.finditer(sentence.span.of(text)):
            inside = _inside(reading, sentence, match)
            if len(inside) < 3:
                continue
            count, unit = _count(match)
            clause = clause_after(tokens, inside[-1])
            main = _main_day(reading, days, sentence, clause, inside)
            if not clause and (day := _apposed(tokens, days, inside[0])) is not None:
                yield _time(reading, inside, (day.when.start, day.when.end), f"the same as {day.when.text!r}")
            elif main is not None and clause:  # the other event is so long before, or after, the main one
                start, named = main
                other = moved(start, -count, unit)
                why = f"{-count:+d} {unit} from {named!r}"
                yield _time(reading, inside[:-1], _around(other, unit, match), why)
                if named:
                    yield _time(
                        reading, inside, (start, start), f"the day of what it is {match['side']}: {named!r}"
                    )
                days = (
                    [*days, _time(reading, inside[:-1], (other, other), why)]
                    if unit in ("day", "week")
                    else days
                )
            elif (base := day_of_event(reading, days, inside[-1], clause, sentence)) is not None:
                why = f"counted from {base.when.text!r}, the day of what it is {match['side'].lower()}"
                there = _around(moved(base.when.start, count, unit), unit, match)
                yield _time(reading, inside, there, why)


def beside(reading: Reading, times: tuple[Time, ...]) -> Iterator[Time]:
    """Yield "on the eve of the talks", "the morning after they met", "within 48 hours of the vote"."""
    tokens, text = reading.tokens, reading.document.text
    days = [t for t in times if t.when.precision == "day"]
    for sentence in _counting(reading):
        for match in _BESIDE.finditer(sentence.span.of(text)):
            inside = _inside(reading, sentence, match)
            if not inside:
                continue
            word = inside[-1]
            if match["part"] and (day := _apposed(tokens, days, inside[0])) is not None:
                yield _time(reading, inside, (day.when.start, day.when.end), f"the same as {day.when.text!r}")
                continue
            base = day_of_event(reading, days, word, clause_after(tokens, word), sentence)
            ends = _ends(match, base.when.start) if base is not None else None
            if base is None or ends is None:
                continue
            why = f"{match['side'].lower()} what the text puts on {base.when.text!r}"
            yield _time(reading, inside, ends, why)
    yield from _on_the_day(reading, days)


def _on_the_day(reading: Reading, days: list[Time]) -> Iterator[Time]:
    """Yield "the night the bridge fell", "on the day that they voted": the day of what the clause tells."""
    tokens = reading.tokens
    for i in range(1, len(tokens)):
        if tokens.lemma[i] not in _DAY_NOUNS or tokens.lemma[i - 1] not in ("the", "very"):
            continue
        if i > 1 and tokens.lemma[i - 2] in ("in", "during", "of", "through"):
            continue  # "in the night the bridge fell"
        verb = _verb_of(tokens, i + 1 + (tokens.lemma[min(i + 1, len(tokens) - 1)] in ("that", "when")))
        if verb is None:
            continue
        clause = range(i, verb + 1)
        base = day_of_clause(reading, [t for t in days if t.tokens[0] not in clause], verb)
        if base is not None:
            why = f"the day that the text puts on {base.when.text!r}"
            yield _time(reading, [i - 1, i], (base.when.start, base.when.start), why)


def _verb_of(tokens: Tokens, first: int) -> int | None:
    """Return the verb in the past of a clause that opens at a token with its subject."""
    for k in range(first, min(first + _CLAUSE, len(tokens))):
        subjects = tuple(tokens.kids(k, "nsubj", "nsubjpass"))
        if tokens.tag[k] in ("VBD", "VBN") and subjects and first <= subjects[0] < k:
            return k
        if tokens.pos[k] == "PUNCT":
            return None
    return None


def _apposed(tokens: Tokens, days: list[Time], first: int) -> Time | None:
    """Return the day that stands right before a comma: "on Sunday, the day after the vote" is one day."""
    if first < 2 or tokens.text[first - 1] != ",":
        return None
    return next((t for t in days if t.tokens[1] == first - 1), None)


def _inside(reading: Reading, sentence: Sentence, match: re.Match[str]) -> list[int]:
    start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
    tokens = reading.tokens
    return [i for i in range(sentence.first, sentence.last) if start <= tokens.start[i] < end]


def _time(reading: Reading, inside: list[int], ends: tuple[date, date], why: str) -> Time:
    first, last = ends
    days = around(first, last)
    span = Span(reading.tokens.start[inside[0]], reading.tokens.end[inside[-1]])
    precision = (
        "month"
        if (first.day, (last + timedelta(days=1)).day) == (1, 1) and (last - first).days < 31
        else days.precision
    )
    when = When(days.start, days.end, precision, span.of(reading.document.text), span, why)
    return Time((inside[0], inside[-1] + 1), when)


def _counting(reading: Reading) -> Iterator[Sentence]:
    """Yield the sentences that can hold a count; the patterns are slow."""
    for sentence in reading.sentences:
        words = sentence.span.of(reading.document.text)
        if any(_unit_before(words, m.start()) in _UNITS for m in _SIDE.finditer(words)):
            yield sentence


def _unit_before(words: str, end: int) -> str:
    """Return the word before a place in a sentence, small and in the singular."""
    before = words[max(0, end - _LOOK) : end].lower().removesuffix(" to the day")
    return before.rsplit(" ", 1)[-1].lstrip("“\"'‘(").removesuffix("s")


def _ends(match: re.Match[str], base: date) -> tuple[date, date] | None:
    """Return the first and the last day, given the event's."""
    side = match["side"].lower()
    back = side in _BACK
    if match["weekday"]:
        if side == "of":
            return None
        weekday = _WEEKDAYS.index(match["weekday"].lower())
        day = (last_on if back else next_on)(base, weekday, strictly=True)
        return day, day
    shift = _shift(match, side, back=back)
    return None if shift is None else (base + timedelta(days=shift[0]), base + timedelta(days=shift[1]))


def _shift(match: re.Match[str], side: str, *, back: bool) -> tuple[int, int] | None:
    """Return how many days from the event's the first and the last day lie."""
    if match["part"]:
        return _part_shift(match["part"].lower(), side, back=back)
    if match["nth"]:
        return _nth_shift(match, side)
    if match["units"]:
        return 0, _length(match["units"], match["within"], within=True)
    if span := match["span"] or match["span2"]:
        length = _length(span, match["number"] or match["number2"])
        return (-length, 0) if back else None if side in ("of", "into") else (0, length)
    return None if side in ("of", "leading up to", "since") else _hours_shift(match, back=back)


def _hours_shift(match: re.Match[str], *, back: bool) -> tuple[int, int]:
    """Read "three hours after", and uncounted "hours before", which may have been the day before."""
    number = amount(match["count"])[1] if match["count"] else 1
    days = hours_from(_ZERO, number if match["unit"].lower().startswith("hour") else 0)
    first, last = ((d - _ZERO).days for d in (days.start, days.end))
    if not match["count"] and match["unit"].lower() == "hours":
        last = 1
    return (-last, -first) if back else (first, last)


def _length(units: str, number: str | None, *, within: bool = False) -> int:
    """Return how many days so many units are; of uncounted ones the most that is meant."""
    unit = unit_of(units.lower())[0]
    if number is None or unit == "minute":
        return _ONE[unit] if within and unit == units.lower() else _LENGTHS[unit]
    count = amount(number)[1]
    return -(-count // 24) if unit == "hour" else count * _ONE[unit]


def _part_shift(part: str, side: str, *, back: bool) -> tuple[int, int] | None:
    side = "before" if back else "after" if side in ("after", "following", "since") else side
    if (part, side) in _PARTS:
        return _PARTS[part, side]
    if part in ("eve", "week", "weekend", "month", "year"):
        return None
    return {"of": (0, 0), "before": (-1, -1), "after": (1, 1)}.get(side)


def _nth_shift(match: re.Match[str], side: str) -> tuple[int, int] | None:
    """Read "the second day of the summit", "the third day after the burial"; nobody tells which day is the last."""
    number = 1 if match["ordinal"].lower() == "opening" else ordinal(match["ordinal"].lower())
    if not number or side in _BACK:
        return None
    length = 7 if match["nth"].lower() == "week" else 1
    first = length * (number - 1) if side in ("of", "into") else number
    return first, first + length - 1


def _count(match: re.Match[str]) -> tuple[int, str]:
    """Return how many units later than the other event the main one is."""
    unit, times = unit_of(match["unit"].lower())
    count = amount(match["number"])[1] * times
    return (-count if match["side"].lower() == "before" else count), unit


def _around(day: date, unit: str, match: re.Match[str]) -> tuple[date, date]:
    """Return what so many units away means: of days and weeks the very day, else the month or year around."""
    days = one(day) if unit in ("day", "week") or match["exact"] else period(day, unit)
    return days.start, days.end


def _main_day(
    reading: Reading, days: list[Time], sentence: Sentence, clause: range, count: list[int]
) -> tuple[date, str] | None:
    """Return the day of the main clause, and the words for it: a time in the sentence, else today for what is told as now."""
    tokens, published = reading.tokens, reading.document.published
    for time in reversed(days):
        here = time.tokens[0]
        if sentence.first <= here < sentence.last and here not in clause and here not in count:
            verb = next((a for a in tokens.ancestors(here) if tokens.is_verb(a)), None)
            if verb is not None and tokens.dep[verb] in ("ROOT", "conj", "ccomp") and here < count[0]:
                return time.when.start, time.when.text
    if not clause or published is None or published.start != published.end:
        return None
    verb = next((a for a in tokens.ancestors(tokens.head[count[-1]]) if tokens.is_verb(a)), None)
    if verb is None or tokens.tag[verb] not in ("VBZ", "VBP") or tokens.has(verb, "aux"):
        return None
    return published.start, ""
