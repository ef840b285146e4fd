"""Clues from events of the news that a text speaks of without a time of its own (`reference/news.csv`).

News is of the days after what it tells, seldom of the days long after: how seldom was counted on our dated pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from verbale.read.published.clue import FIRST, LAST, Clue
from verbale.read.published.news_table import Happening
from verbale.read.published.news_told import News
from verbale.types import Reading

# Up to how many days after an event a text is likely of it, and what share of texts that tell it are of these days.
_AFTER = ((2, 0.28), (7, 0.25), (30, 0.2), (200, 0.12), (10_000, 0.15))
_BEFORE = {
    True: (40, 0.15),
    False: (21, 0.06),
}  # the same before what was planned, and what was not, of what led to it
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FEW, _SOME, _MANY = 0.4, 0.5, 0.7  # how often it is right by two, three and more groups of words


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
            yield _clue(happening, text)
        elif places and not happening.plan:
            yield Clue(_shown(happening, text), f"news of {happening.day}", ((happening.day, LAST),), _SOME)


def _clue(happening: Happening, text: str) -> Clue:
    groups = len(happening.groups) + len(happening.text)
    sure = _FEW if groups < 3 else _SOME if groups == 3 else _MANY
    stretches = []
    shares = []
    first = 0
    for last, share in _AFTER:
        stretches.append(
            (happening.day + timedelta(days=first), min(LAST, happening.day + timedelta(days=last)))
        )
        shares.append(share)
        first = last + 1
    early, before = _BEFORE[happening.plan]
    shares = [before, *(share * (1 - before) for share in shares)]
    stretches.insert(
        0, (max(FIRST, happening.day - timedelta(days=early)), happening.day - timedelta(days=1))
    )
    kept = [(s, x) for s, x in zip(stretches, shares, strict=True) if s[0] <= s[1]]
    return Clue(
        _shown(happening, text),
        f"news of {happening.day}",
        tuple(s for s, _ in kept),
        sure,
        tuple(x for _, x in kept),
    )


def _shown(happening: Happening, text: str) -> str:
    found = happening.sentence.search(text)
    return found[0] if found else ""
