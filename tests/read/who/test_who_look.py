"""Who is this, and why: what the tables say of a name."""

from datetime import date

import pytest

from verbale.config import UserTable
from verbale.read.who.known import known
from verbale.read.who.look import look


def only(actor):
    (meaning,) = actor.meanings
    return meaning


@pytest.mark.parametrize(
    ("name", "kind", "country", "sector"),
    [
        ("Norway", "state", "NOR", ()),
        ("the Kremlin", "organisation", "RUS", ("GOV",)),
        ("Nairobi", "capital", "KEN", ("GOV",)),
        ("Boko Haram", "organisation", "NGA", ("REB",)),
        ("foreign minister", "office", "", ("GOV",)),
    ],
)
def test_a_listed_name_is_what_the_list_says(name, kind, country, sector):
    found = only(look(name))
    assert (found.kind, found.country, found.sector, found.table) == (kind, country, sector, "")


def test_an_office_is_set_against_the_day():
    held = {m.office: m.holds for m in look("John Kerry", date(2014, 5, 1)).meanings}
    assert held["secretary of state"] is True
    assert {m.holds for m in look("John Kerry").meanings} == {None}


def test_an_office_with_a_country_is_whoever_held_it():
    found = look("Russian foreign minister", date(2015, 3, 1))
    assert [m.person for m in found.meanings if m.holds] == ["Sergei Lavrov"]
    assert found.party.office == "foreign minister"


def test_an_office_is_found_by_what_it_is_called_there():
    found = look("US foreign minister", date(2014, 5, 1))
    assert [m.person for m in found.meanings if m.holds] == ["John Kerry"]


def test_what_decides_an_ambiguous_name_is_said():
    assert "Atlanta" in only(look("Georgia")).note
    assert only(look("WHO")).note.startswith("read so only when the text also has World Health")
    assert only(look("turkey")).note == "read so only as it is printed: Turkey"


def test_an_outlet_is_said_to_be_one():
    found = only(look("Washington Post"))
    assert found.sector == ("JRN",)
    assert "outlet" in found.note


def test_a_collective_names_its_states():
    assert "USA" in only(look("the P5")).country.split(", ")


def test_a_name_that_no_table_has_is_told_by_the_names_in_it():
    found = look("Norwegian parrots")
    assert found.meanings == ()
    assert [(m.kind, m.country) for m in found.parts] == [("adjective", "NOR")]


def test_of_an_unknown_name_nothing_is_known():
    assert not look("Zorblax").known


def test_what_is_theirs_is_called_so_and_says_what_it_overrules():
    lines = b"name,kind,country,sector,from,to,source\nTaliban,group,AFG,UAF,2010,2015-02,a book\n"
    mine = known((UserTable("my.csv", lines),))
    theirs, ours = look("Taliban", date(2012, 1, 1), mine).meanings
    assert (theirs.table, theirs.start, theirs.end, theirs.holds) == ("my.csv", "2010", "2015-02", True)
    assert ours.note == "not read so: my.csv says otherwise"
    assert look("Taliban", date(2020, 1, 1), mine).meanings[0].note == "not read so at that time"


def test_what_is_no_unicode_is_nobody():
    assert look("\ud800").meanings == ()


@pytest.mark.parametrize(
    ("name", "holder"),
    [
        ("NATO secretary general", "Jens Stoltenberg"),
        ("IAEA chief", "Rafael Grossi"),
        ("European Commission president", "Ursula von der Leyen"),
        ("president of the European Council", "Charles Michel"),
        ("French president", "Emmanuel Macron"),
    ],
)
def test_an_office_of_a_body_is_held_by_who_heads_it(name, holder):
    assert [m.person for m in look(name, date(2022, 5, 1)).meanings if m.holds] == [holder]


@pytest.mark.parametrize("name", ["Somaliland's president", "Chechen president", "premier of Quebec"])
def test_an_office_of_a_part_of_a_state_is_not_the_states(name):
    assert look(name, date(2022, 5, 1)).meanings == ()


@pytest.mark.parametrize("name", ["Chad Smith", "Jim Jordan", "Paris Holm", "Israel Keyes", "Michael Jordan"])
def test_a_place_in_a_persons_name(name: str) -> None:
    """A person with a state's name is nothing of the state's."""
    found = look(name)
    assert (found.party.country, found.parts) == (None, ())


def test_an_interim_leader_is_found_as_president() -> None:
    """Who heads a state without the office is found by it, as long as nobody else has it."""

    def holders(name: str, day: date) -> set[str]:
        return {m.person for m in look(name, day).meanings if m.holds}

    assert "Assimi Goita" in holders("Malian president", date(2021, 7, 1))
    assert holders("Bangladeshi chief adviser", date(2024, 10, 1)) == {"Muhammad Yunus"}
    assert "Muhammad Yunus" not in holders("Bangladeshi president", date(2024, 10, 1))
    assert "Assimi Goita" not in holders("Malian president", date(2019, 7, 1))
