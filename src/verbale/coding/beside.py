"""Where an event took place by a clause beside it: where somebody speaks, or what happened at the same time.

"Speaking in Lima, he warned ..." was said there; two who "died when their helicopter came down in Lima" died there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from verbale.coding.hanging import says, words
from verbale.types import Reading, Sentence, Tokens, Where

_SAME_TIME = frozenset({"when", "as", "while"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl")

SaidPlace = Callable[[Reading, int, Sentence], Where | None]


def place_beside(reading: Reading, trigger: int, said: SaidPlace) -> Where | None:
    """Return the place that a clause gives which hangs on an event's word; `said` gives the place a sentence says."""
    sentence = reading.sentence_at(trigger)
    found = (said(reading, clause, sentence) for clause in _clauses(reading.tokens, trigger))
    return next((where for where in found if where is not None), None)


def _standing(tokens: Tokens, trigger: int) -> Iterator[int]:
    """Yield the verbs of clauses that tell where those stand whom an event is of: "the force, stationed in Lima"."""
    if says(tokens, trigger):
        return
    for noun in tokens.kids(trigger, "nsubj", "nsubjpass", "dobj"):
        for k in tokens.subtree(noun):
            if tokens.dep[k] in ("relcl", "acl") and tokens.lemma[k] in words()["standing"]:
                yield k


def _clauses(tokens: Tokens, trigger: int) -> Iterator[int]:
    """Yield the verbs of clauses that are told of where and when the event was."""
    bodily = tokens.lemma[trigger] in words()["bodily"] and not says(tokens, trigger)
    for clause in tokens.kids(trigger, "advcl"):
        led = {tokens.lemma[k].lower() for k in tokens.kids(clause, "mark", "advmod", "prep")}
        owned = tokens.has(clause, *_SUBJECTS)
        if not owned and not tokens.has(clause, "mark") and tokens.tag[clause] == "VBG" and clause < trigger:
            yield clause  # "speaking in Lima"
        elif bodily and owned and led & _SAME_TIME:
            yield clause
    above = tokens.head[trigger]
    led = {tokens.lemma[k].lower() for k in tokens.kids(trigger, "mark", "advmod")}
    if bodily and tokens.dep[trigger] == "advcl" and led & _SAME_TIME and not says(tokens, above):
        yield above  # "they were at a wedding in Lima when the drone struck"
    yield from _standing(tokens, trigger)
