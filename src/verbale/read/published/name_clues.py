"""Clues from names that news had for a time: of battles, scandals, operations, people (`reference/names.csv`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from verbale.datafiles import read_csv, read_yaml
from verbale.errors import DataFileError
from verbale.read.published.clue import FIRST, LAST, Clue, kept, since
from verbale.read.published.news_table import WORDS
from verbale.read.who.fold import key, lower, plain
from verbale.timex import language
from verbale.types import Reading

FILE = "reference/names.csv"
_WORD = re.compile(r"[^\W_]+")
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
            clue = _clue(shown, first, last, hits)
        else:
            days, parts = since(first)
            clue = Clue(shown, f"news from {first}", days, "name of the past", parts)
        rows.setdefault(name.words, []).append(clue)
    yield from map(_either, rows.values())


def _either(clues: list[Clue]) -> Clue:
    """Return one clue of those of which one holds."""
    kind = max(clue.kind for clue in clues)
    alike = [clue for clue in clues if clue.kind == kind]
    return Clue(
        clues[0].words,
        ", or ".join(clue.why for clue in alike),
        tuple(stretch for clue in alike for stretch in clue.days),
        kind,
        tuple(part for clue in alike for part in clue.parts),
        tuple(share / len(alike) for clue in alike for share in (1.0,) * len(clue.days)),
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


_OF_A_MONTH = (
    38,
    45,
)  # days of a row that begins with a month: what was in the news of the month, not of one affair
_MOST = 3


def _kind(first: date, last: date, hits: Mapping[Name, object]) -> str:
    if len(hits) >= _MOST:
        return "names 3"
    if first.day == 1 and _OF_A_MONTH[0] <= (last - first).days <= _OF_A_MONTH[1]:
        return "month name" if len(hits) == 1 else "month names"
    if len(hits) > 1:
        return "names 2"
    return "name 0" if next(iter(hits)).weak else "name 1"


def _clue(words: str, first: date, last: date, hits: Mapping[Name, object]) -> Clue:
    """Return the clue of a row; one name that means other things too is told apart."""
    kind = _kind(first, last, hits)
    days, parts = kept(
        (
            (first - _JUST, first - _DAY),
            (first, last),
            (last + _DAY, last + _AFTER),
            (last + _AFTER + _DAY, last + _LATER),
            (last + _LATER + _DAY, LAST),
        )
    )
    return Clue(words, f"news from {first} to {last}", days, kind, parts)


@cache
def _rows() -> tuple[tuple[date, date, str], ...]:
    rows = []
    for row in read_csv(FILE):
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
