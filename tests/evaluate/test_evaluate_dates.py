"""Dates of pages: printed, inferred, wrong and missing."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.config import Settings
from verbale.errors import DataFileError
from verbale.evaluate import dates
from verbale.evaluate.rows import Row
from verbale.types import When

TEXT = "Kenya reopens border\n\n{}\n\nKenya reopened the border with Ethiopia on Friday, officials in Nairobi said."


def row(**data):
    return Row("gold.jsonl", 3, data)


def gold(start, end=None):
    return {"start": start, "end": end or start}


def answer(start, end=None, *, printed=True):
    first, last = date.fromisoformat(start), date.fromisoformat(end or start)
    return dates.Answer("1", When(first, last, "interval"), printed)


def test_figures():
    rows = [row(truth=gold(d)) for d in ("2017-03-03", "2017-03-03", "2017-03-03", "2017-03-03")]
    ours = [
        answer("2017-03-03"),
        answer("2017-03-01", "2017-03-10", printed=False),
        answer("2017-03-04"),
        dates.Answer("4", None, printed=False),
    ]
    result = dates.score("gold.jsonl", [*rows, row(truth=None)], [*ours, ours[0]])
    assert (result.rows, result.unscored) == (5, 1)
    figures = {f.name: f.value for f in result.figures}
    assert figures == {
        "right": 0.5,
        "exact": 0.25,
        "answered": 0.75,
        "wrong": 0.25,
        "printed": 0.5,
        "median_days": 1.0,
    }
    assert [note.split(",")[0] for note in result.notes] == ["1: 2017-03-04", "4: no answer"]


def test_the_answer_must_hold_the_whole_truth():
    result = dates.score(
        "g", [row(truth=gold("2017-03-03", "2017-03-05"))], [answer("2017-03-04", "2017-03-09")]
    )
    assert result.figure("wrong") == 1.0


@pytest.mark.parametrize("field", ["text", "html"])
def test_a_page_is_answered_by_what_it_prints(field):
    text = TEXT.format("Published: 3 March 2017")
    page = text if field == "text" else "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
    (found,) = dates.answer([dates.inputs(row(**{field: page}))], Settings(), None)
    assert found.printed
    assert found.when.start == found.when.end == date(2017, 3, 3)
    assert dates.prediction(found)["published"]["start"] == "2017-03-03"


def test_a_page_without_a_day_is_answered_by_what_it_says():
    text = TEXT.format("President Barack Obama called Prime Minister David Cameron, the White House said.")
    (found,) = dates.answer([dates.inputs(row(text=text))], Settings(), None)
    assert not found.printed
    assert found.when.start == date(2010, 5, 11)


def test_a_row_needs_a_page():
    with pytest.raises(DataFileError):
        dates.inputs(row(id="1"))
