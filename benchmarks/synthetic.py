"""Reports as a large collection would hold them: few heavy pairs of states, many copies, some undated."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.types import MadeBy, Party, Report, Span, Status, Trigger, When

EVENTS = (
    "CONSULT",
    "ACCUSE",
    "REQUEST",
    "AGREE",
    "SUPPORT",
    "REJECT",
    "SANCTION",
    "ASSAULT",
    "COERCE",
    "AID",
)
STATUSES: tuple[Status, ...] = ("asserted",) * 14 + ("historical", "negated", "future", "hypothetical")
COUNTRIES = tuple(
    a + b + c for a in "ABCDE" for b in "KLMNO" for c in "RST"
)  # 75; the first are in the news most
SECTORS = ((), ("GOV",), ("GOV",), ("MIL",), ("LEG",))
SYLLABLES = tuple(f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("n", "r", "st", "m"))
WORDS = SYLLABLES + tuple(a + b for a in SYLLABLES for b in SYLLABLES)  # 57,840, few of them frequent
FIRST = date(2001, 1, 1)
A_DAY = 250  # reports a day, 90,000 a year: as large collections have it, more means more years


def reports(n: int, seed: int = 0) -> Iterator[Report]:
    """Yield n reports of some n / 4 events."""
    chance = random.Random(seed)
    made = 0
    while made < n:
        day = FIRST + timedelta(days=made // A_DAY)
        event, words = _event(chance, day), _words(chance, 14)
        for _ in range(min(_copies(chance), n - made)):
            yield _report(chance, made, day, event, words)
            made += 1


def _words(chance: random.Random, n: int) -> list[str]:
    """Draw words about as often as a language uses them: the rank times the frequency is constant."""
    return [WORDS[int(len(WORDS) ** chance.random()) - 1] for _ in range(n)]


def _copies(chance: random.Random) -> int:
    return min(200, int(chance.paretovariate(1.3)) + chance.randrange(3))


def _event(chance: random.Random, day: date) -> tuple[str, tuple[Party, ...], tuple[Party, ...], When]:
    first, second = (COUNTRIES[min(74, int(chance.expovariate(0.08)))] for _ in range(2))
    actor = Party(first.title(), Span(0, 3), first, chance.choice(SECTORS))
    recipient = Party(second.title(), Span(9, 12), second, chance.choice(SECTORS))
    if chance.random() < 0.1:
        recipient = Party(" ".join(_words(chance, 2)), Span(9, 12), None)
    when = When(day, day, "day", "today", Span(20, 25), "the day of publication")
    return chance.choice(EVENTS), (actor,), (recipient,), when


def _report(
    chance: random.Random,
    number: int,
    day: date,
    event: tuple[str, tuple[Party, ...], tuple[Party, ...], When],
    words: list[str],
) -> Report:
    kind, actor, recipient, when = event
    draw = chance.random()
    told = when if draw < 0.5 else None
    published = None if draw > 0.95 else day + timedelta(days=chance.randrange(2))
    said = words if chance.random() < 0.4 else [*words[:7], *_words(chance, 7)]
    sentence = " ".join((actor[0].text, kind.lower(), recipient[0].text, *said))
    return Report(
        *(f"{number:016x}", f"d{number // 3:015x}", f"Outlet {number % 40}", published, kind, (), (), "04"),
        *(actor, recipient if chance.random() < 0.9 else (), told, None, chance.choice(STATUSES), "", (), ()),
        *(sentence, Span(0, len(sentence)), Trigger(kind, Span(4, 8)), 0.8, MadeBy("synthetic", "1")),
    )
