from __future__ import annotations

import pytest

from verbale.pages.names import party_code, party_name, side
from verbale.types import Party


@pytest.mark.parametrize(
    ("party", "name", "code"),
    [
        (Party("Seoul", None, "KOR"), "South Korea", "KOR"),
        (
            Party("the foreign minister", None, "KOR", ("GOV",), "KOR.GOV.foreign-ministry"),
            "South Korea",
            "KOR",
        ),
        (Party("his counterpart", None, "KOR", ("GOV",), "KOR.GOV.office"), "South Korea", "KOR"),
        (Party("the army", None, "KOR", ("MIL",), "KOR"), "South Korea", "KOR MIL"),
        (Party("unions in Busan", None, "KOR", ("LAB",)), "unions in Busan (South Korea)", "KOR LAB"),
        (Party("South Korea’s unions", None, "KOR", ("LAB",)), "South Korea’s unions", "KOR LAB"),
        (Party("Seoul’s unions", None, "KOR", ("LAB",)), "Seoul’s unions", "KOR LAB"),
        (Party("the U.N.", None, "UNO", (), "UNO"), "United Nations", "UNO"),
        (Party("the council", None, "UNO", (), "UNO.SC"), "U.N. Security Council", "UNO"),
        (Party("the river commission", None, "IGO"), "the river commission", "IGO"),
        (Party("the committee", None, None), "the committee", '"the committee"'),
    ],
)
def test_states_go_by_their_name_others_by_their_words(party, name, code):
    assert party_name(party) == name
    assert party_code(party) == code


def test_a_person_goes_by_the_fullest_name_and_the_country():
    han = Party("Han", None, "KOR", ("GOV",), "KOR.person.han-mi-rae", "envoy", "Han Mi-rae")
    assert party_name(han) == "Han Mi-rae (South Korea)"
    assert side(han) == ("KOR", "South Korea")


def test_who_has_no_country_is_a_side_of_its_own():
    assert side(Party("The committee", None, None)) == ('"the committee"', "The committee")
    assert side(Party("the bloc", None, "IGO", (), "IGO.bloc"))[0] == "IGO.bloc"


def test_a_speaker_is_named_in_full():
    speaker = Party("Han", None, "KOR", ("GOV",), "KOR.GOV", "envoy", "Han Mi-rae")
    assert party_name(speaker, person=True) == "Han Mi-rae, envoy, South Korea"
