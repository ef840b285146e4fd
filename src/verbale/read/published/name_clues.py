"""Clues from names that news had for a time: of battles, scandals, operations, people (`reference/names.csv`)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from verbale.datafiles import read_text
from verbale.errors import DataFileError
from verbale.read.published.clue import FIRST, LAST, Clue
from verbale.read.who.fold import key, lower, plain
from verbale.types import Reading

FILE = "reference/names.csv"
_WORD = re.compile(r"[^\W_]+")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_BACK = re.compile(
    rf"\b(?:(?:19|20)\d\d|ago|anniversary|decades?|memoirs?|last (?:year|month|summer|winter|spring|autumn)"
    rf"|(?:in|since|last|until) (?:{_MONTHS})(?! \d))\b",
    re.IGNORECASE,
)
# By no, one, two and more names of a row that mean nothing else: how often a text is of their time, and then of the row's days.
_WEIGHTS, _WITHIN = (0.5, 0.88, 0.95, 0.97), (0.72, 0.8, 0.86, 0.9)
_BEFORE, _SOON, _YEAR = (
    0.08,
    0.55,
    0.25,
)  # of the rest: just before, in the months after, in the year after; else later
_JUST, _AFTER, _LATER = timedelta(days=21), timedelta(days=50), timedelta(days=365)
_DAY = timedelta(days=1)
_SHORT = 4  # letters; a longer word that ends in s is looked for without it


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the table."""

    words: tuple[str, ...]  # folded
    capital: bool  # begins with a capital, and is one in the text only so
    beside: tuple[str, ...]  # beginnings of words, each after a space, that the text holds too
    row: int
    weak: bool  # means other things too


def name_clues(reading: Reading) -> Iterator[Clue]:
    """Yield the days on which news was full of the names of a text; of what is told as past, the first only."""
    found: dict[int, set[Name]] = {}
    shown: dict[int, str] = {}
    fresh: set[int] = set()
    text = reading.document.text
    index = names()
    held = f" {key(text)}"
    for sentence in reading.sentences:
        said = sentence.span.of(text)
        past = _BACK.search(said) is not None
        printed = _WORD.findall(plain(said))
        folded = [lower(word) for word in printed]
        for at, word in enumerate(folded):
            for name in index.get(word, ()):
                if tuple(folded[at : at + len(name.words)]) != name.words:
                    continue
                if (name.capital and printed[at].islower()) or any(w not in held for w in name.beside):
                    continue
                found.setdefault(name.row, set()).add(name)
                shown.setdefault(name.row, " ".join(printed[at : at + len(name.words)]))
                fresh |= set() if past else {name.row}
    spans = periods()
    for row, words in found.items():
        first, last = spans[row]
        if row in fresh:
            strong = sum(not name.weak for name in words)
            yield _clue(shown[row], first, last, strong + (len(words) - strong) // 2)
        else:
            yield Clue(shown[row], f"news from {first}", ((first, LAST),), 0.9)


def _clue(words: str, first: date, last: date, strong: int) -> Clue:
    n = min(strong, len(_WEIGHTS) - 1)
    within, rest = _WITHIN[n], 1 - _WITHIN[n]
    days = (
        (max(FIRST, first - _JUST), first - _DAY),
        (first, last),
        (last + _DAY, last + _AFTER),
        (last + _AFTER + _DAY, last + _LATER),
        (last + _LATER + _DAY, LAST),
    )
    shares = (
        rest * _BEFORE,
        within,
        rest * _SOON,
        rest * _YEAR,
        rest * (1 - _BEFORE - _SOON - _YEAR),
    )
    kept = [(d, s) for d, s in zip(days, shares, strict=True) if d[0] <= d[1]]
    why = f"news from {first} to {last}"
    return Clue(words, why, tuple(d for d, _ in kept), _WEIGHTS[n], tuple(s for _, s in kept))


@cache
def _rows() -> tuple[tuple[date, date, str], ...]:
    lines = (line for line in read_text(FILE).splitlines() if line and not line.startswith("#"))
    rows = []
    for row in csv.DictReader(lines):
        try:
            first, last = date.fromisoformat(row["from"]), date.fromisoformat(row["to"])
        except ValueError as error:
            raise DataFileError(FILE, row["from"], "from and to are year-month-day") from error
        if last < first or not row["names"]:
            raise DataFileError(FILE, row["names"], "a row has names, and does not end before it begins")
        rows.append((max(first, FIRST), min(last, LAST), row["names"]))
    return tuple(rows)


@cache
def periods() -> tuple[tuple[date, date], ...]:
    """Return the first and last day of each row."""
    return tuple((first, last) for first, last, _ in _rows())


@cache
def names() -> Mapping[str, tuple[Name, ...]]:
    """Return the names of the table by their first word.

    Raises:
        DataFileError: a row breaks the format.

    """
    index: dict[str, list[Name]] = {}
    for number, (_, _, listed) in enumerate(_rows()):
        for entry in listed.split(";"):
            weak, entry_name = entry.startswith("~"), entry.removeprefix("~")
            name, *beside = entry_name.split("+")
            words = tuple(_WORD.findall(key(name)))
            needed = tuple(f" {_singular(key(part))}" for part in beside)
            index.setdefault(words[0], []).append(Name(words, not name[0].islower(), needed, number, weak))
    return {word: tuple(listed) for word, listed in index.items()}


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _SHORT and word.endswith("s") else word
