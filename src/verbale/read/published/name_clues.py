"""Clues from names that news had for a time: of battles, scandals, operations, people (`reference/names.csv`)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from verbale.datafiles import read_text, read_yaml
from verbale.errors import DataFileError
from verbale.read.published.clue import FIRST, LAST, Clue
from verbale.read.published.news_table import WORDS
from verbale.read.who.fold import key, lower, plain
from verbale.timex import language
from verbale.types import Reading

FILE = "reference/names.csv"
_CROWD = "names of the news"
_WORD = re.compile(r"[^\W_]+")
# How often a text is of the time of a row: of which it holds nothing but a name that means other things too, or one name; by how
# much each further name lessens the doubt (one that means other things is half a name); and of a row told as past.
_DOUBTED, _ONE, _LESS, _PAST = 0.5, 0.9, 0.3, 0.95
_WITHIN = (0.68, 0.74, 0.8, 0.85)  # share of the row's own days, by the number of names
_BEFORE, _SOON, _YEAR = 0.08, 0.55, 0.25  # of the rest: just before, in the months after, in the year after
_JUST, _AFTER, _LATER = timedelta(days=21), timedelta(days=50), timedelta(days=365)
_DAY = timedelta(days=1)
_BESIDE = 45  # code points between a name and words that tell of the past
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
    """Yield the days on which news was full of the names of a text; of what is told as past, the first only.

    Rows of one name are the times it may be of: one clue.
    """
    found = _apart(_found(reading))
    spans = periods()
    rows: dict[tuple[str, ...], list[Clue]] = {}
    for row, hits in found.items():
        first, last = spans[row]
        name, (shown, _) = next(iter(hits.items()))
        if any(fresh for _, fresh in hits.values()):
            strong = sum(not name.weak for name in hits)
            clue = _clue(shown, first, last, strong + (len(hits) - strong) / 2)
        else:
            clue = Clue(shown, f"news from {first}", ((first, LAST),), _PAST, (1.0,), _CROWD)
        rows.setdefault(name.words, []).append(clue)
    yield from map(_either, rows.values())


def _either(clues: list[Clue]) -> Clue:
    """Return one clue of those of which one holds, each by its odds."""
    if len(clues) == 1:
        return clues[0]
    odds = [clue.weight / (1 - clue.weight) for clue in clues]
    return Clue(
        clues[0].words,
        ", or ".join(clue.why for clue in clues),
        tuple(stretch for clue in clues for stretch in clue.days),
        max(clue.weight for clue in clues),
        tuple(x * share / sum(odds) for clue, x in zip(clues, odds, strict=True) for share in clue.shares),
        _CROWD,
    )


@cache
def _back() -> re.Pattern[str]:
    """Return the words beside which a name is told as of the past."""
    english = language("en")
    months = "|".join(names[0] for names in english.months) if english else "(?!)"
    words = "|".join(read_yaml(WORDS)["past"]).replace("{month}", f"(?:{months})")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_Found = dict[int, dict[Name, tuple[str, bool]]]  # row → name → as printed, and whether told as of these days


def _found(reading: Reading) -> _Found:
    found: _Found = {}
    text = reading.document.text
    index = names()
    held = f" {key(text)}"
    for sentence in reading.sentences:
        said = plain(sentence.span.of(text))
        past = [match.span() for match in _back().finditer(said)]
        printed = list(_WORD.finditer(said))
        folded = [lower(word[0]) for word in printed]
        for at, word in enumerate(folded):
            for name in index.get(word, ()):
                if tuple(folded[at : at + len(name.words)]) != name.words:
                    continue
                if (name.capital and printed[at][0].islower()) or any(w not in held for w in name.beside):
                    continue
                start, end = printed[at].start(), printed[at + len(name.words) - 1].end()
                fresh = all(max(a - end, start - b) > _BESIDE for a, b in past)
                hits = found.setdefault(name.row, {})
                hits[name] = (said[start:end], fresh or (name in hits and hits[name][1]))
    return found


def _apart(found: _Found) -> _Found:
    """Drop a name from rows that hold nothing else of a text where it stands with others in another row."""
    company = {name.words for hits in found.values() if len(hits) > 1 for name in hits}
    return {
        row: hits for row, hits in found.items() if len(hits) > 1 or next(iter(hits)).words not in company
    }


def _clue(words: str, first: date, last: date, count: float) -> Clue:
    weight = 1 - (1 - _ONE) * _LESS ** (count - 1) if count >= 1 else _DOUBTED
    within = _WITHIN[min(int(count), len(_WITHIN) - 1)]
    rest = 1 - within
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
    return Clue(words, why, tuple(d for d, _ in kept), weight, tuple(s for _, s in kept), _CROWD)


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
