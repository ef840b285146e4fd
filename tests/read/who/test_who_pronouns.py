import pytest


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Norwegian Foreign Minister Anna Kritz said Chad's president Issa Oumar was ill. She left early.", "She", "NOR"),
        ("Norway, which warned Chad, closed its border. It also sent troops.", "It", "NOR"),
        ("Mali agreed to talks, Chad's state radio said. It gave no date.", "It", "MLI"),
        ("Norway closed the port in Oslo and it sent troops.", "it", "NOR"),
        ("Kenyan President Amos Oduya told Polish envoy Jan Nowak that he would wait.", "he", "KEN"),
    ],
)  # fmt: skip
def test_a_pronoun_is_the_subject_of_the_main_clause(read, text, word, country):
    (mention,) = read(text)[word]
    assert mention.party.country == country
    assert mention.confidence <= 0.6


def test_a_city_that_is_only_a_place_is_no_antecedent(read):
    assert "It" not in read("A summit began in Vienna. It lasted two days.")


def test_they_are_those_who_met(read):
    found = read("Norwegian Foreign Minister Anna Kritz met Chad's president, Issa Oumar. They agreed.")
    assert [m.party.country for m in found["They"]] == ["NOR", "TCD"]


@pytest.mark.parametrize(
    "text", ["Kenya blamed Chad for the raid. Norway condemned it.", "Kenya banned fishing. Norway talked about it."]
)  # fmt: skip
def test_it_is_a_matter_where_matters_are_dealt_with(read, text):
    assert "it" not in read(text)


@pytest.mark.parametrize(
    "text",
    ["Kenya broke the pact. Norway warned it.", "Kenya broke the pact. Norway imposed sanctions on it.",
     "Kenya broke the pact. Norway held talks with it."],
)  # fmt: skip
def test_it_is_a_party_where_parties_are_dealt_with(read, text):
    assert read(text)["it"][0].party.country == "KEN"
