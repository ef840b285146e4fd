"""When: the expressions of time in a reading, each read against the publication date or another day.

1. `timex.relative` finds expressions, sentence by sentence.
2. `telling.py` reads them in the order of the text, against publication or what `told.py` keeps of the days told before.
   A bare weekday, month or date lies in the past unless its clause looks ahead (`ahead.py`); "since April" and "by Friday"
   open a window (`windows.py`); words that are told of nothing here are left out (`no_times.py`).
3. `anchors.py` ("a day after the talks") and `beside.py` ("the morning after they met") count from an event, whose day the
   text may give in other words (`same_event.py`); what both need is in `counting.py`. What they find is told once more.
4. Of times that cross each other the longest stays.

Relative expressions of an undated document give no time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from verbale.read.when.anchors import COUNTING, counted_from
from verbale.read.when.beside import beside
from verbale.read.when.telling import Telling
from verbale.read.when.windows import OPENING, joined
from verbale.timex.relative import Expression, expressions
from verbale.types import Reading, Time, Tokens


def when(reading: Reading) -> tuple[Time, ...]:
    """Return the times in a reading, in text order; a window stands behind the day that it is counted from."""
    text = reading.document.text
    printed = [expressions(sentence.span.of(text)) for sentence in reading.sentences]
    found = _told(reading, printed, ())
    counted = _counted(reading, found)
    if counted:  # "The next day" may follow on "the eve of the talks"
        found = _told(reading, printed, counted)
        counted = _counted(reading, found)
    return _settled(_without_overlap(reading.tokens, [*counted, *found, *joined(reading, found)]))


def _told(
    reading: Reading, printed: Sequence[Sequence[Expression]], counted: Sequence[Time]
) -> tuple[Time, ...]:
    telling = Telling(reading, counted)
    for sentence, found in zip(reading.sentences, printed, strict=True):
        telling.read(sentence, found)
    return tuple(telling.found)


def _counted(reading: Reading, found: tuple[Time, ...]) -> tuple[Time, ...]:
    counted = tuple(counted_from(reading, found))
    return (*counted, *beside(reading, (*found, *counted)))


def _settled(found: Sequence[Time]) -> tuple[Time, ...]:
    """Leave out the other reading of a time that the text tells elsewhere without doubt."""
    sure = {(t.when.start, t.when.end) for t in found if t.when.or_else is None}
    return tuple(
        replace(t, when=replace(t.when, or_else=None))
        if t.when.or_else is not None and (t.when.start, t.when.end) in sure
        else t
        for t in found
    )


def _without_overlap(tokens: Tokens, found: list[Time]) -> tuple[Time, ...]:
    """Leave out what another time holds or crosses, save the day that a window or a count is from."""
    kept: list[Time] = []
    holding: dict[int, list[Time]] = defaultdict(list)  # by token, of those kept
    for time in sorted(found, key=lambda t: (t.tokens[0] - t.tokens[1], t.tokens[0])):
        words = range(*time.tokens)
        if all(_may_cross(tokens, time, k) for i in words for k in holding.get(i, ())):
            kept.append(time)
            for i in words:
                holding[i].append(time)
    return tuple(sorted(kept, key=lambda t: (t.tokens[1], -t.tokens[0])))


def _may_cross(tokens: Tokens, time: Time, kept: Time) -> bool:
    """Say whether a time stays beside a longer one that it shares words with."""
    (first, after), (opens, ends) = time.tokens, kept.tokens
    bounded = after == ends and first > opens and tokens.lemma[opens] in OPENING  # "by Friday"
    pair = "and" in (tokens.lemma[first - 1], tokens.lemma[min(after, ends - 1)])  # "Monday and Tuesday"
    return (
        bounded
        or (pair and opens <= first and after <= ends)
        or (first == opens and after < ends and tokens.lemma[after] in COUNTING)  # "two days after"
        or (first == opens and tokens.lemma[after - 1 : after + 1] == ("anniversary", "of"))
    )
