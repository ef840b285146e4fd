"""Judging which reports are about the same event, in time that grows close to linearly.

Reports are taken from the most complete to the vaguest. Each is compared with the leaders of the groups
made so far that share a party and a day with it, joins the best one that is good enough, or leads a new
group. So a vague report joins one group only, and cannot glue two events together. Ties and order are
decided by content: the result does not depend on the order of the input.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import ceil

from verbale import datafiles
from verbale.fuse.score import COPY, NEAR, Score, compare
from verbale.fuse.view import View, view
from verbale.types import Judgement, MadeBy, Report, Span

_VERSION = "fuse-1"
_MOST_LEADERS = 24  # compared with one report by one key, of the most complete and of the newest each
_MOST_REFUSALS = 3  # kept with one report
_MOST_PARTIES = 6  # by which one report is looked up
_FAR = date.max


@dataclass(frozen=True, slots=True)
class _Member:
    view: View
    group: set[tuple[str, Span]]  # the sentences its group was told by


def judge(reports: Sequence[Report]) -> tuple[Judgement, ...]:
    """Return the decisions on pairs of reports, joined and nearly joined, by report ids.

    Only reports of one event type (and one planned type) are ever joined, so a collection may be judged
    part by part.
    """
    by_kind: dict[tuple[str, str], list[View]] = defaultdict(list)
    for report in {r.id: r for r in reports}.values():
        seen = view(report)
        by_kind[seen.kind].append(seen)
    made_by = MadeBy("fuse.same-event", f"{_VERSION}+{datafiles.digest()}")
    found = [j for kind in sorted(by_kind) for j in _judge_kind(by_kind[kind], made_by)]
    return tuple(sorted(found, key=lambda j: (j.left, j.right)))


def _judge_kind(views: list[View], made_by: MadeBy) -> Iterator[Judgement]:
    views.sort(key=_completeness)
    copies = _copy_keys(views)
    known: dict[Hashable, list[_Member]] = defaultdict(list)
    for seen in views:
        keys = _keys(seen, copies)
        near = {m.view.report.id: m for key in keys.asked for m in _some(known.get(key, ()))}
        scored = sorted(
            ((compare(m.view, seen), m) for m in near.values()),
            key=lambda pair: (not pair[0].same, -pair[0].value, pair[1].view.report.id),
        )
        group, judged = _choose(seen, scored)
        yield from (_judgement(m.view, seen, score, made_by) for score, m in judged)
        member = _Member(seen, set() if group is None else group)
        member.group.add((seen.report.document, seen.report.span))
        for key in keys.of_leader if group is None else keys.of_copy:
            known[key].append(member)


def _some(members: Sequence[_Member]) -> Sequence[_Member]:
    """Return all, or so many of them that comparing does not become quadratic."""
    if len(members) <= 2 * _MOST_LEADERS:
        return members
    return (*members[:_MOST_LEADERS], *members[-_MOST_LEADERS:])


def _choose(
    seen: View, scored: list[tuple[Score, _Member]]
) -> tuple[set[tuple[str, Span]] | None, list[tuple[Score, _Member]]]:
    """Return the group to join and the comparisons worth keeping."""
    joined: set[tuple[str, Span]] | None = None
    judged: list[tuple[Score, _Member]] = []
    refused: list[tuple[Score, _Member]] = []
    for score, member in scored:
        if member.group is joined:
            continue
        if score.same and joined is None:
            if (seen.report.document, seen.report.span) not in member.group:
                joined = member.group
                judged.append((score, member))
                continue
            told = Score(score.value, same=False, reason=f"{score.reason}; one sentence tells of two")
            refused.append((told, member))
        elif not score.same and score.value >= NEAR:
            refused.append((score, member))
    return joined, judged + refused[:_MOST_REFUSALS]


def _judgement(other: View, seen: View, score: Score, made_by: MadeBy) -> Judgement:
    left, right = sorted((other.report.id, seen.report.id))
    return Judgement(left, right, score.same, score.value, score.reason, made_by)


def _completeness(seen: View) -> tuple[object, ...]:
    report = seen.report
    parties = report.actor + report.recipient
    known = sum(p.country is not None for p in parties)
    named = sum(bool(p.person or p.office) for p in parties)
    days = (seen.last - seen.first).days if seen.first and seen.last else 999
    return (
        seen.first is None,
        -known,
        -len(seen.parties),
        not report.recipient,
        -named,
        not seen.said,
        days,
        report.published or _FAR,
        report.id,
    )


@dataclass(frozen=True, slots=True)
class _Keys:
    asked: list[Hashable]  # by which it looks for others
    of_leader: list[Hashable]  # by which others find it when it leads a group
    of_copy: list[Hashable]  # by which they find it in any case


def _keys(seen: View, copies: dict[str, tuple[str, ...]]) -> _Keys:
    """Return what a report asks and is found by.

    Who names two parties asks by pairs of them at a time: leaders name no fewer, and those that share one
    party only are about something else. Who names one asks by it. The undated, who come last, ask by rare
    words for what they may be copies of, be it a leader or not.
    """
    parties = seen.parties[:_MOST_PARTIES]
    times = tuple(seen.times())
    pairs: list[Hashable] = [(pair, time) for pair in combinations(parties, 2) for time in times]
    singles: list[Hashable] = [(party, time) for party in parties for time in times]
    rare: list[Hashable] = [("copy", word) for word in copies.get(seen.report.id, ())]
    asked = pairs or singles
    return _Keys(asked + rare if seen.first is None else asked, pairs + singles + rare, rare)


def _copy_keys(views: list[View]) -> dict[str, tuple[str, ...]]:
    """Return the words by which near copies of the undated are found.

    Two sentences that share `COPY` of their words share one of their n - ⌈COPY · n⌉ + 1 rarest ones
    (prefix filter: Chaudhuri, Ganti and Kaushik, 2006). Only words of undated sentences are kept.
    """
    undated = [v for v in views if v.first is None]
    if not undated:
        return {}
    frequent = Counter(word for v in views for word in v.words)
    prefix = {v.report.id: _rarest(v, frequent) for v in views}
    wanted = {word for v in undated for word in prefix[v.report.id]}
    return {i: tuple(w for w in found if w in wanted) for i, found in prefix.items()}


def _rarest(seen: View, frequent: Counter[str]) -> tuple[str, ...]:
    n = len(seen.words)
    ordered = sorted(seen.words, key=lambda word: (frequent[word], word))
    return tuple(ordered[: n - ceil(COPY * n) + 1])
