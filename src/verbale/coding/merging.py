"""Reports of one sentence of which one says what another says as well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verbale.coding import encoder
from verbale.coding.subjects import closed_class
from verbale.types import Party, Report

_TIES = frozenset({("PROTEST", "REQUEST"), ("ASSAULT", "MOBILIZE")})  # what holds, what it holds


def merged(reports: Iterable[Report]) -> list[Report]:
    """Return the reports of one sentence in text order, without what another of them says more fully, or holds by a tie.

    The ties are PLOVER's: what a demonstration demands is not a request of its own, and a move made for an attack is
    not a mobilization of its own.
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
    by_word = part.made_by.rules[0] == encoder.RULE
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
