"""Numbers in words, as they count days, years and centuries."""

from __future__ import annotations

import re
from itertools import product

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VAGUE = {
    "a": 1,
    "an": 1,
    "a single": 1,
    "another": 1,
    "a couple of": 2,
    "couple of": 2,
    "a couple": 2,
    "several": 3,
    "some": 3,
    "a few": 3,
    "few": 3,
    "half a dozen": 6,
    "a dozen": 12,
    "a hundred": 100,
}
_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
)
_SEVERAL = 3  # what nobody counted

NUMBERS = (
    {word: n for n, word in enumerate((*_UNITS, *_TEENS), start=1)}
    | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
    | {
        f"{ten}-{one}": 10 * n + k
        for (n, ten), (k, one) in product(enumerate(_TENS, start=2), enumerate(_UNITS, start=1))
    }
    | _VAGUE
)
ORDINALS = (
    {word: n for n, word in enumerate(_ORDINALS, start=1)}
    | {f"twenty-{word}": 20 + n for n, word in enumerate(_ORDINALS[:9], start=1)}
    | {"thirtieth": 30, "thirty-first": 31}
)


def ordinal(word: str) -> int:
    """Return what an ordinal says: "tenth", "10th"; 0 for another word."""
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() else ORDINALS.get(word, 0)


def amount(words: str) -> tuple[int, int]:
    """Return the least and the most that a count says: "nearly three" is 3 and 3, "two or three" 2 and 3."""
    values = [_tail(part.split()) for part in re.split(r" (?:or|to) ", words.lower())]
    known = sorted(v for v in values if v) or [_SEVERAL]
    return known[0], known[-1]


def _tail(words: list[str]) -> int:
    """Return the number that some words end in; 0 for none."""
    for k in range(len(words)):
        rest = " ".join(words[k:])
        if rest.isdecimal():
            return int(rest)
        if rest in NUMBERS:
            return NUMBERS[rest]
    return 0
