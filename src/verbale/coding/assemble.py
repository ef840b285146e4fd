"""From codings to reports: status, time, place, speakers and contexts come together here."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from verbale import datafiles
from verbale.coding import encoder
from verbale.coding.about import contexts
from verbale.coding.according import according
from verbale.coding.coded import Coding
from verbale.coding.confidence import confidence
from verbale.coding.dating import is_inherited, time_of
from verbale.coding.harm import with_harm
from verbale.coding.history import is_fresh
from verbale.coding.learned import Learned
from verbale.coding.parties import Parties
from verbale.coding.placing import place_of
from verbale.coding.scope import Scope
from verbale.coding.status import status_of
from verbale.coding.subjects import closed_class
from verbale.coding.what import Coder
from verbale.types import MadeBy, Party, Reading, Report, Span, Trigger, When
from verbale.version import VERSION

_YOURS = "yours:"  # before a user's table of actors, in the rule of a mention that it told
_TIES = frozenset({("PROTEST", "REQUEST"), ("ASSAULT", "MOBILIZE")})


@cache
def version() -> str:
    """Return what every report names as its maker: version of code and digest of packaged data."""
    return f"{VERSION}+{datafiles.digest()}"


def reports_of(reading: Reading) -> tuple[Report, ...]:
    """Return the reports of one reading, in text order."""
    parties, scope, yours = Parties(reading), Scope(reading), _yours(reading)
    found: list[Report] = []
    for index, sentence in enumerate(reading.sentences):
        learned = Learned(reading.document.text, reading.tokens, sentence)
        coder = Coder(reading, sentence, parties, learned)
        codings = tuple(coder.completed(c) for c in with_harm(reading.tokens, coder.codings()))
        if codings:
            reports = (_report(reading, scope, index, c, yours, learned) for c in codings)
            found += _merge(tuple(reports))
    return tuple(found)


def _report(
    reading: Reading,
    scope: Scope,
    index: int,
    given: Coding,
    yours: Mapping[Party, str],
    learned: Learned,
) -> Report:
    document, t, sentence = reading.document, given.candidate.token, reading.sentences[index]
    when = time_of(reading, t)
    found = status_of(reading, given, document.published, when, scope)
    coding, told = given.told_as(found.status)
    doubted = learned.status(coding, told, fresh=is_fresh(document.published, when))
    kept = told == "asserted" and doubted == "hypothetical" and found.hedges
    if doubted != told and not kept:  # "is thought to have fled": what it doubts is kept as a hedge
        told, found = doubted, replace(found, made_by=(*found.made_by, f"status.{encoder.RULE}"))
    if told == "asserted" and when and document.published and when.start > document.published.end:
        when = None  # done, and still to come: the time was read wrongly, and none is better
    if told == "historical" and is_inherited(when) and is_fresh(document.published, when):
        when = None  # the day of the news that it stands beside
    actor, recipient = coding.actor.parties, coding.recipient.parties
    said_by = according(reading, t)
    theirs = dict.fromkeys(yours[party] for party in (*actor, *recipient, *said_by) if party in yours)
    trigger = Trigger(reading.tokens.text[t], reading.tokens.span(t, t + 1))
    report = Report(
        id=_identify(document.id, trigger.span, coding.event, actor, recipient),
        document=document.id,
        outlet=document.outlet,
        published=_day(document.published),
        event=coding.event,
        mode=coding.mode,
        context=contexts(reading, index, _told(coding)),
        cameo=coding.cameo,
        actor=actor,
        recipient=recipient,
        when=when,
        where=place_of(reading, t, told),
        status=told,
        planned=coding.planned,
        hedges=found.hedges,
        according_to=said_by,
        sentence=sentence.span.of(document.text),
        span=sentence.span,
        trigger=trigger,
        confidence=0.0,
        made_by=MadeBy(" + ".join((*coding.rules, *found.made_by, *theirs)), version()),
    )
    return replace(report, confidence=confidence(report, learned.words()))


def _told(coding: Coding) -> tuple[str, ...]:
    """Return what a coding tells beside the words of its sentence, as the weights of contexts name it."""
    sectors = {sector for party in coding.parties for sector in party.sector}
    modes = (f"mode {mode}" for mode in coding.mode)
    return (f"event {coding.event}", *modes, *(f"sector {sector}" for sector in sectors))


def _yours(reading: Reading) -> Mapping[Party, str]:
    """Return the parties that a user's table told, with the rule of their mention that names it."""
    told = ((m.party, m.made_by.rpartition(" + ")[2]) for m in reading.mentions)
    return {party: rule for party, rule in told if rule.startswith(_YOURS)}


def _day(published: When | None) -> date | None:
    """Return the first day of a publication date; None where only an interval is known."""
    return None if published is None or published.precision == "interval" else published.start


def _identify(
    document: str, trigger: Span, event: str, actor: tuple[Party, ...], recipient: tuple[Party, ...]
) -> str:
    sides = [[[p.entity, p.country, p.person, p.text] for p in side] for side in (actor, recipient)]
    whole = repr((document, tuple(trigger), event, sides))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def _merge(reports: tuple[Report, ...]) -> list[Report]:
    """Drop what another report of the same sentence says more fully, or holds in it by PLOVER's ties.

    The ties: what a demonstration demands is not a request of its own, and a move made for an attack is not
    a mobilization of its own.
    """
    kept: list[Report] = []
    for report in sorted(reports, key=lambda r: (-len(_who(r)), r.trigger.span)):
        if not any(_says_as_much(other, report) for other in kept):
            kept.append(report)
    held = [r for r in kept if any(_holds(other, r) or _announces(other, r) for other in kept)]
    return sorted((r for r in kept if r not in held), key=lambda r: r.trigger.span)


def _holds(whole: Report, part: Report) -> bool:
    told_alike = whole.status == part.status  # a move made *to* attack is told, the attack is not
    alike = all(any(_same(ours, theirs) for ours in whole.actor) for theirs in part.actor)
    return told_alike and (whole.event, part.event) in _TIES and alike


def _announces(whole: Report, part: Report) -> bool:
    """Say whether what the encoder takes for a promise is one that rules know more of: "talks are due to open"."""
    by_word = part.made_by.rule.split(" + ")[0] == encoder.RULE
    promised = bool(whole.planned) and whole.event == part.event and not part.planned
    return by_word and promised and _names(part.actor) <= _names(whole.actor)


def _same(one: Party, other: Party) -> bool:
    """Say whether two are one, by name or where a pronoun stands for either: "troops moved in, where they …"."""
    if _names((one,)) == _names((other,)):
        return True
    spoken_of = {one.text.lower(), other.text.lower()} & closed_class("self_reference")
    return bool(spoken_of) and replace(one, text=other.text, span=other.span) == other


def _says_as_much(fuller: Report, report: Report) -> bool:
    """Say whether a report adds nobody that is known to one of the same kind."""
    if (fuller.event, fuller.planned, fuller.status) != (report.event, report.planned, report.status):
        return False
    if not _adds_nothing(report, fuller):
        return False
    return not fuller.recipient or _known(report.recipient) <= _known(fuller.recipient)


def _adds_nothing(report: Report, fuller: Report) -> bool:
    known = _known(report.actor + report.recipient)
    return known <= _who(fuller) if known else _who(report) <= _who(fuller)


def _known(parties: tuple[Party, ...]) -> frozenset[tuple[str, str | None, str]]:
    return _names(tuple(p for p in parties if p.country))


def _who(report: Report) -> frozenset[tuple[str, str | None, str]]:
    return _names(report.actor + report.recipient)


def _names(parties: tuple[Party, ...]) -> frozenset[tuple[str, str | None, str]]:
    return frozenset((p.entity, p.country, "" if p.entity else p.text.lower()) for p in parties)
