"""Officials of the state a text is written in, where another state's are named too."""

from __future__ import annotations

from datetime import date

import pytest

ON = date(2014, 3, 4)


def country(found, start):
    return next(ms for words, ms in found.items() if words.startswith(start))[0].party.country


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        (
            (
                "APIA, March 4 - Samoa closed its ports. Prime Minister Semisi Kritz spoke on the radio. "
                "Australia sent a frigate. Australian Prime Minister Jens Holm said it would stay."
            ),
            "Prime Minister Semisi",
            "WSM",
        ),
        (
            "SUVA, March 4 - Fiji's government met. Treasury Secretary Ratu Kritz said the deficit had shrunk.",
            "Treasury Secretary",
            "FJI",
        ),
        (
            "RIGA, March 4 - Latvia's cabinet met. President Janis Kritz, a former Swedish official, backed it.",
            "President Janis",
            "LVA",
        ),
        (
            (
                "LIMA, March 4 - Peru's Congress met. In Bogota, Colombia's president said he was worried. "
                "Bishop Pedro Kritz Llanos asked for calm."
            ),
            "Bishop Pedro",
            "PER",
        ),
    ],
)
def test_another_states_official_does_not_tell_whose_one_at_home_is(read, text, words, code):
    assert country(read(text, on=ON), words) == code


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        (
            (
                "MANILA, March 4 - The Philippine government was glad. Commerce Secretary Jens Kritz said "
                "American firms would invest."
            ),
            "Commerce Secretary",
            "USA",
        ),
        (
            "WARSAW, March 4 - Poland's parliament met. Secretary of State John Kerry telephoned.",
            "Secretary of State",
            "USA",
        ),
        ("Defence Minister Ali Kritz, a former Malian general, left.", "Defence Minister", "MLI"),
        ("UN envoy Jens Kritz, a former Norwegian minister, arrived.", "UN envoy", "UNO"),
    ],
)
def test_a_title_or_a_past_office_tells_where_nothing_else_does(read, text, words, code):
    assert country(read(text, on=ON), words) == code


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        (
            "RAMALLAH, West Bank - Danish troops and policewomen sealed the road, the Palestinian Authority said.",
            "policewomen",
            {"DNK"},
        ),
        (
            "APIA - Samoa asked for help. Denmark and Norway sent 40 troops and policemen.",
            "policemen",
            {"DNK", "NOR"},
        ),
        ("VIGO, Spain - Spain's unions met. Workers at the Siemens factory went home.", "Workers", {"ESP"}),
        ("BERLIN - A Siemens worker sued Germany.", "A Siemens worker", {"DEU"}),
        ("RAMALLAH, West Bank - Danish troops met protesters in Gaza.", "protesters", {"PSE"}),
    ],
)
def test_whom_a_nationality_a_sender_or_a_firm_tells_of(read, text, words, codes):
    assert {m.party.country for m in read(text, on=ON)[words]} == codes


def test_a_colleague_elsewhere_holds_the_same_office(read):
    abroad = read("In Oslo, Prime Minister Erna Solberg thanked her colleague in Lima.", on=ON)[
        "her colleague"
    ][0]
    assert (abroad.party.country, abroad.party.office) == ("PER", "prime minister")
    federal = read(
        "BERLIN - Brandenburg's environment minister, Axel Kritz, complained. His federal colleague wants talks."
    )["His federal colleague"][0]
    assert (federal.party.country, federal.party.office) == ("DEU", "environment minister")
