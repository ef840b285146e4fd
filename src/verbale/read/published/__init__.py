"""When a text without a printed date can have been published, from what it takes for granted.

Each thing that tells something is a clue: days on which the text fits, and how much that counts. Who holds an
office, dates printed in full, a weekday beside a day of the month, numbered resolutions, and events that every
reader knows (`data/reference`). The days on which most fits are the answer; without a first and a last day there
is none.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from verbale.datafiles import read_text, read_yaml
from verbale.read.published.affair_clues import affair_clues
from verbale.read.published.age_clues import age_clues
from verbale.read.published.clue import FIRST, LAST, Clue, Stretch, fits, likely, since, until
from verbale.read.published.dateline_clues import dateline_clues
from verbale.read.published.day_clues import day_clues, token_at
from verbale.read.published.name_clues import name_clues
from verbale.read.published.news_clues import news_clues
from verbale.read.published.news_told import news_of
from verbale.read.published.office_clues import office_clues
from verbale.read.published.season_clues import season_clues
from verbale.read.published.tenure_clues import tenure_clues
from verbale.read.when.ahead import looks_ahead
from verbale.read.who.known import Known, packaged
from verbale.timex.anchor import Anchor
from verbale.timex.calendar_names import WEEKDAYS
from verbale.timex.relative import expressions
from verbale.types import Reading, When

_WEEK = timedelta(days=7)
_NEAR = 60  # code points between the name of an event and a word that says when it was
_BOUNDS = frozenset(  # say no more than before or after; the rest tells of a time that may be missed
    {"ahead", "day ahead", "printed", "printed last", "told from a date", "resolution", "great event"}
    | {"affair of the past", "name of the past"}
)
_ASIDE = 5  # clues set aside that the evidence shows; a long text has dozens of faint ones
_WIDEST = 30 * 366  # days; a wider interval says nothing
_COUNTED = frozenset({"ago", "near_day", "period", "weekend", "named_weekday", "overnight", "part_of_period"})


def inferred(reading: Reading, known: Known | None = None) -> When | None:
    """Return the days on which a text without a date can have been published; None when they cannot be told.

    The evidence lists the clues that fit these days, then those set aside. Method: see `likely`.
    """
    clues = tuple(_distinct(_clues(reading, known or packaged())))
    bounds = likely(clues) if clues else None
    if bounds is None or (bounds[1] - bounds[0]).days > _WIDEST:
        return None
    start, end = bounds
    fitting = [
        clue
        for clue in clues
        if any(a <= end and start <= b for a, b in clue.days) and (clue.kind in _BOUNDS or fits(clue, bounds))
    ]
    aside = [clue for clue in clues if clue not in fitting]
    evidence = "; ".join(map(_shown, fitting))
    if aside:
        more = f"; and {len(aside) - _ASIDE} more" if len(aside) > _ASIDE else ""
        evidence += f"; set aside, as they do not fit: {'; '.join(map(_shown, aside[:_ASIDE]))}{more}"
    return When(start, end, "day" if start == end else "interval", evidence=f"not printed; {evidence}")


def _shown(clue: Clue) -> str:
    return f"“{clue.words}”: {clue.why}"


def _clues(reading: Reading, known: Known) -> Iterator[Clue]:
    yield from office_clues(reading, known)
    yield from dateline_clues(reading)
    yield from _dates(reading)
    yield from day_clues(reading)
    yield from _resolutions(reading)
    yield from _events(reading)
    yield from age_clues(reading)
    yield from name_clues(reading)
    yield from tenure_clues(reading, known)
    yield from season_clues(reading)
    news = news_of(reading)
    timed = tuple(news_clues(reading, news))
    yield from (clue for clue, _ in timed)
    yield from affair_clues(reading, news, frozenset(h for _, told in timed for h in told))


def _distinct(clues: Iterable[Clue]) -> Iterator[Clue]:
    """Yield clues, those that say the same once: a name printed ten times is one clue."""
    seen = set()
    for clue in clues:
        if (clue.days, clue.kind) not in seen:
            seen.add((clue.days, clue.kind))
            yield clue


# ---------------------------------------------------------------- clues


_YEAR_PRINTED = re.compile(r"(?:19|20)\d\d|\bnineties\b")


def _dates(reading: Reading) -> Iterator[Clue]:
    """A day, month or year printed in full lies before the text, or after it where its clause looks ahead.

    News prints a year seldom of what is just past, and seldom of what is long past only: the last one tells more than
    a bound. What is told from a date ("two years later", "until then") bounds from below at most.
    """
    past: list[tuple[When, bool]] = []
    for time in reading.times:
        when = time.when
        if not FIRST <= when.start <= LAST:
            continue
        printed = bool(_YEAR_PRINTED.search(when.text))
        if not looks_ahead(reading, time.tokens[0]):
            past.append((when, printed))
        elif printed and not _of_a_noun(reading, time.tokens[0]):
            # "Resolution 1747 of March 2007 leaves a way": not what the clause looks ahead to
            yield _to_come(reading, time.tokens, when)
    last = max((when.start for when, printed in past if printed), default=None)
    for when, printed in past:
        why = f"past: {when.start}"
        if printed and when.start == last:
            days, parts = since(when.end + timedelta(days=1))
            days, parts = ((when.start, when.end), *days), (0, *(part + 1 for part in parts))
            yield Clue(when.text, why, days, "printed last", parts)
        else:
            yield Clue(when.text, why, ((when.start, LAST),), "printed" if printed else "told from a date")


def _to_come(reading: Reading, tokens: tuple[int, int], when: When) -> Clue:
    """A full day is printed of what is near and certain; a month or year to come may be anybody's far goal."""
    days, parts = until(when.end)
    full = when.precision == "day" and not _heads(reading, tokens)
    return Clue(when.text, f"still to come: {when.end}", days, "day ahead" if full else "ahead", parts)


def _heads(reading: Reading, tokens: tuple[int, int]) -> bool:
    """Say whether a date heads an entry of a chronicle: "8 May 2010: the camp is cleared"."""
    last = tokens[1]
    return last < len(reading.tokens) and reading.tokens.text[last] in {":", "–", "—", "-"}


def _of_a_noun(reading: Reading, first: int) -> bool:
    tokens = reading.tokens
    return "of" in tokens.lemma[max(0, first - 1) : first + 1]


_RESOLUTION = re.compile(r"\b[Rr]esolutions?\s+(?:No\.\s*)?(\d{3,4})\b(?!\s*of\b)")


def _resolutions(reading: Reading) -> Iterator[Clue]:
    for found in _RESOLUTION.finditer(reading.document.text):
        month = _month_of(int(found[1]))
        if month is not None:
            days, parts = since(month)
            yield Clue(found[0], f"adopted in or after {month:%Y-%m}", days, "resolution", parts)


def _month_of(number: int) -> date | None:
    """Return the first day of the month in which a resolution was adopted; None when it is out of the table."""
    numbers, months = _table()
    at = bisect_right(numbers, number) - 1
    return months[at] if 0 <= at < len(numbers) - 1 else None


@cache
def _table() -> tuple[tuple[int, ...], tuple[date, ...]]:
    lines = (x for x in read_text("reference/resolutions.csv").splitlines() if not x.startswith("#"))
    rows = list(csv.reader(lines))[1:]
    return tuple(int(n) for _, n in rows), tuple(date.fromisoformat(f"{m}-01") for m, _ in rows)


def _events(reading: Reading) -> Iterator[Clue]:
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
