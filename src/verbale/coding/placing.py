"""Where the event of a predicate took place."""

from __future__ import annotations

from verbale.types import Place, Reading, Tokens, Where

_LOCATIVE = frozenset(
    {"in", "at", "near", "outside", "inside", "on", "off", "around", "across", "into", "to", "toward"}
)
# Clauses that have places of their own, and how many governors may lend theirs.
_APART = frozenset({"ccomp", "relcl", "advcl", "acl", "parataxis"})
_STEPS = 2


def place_of(reading: Reading, trigger: int) -> Where | None:
    """Return the place of the event that a token carries, None when the text gives none.

    Of the places in its sentence that stand after *in*, *at* and the like, the one that hangs nearest to the
    token is taken; cities before countries.
    """
    tokens = reading.tokens
    sentence = reading.sentence_at(trigger)
    near = [
        (distance, not place.where.admin1, place.tokens[0], place.where)
        for place in reading.places
        if sentence.first <= place.tokens[0] < sentence.last
        and (distance := _distance(tokens, trigger, place)) is not None
    ]
    return min(near, key=lambda n: n[:3])[3] if near else None


def _distance(tokens: Tokens, trigger: int, place: Place) -> int | None:
    """Return how many governors of the trigger lie between it and the word the place hangs on."""
    inside = range(*place.tokens)
    head = next((i for i in inside if tokens.head[i] not in inside), place.tokens[0])
    preposition = tokens.head[head]
    if tokens.lemma[preposition] not in _LOCATIVE:
        return None
    owner = tokens.head[preposition]
    own = (trigger, *(k for k in tokens.children[trigger] if tokens.dep[k] in ("dobj", "nsubjpass", "attr")))
    if owner in own:
        return 0
    here = trigger
    for steps, k in enumerate(tokens.ancestors(trigger), start=1):
        if tokens.dep[here] in _APART or steps > _STEPS:
            return None
        if owner == k:
            return steps
        here = k
    return None
