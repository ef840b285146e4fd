"""Whose time is a predicate's too: what it is done to, and the clauses that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.coding.dated_words import counts
from verbale.coding.scene_time import tense_of, words
from verbale.types import Time, Tokens

_STEPS = 4  # how many governors may lend their time


def sharers(tokens: Tokens, trigger: int, times: Sequence[Time]) -> Iterator[int]:
    """Yield the words whose time is the trigger's too, the nearest first."""
    yield trigger
    if not tokens.is_verb(trigger) or tokens.lemma[trigger] in words()["holding"]:
        yield from tokens.kids(trigger, "dobj", "nsubjpass")
    yield from tokens.kids(trigger, "xcomp", "attr")
    yield from (k for k in tokens.kids(trigger, "advcl") if _marks(tokens, k) & words()["shared"])
    here, planned = trigger, False
    for step, k in enumerate(tokens.ancestors(trigger)):
        if tokens.dep[here] == "relcl" and any(k in range(*t.tokens) for t in times):
            yield k  # "in 2002, when they met"
            return
        planned = planned or tokens.has_to(here)
        if _tells_of_it(tokens, here):
            yield k  # "two days after a quake that killed five"
            return
        if step >= _STEPS or not _shares(tokens, here, planned=planned):
            return
        yield k
        if tokens.dep[here] in ("nsubj", "nsubjpass"):  # "a second round is to be held in May"
            yield from tokens.kids(k, "xcomp")
        here = k


def _shares(tokens: Tokens, i: int, *, planned: bool) -> bool:
    """Say whether a predicate or noun has its time from the word above it."""
    dep = tokens.dep[i]
    if dep == "relcl" and _is_cleft(tokens, i):
        return True
    if dep in ("relcl", "acl", "parataxis"):
        return False
    if dep == "ccomp":
        return not planned and _same_day(tokens, i)
    if dep == "advcl":
        return not tokens.has(i, "mark") or bool(_marks(tokens, i) & words()["shared"])
    above = tokens.head[i]
    if dep == "pcomp" and counts(tokens, above) and tokens.lemma[above - 1] in words()["measures"]:
        return False  # "freed two weeks after being seized"
    return not (dep == "pobj" and tokens.lemma[above] in words()["aside"])


def _tells_of_it(tokens: Tokens, clause: int) -> bool:
    """Say whether a clause tells in the past what the event it hangs on did: "a quake that killed five"."""
    that = any(tokens.lemma[k] in ("that", "which") for k in tokens.kids(clause, "nsubj", "nsubjpass"))
    return tokens.dep[clause] == "relcl" and that and tense_of(tokens, clause) == "past"


def _is_cleft(tokens: Tokens, i: int) -> bool:
    """Read "it was the guards who fired": the clause has the time of the whole."""
    noun = tokens.head[i]
    be = tokens.head[noun]
    it = any(tokens.lemma[k] == "it" for k in tokens.kids(be, "nsubj"))
    return tokens.dep[noun] == "attr" and tokens.lemma[be] == "be" and it


def _marks(tokens: Tokens, i: int) -> frozenset[str]:
    return frozenset(tokens.lemma[k] for k in tokens.kids(i, "mark", "advmod"))


def _same_day(tokens: Tokens, i: int) -> bool:
    """Say whether a clause in somebody's words may be of the day of speaking: its tense is not past or future."""
    tags = {tokens.tag[i], *(tokens.tag[k] for k in tokens.children[i])}
    return not tags & {"VBD", "VBN", "MD"}
