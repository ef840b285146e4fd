from __future__ import annotations

from datetime import date

import pytest

from verbale.coding.placing import place_of
from verbale.coding.status import status
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read


@pytest.mark.parametrize(
    ("starred", "wanted"),
    [
        ("The envoys *met* in Seoul on Friday.", "Seoul"),
        ("LIMA, Peru - Raiders *took* nine men in an attack on a camp in the hills of Puno.", "Puno"),
        ("LIMA, Peru - Raiders *shot* three men and burned a barn in Puno.", "Puno"),
        (
            "LIMA, Peru - Two died of hunger in the highlands of Peru. Both were old and had *starved*.",
            "Peru",
        ),
        ("LIMA, Peru - Police *arrested* a nun and flew to Puno.", "Lima"),
        ("LIMA, Peru - Rebels entered Goma on Friday. A nun was *shot*.", "Goma"),
        ("The envoys *signed* a truce in the resort of Nakuru.", "Nakuru"),
        ("LIMA, Peru - A bus fell.\n\nAcross the border, in Quito, the airport was *shut*.", "Quito"),
        ("LIMA, Peru - A bus fell.\n\nNot far from the harbour, in Callao, a mill *burned*.", "Callao"),
        ("The White House in Washington said nothing. Men in Lima marched. A guard was *shot*.", "Lima"),
        ("The envoys held *talks* in Seoul on Friday.", "Seoul"),
        ("Seoul *rejected* the offer.", ""),
        ("LIMA, Peru - A mine in Puno collapsed. The owner *told* reporters that nobody was hurt.", "Lima"),
        ("LIMA, Peru - A mine in Puno collapsed. The owner *told* this paper that nobody was hurt.", ""),
        ("LIMA, Peru - Police searched a mine in Puno.\n\nA guard has *wept*.\n\nA dog *barked*.", "Puno"),
        ("Chad *condemned* the coup in Niger.", ""),
        ("An envoy *denied* the raid on Goma.", ""),
        ("The club *called* off the match in Goma.", "Goma"),
        ("The mayor of Goma *said* that he would stay.", ""),
        ("Chad *expelled* a nun over a killing in Goma.", ""),
        ("The ministers met in Seoul. They *discussed* the war in Yemen.", "Seoul"),
        ("Rebels entered Goma.\n\nNo ransom was *paid*, a nun said.", ""),
        ("Gunmen fled Goma. Beijing *protested* at once.", ""),
        ("The *pact* signed in Seoul has lapsed.", "Seoul"),
        ("A clerk in Nairobi said drones had *been* over Goma all week.", "Goma"),
        ("The envoy, who grew up in Nairobi, *rejected* the offer.", ""),
        ("The ministry said in Riga that rebels had *taken* the bridge.", ""),
        ("The envoys flew to Geneva, where they *met* for an hour.", "Geneva"),
        ("Troops *entered* Goma on Friday.", "Goma"),
        ("The envoys landed in Lima. They *met* there on Friday.", "Lima"),
        ("The envoys landed in Lima. Police in the city *arrested* a student.", "Lima"),
        ("LIMA, Peru - Peruvian police *arrested* a student here on Friday.", "Lima"),
        ("LIMA, Peru - Peruvian police *arrested* a student on Friday.", "Lima"),
        ("LIMA, Peru - Chile *recalled* its ambassador on Friday.", ""),
        ("LONDON, Ont. - Police *arrested* a student on Friday.", "London"),
        ("The presidents *sat* down with the emir in Lima on Friday.", "Lima"),
        ("A crowd in Goma *burned* the flag.", "Goma"),
        ("The second *round* is to be held in Lima.", "Lima"),
        ("Soldiers brought the wounded from Goma and *moved* them to Kigali.", "Kigali"),
        ("The envoys *cut* the talks short after a visit to Lima.", ""),
        ("The minister *rejected* a demand for a mission in Lima.", ""),
        ("The guards *closed* the bridge on the Goma road.", "Goma"),
        ("Kenyan farmers rioted. Shells *rained* on Nakuru for hours.", "Nakuru"),
        ("Peruvian police said that men had *blocked* the road between Arequipa and Puno.", "Arequipa"),
        ("Talks between Seoul and Tokyo *failed*.", ""),
        ("Thousands *gathered* on Kyiv's Maidan on Sunday.", "Maidan"),
        ("Crowds *filled* Cairo's Tahrir Square.", "Cairo"),
        ("Rebels fighting in Goma *shot* a priest.", "Goma"),
        ("The envoys met at the house in Lima where the pact was *signed*.", "Lima"),
        ("Speaking in Lima, the envoy *warned* of a war.", "Lima"),
        ("Two pilots *died* when their plane came down in Goma.", "Goma"),
        ("Gunmen *killed* two women who were gathering wood near Goma.", "Goma"),
        ("The force, which has been stationed in Goma since May, was *halved*.", "Goma"),
        ("A meeting called for Friday in Lima *failed*.", "Lima"),
        ("The envoys flew to Lima to *sign* a pact.", "Lima"),
        ("Chad *pledged* ten lorries at a conference in Lima.", "Lima"),
        ("Chad *imposed* sanctions on six officers in Goma over a killing.", ""),
        ("The Lima-based council *appointed* three experts.", ""),
        ("Qatar will *host* the talks.", "Qatar"),
        ("The minister was shot in Lima. His son *took* power.", ""),
        ("LIMA, Peru - A judge *ordered* a new trial on Friday.", "Lima"),
        ("LIMA, Peru - Peru *lifted* the ban on Friday.", ""),
        ("He has lived in Lima since rebels took Goma. On Friday police *beat* him there.", "Lima"),
        ("Troops from Kigali entered Goma. By night the town was *burning*.", "Goma"),
        ("Monday\n\n1. Lima. Police *fired* tear gas.\n\n2. Goma. A bus burned.", "Lima"),
        ("Monday\n\n1. Lima. Police fired tear gas.\n\n2. Goma. A bus *burned*.", "Goma"),
        ("Israel *shot* down a drone over the Red Sea.", "Red Sea"),
        ("In Lima President Reyes *received* the envoys.", "Lima"),
        ("The owner *appeared* before a judge in Lima.", "Lima"),
        ("A round of talks is *set* for early May in Lima.", "Lima"),
        (
            "Monday\n\n1. Lima. Migrants *flown* in from San Diego held signs.\n\n2. Goma. A bus burned.",
            "Lima",
        ),
        ("Engineers at Goma, in North Kivu, *cut* the cable.", "Goma"),
        ("The ministers held talks in Lima.\n\nBoth sides *agreed* to begin flights.", "Lima"),
        ("A yacht burned in Split. Two Austrians were *pulled* from it.", "Split"),
        ("Gunmen attacked Arua. The ministry in Kampala has *sent* guards to the town.", "Arua"),
        ("Israel *closed* the Erez crossing.", "Erez crossing"),
        ("LIMA, Peru - The boats have not *reached* the nuns.", ""),
        ("LIMA, Peru - Nobody was *shot* on Friday.", "Lima"),
        ("LIMA, Peru - Police fired gas in Callao. The letters will *follow* on Monday.", ""),
        ("LIMA, Peru - Peru's senate *rejected* the pact on Friday.", "Lima"),
        ("LIMA, Peru - Peru *rejected* the pact on Friday.", ""),
        ("A boat of migrants *capsized* in Bahamian waters.", "Bahamas"),
        ("Chad protested. A drone *fell* on its soil.", "Chad"),
        ("German soldiers *left* Gao on Tuesday. They landed at Munich.", "Gao"),
        ("Kenya's court *annulled* the vote. In Kisumu, crowds danced.", ""),
        (
            "It dates from May, when ships were seen at Scarborough Shoal. Nobody was *arrested*.",
            "Scarborough Shoal",
        ),
        ("In the border state of Táchira, soldiers *searched* buses.", "Tachira"),
        ("The two *signed* a paper at the White House.", "White House"),
    ],
)
def test_the_place_of_an_event(starred, wanted):
    assert place(starred) == wanted


@pytest.mark.parametrize(
    ("starred", "wanted"),
    [
        ("Rebels took Goma on Friday. They *closed* the airport.", "Goma"),
        ("Rebels took Goma on Friday.\n\nThey *closed* the airport.", "Goma"),
        ("Rebels took Goma on Friday. Peru *recalled* its envoy.", ""),
        ("Rebels took Goma on Friday. They will *close* the airport.", "Goma"),
        ("Rebels shelled Goma on Friday.\n\nThe army *said* that it would fight.", ""),
        ("Shells fell in Goma on Friday. The rebels denied that they had *fired*.", "Goma"),
        ("A nun in Goma said that soldiers had *taken* her car.", "Goma"),
        ("The minister said in Lima that rebels had *taken* the bridge.", ""),
        ("Envoys met in Lima. A nun in Goma said rebels had *burned* a school there.", "Lima"),
        ("A nurse in Goma told us that rebels *entered* the town on Friday.", "Goma"),
        ("Nairobi under curfew\nPolice *shut* the market at noon.", "Nairobi"),
        ("LIMA, Peru - Police would *arrest* a student if he came.", ""),
        ("LIMA, Peru - Police would *close* the bridge if he came.", "Lima"),
        ("In Goma, the mayor said that the bridge had been *blown* up.", "Goma"),
        ("A mill in Goma burned.\n\nOil is dear.\n\nPrices rose.\n\nThe owner *hired* guards.", "Goma"),
        ("The dockers in Goma walked out. The owners said they would *pay*.", ""),
    ],
)
def test_a_scene_goes_on_until_another_is_set(starred, wanted):
    assert place(starred) == wanted


@pytest.mark.parametrize(
    ("starred", "name", "country"),
    [
        ("TORRE ALTA, Entre Ríos - Farmers *blocked* the road with a cart on Monday.", "Torre Alta", "ARG"),
        ("NGORO BEACH, Migori County - Fishermen *burned* a boat on Monday.", "Ngoro Beach", "KEN"),
        (
            "In brief\nLIMA - Peru's congress sat until midnight.\nNAIROBI - A court here *freed* two students.",
            "Nairobi",
            "KEN",
        ),
        (
            "In brief\nLIMA - Peru's congress sat until midnight.\nNAIROBI, Kenya - Traders *shut* their stalls on Monday.",
            "Nairobi",
            "KEN",
        ),
        (
            "World in short\nRIGA - Latvian police seized a lorry of cigarettes.\nSUVA - Police *arrested* four men on Monday. They were later released.",
            "Suva",
            "FJI",
        ),
        (
            "News round-up\nDOUALA, Cameroon - Drivers went on strike.\nGAROUA, Cameroon - A column of lorries was *robbed* on Monday.",
            "Garoua",
            "CMR",
        ),
        ("Police *landed* on Migingo on Friday.", "Migingo Island", ""),
        ("Two crews *clashed* on Lake Albert on Friday.", "Lake Albert", ""),
        ("Marines *came* ashore on Mischief Reef in January.", "Mischief Reef", "CHN"),
        ("Nakuru's teachers *marched* on Friday.", "Nakuru", "KEN"),
        ("The envoys *met* in Victoria, in western Canada.", "Victoria", "CAN"),
        ("A bomb *went* off in Tripoli in northern Lebanon on Friday.", "Tripoli", "LBN"),
        ("Guerrillas *shot* a farmer near the Paraguayan city of Concepción.", "Concepcion", "PRY"),
        ("A plant was *shut* in the Ontario city of London.", "London", "CAN"),
        ("Rebels *attacked* a post at Angostura, just inside Loreto region.", "Angostura", "PER"),
        ("Guards *shot* at a boat near Concepción, northern Paraguay.", "Concepcion", "PRY"),
        ("Workers *marched* in Cordoba in central Argentina on Friday.", "Córdoba", "ARG"),
        ("Workers *marched* in Valencia, Venezuela's third city.", "Valencia", "VEN"),
        ("The caravan *left* San Pedro in southern Ivory Coast at dawn.", "San-Pédro", "CIV"),
        ("A ferry *sank* off Palma in northern Mozambique.", "Palma", "MOZ"),
        (
            "Boats of four countries were at Scarborough Shoal. A cutter *rammed* a trawler at the shoal on Friday.",
            "Scarborough Shoal",
            "CHN",
        ),
        ("The lorries stood at the court in The Hague. That court *ruled* for Chile.", "The Hague", "NLD"),
        ("Police found a camp at Nakuru. On Friday the camp was *cleared*.", "Nakuru", "KEN"),
        ("A ship lay in the Suez Canal. Tugs *reopened* the canal on Friday.", "Suez Canal", "EGY"),
        ("Her cousin told AFP from Bunia that rebels had *burned* the school.", "Bunia", "COD"),
        ("Our reporter, calling from Bunia, says that rebels *burned* a school.", "Bunia", "COD"),
        ("The soldiers left for the Kingdom that night. They *returned* on Friday.", "", ""),
        ("She said that if she *read* it out at Mass she would be shot.", "", ""),
        (
            "LAGOS, Nigeria - Men in boats *seized* a pump at Tukutuku, half an hour inside Rivers state.",
            "Tukutuku",
            "NGA",
        ),
        (
            "Syrian rebels took the crossing at Quneitra. Gunmen had *held* Filipino peacekeepers near Tel Hazan in March.",
            "Tel Hazan",
            "SYR",
        ),
        (
            "A boy died in Niamey. His uncle says soldiers had *left* the post at Mangaïzé in May.",
            "Mangaïzé",
            "NER",
        ),
        ("In Goma the bridge that was *blown* up in the war has been mended.", "Goma", "COD"),
        ("A shell fell at Torkham, in Pakistan. Another *landed* on the Afghan side.", "Afghan side", "AFG"),
    ],
)
def test_what_is_printed_of_a_place_says_which_one_it_is(starred, name, country):
    found = where(starred)
    assert ((found.name, found.country) if found else ("", "")) == (name, country)


def place(starred):
    found = where(starred)
    return found.name if found else ""


def where(starred):
    text = starred.replace("*", "")
    (reading,) = read([news_document("x", text, None)], Settings())
    token = reading.tokens.start.index(starred.index("*"))
    return place_of(reading, token, status(reading, token).status)


def test_what_is_fresh_does_not_play_where_something_long_ago_did():
    text = "LIMA, Peru - Her son moved to Leeds in 2016.\n\nOn Friday his mother baked a cake."
    (reading,) = read([news_document("x", text, date(2019, 5, 25))], Settings())
    found = place_of(reading, reading.tokens.text.index("baked"))
    assert found is not None
    assert found.name == "Lima"


def test_a_dateline_names_the_country_its_place_lies_in():
    (reading,) = read([news_document("x", "LONDON, Ont. - Police arrested a student.", None)], Settings())
    assert reading.site is not None
    assert reading.site.country == "CAN"


def test_a_sea_off_a_town_is_where_the_town_is():
    (reading,) = read(
        [news_document("x", "The ship sank in the Black Sea, south of Odesa.", None)], Settings()
    )
    where = place_of(reading, 2)
    assert where is not None
    assert (where.name, where.country) == ("Black Sea", "")
    assert where.lat is not None
    assert abs(where.lat - 46.5) < 0.2


def test_a_creek_at_home_is_no_suburb_abroad():
    text = "HONIARA - Two men were shot at Alligator Creek on Friday, police of the Solomon Islands said."
    (reading,) = read([news_document("x", text, None)], Settings())
    where = place_of(reading, reading.tokens.text.index("shot"))
    assert where is not None
    assert where.country == "SLB"


def test_a_town_printed_by_another_is_not_its_namesake_far_off():
    text = "By dusk the flames had reached Mati, a resort near Athens."
    (reading,) = read([news_document("x", text, None)], Settings())
    where = place_of(reading, reading.tokens.text.index("reached"))
    assert where is not None
    assert (where.name, where.country) == ("Mati", "GRC")
