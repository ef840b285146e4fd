"""Days that have names: fixed ones, and those that follow Easter (Gregorian)."""

from __future__ import annotations

from datetime import date, timedelta

from verbale.timex.anchor import Anchor, Groups
from verbale.timex.calendar_days import Days, one

_FIXED = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new year": (1, 1),
    "may day": (5, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "epiphany": (1, 6),
    "all saints' day": (11, 1),
    "bastille day": (7, 14),
}
_FROM_EASTER = {  # days
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "good friday": -2,
    "maundy thursday": -3,
    "palm sunday": -7,
    "ash wednesday": -46,
    "ascension day": 39,
    "whit monday": 50,
    "pentecost": 49,
}


def holiday(groups: Groups, anchor: Anchor) -> Days | None:
    """Read "Christmas Eve", "Good Friday 2016": the nearest on the side the clause looks to, else of the year printed."""
    name = groups["holiday"].replace("\u2019", "'")
    if "year" in groups:
        return _of(name, int(groups["year"]))
    if anchor.within is not None:
        return _of(name, anchor.within.start.year)
    if anchor.published is None:
        return None
    here, which = anchor.published, groups.get("which", "")
    days = [d for n in (-1, 0, 1) if (d := _of(name, here.year + n))]
    coming = [d for d in days if d.start >= here]
    past = [d for d in days if d.start <= here]
    ahead = which in ("next", "this") if which else anchor.ahead
    return min(coming, default=None) if ahead else max(past, default=None)


def _of(name: str, year: int) -> Days | None:
    if name in _FIXED:
        return one(date(year, *_FIXED[name]))
    return one(_easter(year) + timedelta(days=_FROM_EASTER[name])) if name in _FROM_EASTER else None


def _easter(year: int) -> date:
    """Return Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, left = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - shift + 15) % 30
    days = (32 + 2 * left + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * days) // 451
    month, day = divmod(epact + days - 7 * late + 114, 31)
    return date(year, month, day + 1)
