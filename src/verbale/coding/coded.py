"""A predicate with its event and its parties: what the rules make of a candidate."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.coding.candidates import Candidate
from verbale.coding.parties import Filled
from verbale.types import Party

FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})


@dataclass(frozen=True, slots=True)
class Coding:
    """A predicate with its event and its parties."""

    candidate: Candidate
    event: str  # "" means: known, and not an event
    mode: tuple[str, ...]
    cameo: str
    planned: str
    actor: Filled
    recipient: Filled
    rules: tuple[str, ...]
    deeds: frozenset[int]  # tokens of the predicates it speaks about
    solo: bool  # a noun that counts without a supporting verb
    both: bool  # counts only with parties on both sides
    confidence: float  # 0..1
    announced: bool = False  # done by saying that it will, or will not, be done: "will not help"

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everyone in it."""
        return self.actor.parties + self.recipient.parties

    def side(self, name: str) -> Filled:
        """Return the parties of one side, `actor` or `recipient`; of either, recipients first, for ""."""
        if name == "actor":
            return self.actor
        return self.recipient if name == "recipient" else self.recipient or self.actor
