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


@pytest.mark.parametrize(
    ("text", "words", "country_", "sector"),
    [
        (
            "VIGO, Spain - Spain's carmakers met. Siemens cut jobs. The German group gave no reason.",
            "The German group",
            "DEU",
            ("BUS",),
        ),
        (
            "WARSAW - Poland's government is in trouble. Poland's prime minister dismissed the head of Polish Ports.",
            "the head",
            "POL",
            ("GOV",),
        ),
        (
            "VIGO, Spain - Spain is hot. The dockers' union objected. Its delegate Carmen Lopez said no.",
            "Its delegate",
            "ESP",
            ("LAB",),
        ),
        (
            "LIMA - Peru's army killed six guerrillas. The Shining Path lost its commander, Pedro Kritz.",
            "its commander",
            "PER",
            ("REB",),
        ),
    ],
)
def test_what_is_told_before_or_of_the_owner_tells_a_sector(read, text, words, country_, sector):
    party = read(text, on=ON)[words][0].party
    assert (party.country, party.sector) == (country_, sector)


def test_a_name_behind_the_place_of_its_title_is_one_person(read):
    found = read("VIGO, Spain - Spain is hot. The president of the Xunta, Anton Nunez Kritz, answered.")
    assert found["The president"][0].party.person == "Anton Nunez Kritz"


def test_nobody_is_of_the_opposition_years_before_he_leads_it(read):
    text = "VIGO, Spain - Spain is hot, Alberto Núñez Feijóo said on Monday."
    early, late = (read(text, on=date(year, 5, 6))["Alberto Núñez Feijóo"][0].party for year in (2019, 2023))
    assert (early.sector, late.sector) == ((), ("OPP",))
