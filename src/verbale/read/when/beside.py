"""Times beside an event: "on the eve of the talks", "the morning after they met", "the night the bridge fell"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.read.when.counting import apposed, counting, inside_of, is_one_time, main_time, time_of_words
from verbale.read.when.same_event import (
    clause_after,
    day_of_clause,
    day_of_event,
    names_day,
    stands_alone,
    told_of_event,
)
from verbale.timex.calendar_days import last_on, moved, next_on, period
from verbale.timex.calendar_names import weekday_number
from verbale.timex.counts import days_of, hours_from
from verbale.timex.numbers import amount, ordinal
from verbale.timex.relative import filled
from verbale.types import Reading, Sentence, Time, Tokens, When

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
    r"|(?:on )?the (?P<years>{ordinal}|\d\d?0th) (?P<anniversary>anniversary)"
    r"|within (?:(?P<within>{number}) )?(?P<units>minutes|hours?|days?|weeks?|months?))"
    r" (?P<side>after|before|following|of|into|leading up to|preceding|ahead of|prior to|since)(?= )"
)
_UNFULL = re.compile(r"(?:less than|under|fewer than|not quite|barely|within) ")
_BACK = frozenset({"before", "leading up to", "preceding", "ahead of", "prior to"})
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
_CLAUSE = 8  # words up to the verb of "the night the old bridge fell"
_SOME = frozenset({"a", "an", "few", "several", "couple", "dozen"})
_WORDS = 2  # in "hours after"
_FEW = 3  # days that one event may last
_ZERO = date(2000, 1, 1)


def beside(reading: Reading, times: tuple[Time, ...]) -> Iterator[Time]:
    """Yield "on the eve of the talks", "the morning after they met", "within 48 hours of the vote"."""
    text = reading.document.text
    days = [t for t in times if _of_days(t.when)]
    rough = [t for t in times if not _of_days(t.when) and is_one_time(t.when)]
    for sentence in counting(reading):
        for match in filled(_BESIDE).finditer(sentence.span.of(text)):
            inside = inside_of(reading, sentence, match)
            counted = not inside or _is_counted(reading.tokens, match, inside[0])
            if not counted and not stands_alone(reading.tokens, inside[-1]):
                yield from _beside(reading, match, inside, sentence, (days, rough))
    yield from _on_the_day(reading, days)


def _of_days(when: When) -> bool:
    return when.precision == "day" or _is_printed_range(when)


def _beside(
    reading: Reading,
    match: re.Match[str],
    inside: list[int],
    sentence: Sentence,
    times: tuple[list[Time], list[Time]],
) -> Iterator[Time]:
    """Yield the time of a match, and of the event that it stands beside, given the days and the rougher times told."""
    tokens, word = reading.tokens, inside[-1]
    days, rough = times
    clause = clause_after(tokens, word)
    if (day := _own_day(tokens, match, inside, sentence, days)) is not None:
        ends = (day.when.start, day.when.end)
        yield time_of_words(reading, inside, ends, f"the same as {day.when.text!r}")
        if not names_day(tokens, [*days, *rough], word, sentence):
            yield from _other(reading, match, inside, day)
        return
    base = told_of_event(reading, days, word, clause, sentence)
    if not match["nth"]:  # "the first week of January" is one of `times.yaml`
        base = base or told_of_event(reading, rough, word, clause, sentence)
    base = base or day_of_event(reading, days, word, clause, sentence)
    if base is None:
        yield from _years_before(reading, match, inside)
    elif (around := _around(match, base, reading.document.published)) is not None:
        why = f"{match['side'].lower()} what the text puts on {base.when.text!r}"
        yield time_of_words(reading, inside, around, why)


def _own_day(
    tokens: Tokens, match: re.Match[str], inside: list[int], sentence: Sentence, days: list[Time]
) -> Time | None:
    """Return the day that the sentence gives for what the words date: "on Sunday, the day after the vote"."""
    hangs = match["unit"] or match["years"] or _is_vague(match)
    day = apposed(tokens, days, inside[0]) if match["part"] or hangs else None
    if day is None and hangs:
        day = main_time(tokens, days, sentence, clause_after(tokens, inside[-1]), inside)
    return day


def _years_before(reading: Reading, match: re.Match[str], inside: list[int]) -> Iterator[Time]:
    """Yield the year of what is remembered: "marked the tenth anniversary of the raid" is news of a raid ten years ago."""
    published = reading.document.published
    number = ordinal(match["years"].lower()) if match["years"] else 0
    if published is not None and number and match["side"].lower() == "of":
        year = period(moved(published.end, -number, "year"), "year")
        yield time_of_words(
            reading, inside[:-1], (year.start, year.end), f"{number} years before publication"
        )


def _is_counted(tokens: Tokens, match: re.Match[str], first: int) -> bool:
    """Say whether a number stands before the unit, so that `anchors` counts: "a week after", "ten days before"."""
    unit = match["part"] or match["span"]
    bare = unit is not None and match[0].lower().startswith(unit.lower())
    return bare and first > 0 and (tokens.pos[first - 1] == "NUM" or tokens.lemma[first - 1] in _SOME)


def _around(match: re.Match[str], base: Time, published: When | None) -> tuple[date, date] | None:
    """Return the first and the last day beside an event; of one that is known roughly, what may be."""
    last = match["side"].lower() in ("after", "following")
    rough = is_one_time(base.when) and base.when.precision in ("week", "month", "year")
    found = [_ends(match, d, published) for d in (base.when.start, base.when.end)]
    if found[0] is None or found[1] is None:
        return None
    if rough:
        return found[0][0], found[1][1]
    return found[1] if last else found[0]


def _is_vague(match: re.Match[str]) -> bool:
    """Say whether units stand uncounted, with nothing before them: "days after", not "in the days after"."""
    return match["span"] is not None and match[0].lower().startswith(match["span"].lower())


def _other(reading: Reading, match: re.Match[str], inside: list[int], day: Time) -> Iterator[Time]:
    """Yield the time of the other event: "blew up on Monday, 48 hours after the signing" puts the signing on Saturday."""
    side = match["side"].lower()
    if match["years"]:
        day_then = moved(day.when.start, -ordinal(match["years"].lower()), "year")
        if side == "of":
            yield time_of_words(
                reading, inside[:-1], (day_then, day_then), f"{day.when.text!r} is that much later"
            )
        return
    if len(inside) < _WORDS or side not in ("after", "following", "before"):
        return
    hours = match["unit"] and not match["count"]
    shift = (0, 0) if hours else _shift(match, side, back=side == "before")
    if shift is not None:
        first, last = (day.when.start - timedelta(days=k) for k in (shift[1], shift[0]))
        yield time_of_words(reading, inside[:-1], (first, last), f"{day.when.text!r} is {match[0]!r} it")


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
    if match["years"]:
        number = ordinal(match["years"].lower())
        day = moved(base, number, "year") if number and side == "of" else None
        return None if day is None else (day, day)
    if match["weekday"]:
        if side == "of":
            return None
        day = (last_on if back else next_on)(base, weekday_number(match["weekday"]), strictly=True)
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
        return 0, days_of(match["units"].lower(), match["within"])
    if span := match["span"] or match["span2"]:
        length = days_of(span.lower(), match["number"] or match["number2"])
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
