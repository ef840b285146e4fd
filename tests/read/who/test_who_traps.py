import pytest


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("The Beijing Olympics opened.", "The Beijing Olympics"),
        ("They ate turkey at noon.", "turkey"),
        ("Ships crossed the South China Sea.", "the South China Sea"),
        ("The Korean War ended long ago.", "The Korean War"),
        ("He told us about it.", "US"),
    ],
)
def test_names_that_only_hold_a_states_name_are_nobody(read, text, nobody):
    assert nobody not in read(text)


@pytest.mark.parametrize(
    "text", ["Chad Smith left the band.", "Michael Jordan retired.", "Rep. Jordan objected."]
)
def test_a_person_named_like_a_state_is_not_the_state(read, text):
    assert not {m.party.country for ms in read(text).values() for m in ms} & {"TCD", "JOR"}


def test_georgia_is_the_us_state_beside_its_capital(read):
    found = read("Georgia counted its votes again. Officials in Atlanta defended the count.")
    assert "GEO" not in {m.party.country for ms in found.values() for m in ms}
    assert read("Georgia and Russia met in Tbilisi.")["Georgia"][0].party.country == "GEO"


def test_led_and_backed_take_a_name_away(read):
    found = read("U.S.-backed fighters took the bridge. Anti-American slogans were heard.")
    assert "USA" not in {m.party.country for ms in found.values() for m in ms}


def test_based_leaves_the_country(read):
    (mention,) = read("A Somalia-based militia took the bridge.")["A Somalia-based militia"]
    assert (mention.party.country, mention.party.sector) == ("SOM", ("PRM",))


def test_a_capital_after_in_is_a_place_and_no_government(read):
    (mention,) = read("She met reporters in Oslo.")["Oslo"]
    assert (mention.party.country, mention.party.sector) == ("NOR", ())
    assert mention.made_by.endswith("place")
    (trip,) = read("He returned from a trip to Beijing.")["Beijing"]
    assert trip.party.sector == ()


def test_a_paper_is_press_and_no_government(read):
    (mention,) = read("The Washington Post printed the letter.")["The Washington Post"]
    assert mention.party.sector == ("JRN",)


def test_kim_jong_un_is_not_the_un(read):
    found = read("North Korean leader Kim Jong Un visited a farm. Kim Jong Un smiled.")
    assert "UNO" not in {m.party.country for ms in found.values() for m in ms}
    assert found["Kim Jong Un"][0].party.country == "PRK"


def test_secretary_of_state_is_no_organisation(read):
    (mention,) = read("Secretary of State John Carver spoke.")["Secretary of State John Carver"]
    assert (mention.party.country, mention.party.person) == ("USA", "John Carver")


def test_major_before_a_noun_is_no_rank(read):
    (mention,) = read("France is a major ally.")["France"]
    assert mention.party.office == ""


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("She took office in May.", "office"),
        ("A number of cars left.", "A number"),
        ("The town was under a state of siege.", "a state"),
    ],
)
def test_nouns_that_name_nobody_alone(read, text, nobody):
    assert nobody not in read(text)


def test_brussels_is_the_union_when_it_speaks_and_a_town_after_in(read):
    assert read("Brussels said no.")["Brussels"][0].party.country == "EUR"
    assert read("They met in Brussels.")["Brussels"][0].party.country == "BEL"


@pytest.mark.parametrize(
    "name",
    ["Israel Gomez", "Chad van Dyk", "Cuba Carter", "Jordan Peters", "Kenya Moore", "Paris Holm", "Georgia Kritz"],
)  # fmt: skip
@pytest.mark.parametrize("frame", ["{} scored twice.", "Norway thanked {} for it.", "The singer {} left."])
def test_a_given_name_is_no_state(read, name, frame):
    countries = {m.party.country for ms in read(frame.format(name)).values() for m in ms}
    assert countries <= {None, "NOR"}


@pytest.mark.parametrize("firm", ["Kenya Airways", "Israel Railways", "Georgia Power"])
def test_a_firm_keeps_its_states_name(read, firm):
    assert read(f"{firm} cut ten jobs.")[firm][0].party.country is not None


@pytest.mark.parametrize("name", ["Jordan", "Chad", "Israel"])
def test_a_family_name_is_no_state_where_the_state_is_not_named(read, name):
    found = read(f"Jim {name} spoke in the House. {name} wants a vote.")
    assert {m.party.country for m in found[name]} == {None}


def test_a_state_stays_one_beside_its_people(read):
    found = read("Jim Jordan left. Jordanian officials met him in Amman. Jordan was pleased.")
    assert found["Jordan"][-1].party.country == "JOR"


@pytest.mark.parametrize("word", ["Bishop", "King", "Prince", "Judge", "Pope", "Marshal"])
def test_a_title_behind_a_given_name_is_a_family_name(read, word):
    (mention,) = read(f"Julie {word} left early.")[f"Julie {word}"]
    assert (mention.party.office, mention.party.person) == ("", f"Julie {word}")


@pytest.mark.parametrize(
    "text",
    [
        "The Washington Wizards won.",
        "She wore a Panama hat.",
        "German shepherd dogs barked.",
        "The Prague Spring ended.",
        "Ships left Lake Chad.",
        "He read the Panama Papers.",
        "They danced in Paris, Texas.",
    ],
)
def test_no_government_acts_here(read, text):
    assert not {m.party.sector[:1] for ms in read(text).values() for m in ms} & {("GOV",), ("MIL",)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A vigil was held in Atlanta, Georgia.", "Georgia"),
        ("They moved to Ohio and Georgia.", "Georgia"),
        ("Troops stood in Lebanon, Pennsylvania.", "Lebanon"),
    ],
)
def test_a_place_in_an_american_state_is_american(read, text, place):
    found = read(f"Russia attacked Georgia near Tbilisi. {text}")
    assert found[place][-1].party.country == "USA"


def test_a_list_of_states_is_no_place_in_one(read):
    found = read("Envoys met in Lebanon, Georgia and Chad.")
    assert (found["Lebanon"][0].party.country, found["Chad"][0].party.country) == ("LBN", "TCD")


@pytest.mark.parametrize(
    "text",
    [
        "ATLANTA — Georgia's governor criticised the Justice Department.",
        "Georgia prosecutors charged a mayor in Fulton County.",
        "The peach harvest in Georgia failed, farmers in Macon said.",
        "Police in Georgia, whom European Union officials had trained, arrested a man near Valdosta.",
    ],
)
def test_a_town_or_county_tells_a_part_from_the_state_of_its_name(read, text):
    countries = {m.party.country for words, ms in read(text).items() for m in ms if "Georgia" in words}
    assert countries == {"USA"}


@pytest.mark.parametrize(
    "text",
    [
        "Georgia held an election on Sunday, and observers from NATO watched.",
        "Protesters in Batumi, Georgia, clashed with police from Atlanta.",
        "Georgia's prime minister, Irakli Petrov, flew to Atlanta on Monday.",
        "TBILISI — Georgia's parliament passed a law.",
    ],
)
def test_the_state_stays_where_something_else_is_surely_its(read, text):
    countries = {m.party.country for words, ms in read(text).items() for m in ms if "Georgia" in words}
    assert countries == {"GEO"}
