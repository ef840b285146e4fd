"""The words of a clause as a span."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.types import Span, Tokens


def trimmed(tokens: Tokens, words: Sequence[int]) -> Span | None:
    """Return the span of some words without marks and an opening *that*; quotation marks stay in pairs."""
    words = list(words)
    while words and (_is_mark(tokens, words[0]) or _is_that(tokens, words[0])):
        words.pop(0)
    while words and _is_mark(tokens, words[-1]) and not _closes(tokens, words):
        words.pop()
    return tokens.span(words[0], words[-1] + 1) if words else None


def _is_mark(tokens: Tokens, i: int) -> bool:
    return tokens.pos[i] in ("PUNCT", "SPACE") and tokens.text[i] not in ("?", "!")


def _is_that(tokens: Tokens, i: int) -> bool:
    return tokens.dep[i] == "mark" and tokens.lemma[i] == "that"


def _closes(tokens: Tokens, words: Sequence[int]) -> bool:
    """Say whether the last word closes what one of the others opened."""
    last = tokens.text[words[-1]]
    opener = {"”": "“", '"': '"', "''": "``", ")": "(", "’": "‘"}.get(last)
    return opener is not None and any(tokens.text[w] == opener for w in words[:-1])
