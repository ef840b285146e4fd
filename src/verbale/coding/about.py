"""What a report is about: PLOVER's contexts, by the words of its sentence, what it tells and who takes part.

Listed words of one context (`contexts.yaml`) and all other words are weighed in one sum with the type, the modes and the
sectors; the weights were fitted on our own annotated sentences by `scripts/fit_contexts` (`contexts_learned.yaml`). What is
told around the sentence is added where listed words show it more than once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import exp
from typing import Any

from verbale import ontology
from verbale.datafiles import read_yaml
from verbale.errors import DataFileError
from verbale.types import Reading

FILE = "lang/en/contexts.yaml"

_LEARNED = "lang/en/contexts_learned.yaml"
_ENOUGH = 2  # words of the neighbours and the headline, of one of them or of several
_WORD = re.compile(r"[a-z][a-z'’-]*[a-z]|[a-z]")
_SHORT = 4  # letters of words that keep their endings
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


def contexts(reading: Reading, sentence_index: int, told: Collection[str] = ()) -> tuple[str, ...]:
    """Return what a sentence is about, the surest first, at most three contexts.

    `told` is what is known of a report in it: "event ASSAULT", "mode aerial", "sector MIL".
    """
    here = reading.sentences[sentence_index]
    shares = _shares(features(here.span.of(reading.document.text), told))
    found = sorted((c for c, share in shares.items() if share >= _weights().least), key=lambda c: -shares[c])
    around: Counter[str] = Counter()
    for n, sentence in enumerate(reading.sentences):
        near = abs(n - sentence_index) <= 1 and sentence.kind == here.kind
        if n != sentence_index and (near or sentence.kind == "headline"):
            around.update(named(sentence.span.of(reading.document.text)))
    found += [c for c, times in around.most_common() if times >= _ENOUGH and c not in found]
    return tuple(found[:_MOST])


def features(text: str, told: Collection[str] = ()) -> frozenset[str]:
    """Return what may show a context: words without their endings, pairs of them, what the listed words show, `told`."""
    words = [stem(w) for w in _WORD.findall(text.lower())]
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    shown = (f"shows {context}" for context, _ in Counter(named(text)).most_common(_MOST))
    return frozenset((*words, *pairs, *shown, *told))


def stem(word: str) -> str:
    """Return a word without the ending of a plural or an owner: "armies" army, "Togo's" togo."""
    word = word.replace("’", "'").removesuffix("'s")
    if len(word) <= _SHORT or word.endswith(("ss", "us")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("es") if word.endswith("sses") else word.removesuffix("s")


@dataclass(frozen=True, slots=True)
class _Weights:
    """How much each feature says for each context, in natural logarithms of odds."""

    least: float  # share from which a context is given
    base: Mapping[str, float]
    of: Mapping[str, tuple[tuple[str, float], ...]]  # feature → context, weight


@cache
def _weights() -> _Weights:
    table = read_yaml(_LEARNED)
    of: dict[str, tuple[tuple[str, float], ...]] = {}
    for context, weights in table["weights"].items():
        for feature, weight in weights.items():
            of[feature] = (*of.get(feature, ()), (context, weight))
    return _Weights(table["least"], table["base"], of)


def _shares(found: Collection[str]) -> dict[str, float]:
    """Return how likely each context is."""
    odds = dict(_weights().base)
    for feature in found:
        for context, weight in _weights().of.get(feature, ()):
            odds[context] += weight
    return {context: 1 / (1 + exp(-odd)) for context, odd in odds.items()}


@lru_cache(maxsize=1024)  # the sentences around one another are asked for again
def named(text: str) -> Mapping[str, int]:
    """Return how often the listed words of each context stand in a text."""
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
