"""A predicate with its event and its parties: what the rules make of a candidate."""

from __future__ import annotations

from dataclasses import dataclass, replace

from verbale import ontology
from verbale.coding import encoder
from verbale.coding.candidates import Candidate
from verbale.coding.parties import NOBODY, Filled
from verbale.types import Party, Status

_PROMISED = "03"  # CAMEO root: express intent to cooperate
FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})


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
    denied: bool = False  # the predicate is negated
    announced: bool = False  # done by saying that it will, or will not, be done: "will not help"
    foretold: bool = False  # that it will be done another says: "Togo will attack, analysts say"
    together: bool = False  # done by all its actors with each other: nobody suffers it
    undergone: bool = False  # the subject does not do it: "walked free", "received aid"
    also: tuple[str, ...] = ()  # a second event that the same words tell, and its modes
    tie: bool = False  # its type is what the manual says of words that could tell two

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everyone in it."""
        return self.actor.parties + self.recipient.parties

    def side(self, name: str) -> Filled:
        """Return the parties of one side, `actor` or `recipient`; of either, recipients first, for ""."""
        if name == "actor":
            return self.actor
        return self.recipient if name == "recipient" else self.recipient or self.actor

    def each(self) -> tuple[Coding, ...]:
        """Return the coding, and the second event of words that tell two: jailed is convicted and held."""
        if not self.also:
            return (self,)
        event, *mode = self.also
        cameo = ontology.events()[event].cameo
        return self, replace(self, event=event, mode=tuple(mode), cameo=cameo, also=())

    def told_as(self, status: Status) -> tuple[Coding, Status]:
        """Return the coding and its status as PLOVER counts them when the words have this status.

        What is done by announcing it is done: asserted. A future deed of cooperation counts as the promise
        of it, with what is planned; CAMEO has every such promise under 03.
        """
        if self.announced and status in {"negated", "future", "hypothetical"}:
            status = "asserted"
        folded = ontology.events()[self.event].folds_into
        if status != "future" or not folded:
            return self, status
        return replace(self, event=folded, mode=(), cameo=_PROMISED, planned=self.event), status


def guessed(
    candidate: Candidate,
    event: str,
    actor: Filled = NOBODY,
    recipient: Filled = NOBODY,
    share: float = 0.0,
    *,
    mode: tuple[str, ...] = (),
    announced: bool = False,
) -> Coding:
    """Return the coding of a predicate that the encoder, and no rule, takes for an event."""
    return Coding(
        candidate=candidate,
        event=event,
        mode=mode,
        cameo=ontology.events()[event].cameo,
        planned="",
        actor=actor,
        recipient=recipient,
        rules=(encoder.RULE,),
        deeds=frozenset(),
        solo=True,
        both=False,
        announced=announced,
        confidence=round(share * min([f.confidence for f in (actor, recipient) if f], default=0.5), 3),
    )
