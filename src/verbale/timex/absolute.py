"""Find the absolute dates that a text prints, in any of the languages that have a `dates.yaml`."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from verbale.timex.languages import Language, language
from verbale.types import Precision, Span, When

_YEAR = r"(?P<y>(?:1[89]|20)\d\d)(?!\d)"
# Beside a day and a month also years that are long past or far off, but not the number of what follows.
_ANY_YEAR = r"(?P<y>(?:1[89]|20)\d\d|(?:1[0-7]|2[12])\d\d(?! (?:more |[a-z]+ed )?(?:[a-z]+s|people|men|women|children)\b))(?!\d)"
_TO = r"\s*(?:-|–|—|to|through|until)\s*"
# Not the minutes of a clock ("19:27 January"), not the tail of a number, not "20%" and not "20,000".
_BEFORE = r"(?<![\w:./])(?<!\d,)"
_BEFORE_WORD = r"(?<!\w)"
_AFTER = r"(?![\d:%])(?!,\d{3}(?!\d))(?!\.\d)"


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as it stands in a text; what is not printed is None."""

    span: Span
    text: str
    year: int | None = None
    month: int | None = None  # 1..12
    day: int | None = None  # 1..31
    to_month: int | None = None  # of the last day of a range: "Jan. 30-Feb. 2"
    to_day: int | None = None
    weekday: int | None = None  # 0 is Monday
    either: bool = False  # all numbers, and day and month could be exchanged

    def when(self, year: int | None = None, evidence: str = "") -> When | None:
        """Return the interval of days meant, `year` filling in for one not printed.

        None when there is no year, no month, or no such day. A range that ends in an earlier month than it
        begins ends in the printed year. An undecided order gives the interval between both readings.
        """
        year = self.year or year
        if year is None or self.month is None:
            return None
        days = [d for d in (_day(year, self.month, self.day or 1), self._exchanged(year)) if d]
        if not days or (self.either and len(days) < 2):
            return None
        start, end = min(days), max(days)
        precision: Precision = "day" if start == end else "interval"
        if self.day is None:
            end, precision = start.replace(day=calendar.monthrange(year, self.month)[1]), "month"
        elif self.to_day is not None:
            last = _day(year, self.to_month or self.month, self.to_day)
            first = start if last is None or start <= last else _day(year - 1, self.month, self.day)
            if last is None or first is None or last - first > timedelta(days=366):
                return None
            start, end, precision = first, last, "interval"
        return When(start, end, precision, self.text, self.span, evidence)

    def _exchanged(self, year: int) -> date | None:
        return _day(year, self.day, self.month) if self.either and self.day and self.month else None


def _day(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def fold(text: str) -> str:
    """Return the text in lower case, at the same length, so that offsets hold."""
    return text.replace("İ", "i").lower()


def find(
    text: str,
    codes: Sequence[str] = ("en",),
    order: str = "",
    span: Span | None = None,
    *,
    far: bool = False,
) -> tuple[Printed, ...]:
    """Return the absolute dates printed in a text, in order and without overlap.

    Args:
        text: where to look; spans are offsets into it.
        codes: languages, ISO 639-1, the likeliest first; those without a `dates.yaml` are ignored.
        order: dmy or mdy, what all-number dates follow where it is known.
        span: look only here.
        far: read years before 1800 and after 2099 too; the head of a page prints hours so: "12 May 1530".

    """
    where = span or Span(0, len(text))
    folded = fold(text[where.start : where.end])
    if not any(c.isdigit() for c in folded):
        return ()
    grammar = _grammar(tuple(codes), far=far)
    hits = sorted(
        (
            p
            for form in grammar.forms
            for m in form.finditer(folded)
            for p in grammar.read(m, text, where.start, order)
        ),
        key=lambda p: (p.span.start, -p.span.end),
    )
    found: list[Printed] = []
    for hit in hits:
        if not found or hit.span.start >= found[-1].span.end:
            found.append(hit)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Grammar:
    months: dict[str, int]
    weekdays: dict[str, int]
    capital: frozenset[str]  # month names that count only when capitalised
    forms: tuple[re.Pattern[str], ...]

    def read(self, match: re.Match[str], text: str, base: int, order: str) -> Iterator[Printed]:
        """Yield what one match says, if there is such a day."""
        part = match.groupdict()
        name = part.get("m")
        if name in self.capital and not text[base + match.start("m")].isupper():
            return
        span = Span(base + match.start(), base + match.end())
        found = Printed(
            span=span,
            text=text[span.start : span.end],
            year=_number(part.get("y")),
            month=self.months[name] if name else _number(part.get("mn")),
            day=_number(part.get("d")),
            to_month=self.months.get(part.get("m2") or ""),
            to_day=_number(part.get("d2") or part.get("d3")),
            weekday=self.weekdays.get(part.get("wd") or ""),
        )
        if part.get("a"):
            found = _ordered(found, int(part["a"]), int(part["b"]), order)
        if found.month and _day(found.year or 2000, found.month, found.day or 1):  # 2000 has a 29 February
            yield found


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _ordered(found: Printed, first: int, second: int, order: str) -> Printed:
    """Decide day and month of an all-number date: by the calendar, else by the order asked for."""
    if second > 12 or (order == "mdy" and first <= 12):
        return replace(found, month=first, day=second)
    either = first <= 12 and first != second and order != "dmy"
    return replace(found, month=second, day=first, either=either)


@cache
def _grammar(codes: tuple[str, ...], *, far: bool) -> _Grammar:
    known = [k for k in map(language, codes) if k]
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    capital: set[str] = set()
    for spoken in known:
        for names, table in ((spoken.months, months), (spoken.weekdays, weekdays)):
            for number, forms in enumerate(names, start=1 if table is months else 0):
                for form in forms:
                    if fold(form) not in table and table is months and spoken.capital:
                        capital.add(fold(form))
                    table.setdefault(fold(form), number)
    return _Grammar(
        months, weekdays, frozenset(capital), _forms(known, months, weekdays, _ANY_YEAR if far else _YEAR)
    )


def _words(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(set(words), key=lambda w: (-len(w), w)))) or r"(?!)"


def _forms(
    known: Sequence[Language], months: dict[str, int], weekdays: dict[str, int], years: str
) -> tuple[re.Pattern[str], ...]:
    month, month2 = (rf"(?P<{group}>{_words(list(months))})\b\.?" for group in ("m", "m2"))
    ending = rf"(?:{_words([fold(a) for k in known for a in k.after_day])})?"
    between = rf"(?:\s+(?:{_words([fold(b) for k in known for b in k.between])}))?"
    weekday = rf"(?:(?P<wd>{_words(list(weekdays))})\b\.?,?\s+)?"
    day, day2, day3 = (rf"(?P<{group}>[0-3]?\d){ending}" for group in ("d", "d2", "d3"))
    year = rf"(?:\s*,?{between}\s*-?{years})?"
    until = rf"(?:{_TO}{day3}{between}\s*{month2})?"
    forms = [
        # January 20-22, 2016; Jan. 30-Feb. 2
        rf"{_BEFORE_WORD}{weekday}{month}\s*(?:{day}{_AFTER})(?:{_TO}(?:{month2}\s*)?{day2}{_AFTER})?{year}",
        # between January 20 and 22; between 20 January and 2 February
        rf"(?<=\bbetween ){month}\s*{day} and (?:{month2}\s*)?{day2}{_AFTER}{year}",
        rf"(?<=\bbetween ){day}{between}\s*{month} and {day3}{between}\s*{month2}{year}",
        # 20-22 January 2016; 30 January – 2 February 2016; 20 de enero de 2016; 20-Jan-2016
        rf"{_BEFORE}{weekday}{day}(?:(?:{_TO}|\s+and\s+(?:the\s+)?){day2})?{between}[\s-]*{month}(?!\w){until}{year}",
        # January 2016
        rf"{_BEFORE_WORD}{month}\s*,?{between}\s*{_YEAR}",
        # 2016-01-20, 2016/1/20, 2016.01.20.
        rf"(?<![\d/.-]){_YEAR}\s?(?P<s>[-/.])\s?(?P<mn>\d\d?)\s?(?P=s)\s?(?P<d>\d\d?)(?!\d)",
        # 20.01.2016, 1/20/2016
        rf"(?<![\d/.-])(?P<a>\d\d?)\s?(?P<s>[-/.])\s?(?P<b>\d\d?)\s?(?P=s)\s?{_YEAR}(?![./-]\d)",
    ]
    for year_mark, month_mark, day_mark in {k.marks for k in known if k.marks}:
        # 2016年1月20日, 1월 20일
        forms.append(
            rf"(?:(?P<y>(?:1[89]|20)\d\d)\s?{year_mark}\s?)?(?<!\d)(?P<mn>\d\d?)\s?{month_mark}"
            rf"(?:\s?(?P<d>\d\d?)\s?{day_mark})?"
        )
    return tuple(re.compile(form) for form in forms)
