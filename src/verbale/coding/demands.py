"""What demonstrators demand is the topic of their protest, no claim of its own; whom they ask, it is against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce

from verbale.coding.coded import Coding
from verbale.coding.parties import together
from verbale.types import Tokens

_TOPICS = frozenset({"REQUEST", "REJECT", "ACCUSE"})  # of a march "to demand", "to oppose", "to condemn"


def with_demands(tokens: Tokens, codings: Iterable[Coding]) -> tuple[Coding, ...]:
    """Return the codings without what the same people demand by a protest; whom that names joins its recipients.

    A demand of theirs counts wherever it stands in the sentence, what they oppose or condemn only in a clause
    of the protest. The tie is the PLOVER manual's.
    """
    found = list(codings)
    for i, protest in enumerate(found):
        if protest.event == "PROTEST" and protest.actor and not protest.denied:
            asked = (c.recipient for c in found if _demanded(tokens, protest, c))
            found[i] = replace(protest, recipient=reduce(together, asked, protest.recipient))
    protests = [c for c in found if c.event == "PROTEST" and c.actor and not c.denied]
    return tuple(c for c in found if not any(_demanded(tokens, p, c) for p in protests))


def _demanded(tokens: Tokens, protest: Coding, topic: Coding) -> bool:
    if topic.event not in _TOPICS or not topic.actor:
        return False
    if not set(topic.actor.parties) <= set(protest.actor.parties):
        return False
    above = {protest.candidate.token, protest.candidate.support}
    return topic.event == "REQUEST" or not above.isdisjoint(tokens.ancestors(topic.candidate.token))
