"""What stands beside a name and is not his, or is: appositions across marks, what officials were, one of several."""

from datetime import date

import pytest

ON = date(2019, 5, 3)


def of(found, words):
    party = found[words][-1].party
    return party.country, party.office


def test_no_apposition_reaches_across_a_semicolon(read):
    text = (
        "James Holm, the acting American envoy, voiced regret; the British ambassador, Anna Bakke, said "
        "the work would go on."
    )
    found = read(text, on=ON)
    assert of(found, "James Holm") == ("USA", "acting envoy")
    assert of(found, "Anna Bakke") == ("GBR", "ambassador")


def test_a_title_behind_a_place_is_of_the_name_behind_it(read):
    found = read("In Zagreb, Croatia's deputy prime minister, Hajredin Holm, called for talks.", on=ON)
    assert of(found, "Hajredin Holm") == ("HRV", "deputy prime minister")
    found = read("It sank off Lima, the mayor of Callao said.", on=ON)
    assert of(found, "Lima") == ("PER", "")


@pytest.mark.parametrize(
    "beside",
    ["an academic from Columbia University", "a former banker of a French firm", "a surgeon from Sweden"],
)
def test_what_a_minister_is_beside_his_office_is_not_his_state(read, beside):
    text = f"BUENOS AIRES - The new economy minister, Marta Holm, {beside}, said Argentina would pay."
    assert of(read(text, on=ON), "Marta Holm") == ("ARG", "economy minister")


@pytest.mark.parametrize(
    ("beside", "country"),
    [("a nurse from Sweden", "SWE"), ("a former adviser to the Peruvian government", "PER")],
)
def test_what_somebody_without_an_office_is_or_was_tells_his_state(read, beside, country):
    assert of(read(f"Anna Holm, {beside}, said prices would rise.", on=ON), "Anna Holm")[0] == country


def test_one_of_several_is_of_their_state(read):
    text = "DHAKA - Bangladesh's army patrols Dhaka. Nahid Holm, one of the protest leaders, said men had beaten him."
    assert of(read(text, on=ON), "Nahid Holm")[0] == "BGD"


def test_an_owner_has_no_part_in_an_office(read):
    found = read("NAIROBI - Kenya's opposition chief's lawyer, Jens Holm, laughed.", on=ON)
    assert of(found, "Jens Holm") == ("KEN", "lawyer")


@pytest.mark.parametrize("title", ["its secretary-general", "its director-general"])
def test_a_title_that_ends_like_an_adjective_is_one(read, title):
    text = f"The Kenyan rowers' union protested. Police jailed {title}, Koffi Holm."
    found = read(text, on=ON)
    assert found[title][-1].party.person == "Koffi Holm"


def test_a_title_and_a_name_that_the_parse_makes_one_phrase(read):
    found = read(
        "The union struck. Its secretary-general, Tendai Holm, said Zimbabwe was sitting on it.", on=ON
    )
    assert any(
        m.party.office == "secretary-general" and m.party.person == "Tendai Holm"
        for w in found
        for m in found[w]
    )


def test_nobody_arrests_his_own_leader(read):
    text = "The Muslim Brotherhood called it a coup. Egyptian police arrested its leader."
    assert read(text, on=ON)["its leader"][-1].party.sector == ("PTY",)
    own = read("Norwegian police freed its leader. Chad's army shot its own soldiers.", on=ON)
    assert own["its own soldiers"][-1].party.country == "TCD"


def test_the_military_is_a_body_whatever_it_is_taken_for(read):
    text = "Pakistan's army chief consulted his commanders a day after the military overthrew Prime Minister Nawaz Sharif."
    assert any(
        w.endswith("military") and found[-1].party.sector == ("MIL",)
        for w, found in read(text, on=date(1999, 10, 13)).items()
    )


@pytest.mark.parametrize("text", ["The Peruvian congress voted.", "The Honduran Congress voted."])
def test_a_states_congress_is_its_parliament(read, text):
    assert read(text, on=ON)[text.removesuffix(" voted.")][-1].party.sector == ("LEG",)


def test_the_congress_of_a_name_is_a_party(read):
    assert read("Zambia's Dawn Congress voted.", on=ON)["Zambia's Dawn Congress"][-1].party.sector == ("PTY",)


@pytest.mark.parametrize("opener", ["Twice", "Then", "Meanwhile"])
def test_a_word_that_begins_a_sentence_is_no_name(read, opener):
    found = read(f"{opener} Prabowo Subianto ran against Joko Widodo and cried foul.", on=ON)
    assert found["Prabowo Subianto"][-1].party.country == "IDN"


def test_whoever_urges_both_leaders_is_none_of_them(read):
    text = (
        "Kenya and Somalia traded blame. A Somali port shut. Ethiopia's president urged both leaders to stop."
    )
    assert {m.party.country for m in read(text, on=ON)["both leaders"]} == {"KEN", "SOM"}
    text = "Kenya and Somalia traded blame. Both leaders then called the African Union."
    assert {m.party.country for m in read(text, on=ON)["Both leaders"]} == {"KEN", "SOM"}


def test_the_generals_are_more_than_one_vice_president(read):
    text = "Myanmar's vice president, Myint Holm, a former general, signed. Washington called on the generals to stop."
    assert read(text, on=ON)["the generals"][-1].party.person == ""


def test_a_river_is_no_province_far_away(read):
    found = read("BELGRADE - Traffic across the Sava was blocked, Serbian police said.", on=ON)
    assert not any(m.party.country for m in found.get("the Sava", []))


def test_who_has_left_an_organisation_is_of_his_state(read):
    found = read("WARSAW - Donald Tusk declared victory over the Polish right.", on=date(2023, 10, 16))
    assert found["Donald Tusk"][-1].party.country == "POL"
    found = read("Donald Tusk warned the British government.", on=date(2018, 10, 16))
    assert found["Donald Tusk"][-1].party.country == "EUR"


def test_a_body_s_name_may_be_a_given_name(read):
    found = read("The commission's chief executive, Ezra Holm, denied it, Kenya's radio said.", on=ON)
    assert found["Ezra Holm"][-1].party.country != "SGP"


def test_a_majority_leader_is_no_speaker(read):
    found = read(
        "Neither John Boehner, the speaker, nor Senate majority leader Harry Reid came.", on=date(2011, 1, 19)
    )
    assert of(found, "Senate majority leader Harry Reid") == ("USA", "majority leader")
