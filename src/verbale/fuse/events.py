"""Events as a view over reports and the judgements that join them."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from verbale.fuse.view import span_of
from verbale.types import Event, Judgement, Report, Status, When, Where

_Value = TypeVar("_Value", str, tuple[str, str])

_FAR = date.max
# When reports of one event differ in status, the first of these that one of them has.
_STATUS: tuple[Status, ...] = ("asserted", "historical", "future", "negated", "hypothetical")


def resolve(reports: Sequence[Report], judgements: Sequence[Judgement]) -> tuple[Event, ...]:
    """Return the events that joined reports make, by id; a report nobody joined is an event of its own.

    A pure function: neither the order of reports nor that of judgements matters. Judgements on reports
    that are not given are passed over.
    """
    by_id = {report.id: report for report in reports}
    above = {i: i for i in by_id}

    def top(i: str) -> str:
        while above[i] != i:
            above[i] = above[above[i]]
            i = above[i]
        return i

    for judged in judgements:
        if judged.same and judged.left in by_id and judged.right in by_id:
            left, right = sorted((top(judged.left), top(judged.right)))
            above[right] = left
    groups: dict[str, list[Report]] = defaultdict(list)
    for i, report in by_id.items():
        groups[top(i)].append(report)
    return tuple(sorted((_event(group) for group in groups.values()), key=lambda event: event.id))


def _event(group: list[Report]) -> Event:
    group.sort(key=_age)
    event, planned = _most([(r.event, r.planned) for r in group])
    kin = [r for r in group if (r.event, r.planned) == (event, planned)]
    fullest = min(kin, key=_completeness)
    return Event(
        id=hashlib.sha256(f"event {group[0].id}".encode()).hexdigest()[:16],
        event=event,
        mode=_union(r.mode for r in kin),
        context=_union(r.context for r in kin),
        cameo=_most([r.cameo for r in kin]),
        actor=fullest.actor,
        recipient=fullest.recipient,
        when=_when(kin),
        where=_where(kin),
        status=min((r.status for r in kin), key=_STATUS.index),
        planned=planned,
        reports=tuple(r.id for r in group),
        outlets=tuple(sorted({r.outlet for r in group if r.outlet})),
        narrated=len({r.document for r in group if not r.according_to}),
        claimed=len({r.document for r in group if r.according_to}),
        confidence=max(r.confidence for r in group),
    )


def _age(report: Report) -> tuple[object, ...]:
    return report.published or _FAR, report.id


def _completeness(report: Report) -> tuple[object, ...]:
    parties = report.actor + report.recipient
    known = sum(p.country is not None for p in parties)
    named = sum(bool(p.person) + bool(p.office) + bool(p.entity) for p in parties)
    return -known, not report.recipient, len(parties) - known, -named, report.published or _FAR, report.id


def _most(values: list[_Value]) -> _Value:
    """Return the most frequent; among equals the first by the alphabet."""
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value))


def _union(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({value for values in lists for value in values}))


def _when(group: list[Report]) -> When | None:
    """Return the narrowest time that the reports leave, as far as they agree.

    What sentences say goes before publication dates; among those that do not overlap the narrowest wins.
    """
    told = sorted({r.when for r in group if r.when is not None}, key=_narrowness)
    if not told:
        return _by_publication(group)
    best, used = told[0], [told[0]]
    for other in told[1:]:
        start, end = max(best.start, other.start), min(best.end, other.end)
        if start <= end and (start, end) != (best.start, best.end):
            best = When(start, end, "day" if start == end else "interval")
            used.append(other)
    if len(used) == 1:
        return best
    parts = "; ".join(f"{w.start} to {w.end}" + (f" ({w.text})" if w.text else "") for w in used)
    return When(best.start, best.end, best.precision, evidence=f"what {parts} have in common")


def _narrowness(when: When) -> tuple[object, ...]:
    return span_of(when), when.start, when.or_else or (), when.text, when.span or (), when.evidence


def _by_publication(group: list[Report]) -> When | None:
    """Return the first publication day, for what is told as news without a time."""
    days = [r.published for r in group if r.published and r.status != "historical"]
    if not days:
        return None
    return When(min(days), min(days), "day", evidence="no time is told: the day it was first published")


def _where(group: list[Report]) -> Where | None:
    """Return the most precise place; among equals the one told most often."""
    told = Counter(r.where for r in group if r.where is not None)
    if not told:
        return None

    def rank(where: Where) -> tuple[object, ...]:
        precise = (where.lat is not None, bool(where.admin1), bool(where.country))
        return tuple(not p for p in precise), -told[where], where.or_else is not None, where.name, repr(where)

    return min(told, key=rank)
