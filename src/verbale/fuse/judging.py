"""Judging which reports are about the same event, in time that grows close to linearly.

Reports are taken from the most complete to the vaguest. Each is compared with the leaders of the groups
made so far that share a party and a day with it, joins the best one that is good enough, or leads a new
group. So a vague report joins one group only, and cannot glue two events together. Ties and order are
decided by content: the result does not depend on the order of the input.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class _Group:
    leader: View
    sentences: set[tuple[str, Span]] = field(default_factory=set)


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
    leaders: dict[Hashable, list[_Group]] = defaultdict(list)
    for seen in views:
        asked, led = _keys(seen, copies)
        near = {id(g): g for key in asked for g in _some(leaders.get(key, ()))}
        scored = sorted(
            ((compare(g.leader, seen), g) for g in near.values()),
            key=lambda pair: (not pair[0].same, -pair[0].value, pair[1].leader.report.id),
        )
        joined, judged = _choose(seen, scored)
        yield from (_judgement(g.leader, seen, score, made_by) for score, g in judged)
        if joined is None:
            joined = _Group(seen)
            for key in led:
                leaders[key].append(joined)
        joined.sentences.add((seen.report.document, seen.report.span))


def _some(groups: Sequence[_Group]) -> Sequence[_Group]:
    """Return all groups, or so many of them that comparing does not become quadratic."""
    if len(groups) <= 2 * _MOST_LEADERS:
        return groups
    return (*groups[:_MOST_LEADERS], *groups[-_MOST_LEADERS:])


def _choose(
    seen: View, scored: list[tuple[Score, _Group]]
) -> tuple[_Group | None, list[tuple[Score, _Group]]]:
    """Return the group to join and the comparisons worth keeping."""
    joined: _Group | None = None
    judged: list[tuple[Score, _Group]] = []
    refused = 0
    for score, group in scored:
        if score.same and joined is None:
            if (seen.report.document, seen.report.span) not in group.sentences:
                joined = group
                judged.append((score, group))
                continue
            told = Score(score.value, same=False, reason=f"{score.reason}; one sentence tells of two")
            judged.append((told, group))
            refused += 1
        elif not score.same and score.value >= NEAR and refused < _MOST_REFUSALS:
            judged.append((score, group))
            refused += 1
    return joined, judged


def _judgement(leader: View, seen: View, score: Score, made_by: MadeBy) -> Judgement:
    left, right = sorted((leader.report.id, seen.report.id))
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


def _keys(seen: View, copies: dict[str, tuple[str, ...]]) -> tuple[list[Hashable], list[Hashable]]:
    """Return the keys a report asks by, and those it can be found by should it lead a group.

    Who names two parties asks by pairs of them on a day: leaders name no fewer, and those that share one
    party only are about something else. Who names one asks by it. The undated, who come last, ask by rare
    words for what they may be copies of, and news of an unknown day by its document.
    """
    parties = seen.parties[:_MOST_PARTIES]
    times = tuple(seen.times())
    pairs: list[Hashable] = [(pair, time) for pair in combinations(parties, 2) for time in times]
    singles: list[Hashable] = [(party, time) for party in parties for time in times]
    rare: list[Hashable] = [("copy", word) for word in copies.get(seen.report.id, ())]
    asked = pairs or singles
    return asked + rare if seen.first is None else asked, pairs + singles + rare


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
