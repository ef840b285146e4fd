"""Claims, and the events that they are about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from verbale.types.documents import Span, When, Where
from verbale.types.readings import Party

Status = Literal["asserted", "future", "hypothetical", "negated", "historical"]


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that weakens a claim without changing its status: reportedly, allegedly."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that carry the event."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class MadeBy:
    """What decided."""

    rule: str  # ids of the rules that fired, in order, joined by " + "
    version: str  # of code and packaged data

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules, one by one."""
        return tuple(self.rule.split(" + "))


@dataclass(frozen=True, slots=True)
class Report:
    """One claim: what one sentence says happened, in PLOVER 2.0."""

    id: str  # hash of document, span, event and parties, 16 hex digits
    document: str
    outlet: str
    published: date | None  # its document's; None where only an interval is known
    event: str  # PLOVER event type
    mode: tuple[str, ...]
    context: tuple[str, ...]
    cameo: str  # CAMEO root, "01".."20"
    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    when: When | None
    where: Where | None
    status: Status
    planned: str  # event type of the deed a folded future announces; "" for none
    hedges: tuple[Hedge, ...]
    according_to: tuple[Party, ...]  # outermost first; empty is the outlet's own word
    sentence: str
    span: Span  # of the sentence
    trigger: Trigger
    confidence: float  # 0..1
    made_by: MadeBy


@dataclass(frozen=True, slots=True)
class Judgement:
    """A recorded decision that two reports are, or are not, about the same event."""

    left: str  # report id, the smaller of the two
    right: str
    same: bool
    score: float  # 0..1, how sure that they are the same
    reason: str  # for a person to read
    made_by: MadeBy


@dataclass(frozen=True, slots=True)
class Event:
    """A thing that happened: a view over reports, never stored as truth."""

    id: str  # hash of its earliest report's id
    event: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    cameo: str
    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    when: When | None
    where: Where | None
    status: Status
    planned: str
    reports: tuple[str, ...]  # report ids, oldest first
    outlets: tuple[str, ...]  # distinct, sorted
    narrated: int  # documents that say it in their own words
    claimed: int  # documents that give it as somebody's claim
    confidence: float
