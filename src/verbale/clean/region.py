"""Where the article stands among the lines of a plain text.

Every line gets a weight, prose above zero and the rest below; the article is the run of lines with the
greatest sum (the maximum subsequence, after Finn, Kushmerick and Smyth 2001, "Fact or fiction").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verbale.clean.credits import is_byline, is_caption
from verbale.clean.lines import Line
from verbale.clean.phrases import is_furniture, is_stop

_MOST = 60.0  # a line's weight at most, in words, so that one long notice does not outweigh a text
_SHORT_LINE = -4.0  # a few words without a full stop: an entry of a menu, a title of another story
_KNOWN_FURNITURE = -8.0
_PICTURE = -2.0  # captions and bylines stand inside articles too
_STOP = -60.0
_OWN = 60  # words of prose after which a stop is believed
_PROSE, _CLAUSE = 10, 25  # words: a sentence; a line too long to be a title


def weight(line: Line) -> float:
    """Return how much a line speaks for being body text; words, negative against it."""
    if is_furniture(line):
        return _KNOWN_FURNITURE
    if is_caption(line) or is_byline(line):
        return _PICTURE
    if line.ends:
        return min(_MOST, line.words) if line.words >= _PROSE else min(2.0, line.words / 4)
    if line.words >= _CLAUSE:
        return min(_MOST, line.words / 2)
    return _SHORT_LINE if line.words < _PROSE else _SHORT_LINE / 2


def body_region(lines: Sequence[Line]) -> range:
    """Return the run of lines that holds the article; empty when there is no prose."""
    copies = Counter(line.key for line in lines)
    best, best_range = 0.0, range(0)
    total, start, prose = 0.0, 0, 0
    for number, line in enumerate(lines):
        if total <= 0:
            total, start, prose = 0.0, number, 0
        value = weight(line)
        if value > 0 and copies[line.key] > 1 and line.words < _CLAUSE:
            value = _SHORT_LINE
        if prose >= _OWN and is_stop(line):
            value = _STOP
        prose += line.words if value > 0 else 0
        total += value
        if total > best:
            best, best_range = total, range(start, number + 1)
    return best_range
