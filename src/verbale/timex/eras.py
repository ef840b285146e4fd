"""Wars and other times of the past that have names: "World War II", "the Cold War"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from verbale.datafiles import read_yaml
from verbale.timex.anchor import Anchor, Groups
from verbale.timex.calendar_days import Days, between

FILE = "reference/eras.yaml"


@cache
def _eras() -> tuple[tuple[re.Pattern[str], Days], ...]:
    return tuple(
        (re.compile("|".join(era["names"]), re.IGNORECASE), _years(era["first"], era["last"]))
        for era in read_yaml(FILE).values()
    )


def names() -> Iterator[str]:
    """Yield the patterns of all names, the longest first, so that "Second World War" comes before its parts."""
    patterns = (name for era in read_yaml(FILE).values() for name in era["names"])
    return (f"(?-i:{name})" for name in sorted(patterns, key=len, reverse=True))


def _years(first: int, last: int) -> Days:
    days = between(date(first, 1, 1), date(last, 12, 31))
    return days._replace(precision="year") if first == last else days


def era(groups: Groups, _: Anchor) -> Days | None:
    """Read "the Korean War": its years; of the year printed where one stands beside it."""
    if "year" in groups:
        return _years(int(groups["year"]), int(groups["year"]))
    return next((days for name, days in _eras() if name.fullmatch(groups["era"])), None)
