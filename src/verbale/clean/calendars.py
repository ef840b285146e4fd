"""Dates in calendars whose years are counted from another day than ours: Thai, Japanese, Taiwanese and Iranian ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from verbale.timex import Printed
from verbale.types import Span

_THAI = (
    [
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม",
    ],
    ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."],
)
_BUDDHA = 543  # years by which the Thai count is ahead
_IRANIAN = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
]
_ERAS = {"昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}  # the year before their first
_SIGNS = re.compile(
    r"(?P<era>昭和|平成|令和|民國|民国)\s?(?P<y>\d{1,3}|元)\s?年\s?(?P<m>\d\d?)\s?月\s?(?P<d>\d\d?)\s?日"
)
_THAI_DAY = re.compile(
    rf"(?<!\d)(?P<d>\d\d?)\s+(?P<m>{'|'.join(map(re.escape, (*_THAI[0], *_THAI[1])))})\s*(?:พ\.ศ\.\s*)?(?P<y>2[45]\d\d)(?!\d)"
)
_IRAN_DAY = re.compile(
    rf"(?<!\d)(?P<d>\d\d?)\s+(?P<m>{'|'.join(_IRANIAN)})\s*(?:ماه\s*)?(?P<y>1[34]\d\d)(?!\d)"
)
_IRAN_NUMBERS = re.compile(r"(?<![\d/])(?P<y>1[34]\d\d)/(?P<m>\d\d?)/(?P<d>\d\d?)(?![\d/])")
_LEAP = (1, 5, 9, 13, 17, 22, 26, 30)  # of 33 Iranian years: right from 1925 to 2123


def foreign_days(text: str, span: Span) -> Iterator[Printed]:
    """Yield the days of a stretch of text that are printed in such a calendar.

    Method: Iranian years begin on March 20 or 21, with eight leap years in 33; exact for the years 1300 to 1440 that are read.
    """
    for found in _SIGNS.finditer(text, *span):
        year = _ERAS[found["era"]] + (1 if found["y"] == "元" else int(found["y"]))
        yield from _printed(found, year, int(found["m"]), int(found["d"]))
    for found in _THAI_DAY.finditer(text, *span):
        month = next(names.index(found["m"]) + 1 for names in _THAI if found["m"] in names)
        yield from _printed(found, int(found["y"]) - _BUDDHA, month, int(found["d"]))
    for pattern in (_IRAN_DAY, _IRAN_NUMBERS):
        for found in pattern.finditer(text, *span):
            month = int(found["m"]) if found["m"].isdecimal() else _IRANIAN.index(found["m"]) + 1
            day = _iranian(int(found["y"]), month, int(found["d"]))
            if day is not None:
                yield from _printed(found, day.year, day.month, day.day)


def _printed(found: re.Match[str], year: int, month: int, day: int) -> Iterator[Printed]:
    try:
        date(year, month, day)
    except ValueError:
        return
    yield Printed(Span(*found.span()), found[0], year, month, day)


def _iranian(year: int, month: int, day: int) -> date | None:
    """Return the day of ours; None when there is no such day. Checked by new years' days: 1382 began on 2003-03-21."""
    lengths = [31] * 6 + [30] * 5 + [30 if _is_leap(year) else 29]
    if not (1300 <= year <= 1440 and 1 <= month <= 12 and 1 <= day <= lengths[month - 1]):
        return None
    passed = sum(366 if _is_leap(y) else 365 for y in range(1300, year))
    return date(1921, 3, 21) + timedelta(days=passed + sum(lengths[: month - 1]) + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP
