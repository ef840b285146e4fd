"""Dates that machines print: metadata values and web addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from verbale.timex.absolute import Printed, find
from verbale.timex.calendar_names import MONTHS, month_number
from verbale.types import Span, When

_COMPACT = re.compile(r"^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?\d{4,6}.*)?\s*$")
_SECONDS = re.compile(
    r"^\s*([1-9]\d{8,9})(?:\d{3})?\s*$"
)  # since 1970; with three digits more in thousandths
_URL_FORMS = (
    re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d\d?|[a-z]{3})/(?P<d>\d\d?)(?=[/_.?#-]|$)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
    re.compile(r"(?<=[/_-])(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?=[/_.?#-]|\d{3,8}(?:\D|$)|$)"),
    re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d\d)(?=[/_.?#]|$)"),
)


def stamp(value: str, codes: Sequence[str] = ("en",), evidence: str = "", order: str = "") -> When | None:
    """Return the day a metadata value means: ISO 8601, RFC 5322, 20160120, or a date in words.

    The day is the one written, in the zone it is written in; nothing is converted.
    """
    compact = _COMPACT.match(value)
    if compact:
        try:
            day = date(*map(int, compact.groups()[:3]))
        except ValueError:
            return None
        return When(day, day, "day", evidence=evidence)
    seconds = _SECONDS.match(value)
    if seconds:
        day = datetime.fromtimestamp(int(seconds[1]), UTC).date()
        return When(day, day, "day", evidence=evidence)
    # A clock's T would glue the day to the hour.
    found = find(re.sub(r"(?<=\d)[Tt](?=\d\d:?\d\d)", " ", value), codes, order)
    when = next((w for w in (p.when(evidence=evidence) for p in found) if w), None)
    return when and When(when.start, when.end, when.precision, evidence=evidence)


def in_url(url: str) -> When | None:
    """Return the day, or the month, that a web address carries: /2016/01/20/, /2016/jan/20/, -20160120."""
    path = re.sub(r"^[a-z]+://[^/]*", "", url.lower())
    for form in _URL_FORMS:
        for match in form.finditer(path):
            parts = match.groupdict()
            month = parts["m"]
            if month.isalpha() and month not in MONTHS:
                continue
            number = month_number(month) if month.isalpha() else int(month)
            day = int(parts["d"]) if parts.get("d") else None
            printed = Printed(Span(0, 0), "", int(parts["y"]), number, day)
            when = printed.when()
            if when:
                return When(when.start, when.end, when.precision, evidence=f"the address says {match[0]}")
    return None
