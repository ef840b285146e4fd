import pytest


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Malians marched through the rain.", "Malians", ("CVL",)),
        ("Young Algerians threw stones.", "Young Algerians", ("CVL",)),
        ("Soldiers shot three Palestinians.", "three Palestinians", ("CVL",)),
        ("Thousands of Kenyans sang.", "Thousands", ("CVL",)),
        ("The North Koreans wanted the sanctions lifted.", "The North Koreans", ()),
        ("The Americans have accepted.", "The Americans", ()),
    ],
)
def test_nationals_are_civilians_where_they_do_what_people_do(read, text, words, sector):
    assert read(text)[words][0].party.sector == sector


def test_whom_somebody_leads_tells_whose_he_is(read):
    found = read(
        "Oleg Baranov, who heads Russia's Foreign Intelligence Service, flew home. Baranov was tired."
    )
    for words in ("Oleg Baranov", "Baranov"):
        party = found[words][-1].party
        assert (party.country, party.sector, party.person) == ("RUS", ("SPY",), "Oleg Baranov")


def test_a_name_is_kept_by_its_form(read):
    found = read("Han Seok-gyu, the first vice foreign minister of South Korea, spoke to Jo Min-ho.")
    assert found["Han Seok-gyu"][0].party.country == "KOR"
    assert found["Han Seok-gyu"][0].party.office == "first vice foreign minister"


def test_a_party_name_that_states_share_is_of_the_home(read):
    text = "South Korea and the United States agreed. Democratic Party leader Lee Min-ho objected."
    (mention,) = read(text, place="SEOUL")["Democratic Party leader Lee Min-ho"]
    assert (mention.party.country, mention.party.sector) == ("KOR", ("PTY",))
    (other,) = read("Democratic Party leader John Carver objected.")["Democratic Party leader John Carver"]
    assert other.party.country == "USA"


def test_the_envoy_is_the_ambassador_named_before(read):
    found = read("Norway called in Russian ambassador Ivan Petrov. The envoy said no.")
    assert found["The envoy"][0].party.person == "Ivan Petrov"


def test_who_speaks_for_a_body_is_of_it(read):
    found = read(
        "Issa Bamba, who speaks for the Polish armed forces, was brief. Jan Holm, who speaks French, was not."
    )
    assert found["Issa Bamba"][0].party.country == "POL"
    assert found["Jan Holm"][0].party.country is None


def test_an_office_comes_before_what_somebody_was_before(read):
    found = read(
        "Norwegian Foreign Minister Anna Kritz, a former teacher, left. Polish President Jan Nowak, a retired general, stayed."
    )
    assert found["Norwegian Foreign Minister Anna Kritz"][0].party.sector == ("GOV",)
    assert found["Polish President Jan Nowak"][0].party.office == "president"


def test_a_council_of_a_state_is_that_states(read):
    found = read("Chad's Security Council met.")
    assert found["Chad's Security Council"][0].party.country == "TCD"


def test_a_mayor_is_of_the_country_of_the_town(read):
    found = read("France waits. France and Chad talked. The mayor of Drancy objected.")
    assert found["The mayor"][0].party.country == "FRA"


def test_a_miner_may_be_a_firm(read):
    found = read("Canadian gold miner Auro Resources left Chad.")
    assert found["Canadian gold miner Auro Resources"][0].party.sector == ("BUS",)


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Polish hauliers protested in Warsaw.", "Polish hauliers", ("CVL",)),
        ("Police arrested three Thai flautists.", "three Thai flautists", ("CVL",)),
        ("Polish containers blocked the road.", "Polish containers", ()),
        ("Polish vegetables rotted.", "Polish vegetables", ()),
    ],
)
def test_doers_nobody_listed_are_people_where_they_do_what_people_do(read, text, words, sector):
    assert read(text)[words][0].party.sector == sector


@pytest.mark.parametrize(
    ("words", "sector"),
    [("Police shot a young man", "CVL"), ("A man was killed", "CVL"), ("Police held a man", "UNK")],
)
def test_a_man_who_is_hurt_is_a_civilian(read, words, sector):
    found = read(f"{words}.")
    man = next(m for text, ms in found.items() if text.endswith("man") for m in ms)
    assert man.party.sector == (sector,)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("LUSAKA - Zambia's electoral commission met. Jens Holm, who chairs the body, spoke.", "chairman"),
        ("NAIROBI - Kenya waited. Lena Holm, who chairs the TSC, spoke.", "chairman"),
    ],
)
def test_who_leads_what_has_no_other_name_is_its_head(read, text, office):
    found = read(text)
    assert next(m for t, ms in found.items() if "Holm" in t for m in ms).party.office == office


def test_the_body_that_is_found_is_no_institution(read):
    found = read("LUSAKA - Zambia's electoral commission met. Police found the body of a woman.")
    assert found["the body"][-1].party.country is None if "the body" in found else True
