"""Clues from what every reader knows: when resolutions were adopted (`reference/resolutions.csv`), and great events.

The words of a great event are a pattern in `reference/events.yaml`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from verbale.datafiles import read_csv, read_yaml
from verbale.read.published.clue import Clue, Stretch, since
from verbale.read.published.day_clues import token_at
from verbale.timex.anchor import Anchor
from verbale.timex.calendar_names import WEEKDAYS
from verbale.timex.relative import expressions
from verbale.types import Reading

_RESOLUTIONS = "reference/resolutions.csv"
_WEEK = timedelta(days=7)
_NEAR = 60  # code points between the name of an event and a word that says when it was
# Readers of times that tell how long ago an event was.
_COUNTED = frozenset({"ago", "near_day", "period", "weekend", "named_weekday", "overnight", "part_of_period"})
_RESOLUTION = re.compile(r"\b[Rr]esolutions?\s+(?:No\.\s*)?(\d{3,4})\b(?!\s*of\b)")


def resolution_clues(reading: Reading) -> Iterator[Clue]:
    """Yield the time since the month in which a numbered resolution that the text names was adopted."""
    for found in _RESOLUTION.finditer(reading.document.text):
        month = month_of(int(found[1]))
        if month is not None:
            days, parts = since(month)
            yield Clue(found[0], f"adopted in or after {month:%Y-%m}", days, "resolution", parts)


def month_of(number: int) -> date | None:
    """Return the first day of the month in which a resolution was adopted; None when it is out of the table."""
    numbers, months = _table()
    at = bisect_right(numbers, number) - 1
    return months[at] if 0 <= at < len(numbers) - 1 else None


@cache
def _table() -> tuple[tuple[int, ...], tuple[date, ...]]:
    rows = [(int(row["number"]), date.fromisoformat(f"{row['month']}-01")) for row in read_csv(_RESOLUTIONS)]
    return tuple(number for number, _ in rows), tuple(month for _, month in rows)


def event_clues(reading: Reading) -> Iterator[Clue]:
    """What every reader knows has happened, or has not happened yet where the text looks ahead to it."""
    text = reading.document.text
    small = text.lower()
    for name, (pattern, needs, day) in _known_events().items():
        if needs and not any(word in small for word in needs):
            continue
        for found in pattern.finditer(text):
            token = token_at(reading, found.start())
            sentence = reading.sentence_at(token) if len(reading.tokens) else None
            if sentence is None or not sentence.span.start <= found.start() < sentence.span.end:
                continue  # furniture
            beside = text[
                max(sentence.span.start, found.start() - _NEAR) : min(sentence.span.end, found.end() + _NEAR)
            ]
            told = _as_told(day, beside)
            if told is not None:
                yield Clue(beside, f"{day} ({name})", (told,), "great event told")
            else:
                days, parts = since(day)
                yield Clue(found[0], f"not before {day} ({name})", days, "great event", parts)


def _as_told(day: date, beside: str) -> Stretch | None:
    """Return the days of publication of a text that says so of an event: "last Friday", "next month", "a year ago"."""
    if day.day == 1:
        return None  # the table knows no more than the month or the year
    for weekday in re.findall(rf"\b({'|'.join(WEEKDAYS)})\b", beside, re.IGNORECASE):
        if WEEKDAYS.index(weekday.lower()) == day.weekday():
            return day - _WEEK, day + _WEEK
    for expression in expressions(beside):
        readings = [
            (on, on)
            for on in (day + timedelta(days=n) for n in range(-400, 800))
            if (days := expression.days(Anchor(on, None, ahead=on < day))) is not None
            and expression.reader in _COUNTED
            and days.start <= day <= days.end
        ]
        if readings:
            return readings[0][0], readings[-1][1]
    return None


@cache
def _known_events() -> Mapping[str, tuple[re.Pattern[str], tuple[str, ...], date]]:
    rows = read_yaml("reference/events.yaml")
    return {
        name: (re.compile(rf"\b(?:{row['words']})\b"), needed(row["words"]), date.fromisoformat(row["from"]))
        for name, row in rows.items()
    }


_WRAPPED = re.compile(r"\(\?-i:([^()]*)\)")
_LITERAL = re.compile(r"[A-Za-z]{4,}(?![\w?*{])")


def needed(pattern: str) -> tuple[str, ...]:
    """Return words, small letters, of which a text that a pattern matches holds one; empty when none can be told."""
    inner = pattern.removeprefix("(?i:").removesuffix(")") if pattern.startswith("(?i:") else pattern
    inner = _WRAPPED.sub(r"\1", inner)
    words = []
    for alternative in _alternatives(inner):
        found = _LITERAL.findall(alternative)
        if not found:
            return ()
        words.append(max(found, key=len).lower())
    return tuple(dict.fromkeys(words))


def _alternatives(pattern: str) -> list[str]:
    """Return what stands between the strokes of a pattern, groups and sets cut out."""
    pieces, depth, inside, escaped = [""], 0, False, False
    for sign in pattern:
        if escaped or sign == "\\":
            escaped = not escaped
            pieces[-1] += " "
            continue
        inside = sign == "[" or (inside and sign != "]")
        depth += (sign == "(") - (sign == ")") if not inside else 0
        if sign == "|" and not depth and not inside:
            pieces.append("")
        else:
            pieces[-1] += sign if not depth and not inside and sign not in ")]" else " "
    return pieces
