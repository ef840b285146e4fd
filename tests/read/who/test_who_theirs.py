"""What users know wins over what we know, in its time, and is called theirs."""

from datetime import date

import pytest

from verbale.config import Settings, UserTable
from verbale.read.parse import Parser, plain_document
from verbale.read.who import resolve, who
from verbale.read.who.known import known, packaged
from verbale.types import Document, When

HEAD = "name,kind,country,sector,office,from,to,also,source"


def table(*lines, name="my.csv"):
    return UserTable(name, "\n".join((HEAD, *lines)).encode())


@pytest.fixture(scope="module")
def read():
    parser = Parser(Settings())

    def found(text, *lines, on=None):
        plain = plain_document(text)
        when = When(on, on, "day") if on else None
        document = Document("d", "d", "", "", text, plain.parts, "en", when, "", "", "")
        mentions = who(parser.parse([document])[0], known((table(*lines),) if lines else ()))
        return {m.party.text: m for m in mentions}

    return found


MINISTER = "Ana Luz,person,PER,,minister of foreign affairs,2019-03-01,2021-07-28,Luz,"
FRONT = "Sahel Watch Front,group,MLI,REB,,2015,,SWF,"


def test_a_person_holds_the_office_in_its_time(read):
    during = read("Ana Luz left for Oslo.", MINISTER, on=date(2020, 5, 1))["Ana Luz"]
    assert (during.party.country, during.party.sector, during.party.office) == (
        "PER",
        ("GOV",),
        "foreign minister",
    )
    assert during.made_by == "who.holder + yours:my.csv"
    after = read("Ana Luz left for Oslo.", MINISTER, on=date(2022, 5, 1))["Ana Luz"]
    assert (after.party.country, after.party.sector, after.party.office) == ("PER", ("ELI",), "")


def test_who_is_followed_to_a_person_of_theirs_is_theirs_too(read):
    text = "Ana Weber left for Oslo. On Tuesday, Weber met the Polish president."
    found = read(text, "Ana Weber,person,PER,GOV,,,,,")["Weber"]
    assert (found.party.person, found.party.country) == ("Ana Weber", "PER")
    assert found.made_by == "who.surname + yours:my.csv"


def test_a_group_is_found_by_each_of_its_names_in_its_time(read):
    text = "Rebels of the SWF met the Sahel Watch Front."
    found = read(text, FRONT, on=date(2016, 5, 1))
    assert found["the Sahel Watch Front"].party.entity == "MLI.sahel-watch-front"
    assert found["the Sahel Watch Front"].party.sector == ("REB",)
    assert found["the Sahel Watch Front"].made_by == "who.body + yours:my.csv"
    before = read(text, FRONT, on=date(2014, 5, 1))
    assert before["the Sahel Watch Front"].party.country is None


def test_in_a_year_that_is_not_sure_nothing_is_decided(read):
    assert read("The SWF left.", FRONT, on=date(2015, 5, 1))["The SWF"].party.country is None


def test_a_line_wins_over_ours_in_its_time_only(read):
    line = "Taliban,group,AFG,UAF,,2010,2015,,"
    theirs = read("The Taliban left.", line, on=date(2012, 5, 1))["The Taliban"]
    ours = read("The Taliban left.", line, on=date(2017, 5, 1))["The Taliban"]
    assert (theirs.party.entity, theirs.party.sector) == ("AFG.taliban", ("UAF",))
    assert (ours.party.entity, ours.party.sector) == ("AFG.taliban", ("REB",))
    assert ours.made_by == "who.body"


def test_a_group_of_theirs_keeps_its_sector_when_ours_changed_sides(read):
    line = "Taliban,group,AFG,UAF,,,,,"
    assert read("The Taliban left.", line, on=date(2023, 5, 1))["The Taliban"].party.sector == ("UAF",)


def test_a_state_and_a_body_may_have_other_names(read):
    lines = (
        "South Korea,state,,,,,,Morningland,",
        "World Health Organization,organisation,,,,,,Health Club,",
    )
    found = read("Morningland wrote to the Health Club.", *lines)
    assert found["Morningland"].party.entity == "KOR"
    assert found["the Health Club"].party.entity == resolve("World Health Organization").entity


def test_a_person_who_is_known_may_have_another_name(read):
    line = "John Kerry,person,,,,,,Jack Boston,"
    found = read("Jack Boston left for Oslo.", line, on=date(2014, 5, 1))["Jack Boston"]
    assert (found.party.person, found.party.office) == ("John Kerry", "secretary of state")
    assert found.made_by.endswith("yours:my.csv")
    assert "yours" not in read("John Kerry left for Oslo.", line, on=date(2014, 5, 1))["John Kerry"].made_by


def test_a_title_of_theirs_is_read_before_names_and_in_the_plural(read):
    line = "water tsar,office,,GOV,,,,,"
    found = read("Norwegian water tsar Jens Holm met the Polish water tsars.", line)
    assert found["Norwegian water tsar Jens Holm"].party.office == "water tsar"
    assert found["Norwegian water tsar Jens Holm"].party.person == "Jens Holm"
    assert found["the Polish water tsars"].party.country == "POL"


def test_a_name_that_other_things_share_is_read_when_they_add_it(read):
    assert "SDF" not in read("The SDF left.")
    assert read("The SDF left.", "SDF,organisation,JPN,MIL,,,,,")["The SDF"].party.country == "JPN"


def test_another_person_of_a_known_name_takes_it(read):
    line = "John Kerry,person,NZL,LEG,,,,,"
    found = read("John Kerry left for Oslo.", line, on=date(2014, 5, 1))["John Kerry"]
    assert (found.party.country, found.party.sector) == ("NZL", ("LEG",))


def test_an_office_more_of_a_known_person_leaves_ours_as_they_are():
    line = "John Kerry,person,USA,GOV,climate envoy,2021-01-20,2024-03-06,,"
    mine = known((table(line),))
    assert resolve("John Kerry", on=date(2022, 5, 1), known=mine).office == "climate envoy"
    assert resolve("John Kerry", on=date(2014, 5, 1), known=mine).office == "secretary of state"


def test_of_two_tables_the_later_wins():
    first, second = (
        table("SWF,group,MLI,REB,,,,,", name="a.csv"),
        table("SWF,group,NER,PRM,,,,,", name="b.csv"),
    )
    assert resolve("SWF", known=known((first, second))).country == "NER"
    assert resolve("SWF", known=known((second, first))).country == "MLI"
    one, two = (
        table("Ana Luz,person,PER,GOV,,,,,", name="a.csv"),
        table("Ana Luz,person,CHL,LEG,,,,,", name="b.csv"),
    )
    assert resolve("Ana Luz", known=known((one, two))).country == "CHL"


def test_what_is_known_is_made_once_for_one_content_and_ours_stay_as_they_are():
    mine = known((table(FRONT),))
    assert known((table(FRONT),)) is mine
    assert known((table(FRONT, MINISTER),)) is not mine
    assert known() is packaged()
    assert packaged().names.listed("Sahel Watch Front") == ()
