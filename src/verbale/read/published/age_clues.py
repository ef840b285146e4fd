"""Clues from printed ages of people whose day of birth is known: "Robert Mugabe, 93" (`reference/births.csv`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from verbale.datafiles import read_csv
from verbale.read.published.clue import FIRST, Clue, Stretch
from verbale.types import Reading

FILE = "reference/births.csv"
_AFTER = re.compile(
    r"(?:,| is|, is| turned|,? who is|,? who turned|,? who will be|, now|, aged|,? aged| is now) (?P<age>\d\d)"
    r"(?=,|\.|;|\)| and\b| years\b| this\b| on\b| last\b| but\b|$)"
    r"|,? (?:is )?(?:a|an|the)? ?(?P<old>\d\d)-year-old\b"
)
_BEFORE = re.compile(r"\b(?P<old>\d\d)-year-old (?:[\w'’-]+ ){0,4}$")
_PRONOUN = re.compile(
    r"^(?:He|She) (?:is|is now|turned|has turned) (?P<age>\d\d)(?=,|\.|;| and\b| now\b| this\b)"
)
_THEN = re.compile(r"\b(?:then|was|died|when he|when she|at the time)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_ROOM = 60  # code points beside a name in which its age stands


def age_clues(reading: Reading) -> Iterator[Clue]:
    """Yield the year in which somebody is of the age that the text prints."""
    text = reading.document.text
    births, names, firsts = _births()
    for sentence in reading.sentences:
        said = sentence.span.of(text)
        if firsts.isdisjoint(_WORD.findall(said)):
            continue
        for match in names.finditer(said):
            after = _AFTER.match(said, match.end(), match.end() + _ROOM)
            before = _BEFORE.search(said[max(0, match.start() - _ROOM) : match.start()])
            for found in (after, before):
                digits = found and next(
                    (v for k, v in found.groupdict().items() if v and v.isdecimal()), None
                )
                if found and digits and not _THEN.search(found[0]):
                    yield _clue(f"{match[0]} … {digits}", births[match[0]], int(digits))
    yield from _pronouns(reading, births)


def _pronouns(reading: Reading, births: Mapping[str, date]) -> Iterator[Clue]:
    """Yield ages told of a pronoun that means somebody: "He is 93"."""
    text = reading.document.text
    for mention in reading.mentions:
        born = births.get(mention.party.person or "")
        if born is None:
            continue
        start = reading.tokens.start[mention.tokens[0]]
        found = _PRONOUN.match(text, start, start + _ROOM)
        if found:
            yield _clue(found[0], born, int(found["age"]))


def _clue(words: str, born: date, age: int) -> Clue:
    days: tuple[Stretch, ...] = ((_birthday(born, age), _birthday(born, age + 1) - timedelta(days=1)),)
    return Clue(words, f"born on {born}", days if days[0][1] >= FIRST else (), "age")


def _birthday(born: date, age: int) -> date:
    year = born.year + age
    try:
        return born.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 3, 1)


@cache
def _births() -> tuple[Mapping[str, date], re.Pattern[str], frozenset[str]]:
    """Return days of birth by name, what finds a name, and the first words of names."""
    births = {
        name: date.fromisoformat(row["born"]) for row in read_csv(FILE) for name in row["names"].split(";")
    }
    names = "|".join(map(re.escape, sorted(births, key=len, reverse=True)))
    firsts = frozenset(word[0] for name in births if (word := _WORD.search(name)))
    return births, re.compile(rf"\b(?:{names})\b"), firsts
