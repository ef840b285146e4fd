from datetime import date

import pytest


def last(found, words):
    return found[words][-1]


@pytest.mark.parametrize(
    ("words", "sector"),
    [("The opposition", "OPP"), ("Lawmakers", "LEG"), ("The joint chiefs of staff", "MIL"), ("Angry protesters", "CVL")],
)  # fmt: skip
def test_institutions_and_people_are_the_datelines(read, words, sector):
    found = read(f"South Korea waits. {words} objected to the plan.", place="SEOUL")
    mention = last(found, words)
    assert (mention.party.country, mention.party.sector[0]) == ("KOR", sector)
    assert 0.5 <= mention.confidence <= 0.7


def test_a_town_of_talks_is_nobodys_home(read):
    found = read("Talks in Vienna ended. The government was not there.", place="VIENNA")
    assert last(found, "The government").party.country is None


def test_a_place_that_opens_the_sentence_comes_before_the_dateline(read):
    text = "Finland and Kenya talked. In Helsinki, President Jens Holm called it bad, and the military raised its alert."
    found = read(text, place="NAIROBI")
    assert last(found, "President Jens Holm").party.country == "FIN"
    assert last(found, "the military").party.entity == "FIN.MIL"
    assert last(found, "the military").made_by == "who.here"


def test_in_a_single_sentence_an_army_is_not_its_enemys(read):
    assert last(read("The army destroyed the Polish convoy."), "The army").party.country is None


@pytest.mark.parametrize("words", ["Western governments", "Other governments", "African governments"])
def test_others_governments_are_not_the_homes(read, words):
    found = read(f"South Korea waits. {words} objected.", place="SEOUL")
    assert last(found, words).party.country is None


def test_officials_named_without_a_country_tell_the_home(read):
    found = read("South Korea and China talked. Trade Minister Ryu Je-min spoke. The government was pleased.")
    assert last(found, "Trade Minister Ryu Je-min").party.country == "KOR"
    assert last(found, "The government").party.country == "KOR"


def test_a_foreign_name_is_not_of_the_home(read):
    found = read("South Korea waits. China waits too. Trade Minister Fan Guoli spoke.", place="SEOUL")
    assert last(found, "Trade Minister Fan Guoli").party.country == "CHN"


def test_whose_junta_it_is_depends_on_the_day(read):
    text = "France left Mali. Critics of the junta sang."
    assert last(read(text, on=date(2022, 2, 1), place="PARIS"), "the junta").party.country == "MLI"
    assert last(read(text, on=date(2016, 2, 1)), "the junta").party.country is None


def test_people_are_of_the_place_where_their_clause_plays(read):
    assert last(read("Students marched in Lagos on Sunday."), "Students").party.country == "NGA"


def test_congress_is_american_where_america_acts(read):
    found = read("The United States waits. House Speaker John Carver wrote to Congress.", place="VIENNA")
    assert last(found, "Congress").party.country == "USA"
    assert last(found, "House Speaker John Carver").party.country == "USA"


@pytest.mark.parametrize("town", ["Hwagok", "Gimcheon", "Hwagok and Gimcheon"])
def test_residents_of_a_town_are_the_countrys(read, town):
    found = read(
        f"South Korea waits. South Korea and Chad talked. Residents of {town} marched.", place="SEOUL"
    )
    assert last(found, "Residents").party.country == "KOR"


def test_supporters_in_a_capital_are_of_it(read):
    found = read("Thousands of supporters of the coup marched in Niamey.")
    assert last(found, "supporters").party.country == "NER"


def test_a_guest_in_a_capital_is_not_its_minister(read):
    found = read("Norway's envoy met Prime Minister Ali Oumar in Washington.")
    assert last(found, "Prime Minister Ali Oumar").party.country is None


def test_a_delegation_is_of_the_minister_who_leads_it(read):
    found = read("The delegation, led by Polish Deputy Minister Anna Nowak, left.")
    assert last(found, "The delegation").party.country == "POL"


def test_dollars_are_no_party(read):
    assert "USA" not in {m.party.country for ms in read("Kenya paid US$5m for it.").values() for m in ms}


def test_an_ambassador_introduced_without_a_name(read):
    found = read(
        "Norway summoned Chad's envoy. Minister Anna Kritz told Ambassador Issa Oumar that all was over."
    )
    assert last(found, "Ambassador Issa Oumar").party.country == "TCD"


def test_a_president_of_a_firm_is_not_the_homes(read):
    found = read("South Korea waits. Brian Carver, vice president of Acme Steel, left.", place="SEOUL")
    assert last(found, "Brian Carver").party.country is None


@pytest.mark.parametrize(
    "words",
    ["Latin American presidents", "West African leaders", "Gulf states", "European diplomats", "Southeast Asian ministers",
     "Scandinavian governments", "Arab foreign ministers", "Western officials"],
)  # fmt: skip
def test_leaders_of_a_region_are_of_no_state(read, words):
    found = read(f"Kenya waits. Kenya's parliament met. {words} objected to it.", place="NAIROBI")
    assert last(found, words).party.country is None


def test_a_hyphen_is_part_of_a_towns_name(read):
    found = read("France waits. France and Chad talked. The mayor of Saint-Denis objected.")
    assert last(found, "The mayor").party.country == "FRA"


def test_a_mayor_of_a_town_nobody_knows_is_nobodys(read):
    found = read("France waits. France and Chad talked. France smiled. The mayor of Qwuzzy objected.")
    assert last(found, "The mayor").party.country is None


def test_rebels_are_of_the_country_a_text_is_about(read):
    found = read("Chad mourned. Chadian officials spoke. Chad's parliament met. The rebels took a town.")
    assert last(found, "The rebels").party.country == "TCD"
    assert last(found, "The rebels").confidence <= 0.5


def test_a_party_is_of_the_country_of_who_leads_it(read):
    found = read(
        "ZAGREB - Croatia waited. The Social Democrats of Ivica Racan, with their liberal allies, stopped their campaign."
    )
    assert found["The Social Democrats"][-1].party.country == "HRV"
    assert found["their liberal allies"][-1].party.country == "HRV"


def test_a_states_allies_are_others(read):
    found = read("ZAGREB - Croatia's government fell. Its western allies waited.")
    assert all(m.party.country != "HRV" for m in found.get("Its western allies", []))


def test_a_party_of_two_states_is_of_the_one_whose_news_it_is(read):
    found = read("DUBLIN - Ireland's Housing Minister Jens Holm was asked by Sinn Fein.")
    assert found["Sinn Fein"][-1].party.country == "IRL"
    found = read("BELFAST - Northern Ireland's First Minister Jens Holm was asked by Sinn Fein.")
    assert found["Sinn Fein"][-1].party.country == "GBR"


@pytest.mark.parametrize("words", ["Former employees", "Former fighters"])
def test_who_left_a_job_is_no_elite(read, words):
    assert "ELI" not in read(f"LIMA - Peru waited. {words} marched.")[words][-1].party.sector


def test_who_lends_is_of_no_country_at_hand(read):
    found = read("LUSAKA - Zambia's parliament met. Zambia's kwacha rose. Bondholders hope for more.")
    assert found["Bondholders"][-1].party.country is None
