"""Where the article stands among the lines of a plain text.

Every line gets a weight, prose above zero and the rest below; the article is the run of lines with the
greatest sum (the maximum subsequence, after Finn, Kushmerick and Smyth 2001, "Fact or fiction").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from verbale.clean.credits import is_byline, is_caption
from verbale.clean.lines import Line
from verbale.clean.phrases import is_furniture, is_stop

_MOST = 60.0  # a line's weight at most, in words, so that one long notice does not outweigh a text
_SHORT_LINE = -4.0  # a few words without a full stop: an entry of a menu, a title of another story
_KNOWN_FURNITURE = -6.0
_MOST_LINKED = 0.6  # share of a line's characters; where more is a link, it leads elsewhere
_ASIDE = frozenset({"nav", "footer", "aside", "button", "form"})
_PICTURE = -2.0  # captions and bylines stand inside articles too
_STAMP = -12.0  # a date line like others in the document: comments, lists of stories
_GAP = 0.5  # by how much each further line of a gap weighs more than the one before
_LONGEST_GAP = 8  # lines after which it grows no more
_LONELY = 0.5  # of what prose between other things says: the teasers of other stories
_OWN = 60  # words of prose after which a stop is believed
_AFTER_STOP = 0.4  # of what comes after the article, comments above all, prose says little
_PROSE, _CLAUSE = 10, 25  # words: a sentence; a line too long to be a title
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])$")


def weight(line: Line) -> float:
    """Return how much a line speaks for being body text; words, negative against it."""
    if is_furniture(line):
        return _KNOWN_FURNITURE
    if line.linked > _MOST_LINKED or line.inside & _ASIDE:
        return _SHORT_LINE
    if is_caption(line) or is_byline(line):
        return _PICTURE
    return _prose(line)


def _prose(line: Line) -> float:
    cut_off = bool(_CUT_OFF.search(line.text)) and line.words < 2 * _CLAUSE  # a teaser
    if not cut_off and line.words >= (_PROSE if line.ends else _CLAUSE):
        return min(_MOST, line.words if line.ends else line.words / 2)
    if line.ends and not cut_off and not line.text.endswith(":"):
        return min(2.0, line.words / 4)
    return _SHORT_LINE if line.words < _PROSE else _SHORT_LINE / 2


def body_region(lines: Sequence[Line]) -> range:
    """Return the run of lines that holds the article; empty when there is no prose."""
    best, best_range = 0.0, range(0)
    total, start, prose, share = 0.0, 0, 0, 1.0
    for number, (line, value) in enumerate(zip(lines, _weights(lines), strict=True)):
        if prose >= _OWN and is_stop(line):
            total, share = 0.0, share * _AFTER_STOP
        if total <= 0:
            total, start, prose = 0.0, number, 0
        prose += line.words if value > 0 else 0
        total += value * share if value > 0 else value
        if total > best:
            best, best_range = total, range(start, number + 1)
    return best_range


def _weights(lines: Sequence[Line]) -> list[float]:
    """Return the lines' weights beside each other: copies and rows of alike lines count against."""
    seen: set[str] = set()
    stamps = Counter(_stamp(line) for line in lines)
    alone = [weight(line) for line in lines]
    weights: list[float] = []
    gap = 0
    for i, line in enumerate(lines):
        value = alone[i]
        if value > 0 and line.key in seen:
            value = 0.0
        elif value > 2 and not (_company(alone, i, -1) or _company(alone, i, 1)):
            value *= _LONELY
        seen.add(line.key)
        if stamps[_stamp(line)] >= 3 and _stamp(line):
            value = _STAMP
        gap = gap + 1 if value < 0 else 0
        weights.append(value * (1 + _GAP * min(gap - 1, _LONGEST_GAP)) if gap else value)
    return weights


def _company(weights: Sequence[float], at: int, step: int) -> bool:
    """Say whether prose is next to a line, or next but one across a single promotion or picture."""
    near, far = (weights[i] if 0 <= (i := at + step * n) < len(weights) else 0.0 for n in (1, 2))
    return near > 0 or (near in {_KNOWN_FURNITURE, _PICTURE} and far > 2)


_DIGITS = re.compile(r"\d+")
_TIME_WORDS = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\bago\b|\d:\d"
)


def _stamp(line: Line) -> str:
    """Return the pattern of a short line that holds figures of time, "" for other lines."""
    folded = line.text.casefold()
    if line.words > 8 or not _DIGITS.search(folded) or not _TIME_WORDS.search(folded):
        return ""
    return "stamp"
