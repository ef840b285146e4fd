"""Letters made comparable without moving an offset: one code point in, one code point out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAME = str.maketrans("’‘ʼ`´“”–—‐‑‒−\u00a0\u2009\u202f\t\n\r", "'''''\"\"------      ")
_SPECIAL = {
    "ß": "s",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
    "æ": "a",
    "Æ": "A",
    "ə": "a",
}


class _Plain(dict[int, str]):
    """Code point → its plain letter, worked out once for each."""

    def __missing__(self, code: int) -> str:
        letter = chr(code).translate(_SAME)
        plain = _SPECIAL.get(letter) or unicodedata.normalize("NFKD", letter)[:1] or letter
        self[code] = plain
        return plain


class _Lower(dict[int, str]):
    """Code point → its small letter where that is one code point."""

    def __missing__(self, code: int) -> str:
        small = chr(code).lower()
        self[code] = small if len(small) == 1 else chr(code)
        return self[code]


_PLAIN, _LOWER = _Plain(), _Lower()


def plain(text: str) -> str:
    """Return the text without accents and typographic quotes, of the same length."""
    return text if text.isascii() and "\n" not in text and "\t" not in text else text.translate(_PLAIN)


def lower(text: str) -> str:
    """Return the text in small letters, of the same length."""
    return text.lower() if text.isascii() else text.translate(_LOWER)


def small(text: str) -> str:
    """Return the text plain and in small letters, of the same length."""
    return text.lower() if text.isascii() and text.isprintable() else lower(plain(text))


@lru_cache(maxsize=8192)  # the same names again and again
def key(name: str) -> str:
    """Return the form under which two spellings of a name meet: no accents, case, hyphens or points."""
    return re.sub(r"[\s.'-]+", " ", small(name)).strip()


def slug(name: str) -> str:
    """Return a name as part of an id."""
    return re.sub(r"[^a-z0-9]+", "-", small(name)).strip("-")
