"""What a predicate makes of the deed that it speaks about, by the tables of `compose.yaml`: a vow to attack is a threat."""

from __future__ import annotations

from dataclasses import dataclass

from verbale import ontology
from verbale.coding.coded import FRIENDLY, Coding
from verbale.coding.lexicon import ABROAD, Outcome, Rule, compositions
from verbale.coding.own_word import abroad


@dataclass(frozen=True, slots=True)
class Meant:
    """What a predicate comes to, its deed taken into account."""

    event: str  # "" means: not an event
    mode: tuple[str, ...]
    cameo: str
    planned: str = ""  # event of the deed that is announced


def meant(rule: Rule, deed: Coding | None) -> Meant:
    """Return what a rule codes: its own event, or what its table makes of the deed."""
    own = Meant(rule.event, rule.mode, rule.cameo)
    outcome = outcome_of(rule.over, deed) if rule.over else None
    if outcome is None or outcome.event == "rule":
        return own
    if deed is not None and outcome.event == "same":
        return Meant(deed.event, deed.mode, deed.cameo, deed.planned)
    cameo = outcome.cameo or (ontology.events()[outcome.event].cameo if outcome.event else "")
    planned = _announced(deed, outcome.event) if outcome.planned and deed is not None else ""
    return Meant(outcome.event, outcome.mode, cameo, planned)


def outcome_of(table: str, deed: Coding | None) -> Outcome | None:
    """Return what a composition table makes of a deed, or of none; None where it has no word on it."""
    outcomes = compositions()[table]
    if deed is None:
        return outcomes.get("none")
    denied = "not-friendly" if deed.event in FRIENDLY else "not-hostile"
    if deed.denied and denied in outcomes:
        return outcomes[denied]
    foreign = outcomes.get(deed.event + ABROAD) if abroad(deed.actor, deed.recipient) else None
    return foreign or outcomes.get(deed.event) or outcomes.get("else")


def _announced(deed: Coding, event: str) -> str:
    """Return what a promise announces: the deed, or where that is a promise itself, what it announces."""
    return deed.event if deed.event != event else deed.planned
