"""What counts from events share: the sentences that can hold one, and the time that words become."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.read.when.same_event import misread
from verbale.timex.calendar_days import around
from verbale.timex.calendar_names import WEEKDAYS
from verbale.types import Reading, Sentence, Span, Time, Tokens, When

_SIDE = re.compile(
    r" (?:on from|after|before|following|of|since|into|leading|preceding|ahead|prior) ", re.IGNORECASE
)
_JOINING = frozenset({"and", "but", "or", ";"})
_FEW = 4  # days that one event may last
_LOOK = 22  # code points before it that hold the unit: "fortnight to the day"
_UNITS = frozenset(
    {"day", "night", "week", "fortnight", "month", "year", "decade", "hour", "minute", "moment"}
    | {"eve", "anniversary", "evening", "morning", "afternoon", "weekend", *WEEKDAYS}
)


def apposed(tokens: Tokens, days: list[Time], first: int) -> Time | None:
    """Return the day that stands right before a comma: "on Sunday, the day after the vote" is one day."""
    if first < 2 or tokens.text[first - 1] != ",":
        return None
    return next((t for t in days if t.tokens[1] == first - 1), None)


def is_one_time(when: When) -> bool:
    """Say whether a time is a day, a week, a month, a year or a few days, and no window: something took place then."""
    return when.precision in ("day", "week", "month", "year") or (when.end - when.start).days < _FEW


def inside_of(reading: Reading, sentence: Sentence, match: re.Match[str]) -> list[int]:
    """Return the tokens of a match in a sentence."""
    start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
    tokens = reading.tokens
    return [i for i in range(sentence.first, sentence.last) if start <= tokens.start[i] < end]


def time_of_words(reading: Reading, inside: list[int], ends: tuple[date, date], why: str) -> Time:
    """Return some tokens as a time from the first to the last day."""
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


def counting(reading: Reading) -> Iterator[Sentence]:
    """Yield the sentences that can hold a count; the patterns are slow."""
    for sentence in reading.sentences:
        words = sentence.span.of(reading.document.text)
        if any(_unit_before(words, m.start()) in _UNITS for m in _SIDE.finditer(words)):
            yield sentence


def _unit_before(words: str, end: int) -> str:
    """Return the word before a place in a sentence, small and in the singular."""
    before = words[max(0, end - _LOOK) : end].lower().removesuffix(" to the day")
    return before.rsplit(" ", 1)[-1].lstrip("“\"'‘(").removesuffix("s")


def main_time(
    tokens: Tokens, times: list[Time], sentence: Sentence, clause: range, count: list[int]
) -> Time | None:
    """Return the time that its sentence gives for what a count, with the word after it, hangs on."""
    verb = tokens.head[count[-1]]
    opens = verb if clause and not misread(tokens, verb) else count[-1]
    governor = next((a for a in tokens.ancestors(opens) if tokens.is_verb(a)), None)
    for time in reversed(times):
        here = time.tokens[0]
        if sentence.first <= here < sentence.last and here not in clause and here not in count:
            dated = next((a for a in tokens.ancestors(here) if tokens.is_verb(a)), None)
            if dated is not None and dated == governor and (clause or _is_apart(tokens, here, count)):
                return time
    return None


def _is_apart(tokens: Tokens, here: int, count: list[int]) -> bool:
    """Say whether a time is not that of the noun counted from, nor of a clause joined to the count's own."""
    if here > count[-1]:
        return "," in tokens.text[count[-1] : here]
    known = tokens.lemma[count[-1] + 1] in ("do", "it", "that", "this")
    return not known and _JOINING.isdisjoint(tokens.lemma[here : count[0]])
