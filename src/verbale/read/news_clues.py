"""Clues from events of the news that a text tells with a time: "declared independence on Sunday" (`reference/news.csv`)."""

from __future__ import annotations

import csv
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from verbale.datafiles import read_text
from verbale.errors import DataFileError
from verbale.read.ahead import looks_ahead
from verbale.read.clue import SURE, Clue, Stretch
from verbale.timex.anchor import Anchor
from verbale.timex.relative import Expression, expressions
from verbale.types import Reading, Sentence

FILE = "reference/news.csv"
_WHOLE = 3  # letters; a shorter word of the table is a whole word of the text
_BESIDE = 90  # code points between the words of an event and the time that it is told with
_BEFORE, _AFTER, _YEARS = (
    400,
    800,
    12000,
)  # days around an event on which a text can be that tells its time so
_JUST = re.compile(
    r"\b(?:has|have|had|was|were|is|are|who|which|the) (?:only )?(?:just|newly|freshly)\b", re.IGNORECASE
)
_CLOSE = 30  # code points between "just" and the event
_FRESH = timedelta(days=60)  # what has "just" happened is not older
# Readers whose expressions are read against the day of publication.
_TELLING = frozenset(
    {
        "weekday",
        "named_weekday",
        "weekday_of_week",
        "near_day",
        "overnight",
        "weekend",
        "ago",
        "period",
        "part_of_period",
        "edge_of_period",
        "season",
        "named_month",
        "month",
        "day_of_named_month",
        "printed",
    }
)

Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Happening:
    day: date
    plan: bool  # known before
    sentence: re.Pattern[str]  # any of its words
    groups: Groups  # of a sentence
    text: Groups


def news_clues(reading: Reading) -> Iterator[Clue]:
    """Yield a clue for each event of the table that a sentence tells with a time of its own."""
    text = reading.document.text
    words = _Words(text)
    known = [h for h in _table() if words.hold(h.text) and words.hold(h.groups)]
    if not known:
        return
    for sentence in reading.sentences:
        said = sentence.span.of(text)
        here = [h for h in known if _Words(said).hold(h.groups)]
        times = tuple(e for e in expressions(said) if e.reader in _TELLING) if here else ()
        for happening in here:
            if (just := _just(happening, said)) is not None:
                fresh = ((happening.day, happening.day + _FRESH),)
                yield Clue(just, f"that was on {happening.day}", fresh, SURE)
            for time in _beside(happening, said, times):
                days = _told(reading, sentence, happening, time)
                if days:
                    shown = said[time.span.start : time.span.end]
                    yield Clue(
                        f"{shown} … {_shown(happening, said)}", f"that was on {happening.day}", days, SURE
                    )


class _Words:
    """The words of a text, to look up beginnings."""

    __slots__ = ("_sorted", "_text")

    def __init__(self, text: str) -> None:
        self._text = text.lower()
        words = set(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", self._text))
        self._sorted = sorted(words.union(*(re.split(r"['’-]", w) for w in words)))

    def hold(self, groups: Groups) -> bool:
        return all(any(self._holds(word) for word in group) for group in groups)

    def _holds(self, word: str) -> bool:
        if " " in word:
            return word in self._text
        at = bisect_left(self._sorted, word)
        return at < len(self._sorted) and (
            self._sorted[at].removesuffix("'s").removesuffix("’s") == word
            if len(word) <= _WHOLE
            else self._sorted[at].startswith(word)
        )


def _just(happening: _Happening, said: str) -> str | None:
    """Return the words that tell an event as fresh: "has just been given the prize"."""
    for match in _JUST.finditer(said):
        if any(0 <= m.start() - match.end() <= _CLOSE for m in happening.sentence.finditer(said)):
            return match[0]
    return None


def _shown(happening: _Happening, said: str) -> str:
    found = happening.sentence.search(said)
    return found[0] if found else ""


def _beside(happening: _Happening, said: str, times: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """Return the time that stands nearest to words of the event."""
    spans = [(m.start(), m.end()) for m in happening.sentence.finditer(said)]

    def away(time: Expression) -> int:
        return min((max(a - time.span.end, time.span.start - b, 0) for a, b in spans), default=_BESIDE + 1)

    nearest = min(times, key=away, default=None)
    return (nearest,) if nearest is not None and away(nearest) <= _BESIDE else ()


def _told(
    reading: Reading, sentence: Sentence, happening: _Happening, time: Expression
) -> tuple[Stretch, ...]:
    """Return the days on which the time, as it stands, means the day of the event."""
    if time.printed is not None and time.printed.year is not None:
        return ()
    at = sentence.span.start + time.span.start
    token = min(bisect_right(reading.tokens.end, at), len(reading.tokens) - 1)
    ahead = looks_ahead(reading, token)
    if ahead and not happening.plan:
        return ()
    return days_of_telling(time, happening.day, ahead=ahead)


def days_of_telling(time: Expression, day: date, *, ahead: bool) -> tuple[Stretch, ...]:
    """Return the days on which a text can be of that means a day by a time: of "on Sunday" the week from it."""
    years = time.reader == "ago" and time.groups.get("unit", "year").rstrip("s") in ("year", "decade")
    found: list[Stretch] = []
    either = time.groups.get("which", "").endswith("this")  # "the first of this month" may lie on either side
    first = -_BEFORE if ahead or either else 0
    for n in range(first, 1 if ahead and not either else _YEARS if years else _AFTER):
        on = day + timedelta(days=n)
        days = time.days(Anchor(on, None, ahead))
        if days is None or not days.start <= day <= days.end:
            continue
        if found and (on - found[-1][1]).days == 1:
            found[-1] = (found[-1][0], on)
        else:
            found.append((on, on))
    return tuple(found[:1] if not ahead else found[-1:])


@cache
def _table() -> tuple[_Happening, ...]:
    lines = (line for line in read_text(FILE).splitlines() if not line.startswith("#"))
    return tuple(_happening(row) for row in csv.DictReader(lines))


def _happening(row: dict[str, str]) -> _Happening:
    try:
        day = date.fromisoformat(row["day"])
    except ValueError as error:
        raise DataFileError(FILE, row["day"], "day is year-month-day") from error
    if row["kind"] not in ("event", "plan") or not row["sentence"] or not row["text"]:
        raise DataFileError(FILE, row["day"], "kind is event or plan, sentence and text hold words")
    groups = _groups(row["sentence"])
    ends = (re.escape(w) + (r"\b" if len(w) <= _WHOLE else r"\w*") for group in groups for w in group)
    pattern = re.compile(rf"\b(?:{'|'.join(ends)})", re.IGNORECASE)
    return _Happening(day, row["kind"] == "plan", pattern, groups, _groups(row["text"]))


def _groups(field: str) -> Groups:
    return tuple(tuple(word.replace("_", " ") for word in group.split("|")) for group in field.split())
