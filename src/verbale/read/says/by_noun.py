"""What a noun of saying gives: "X's claim that ...", "X made the claim that ...", "expressed its readiness to sign"."""

from __future__ import annotations

from collections.abc import Iterator

from verbale.read.says.accounts import speaks
from verbale.read.says.found import Found
from verbale.read.says.reporting import words
from verbale.read.says.sources import Source, noun_phrase, source_of
from verbale.types import Reading, Tokens


def by_noun(reading: Reading, i: int) -> Iterator[Found]:
    """Yield what the noun i gives, when the sentence tells whose it is."""
    tokens = reading.tokens
    clauses = _clauses(tokens, i)
    source = _whose(reading, i) if clauses else None
    if source is None:
        return
    said = [w for w in tokens.subtree(clauses[0]) if tokens.lemma[w] != "that" or tokens.dep[w] != "mark"]
    yield Found(tokens.span(said[0], said[-1] + 1), tokens.span(i, i + 1), source, i)


def _clauses(tokens: Tokens, i: int) -> list[int]:
    """Return the heads of the clauses that tell what is said."""
    verb = tokens.lemma[tokens.head[i]]
    clauses = [
        k
        for k in tokens.kids(i, "acl", "ccomp", "relcl")
        if any(tokens.lemma[m] == "that" for m in tokens.kids(k, "mark"))
    ]
    if verb in words("denying"):  # "dismisses all talk of closing"
        of = (p for p in tokens.kids(i, "prep") if tokens.lemma[p] == "of")
        clauses += [k for p in of for k in tokens.kids(p, "pcomp")]
    if not clauses and tokens.lemma[i] in words("resolves") and verb in words("giving"):
        clauses = [k for k in tokens.kids(i, "acl") if tokens.has_to(k)]  # "expressed its readiness to sign"
    return clauses


def _whose(reading: Reading, i: int) -> Source | None:
    """Return whose saying a noun is: its owner, whom it comes from, or who gives it; of one denied, who denies it."""
    tokens, verb = reading.tokens, reading.tokens.head[i]
    given = tokens.dep[i] == "dobj" and tokens.lemma[verb] in words("giving")
    if tokens.dep[i] in ("dobj", "pobj", "nsubjpass") and tokens.lemma[verb] in words("denying"):
        return source_of(tokens, verb)
    owners = (
        k for k in tokens.kids(i, "poss") if tokens.is_noun(k) or not given
    )  # "expressed its hope that"
    source = next((noun_phrase(tokens, k) for k in owners), None) or _from(reading, i)
    return source_of(tokens, verb) if source is None and given else source


def _from(reading: Reading, i: int) -> Source | None:
    """Return whom a saying comes from: "a claim by the army", "the hope of ministers that"."""
    tokens = reading.tokens
    for by in tokens.kids(i, "prep"):
        if tokens.lemma[by] in ("by", "from", "of"):
            names = (k for k in tokens.kids(by, "pobj") if tokens.lemma[by] != "of" or speaks(reading, k))
            if (name := next(names, None)) is not None:
                return noun_phrase(tokens, name)
    return None
