"""The language of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from verbale import datafiles

_LONG = 80  # characters: shorter paragraphs are guessed wrongly too often
_MOST = 4000  # characters that are looked at
_ENOUGH = 5  # words
_SHARE = 0.2
_WORD = re.compile(r"[^\W\d_]+")
_DECLARED = re.compile(r"[A-Za-z]{2}(?=$|[-_])")


def _plainly_english(sample: str) -> bool:
    """Say whether no model need be asked: function words that only English has are a fifth of all."""
    words = _WORD.findall(sample.lower())
    return len(words) >= _ENOUGH and sum(w in _function_words() for w in words) >= _SHARE * len(words)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(datafiles.read_yaml("lang/en/common.yaml")["function_words"])


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 -- 0.6 s, only when asked

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(paragraphs: Sequence[str], declared: str = "") -> str:
    """Return the language as ISO 639-1, told from the longer paragraphs; what is declared decides doubts."""
    match = _DECLARED.match(declared.strip())
    said = match[0].lower() if match else ""
    long = [p for p in paragraphs if len(p) >= _LONG]
    sample = " ".join(long or paragraphs)[:_MOST]
    if not any(c.isalpha() for c in sample):
        return said or "en"
    if said in {"", "en"} and _plainly_english(sample):
        return "en"
    guessed, probability = _identifier().classify(sample)
    if said and (not long or probability < 0.9):
        return said
    if not said and len(sample) < _LONG and probability < 0.9:
        return "en"
    return str(guessed)
