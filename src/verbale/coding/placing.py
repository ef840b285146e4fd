"""Where the event of a predicate took place."""

from __future__ import annotations

from verbale.types import Place, Reading, Tokens, Where

_LOCATIVE = frozenset(
    [
        *("in", "at", "near", "outside", "inside", "on", "off", "around", "across", "into", "to", "toward"),
        *("over", "from", "above", "through", "between", "along", "beside", "beyond", "within", "throughout"),
    ]
)
# Clauses that have places of their own, and how many governors may lend theirs.
_APART = frozenset({"ccomp", "relcl", "advcl", "acl", "parataxis"})
_STEPS = 2
_HERE = frozenset({"here"})
_THERE = frozenset({"there"})
_THIS = frozenset({"this", "the"})
_TOWN = frozenset({"city", "town", "village", "capital", "port", "island", "resort"})


def place_of(reading: Reading, trigger: int) -> Where | None:
    """Return the place of the event that a token carries, None when the text gives none.

    Of the places in its sentence that stand after *in*, *at* and the like, the one that hangs nearest to the
    token is taken; cities before countries. "There" is the place named last, "here" the dateline's. Where its
    sentence names nobody from abroad and no place, a text plays where its dateline puts it.
    """
    tokens = reading.tokens
    sentence = reading.sentence_at(trigger)
    inside = [p for p in reading.places if sentence.first <= p.tokens[0] < sentence.last]
    near = [
        (distance, not place.where.admin1, place.tokens[0], place.where)
        for place in inside
        if (distance := _distance(tokens, trigger, place)) is not None
    ]
    if near:
        return min(near, key=lambda n: n[:3])[3]
    words = {tokens.lemma[i] for i in range(sentence.first, sentence.last)}
    if words & _THERE or _town_meant(tokens, sentence.first, sentence.last):
        before = [p.where for p in reading.places if p.tokens[0] < sentence.first and p.where.admin1]
        if before:
            return before[-1]
    at_home = not inside and _at_home(reading, sentence.first, sentence.last)
    return reading.site if words & _HERE or at_home else None


def _distance(tokens: Tokens, trigger: int, place: Place) -> int | None:
    """Return how many governors of the trigger lie between it and the word the place hangs on."""
    inside = range(*place.tokens)
    if _whose_clause(tokens, trigger) in inside:
        return 0  # "in Lima, where they met"
    head = next((i for i in inside if tokens.head[i] not in inside), place.tokens[0])
    if tokens.dep[head] in ("dobj", "nsubjpass"):
        return 0 if tokens.head[head] == trigger else None
    owner = _owner(tokens, head)
    return None if owner is None else _steps(tokens, trigger, owner)


def _owner(tokens: Tokens, head: int) -> int | None:
    """Return the word that a place in a phrase with *in*, *at* and the like belongs to."""
    while tokens.dep[head] in ("appos", "conj", "npadvmod") and tokens.head[head] != head:
        head = tokens.head[head]
    preposition = tokens.head[head]
    if tokens.lemma[preposition] not in _LOCATIVE:
        return None
    owner = tokens.head[preposition]
    return tokens.head[owner] if tokens.pos[owner] == "ADP" else owner


def _steps(tokens: Tokens, trigger: int, owner: int) -> int | None:
    """Return how many governors lie between a trigger and a word above it; 0 for what it takes itself."""
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


def _whose_clause(tokens: Tokens, trigger: int) -> int | None:
    """Return the noun whose clause with *where* holds a token."""
    here = trigger
    for above in tokens.ancestors(trigger):
        if tokens.dep[here] == "relcl":
            where = any(tokens.lemma[k] == "where" for k in tokens.kids(here, "advmod"))
            return above if where else None
        here = above
    return None


def _town_meant(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether a sentence speaks of "the city" after "in" or the like."""
    for i in range(first, last):
        if tokens.lemma[i] in _TOWN and tokens.dep[i] == "pobj" and tokens.lemma[tokens.head[i]] in _LOCATIVE:
            beside = {tokens.lemma[k] for k in tokens.children[i]}
            if beside & _THIS and not beside - _THIS:
                return True
    return False


def _at_home(reading: Reading, first: int, last: int) -> bool:
    """Say whether a sentence names nobody from another country than the dateline's."""
    site = reading.site
    if site is None:
        return False
    named = (m.party for m in reading.mentions if first <= m.head < last)
    countries = {p.country for p in named if p.text.casefold() != site.name.casefold()}
    return countries <= {site.country, None}
