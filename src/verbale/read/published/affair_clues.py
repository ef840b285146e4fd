"""Clues from events of the news that a text speaks of without a time of its own (`reference/news.csv`).

News is of the days after what it tells, seldom of the days long after: how seldom was counted on our dated pages.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import timedelta

from verbale.read.published.clue import Clue, kept, since
from verbale.read.published.news_table import Happening
from verbale.read.published.news_told import News
from verbale.types import Reading

_AFTER = (0, 3, 8, 31, 201)  # days after an event at which its parts begin
_BEFORE = {True: 40, False: 21}  # the same before what was planned, and what was not, of what led to it
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Readers of times that news tells its own days with; "in June", "two years ago" tell what was before.
_OWN = frozenset({"weekday", "named_weekday", "weekday_of_week", "near_day", "overnight", "weekend"})


def affair_clues(reading: Reading, news: News, told: frozenset[Happening]) -> Iterator[Clue]:
    """Yield a clue for each event to which a whole text points, but for those told with a time.

    An event that is only spoken of beside times that lie far back bounds the text from below.
    """
    text = reading.document.text
    for happening in (h for h in news.full if h not in told):
        places = [t for t in news.told if happening in t.here]
        if any(all(time.reader in _OWN for time in t.times) and not _YEAR.search(t.said) for t in places):
            yield _clue(happening, text, news)
        elif places and not happening.plan:
            days, parts = since(happening.day)
            yield Clue(happening.shown(text), f"news of {happening.day}", days, "affair of the past", parts)


def _clue(happening: Happening, text: str, news: News) -> Clue:
    begins = (-_BEFORE[happening.plan], *_AFTER)
    days, parts = kept(
        (happening.day + timedelta(days=a), happening.day + timedelta(days=b - 1))
        for a, b in itertools.pairwise(begins)
    )
    kind = "affair planned" if happening.plan else "affair"
    why = f"news of {happening.day}"
    return Clue(happening.shown(text), why, days, kind, parts, sure=news.sure(happening, "affair"))
