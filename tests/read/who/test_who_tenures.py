from datetime import date

import pytest

from verbale.read.who.tenures import FIELDS, read

_HEAD = ",".join(FIELDS)


@pytest.mark.parametrize(
    ("source", "verified"),
    [
        ("paper.example: envoy says goodbye to Oslo", True),
        ("a list of leaders to 2015-12-31", False),
        ("unverified", False),
    ],
)
def test_a_source_may_tell_how_far_it_was_checked(source, verified):
    (tenure,) = read(f"{_HEAD}\nNOR,president,Jens Holm,2012-01-01,,,{source}", "t.csv")
    assert tenure.verified(date(2020, 1, 1)) is verified
