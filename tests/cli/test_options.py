from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.cli.options import parse_date
from verbale.errors import UsageError


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2031-04-08", date(2031, 4, 8), date(2031, 4, 8)),
        ("2031-4-8", date(2031, 4, 8), date(2031, 4, 8)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("", None, None),
    ],
)
def test_a_month_or_year_names_its_first_and_last_day(text, first, last):
    assert parse_date(text, "--from") == first
    assert parse_date(text, "--to", last=True) == last


@pytest.mark.parametrize("text", ["0000", "2031-13", "2031-02-29", "8 April", "2031-04-08T00:00", "２０３１"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(UsageError, match="--from"):
        parse_date(text, "--from")


@given(st.text(max_size=12), st.booleans())
def test_any_text_is_a_date_or_refused(text, last):
    try:
        found = parse_date(text, "--to", last=last)
    except UsageError:
        return
    assert found is None or found.isoformat().startswith(text.strip()[:4])
