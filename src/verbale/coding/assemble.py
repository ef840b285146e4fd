"""From codings to reports: status, time, place, speakers, contexts and confidence come together here."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
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
from verbale.coding.merging import merged
from verbale.coding.parties import Parties
from verbale.coding.placing import place_of
from verbale.coding.scope import Scope
from verbale.coding.status import DEPENDS, status_of
from verbale.coding.what import Coder
from verbale.types import Hedge, MadeBy, Party, Reading, Report, Span, Status, Trigger, When
from verbale.version import VERSION

_YOURS = "yours:"  # before a user's table of actors, in the rule of a mention that it told


@cache
def version() -> str:
    """Return what every report names as its maker: version of code and digest of packaged data."""
    return f"{VERSION}+{datafiles.digest()}"


def reports_of(reading: Reading) -> tuple[Report, ...]:
    """Return the reports of one reading, in text order."""
    parties, reports = Parties(reading), _Reports(reading)
    found: list[Report] = []
    for index, sentence in enumerate(reading.sentences):
        learned = Learned(reading.document.text, reading.tokens, sentence)
        coder = Coder(reading, sentence, parties, learned)
        codings = [coder.completed(c) for c in with_harm(reading.tokens, coder.codings())]
        found += merged([reports.of(c, index, learned) for c in codings])
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Settled:
    """A coding as PLOVER counts it, once rules and encoder have said whether it happened."""

    coding: Coding
    status: Status
    hedges: tuple[Hedge, ...]
    rules: tuple[str, ...]  # that decided the status


class _Reports:
    """Adds to the codings of one reading what a report says beside who did what to whom."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._scope = Scope(reading)
        self._yours = _yours(reading)

    def of(self, given: Coding, index: int, learned: Learned) -> Report:
        """Return the report of a coding in the sentence with this index, of which `learned` is the encoder's word."""
        reading, t, sentence = self._reading, given.candidate.token, self._reading.sentences[index]
        document = reading.document
        when = time_of(reading, t)
        settled = self._settled(given, when, learned)
        coding = settled.coding
        actor, recipient = coding.actor.parties, coding.recipient.parties
        said_by = according(reading, t)
        theirs = dict.fromkeys(
            self._yours[party] for party in (*actor, *recipient, *said_by) if party in self._yours
        )
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
            when=None if _misdated(when, settled.status, document.published) else when,
            where=place_of(reading, t, settled.status),
            status=settled.status,
            planned=coding.planned,
            hedges=settled.hedges,
            according_to=said_by,
            sentence=sentence.span.of(document.text),
            span=sentence.span,
            trigger=trigger,
            confidence=0.0,
            made_by=MadeBy(" + ".join((*coding.rules, *settled.rules, *theirs)), version()),
        )
        return replace(report, confidence=confidence(report, learned.words()))

    def _settled(self, given: Coding, when: When | None, learned: Learned) -> _Settled:
        """Return a coding with its status by rules, or by the encoder's word where that is sure of another."""
        published = self._reading.document.published
        found = status_of(self._reading, given, published, when, self._scope)
        coding, told = given.told_as(found.status)
        depends = DEPENDS in found.made_by
        doubted = learned.status(coding, told, fresh=is_fresh(published, when), depends=depends)
        # "is thought to have fled": what the encoder doubts is kept as a hedge
        hedged = told == "asserted" and doubted == "hypothetical" and bool(found.hedges)
        if doubted == told or hedged:
            return _Settled(coding, told, found.hedges, found.made_by)
        return _Settled(coding, doubted, found.hedges, (*found.made_by, f"status.{encoder.RULE}"))


def _misdated(when: When | None, told: Status, published: When | None) -> bool:
    """Say whether a time was read wrongly, so that none is better, by what is told of the event and when it was published."""
    if when is None or published is None:
        return False
    if told == "asserted":  # done, and still to come
        return when.start > published.end
    # history on the day of the news that it stands beside
    return told == "historical" and is_inherited(when) and is_fresh(published, when)


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
