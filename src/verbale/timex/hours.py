"""Readers of hours and parts of days, told against a day named before: "at noon", "in the small hours", "an hour later"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from verbale.timex.anchor import Anchor, Groups
from verbale.timex.calendar_days import DAY, Days, around, between, one
from verbale.timex.counts import HALF_A_DAY, goes_back, hours_from
from verbale.timex.numbers import amount

_DAWN = ("dawn", "daybreak", "sunrise", "first light", "morning")


def days_from(base: Days, count: int) -> Days:
    """Return the days so many days after others."""
    return around(base.start + timedelta(days=count), base.end + timedelta(days=count))


def day_of_news(anchor: Anchor) -> Days | None:
    """Return the day of publication."""
    return one(anchor.published) if anchor.published else None


def _later_in_day(_: Groups, anchor: Anchor) -> Days | None:
    """Read "later in the day": of the day just told, else of the day of publication."""
    return anchor.before if anchor.before and anchor.beside else day_of_news(anchor)


def _running_day(_: Groups, anchor: Anchor) -> Days | None:
    """Read "for a third straight day": the day of its sentence, else of the news."""
    if anchor.here is not None or anchor.published is None:
        return anchor.here
    return between(anchor.published - DAY, anchor.published)


def _clock(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "by midnight", "at eight": of the day just told, of today where the text rolls on or looks ahead."""
    if anchor.before is not None and anchor.beside and not (anchor.ahead and groups.get("now")):
        dawns = anchor.dark and (groups.get("clock") in _DAWN or groups.get("half") == "a")
        if dawns:
            return one(max(anchor.before.end, anchor.before.start + DAY))
        return anchor.before
    return day_of_news(anchor) if anchor.rolling or anchor.ahead else None


def _small_hours(_: Groups, anchor: Anchor) -> Days | None:
    if anchor.before is None or not anchor.beside:
        return day_of_news(anchor)
    return days_from(anchor.before, 1) if anchor.dark else anchor.before


def _in_the_night(_: Groups, anchor: Anchor) -> Days | None:
    if anchor.before is not None and anchor.beside and not anchor.rolling:
        return between(anchor.before.start, anchor.before.end + DAY)
    return between(anchor.published - DAY, anchor.published) if anchor.published else None


def _anchored_hours(groups: Groups, anchor: Anchor) -> Days | None:
    base = anchor.before
    if base is None:
        return None
    count = amount(groups["number"])[1] if "number" in groups else 1
    back = goes_back(groups["side"]) is True
    if not groups.get("unit", "hour").startswith("hour"):
        return base
    if anchor.dark and not back and count < HALF_A_DAY:
        return between(base.start, base.end + DAY)
    first, last = ((hours_from(d, count)) for d in (base.start, base.end))
    if not back:
        return around(first.start, last.end)
    return around(base.start - (first.end - base.start), base.end - (last.start - base.end))


HOURS: Mapping[str, Callable[[Groups, Anchor], Days | None]] = {
    "later_in_day": _later_in_day,
    "running_day": _running_day,
    "clock": _clock,
    "small_hours": _small_hours,
    "in_the_night": _in_the_night,
    "anchored_hours": _anchored_hours,
}
