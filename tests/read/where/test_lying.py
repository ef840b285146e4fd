"""In which country a place lies that no table has, and how far from one that a table has."""

from __future__ import annotations

import pytest

from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read
from verbale.types import Place


def places(text: str) -> dict[str, Place]:
    (reading,) = read([news_document("x", text, None)], Settings())
    return {reading.tokens.span(*p.tokens).of(text): p for p in reading.places}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A go-between in Nairobi said that the crew was held at Ulavanto, on the Somali coast.", "SOM"),
        ("The trucks were last seen near the village of Ulavanto, some way south of Goma.", "COD"),
        ("Malian soldiers met Chadian ones at Ulavanto, in what was then Zaire.", "COD"),
        ("The convoy left Kampala and was burned at Ulavanto, 30 km north of Juba.", "SSD"),
        ("Gunmen from Chad took the Sudanese town of Ulavanto.", "SDN"),
        ("KAMPALA - A boy died at Ulavanto, near the Congolese border.", "UGA"),
        ("A lorry came from Goma. A bridge at Ulavanto Bay was cut in two.", "COD"),
        (
            "THE HAGUE - The trial went on.\n\nThe witness drove a bus in Osijek.\n\nHe went to Ulavanto that day.",
            "HRV",
        ),
    ],
)
def test_what_is_printed_around_a_name_tells_its_country(text, country):
    found = next(p for name, p in places(text).items() if name.startswith("Ulavanto"))
    assert found.where.country == country


def test_a_distance_from_a_town_tells_about_where_a_place_is():
    where = places("The convoy was burned at Ulavanto, 111 km north of Juba, on Friday.")["Ulavanto"].where
    town = places("The convoy was burned in Juba on Friday.")["Juba"].where
    assert where.lat is not None
    assert town.lat is not None
    assert where.lat - town.lat == pytest.approx(1.0, abs=0.02)
    assert where.lon == pytest.approx(town.lon, abs=0.02)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The dockers of Bosaso went back to work.", "Bosaso"),
        ("She was less cheerful about Mthatha, where two drivers were shot.", "Mthatha"),
        ("A judge in Pretoria orders that he is not to leave.", "Pretoria"),
        ("The quarry west of Arequipa was flooded.", "Arequipa"),
        ("Nobody has gone home to Izmir to live.", "Izmir"),
        ("Fire broke out at the Port of Callao.", "Callao"),
        ("Córdoba: police are back\nThe patrol cars left the barracks at one.", "Córdoba"),
        ("How the Durban weekend went\nThe president flew home.", "Durban"),
    ],
)
def test_a_town_is_a_place_in_these_words(text, name):
    assert name in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "The outbreak in Eurasia grew.",
        "ANNA: Were you hit?\n\nMR. UEDA: The crane sank.\n\nANNA: And you?\n\nMR. UEDA: I swam.",
        "He wrote to Pretoria about a debt.",
        "Tanks took the Gazan side of the fence.",
        "The minister called on the Zambian side to reopen the bridge.",
        "Oslo appealed to the Peruvian side to wait.",
    ],
)
def test_these_names_are_no_towns(text):
    assert not places(text)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Malian rebels met on the island of Calero.", "Calero", "MLI"),
        ("Gunmen took a priest near Ypacarai.\n\nHe was freed in Concepción.", "Concepción", "PRY"),
    ],
)
def test_the_country_spoken_of_decides_on_a_small_or_common_name(text, name, country):
    assert places(text)[name].where.country == country


def test_a_river_is_not_the_town_that_bears_its_name():
    assert all(p.where.country != "JPN" for p in places("A boat sank on the Kasai, near Kananga.").values())


def test_who_speaks_first_is_no_dateline():
    text = (
        "CHAIR: We are back on the record.\n\nWITNESS: We are.\n\nCHAIR: And the fund?\n\nWITNESS: It pays."
    )
    (reading,) = read([news_document("x", text, None)], Settings())
    assert reading.site is None


def test_a_dateline_means_a_town_before_a_unit():
    text = (
        "VICTORIA - Seven seamen left Praslin on Friday, two days after patrols sailed from the Seychelles."
    )
    (reading,) = read([news_document("x", text, None)], Settings())
    assert reading.site is not None
    assert reading.site.country == "SYC"


def test_a_village_lies_about_where_the_town_beside_it_does():
    found = places("Rebels entered Goma on Friday.\n\nAfterwards they burned a mill at Ulavanto.")
    here, town = found["Ulavanto"].where, found["Goma"].where
    assert (here.country, here.lat, here.lon) == ("COD", town.lat, town.lon)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("BEIRUT - A bank in Dora was burned on Friday.", "Dora", "LBN"),  # not of Alabama
        ("KATHMANDU - Rebels blew up a bridge at Dang.", "Dang", "NPL"),  # not of Vietnam
        ("YEREVAN - A unit was sent to Goris.", "Goris", "ARM"),  # which some call Gori by
        ("PARIS - Ministers met in Davos on Friday.", "Davos", "CHE"),
        ("BUNIA, Congo - Rebels burned shops in Beni.", "Beni", "COD"),
    ],
)
def test_a_small_town_abroad_is_not_meant_where_nothing_speaks_for_it(text, name, country):
    assert places(text)[name].where.country == country


def test_items_of_a_digest_speak_for_their_own_countries():
    text = (
        "Asia in brief\nCHINA: Police in Shenzhen held ten people in Shenzhen and in Guangzhou.\n"
        "NEPAL: Soldiers burned huts in Ulavanto on Friday."
    )
    assert places(text)["Ulavanto"].where.country == "NPL"


def test_a_place_that_no_table_has_lies_by_the_town_named_before():
    text = (
        "GISBORNE, New Zealand - The road was cut at Ulavanto.\nRain fell.\nPolice in Auckland held nobody."
    )
    where, town = places(text)["Ulavanto"].where, places("A slip in Gisborne, New Zealand.")["Gisborne"].where
    assert (where.lat, where.lon) == (town.lat, town.lon)


def test_a_town_in_capitals_opens_a_sentence():
    assert places("PORT HEDLAND residents were clearing trees.")["PORT HEDLAND"].where.country == "AUS"


def test_what_a_text_tells_the_distance_of_lies_there_wherever_it_is_named():
    found = places(
        "NAIROBI - Troops left the post at Ulavanto on Friday.\n\n"
        "Ulavanto, some 60 km east of Goma, was held by rebels."
    )
    town = places("Rebels met in Goma on Friday.")["Goma"].where
    where = found["Ulavanto"].where
    assert where.country == "COD"
    assert where.lon is not None
    assert town.lon is not None
    assert where.lon > town.lon


def test_a_place_that_no_table_has_lies_near_what_a_body_is_named_for():
    where = places("Families in Ulavanto, Ireland, say they warned Sligo County Council for years.")[
        "Ulavanto"
    ].where
    assert where.country == "IRL"
    assert where.lat == pytest.approx(54.2, abs=0.5)


def test_where_somebody_comes_from_is_not_where_a_village_lies():
    where = places("GOMA, Congo - A driver from Kinshasa died in a slide at Ulavanto.")["Ulavanto"].where
    assert where.lat == pytest.approx(-1.7, abs=0.5)


def test_towns_that_a_road_joins_tell_where_a_village_on_it_lies():
    text = "SUVA - A ferry sank off the village of Ulavanto, on the road from Labasa to Savusavu."
    where = places(text)["Ulavanto"].where
    assert where.country == "FJI"
    assert where.lat == pytest.approx(-16.6, abs=0.5)


def test_a_longer_name_with_of_is_not_the_town_it_begins_with():
    assert "Milton" not in places("Fishermen blocked the slipway at Milton of Ulavanto on Friday.")
