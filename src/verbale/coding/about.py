"""What a report is about: PLOVER's contexts, from words in the sentence and, with less weight, around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from verbale import ontology
from verbale.datafiles import read_yaml
from verbale.errors import DataFileError
from verbale.types import Reading

FILE = "lang/en/contexts.yaml"

# One word of the sentence decides; of its neighbours and the headline it takes two, of one of them or of several.
_HERE, _BESIDE, _ENOUGH = 2, 1, 2
_FIRST = 2  # letters by which words are found
_STARTS = re.compile(r"(?<![\w-])\w")
_MOST = 3  # contexts of one report


@dataclass(frozen=True, slots=True)
class ContextWord:
    """A word or phrase, and the contexts it shows."""

    text: str
    open_end: bool  # any ending may follow
    contexts: tuple[str, ...]

    def stands_at(self, text: str, at: int) -> bool:
        """Say whether it begins at a place in a lower-case text."""
        end = at + len(self.text)
        return text.startswith(self.text, at) and (self.open_end or not text[end : end + 1].isalnum())


@dataclass(frozen=True, slots=True)
class ContextWords:
    """The words of all contexts."""

    index: Mapping[str, tuple[ContextWord, ...]]  # by the first letters, the longest first
    examples: tuple[tuple[str, bool, str], ...]  # context, whether it holds, sentence


@cache
def context_words() -> ContextWords:
    """Return the packaged words.

    Raises:
        DataFileError: a context is unknown, or lacks words or examples.

    """
    return compile_contexts(read_yaml(FILE), FILE)


def compile_contexts(table: Mapping[str, Any], file: str) -> ContextWords:
    """Check and compile words as read from a file named `file`.

    Raises:
        DataFileError: as `context_words`.

    """
    by_word: dict[str, tuple[str, ...]] = {}
    examples = []
    for context, entry in table.items():
        if context not in ontology.contexts():
            raise DataFileError(file, context, "is no context of PLOVER")
        if set(entry) != {"words", "yes", "no"} or not all(entry.values()):
            raise DataFileError(file, context, "needs words, yes and no, and nothing else")
        for word in map(str, entry["words"]):
            by_word[word] = (*by_word.get(word, ()), context)
        examples += [(context, True, s) for s in entry["yes"]] + [(context, False, s) for s in entry["no"]]
    index: dict[str, tuple[ContextWord, ...]] = {}
    for word in sorted(by_word, key=len, reverse=True):
        entry = ContextWord(word.removesuffix("*"), word.endswith("*"), by_word[word])
        index[word[:_FIRST]] = (*index.get(word[:_FIRST], ()), entry)
    return ContextWords(index, tuple(examples))


def contexts(reading: Reading, sentence_index: int) -> tuple[str, ...]:
    """Return what a sentence is about, the surest first, at most three contexts."""
    scores: Counter[str] = Counter()
    here = reading.sentences[sentence_index]
    for n, sentence in enumerate(reading.sentences):
        near = abs(n - sentence_index) <= 1 and sentence.kind == here.kind
        if not near and sentence.kind != "headline":
            continue
        weight = _HERE if n == sentence_index else _BESIDE
        for context, count in _named(sentence.span.of(reading.document.text)).items():
            scores[context] += weight * count
    return tuple(c for c, score in scores.most_common(_MOST) if score >= _ENOUGH)


@lru_cache(maxsize=1024)  # the sentences around one another are asked for again
def _named(text: str) -> Mapping[str, int]:
    index = context_words().index
    low = text.lower()
    found: Counter[str] = Counter()
    end = 0
    for start in _STARTS.finditer(low):
        at = start.start()
        word = next(
            (w for w in index.get(low[at : at + _FIRST], ()) if at >= end and w.stands_at(low, at)), None
        )
        if word is not None:
            found.update(word.contexts)
            end = at + len(word.text)
    return found
