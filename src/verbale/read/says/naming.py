"""The parties that the words of a source name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from verbale.pronouns import HE, OTHERS, SPEAKERS
from verbale.read.says.sources import Source, noun_phrase
from verbale.types import Mention, Party, Reading, Tokens

_PRONOUNS = OTHERS | SPEAKERS | {"who", "which", "that"}
_WIDEST = 40  # tokens of a mention


def mentioned(reading: Reading, source: Source, *, surer: float = 0.0) -> Party | None:
    """Return the known party that the words of a source name; None where they name nobody who is known.

    A mention that is no `surer` (0..1) does not count.
    """
    inside = range(source.tokens[0], source.tokens[-1] + 1)
    near = [m for m in mentions_at(reading, inside) if m.confidence > surer]
    if not near:
        return None

    def rank(m: Mention) -> tuple[bool, bool, int, float]:
        covers = m.tokens[0] <= source.head < m.tokens[1]
        return m.head == source.head, covers, m.tokens[1] - m.tokens[0], m.confidence

    best = max(near, key=rank)
    if rank(best)[1]:
        return _called(reading, source, best)
    if not tokens_apposed(reading.tokens, source.head, best.head):
        return None
    if reading.tokens.dep[best.head] == "appos" and reading.tokens.head[best.head] == source.head:
        return best.party
    words = source.span(reading.tokens)  # "spokesmen for both firms" are of them, and not the firms
    return replace(best.party, text=words.of(reading.document.text), span=words)


def _called(reading: Reading, source: Source, mention: Mention) -> Party:
    """Return the party of a mention, with the name that is added to it: "the daily El Sol", "their leader, Ali Nawaz"."""
    tokens, party = reading.tokens, mention.party
    names = [k for k in tokens.kids(source.head, "appos") if tokens.tag[k] == "NNP"]
    if (
        party.entity
        or party.person
        or not names
        or not mention.tokens[1] <= min(tokens.subtree(names[0])) <= mention.tokens[1] + 1
    ):
        return party
    words = tokens.span(mention.tokens[0], names[0] + 1)
    return replace(party, text=words.of(reading.document.text), span=words)


def mentions_at(reading: Reading, inside: range) -> Iterator[Mention]:
    """Yield the mentions that share a token with some others; they are in text order."""
    begins = bisect_left(reading.mentions, inside.start - _WIDEST, key=_begins)
    for n in range(begins, len(reading.mentions)):
        m = reading.mentions[n]
        if m.tokens[0] >= inside.stop:
            return
        if m.tokens[1] > inside.start:
            yield m


def _begins(m: Mention) -> int:
    return m.tokens[0]


def tokens_apposed(tokens: Tokens, head: int, other: int) -> bool:
    """Say whether a word stands in apposition to, or as the possessor or agency of, a head."""
    if tokens.head[other] == head and tokens.dep[other] in ("appos", "poss", "compound", "amod", "nmod"):
        return True
    preposition = tokens.head[other]
    return tokens.head[preposition] == head and tokens.lemma[preposition] in (
        "of",
        "from",
        "by",
        "at",
        "for",
        "with",
    )


def speaker_of(
    reading: Reading, source: Source, before: Party | None, outer: Party | None = None
) -> Party | None:
    """Return the party that the words of a source stand for; `before` is who spoke last.

    `outer` is whose words the source stands in: he calls himself neither "they" nor "it". None when nobody
    who is known is named.
    """
    tokens = reading.tokens
    word = tokens.lemma[source.head]
    if word in ("who", "which", "that"):
        antecedent = next(
            (a for a in tokens.ancestors(source.head) if tokens.pos[a] in ("NOUN", "PROPN")), None
        )
        return None if antecedent is None else mentioned(reading, noun_phrase(tokens, antecedent))
    found = mentioned(reading, source)
    if found is not None or word not in _PRONOUNS or tokens.pos[source.head] != "PRON":
        return found
    other = (
        word in OTHERS - HE
        and before is not None
        and before == outer
        and bool(before.person or before.office)
    )
    if before is not None and not other:
        return before
    places = {i for p in reading.places for i in range(*p.tokens)} if word in HE else ()
    earlier = [
        m
        for m in reading.mentions
        if m.head < source.head and (word not in HE or (m.party.person and m.head not in places))
    ]
    if other:
        earlier = [m for m in earlier if not (m.party.person or m.party.office) and m.party != outer]
    return max(earlier, key=lambda m: m.head).party if earlier else None
