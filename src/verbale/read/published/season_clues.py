"""Clues from months that a text names without their year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from verbale.read.published.clue import FIRST, LAST, Clue, Stretch
from verbale.read.published.day_clues import token_at
from verbale.read.when.ahead import looks_ahead
from verbale.timex.calendar_days import moved
from verbale.timex.calendar_names import MONTH_NAMES
from verbale.types import Reading

_NAMED = re.compile(
    r"\b(?P<before>in|since|last|this|next|until|till|by|from|late|early|mid|for|before|after)[ -](?:the (?:end|beginning|start|middle) of )?"
    rf"(?P<month>{'|'.join(MONTH_NAMES)})\b(?! (?:\d|of \d|1st))(?!,? (?:19|20)\d\d)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COMING = frozenset({"next", "until", "till", "by"})
# How many months, at the least and the most, a month named without its year lies behind or ahead, and of what share of news.
_BEHIND = ((0, 0, 0.05), (1, 1, 0.27), (2, 2, 0.2), (3, 3, 0.13), (4, 5, 0.17), (6, 8, 0.12), (9, 11, 0.06))
_AHEAD = ((0, 0, 0.05), (1, 1, 0.3), (2, 2, 0.2), (3, 3, 0.14), (4, 5, 0.17), (6, 8, 0.11), (9, 11, 0.03))


def season_clues(reading: Reading) -> Iterator[Clue]:
    """Yield the days of all years that fit the months that a text names."""
    text = reading.document.text
    seen: set[tuple[int, bool]] = set()
    for sentence in reading.sentences:
        said = sentence.span.of(text)
        if _YEAR.search(said):
            continue
        for match in _NAMED.finditer(said):
            at = sentence.span.start + match.start("month")
            ahead = match["before"] in _COMING or looks_ahead(reading, token_at(reading, at))
            month = MONTH_NAMES.index(match["month"]) + 1
            if (month, ahead) not in seen:
                seen.add((month, ahead))
                yield _clue(match[0], month, ahead=ahead)


def _clue(words: str, month: int, *, ahead: bool) -> Clue:
    days, shares = _near(month, ahead=ahead)
    return Clue(words, "a month without its year is near", days, "month", shares=shares)


@cache
def _near(month: int, *, ahead: bool) -> tuple[tuple[Stretch, ...], tuple[float, ...]]:
    """Return the months near one of a name in all years, and what share of texts is of each."""
    days: list[Stretch] = []
    shares: list[float] = []
    years = range(FIRST.year, LAST.year + 1)
    for year in years:
        for least, most, share in _AHEAD if ahead else _BEHIND:
            first = moved(date(year, month, 1), -most if ahead else least, "month")
            after = moved(first, most - least + 1, "month")
            if FIRST <= first <= LAST:
                days.append((first, after - timedelta(days=1)))
                shares.append(share / len(years))
    return tuple(days), tuple(shares)
