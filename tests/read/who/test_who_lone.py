from datetime import date

import pytest

from verbale.read.who import resolve
from verbale.read.who.known import Known, packaged
from verbale.read.who.tenures import FIELDS, by_name, read


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("Estonian police", "EST", ("COP",)),
        ("the defence minister of Ghana", "GHA", ("GOV",)),
        ("Erik Vik, Iceland's deputy foreign minister", "ISL", ("GOV",)),
        ("people in Peru", "PER", ("CVL",)),
        ("Chilean refugees", "CHL", ("REF",)),
        ("European Commission", "EUR", ("GOV",)),
        ("International Criminal Court", "IGO", ("JUD",)),
        ("Black Sea Fleet", "RUS", ("MIL",)),
        ("a former Brazilian minister", "BRA", ("ELI",)),
        ("ordinary Germans", "DEU", ("CVL",)),
        ("gunmen", None, ("UAF",)),
        ("president of the Mongolian Football League", "MNG", ("SOC",)),
        ("Lagos authorities", "NGA", ("GOV",)),
        ("Ukraine", "UKR", ()),
    ],
)
def test_mentions_that_describe_themselves(text, country, sector):
    party = resolve(text)
    assert (party.country, party.sector) == (country, sector)


def test_context_gives_the_country_that_the_words_leave_open():
    assert resolve("the National Guard", context="Saudi").country == "SAU"
    assert resolve("the finance ministry").country is None


def test_the_day_decides_whether_somebody_still_governs():
    assert resolve("Angela Merkel", on=date(2012, 1, 1)).sector == ("GOV",)
    assert resolve("Angela Merkel", on=date(2023, 1, 1)).sector == ("ELI",)


@pytest.mark.parametrize(("source", "office"), [("a page that was opened", "president"), ("unverified", "")])
def test_a_checked_tenure_gives_the_office_and_an_unchecked_one_does_not(source, office):
    table = f"{','.join(FIELDS)}\nTCD,president,Jens Holm,2010-01-01,2014-01-01,,{source}"
    listed = tuple(read(table, "t.csv"))
    known = Known(packaged().names, by_name(listed), listed)
    party = resolve("Jens Holm", on=date(2012, 1, 1), known=known)
    assert (party.country, party.office) == ("TCD", office)


def test_a_name_that_two_served_under_gives_no_person():
    party = resolve("Clinton")
    assert party.country == "USA"
    assert party.office == ""


@pytest.mark.parametrize("text", ["", " ", ",", "'s", "of", "---", "\u0000", "the"])
def test_nothing_is_nobody(text):
    assert resolve(text).country is None
