"""The language of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from verbale import datafiles

_LONG = 80  # characters: shorter paragraphs are guessed wrongly too often where longer ones can be had
_MOST = 4000  # characters that are looked at
_ENOUGH = 5  # words
_SHARE = 0.2
_RULED_OUT = 0.001  # how likely English must not be: names from elsewhere make short news look foreign
_UNLIKELY = 0.02  # or this,
_HELD = 0.8  # and another language as likely as this: names alone look like many languages a little
# Those that papers and agencies write; the model knows more, and takes English with many names for Nigerian Pidgin,
# Shona or Occitan.
_OF_NEWS = tuple(
    re.findall(
        r"\w+",
        """
        af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr gl gu ha he hi hr ht hu hy id is it ja ka kk km kn ko ku
        ky lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi zh
        """,
    )
)
_WORD = re.compile(r"[^\W\d_]+")
_DECLARED = re.compile(r"[A-Za-z]{2}(?=$|[-_])")


def _plainly_english(sample: str) -> bool:
    """Say whether no model need be asked: function words that only English has are a fifth of all."""
    words = _WORD.findall(sample.lower())
    return len(words) >= _ENOUGH and sum(
        w in datafiles.words("lang/en/common.yaml", "function_words") for w in words
    ) >= _SHARE * len(words)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 -- 0.6 s, only when asked

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_OF_NEWS)
    return identifier


def _guessed(sample: str) -> tuple[str, float]:
    """Return the likeliest language and how likely it is; English where that is not ruled out."""
    ranked = _identifier().rank(sample)
    best, probability = ranked[0]
    english = dict(ranked)["en"]
    if best == "en" or english < (_UNLIKELY if probability >= _HELD else _RULED_OUT):
        return str(best), float(probability)
    return "en", 1 - float(probability)


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
    guessed, probability = _guessed(sample)
    if said and (not long or probability < 0.9):
        return said
    return guessed
