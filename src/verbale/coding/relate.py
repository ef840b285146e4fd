"""One pair: what did A do to B in this sentence? The coder's own machinery with the parties given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale import ontology
from verbale.coding import encoder, scorer
from verbale.coding.according import holding
from verbale.coding.candidates import Grammar
from verbale.coding.coded import Coding, guessed
from verbale.coding.evidence import ACTOR, BETWEEN, RECIPIENT, Evidence, evidence, surest
from verbale.coding.status import status_of
from verbale.types import Reading, Span, Status

_MEANT = 15.0  # closeness of what is meant by what is said: as close as can be
_LEAST = 0.3  # probability from which the encoder's word alone, where no rule codes anything, is an answer
_LEFT_UNDONE = frozenset({"status.yet-to", "status.short-of"})  # what is not done by these is not refused
_HARM = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_AGAINST = _HARM | {"SANCTION", "ACCUSE"}


@dataclass(frozen=True, slots=True)
class Relation:
    """What one party did to another in a sentence."""

    event: str  # PLOVER event type; "" when the sentence names none between them
    mode: tuple[str, ...] = ()
    status: Status | None = None
    planned: str = ""
    cameo: str = ""  # CAMEO root, which parts from the type in some cases
    trigger: Span | None = None
    confidence: float = 0.0  # how likely it is this event and no other, 0..1
    rule: str = ""  # ids of the rules that fired, joined by " + "


NOTHING = Relation("")


def relate(reading: Reading, actor: Span, recipient: Span | None) -> Relation:
    """Return what the party at one span did to the party at another.

    `reading` is read already; its mentions inside or across the two spans give way to the two given. With
    no recipient span the actor alone decides. What rules code there is weighed with the encoder's word.
    """
    found = evidence(reading, actor, recipient)
    first = by_rules(found, actor)
    heard = _with_refused(found, _read(found, actor, recipient))
    shares = scorer.weigh(heard, coded(found, first), first.event, scorer.packaged())
    # by a tie of the ontology: no matter of likelihood
    meant = first.event not in {"", *found.coded} or _tied(found, first)
    event = first.event if meant else max(shares, key=shares.__getitem__)
    if event == encoder.NOTHING or (not found.codings and shares[event] < _LEAST):
        return NOTHING
    if found.done_by_another(event) or (found.turned_away(event) and heard[encoder.NOTHING] > heard[event]):
        return NOTHING
    told = first if event == first.event else _by_encoder(found, event)
    return replace(told, confidence=round(shares[event], 2)) if told.event else told


def _tied(found: Evidence, first: Relation) -> bool:
    """Say whether the closest coding is of a rule that carries a tie of the manual, and stands between the two."""
    closeness, best = max(found.codings, key=surest, default=(0.0, None))
    return best is not None and best.tie and best.event == first.event and closeness >= BETWEEN


def _read(found: Evidence, actor: Span, recipient: Span | None) -> encoder.Shares:
    """Return what the encoder reads in the sentences of the two; even shares where it cannot read them together."""
    shares = None
    if found.sentences:
        first, last = found.sentences[0].span.start, found.sentences[-1].span.end
        text = Span(first, last).of(found.reading.document.text)
        ours, theirs = (s and _within(s, first, last) for s in (actor, recipient))
        shares = encoder.packaged().pair(text, ours, theirs) if ours else None
    classes = encoder.packaged().classes
    return shares or dict.fromkeys(classes, 1 / len(classes))


def _with_refused(found: Evidence, heard: encoder.Shares) -> encoder.Shares:
    """Return the shares with that of a deed counted for its refusal: of "failed to agree" the encoder may tell either."""
    shares = dict(heard)
    for deed, refusal in found.refused.items():
        shares[refusal] += shares[deed]
        shares[deed] = 0.0
    return shares


def _within(span: Span, first: int, last: int) -> Span | None:
    """Return a span counted from the first of some code points and cut where they end, None outside of them."""
    start, end = (min(max(at, first), last) - first for at in span)
    return Span(start, end) if start < end else None


def coded(found: Evidence, first: Relation) -> dict[str, float]:
    """Return the closeness of the closest coding of each event; of what is only meant, that of what is said."""
    said = found.coded
    return said if first.event in {"", *said} else {**said, first.event: _MEANT}


def by_rules(found: Evidence, actor: Span) -> Relation:
    """Return what the rules alone choose; of how sure that is they say nothing."""
    if not found.codings:
        return NOTHING
    closeness, best = max(found.codings, key=surest)
    if closeness < BETWEEN:
        codings = [coding for _, coding in found.codings]
        accuses = _told(found.reading, actor, codings) or _sought(found.reading, codings)
        if accuses is not None:
            return accuses
    return _relation(found, best)


def _by_encoder(found: Evidence, event: str) -> Relation:
    """The relation of an event that the rules do not choose: on what they code as it, else where the two meet."""
    said = [row for row in found.codings if row[1].event == event]
    if said:
        told = _relation(found, max(said, key=surest)[1])
        return replace(told, rule=f"{told.rule} + {encoder.RULE}")
    grammar = Grammar(found.reading.tokens)
    words = [t for t in found.path if grammar.predicative(t)]
    if not words:
        return NOTHING
    # of "declined to condemn Chad" and "has yet to supply Chad" the deed tells what the two words above it do not
    t = max(words, key=lambda word: found.hearing(word).said(word).get(event, 0.0))
    told = _relation(found, guessed(grammar.candidate(t), event))
    if event != "REJECT" or told.status != "negated":
        return told
    # "has yet to answer" refuses nothing; of "no talks" the denial is the refusal
    return NOTHING if _LEFT_UNDONE & set(told.rule.split(" + ")) else replace(told, status="asserted")


def _told(reading: Reading, speaker: Span, codings: Sequence[Coding]) -> Relation | None:
    """What a party does to another by saying what harm it has done: it accuses. None where it says no such thing."""
    for coding in codings:
        t = coding.candidate.token
        said = any(q.source is not None and q.source.overlaps(speaker) for q in holding(reading, t))
        if said and coding.event in _HARM and not coding.denied and _done_by(reading, coding):
            return _accuses(reading, coding, "allege", "relate.told")
    return None


def _sought(reading: Reading, codings: Sequence[Coding]) -> Relation | None:
    """What a party does to another by asking a third to act against it: "urged Togo to expel Chad"."""
    asked = [c for c in codings if c.event == "REQUEST" and ACTOR in {p.entity for p in c.actor.parties}]
    for request in asked:
        for coding in codings:
            meant = coding.candidate.token in request.deeds and coding.event in _AGAINST
            if meant and RECIPIENT in {p.entity for p in coding.recipient.parties}:
                return _accuses(reading, request, "disapprove", "relate.sought")
    return None


def _accuses(reading: Reading, coding: Coding, mode: str, rule: str) -> Relation:
    t, cameo = coding.candidate.token, ontology.events()["ACCUSE"].cameo
    span, rules = reading.tokens.span(t, t + 1), " + ".join((rule, *coding.rules))
    return Relation("ACCUSE", (mode,), "asserted", "", cameo, span, coding.confidence, rules)


def _done_by(reading: Reading, coding: Coding) -> bool:
    """Say whether the recipient does it, or those do who are told of in its terms: "hackers working for Chad"."""
    if RECIPIENT in {p.entity for p in coding.actor.parties}:
        return True
    inside = {t for s in coding.candidate.role("subject") for t in reading.tokens.subtree(s)}
    return any(m.head in inside and m.party.entity == RECIPIENT for m in reading.mentions)


def _relation(found: Evidence, given: Coding) -> Relation:
    """Return what a coding tells, with its status by rules, or by the encoder's word where that is sure of another."""
    reading, t = found.reading, given.candidate.token
    state = status_of(reading, given, reading.document.published, None)
    coding, told = given.told_as(state.status)
    told = found.hearing(t).status(coding, told)
    rules = " + ".join((*coding.rules, *state.made_by))
    span = reading.tokens.span(t, t + 1)
    return Relation(
        coding.event, coding.mode, told, coding.planned, coding.cameo, span, coding.confidence, rules
    )
