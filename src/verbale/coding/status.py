"""Whether an event is told as happened, planned, open, denied or past."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.coding.ahead import lies_ahead
from verbale.coding.coded import Coding
from verbale.coding.hedging import hedging
from verbale.coding.history import background
from verbale.coding.scope import Scope
from verbale.types import Hedge, Reading, Span, Status, When

DEPENDS = "status.on-condition"  # the rule of what is so only on a condition


@dataclass(frozen=True, slots=True)
class StatusFound:
    """The status of an event's word, and what it rests on."""

    status: Status
    hedges: tuple[Hedge, ...] = ()
    made_by: tuple[str, ...] = ()  # rule ids, the outermost word's first
    evidence: tuple[Span, ...] = ()  # the words the rules fired on


def status(
    reading: Reading,
    trigger: int,
    *,
    published: When | None = None,
    when: When | None = None,
    scope: Scope | None = None,
) -> StatusFound:
    """Return the status of the event that a token carries, as its innermost speaker presents it.

    `trigger` is a token index, `when` the event's own time where known, `scope` that of the reading where more
    than one is asked for: what governs one predicate governs others. Method: `coding/scope.py`.
    """
    state = (scope or Scope(reading)).state(trigger)
    tokens = reading.tokens
    near = {i for rule, i in state.fired if rule.hedge}
    fired = (
        *state.fired,
        *(found for found in hedging(tokens, trigger, state.fired) if found[1] not in near),
    )
    made = tuple(f"status.{rule.id}" for rule, _ in fired)
    evidence = tuple(tokens.span(i, i + 1) for _, i in fired)
    hedges = tuple(Hedge(tokens.text[i], tokens.span(i, i + 1)) for rule, i in fired if rule.hedge)
    if state.status in ("asserted", "future"):
        ahead = state.status == "future" and tokens.tag[trigger] != "VBD"
        past = background(reading, trigger, published=published, when=when, ahead=ahead)
        if past is not None:
            return StatusFound("historical", hedges, (*made, past.rule), (*evidence, *past.evidence))
    carriers = [i for rule, i in state.fired if rule.settles] if tokens.is_noun(trigger) else []
    if state.status == "asserted" and any(
        lies_ahead(reading, i, published, when) for i in (trigger, *carriers)
    ):
        return StatusFound("future", hedges, (*made, "status.time-ahead"), evidence)
    return StatusFound(state.status, hedges, made, evidence)


def status_of(
    reading: Reading, coding: Coding, published: When | None, when: When | None, scope: Scope | None = None
) -> StatusFound:
    """Return the status of a coding: that of its word, unless the verb that carries the word is not asserted.

    "Would bring about a summit" asserts no summit, though nothing stands between the noun and its verb.
    """
    found = status(reading, coding.candidate.token, published=published, when=when, scope=scope)
    carrier = coding.candidate.support
    if carrier is None or found.status != "asserted":
        return found
    carried = status(reading, carrier, published=published, when=when, scope=scope)
    return found if carried.status == "asserted" else carried
