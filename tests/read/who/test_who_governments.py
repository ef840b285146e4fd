from datetime import date

import pytest

from verbale.read.who import resolve

DAY = date(2023, 5, 5)


def party(found, words):
    return found[words][-1].party


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The Rutte government fell.", "The Rutte government", "NLD"),
        ("The Meloni cabinet approved aid for Tunisia.", "The Meloni cabinet", "ITA"),
        ("The Biden administration imposed tariffs on China.", "The Biden administration", "USA"),
        ("Libya was told of the Sánchez executive.", "the Sánchez executive", "ESP"),
        ("The Scholz coalition sent trucks to Ukraine.", "The Scholz coalition", "DEU"),
        ("Critics of the Orban-led government marched.", "the Orban-led government", "HUN"),
        ("Chad was told of the Tsai administration in Accra.", "the Tsai administration", "TWN"),
        ("The Abiy government closed the road.", "The Abiy government", "ETH"),
        ("The previous Draghi government had agreed.", "The previous Draghi government", "ITA"),
        ("The cabinet of Olaf Scholz sent trucks to Ukraine.", "The cabinet", "DEU"),
    ],
)
def test_a_government_goes_by_the_name_of_who_heads_it_on_that_day(read, text, words, country):
    told = party(read(text, on=DAY), words)
    assert (told.country, told.sector, told.entity) == (country, ("GOV",), f"{country}.GOV")


def test_people_of_such_a_government_are_of_its_state(read):
    found = read("A Meloni government spokesman met Trump administration officials in Kabul.", on=DAY)
    assert party(found, "A Meloni government spokesman").country == "ITA"
    assert party(found, "Trump administration officials").country == "USA"


def test_the_day_decides_whose_government_it_is(read):
    assert (
        party(
            read("The Park government closed the plant.", on=date(2016, 5, 5)), "The Park government"
        ).country
        == "KOR"
    )
    assert party(read("The May cabinet met.", on=date(2018, 5, 5)), "The May cabinet").country == "GBR"
    assert not party(read("The Rutte government fell.", on=date(2005, 5, 5)), "The Rutte government").country


def test_of_two_heads_of_a_name_the_one_whose_state_is_named(read):
    day = date(2009, 5, 5)  # Lee Myung-bak, Lee Hsien Loong
    assert not party(read("The Lee administration cut spending.", on=day), "The Lee administration").country
    found = read("South Korea closed the road. The Lee administration cut spending.", on=day)
    assert party(found, "The Lee administration").country == "KOR"


def test_who_is_named_in_the_text_comes_first_where_he_governs(read):
    found = read("Alberta premier Danielle Rutte spoke. The Rutte government cut taxes.", on=DAY)
    assert party(found, "The Rutte government").country == "CAN"
    found = read("Belgian banker Danielle Rutte spoke. The Rutte government cut taxes.", on=DAY)
    assert party(found, "The Rutte government").country == "NLD"


def test_a_name_before_another_noun_is_no_head_of_government(read):
    for text, words in (
        ("The Holm government cut taxes.", "The Holm government"),
        ("The Sunak bakery closed.", "The Sunak bakery"),
    ):
        found = read(text, on=DAY)
        assert all(not m.party.country for m in found.get(words, ()))


@pytest.mark.parametrize(
    ("mention", "country"),
    [
        ("the Rutte government", "NLD"),
        ("a Meloni cabinet aide", "ITA"),
        ("Biden administration officials", "USA"),
        ("the government of Olaf Scholz", "DEU"),
        ("the Smith administration", None),
    ],
)
def test_a_government_out_of_its_document_goes_by_its_head_too(mention, country):
    found = resolve(mention, on=DAY)
    assert (found.country, found.person) == (country, "")


def test_a_surname_counts_before_the_same_word_inside_a_name():
    day = date(2018, 5, 5)  # Francisco Pascual Obama Asue is prime minister of Equatorial Guinea
    assert resolve("the Obama administration", on=day).country == "USA"
