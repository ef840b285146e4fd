"""How well the parties of two reports agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from verbale.types import Party

_WORD = re.compile(r"\w+")
_EMPTY_WORDS = frozenset(
    {"the", "a", "an", "of", "and", "for", "in", "on", "to", "its", "their", "his", "her", "s"}
)

SAME_COUNTRY_OTHER_ORGAN = 0.45  # parliament and army of one state
STATE_AND_ORGAN = 0.85  # "Seoul" and "the South Korean army"
OTHER_PERSON = 0.3  # two ministers of one state
ONLY_WORDS_SHARED = 0.7  # "the rebels" and "rebels in the north"
SIDE_UNSAID = 0.55  # one report names no recipient, or in the passive no actor: like words must help


@lru_cache(maxsize=100_000)
def words(text: str) -> frozenset[str]:
    """Return the words that tell texts apart, in lower case."""
    return frozenset(_WORD.findall(text.casefold())) - _EMPTY_WORDS


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well two sets of parties agree."""

    score: float  # 0..1
    reason: str  # for a person


def sides(
    left: tuple[Sequence[Party], Sequence[Party]],
    right: tuple[Sequence[Party], Sequence[Party]],
    *,
    reciprocal: bool,
) -> Agreement:
    """Compare actors with actors and recipients with recipients; in a reciprocal event all with all."""
    if reciprocal:
        return _side((*left[0], *left[1]), (*right[0], *right[1]), "parties")
    actors = _side(left[0], right[0], "actors")
    recipients = _side(left[1], right[1], "recipients")
    both = [a for a in (actors, recipients) if a.reason]
    if not both:
        return Agreement(0.0, "neither names a party")
    return Agreement(actors.score * recipients.score, "; ".join(a.reason for a in both))


def _side(left: Sequence[Party], right: Sequence[Party], name: str) -> Agreement:
    if not left and not right:
        return Agreement(1.0, "")
    if not left or not right:
        return Agreement(SIDE_UNSAID, f"only one names {name}")
    few, many = (left, right) if len(left) <= len(right) else (right, left)
    best = [max(_party(a, b) for b in many) for a in few]
    back = [max(_party(a, b) for a in few) for b in many]
    # What the shorter list says must be borne out; what only the longer one adds weighs a quarter.
    score = min(best) * (0.75 + 0.25 * sum(back) / len(back))
    return Agreement(score, _said(few, many, score, name))


def _said(few: Sequence[Party], many: Sequence[Party], score: float, name: str) -> str:
    shared = sorted({p.country for p in few if p.country} & {p.country for p in many if p.country})
    if score >= 0.95:
        return f"same {name}" + (f" ({', '.join(shared)})" if shared else "")
    if shared:
        return f"{name} share {', '.join(shared)}"
    return f"{name} share words" if score >= 0.5 else f"other {name}"


def _party(a: Party, b: Party) -> float:
    if a.country is None or b.country is None:
        return _by_words(a, b)
    if a.country != b.country:
        return 0.0
    if a.person and b.person and not _same_person(a.person, b.person):
        return OTHER_PERSON
    if a.sector == b.sector or (a.entity and a.entity == b.entity):
        return 1.0
    if not a.sector or not b.sector:
        return STATE_AND_ORGAN
    return STATE_AND_ORGAN if set(a.sector) & set(b.sector) else SAME_COUNTRY_OTHER_ORGAN


def _same_person(a: str, b: str) -> bool:
    """Say whether one name may be the other, shortened: Kerry, John Kerry."""
    left, right = words(a), words(b)
    return left <= right or right <= left


def _by_words(a: Party, b: Party) -> float:
    left, right = words(a.text), words(b.text)
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    return ONLY_WORDS_SHARED if left <= right or right <= left else 0.0
