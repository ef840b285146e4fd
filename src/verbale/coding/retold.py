"""Passages of history: paragraphs that tell beside the news what came long before it, undated and in the plain past.

"The quarrel is an old one. The union closed the road until the president flew in." Nothing in the clause says that it
is past; the passage does. Method: the sentences of a paragraph between those that name a recent day are weighed
together, by signs from data (`data/lang/en/history.yaml`) and by how they are told (`coding/passages.py`).
"""

from __future__ import annotations

from functools import lru_cache

from verbale.coding.passages import ENOUGH, Passages, is_definite
from verbale.coding.tellings import is_past, is_quoted, is_told, leads
from verbale.coding.upheavals import aside
from verbale.types import Reading, Span

_ENOUGH_LATE = 2.0  # after a recent day, or the news, in the same paragraph
_ENOUGH_DATED = 3.0  # where a day is known
_TOLD = 1.5  # points more where somebody else tells it
_QUOTED = 1.0  # and points more in direct speech


def retold(reading: Reading, i: int, *, dated: bool = False) -> Span | None:
    """Return the sentence whose words say most that the event of a token is history; None when it is news.

    `dated` says that a day is known that the event may be of.
    """
    if not is_definite(reading.document.published) or not is_past(reading.tokens, i):
        return None
    passage = _passages(_Same(reading)).around(reading.sentence_at(i))
    if passage is None:
        return None
    enough = _ENOUGH_DATED if dated else _ENOUGH_LATE if passage.late else ENOUGH
    if passage.points < enough + _TOLD * is_told(reading, i) + _QUOTED * is_quoted(reading, i):
        return None
    return passage.tells


def told_aside(reading: Reading, i: int) -> bool:
    """Say whether a token tells, beside the news, by what somebody is known: "Otero, who seized power in a coup"."""
    return aside(reading.tokens, i, _opening_verbs(_Same(reading)))


class _Same:
    """A reading that is compared by identity: what is asked of it again and again need not be compared whole."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.reading is other.reading

    def __hash__(self) -> int:
        return id(self.reading)


@lru_cache(maxsize=2)  # one document is coded at a time
def _passages(key: _Same) -> Passages:
    return Passages(key.reading)


@lru_cache(maxsize=2)
def _opening_verbs(key: _Same) -> frozenset[str]:
    """Return the lemmas of the main verbs that a text opens with."""
    tokens = key.reading.tokens
    last = next((s.last for s in key.reading.sentences if s.kind == "body"), 0)
    return frozenset(tokens.lemma[k] for k in range(last) if leads(tokens, k))
