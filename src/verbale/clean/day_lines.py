"""Lines that print a date: what the words beside it make of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from verbale.clean.day_marks import days_of, is_not_published, western_digits
from verbale.clean.lines import Line
from verbale.clean.phrases import phrases
from verbale.timex import Printed, fold, language, languages
from verbale.types import Span

CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?(?!\d)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_MOST_OTHER = 7  # words besides the date that a dateline-like header line may hold
_LITTLE = 3  # letters: "by", "on", "um"; longer words in lower case tell something, and then it is a sentence
SLUG = 10  # words: a line of a wire's slug, though it may have been taken for the text's last
_HEADING = 4  # words: a label that has a line of its own
_SIGNED = 3  # words besides the date in a line that ends a text
_JUST_BELOW = 3  # lines
_SOURCE = re.compile(
    r"\s*(?:[(\[]|--?\s|[—–]\s?|(?i:from|source|reported by|posted in|filed under)\b)"
)  # opens the line that credits an outlet
_APPEARED = re.compile(
    r"^\W*(?:this (?:article|story|report|column|text|piece) )?(?:was |is |has )?(?:first |originally )*"
    r"(?:published|appeared|printed|broadcast|posted)\b.{0,70}\b(?:19|20)\d\d\W*$",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?<!\w)(?:gmt|utc|bst|[ecmp][sd]?t|ces?t|ist|msk|sast|wib|kst|jst|hrs|uhr)(?!\w)")
_NUMBER_OF_RELEASE = re.compile(r"(press release)[\s:]+(?:no\.? ?)?[a-z/]*[\d/-]+[a-z]?$")
_BESIDE_DATES = frozenset(
    {
        *("version", "versão", "versión", "impressa", "impresa", "edition", "online"),
        *("read", "comment", "comments", "view", "views", "share", "shares", "print"),
    }
)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand in the document that is to be dated."""

    text: str
    lines: Sequence[Line]
    headline: int | None  # line
    first: int  # first and last line of the article
    last: int
    body: frozenset[int]
    dateline: Printed | None
    codes: tuple[str, ...]  # languages, the document's own first
    order: str  # of all-number dates, as the outlet prints them; "" when unknown


def codes_of(layout: Layout) -> tuple[str, ...]:
    """Return the languages in which dates are read, the document's own first."""
    return tuple(dict.fromkeys((*layout.codes, *languages())))


def around(layout: Layout, number: int, printed: Printed) -> str:
    """Return the rest of the line that prints a date."""
    span = layout.lines[number].span
    return layout.text[span.start : printed.span.start] + " " + layout.text[printed.span.end : span.end]


def words_before(layout: Layout, number: int, printed: Printed) -> str:
    """Return what stands before a date: on its line, or where it opens one, the line above."""
    before = layout.text[layout.lines[number].span.start : printed.span.start]
    if before.strip() or number == 0:
        return before
    for above in range(number - 1, max(-1, number - 3), -1):
        line = layout.lines[above]
        if line.words > _HEADING or above == layout.headline:
            break
        if label_of(line.text, layout) or is_not_published(line.text):
            return line.text
    return before


def is_date(layout: Layout, number: int, printed: Printed) -> bool:
    """Say whether numbers that may be a date are one: by a label, or by a clock on a line of their own below the title."""
    if label_of(words_before(layout, number, printed), layout):
        return True
    line = layout.lines[number]
    below_title = layout.headline is not None and layout.headline < number < layout.first
    return below_title and bool(CLOCK.search(line.text)) and line.words <= SLUG


def label_of(before: str, layout: Layout) -> tuple[str, str] | None:
    """Return "published" or "updated" and the label's words, if the words before a date end in a label."""
    words = re.sub(
        r"[\s:：|()（）【】\[\]–—-]+$",
        "",
        _ZONE.sub("", CLOCK.sub("", fold(before))).rstrip(" ,:：|-–—(（【"),
    )
    words = _NUMBER_OF_RELEASE.sub(r"\1", words)
    for kind in ("updated", "published"):
        for code in codes_of(layout):
            spoken = language(code)
            for label in (spoken.updated if kind == "updated" else spoken.published) if spoken else ():
                if _ends_in(words, label):
                    return kind, label
    return None


_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # scripts that put no space before a label


def _ends_in(words: str, label: str) -> bool:
    if not words.endswith(label):
        return False
    before = words[: len(words) - len(label)][-1:]
    return not before.isalnum() or (not before.isascii() and bool(_UNSPACED.match(label)))


def bare(layout: Layout, line: Line, printed: Printed) -> bool:
    """Say whether a line prints a date and at most names, sections and little words beside it."""
    return _is_bare(line, [printed, *days_of(layout.text, line.span, codes_of(layout), "")], line.span.start)


def _is_bare(line: Line, dates: Sequence[Printed], at: int) -> bool:
    """Say the same of a line whose dates are given; `at` is where it begins in the text of their spans."""
    rest = line.text
    for printed in dates:
        start, end = printed.span.start - at, printed.span.end - at
        rest = rest[:start] + " " * (end - start) + rest[end:]
    others = _WORD.findall(CLOCK.sub(" ", rest))
    known = _label_words() | phrases().role_words | _BESIDE_DATES
    said = [w for w in others if w[0].islower() and len(w) > _LITTLE and w not in known]
    return len(others) <= _MOST_OTHER and not said and not line.text.endswith("?") and "°" not in line.text


def credited(layout: Layout, number: int, printed: Printed) -> bool:
    """Say whether a line just below a text tells where and when it appeared: "[Zenda Gazette, 11 June 2003]"."""
    line = layout.lines[number]
    if _APPEARED.search(line.text):
        return True
    if number - layout.last > _JUST_BELOW or line.words > _MOST_OTHER + 3:
        return False
    clock = CLOCK.search(around(layout, number, printed)) and line.words <= SLUG
    return bool(clock or _SOURCE.match(line.text)) or _signs_off(layout, number, printed)


def _signs_off(layout: Layout, number: int, printed: Printed) -> bool:
    """Say whether a date, with a place or a name at most, ends a text: the next line is no list of other texts."""
    after = layout.lines[number + 1 : number + 2]
    dated = any(days_of(layout.text, line.span, codes_of(layout), "") for line in after)
    names = len(_WORD.findall(around(layout, number, printed)))
    return (
        number == layout.last + 1
        and names <= _SIGNED
        and not dated
        and bare(layout, layout.lines[number], printed)
    )


@cache
def _label_words() -> frozenset[str]:
    known = [k for k in map(language, languages()) if k]
    return frozenset(w for k in known for label in (*k.published, *k.updated) for w in label.split())


def date_alone(line: Line, codes: tuple[str, ...]) -> bool:
    """Say whether a line prints a full date and next to nothing else."""
    if line.words > _MOST_OTHER + 6:
        return False
    text = western_digits(line.text)
    full = [p for p in days_of(text, Span(0, len(text)), codes, "") if p.year and p.day]
    return any(_is_bare(line, [printed], 0) for printed in full)
