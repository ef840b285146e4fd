"""A timeline for people: every event under the time that is really known of it, and by month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from verbale.pages import phrase
from verbale.query import TimelineDay
from verbale.types import Event, When

NEAR = 3  # days; a time of so many stands under its first day
MONTHLY = 45  # days; what may lie anywhere in a longer time belongs to no month


@dataclass(frozen=True, slots=True)
class Period:
    """A day, or a longer time in which something is said to have happened on a day not known."""

    when: When | None  # None: undated
    events: tuple[Event, ...]

    @property
    def key(self) -> str:
        """Return it in short: 2016-09-13, 2016-09, "undated"."""
        return phrase.day(self.when)

    @property
    def name(self) -> str:
        """Return it as people write it."""
        return phrase.long_time(self.when)

    def vaguer(self, event: Event) -> str:
        """Return an event's time when it is less exact than this one, else ""."""
        own = phrase.day(event.when)
        return "" if own == self.key else own


@dataclass(frozen=True, slots=True)
class Month:
    """The times of one month; of a year, for what no month is known of; the undated; or background."""

    key: str  # 2016-09, 2016, undated, background
    name: str  # September 2016
    periods: tuple[Period, ...]
    year: str = "later"  # heading in a list of months; "later" sorts after all years
    short: str = ""  # name below that heading

    @property
    def count(self) -> int:
        """Return how many events it holds."""
        return sum(len(period.events) for period in self.periods)


def periods(days: Iterable[TimelineDay]) -> tuple[Period, ...]:
    """Return days and longer times in the order in which they begin, the longer ones first; the undated last."""
    found = []
    for entry in days:
        held: dict[When | None, list[Event]] = {}
        for event in entry.events:
            held.setdefault(_heading(event.when), []).append(event)
        parts = [Period(when, tuple(events)) for when, events in held.items()]
        found += sorted(parts, key=lambda part: (-_length(part.when), part.key))
    return tuple(found)


def months(days: Sequence[TimelineDay]) -> tuple[Month, ...]:
    """Return a timeline by month: years before their months, then the undated, then historical background."""
    held: dict[tuple[int, int], list[Period]] = {}
    background = []
    for period in periods(days):
        told = tuple(event for event in period.events if event.status != "historical")
        history = tuple(event for event in period.events if event.status == "historical")
        if told:
            held.setdefault(_place(period.when), []).append(Period(period.when, told))
        if history:
            background.append(Period(period.when, history))
    found = [_month(place, parts) for place, parts in sorted(held.items())]
    if background:
        found.append(Month("background", "Background", tuple(background), short="Background"))
    return tuple(found)


def _heading(when: When | None) -> When | None:
    if when is None:
        return None
    if _length(when) <= NEAR:
        return When(when.start, when.start, "day")
    return When(when.start, when.end, when.precision)


_UNDATED = (10_000, 0)  # sorts last


def _place(when: When | None) -> tuple[int, int]:
    if when is None:
        return _UNDATED
    return when.start.year, when.start.month if _length(when) <= MONTHLY else 0


def _month(place: tuple[int, int], parts: Sequence[Period]) -> Month:
    year, month = place
    if place == _UNDATED:
        return Month("undated", "Undated", tuple(parts), short="Undated")
    if not month:
        return Month(f"{year}", f"{year}", tuple(parts), f"{year}", "no month known")
    name = phrase.month(date(year, month, 1))
    return Month(f"{year}-{month:02}", name, tuple(parts), f"{year}", name.split()[0])


def _length(when: When | None) -> int:
    return (when.end - when.start).days + 1 if when else 0
