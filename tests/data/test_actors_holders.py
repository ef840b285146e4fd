"""Office-holders: a wrong date is worse than a gap."""

from collections import defaultdict
from datetime import date
from itertools import combinations

import pytest

from verbale import datafiles
from verbale.errors import DataFileError
from verbale.read.who import holders
from verbale.read.who.draft import Draft
from verbale.read.who.known import Known, packaged
from verbale.read.who.tenures import FIELDS, by_name, days, read, tenures
from verbale.types import When

OFFICES = datafiles.read_yaml("actors/offices.yaml")
STATES = datafiles.read_yaml("actors/states.yaml")
HEAD = ",".join(FIELDS)


def find(name, published=None):
    return holders.find(packaged(), name, published)


def test_everybody_serves_a_known_country():
    assert {t.country for t in tenures()} - set(STATES) <= {"UNO", "EUR", "IGO", "IMG"}


def test_nobody_leaves_before_coming():
    for tenure in tenures():
        if tenure.start and tenure.end:
            assert tenure.start[0] < tenure.end[1], tenure


def test_nobody_holds_an_office_before_it_or_its_state_exists():
    early = [
        (t.country, t.office, t.person)
        for t in tenures()
        for row in (OFFICES[t.office], STATES.get(t.country, {}))
        if "since" in row
        and "before" not in row
        and t.start
        and t.start[1] < date.fromisoformat(row["since"])
    ]
    assert early == []


def test_a_single_seat_has_one_holder_on_a_day():
    seats = defaultdict(list)
    for tenure in tenures():
        if OFFICES[tenure.office]["single"]:
            seats[tenure.country, tenure.office].append(tenure)
    clashes = [
        (a.person, b.person, seat)
        for seat, held in seats.items()
        for a, b in combinations(held, 2)
        if _surely_overlap(a, b)
    ]
    assert clashes == []


def _surely_overlap(a, b):
    """Overlap on days that both surely held: month and year precision give the benefit of the doubt."""
    if a.start is None or b.start is None:
        return False
    end_a = date.max if a.open else a.end[0] if a.end else None
    end_b = date.max if b.open else b.end[0] if b.end else None
    if end_a is None or end_b is None:
        return False
    return max(a.start[1], b.start[1]) < min(end_a, end_b)


def test_every_line_says_what_was_opened_or_that_nothing_was():
    assert all(t.source and t.source == t.source.strip() for t in tenures())
    checked = [t for t in tenures() if t.source.startswith("Archigos 4.1")]
    assert all(t.start and t.start[0] < date(2016, 1, 1) for t in checked)
    assert len(checked) > 200


def test_a_checked_office_is_named_and_an_unchecked_one_is_not():
    kerry = Draft(0, 1, 0, "person", person="Kerry")
    holders.known_as(kerry, packaged(), When(date(2016, 1, 20), date(2016, 1, 20), "day"))
    assert (kerry.country, kerry.office, kerry.person) == ("USA", "secretary of state", "John Kerry")
    made = tuple(read(f"{HEAD}\nPER,president,Ana Luz,2010-01-01,2018-01-01,,unverified\n", "mine.csv"))
    luz = Draft(0, 1, 0, "person", person="Ana Luz")
    day = When(date(2016, 1, 20), date(2016, 1, 20), "day")
    holders.known_as(luz, Known(packaged().names, by_name(made), made), day)
    assert (luz.country, luz.office) == ("PER", "")


def test_no_name_means_two_people_of_different_countries():
    countries = defaultdict(set)
    for tenure in tenures():
        for name in (tenure.person, *tenure.also):
            countries[name].add(tenure.country)
    served_two = {"Ban Ki-moon", "Donald Tusk", "Charles Michel", "Mark Rutte", "Jens Stoltenberg"}
    twice = {n for n, codes in countries.items() if len(codes - {"UNO", "EUR", "IGO"}) > 1}
    assert twice == set()
    assert {n for n, codes in countries.items() if len(codes) > 1} >= served_two


def test_who_holds_what_on_the_day():
    (kerry,) = (t for t in find("John Kerry") if t.office == "secretary of state")
    assert kerry.surely(date(2016, 1, 20), date(2016, 1, 20))
    assert not kerry.surely(date(2012, 1, 1), date(2012, 1, 1))
    blinken = {t.office: t for t in find("Antony Blinken")}
    assert blinken["deputy secretary of state"].surely(date(2016, 1, 20), date(2016, 1, 20))
    assert blinken["secretary of state"].surely(date(2023, 6, 21), date(2023, 6, 21))
    assert not blinken["secretary of state"].surely(date(2016, 1, 20), date(2016, 1, 20))


def test_an_unchecked_tenure_verifies_nothing_and_a_checked_one_only_so_far():
    made = tuple(
        read(
            f"{HEAD}\nPER,president,Ana Luz,2010-01-01,,,Archigos 4.1 to 2015-12-31\n"
            "PER,president,Eva Rey,2000-01-01,2010-01-01,,unverified\n",
            "mine.csv",
        )
    )
    assert made[0].verified(date(2014, 1, 1))
    assert not made[0].verified(date(2016, 1, 1))
    assert not made[1].verified(date(2005, 1, 1))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("country,person\n", "the columns must be"),
        (f"{HEAD}\nPER,president,Ana Luz\n", "3 columns, not 7"),
        (f"{HEAD}\nPER,chief wizard,Ana Luz,2000,,,unverified\n", "not listed in offices.yaml"),
        (f"{HEAD}\nPER,president,Ana Luz,2000-13,,,unverified\n", "month"),
        (f"{HEAD}\nPER,president,Ana Luz,soon,,,unverified\n", "invalid literal"),
    ],
)
def test_a_broken_line_is_named(text, wrong):
    with pytest.raises(DataFileError, match=wrong) as raised:
        tuple(read(text, "mine.csv"))
    assert "mine.csv" in str(raised.value)
    assert "line" in str(raised.value)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016-01-20", date(2016, 1, 20), date(2016, 1, 20)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-12", date(2016, 12, 1), date(2016, 12, 31)),
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
    ],
)
def test_a_date_may_be_a_month_or_a_year(text, first, last):
    assert days(text) == (first, last)


def test_who_served_two_is_counted_to_the_one_of_the_time():
    assert {t.country for t in find("Ban Ki-moon", When(date(2005, 5, 1), date(2005, 5, 1), "day"))} == {
        "KOR"
    }
    assert {t.country for t in find("Ban Ki-moon", When(date(2010, 5, 1), date(2010, 5, 1), "day"))} == {
        "UNO"
    }
    assert {t.country for t in find("Ban Ki-moon")} == {"UNO"}


def test_a_name_of_two_people_is_the_one_who_serves_or_nobody():
    assert find("Clinton") == ()
    assert {t.person for t in find("Clinton", When(date(2011, 5, 1), date(2011, 5, 1), "day"))} == {
        "Hillary Clinton"
    }


@pytest.mark.parametrize(
    ("country", "office", "day", "person"),
    [
        ("ISL", "foreign minister", date(2022, 6, 1), "Thordis Kolbrun Gylfadottir"),
        ("ISL", "foreign minister", date(2024, 1, 10), "Bjarni Benediktsson"),
        ("ISL", "foreign minister", date(2024, 6, 1), "Thordis Kolbrun Gylfadottir"),
        ("IND", "ambassador to the United Nations", date(2017, 5, 1), "Syed Akbaruddin"),
        ("FRA", "ambassador to the United Nations", date(2003, 3, 1), "Jean-Marc de La Sabliere"),
        ("AFG", "defence minister", date(2008, 7, 7), "Abdul Rahim Wardak"),
    ],
)
def test_one_person_surely_holds_an_office_and_a_page_says_so(country, office, day, person):
    held = [t.person for t in tenures() if (t.country, t.office) == (country, office) and t.surely(day, day)]
    assert held == [person]
    assert all(t.verified(day) for t in tenures() if t.person == person and t.surely(day, day))
