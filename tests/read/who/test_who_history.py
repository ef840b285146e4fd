"""Leaders of before 2000, of whom news speaks as of the past."""

from datetime import date

import pytest


def one(found, words):
    (mention,) = found[words]
    return mention.party


@pytest.mark.parametrize(
    ("text", "words", "person", "country"),
    [
        ("Ronald Reagan met Mikhail Gorbachev in Geneva in 1985.", "Ronald Reagan", "Ronald Reagan", "USA"),
        (
            "Ronald Reagan met Mikhail Gorbachev in Geneva in 1985.",
            "Mikhail Gorbachev",
            "Mikhail Gorbachev",
            "RUS",
        ),
        ("Nixon's visit to China in 1972 opened relations.", "Nixon", "Richard Nixon", "USA"),
        ("Students carried portraits of Mao Zedong.", "Mao Zedong", "Mao Zedong", "CHN"),
        ("The dam was built under Park Chung-hee.", "Park Chung-hee", "Park Chung-hee", "KOR"),
        ("Truman sent troops to Korea in 1950.", "Truman", "Harry S. Truman", "USA"),
    ],
)
def test_who_governed_before_is_of_the_elite_of_his_state(read, text, words, person, country):
    party = one(read(text, on=date(2012, 2, 20)), words)
    assert (party.person, party.country, party.office, party.sector) == (person, country, "", ("ELI",))


@pytest.mark.parametrize(
    ("text", "words", "person", "country", "office"),
    [
        (
            "President Reagan called it an evil empire.",
            "President Reagan",
            "Ronald Reagan",
            "USA",
            "president",
        ),
        (
            "Former prime minister Margaret Thatcher fell ill.",
            "Former prime minister Margaret Thatcher",
            "Margaret Thatcher",
            "GBR",
            "former prime minister",
        ),
        (
            "Then-President Jimmy Carter imposed an embargo.",
            "President Jimmy Carter",
            "Jimmy Carter",
            "USA",
            "president",
        ),
    ],
)
def test_a_title_printed_with_the_name_stays(read, text, words, person, country, office):
    party = one(read(text, on=date(2008, 5, 2)), words)
    assert (party.person, party.country, party.office) == (person, country, office)


@pytest.mark.parametrize(
    ("text", "words", "day", "person"),
    [
        ("President Bush criticised Syria.", "President Bush", date(2003, 5, 10), "George W. Bush"),
        ("George Bush criticised Syria.", "George Bush", date(2012, 5, 10), "George W. Bush"),
        (
            "Senator John Kennedy criticised the bill.",
            "Senator John Kennedy",
            date(2022, 6, 1),
            "John Kennedy",
        ),
        ("President Assad criticised Turkey.", "President Assad", date(2012, 6, 10), "Bashar al-Assad"),
        ("Chancellor Kohl met reporters.", "Chancellor Kohl", date(1997, 6, 10), "Helmut Kohl"),
    ],
)
def test_a_name_is_whose_it_was(read, text, words, day, person):
    assert one(read(text, on=day), words).person == person


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Jay Nixon, the governor of Missouri, spoke. Nixon criticised the police.", "Nixon", "Jay Nixon"),
        ("Carmen Thatcher, a farmer, blocked a road. Thatcher fled.", "Thatcher", "Carmen Thatcher"),
        ("Ana Truman sued the city. Truman won.", "Truman", "Ana Truman"),
    ],
)
def test_a_surname_goes_back_to_whom_the_text_names(read, text, words, person):
    assert one(read(text, on=date(2012, 6, 10)), words).person == person


@pytest.mark.parametrize(
    "text",
    [
        "Johnson criticised the treaty.",
        "Gandhi criticised the budget.",
        "Mr. Carter criticised the treaty.",
        "President Park criticised the treaty.",
        "Prime Minister Singh criticised the treaty.",
        "Police closed Charles de Gaulle airport.",
        "Winston Churchill Avenue was blocked by protesters.",
    ],
)
def test_a_name_of_many_or_of_a_place_is_no_leader_of_the_past(read, text):
    past = {"Lyndon B. Johnson", "Indira Gandhi", "Jimmy Carter", "Park Chung-hee", "Charan Singh"}
    past |= {"Charles de Gaulle", "Winston Churchill"}
    found = read(text, on=date(2021, 6, 10))
    assert not past & {m.party.person for named in found.values() for m in named}
