"""From the head of a phrase to the parties it stands for.

A phrase may be a party ("the Kenyan president"), or only belong to one ("Kenya's decision", "the raid by
Kenyan police"): then the owner stands for it, with less confidence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verbale.coding.subjects import VERBAL, WH, closed_class, none_of, of_phrase, packs
from verbale.pronouns import SPEAKERS
from verbale.types import Mention, Party, Reading

OWNED = 0.8  # confidence left when the owner stands for a phrase
_THING = "who.thing"  # the mention of what only belongs to a party: "Kenyan tea"
_DATELINE = "who.dateline"  # the mention of where a text was written
_DEEPEST = 3  # "the head of the office of the president": deeper chains are parse errors


@dataclass(frozen=True, slots=True)
class Filled:
    """The parties that fill a role."""

    parties: tuple[Party, ...]
    confidence: float  # 0..1

    def __bool__(self) -> bool:
        return bool(self.parties)


NOBODY = Filled((), 0.0)


class Parties:
    """The mentions of one reading, found by token."""

    def __init__(self, reading: Reading) -> None:
        """Index the mentions."""
        self.tokens = reading.tokens
        self._things: dict[int, list[Mention]] = {}
        self._by_head: dict[int, list[Mention]] = {}
        self._by_token: dict[int, list[Mention]] = {}
        self._heads: list[int] = []  # of phrases that are a party and no mere dateline, in text order
        for mention in reading.mentions:
            if mention.made_by.startswith(_THING):
                self._things.setdefault(mention.head, []).append(mention)
                continue
            self._by_head.setdefault(mention.head, []).append(mention)
            for t in range(*mention.tokens):
                self._by_token.setdefault(t, []).append(mention)
        for head in sorted(self._by_head):
            if not all(m.made_by.startswith(_DATELINE) for m in self._by_head[head]):
                self._heads.append(head)

    def at(self, head: int) -> tuple[Mention, ...]:
        """Return the parties that a phrase with this head is, not those that it only contains or belongs to."""
        if head in self._by_head:
            return tuple(self._by_head[head])
        if self.tokens.pos[head] != "PROPN":
            return ()
        return tuple(m for m in self._by_token.get(head, ()) if self._hangs_together(m.head, head))

    def heads(self, first: int, last: int) -> Sequence[int]:
        """Return the heads of the phrases among some tokens that are a party, and no mere dateline."""
        return self._heads[bisect_left(self._heads, first) : bisect_left(self._heads, last)]

    def spanning(self, first: int, last: int) -> Mention | None:
        """Return the party that a stretch of tokens names from end to end."""
        found = self._by_token.get(first, ()) if first < last else ()
        return next((m for m in found if m.tokens == (first, last)), None)

    def owning(self, t: int) -> tuple[Mention, ...]:
        """Return whom a thing belongs to, asked of the thing or of the word that says so: "Kenyan tea"."""
        if t in self._things:
            return tuple(self._things[t])
        above = self.tokens.head[t]
        says_so = self.tokens.dep[t] in {"amod", "compound", "nmod"} and self.tokens.pos[t] in {
            "ADJ",
            "PROPN",
        }
        found = self._things.get(above, ()) if says_so else ()
        return tuple(m for m in found if m.tokens[0] <= t < m.tokens[1])

    def _hangs_together(self, t: int, head: int) -> bool:
        """Say whether two tokens are name and title: the parse may hang either on the other."""
        return self.tokens.head[t] == head or self.tokens.head[head] == t

    def fill(self, heads: Iterable[int]) -> Filled:
        """Return the parties of coordinated heads; a phrase that is none may stand for its owner."""
        parties: list[Party] = []
        confidence = 1.0
        for head in heads:
            found = self._of(head, depth=0)
            parties += [p for p in found.parties if p not in parties]
            if found:
                confidence = min(confidence, found.confidence)
        return Filled(tuple(parties), confidence) if parties else NOBODY

    def _of(self, head: int, *, depth: int) -> Filled:
        if none_of(self.tokens, head):
            return NOBODY
        mentions = self.at(head)
        if all(m.party.country is None for m in mentions):
            inside = self._packed(head, depth=depth)
            if inside:
                return inside
        if mentions:
            return Filled(tuple(m.party for m in mentions), min(m.confidence for m in mentions))
        if depth >= _DEEPEST or self.tokens.pos[head] in VERBAL:
            return NOBODY
        if self.tokens.pos[head] == "PRON":
            return self._speaker_meant(head, depth=depth)
        return self._described(head) or self._owner(head, depth)

    def _described(self, head: int) -> Filled:
        """Who a name is that nobody recognised, by what is said beside it: "Li Ming, the envoy"."""
        beside = (c for c in self.tokens.children[head] if self.tokens.dep[c] == "appos")
        found = [m for c in beside for m in self.at(c)]
        return Filled(tuple(m.party for m in found), min(m.confidence for m in found)) if found else NOBODY

    def _packed(self, head: int, *, depth: int) -> Filled:
        """Who is counted or packed: "a group of Kenyan diplomats"."""
        if not packs(self.tokens, head):
            return NOBODY
        inside = (self._of(g, depth=depth + 1) for g in of_phrase(self.tokens, head))
        return next((found for found in inside if found), NOBODY)

    def _owner(self, head: int, depth: int) -> Filled:
        """Whom a phrase belongs to, with those coordinated with the owner."""
        things = self.owning(head)
        named = any(self.tokens.tag[c] != "PRP$" for c in self.tokens.kids(head, "poss"))
        if things and not named:  # "Sweden's NATO bid" is Sweden's, "her Korean colleague" Korea's
            return Filled(tuple(m.party for m in things), OWNED * OWNED)
        for owner in self._owners(head):
            found = self._of(owner, depth=depth + 1)
            if found:
                others = (self._of(o, depth=depth + 1) for o in self._coordinated(owner))
                parties = tuple(dict.fromkeys(p for f in (found, *others) for p in f.parties))
                return Filled(parties, found.confidence * OWNED)
        return NOBODY

    def _speaker_meant(self, pronoun: int, *, depth: int) -> Filled:
        """Who speaks of itself: "Kenya says it is willing", where nobody nearer is meant."""
        tokens = self.tokens
        verb = tokens.head[pronoun]
        if tokens.dep[pronoun] != "nsubj" or tokens.lemma[pronoun] not in closed_class("self_reference"):
            return NOBODY
        if tokens.dep[verb] != "ccomp":
            return NOBODY
        own = tokens.lemma[pronoun] in SPEAKERS  # "We will stay, Kenya said", but not "It will stay, ..."
        above = (c for c in tokens.kids(tokens.head[verb], "nsubj") if c < verb or own)
        speaker = next(above, None)
        if speaker is None:
            return NOBODY
        found = self._of(speaker, depth=depth + 1)
        return Filled(found.parties, found.confidence * OWNED)

    def _coordinated(self, token: int) -> list[int]:
        tokens = self.tokens
        return [c for c in tokens.children[token] if tokens.dep[c] == "conj"]

    def _owners(self, head: int) -> list[int]:
        """Who a phrase may stand for, the surest first."""
        tokens = self.tokens
        children = tokens.children[head]
        found = [c for c in children if tokens.dep[c] == "poss"]
        found += [c for c in children if tokens.dep[c] in {"amod", "compound", "nmod"}]
        for c in children:
            if tokens.dep[c] in {"prep", "agent"} and tokens.lemma[c] in closed_class("owners"):
                found += [g for g in tokens.children[c] if tokens.dep[g] == "pobj"]
        for c in children:  # "the sanctions that the council imposed"
            if tokens.dep[c] == "relcl":
                found += [
                    g for g in tokens.children[c] if tokens.dep[g] == "nsubj" and tokens.tag[g] not in WH
                ]
        return found


def _key(party: Party) -> tuple[str, str, str]:
    return (party.entity, party.person, "" if party.entity or party.person else party.text.lower())


def _is_the_state(party: Party) -> bool:
    """Say whether nothing but a country is named: "Kenya", "Kenyan soil", not "Kenyan workers"."""
    return party.entity in {"", party.country} and not party.sector and not party.person


def without(found: Filled, others: Filled) -> Filled:
    """Drop who is on the other side already: an entity is never on both, nor a state against its own people in office."""
    if not found or not others:
        return found
    keys = {_key(p) for p in others.parties}
    countries = {p.country for p in others.parties if p.country}
    kept = tuple(
        p for p in found.parties if _key(p) not in keys and not (_is_the_state(p) and p.country in countries)
    )
    return Filled(kept, found.confidence) if kept else NOBODY


def together(left: Filled, right: Filled) -> Filled:
    """Join two sides; nobody twice."""
    if not left or not right:
        return left or right
    kept = without(right, left)
    return Filled(left.parties + kept.parties, min(left.confidence, right.confidence))
