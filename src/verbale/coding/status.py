"""Whether an event is told as happened, planned, open, denied or past."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.coding.history import background
from verbale.coding.scope import Scope
from verbale.types import Hedge, Reading, Span, Status, Tokens, When

_TO_COME = re.compile(r"(?i)\b(?:tonight|later|this (?:afternoon|evening))\b")
_EACH = frozenset({"every", "each", "most"})
_STATES = frozenset(
    {"be", "have", "remain", "stay", "stand", "continue", "keep", "want", "know", "mean", "need"}
)


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
    made = tuple(f"status.{rule.id}" for rule, _ in state.fired)
    evidence = tuple(tokens.span(i, i + 1) for _, i in state.fired)
    hedges = tuple(Hedge(tokens.text[i], tokens.span(i, i + 1)) for rule, i in state.fired if rule.hedge)
    if state.status in ("asserted", "future"):
        ahead = state.status == "future" and tokens.tag[trigger] != "VBD"
        past = background(reading, trigger, published=published, when=when, ahead=ahead)
        if past is not None:
            return StatusFound("historical", hedges, (*made, past.rule), (*evidence, *past.evidence))
    if state.status == "asserted" and _lies_ahead(reading, trigger, published, when):
        return StatusFound("future", hedges, (*made, "status.time-ahead"), evidence)
    return StatusFound(state.status, hedges, made, evidence)


def _lies_ahead(reading: Reading, i: int, published: When | None, when: When | None) -> bool:
    """Say whether a present tense is told for a day after publication ("meets Lee on Friday"), or for its rest.

    Headlines tell the past in the present tense; what recurs ("every Friday") is told as it is.
    """
    tokens = reading.tokens
    if published is None or when is None or not tokens.is_verb(i) or not _in_present(tokens, i):
        return False
    if _recurs(reading, when):
        return False
    if when.start > published.end:
        return True
    sentence = reading.sentence_at(i)
    told = (t.when.text for t in reading.times if sentence.first <= t.tokens[0] < sentence.last)
    to_come = any(_TO_COME.search(text) for text in (when.text, *told)) or when.end > published.end
    body = sentence.kind != "headline"
    return body and to_come and when.start >= published.start and tokens.lemma[i] not in _STATES


def _in_present(tokens: Tokens, i: int) -> bool:
    """Say whether a verb is in the present tense, and no perfect: "meets", "is sworn in"."""
    helpers = tuple(tokens.kids(i, "aux", "auxpass"))
    first = min(helpers, default=i)
    perfect = any(tokens.lemma[k] == "have" for k in helpers)
    return tokens.tag[first] in ("VBZ", "VBP", "VBG", "VB") and not perfect


def _recurs(reading: Reading, when: When) -> bool:
    """Say whether a time is one of many: "every Friday"."""
    tokens = reading.tokens
    inside = next((range(*t.tokens) for t in reading.times if t.when.span == when.span), range(0))
    return any(tokens.lemma[w] in _EACH for t in inside for w in (t, *tokens.children[t]))
