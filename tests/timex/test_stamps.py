from __future__ import annotations

from datetime import date

import pytest

from verbale.timex import in_url, stamp


@pytest.mark.parametrize(
    "value",
    [
        "2016-01-20T23:27:00+09:00",
        "2016-01-20T08:00",
        "Wed, 20 Jan 2016 10:00:00 GMT",
        "20160120",
        "20160120T101010Z",
        "January 20, 2016",
    ],
)
def test_the_day_is_the_one_written(value):
    when = stamp(value)
    assert when is not None
    assert (when.start, when.end, when.span) == (date(2016, 1, 20), date(2016, 1, 20), None)


@pytest.mark.parametrize("value", ["", "yesterday", "20161340", "99999999"])
def test_no_day(value):
    assert stamp(value) is None


@pytest.mark.parametrize(
    ("url", "start", "end"),
    [
        ("https://paper.example/2016/01/20/talks", date(2016, 1, 20), date(2016, 1, 20)),
        ("https://paper.example/world/2016/jan/20/talks", date(2016, 1, 20), date(2016, 1, 20)),
        ("https://paper.example/talks-20160120", date(2016, 1, 20), date(2016, 1, 20)),
        ("https://paper.example/a-2016-01-20-talks", date(2016, 1, 20), date(2016, 1, 20)),
        ("https://paper.example/2016/02/talks.html", date(2016, 2, 1), date(2016, 2, 29)),
    ],
)
def test_addresses(url, start, end):
    when = in_url(url)
    assert when is not None
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    "url",
    ["https://paper.example/id/20169945", "https://2016-01-20.example/x", "", "https://p.example/20/01"],
)
def test_addresses_without_a_day(url):
    assert in_url(url) is None
