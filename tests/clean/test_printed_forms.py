"""The forms in which pages print their day, and the days beside it that are another's: `printed_forms.txt`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from verbale.clean.calendars import foreign_days
from verbale.types import Span

TITLE = "Ministers of Ruritania and Freedonia discuss border"
LEAD = (
    "The foreign minister of Ruritania met his counterpart from Freedonia on Wednesday to discuss the border. "
    "They had not met since the spring, and the talks took four hours."
)
MORE = (
    "Both sides agreed to meet again next month, a spokesman said after the talks in the capital. "
    "The border has been closed for three years."
)
TABLE = Path(__file__).with_name("printed_forms.txt")
FORMS = [
    line.split(" | ", 1)
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("day", "form"), FORMS, ids=[form for _, form in FORMS])
def test_the_day_of_a_form_is_found(cleaned, day, form):
    page = form.startswith("<")
    printed = form.replace("¶", "\n").replace("BODY", "<p>LEAD</p><p>MORE</p>" if page else "BODY")
    for word, stands_for in (("TITLE", TITLE), ("LEAD", LEAD), ("MORE", MORE)):
        printed = printed.replace(word, stands_for)
    document = cleaned(printed, "html" if page else "text")
    when = document.published
    if day.strip() == "-":
        assert when is None
        return
    assert when is not None
    assert when.start == when.end == date.fromisoformat(day.strip())
    assert when.evidence
    assert when.span is None or when.span.of(document.text) == when.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 فروردین 1375", "1996-03-20"),
        ("1 فروردین 1376", "1997-03-21"),
        ("22 بهمن 1357", "1979-02-11"),
        ("1404/01/01", "2025-03-21"),
        ("昭和64年1月7日", "1989-01-07"),
        ("令和元年5月1日", "2019-05-01"),
        ("31 ธันวาคม 2559", "2016-12-31"),
    ],
)
def test_other_calendars(text, expected):
    (printed,) = foreign_days(text, Span(0, len(text)))
    assert printed.when().start == date.fromisoformat(expected)


@pytest.mark.parametrize("text", ["31 مهر 1382", "平成99年99月1日", "1382/13/01"])
def test_no_such_days(text):
    assert not list(foreign_days(text, Span(0, len(text))))
