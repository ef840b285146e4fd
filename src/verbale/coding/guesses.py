"""What the scorer sees, as a coding."""

from __future__ import annotations

from verbale import ontology
from verbale.coding import scorer
from verbale.coding.candidates import Candidate
from verbale.coding.coded import Coding
from verbale.coding.parties import NOBODY, Filled


def guessed(candidate: Candidate, event: str, actor: Filled = NOBODY, recipient: Filled = NOBODY) -> Coding:
    """Return a coding of a predicate that no rule knows."""
    return Coding(
        candidate=candidate,
        event=event,
        mode=(),
        cameo=ontology.events()[event].cameo,
        planned="",
        actor=actor,
        recipient=recipient,
        rules=(scorer.RULE,),
        deeds=frozenset(),
        solo=False,
        both=True,
        confidence=min(actor.confidence, recipient.confidence),
    )
