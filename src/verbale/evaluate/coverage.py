"""How much of the predicates of a text the rules know: of those that stand between two resolved parties.

Unlabelled text tells it: no gold is needed. A predicate stands between two parties where two of its roles are filled by
parties of different countries, or one by several. `scripts/coverage PATH...` prints it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from verbale import clean, ingest, read
from verbale.coding.candidates import Candidate, Grammar
from verbale.coding.index import lexicon
from verbale.coding.parties import Parties
from verbale.config import Settings
from verbale.types import Document, RawDocument, Reading

_MOST = 20  # unknown verbs that are printed
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


def main() -> None:
    """Print the share for the documents of some paths, and the commonest verbs without an entry."""
    settings, paths = Settings(), [Path(name) for name in sys.argv[1:]]
    if not paths:
        sys.exit("name files or folders of text: scripts/coverage PATH...")
    raws = [x for x in ingest.read(paths, settings) if isinstance(x, RawDocument)]
    documents = [x for x in clean.clean(raws, settings) if isinstance(x, Document)]
    words = coverage(read.read(documents, settings))
    known = sum(n for (_, told), n in words.items() if told)
    share = f"{known / words.total():.1%} known" if words else "none to count"
    lines = [f"{len(documents):,} documents, {words.total():,} verbs between two parties, {share}"]
    unknown = [(lemma, n) for (lemma, told), n in words.most_common() if not told]
    lines += [f"{n:5}  {lemma}" for lemma, n in unknown[:_MOST]]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
