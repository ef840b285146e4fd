"""How sure it is that two reports are about the same event, and why."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.fuse.parties import sides, words
from verbale.fuse.view import RECIPROCAL, View
from verbale.types import Report, Status, Where

SAME = 0.6  # from here on two reports are joined
NEAR = 0.4  # from here on a decision against joining is worth keeping
COPY = 0.8  # shared words over all words, from which sentences are near copies of each other

# What happened may be told as news here and as background there.
_ALIKE: dict[Status, Status] = {"historical": "asserted"}


@dataclass(frozen=True, slots=True)
class Score:
    """A comparison of two reports."""

    value: float  # 0..1
    same: bool
    reason: str  # for a person


def compare(left: View, right: View) -> Score:
    """Compare two reports of one kind. The same whichever comes first."""
    a, b = left.report, right.report
    text = likeness(left, right)
    days, when = _days(left, right, text)
    if days <= 0:
        return Score(0.0, same=False, reason=when)
    parties = sides((a.actor, a.recipient), (b.actor, b.recipient), reciprocal=a.event in RECIPROCAL)
    if parties.score <= 0:
        return Score(0.0, same=False, reason=parties.reason)
    value = parties.score * days * _modes(a.mode, b.mode)
    value += (1 - value) * 0.5 * text if value >= NEAR / 2 else 0.0  # like words speak for it ...
    value *= _places(left, right)  # ... but not from another country
    reasons = [parties.reason, when]
    if text >= COPY:
        reasons.append("nearly the same words")
    if _modes(a.mode, b.mode) < 1:
        reasons.append(f"done otherwise ({'; '.join(sorted((', '.join(a.mode), ', '.join(b.mode))))})")
    if _places(left, right) < 1:
        reasons.append("in other countries")
    against = _against(left, right)
    if against:
        reasons.append(against)
    value = round(min(1.0, value), 4)
    return Score(value, same=value >= SAME and not against, reason=f"{a.event}: {'; '.join(reasons)}")


def likeness(left: View, right: View) -> float:
    """Return the share of words that two sentences have in common, 0..1."""
    union = len(left.words | right.words)
    return len(left.words & right.words) / union if union else 0.0


def _days(left: View, right: View, text: float) -> tuple[float, str]:
    if left.first is None or right.first is None or left.last is None or right.last is None:
        return _undated(left, right, text)
    first, last = max(left.first, right.first), min(left.last, right.last)
    if first > last:
        return 0.0, "on other days"
    day = str(first) if first == last else f"{first} to {last}"
    if left.said and right.said:
        longest = max((left.last - left.first).days, (right.last - right.first).days)
        return (1.0 if longest < 3 else 0.85), f"both {day}"
    if left.said or right.said:
        return 0.95, f"{day}, by one's own words and the other's publication"
    apart = abs((left.first - right.first).days)
    return (1.0, 0.9, 0.7)[
        min(apart, 2)
    ], f"published {'the same day' if not apart else f'{apart} days apart'}"


def _undated(left: View, right: View, text: float) -> tuple[float, str]:
    a, b = left.report.when, right.report.when
    if a and b and (a.start > b.end or b.start > a.end):
        return 0.0, "at other times"
    if (
        left.report.document == right.report.document
        and left.news
        and right.news
        and _of_one_thing(left, right)
    ):
        return 0.9, "news of the same document"
    return (1.0, "one is undated, a near copy") if text >= COPY else (0.0, "one is undated")


def _of_one_thing(left: View, right: View) -> bool:
    """Say whether two sentences share a word beside those for the parties: the test is not the launch.

    A meeting of the same parties needs no such word.
    """
    if left.report.event in RECIPROCAL:
        return True
    named = {w for v in (left, right) for p in v.report.actor + v.report.recipient for w in words(p.text)}
    return bool((left.words & right.words) - named)


def _modes(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    return 0.7 if a and b and not set(a) & set(b) else 1.0


def _places(left: View, right: View) -> float:
    a, b = _told_place(left.report), _told_place(right.report)
    return 0.5 if a and b and a.country and b.country and a.country != b.country else 1.0


def _told_place(report: Report) -> Where | None:
    """Return the place that a report's own sentence names; one carried over from the scene proves nothing."""
    where = report.where
    carried = where is not None and where.span is not None and not report.span.contains(where.span)
    return None if carried else where


def _against(left: View, right: View) -> str:
    """Return what forbids a join whatever the score."""
    a, b = left.report, right.report
    if _ALIKE.get(a.status, a.status) != _ALIKE.get(b.status, b.status):
        first, second = sorted((a.status, b.status))
        return f"one is {first}, the other {second}"
    if a.document == b.document and a.span == b.span:
        return "one sentence tells of two"
    return ""
