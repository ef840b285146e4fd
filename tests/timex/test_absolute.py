from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.timex import find, fold, languages

ALL = languages()


def days(text, codes=ALL, **known):
    return [
        (w.start.isoformat(), w.end.isoformat(), w.precision)
        for p in find(text, codes, **known)
        if (w := p.when())
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("printed January 20, 2016 in full", "2016-01-20"),
        ("Jan. 20 2016", "2016-01-20"),
        ("the 20th of January, 2016", "2016-01-20"),
        ("20-Jan-2016", "2016-01-20"),
        ("Wednesday, 20 January 2016", "2016-01-20"),
        ("2016-01-20", "2016-01-20"),
        ("2016. 1. 20.", "2016-01-20"),
        ("20 de enero de 2016", "2016-01-20"),
        ("20. Januar 2016", "2016-01-20"),
        ("le 1er mars 2017", "2017-03-01"),
        ("3 HAZİRAN 2016", "2016-06-03"),
        ("20 января 2016 г.", "2016-01-20"),
        ("2016年1月20日", "2016-01-20"),
        ("2016년 1월 20일", "2016-01-20"),
        ("at 19:27 January 20, 2016", "2016-01-20"),
        ("31.12.2015", "2015-12-31"),
        ("12/31/2015", "2015-12-31"),
    ],
)
def test_days(text, day):
    assert days(text) == [(day, day, "day")]


@pytest.mark.parametrize(
    "text",
    [
        "he may 5 times ask",
        "May 5,000 people",
        "in May 20% of them",
        "on 30 February",
        "version 1.2.2016.4",
        "room 2016",
        "march 3 miles",
        "call 555-12-2016-7",
    ],
)
def test_what_only_looks_like_a_date(text):
    assert find(text, ("en",)) == ()


def test_ranges():
    assert days("6-8 January 2016") == [("2016-01-06", "2016-01-08", "interval")]
    assert days("Jan. 30-Feb. 2, 2016") == [("2016-01-30", "2016-02-02", "interval")]
    assert days("30 December – 2 January 2016") == [("2015-12-30", "2016-01-02", "interval")]


def test_months():
    assert days("in February 2016") == [("2016-02-01", "2016-02-29", "month")]


def test_a_year_that_is_not_printed_can_be_given():
    (printed,) = find("Wednesday, Jan. 20")
    assert (printed.year, printed.month, printed.day, printed.weekday) == (None, 1, 20, 2)
    assert printed.when() is None
    when = printed.when(2016)
    assert when is not None
    assert when.start == date(2016, 1, 20)


def test_undecided_order_is_an_interval_until_the_order_is_known():
    assert days("03/04/2016") == [("2016-03-04", "2016-04-03", "interval")]
    assert days("03/04/2016", order="dmy") == [("2016-04-03", "2016-04-03", "day")]
    assert days("03/04/2016", order="mdy") == [("2016-03-04", "2016-03-04", "day")]
    assert days("25/04/2016", order="mdy") == [("2016-04-25", "2016-04-25", "day")]


def test_english_months_need_capitals_where_other_languages_do_not():
    assert find("20 january 2016", ("en",)) == ()
    assert days("20 janvier 2016", ("fr",)) == [("2016-01-20", "2016-01-20", "day")]


@given(st.text(max_size=200))
def test_folding_keeps_offsets(text):
    assert len(fold(text)) == len(text)


@given(
    st.lists(
        st.sampled_from(
            ["Jan.", "20", "2016", "-", ",", " ", "/", "May", "3", "1월", "年", "to", "12", ".", "\n"]
        ),
        max_size=30,
    )
)
def test_spans_are_ordered_and_print_what_they_mark(pieces):
    text = "".join(pieces)
    found = find(text, ALL)
    assert all(p.span.of(text) == p.text for p in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for printed in found:
        when = printed.when(2016)
        assert when is None or when.start <= when.end
