"""Quotation marks: which open, which close, and what is left open."""

import pytest

from verbale.quotation_marks import CLOSING, MAY_CLOSE, MAY_OPEN, OPENING, left_open


def test_only_the_straight_mark_may_do_both():
    assert not OPENING & CLOSING
    assert {'"'} == MAY_OPEN & MAY_CLOSE


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("“We will go", True),
        ("“We will go,” the envoy said", False),
        ('"We will go", the envoy said, "and', True),
        ('"We will go", the envoy said', False),
        ("The envoy said", False),
    ],
)
def test_who_is_quoted_still_where_a_text_ends(text, is_open):
    assert left_open(text) is is_open
