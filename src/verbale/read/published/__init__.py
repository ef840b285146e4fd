"""When a text without a printed date can have been published, from what it takes for granted.

Each thing that tells something is a clue: days on which the text fits, and how much that counts. Who holds an
office, dates printed in full, a weekday beside a day of the month, numbered resolutions, and events that every
reader knows (`data/reference`). The days on which most fits are the answer; without a first and a last day there
is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verbale.read.published.affair_clues import affair_clues
from verbale.read.published.age_clues import age_clues
from verbale.read.published.clue import Clue, fits, likely
from verbale.read.published.date_clues import date_clues
from verbale.read.published.dateline_clues import dateline_clues
from verbale.read.published.day_clues import day_clues
from verbale.read.published.event_clues import event_clues, resolution_clues
from verbale.read.published.name_clues import name_clues
from verbale.read.published.news_clues import news_clues
from verbale.read.published.news_told import news_of
from verbale.read.published.office_clues import office_clues
from verbale.read.published.season_clues import season_clues
from verbale.read.published.tenure_clues import tenure_clues
from verbale.read.who.known import Known, packaged
from verbale.types import Reading, When

_BOUNDS = frozenset(  # say no more than before or after; the rest tells of a time that may be missed
    {"ahead", "day ahead", "printed", "printed last", "told from a date", "resolution", "great event"}
    | {"affair of the past", "name of the past"}
)
_ASIDE = 5  # clues set aside that the evidence shows; a long text has dozens of faint ones
_WIDEST = 30 * 366  # days; a wider interval says nothing


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
    yield from date_clues(reading)
    yield from day_clues(reading)
    yield from resolution_clues(reading)
    yield from event_clues(reading)
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
