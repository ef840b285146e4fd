"""Deeds between and upon states by which history is told: "The two countries went to war", "Ghana bombed the port".

The first sums up what took years, and is history unless the text opens with it. The second may as well be fresh news,
one deed of several that a wire tells: it says only how much of history a passage tells that has a sign of it.
"""

from __future__ import annotations

from functools import cache

from verbale.coding.tellings import is_deed
from verbale.datafiles import read_yaml, words
from verbale.types import Tokens

_Table = tuple[frozenset[str], dict[str, frozenset[str]]]


def upheaval(tokens: Tokens, i: int, opening: frozenset[str]) -> bool:
    """Say whether a main deed is one of or upon a state; `opening` are the lemmas of what the text opens with."""
    return _upheaves(tokens, i, opening, _upheavals("upheavals"))


def summed_up(tokens: Tokens, i: int, opening: frozenset[str]) -> bool:
    """Say whether a main deed sums up what took years: "won independence"; `opening` as for an upheaval."""
    return _upheaves(tokens, i, opening, _upheavals("summed_up"))


def aside(tokens: Tokens, i: int, opening: frozenset[str]) -> bool:
    """Say whether a word is a deed by which a state or one person is known: "Otero, who seized power", "Togo, freed by Ghana".

    `opening` are the lemmas of the main verbs that the text opens with.
    """
    if tokens.dep[i] not in ("relcl", "acl") or tokens.tag[i] not in ("VBD", "VBN"):
        return False
    if any(tokens.tag[k] in ("MD", "TO", "VBZ", "VBP") for k in tokens.kids(i, "aux", "auxpass")):
        return False
    known = tokens.head[i]
    comma = tokens.text[min(k for k in tokens.subtree(i)) - 1] == ","
    group = comma and any(
        tokens.ent[k] in ("NORP", "ORG", "GPE") for k in (known, *tokens.kids(known, "amod", "compound"))
    )
    one = (group or tokens.tag[known] in ("NN", "NNP", "NNPS")) and tokens.lemma[known] not in opening
    apart = comma or tokens.dep[i] == "relcl"
    tables = (_upheavals("upheavals"), _upheavals("summed_up"))
    told = tokens.lemma[i] in words("lang/en/past.yaml", "asides") or any(
        _upheaves(tokens, i, frozenset(), t, known) for t in tables
    )
    return one and apart and told and tokens.lemma[i] not in opening


def _upheaves(
    tokens: Tokens, i: int, opening: frozenset[str], table: _Table, known: int | None = None
) -> bool:
    alone, with_noun = table
    lemma = tokens.lemma[i]
    if lemma not in alone and lemma not in with_noun:
        return False
    objects = tuple(_objects(tokens, i))
    nouns = {tokens.lemma[k] for k in objects} & with_noun.get(lemma, frozenset())
    first = i
    while tokens.dep[first] == "conj" and not tokens.has(first, "nsubj", "nsubjpass"):
        first = tokens.head[first]
    sides = (*objects, *tokens.kids(first, "nsubj"))
    states = known is not None or any(_is_state(tokens, k) for k in sides)
    if not nouns and not (lemma in alone and states):
        return False
    return lemma not in opening and not nouns & opening


def set_off(tokens: Tokens, i: int) -> bool:
    """Say whether a main deed is one of a state that another set off: "Togo joined the union when the king fell"."""
    marked = (
        k
        for k in tokens.kids(i, "advcl")
        if any(tokens.lemma[m] in ("when", "after") for m in tokens.kids(k, "mark", "advmod"))
    )
    if not any(is_deed(tokens, k) for k in marked):
        return False
    return any(_is_state(tokens, k) for k in tokens.kids(i, "nsubj", "nsubjpass"))


def _objects(tokens: Tokens, i: int) -> tuple[int, ...]:
    behind = tuple(k for p in tokens.kids(i, "prep", "agent") for k in tokens.kids(p, "pobj"))
    return (*tokens.kids(i, "dobj", "nsubjpass"), *behind)


def _is_state(tokens: Tokens, k: int) -> bool:
    if tokens.ent[k] in ("GPE", "NORP") or tokens.lemma[k] in words("lang/en/past.yaml", "states"):
        return True
    return any(tokens.ent[c] in ("GPE", "NORP") for c in tokens.kids(k, "poss", "amod", "compound"))


@cache
def _upheavals(name: str) -> _Table:
    """Return the verbs of a table that are enough beside a state, and those that need one of some nouns."""
    table = read_yaml("lang/en/past.yaml")[name]
    alone = frozenset(verb for verb, nouns in table.items() if not nouns)
    return alone, {verb: frozenset(nouns) for verb, nouns in table.items() if nouns}
