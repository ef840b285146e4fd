"""Which events of the news a text may speak of, and in which sentences."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from verbale.read.published.clue import trust
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

_LEAD = 60  # words
_TOGETHER = 40  # days: events so near are of one time


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
    lead: Words  # of the headline and the first sentences

    def sure(self, happening: Happening, how: str) -> float:
        """Return how often an event is that of a text with its words: the rarer, the nearer together, the sooner, the likelier."""
        here = [t for t in self.told if happening in t.here]
        whole = any(t.words.hold(happening.text) for t in here)
        part = not whole and any(t.words.hold_any(happening.text) for t in here)
        words = self.words.count((*happening.groups, *happening.text))
        others = len(self.full) - sum(
            h is not happening and abs((h.day - happening.day).days) <= _TOGETHER for h in self.full
        )
        odds = trust()["matches"][how]
        of = (
            odds["any"],
            odds["rare"] * (min(happening.chance, 8) - 4),
            odds["one sentence"] * whole,
            odds["some of it"] * part,
            odds["planned"] * happening.plan,
            odds["others"] * log(max(1, others)),
            odds["words"] * (min(words, 8) - 4),
            odds["lead"] * self.lead.hold(happening.text),
            odds["told in lead"] * self.lead.hold(happening.groups),
        )
        return 1 / (1 + exp(-sum(of)))


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
    lead = Words(" ".join(text.split(maxsplit=_LEAD)[:_LEAD]), words)
    return News(words, tuple(h for h in near if words.hold(h.text)), tuple(told), lead)
