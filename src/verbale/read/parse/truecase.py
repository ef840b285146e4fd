"""Headlines In Title Case, read as the sentences they are.

A capital that only the headline's style asks for misleads every parser. A word is written small again when
the document's body writes it small, or when it never occurs there and is an ordinary word that is no name
we know. Lengths never change, so neither do spans. The method is the usual one of true-casing by the rest
of the document (Lita et al. 2003, reduced to counting).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from verbale import datafiles

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LONGER = 4  # letters
_FEWEST = 3  # longer words, below which a headline shows no style


def in_title_case(text: str) -> bool:
    """Say whether a line writes every word with a capital that title case writes so.

    One small verb is enough to tell a sentence full of names from a title.
    """
    words = _WORD.findall(text)
    large = [w for w in words if len(w) >= _LONGER and w[0].isupper()]
    return len(large) >= _FEWEST and all(
        w[0].isupper() or w in datafiles.words("lang/en/common.yaml", "small_words") for w in words
    )


def truecase(headline: str, body: tuple[str, ...], ordinary: Callable[[str], bool]) -> str:
    """Return a headline with only the capitals that belong to names, of the same length.

    `body` are the document's paragraphs; `ordinary` says of a word in small letters whether it is one of
    the language's common words.
    """
    if not in_title_case(headline):
        return headline
    small, large = _cases(body)

    def write(found: re.Match[str]) -> str:
        word = found.group()
        low = word.lower()
        if len(low) != len(word) or not word[0].isupper() or (word.isupper() and len(word) > 1):
            return word
        if word in large and low not in small:
            return word
        if low in small or (low not in _names() and ordinary(low)):
            return low
        return word

    return _WORD.sub(write, headline)


@lru_cache(maxsize=8)
def _cases(body: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Words that the body writes small, and those it writes large inside a sentence; titles in it tell nothing."""
    small: set[str] = set()
    large: set[str] = set()
    for paragraph in (p for p in body if not in_title_case(p)):
        for found in _WORD.finditer(paragraph):
            word = found.group()
            if word.islower():
                small.add(word)
            elif paragraph[max(0, found.start() - 2) : found.start()].strip(" ").isalpha():
                large.add(word)
    return frozenset(small), frozenset(large)


@cache
def _names() -> frozenset[str]:
    """Every word of the names of states, in small letters."""
    states = datafiles.read_yaml("actors/states.yaml")
    words: set[str] = set()
    for entry in states.values():
        for key in ("names", "official", "adjectives", "people", "capitals"):
            for name in entry.get(key) or ():
                words |= {w.lower() for w in _WORD.findall(name) if w[0].isupper()}
    return frozenset(words) - datafiles.words("lang/en/parsing.yaml", "in_names")
