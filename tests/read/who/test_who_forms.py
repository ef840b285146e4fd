"""Names whose form tells a country."""

from __future__ import annotations

import pytest

from verbale.read.who.forms import by_name, fits


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Ryu Je-min", "KOR"),
        ("Ri Myong Ok", ""),
        ("Jo Myong Ok", "PRK"),
        ("Xie Wenhua", "CHN"),
        ("Han Bo", "CHN"),
        ("Nguyen Van An", "VNM"),
        ("Tsai Mei-ling", ""),
        ("Han Solberg", ""),
        ("Jens Holm", ""),
        ("Xie", ""),
        ("", ""),
    ],
)
def test_a_form_tells_a_country(name, country):
    assert by_name(name) == ((country,) if country else ())


@pytest.mark.parametrize(
    ("name", "country", "may"),
    [
        ("Xie Wenhua", "CHN", True),
        ("Xie Wenhua", "SGP", True),
        ("Xie Wenhua", "USA", False),
        ("Jens Holm", "KOR", False),
        ("Jens Holm", "USA", True),
        ("Holm", "KOR", True),
        ("Nguyen Van An", "FRA", False),
    ],
)
def test_a_name_may_be_of_a_country(name, country, may):
    assert fits(name, country) is may


def test_a_name_is_of_the_country_that_acts(read):
    found = read("China and Norway talked. Norwegian ministers waited. Xie Wenhua spoke.")
    assert found["Xie Wenhua"][0].party.country == "CHN"
    found = read("Norway talked. Norwegian ministers waited. Vice Premier Xie Wenhua spoke.")
    assert found["Vice Premier Xie Wenhua"][0].party.country is None
