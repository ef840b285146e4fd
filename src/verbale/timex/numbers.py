"""Numbers in words, as they count days, years and centuries, from `data/lang/en/numbers.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from verbale.datafiles import read_yaml

FILE = "lang/en/numbers.yaml"
_SEVERAL = 3  # what nobody counted
_NINE = 9  # units that follow tens


@cache
def _cardinals() -> Mapping[str, int]:
    table = read_yaml(FILE)
    units = {word: n for n, word in enumerate(table["units"], start=1)}
    tens = {word: 10 * n for n, word in enumerate(table["tens"], start=2)}
    both = {f"{ten}-{one}": n + k for ten, n in tens.items() for one, k in units.items() if k <= _NINE}
    return {**units, **tens, **both, **table["vague"]}


@cache
def _ordinals() -> Mapping[str, int]:
    return {word: n for n, word in enumerate(read_yaml(FILE)["ordinals"], start=1)}


def cardinals() -> Iterator[str]:
    """Yield the patterns of all numbers, the longest words first, so that "a few" comes before "a"."""
    table = read_yaml(FILE)
    yield from sorted((*table["vague"], *table["units"]), key=len, reverse=True)
    yield f"(?:{'|'.join(table['tens'])})(?:-(?:{'|'.join(table['units'][:_NINE])}))?"
    yield r"\d{1,3}"


def ordinals() -> Iterator[str]:
    """Yield the patterns of all ordinals."""
    yield from _ordinals()
    yield r"\d{1,2}(?:st|nd|rd|th)"


def cardinal(word: str) -> int:
    """Return what a number says, small letters: "ten", "10", "a few"; 0 for another word."""
    return int(word) if word.isdecimal() else _cardinals().get(word, 0)


def ordinal(word: str) -> int:
    """Return what an ordinal says, small letters: "tenth", "10th"; 0 for another word."""
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() else _ordinals().get(word, 0)


def amount(words: str) -> tuple[int, int]:
    """Return the least and the most that a count says: "nearly three" is 3 and 3, "two or three" 2 and 3."""
    values = [_tail(part.split()) for part in re.split(r" (?:or|to) ", words.lower())]
    known = sorted(v for v in values if v) or [_SEVERAL]
    return known[0], known[-1]


def _tail(words: list[str]) -> int:
    """Return the number that some words end in; 0 for none."""
    return next((n for k in range(len(words)) if (n := cardinal(" ".join(words[k:])))), 0)
