"""In which order a document prints day and month in all-number dates, and what tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from verbale.timex import Printed, fold, language, languages

if TYPE_CHECKING:
    from verbale.clean.day_lines import Layout

_ZONE = re.compile(
    r"(?<=[\d.mM] )(?:(?P<american>(?:E|C|P|M|AK)[SD]?T)|BST|IST|SAST|CES?T|MSK|EES?T|WIB|PKT|GST|AEST|NZS?T|GMT)\b"
)
_NUMBERS = re.compile(r"(?<![\d/.-])(\d\d?)([-/.])(\d\d?)\2((?:19|20)\d\d|(?<=[/.])\d\d)(?![\d/])")
_EARLY = 1990  # short years are of this century, or the last decade of the one before
_NEAR, _FAR = 10, 25  # days between the first publication and a change: likely, and hardly
_LEAD = 4  # body lines whose first weekday is that of publication, or of the day before
ORDERS = ("dmy", "mdy")


def order_of(layout: Layout) -> tuple[str, str]:
    """Return dmy or mdy and what tells it, the surest first; two empty strings if nothing does."""
    if layout.order:
        return layout.order, "the outlet's dates"
    for clues, why in (
        (_decided(layout), "other dates on the page"),
        (_as_dateline(layout), "the dateline"),
        (_beside(layout), "the date of the last change"),
        (_of_the_language(layout.codes[:1]), "the language's dates"),
        (_of_the_label(layout), "the language of the line"),
        (_as_weekday(layout), "the weekday in the text"),
        (_of_the_clock(layout), "the zone of the clock"),
        (_dotted(layout), "the full stops between its numbers"),
    ):
        found = set(clues)
        if len(found) == 1:
            return found.pop(), why
        if found and why == "other dates on the page":
            return "", ""
    return "", ""


def full_year(digits: str) -> int:
    """Return the year that four digits, or the last two, mean."""
    year = int(digits)
    return year if year > 99 else 2000 + year if year < _EARLY - 1900 else 1900 + year


def undecided(text: str) -> bool:
    """Say whether an all-number date could be read in either order."""
    match = _NUMBERS.fullmatch(text)
    return match is not None and int(match[1]) <= 12 and int(match[3]) <= 12 and match[1] != match[3]


def _printed(layout: Layout) -> Iterator[tuple[int, re.Match[str]]]:
    if layout.dateline is not None and (match := _NUMBERS.fullmatch(layout.dateline.text)):
        yield layout.first - 1, match
    for number, line in enumerate(layout.lines):
        if number not in layout.body:
            for match in _NUMBERS.finditer(line.text):
                yield number, match


def _readings(match: re.Match[str]) -> dict[str, date]:
    """Return an all-number date that either order could read, in both; empty when the calendar decides."""
    if not undecided(match[0]):
        return {}
    first, second, year = int(match[1]), int(match[3]), full_year(match[4])
    return {"dmy": date(year, second, first), "mdy": date(year, first, second)}


def _decided(layout: Layout) -> Iterator[str]:
    for _, match in _printed(layout):
        if int(match[1]) > 12 or int(match[3]) > 12:
            yield "dmy" if int(match[1]) > 12 else "mdy"


def _as_dateline(layout: Layout) -> Iterator[str]:
    """Yield the order in which a date is that of the dateline."""
    if layout.dateline is None or layout.dateline.day is None:
        return
    for _, match in _printed(layout):
        for order, day in _readings(match).items():
            if (day.month, day.day) == (layout.dateline.month, layout.dateline.day):
                yield order


def _beside(layout: Layout) -> Iterator[str]:
    """Yield the order in which two dates of a line, or of lines that follow each other, are near."""
    known = [(n, r) for n, m in _printed(layout) if (r := _readings(m)) and n < layout.first]
    for (here, one), (there, other) in pairwise(known):
        apart = {order: abs((one[order] - other[order]).days) for order in ORDERS}
        near, far = sorted(apart.values())
        if there - here <= 1 and 0 < near <= _NEAR and far >= _FAR:
            yield min(apart, key=lambda order: apart[order])


def _of_the_language(codes: Sequence[str]) -> Iterator[str]:
    for spoken in filter(None, map(language, codes)):
        if spoken.order in ORDERS:
            yield spoken.order


def _of_the_label(layout: Layout) -> Iterator[str]:
    """Yield the orders of the languages, other than English, that label an undecided date or name its weekday."""
    for number, match in _printed(layout):
        if not undecided(match[0]):
            continue
        words = fold(layout.lines[number].text)
        for code in languages()[1:]:
            spoken = language(code)
            names = [w for forms in spoken.weekdays for w in forms] if spoken else []
            labels = (*spoken.published, *spoken.updated, *map(fold, names)) if spoken else ()
            if any(len(w) > 1 and re.search(rf"(?<!\w){re.escape(w)}(?!\w)", words) for w in labels):
                yield from _of_the_language((code,))


def _of_the_clock(layout: Layout) -> Iterator[str]:
    """Yield the order usual where the clock beside an undecided date goes: "EDT" or "BST"."""
    for number, match in _printed(layout):
        found = _ZONE.search(layout.lines[number].text) if undecided(match[0]) else None
        if found:
            yield "mdy" if found["american"] else "dmy"


def _dotted(layout: Layout) -> Iterator[str]:
    for _, match in _printed(layout):
        if match[2] == "." and undecided(match[0]):
            yield "dmy"


def settled(printed: Printed, order: str) -> Printed:
    """Return an all-number date that could be read either way in the order asked for, if any."""
    match = _NUMBERS.fullmatch(printed.text) if printed.either and order else None
    if match is None:
        return printed
    first, second = int(match[1]), int(match[3])
    month, day = (second, first) if order == "dmy" else (first, second)
    return replace(printed, month=month, day=day, either=False)


def by_weekday(text: str, layout: Layout) -> str:
    """Return the order in which an all-number date falls on the first weekday of a text; "" if neither or both do."""
    weekday = _first_weekday(layout)
    match = _NUMBERS.search(text)
    days = _readings(match) if match else {}
    fitting = [order for order, day in days.items() if day.weekday() == weekday]
    return fitting[0] if len(fitting) == 1 else ""


def _as_weekday(layout: Layout) -> Iterator[str]:
    """Yield the order in which a date above the text falls on the first weekday that the text names."""
    weekday = _first_weekday(layout)
    if weekday is None:
        return
    for number, match in _printed(layout):
        fitting = [order for order, day in _readings(match).items() if day.weekday() == weekday]
        if number < layout.first and len(fitting) == 1:
            yield fitting[0]


def _first_weekday(layout: Layout) -> int | None:
    spoken = language(layout.codes[0]) if layout.codes else None
    names = (
        [(fold(form), n) for n, forms in enumerate(spoken.weekdays) for form in forms[:1]] if spoken else []
    )
    for number in sorted(layout.body)[:_LEAD]:
        words = fold(layout.lines[number].text)
        found = [
            (m.start(), n) for name, n in names if (m := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words))
        ]
        if found:
            return min(found)[1]
    return None
