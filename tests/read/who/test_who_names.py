"""Names beside nouns: what stands before, behind or between title, place and name."""

import pytest


def last(found, words):
    return found[words][-1].party


@pytest.mark.parametrize(
    ("text", "words", "country", "sector", "person"),
    [
        ("Kenyan gunman Ali Bello was shot.", "Kenyan gunman Ali Bello", "KEN", "UAF", "Ali Bello"),
        ("Egyptian human rights lawyer Amr Said was jailed.", "Egyptian human rights lawyer Amr Said", "EGY", "SOC", "Amr Said"),
        ("Norwegian shipping firm Nordvik paid a fine.", "Norwegian shipping firm Nordvik", "NOR", "BUS", ""),
        ("Danish energy giant Vestkraft cut supplies to Poland.", "Danish energy giant Vestkraft", "DNK", "BUS", ""),
        ("Lt-Gen Amos Oduya of Kenya spoke.", "Lt-Gen Amos Oduya", "KEN", "MIL", "Amos Oduya"),
        ("Indonesian Foreign Minister Pak Budi Santoso left.", "Indonesian Foreign Minister Pak Budi Santoso", "IDN", "GOV", "Budi Santoso"),
        ("Nigerian Senator Alhaji Musa Bello spoke.", "Nigerian Senator Alhaji Musa Bello", "NGA", "LEG", "Musa Bello"),
        ("President-elect Jens Holm of Norway spoke.", "President-elect Jens Holm", "NOR", "GOV", "Jens Holm"),
        ("Anna Kritz of the Polish army left.", "Anna Kritz", "POL", "MIL", "Anna Kritz"),
        ("Mayor Anna Kritz of Rotterdam resigned.", "Mayor Anna Kritz", "NLD", "GOV", "Anna Kritz"),
    ],
)  # fmt: skip
def test_a_noun_beside_a_name_tells_who_it_is(read, text, words, country, sector, person):
    party = last(read(text), words)
    assert (party.country, party.sector[0], party.person) == (country, sector, person)


def test_an_envoy_is_not_of_the_place_he_was_sent_to(read):
    party = last(read("Former U.S. ambassador to Chad John Carver criticised the deal."), "John Carver")
    assert (party.country, party.office) == ("USA", "former ambassador to Chad")


def test_a_name_after_of_may_be_of_nobody_known(read):
    assert last(read("Jens Holm of Acme Steel left."), "Jens Holm").country is None


@pytest.mark.parametrize("name", ["Mohamed Ould Sidi", "Jan van der Berg", "Paul de Villiers"])
def test_a_family_name_keeps_its_particles(read, name):
    family = name.split(" ", 1)[1]
    shown = family[0].upper() + family[1:]
    found = read(f"Malian Foreign Minister {name} spoke. {shown} left early.")
    assert last(found, shown).person == name


def test_a_title_may_be_a_family_name(read):
    found = read("Larry King of Norway met the senator. Mr. King left the hall. King smiled.")
    for words in ("Larry King", "Mr. King", "King"):
        assert (last(found, words).office, last(found, words).country) == ("", "NOR")


def test_a_king_is_still_a_king(read):
    party = last(read("King Olav of Norway left."), "King Olav")
    assert (party.country, party.office) == ("NOR", "monarch")


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Kenya sued Chad.",
        "In March Kenya sued Chad.",
        "Last Friday Kenya sued Chad.",
        "2. Kenya will sue Chad.",
    ],
)
def test_a_day_or_number_before_a_party_is_no_part_of_it(read, text):
    assert set(read(text)) == {"Kenya", "Chad"}


def test_a_neighbour_in_apposition_is_that_state(read):
    found = read("Chad accused its southern neighbour, Cameroon, of arming rebels.")
    assert last(found, "its southern neighbour").country == "CMR"


def test_a_group_in_apposition_is_no_person(read):
    found = read("The Popular Front, a Chadian rebel group, seized a town.")
    party = last(found, "The Popular Front")
    assert (party.country, party.sector, party.person) == ("TCD", ("REB",), "")


@pytest.mark.parametrize(
    "word", ["South", "West", "Central", "Eastern", "Gulf", "Drug", "Man", "Mary"]
)  # provinces and towns of some states bear these names
def test_a_part_of_the_compass_is_no_province(read, word):
    assert {m.party.country for ms in read(f"{word} officials left.").values() for m in ms} == {None}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The governor of West Azerbaijan met Turkish officials.", "The governor", "IRN"),
        ("Clashes in East Azerbaijan province killed two.", "East Azerbaijan province", "IRN"),
        ("South Sudan accused Sudan.", "South Sudan", "SSD"),
        ("Western Georgia's farmers met in Tbilisi.", "Western Georgia", "GEO"),
    ],
)
def test_a_province_may_bear_the_name_of_another_state(read, text, words, country):
    assert last(read(text), words).country == country


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("BRAZZAVILLE - The Congolese president met rebels.", "The Congolese president", "COG"),
        ("GOMA - The Congolese army left before talks in Brazzaville.", "The Congolese army", "COD"),
        ("ROSEAU - The Dominican prime minister thanked Cuba.", "The Dominican prime minister", "DMA"),
        ("The Dominican prime minister thanked Cuba.", "The Dominican prime minister", "DOM"),
        ("Dominica sued Cuba. The Dominican president spoke.", "The Dominican president", "DMA"),
    ],
)
def test_of_states_that_share_a_name_the_one_the_text_names_is_meant(read, text, words, country):
    assert last(read(text), words).country == country


@pytest.mark.parametrize(
    "words", ["The Korean Peninsula", "The Korean peninsula", "The Mali Empire", "The Congo Basin"]
)
def test_lands_and_old_realms_are_no_party(read, words):
    found = read(f"{words} must stay calm, China said.")
    assert {m.party.country for ms in found.values() for m in ms} == {"CHN"}
    assert words not in found


def test_an_article_tells_an_abbreviation_from_the_pronoun(read):
    assert last(read("The WHO urged China to share data."), "The WHO").country == "UNO"


def test_a_text_may_end_behind_an_article(read):
    assert last(read("Chad thanked the Liberal Democratic Party of the"), "Chad").country == "TCD"
