"""Counted units of time: "nearly three weeks", "a fortnight", and which way words lead."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from verbale.timex.anchor import Groups
from verbale.timex.calendar_days import DAY, Days, between, one, period
from verbale.timex.numbers import amount

HALF_A_DAY = 12  # hours
_BACK = (
    "previous",
    "before",
    "earlier",
    "preceding",
    "prior",
    "early",
    "previously",
    "beforehand",
    "preceded",
)
_FORWARD = ("next", "following", "after", "later", "ensuing", "subsequent")
VAGUE: Mapping[str, tuple[int, str]] = {  # what uncounted units are at most: "in recent weeks"
    "hour": (1, "day"),
    "day": (7, "day"),
    "week": (5, "week"),
    "month": (6, "month"),
    "year": (5, "year"),
}
_VAGUE_DAYS = {"minute": 0, "hour": 1, "day": 7, "week": 35, "month": 183, "year": 1827}  # the same in days
_LONGEST = {"minute": 0, "day": 1, "week": 7, "month": 31, "year": 366, "decade": 3653}  # days of one
_PARTS_OF_DAYS = ("night", "morning", "evening", "afternoon")


def unit_of(word: str) -> tuple[str, int]:
    """Return a unit and how many of it a word stands for: "fortnights" is two weeks, "nights" is a day."""
    unit = word.removesuffix("s")
    if unit == "fortnight":
        return "week", 2
    return ("century" if unit == "centurie" else "day" if unit in _PARTS_OF_DAYS else unit), 1


def halves(groups: Groups) -> tuple[int, str] | None:
    """Return how many months, or days, "two and a half years", "a week and a half", "half a year" are."""
    if "and" not in groups:
        return None
    unit = unit_of(groups["unit"])[0]
    count = amount(groups["number"])[1] if "number" in groups else 0
    length = {"year": 12, "month": 30, "week": 7, "day": 1}[unit]
    return count * length + length // 2 + (unit == "day"), "month" if unit == "year" else "day"


def count_of(groups: Groups) -> tuple[int, str]:
    """Return how many of which unit: "nearly three weeks" is 3 of week."""
    unit, times = unit_of(groups["unit"])
    return amount(groups.get("number", "one"))[1] * times, unit


def days_of(units: str, number: str | None) -> int:
    """Return how many days so many units are at most; of uncounted ones what is meant at most: "in the days after"."""
    unit, times = unit_of(units)
    if number is None and units.endswith("s"):
        return _VAGUE_DAYS[unit]
    count = amount(number or "one")[1] * times
    return -(-count // 24) if unit == "hour" else count * _LONGEST[unit]


def unit_around(day: date, unit: str, count: int = 2) -> Days:
    """Return what "so many units away" means around a day; a single century is told to the decade."""
    if unit == "day":
        return one(day)
    return period(day, "decade" if unit == "century" and count == 1 else unit)


def hours_from(day: date, count: int) -> Days:
    """Return the days that may lie so many hours after some time on a day."""
    if count % 24 == 0:
        return one(day + timedelta(days=count // 24))
    if 0 <= count < HALF_A_DAY:
        return one(day)
    first = day + timedelta(days=count // 24)
    return between(first, first + DAY)


def steps(words: str) -> int:
    """Return -1 for words that lead back in time, 1 for those that lead on, 0 for those that stay."""
    back = goes_back(words)
    return 0 if back is None else -1 if back else 1


def goes_back(words: str) -> bool | None:
    """Say whether words lead back in time; None when they stay."""
    if any(word in words.split() for word in _BACK):
        return True
    return False if any(word in words.split() for word in _FORWARD) else None
