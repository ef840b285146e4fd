"""The few questions that reading asks of a parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from verbale.types import Reading, Sentence, Span, Tokens


def kids(tokens: Tokens, i: int, *deps: str) -> Iterator[int]:
    """Yield the children of a token that depend on it in one of the given ways, in text order."""
    return (k for k in tokens.children[i] if tokens.dep[k] in deps)


def ancestors(tokens: Tokens, i: int) -> Iterator[int]:
    """Yield the governors of a token, the nearest first."""
    while (head := tokens.head[i]) != i:
        yield head
        i = head


def subtree(tokens: Tokens, i: int, without: Iterable[int] = ()) -> tuple[int, ...]:
    """Return a token and all that depends on it, in text order, leaving out some branches."""
    left_out = set(without)
    found, open_ = [], [i]
    while open_:
        here = open_.pop()
        found.append(here)
        open_.extend(k for k in tokens.children[here] if k not in left_out)
    return tuple(sorted(found))


def sentence_of(reading: Reading, i: int) -> Sentence:
    """Return the sentence that holds a token."""
    low, high = 0, len(reading.sentences) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if reading.sentences[middle].first <= i:
            low = middle
        else:
            high = middle - 1
    return reading.sentences[low]


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
