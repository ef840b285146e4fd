"""What one thing in a text without a date tells of its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

FIRST, LAST = date(1990, 1, 1), date(2026, 12, 31)  # days that are considered; the tables know of none later
# What a day counts before which a text cannot be, what a fact does, and what only is usual in news.
HARD, SURE, HINT = 2.0, 1.0, 0.4

Stretch = tuple[date, date]  # first and last day


@dataclass(frozen=True, slots=True)
class Clue:
    """What one thing in the text tells of its day."""

    words: str  # as printed
    why: str  # for a person
    days: tuple[Stretch, ...]  # on which the text fits
    weight: float
