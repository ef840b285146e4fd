"""When: the expressions of time in a reading, each read against the publication date or another day.

A bare weekday, month or date lies in the past unless its clause looks ahead. Relative expressions of an
undated document give no time. "A day after the talks" is read against the day that the text gives for the
talks elsewhere.
"""

from __future__ import annotations

import re
from datetime import date

from verbale.read.ahead import looks_ahead
from verbale.read.anchors import beside, counted_from
from verbale.timex.anchor import Anchor
from verbale.timex.calendar_days import Days
from verbale.timex.relative import Expression, expressions
from verbale.types import Reading, Sentence, Span, Time, Tokens, When

# Nothing below fires without a digit or one of these in the sentence.
_HINT = re.compile(
    r"\d|day\b|days\b|day'|today|night|morrow|week|month|year|decade|quarter|overnight|summer|winter|spring|autumn|fall\b"
    r"|morning|afternoon|evening|January|February|March|April|May\b|June|July|August|September|October|November"
    r"|December|days?\b|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.",
    re.IGNORECASE,
)


def when(reading: Reading) -> tuple[Time, ...]:
    """Return the times in a reading, in text order."""
    published = _day(reading.document.published)
    found: list[Time] = []
    before: date | None = None
    for sentence in reading.sentences:
        if not _HINT.search(sentence.span.of(reading.document.text)):
            continue
        for expression in expressions(sentence.span.of(reading.document.text)):
            tokens = _tokens(reading.tokens, sentence, expression.span)
            ahead = tokens is not None and looks_ahead(reading, tokens[0])
            days = expression.days(Anchor(published, before, ahead))
            if tokens is None or days is None:
                continue
            found.append(
                _time(reading, sentence, expression, tokens, days, _why(expression, published, ahead=ahead))
            )
            before = days.start if days.precision == "day" else before
    found.extend(counted_from(reading, tuple(found)))
    found.extend(beside(reading, tuple(found)))
    return _without_overlap(found)


def _day(published: When | None) -> date | None:
    """Return the publication day, None when it is not known to the day."""
    return published.start if published is not None and published.start == published.end else None


def _tokens(tokens: Tokens, sentence: Sentence, span: Span) -> tuple[int, int] | None:
    start, end = sentence.span.start + span.start, sentence.span.start + span.end
    inside = [
        i for i in range(sentence.first, sentence.last) if tokens.start[i] < end and tokens.end[i] > start
    ]
    return (inside[0], inside[-1] + 1) if inside else None


def _time(
    reading: Reading,
    sentence: Sentence,
    expression: Expression,
    tokens: tuple[int, int],
    days: Days,
    why: str,
) -> Time:
    span = Span(sentence.span.start + expression.span.start, sentence.span.start + expression.span.end)
    return Time(tokens, When(days.start, days.end, days.precision, span.of(reading.document.text), span, why))


def _why(expression: Expression, published: date | None, *, ahead: bool) -> str:
    how = f"{expression.rule}"
    if expression.printed is not None and expression.printed.year is not None:
        return f"{how}: printed in full"
    if expression.reader in ("year", "decade", "quarter_of_year"):
        return f"{how}: printed year"
    if expression.reader in ("anchored_day", "anchored_count"):
        return f"{how}: from the day named before, else the publication date"
    side = "next, as the clause looks ahead" if ahead else "most recent, as the clause does not look ahead"
    against = f" against the publication date {published}" if published else ""
    undecided = expression.reader in ("weekday", "month", "printed", "named_weekday")
    return f"{how}{against}" + (f": {side}" if undecided else "")


def _without_overlap(found: list[Time]) -> tuple[Time, ...]:
    kept: list[Time] = []
    for time in sorted(found, key=lambda t: (t.tokens[0] - t.tokens[1], t.tokens[0])):
        if not any(time.tokens[0] < k.tokens[1] and k.tokens[0] < time.tokens[1] for k in kept):
            kept.append(time)
    return tuple(sorted(kept, key=lambda t: t.tokens))
