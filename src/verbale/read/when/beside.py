"""Times beside an event: "on the eve of the talks", "the morning after they met", "the night the bridge fell"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.read.when.counting import apposed, counting, inside_of, main_time, time_of_words
from verbale.read.when.same_event import clause_after, day_of_clause, day_of_event, stands_alone
from verbale.timex.calendar_days import last_on, next_on
from verbale.timex.calendar_names import WEEKDAYS
from verbale.timex.counts import hours_from, unit_of
from verbale.timex.numbers import amount, ordinal
from verbale.timex.relative import filled
from verbale.types import Reading, Time, Tokens, When

# Parts of a day, or of the days after, beside an event.
_BESIDE = (
    r"(?<![\w-])(?:"
    r"(?:(?:on|in|at|during|over|from) )?(?:the (?:very )?|that )?(?P<part>eve|day|night|evening|morning|afternoon|week|fortnight|weekend|month|year)"
    r"|(?:on )?the (?P<weekday>{weekday})"
    r"|(?:(?:on|by|in) )?(?:the )?(?P<ordinal>{ordinal}|last|final|opening|closing) (?P<nth>day|night|week)"
    r"|(?:on )?day (?P<numbered>{figure})"
    r"|(?:(?:in|over|during|for|throughout) )?(?:the (?:(?P<number>{number}) )?)?(?P<span>days|weeks|months|years)"
    r"|(?:in|over|during|for|throughout) the (?:(?P<number2>{number}) )?(?P<span2>hours)"
    r"|(?P<count>{number} )?(?P<unit>hours?|minutes?|moments)"
    r"|within (?:(?P<within>{number}) )?(?P<units>minutes|hours?|days?|weeks?|months?))"
    r" (?P<side>after|before|following|of|into|leading up to|preceding|ahead of|since)(?= )"
)
_UNFULL = re.compile(r"(?:less than|under|fewer than|not quite|barely|within) ")
_BACK = frozenset({"before", "leading up to", "preceding", "ahead of"})
_PARTS = {  # first and last day from the event's own
    ("eve", "of"): (-1, -1),
    ("evening", "after"): (0, 1),
    ("night", "after"): (0, 1),
    ("week", "before"): (-7, -1),
    ("week", "after"): (1, 7),
    ("fortnight", "before"): (-14, -1),
    ("fortnight", "after"): (1, 14),
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
_FEW = 3  # days that one event may last
_ZERO = date(2000, 1, 1)


def beside(reading: Reading, times: tuple[Time, ...]) -> Iterator[Time]:
    """Yield "on the eve of the talks", "the morning after they met", "within 48 hours of the vote"."""
    tokens, text = reading.tokens, reading.document.text
    days = [t for t in times if t.when.precision == "day" or _is_printed_range(t.when)]
    for sentence in counting(reading):
        for match in filled(_BESIDE).finditer(sentence.span.of(text)):
            inside = inside_of(reading, sentence, match)
            if not inside:
                continue
            word = inside[-1]
            if stands_alone(tokens, word):
                continue
            clause = clause_after(tokens, word)
            day = apposed(tokens, days, inside[0]) if match["part"] or match["unit"] else None
            if day is None and match["unit"]:
                day = main_time(tokens, days, sentence, clause, inside)
            if day is not None:
                yield time_of_words(
                    reading, inside, (day.when.start, day.when.end), f"the same as {day.when.text!r}"
                )
                continue
            base = day_of_event(reading, days, word, clause, sentence)
            if base is None:
                continue
            last = match["side"].lower() in ("after", "following")
            from_ = base.when.end if last else base.when.start
            ends = _ends(match, from_, reading.document.published)
            if ends is None:
                continue
            why = f"{match['side'].lower()} what the text puts on {base.when.text!r}"
            yield time_of_words(reading, inside, ends, why)
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
            yield time_of_words(reading, [i - 1, i], (base.when.start, base.when.start), why)


def _is_printed_range(when: When) -> bool:
    """Say whether a time is of a few days that are printed: "7 and 8 July"."""
    return when.text[:1].isdigit() and (when.end - when.start).days < _FEW


def _verb_of(tokens: Tokens, first: int) -> int | None:
    """Return the verb in the past of a clause that opens at a token with its subject."""
    for k in range(first, min(first + _CLAUSE, len(tokens))):
        subjects = tuple(tokens.kids(k, "nsubj", "nsubjpass"))
        if tokens.tag[k] in ("VBD", "VBN") and subjects and first <= subjects[0] < k:
            return k
        if tokens.pos[k] == "PUNCT":
            return None
    return None


def _ends(match: re.Match[str], base: date, published: When | None) -> tuple[date, date] | None:
    """Return the first and the last day, given the event's."""
    side = match["side"].lower()
    back = side in _BACK
    if side == "since" and not match["weekday"]:
        return (base, published.end) if published is not None and published.end >= base else None
    if match["weekday"]:
        if side == "of":
            return None
        weekday = WEEKDAYS.index(match["weekday"].lower())
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
    if match["numbered"]:  # "day five of the siege"
        number = amount(match["numbered"])[1]
        return (number - 1, number - 1) if side in ("of", "into") else None
    if match["units"]:
        return 0, _length(match["units"], match["within"], within=True)
    if span := match["span"] or match["span2"]:
        length = _length(span, match["number"] or match["number2"])
        return (
            (-length, 0 if span.lower() == "hours" else -1)
            if back
            else None
            if side in ("of", "into")
            else (0, length)
        )
    return None if side in ("of", "leading up to", "since") else _hours_shift(match, back=back)


def _hours_shift(match: re.Match[str], *, back: bool) -> tuple[int, int]:
    """Read "three hours after", and uncounted "hours before", which may have been the day before."""
    number = amount(match["count"])[1] if match["count"] else 1
    days = hours_from(_ZERO, number if match["unit"].lower().startswith("hour") else 0)
    first, last = ((d - _ZERO).days for d in (days.start, days.end))
    if not match["count"] and match["unit"].lower() == "hours":
        last = 1
    if match["count"] and _UNFULL.match(match["count"].lower()):
        first = 0
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
    if part in ("eve", "week", "fortnight", "weekend", "month", "year"):
        return None
    return {"of": (0, 0), "before": (-1, -1), "after": (1, 1)}.get(side)


def _nth_shift(match: re.Match[str], side: str) -> tuple[int, int] | None:
    """Read "the second day of the summit", "the third day after the burial"; nobody tells which day is the last."""
    if match["ordinal"].lower() in ("last", "final", "closing") and side in _BACK:
        return (-7 if match["nth"].lower() == "week" else -1), -1
    number = 1 if match["ordinal"].lower() == "opening" else ordinal(match["ordinal"].lower())
    if not number or side in _BACK:
        return None
    length = 7 if match["nth"].lower() == "week" else 1
    first = length * (number - 1) if side in ("of", "into") else number
    return first, first + length - 1
