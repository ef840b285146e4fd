"""Which events of the news a text may speak of, and in which sentences."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.read.published.news_table import Happening, Words
from verbale.timex.relative import Expression, expressions
from verbale.types import Reading, Sentence

# Readers whose expressions are read against the day of publication.
_TELLING = frozenset(
    {
        "weekday",
        "named_weekday",
        "weekday_of_week",
        "near_day",
        "overnight",
        "weekend",
        "ago",
        "period",
        "part_of_period",
        "edge_of_period",
        "season",
        "named_month",
        "month",
        "day_of_named_month",
        "printed",
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that may speak of events of the table."""

    sentence: Sentence
    said: str
    words: Words
    here: tuple[Happening, ...]  # whose words for a sentence it holds
    times: tuple[Expression, ...]  # read against the day of publication


@dataclass(frozen=True, slots=True)
class News:
    """What a text may tell of the table."""

    words: Words
    full: tuple[Happening, ...]  # to which the whole text points, in the order of the table
    told: tuple[Told, ...]


def news_of(reading: Reading) -> News:
    """Return which events of the table a text may speak of, and where."""
    text = reading.document.text
    words = Words(text)
    near = [h for h in words.candidates() if words.hold(h.groups)]
    told = []
    for sentence in reading.sentences if near else ():
        said = sentence.span.of(text)
        own = Words(said, words)
        here = tuple(h for h in near if own.hold(h.groups))
        if here:
            times = tuple(e for e in expressions(said) if e.reader in _TELLING)
            told.append(Told(sentence, said, own, here, times))
    return News(words, tuple(h for h in near if words.hold(h.text)), tuple(told))
