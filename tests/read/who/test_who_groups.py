import pytest


def countries(found, words):
    return [m.party.country for m in found[words]]


def test_officials_of_several_states_are_of_all_of_them(read):
    found = read("Officials of the two Koreas will meet. The leaders of South and North Korea agreed.")
    assert countries(found, "Officials") == ["KOR", "PRK"]
    assert countries(found, "The leaders") == ["KOR", "PRK"]


def test_officials_of_a_pair_named_before(read):
    found = read("Norway met Chad. Officials from the two countries signed a pact.")
    assert countries(found, "Officials") == ["NOR", "TCD"]
    assert found["Officials"][0].made_by == "who.tail"


def test_what_two_own_together_is_of_both(read):
    found = read("Norway and Chad's defence ministers signed the pact.")
    assert countries(found, "Chad's defence ministers") == ["NOR", "TCD"]


def test_agents_of_the_north_are_the_norths(read):
    assert countries(read("Seoul says agents of the North killed him."), "agents") == ["PRK"]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Kenya warned Chad and Mali. It urged the two to stop.", "the two", ["TCD", "MLI"]),
        ("Kenya, Chad and Mali talked. The three will meet again.", "The three", ["KEN", "TCD", "MLI"]),
        ("Kenya and Mali talked. Both hope for more.", "Both", ["KEN", "MLI"]),
    ],
)
def test_a_bare_number_is_a_group(read, text, words, who):
    assert countries(read(text), words) == who


def test_a_number_that_counts_something_is_nobody(read):
    assert "two" not in read("Kenya and Mali sent four ships, of which two sank.")


def test_the_pair_of_the_lead_is_meant_far_below(read):
    found = read(
        "The talks between Norway and Chad ended. Snow fell. Ice came. Rain came. Fog came. Hail came. "
        "Italy has invited both sides to Rome."
    )
    assert countries(found, "both sides") == ["NOR", "TCD"]
    assert found["both sides"][0].confidence == 0.5


def test_two_of_some_kind_are_no_pair_named_before(read):
    found = read("Norway and Chad signed. Two county officials shaved their heads.")
    assert countries(found, "Two county officials") == [None]


def test_northern_is_the_norths_beside_a_divided_country(read):
    found = read("South Korea said a Northern patrol boat fled.")
    assert countries(found, "a Northern patrol boat") == ["PRK"]
    assert countries(read("Italy said a Northern patrol boat fled."), "a Northern patrol boat") == [None]


def _countries(found, words):
    return {m.party.country for m in found[words]}


def test_what_several_parties_own_is_of_them_all(read):
    found = read("Egypt and Ethiopia traded threats. Both countries' foreign ministers left.")
    assert _countries(found, "Both countries' foreign ministers") == {"EGY", "ETH"}
    found = read("Kenya and Uganda quarrelled. Their leaders met.")
    assert _countries(found, "Their leaders") == {"KEN", "UGA"}
    found = read("Japan, Peru and Chile met. The three countries' armies will drill.")
    assert {m.party.entity for m in found["The three countries' armies"]} == {"JPN.MIL", "PER.MIL", "CHL.MIL"}
    found = read("Chad thanked all. Both countries' foreign ministers left.")
    assert _countries(found, "Both countries' foreign ministers") <= {None}


def test_words_that_a_hyphen_joins_describe_a_pair_once(read):
    found = read("India and Pakistan exchanged fire. The two nuclear-armed neighbours have fought before.")
    assert _countries(found, "The two nuclear-armed neighbours") == {"IND", "PAK"}
    found = read("Burkina Faso, Mali and Niger met. The three juntas signed.")
    assert {m.party.entity for m in found["The three juntas"]} == {"BFA.GOV", "MLI.GOV", "NER.GOV"}


def test_states_told_to_be_of_a_league_are_those_named_before(read):
    found = read("Greek and Turkish ministers met. The two NATO allies agreed.")
    assert _countries(found, "The two NATO allies") == {"GRC", "TUR"}
    found = read("Poland and Hungary objected. The two EU governments left.")
    assert _countries(found, "The two EU governments") == {"POL", "HUN"}
    found = read("Greece and Turkey met. The two EU officials left. NATO allies agreed.")
    assert _countries(found, "The two EU officials") == {"EUR"}
    assert _countries(found, "NATO allies") == {"IGO"}
