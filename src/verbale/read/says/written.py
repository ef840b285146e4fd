"""Letters and the like, and who wrote them."""

from __future__ import annotations

from verbale.read.says.reporting import words
from verbale.read.says.sources import Source, noun_phrase
from verbale.types import Reading, Tokens


def is_written(tokens: Tokens, k: int) -> bool:
    """Say whether a noun is a letter or the like."""
    return tokens.lemma[k] in words("written")


def author(reading: Reading, written: int) -> Source | None:
    """Return who wrote a letter or the like: "a letter from the mayor", "her message"."""
    tokens = reading.tokens
    names = [
        k
        for p in tokens.kids(written, "prep", "agent")
        if tokens.lemma[p] in ("from", "by")
        for k in tokens.kids(p, "pobj")
    ]
    names += [k for k in tokens.kids(written, "poss") if tokens.is_noun(k)]
    verb = tokens.head[written]
    for clause in (
        () if names else tokens.kids(written, "relcl", "acl")
    ):  # "a message that a farmer had sent her"
        names += [
            k
            for k in tokens.kids(clause, "nsubj")
            if tokens.is_noun(k) and tokens.lemma[clause] in words("issuing")
        ]
    if not names and tokens.dep[written] == "dobj" and tokens.lemma[verb] in words("issuing"):
        names += [k for k in tokens.kids(verb, "nsubj") if tokens.is_noun(k)]
    return noun_phrase(tokens, names[0]) if names else None
