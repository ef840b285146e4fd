"""Words that the patterns find and that are told of nothing here: "the Good Friday agreement", "every Tuesday"."""

from __future__ import annotations

from verbale.quotation_marks import MAY_OPEN
from verbale.read.when.same_event import stands_alone
from verbale.timex.relative import Expression
from verbale.types import Reading, Tokens

NAMED = frozenset({"holiday", "era"})  # readers of times that have names, which things are called by too
_RECURRING = frozenset({"every", "each", "any", "given"})


def is_no_time(reading: Reading, expression: Expression, inside: tuple[int, int]) -> bool:
    """Say whether the words of an expression are told of nothing here, or of what follows them."""
    named = expression.reader in NAMED and _belongs_to_noun(reading.tokens, inside)
    return named or _opens_event(reading, inside[1] - 1) or _recurs(reading.tokens, inside[0])


def _recurs(tokens: Tokens, first: int) -> bool:
    """Say whether a time is one of many: "every Tuesday", "on any given Sunday"."""
    return first > 0 and bool({tokens.lemma[k] for k in (first - 1, first)} & _RECURRING)


def _opens_event(reading: Reading, last: int) -> bool:
    """Say whether "the day before" is counted from what follows: "the day before the vote", "before they met"."""
    tokens = reading.tokens
    if tokens.lemma[last] in ("it", "that", "this"):  # "two days before it left"
        return tokens.dep[last] in ("nsubj", "nsubjpass") or tokens.dep[last - 1] == "mark"
    if tokens.lemma[last] not in ("before", "after", "following") or stands_alone(tokens, last):
        return False
    if (
        last + 1 < len(tokens)
        and tokens.pos[last + 1] == "PUNCT"
        and tokens.text[last + 1] not in MAY_OPEN | {"("}
    ):
        return False
    return tokens.dep[last] == "mark" or tokens.has(last, "pobj", "pcomp")


def _belongs_to_noun(tokens: Tokens, inside: tuple[int, int]) -> bool:
    """Read "the Good Friday agreement", "a World War II bomb": no time of the clause."""
    last = inside[1] - 1
    outside = tokens.head[last] >= inside[1] or tokens.head[last] < inside[0]
    return outside and tokens.dep[last] in ("compound", "amod", "nmod") and tokens.is_noun(tokens.head[last])
