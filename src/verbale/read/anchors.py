"""Times counted from another event: "a day after the talks", "three days before the vote"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.read.syntax import sentence_of
from verbale.timex.calendar_days import moved, one, period
from verbale.timex.readers import NUMBERS
from verbale.types import Reading, Span, Time, Tokens, When

_COUNTED = re.compile(
    r"(?<!\w)(?:just )?(?P<number>a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2}) "
    r"(?P<unit>days?|weeks?|months?|years?) (?P<side>after|before|following)(?= )",
    re.IGNORECASE,
)
_STEM = 4  # letters that two forms of one event share: meet, meeting
_SKIPPED = frozenset({"the", "a", "an", "its", "his", "her", "their", "that", "last", "first", "second"})


def counted_from(reading: Reading, times: tuple[Time, ...]) -> Iterator[Time]:
    """Yield the times that are counted from an event whose day the text gives."""
    text = reading.document.text
    for sentence in reading.sentences:
        for match in _COUNTED.finditer(sentence.span.of(text)):
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            inside = [
                i
                for i in range(sentence.first, sentence.last)
                if span.start <= reading.tokens.start[i] < span.end
            ]
            base = _base(reading, times, inside[-1] + 1, sentence.last)
            if base is None:
                continue
            unit = match["unit"].lower().rstrip("s")
            number = match["number"].lower()
            count = int(number) if number.isdecimal() else NUMBERS[number]
            day = moved(base.when.start, -count if match["side"].lower() == "before" else count, unit)
            days = one(day) if unit == "day" else period(day, unit)
            why = f"counted from {base.when.text!r}, the day of what it is {match['side'].lower()}"
            yield Time(
                (inside[0], inside[-1] + 1),
                When(days.start, days.end, days.precision, span.of(text), span, why),
            )


def _base(reading: Reading, times: tuple[Time, ...], first: int, last: int) -> Time | None:
    """Return the day that the words after the count name, or that the text gives for their event."""
    days = [t for t in times if t.when.precision == "day"]
    named = [t for t in days if first <= t.tokens[0] < last]
    if named:
        return named[0]
    stems = list(dict.fromkeys(_stems(reading.tokens, range(first, last))))
    for stem in stems:
        for time in days:
            sentence = sentence_of(reading, time.tokens[0])
            if first not in range(sentence.first, sentence.last) and stem in _stems(
                reading.tokens, range(sentence.first, sentence.last)
            ):
                return time
    return None


def _stems(tokens: Tokens, words: range) -> list[str]:
    """Return the beginnings of the event words, as far as a word of the count's own phrase reaches."""
    found = []
    for i in words:
        if tokens.tag[i].startswith(("NN", "VB")) and not tokens.tag[i].startswith("NNP"):
            lemma = tokens.lemma[i]
            if len(lemma) >= _STEM and lemma not in _SKIPPED:
                found.append(lemma[:_STEM])
    return found
