"""How much of the predicates of a text the rules know: of those that stand between two resolved parties.

Unlabelled text tells it: no gold is needed. A predicate stands between two parties where two of its roles are filled by
parties of different countries, or one by several.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from verbale.coding.candidates import Candidate, Grammar
from verbale.coding.index import lexicon
from verbale.coding.parties import Parties
from verbale.types import Reading

Words = Counter[tuple[str, bool]]  # verbs, with whether a rule has an entry for them


def coverage(readings: Iterable[Reading]) -> Words:
    """Count the verbs between two resolved parties: each lemma, and whether a rule of its own speaks of it."""
    return Counter(word for reading in readings for word in _between(reading))


def _between(reading: Reading) -> Iterator[tuple[str, bool]]:
    parties, grammar = Parties(reading), Grammar(reading.tokens)
    for sentence in reading.sentences:
        for t in range(sentence.first, sentence.last):
            if reading.tokens.pos[t] == "VERB" and grammar.predicative(t):
                candidate = grammar.candidate(t)
                if _sides(candidate, parties) > 1:
                    yield candidate.lemma, (candidate.kind, candidate.lemma) in lexicon()


def _sides(candidate: Candidate, parties: Parties) -> int:
    """Return how many parties of different countries fill the roles of a predicate."""
    filled = (parties.fill(heads).parties for heads in candidate.roles.values())
    return len({party.country for found in filled for party in found if party.country})
