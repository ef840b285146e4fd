"""Word pieces: what the encoder reads instead of words, so that no word is unknown to it.

A word is cut into the longest pieces that the list has, from its beginning on: "unleashed" is one, "Ouagadougou" is
`ou ##aga ##dou ##go ##u` (Wu et al. 2016, as BERT uses them: without case and accents).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+|[^\s]")  # letters and digits together, anything else alone
_LONGEST = 60  # characters of a word worth cutting
_KEPT = 50_000  # words whose pieces are remembered
_UNKNOWN = "[UNK]"


@dataclass(frozen=True, slots=True)
class Read:
    """Pieces of a text: their ids, and the code point at which each begins."""

    ids: tuple[int, ...]
    starts: tuple[int, ...]


class Pieces:
    """The list of pieces."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take the pieces in the order of their ids; those inside of words begin with ##."""
        self._ids = {name: n for n, name in enumerate(names)}
        self._unknown = self._ids[_UNKNOWN]
        self._cut: dict[str, tuple[tuple[int, int], ...]] = {}

    def __getitem__(self, name: str) -> int:
        """Return the id of one piece."""
        return self._ids[name]

    def read(self, text: str) -> Read:
        """Return the pieces of a text."""
        ids: list[int] = []
        starts: list[int] = []
        for word in _WORD.finditer(text):
            for piece, inside in self._pieces(word.group()):
                ids.append(piece)
                starts.append(word.start() + inside)
        return Read(tuple(ids), tuple(starts))

    def _pieces(self, word: str) -> tuple[tuple[int, int], ...]:
        """Return the pieces of a word and where each begins in it; one that has none is unknown as a whole."""
        if len(word) > _LONGEST:
            return ((self._unknown, 0),)
        found = self._cut.get(word)
        if found is None:
            if len(self._cut) >= _KEPT:
                self._cut.clear()
            found = self._cut[word] = self._greedy(_plain(word))
        return found

    def _greedy(self, word: str) -> tuple[tuple[int, int], ...]:
        found: list[tuple[int, int]] = []
        at = 0
        while at < len(word):
            ends = range(len(word), at, -1)
            mark = "##" if at else ""
            end = next((e for e in ends if mark + word[at:e] in self._ids), None)
            if end is None:
                return ((self._unknown, 0),)
            found.append((self._ids[mark + word[at:end]], at))
            at = end
        return tuple(found) or ((self._unknown, 0),)


def _plain(word: str) -> str:
    """Return a word without case and accents."""
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")
