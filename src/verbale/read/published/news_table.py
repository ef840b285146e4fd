"""The table of events of the news, and how a text holds their words (`reference/news.csv`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from verbale.datafiles import read_csv, read_yaml
from verbale.errors import DataFileError

FILE = "reference/news.csv"
WORDS = "lang/en/news.yaml"
_CHANCE = 4.0  # of a row for which it was not counted
_WHOLE = 3  # letters; a shorter word of the table is a whole word of the text

_ELECT = re.compile(r"(?<=[a-z])-elect\b")  # of an office, not the vote

Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """A row of the table."""

    day: date
    plan: bool  # known before
    sentence: re.Pattern[str]  # any of its words
    groups: Groups  # of a sentence
    text: Groups
    chance: float  # how rare texts of other times with its words are: 3 is one in a thousand

    def shown(self, said: str) -> str:
        """Return the first of its words that stand in a text, as printed; "" for none."""
        found = self.sentence.search(said)
        return found[0] if found else ""


class Words:
    """Which words of the table a text holds; of a sentence, `of` is the whole text."""

    __slots__ = ("_held", "phrases")
    phrases: tuple[str, ...]  # of the table, that the text holds

    def __init__(self, text: str, of: Words | None = None) -> None:
        small = text.lower()
        beginnings, whole, phrases = _vocabulary()
        candidates: tuple[str, ...] = of.phrases if of else phrases
        self.phrases = tuple(p for p in candidates if p in small)
        words = frozenset(re.findall(r"[^\W_]+", _ELECT.sub(" ", small))) - unlike()
        held = {w[:n] for w in words for n in range(_WHOLE + 1, len(w) + 1) if w[:n] in beginnings}
        self._held = held | (words & whole) | set(self.phrases)

    def candidates(self) -> list[Happening]:
        """Return the events of which the text holds a word of those that tell them from their like, in their order."""
        index = _index()
        found = {n for word in self._held for n in index.get(word, ())}
        listed = happenings()
        return [listed[n] for n in sorted(found)]

    def hold(self, groups: Groups) -> bool:
        """Say whether each group has a word in the text."""
        return not any(self._held.isdisjoint(group) for group in groups)

    def count(self, groups: Groups) -> int:
        """Return how many of the words of groups the text holds."""
        return sum(len(self._held.intersection(group)) for group in groups)

    def hold_any(self, groups: Groups) -> bool:
        """Say whether any group has a word in the text."""
        return any(not self._held.isdisjoint(group) for group in groups)

    def hold_most(self, groups: Groups) -> bool:
        """Say whether the first group and two groups in three have a word in the text."""
        found = [not self._held.isdisjoint(group) for group in groups]
        return found[0] and sum(found) * 3 >= 2 * len(found) > 2


@cache
def _vocabulary() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """Return all words of the table: beginnings, whole words, and those of several words."""
    words = {w for h in happenings() for group in (*h.groups, *h.text) for w in group} | set(distinct())
    phrases = tuple(w for w in words if not w.isalnum())
    single = words.difference(phrases)
    whole = frozenset(w for w in single if len(w) <= _WHOLE)
    return frozenset(single - whole), whole, phrases


@cache
def _index() -> Mapping[str, tuple[int, ...]]:
    """Return which events have a word among those for the whole text."""
    found: dict[str, list[int]] = {}
    for n, happening in enumerate(happenings()):
        for word in {word for group in happening.text for word in group}:
            found.setdefault(word, []).append(n)
    return {word: tuple(numbers) for word, numbers in found.items()}


@cache
def unlike() -> frozenset[str]:
    """Return words that begin like one of the table and mean something else."""
    return frozenset(read_yaml(WORDS)["unlike"])


@cache
def distinct() -> tuple[str, ...]:
    """Return the beginnings of words that are rarely told of anything but a great event."""
    return tuple(read_yaml(WORDS)["distinct"])


@cache
def happenings() -> tuple[Happening, ...]:
    """Return the table.

    Raises:
        DataFileError: a row breaks the format.

    """
    return tuple(map(_happening, read_csv(FILE)))


def _happening(row: dict[str, str]) -> Happening:
    try:
        day = date.fromisoformat(row["day"])
    except ValueError as error:
        raise DataFileError(FILE, row["day"], "day is year-month-day") from error
    if row["kind"] not in ("event", "plan") or not row["sentence"] or not row["text"]:
        raise DataFileError(FILE, row["day"], "kind is event or plan, sentence and text hold words")
    groups = tuple(_with_kin(group) for group in _groups(row["sentence"]))
    ends = (re.escape(w) + (r"\b" if len(w) <= _WHOLE else r"\w*") for group in groups for w in group)
    pattern = re.compile(rf"\b(?:{'|'.join(ends)})", re.IGNORECASE)
    return Happening(
        day, row["kind"] == "plan", pattern, groups, _groups(row["text"]), float(row["chance"] or _CHANCE)
    )


def _with_kin(group: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a group with the others that tell of the same kind of event: "coup", "takeover"."""
    kin = [w for kind in read_yaml(WORDS)["kin"] if any(word in kind for word in group) for w in kind]
    return tuple(dict.fromkeys((*group, *kin)))


def _groups(field: str) -> Groups:
    return tuple(tuple(word.replace("_", " ") for word in group.split("|")) for group in field.split())
