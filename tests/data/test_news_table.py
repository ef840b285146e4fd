"""Events of the news and days of birth: rows that can be read, each once, in order."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from verbale import datafiles

FILES = {"reference/news.csv": "day", "reference/births.csv": "born"}


def rows(name):
    lines = [x for x in datafiles.read_text(name).splitlines() if not x.startswith("#")]
    return list(csv.DictReader(lines))


@pytest.mark.parametrize(("name", "column"), FILES.items())
def test_days_are_in_order_and_no_row_stands_twice(name, column):
    found = rows(name)
    days = [date.fromisoformat(row[column]) for row in found]
    assert days == sorted(days)
    assert len({tuple(row.values()) for row in found}) == len(found)


def test_a_name_has_one_day_of_birth():
    names = [name for row in rows("reference/births.csv") for name in row["names"].split(";")]
    assert len(names) == len(set(names))


def test_events_have_kinds_and_words_of_letters():
    for row in rows("reference/news.csv"):
        assert row["kind"] in ("event", "plan")
        for word in (row["sentence"] + " " + row["text"]).replace("|", " ").split():
            assert word == word.lower()
            assert any(c.isalnum() for c in word)
