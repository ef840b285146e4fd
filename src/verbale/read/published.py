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
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from verbale.datafiles import read_text, read_yaml
from verbale.read.ahead import looks_ahead
from verbale.read.who.fold import key
from verbale.read.who.known import Known, packaged
from verbale.timex import Printed, find
from verbale.types import Reading, When

FIRST, LAST = date(1990, 1, 1), date(2030, 12, 31)  # days that are considered
_SURE, _HINT = 1.0, 0.4  # what a fact counts, and what only is usual in news
_FRESH = timedelta(days=21)  # news tells of a dated day within so many days, as a rule
_ABOUT = timedelta(days=45)  # and of a day printed without its year within so many
_MONTHS = 60  # days after a month that news still names
_WIDEST = 10 * 366  # days; a wider interval says nothing

Stretch = tuple[date, date]  # first and last day


@dataclass(frozen=True, slots=True)
class Clue:
    """What one thing in the text tells of its day."""

    words: str  # as printed
    why: str  # for a person
    days: tuple[Stretch, ...]  # on which the text fits
    weight: float


def inferred(reading: Reading, known: Known | None = None) -> When | None:
    """Return the days on which a text without a date can have been published; None when they cannot be told.

    The evidence lists every clue that holds on these days. Method: a vote of clues over days (sweep line).
    """
    clues = tuple(_distinct(_clues(reading, known or packaged())))
    bounds = _best(clues)
    if bounds is None or (bounds[1] - bounds[0]).days > _WIDEST:
        return None
    start, end = bounds
    holding = [c for c in clues if any(a <= end and start <= b for a, b in c.days)]
    evidence = "; ".join(f"“{c.words}”: {c.why}" for c in holding)
    return When(start, end, "day" if start == end else "interval", evidence=f"not printed; {evidence}")


def _clues(reading: Reading, known: Known) -> Iterator[Clue]:
    yield from _offices(reading, known)
    yield from _dates(reading)
    yield from _undated_days(reading)
    yield from _resolutions(reading)
    yield from _events(reading)


def _distinct(clues: Iterable[Clue]) -> Iterator[Clue]:
    """Yield clues, those that say the same once: a name printed ten times is one clue."""
    seen = set()
    for clue in clues:
        if (clue.days, clue.weight) not in seen:
            seen.add((clue.days, clue.weight))
            yield clue


# ---------------------------------------------------------------- clues


def _offices(reading: Reading, known: Known) -> Iterator[Clue]:
    """Who is printed with an office holds it: "President Obama said"; who is printed as a former one did."""
    for mention in reading.mentions:
        party = mention.party
        if not party.person or not party.office:
            continue
        held = [t for t in known.held.get(key(party.person), ()) if t.country == party.country and t.start]
        former = party.office.removeprefix("former ")
        same = [t for t in held if t.office == former and t.source != "unverified"]
        if not same:
            continue
        if former != party.office:
            ends = [t.end[0] for t in same if t.end]
            if ends:
                yield Clue(party.text, f"{former} until {min(ends)}", ((min(ends), LAST),), _SURE)
            continue
        spells = tuple((t.start[0], t.end[1] if t.end else LAST) for t in same if t.start)
        when = " and ".join(f"{a} to {b if b < LAST else 'now'}" for a, b in spells)
        yield Clue(party.text, f"{party.office} from {when}", spells, _SURE)


def _dates(reading: Reading) -> Iterator[Clue]:
    """A day, month or year printed in full lies before the text, or after it where its clause looks ahead."""
    latest: When | None = None
    for time in reading.times:
        when = time.when
        if not FIRST <= when.start <= LAST:
            continue
        if looks_ahead(reading, time.tokens[0]):
            yield Clue(when.text, f"still to come: {when.end}", ((FIRST, when.end),), _SURE)
            continue
        yield Clue(when.text, f"past: {when.start}", ((when.start, LAST),), _SURE)
        if latest is None or when.start > latest.start:
            latest = when
    if latest is not None:
        slack = {"day": _FRESH, "month": timedelta(days=_MONTHS)}.get(latest.precision, timedelta(days=365))
        fresh = ((latest.start, min(latest.end + slack, LAST)),)
        yield Clue(latest.text, "the latest date, and news is fresh", fresh, _HINT)


def _undated_days(reading: Reading) -> Iterator[Clue]:
    """A day of a month without its year: a weekday beside it tells the years, news its season."""
    text = reading.document.text
    for sentence in reading.sentences:
        words = sentence.span.of(text)
        for printed in find(words):
            if printed.year is not None or printed.month is None or printed.day is None:
                continue
            at = next(
                (
                    i
                    for i in range(sentence.first, sentence.last)
                    if reading.tokens.end[i] > sentence.span.start + printed.span.start
                ),
                sentence.first,
            )
            ahead = looks_ahead(reading, at)
            weekday = printed.weekday if printed.weekday is not None else _weekday_beside(words, printed)
            days = tuple(
                (day - _ABOUT, day) if ahead else (day, day + _ABOUT)
                for year in range(FIRST.year, LAST.year)
                if (day := _day(year, printed)) and weekday in (None, day.weekday())
            )
            shown = printed.span.of(words)
            if weekday is not None:
                yield Clue(shown, "falls on the weekday printed beside it", days, _SURE)
            else:
                yield Clue(shown, "a day without its year is near", days, _HINT)


def _day(year: int, printed: Printed) -> date | None:
    try:
        return date(year, printed.month or 1, printed.day or 1)
    except ValueError:
        return None


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BESIDE = re.compile(rf"\b({'|'.join(_WEEKDAYS)})(?:,| the|, the)?\s*$", re.IGNORECASE)
_AFTER = re.compile(rf"^,?\s*\(?({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)


def _weekday_beside(words: str, printed: Printed) -> int | None:
    found = _BESIDE.search(words[: printed.span.start]) or _AFTER.search(words[printed.span.end :])
    return _WEEKDAYS.index(found[1].lower()) if found else None


_RESOLUTION = re.compile(r"\b[Rr]esolutions?\s+(?:No\.\s*)?(\d{3,4})\b(?!\s*of\b)")


def _resolutions(reading: Reading) -> Iterator[Clue]:
    for found in _RESOLUTION.finditer(reading.document.text):
        month = _month_of(int(found[1]))
        if month is not None:
            yield Clue(found[0], f"adopted in or after {month:%Y-%m}", ((month, LAST),), _SURE)


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
    for name, (pattern, day) in _known_events().items():
        for found in pattern.finditer(text):
            if not any(
                p.span.start <= found.start() < p.span.end
                for p in reading.document.parts
                if p.kind in ("headline", "body")
            ):
                continue
            token = next((i for i in range(len(reading.tokens)) if reading.tokens.end[i] > found.start()), 0)
            if looks_ahead(reading, token):
                yield Clue(found[0], f"{name} was on {day}, and is still to come", ((FIRST, day),), _HINT)
            else:
                yield Clue(found[0], f"{name} was on {day}", ((day, LAST),), _SURE)


@cache
def _known_events() -> Mapping[str, tuple[re.Pattern[str], date]]:
    rows = read_yaml("reference/events.yaml")
    return {
        name: (re.compile(rf"\b(?:{row['words']})\b"), date.fromisoformat(row["from"]))
        for name, row in rows.items()
    }


# ---------------------------------------------------------------- vote


def _best(clues: tuple[Clue, ...]) -> Stretch | None:
    """Return the first and last day on which the clues of most weight hold; None when one end is open."""
    changes: dict[date, float] = {FIRST: 0.0}
    for clue in clues:
        for start, end in _merged(clue.days):
            changes[max(start, FIRST)] = changes.get(max(start, FIRST), 0.0) + clue.weight
            if end < LAST:
                after = end + timedelta(days=1)
                changes[after] = changes.get(after, 0.0) - clue.weight
    days = [*sorted(changes), LAST]
    total = best = 0.0
    stretches: list[Stretch] = []
    for day, following in pairwise(days):
        total += changes[day]
        if total > best + 1e-9:
            best, stretches = total, []
        if total > best - 1e-9:
            stretches.append((day, following - timedelta(days=1) if following < LAST else LAST))
    if not clues or not stretches:
        return None
    start, end = stretches[0][0], stretches[-1][1]
    return None if start <= FIRST or end >= LAST else (start, end)


def _merged(days: tuple[Stretch, ...]) -> Iterator[Stretch]:
    """Yield stretches of which none overlaps another, so that a clue counts once on each day."""
    last: Stretch | None = None
    for start, end in sorted(days):
        if last is not None and start <= last[1] + timedelta(days=1):
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last
