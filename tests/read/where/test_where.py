from __future__ import annotations

from datetime import date

import pytest
from asking import whole

from verbale.config import Settings
from verbale.datafiles import read_text
from verbale.evaluate.texts import news_document
from verbale.read import read as read_all
from verbale.read.gazetteer import entries, fold
from verbale.read.parse import Parser, plain_document
from verbale.read.where import toponyms, where
from verbale.types import Reading, Span, Where


def read(text: str) -> Reading:
    return Parser(Settings()).parse([plain_document(text)])[0]


def places_at(text: str) -> Where:
    return where(read(text))[0].where


def places(text: str) -> list[tuple[str, str]]:
    reading = read(text)
    return [(reading.tokens.span(*p.tokens).of(text), p.where.country) for p in where(reading)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The envoys met in Seoul on Friday.", [("Seoul", "KOR")]),
        ("The envoy flew to Nairobi on Friday.", [("Nairobi", "KEN")]),
        ("The king visited Riga on Friday.", [("Riga", "LVA")]),
        ("Ten people died in Aleppo, Syria, on Friday.", [("Aleppo", "SYR"), ("Syria", "SYR")]),
        ("Rebels seized the city of Goma.", [("Goma", "COD")]),
        ("A blast in northern Mali killed ten.", [("Mali", "MLI")]),
        ("The raid on Nairobi failed.", [("Nairobi", "KEN")]),
        ("The envoys were sent back to Nairobi.", [("Nairobi", "KEN")]),
        ("Police closed Nairobi's airport.", [("Nairobi", "KEN")]),
        ("The Geneva talks failed.", [("Geneva", "CHE")]),
        ("A mill near the Seoul road burned.", [("Seoul", "KOR")]),
        ("He came in August.", []),
        ("A Nairobi hotel burned.", [("Nairobi", "KEN")]),
        ("A tanker went through the Strait of Hormuz.", [("Strait of Hormuz", "")]),
        ("Fires spread from Masisi to Sake.", [("Masisi", "COD"), ("Sake", "COD")]),
        ("A tap in three districts of the Amhara region.", [("Amhara", "ETH")]),
        ("Men met at a well two hours from Nairobi.", [("Nairobi", "KEN")]),
        ("Men bombed a club on Bali.", [("Bali", "IDN")]),
        ("A jeep stood in Zone 14.", []),
        ("Men attacked al-Bab on Friday in Syria.", [("al-Bab", "SYR"), ("Syria", "SYR")]),
        ("The Lima-Quito road is shut.", [("Quito", "ECU")]),
        ("A tanker sank in the Red Sea.", [("Red Sea", "")]),
        ("During Ramadan, Peru sent aid.", []),
        ("Over Lent, France freed two prisoners.", []),
        ("In Nowruz week Kenya sent aid during Nowruz.", []),
        ("Men left Lent, Gelderland, on Friday.", [("Lent", "NLD"), ("Gelderland", "NLD")]),
    ],
)
def test_places(text, wanted):
    assert places(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Seoul said it would not attend.",
        "Talks between Seoul and Tokyo failed.",
        "He wrote a letter to Pyongyang.",
        "New sanctions on Bali failed.",
        "Brussels approved a loan.",
        "Paris Hilton sang in a red dress.",
    ],
)
def test_governments_and_persons_are_no_places(text):
    assert places(text) == []


def test_a_place_has_coordinates_and_an_id():
    (place,) = where(read("The envoys met in Seoul on Friday."))
    assert place.where.lat == pytest.approx(37.57, abs=0.1)
    assert place.where.lon == pytest.approx(127.0, abs=0.1)
    assert place.where.geonames == 1835848
    assert place.where.span == Span(18, 23)


def test_a_state_lies_at_its_middle():
    (place,) = where(read("The envoys met in Mali on Friday."))
    assert (place.where.lat, place.where.lon) == (18.0, -2.0)
    assert place.where.admin1 == ""


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Queensland", "AUS", -19.6, 146.2),
        ("Chukotskiy Avtonomnyy Okrug", "RUS", 66, 176),
        ("Tigray", "ETH", 13.7, 38.4),
    ],
)
def test_a_unit_lies_at_the_middle_of_its_towns(name, country, lat, lon):
    found = next(e for e in entries(name) if e.kind == "unit")
    assert found.where.country == country
    assert found.where.lat == pytest.approx(lat, abs=3)
    assert abs((found.where.lon - lon + 180) % 360 - 180) < 6


def test_the_table_is_sorted_as_it_is_searched():
    rows = read_text("places/names.tsv").splitlines()
    assert rows == sorted(rows)
    assert len(rows) > 100_000
    assert all(row.count("\t") == (3 if "\t=\t" in row else 8) for row in rows)


def test_names_are_looked_up_without_accents_or_case():
    assert fold("São Paulo") == fold("SAO PAULO")
    assert fold("Pul-e-Khumri") == fold("Pul-e Khumri")
    assert fold("Sana'a") == fold("Sanaa")
    assert entries("são paulo")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gunmen burned a mill at Ulavanto, in Chad.", [("Ulavanto", "TCD"), ("Chad", "TCD")]),
        ("Malian rebels attacked a post near Ulavanto.", [("Ulavanto", "MLI")]),
        ("NIAMEY, Niger - Gunmen burned a mill in the village of Ulavanto.", [("Ulavanto", "NER")]),
        ("The Malian minister had faith in Ulavanto.", []),
        ("Malian rebels met on Friday in NATO.", []),
    ],
)
def test_a_place_that_no_table_has_lies_in_the_country_spoken_of(text, wanted):
    found = [(p.where.span.of(text), p.where.country) for p in whole(text).places if p.where.span]
    assert found == wanted
    assert all(p.where.lat is None for p in whole(text).places if p.where.name == "Ulavanto")


def test_a_hamlet_is_a_toponym_only_where_its_country_is_named():
    assert "Rimbo" not in {p.where.name for p in toponyms(whole("The mill in Rimbo burned."))}
    assert "Rimbo" in {p.where.name for p in toponyms(whole("The Swedish mill in Rimbo burned."))}


def test_how_often_a_town_is_named_does_not_say_in_which_country_it_lies():
    text = "Lebanon sent troops. Tripoli was quiet, and shops in Tripoli opened. Beirut paid for Tripoli. He saw Tripoli."
    assert {p.where.country for p in toponyms(whole(text)) if p.where.name.startswith("Tri")} == {"LBN"}


def test_every_name_of_a_place_is_a_toponym():
    text = "Syrian rebels told Ankara in Geneva that Paris Hilton had left."
    reading = read(text)
    found = [(reading.tokens.span(*p.tokens).of(text), p.where.country) for p in toponyms(reading)]
    assert found == [("Syrian", "SYR"), ("Ankara", "TUR"), ("Geneva", "CHE")]


def test_half_of_a_name_with_a_hyphen_is_no_town():
    assert "Kara" not in {p.where.name for p in where(read("Men shot a herder at Kara-Bulak in Turkey."))}


def test_towns_of_one_country_speak_for_it_together():
    text = "Rebels hold Bria and Ndele; government troops hold Kaga-Bandoro."
    assert {country for _, country in places(text)} == {"CAF"}


def test_a_side_of_a_state_is_not_its_middle():
    middle, east, north = (
        where(read(f"A blast in {name} killed ten."))[0].where
        for name in ("Ukraine", "eastern Ukraine", "the north of Ukraine")
    )
    assert east.lon > middle.lon + 3
    assert abs(east.lat - middle.lat) < 1.5
    assert north.lat > middle.lat + 1


@pytest.mark.parametrize(
    ("text", "north", "east"),
    [
        ("A ferry sank off southeast Sulawesi.", -4.0, 122.3),  # a province by that name
        ("Shells fell in north Darfur.", 14.5, 25.2),
        ("A mine went off in southern Punjab in Pakistan.", 29.0, 71.0),  # the side of a province
        ("Gunmen burned a lorry in western Niger.", 14.0, 2.5),  # where its towns are
        ("Herders fled from huts in Plateau state in Nigeria.", 9.3, 9.3),
    ],
)
def test_a_side_of_a_unit_or_island_is_where_news_means(text, north, east):
    where_ = places_at(text)
    assert (where_.lat, where_.lon) == (pytest.approx(north, abs=1.0), pytest.approx(east, abs=1.0))


@pytest.mark.parametrize(
    ("name", "country", "own"),
    [
        ("Poncha Springs", "USA", "Poncha Springs"),  # has 800 inhabitants
        ("Mahaica", "GUY", "Mahaica Village"),
        ("Kiev", "UKR", "Kyiv"),
        ("Peking", "CHN", "Beijing"),
    ],
)
def test_small_towns_and_other_names_are_listed(name, country, own):
    assert (country, own) in {(e.where.country, e.where.name) for e in entries(name)}


@pytest.mark.parametrize("name", ["Spanish", "Canadian", "Dane"])
def test_an_adjective_of_a_state_is_no_village(name):
    assert not [e for e in entries(name) if e.kind == "city"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("VICTORIA - The Seychelles navy seized a dhow. India signed an accord in Victoria.", "SYC"),
        ("Seychelles and India signed an accord in Victoria.", "SYC"),
        ("Australian police held two men in Victoria.", "AUS"),
        ("VICTORIA, British Columbia - Police held ten men in Victoria.", "CAN"),
    ],
)
def test_a_unit_of_a_name_gives_way_to_the_seat_that_is_spoken_of(text, country):
    assert [p.where.country for p in whole(text).places if p.where.name == "Victoria"] == [country]


@pytest.mark.parametrize(
    ("text", "north"),
    [
        ("ZAMBOANGA CITY, Philippines - Snipers fired from roofs in the Santa Catalina quarter.", 6.9),
        ("ZAMBOANGA CITY, Philippines - Snipers fired from roofs in Santa Catalina.", 9.3),
        ("ZAMBOANGA CITY, Philippines - Snipers fired from roofs in the Makati market.", 6.9),
        ("ZAMBOANGA CITY, Philippines - Police left Cebu and fired in the Mandaue market.", 10.3),
    ],
)
def test_a_quarter_is_of_the_town_where_the_text_was_written(text, north):
    reading = read_all([news_document("q", text, date(2013, 9, 11))], Settings())[0]
    assert reading.places[-1].where.lat == pytest.approx(north, abs=0.2)
