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
from itertools import pairwise

from verbale.datafiles import read_text, read_yaml
from verbale.read.age_clues import age_clues
from verbale.read.ahead import looks_ahead
from verbale.read.clue import FIRST, HARD, HINT, LAST, SURE, Clue, Stretch
from verbale.read.news_clues import news_clues
from verbale.read.who.fold import key
from verbale.read.who.known import Known, packaged
from verbale.timex import Printed, find
from verbale.timex.anchor import Anchor
from verbale.timex.relative import expressions
from verbale.types import Mention, Reading, When

_WEEK = timedelta(days=7)
_NAMED = timedelta(days=21)  # news prints the weekday of a day that is so near
_ABOUT = timedelta(days=150)  # and a day without its year for one that is so near
_NEAR = 60  # code points between the name of an event and a word that says when it was
_WIDEST = 15 * 366  # days; a wider interval says nothing
_COUNTED = frozenset({"ago", "near_day", "period", "weekend", "named_weekday", "overnight", "part_of_period"})
_ELECT = timedelta(days=120)  # an office is taken that long after the vote
_NEW = re.compile(r"\b(?:new|newly|elect|elected|incoming|designate|chosen|won|nominated)\b", re.IGNORECASE)
_PAST = re.compile(r"^(?:then|ex|former|late)\b|\b(?:then|ex|former|late)-$", re.IGNORECASE)


def inferred(reading: Reading, known: Known | None = None) -> When | None:
    """Return the days on which a text without a date can have been published; None when they cannot be told.

    The evidence lists every clue that holds on one of these days. Method: a vote of clues over days (sweep line).
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
    yield from news_clues(reading)
    yield from age_clues(reading)


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
        if not party.person or not party.office or reading.tokens.pos[mention.head] == "PRON":
            continue
        held = [t for t in known.held.get(key(party.person), ()) if t.country == party.country and t.start]
        office = party.office.removeprefix("former ")
        same = [t for t in held if t.office == office and t.source != "unverified"]
        if not same:
            continue
        if office != party.office or _PAST.search(_before(reading, mention)):
            day = min(t.start[0] for t in same if t.start)
            yield Clue(party.text, f"{office} from {day}", ((day, LAST),), SURE)
            continue
        early = _ELECT if _NEW.search(_around(reading, mention)) else timedelta(0)
        spells = tuple((t.start[0] - early, t.end[1] if t.end else LAST) for t in same if t.start)
        when = " and ".join(f"{a} to {b if b < LAST else 'now'}" for a, b in spells)
        yield Clue(party.text, f"{office} from {when}", spells, SURE)


def _around(reading: Reading, mention: Mention) -> str:
    tokens = reading.tokens
    start, end = tokens.start[mention.tokens[0]], tokens.end[mention.tokens[1] - 1]
    return reading.document.text[max(0, start - _NEAR) : end + _NEAR]


def _before(reading: Reading, mention: Mention) -> str:
    """Return a mention's first word, or the one that is glued to it: "then-President"."""
    first = mention.tokens[0]
    text, start = reading.document.text, reading.tokens.start[first]
    glued = start > 0 and text[start - 1] == "-"
    return text[max(0, start - 7) : start] if glued else text[start : start + 7]


def _dates(reading: Reading) -> Iterator[Clue]:
    """A day, month or year printed in full lies before the text, or after it where its clause looks ahead."""
    for time in reading.times:
        when = time.when
        if not FIRST <= when.start <= LAST:
            continue
        if looks_ahead(reading, time.tokens[0]):
            if _of_a_noun(reading, time.tokens[0]):
                continue  # "Resolution 1747 of March 2007 leaves a way": not what the clause looks ahead to
            yield Clue(when.text, f"still to come: {when.end}", ((FIRST, when.end),), SURE)
        else:
            yield Clue(when.text, f"past: {when.start}", ((when.start, LAST),), HARD)


def _of_a_noun(reading: Reading, first: int) -> bool:
    tokens = reading.tokens
    return "of" in tokens.lemma[max(0, first - 1) : first + 1]


def _undated_days(reading: Reading) -> Iterator[Clue]:
    """A day of a month without its year: a weekday beside it tells the years, news its season."""
    text = reading.document.text
    for sentence in reading.sentences:
        words = sentence.span.of(text)
        for printed in find(words):
            if printed.year is not None or printed.month is None or printed.day is None:
                continue
            at = _token(reading, sentence.span.start + printed.span.start)
            ahead = looks_ahead(reading, at)
            weekday = printed.weekday if printed.weekday is not None else _weekday_beside(words, printed)
            near = _ABOUT if weekday is None else _NAMED
            days = tuple(
                (day - near, day) if ahead else (day, day + near)
                for year in range(FIRST.year, LAST.year + 1)
                if (day := _day(year, printed)) and weekday in (None, day.weekday())
            )
            shown = printed.span.of(words)
            if weekday is not None:
                yield Clue(shown, "falls on the weekday printed beside it", days, SURE)
            else:
                either = tuple((a - near, b) if not ahead else (a, b + near) for a, b in days)
                yield Clue(shown, "a day without its year is near", either, HINT)


def _token(reading: Reading, at: int) -> int:
    """Return the token that stands at a code point, or first after it."""
    return min(bisect_right(reading.tokens.end, at), len(reading.tokens) - 1)


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
            yield Clue(found[0], f"adopted in or after {month:%Y-%m}", ((month, LAST),), SURE)


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
            token = _token(reading, found.start())
            sentence = reading.sentence_at(token) if len(reading.tokens) else None
            if sentence is None or not sentence.span.start <= found.start() < sentence.span.end:
                continue  # furniture
            beside = text[
                max(sentence.span.start, found.start() - _NEAR) : min(sentence.span.end, found.end() + _NEAR)
            ]
            told = _as_told(day, beside)
            if told is not None:
                yield Clue(beside, f"{name} was on {day}", (told,), SURE)
            else:
                yield Clue(found[0], f"{name} was on {day}", ((day, LAST),), SURE)


def _as_told(day: date, beside: str) -> Stretch | None:
    """Return the days of publication of a text that says so of an event: "last Friday", "next month", "a year ago"."""
    for weekday in re.findall(rf"\b({'|'.join(_WEEKDAYS)})\b", beside, re.IGNORECASE):
        if _WEEKDAYS.index(weekday.lower()) == day.weekday():
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
def _known_events() -> Mapping[str, tuple[re.Pattern[str], date]]:
    rows = read_yaml("reference/events.yaml")
    return {
        name: (re.compile(rf"\b(?:{row['words']})\b"), date.fromisoformat(row["from"]))
        for name, row in rows.items()
    }


# ---------------------------------------------------------------- vote


def _best(clues: tuple[Clue, ...]) -> Stretch | None:
    """Return the first and last day of the stretches on which the clues of most weight hold.

    None when the first is open.
    """
    changes: dict[date, float] = {FIRST: 0.0}
    for clue in clues:
        for start, end in _merged(clue.days):
            if start > LAST:
                continue
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
    return None if start <= FIRST else (start, end)


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
