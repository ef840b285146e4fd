"""Whoever a text takes for granted: of its only state, of who sends them, of a people of several states, without a name."""

from __future__ import annotations

from datetime import date

import pytest

CASES = [
    # of the only state of a text that was written nowhere, once somebody of that state was named
    ("Finland's army chief said the president had left.", "the president = FIN"),
    ("Finnish nurses marched. Soldiers beat two lawmakers.", "Soldiers = FIN; two lawmakers = FIN"),
    ("Norway's envoy met Prime Minister Ali Oumar.", "Prime Minister Ali Oumar = "),
    ("The president said Norway must pay.", "The president = "),
    # who leads a dated text, and whom things are done to there
    ("LA PAZ - The Senate rejected the budget. Mexico offered a loan.", "The Senate = BOL"),
    ("OSLO - Norway's police summoned lawyers. Rebels burnt a bus.", "lawyers = NOR; Rebels = NOR"),
    (
        "TEHRAN - Protesters burnt the Saudi embassy. The judiciary promised trials.",
        "Protesters = IRN; The judiciary = IRN",
    ),
    ("Finland's minister was hurt. Rebels claimed the bomb.", "Rebels = FIN"),
    (
        "Norwegian guards shot first. Sweden's army gave no figure. The two armies pulled back.",
        "The two armies = NOR SWE",
    ),
    # who is sent, and whose chairman
    ("The Norwegian ministry deployed riot police.", "riot police = NOR"),
    ("OSLO - Norway voted. The commission's chairman resigned.", "The commission's chairman = NOR"),
    ("OSLO - The losing candidate thanked his supporters.", "his supporters = NOR"),
    # peoples of several states, all states of a league
    ("Kurdish fighters took a bridge in northern Iraq.", "Kurdish fighters = IRQ"),
    ("Kurdish fighters took a bridge.", "Kurdish fighters = "),
    ("The 27 met on Monday. The European Union has no army.", "The 27 = EUR"),
    # somebody without a name, and by a shorter title
    (
        "Norway's minister met the Russian charge d'affaires. The diplomat was silent.",
        "The diplomat = RUS",
    ),
    (
        "Mr. Jens Holm, Minister for Foreign Affairs of Norway, met President Ali Oumar of Chad. The Minister smiled.",
        "The Minister = NOR",
    ),
    # lists, ex-, a town before a name, names that are titles elsewhere
    ("French, Polish and Dutch envoys met.", "French, Polish and Dutch envoys = FRA NLD POL"),
    ("In Rome Fouad Holm of Norway spoke.", "Fouad Holm = NOR"),
    ("The captain, an Indian of 58, was held.", "The captain = IND"),
    ("He lives in Jordan Street.", "Jordan Street = "),
    ("LAGOS - Nigeria's army searched homes. The rebel commander fled.", "The rebel commander = NGA"),
    ("Sen. Ann Holm spoke in the Texas Senate.", "Sen. Ann Holm = USA"),
    ("Iran's Guardian Council met.", "Iran's Guardian Council = IRN"),
]


def _pairs() -> list[tuple[str, str, str]]:
    return [
        (text, *(part.strip() for part in one.split("="))) for text, told in CASES for one in told.split(";")
    ]


@pytest.mark.parametrize(("text", "words", "country"), _pairs())
def test_who_is_taken_for_granted(read, text, words, country):
    found = {m.party.country for m in read(text).get(words, ())} - {None}
    assert found == set(country.split())


def test_who_once_held_an_office_holds_none(read):
    party = read("Two Norwegian ex-ministers were held.")["Two Norwegian ex-ministers"][-1].party
    assert (party.country, party.sector[0]) == ("NOR", "ELI")


def test_a_monarchs_title_may_be_a_given_name(read):
    party = read("OSLO - Defence Minister Amir Holm spoke.")["Defence Minister Amir Holm"][-1].party
    assert (party.office, party.person) == ("defence minister", "Amir Holm")


def test_a_minister_is_called_by_less_than_his_title(read):
    text = "Jens Holm, Minister of Foreign Affairs of Norway, arrived. Minister Holm spoke."
    assert read(text)["Minister Holm"][-1].party.office == "foreign minister"


def test_a_breakaway_union_is_no_state(read):
    assert read("Norway's breakaway union called a strike.")["Norway's breakaway union"][-1].party.sector == (
        "LAB",
    )


@pytest.mark.parametrize(
    ("text", "words", "office"),
    [
        ("Canada's Trudeau asked for answers.", "Canada's Trudeau", "prime minister"),
        ("Britain's Johnson wrote to the queen.", "Britain's Johnson", "prime minister"),
        ("Canada's Holm asked for answers.", "Canada's Holm", ""),
    ],
)
def test_a_country_and_a_family_name_tell_who_serves_it(read, text, words, office):
    assert read(text, on=date(2020, 1, 8))[words][-1].party.office == office
