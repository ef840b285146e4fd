import pytest


@pytest.mark.parametrize(
    ("text", "words", "country", "sector", "office", "person"),
    [
        ("Norwegian Defence Minister Anna Kritz met reporters.", "Norwegian Defence Minister Anna Kritz", "NOR", "GOV", "defence minister", "Anna Kritz"),
        ("Daniel Berg, assistant US secretary of state for African affairs, left.", "Daniel Berg", "USA", "GOV", "assistant secretary of state for African affairs", "Daniel Berg"),
        ("Peru's minister of foreign affairs protested.", "Peru's minister of foreign affairs", "PER", "GOV", "foreign minister", ""),
        ("The president of Chad resigned.", "The president", "TCD", "GOV", "president", ""),
        ("A spokesman for the Swedish Foreign Ministry apologised.", "A spokesman", "SWE", "GOV", "foreign ministry spokesman", ""),
        ("Kenya's ambassador to Poland was summoned.", "Kenya's ambassador", "KEN", "GOV", "ambassador to Poland", ""),
        ("Former Malian President Moussa Keba was arrested.", "Former Malian President Moussa Keba", "MLI", "ELI", "former president", "Moussa Keba"),
        ("Washington's top diplomat flew home.", "Washington's top diplomat", "USA", "GOV", "secretary of state", ""),
        ("Vietnamese defense chief Gen. Ngo Van Minh spoke.", "Vietnamese defense chief Gen. Ngo Van Minh", "VNM", "GOV", "defence minister", "Ngo Van Minh"),
        ("Swedish Lt. Gen. Jens Dahl spoke.", "Swedish Lt. Gen. Jens Dahl", "SWE", "MIL", "general", "Jens Dahl"),
        ("Chilean Senator Rosa Vidal objected.", "Chilean Senator Rosa Vidal", "CHL", "LEG", "senator", "Rosa Vidal"),
    ],
)  # fmt: skip
def test_offices_are_composed_from_what_is_printed(read, text, words, country, sector, office, person):
    (mention,) = read(text)[words]
    party = mention.party
    assert (party.country, party.sector[0], party.office, party.person) == (country, sector, office, person)


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("Syrian rebels shelled the road.", "Syrian rebels", "SYR", "REB"),
        ("Turkish police arrested ten men.", "Turkish police", "TUR", "COP"),
        ("Iranian lawmakers voted.", "Iranian lawmakers", "IRN", "LEG"),
        ("Bolivian miners blocked a bridge.", "Bolivian miners", "BOL", "LAB"),
        ("Indian farmers marched.", "Indian farmers", "IND", "AGR"),
        ("The Danish military sent two ships.", "The Danish military", "DNK", "MIL"),
        ("Sudan's Supreme Court ruled.", "Sudan's Supreme Court", "SDN", "JUD"),
        ("Russian bombers crossed the line.", "Russian bombers", "RUS", "MIL"),
        ("The North Korean government denied it.", "The North Korean government", "PRK", "GOV"),
        ("Pyongyang's state-run KCNA news agency reported it.", "Pyongyang's state-run KCNA news agency", "PRK", "JRN"),
        ("Boko Haram gunmen attacked the town.", "Boko Haram gunmen", "NGA", "REB"),
        ("Ethiopian refugees crossed over.", "Ethiopian refugees", "ETH", "REF"),
        ("A group of Nigerian students protested.", "A group", "NGA", "EDU"),
        ("Thousands of Afghan refugees left.", "Thousands", "AFG", "REF"),
        ("Police in Lagos closed the road.", "Police", "NGA", "COP"),
        ("Mumbai police closed the road.", "Mumbai police", "IND", "COP"),
    ],
)  # fmt: skip
def test_a_noun_for_people_or_an_institution_gets_country_and_sector(read, text, words, country, sector):
    (mention,) = read(text)[words]
    assert (mention.party.country, mention.party.sector[0]) == (country, sector)
    assert mention.confidence >= 0.5


@pytest.mark.parametrize(
    ("text", "words", "country", "sector", "entity"),
    [
        ("China protested.", "China", "CHN", (), "CHN"),
        ("Seoul said it would wait.", "Seoul", "KOR", ("GOV",), "KOR.GOV"),
        ("The Kremlin denied it.", "The Kremlin", "RUS", ("GOV",), "RUS.GOV.kremlin"),
        ("Cheong Wa Dae welcomed the vote.", "Cheong Wa Dae", "KOR", ("GOV",), "KOR.GOV.blue-house"),
        ("The U.N. Security Council met.", "The U.N. Security Council", "UNO", (), "UNO.SC"),
        ("NKorea fired a missile.", "NKorea", "PRK", (), "PRK"),
        ("The DPRK fired a missile.", "The DPRK", "PRK", (), "PRK"),
        ("Türkiye objected.", "Türkiye", "TUR", (), "TUR"),
        ("South Ossetia voted.", "South Ossetia", "GEO", ("PRE",), "GEO.south-ossetia"),
        ("Germany's Foreign Ministry apologised.", "Germany's Foreign Ministry", "DEU", ("GOV",), "DEU.GOV.foreign-ministry"),
    ],
)  # fmt: skip
def test_names_are_looked_up(read, text, words, country, sector, entity):
    (mention,) = read(text)[words]
    party = mention.party
    assert (party.country, party.sector, party.entity) == (country, sector, entity)


def test_two_nations_before_one_noun_are_two_parties(read):
    mentions = read("The Chinese and Russian foreign ministers met.")[
        "The Chinese and Russian foreign ministers"
    ]
    assert [(m.party.country, m.party.office) for m in mentions] == [
        ("CHN", "foreign minister"),
        ("RUS", "foreign minister"),
    ]
    assert len({m.tokens for m in mentions}) == 1


def test_conjuncts_are_mentions_of_their_own(read):
    found = read("South Korea, Japan and the United States condemned the test.")
    assert [found[w][0].party.country for w in ("South Korea", "Japan", "the United States")] == [
        "KOR",
        "JPN",
        "USA",
    ]


def test_what_belongs_to_a_state_is_a_guess_under_its_own_rule(read):
    (mention,) = read("Chinese imports fell.")["Chinese imports"]
    assert (mention.party.country, mention.party.sector, mention.made_by) == ("CHN", (), "who.thing")
    assert mention.confidence < 0.5


def test_an_unlisted_person_is_kept_without_a_country(read):
    (mention,) = read("Erik Solberg signed the letter.")["Erik Solberg"]
    assert (mention.party.country, mention.party.person) == (None, "Erik Solberg")


def test_the_head_is_the_token_that_heads_the_noun_phrase(read):
    text = "Norwegian Defence Minister Anna Kritz met her officials."
    (mention,) = read(text)["Norwegian Defence Minister Anna Kritz"]
    assert mention.tokens == (0, 5)
    assert mention.head == 4


def test_somebodys_ally_is_somebody_else(read):
    (mention,) = read("North Korea's ally abstained.")["North Korea's ally"]
    assert mention.party.country is None


@pytest.mark.parametrize(
    ("text", "country", "office"),
    [
        ("UN special envoy for Syria Jens Holm met reporters.", "UNO", "envoy for Syria"),
        ("The foreign minister of Russia, Ivan Petrov, spoke.", "RUS", "foreign minister"),
        ("Foreign Minister of Russia Ivan Petrov spoke.", "RUS", "foreign minister"),
        ("President of the Republic of Chad Issa Oumar spoke.", "TCD", "president"),
        ("Jens Holm, the deputy defence minister of Latvia, spoke.", "LVA", "deputy defence minister"),
    ],
)
def test_a_name_may_stand_before_or_after_title_and_place(read, text, country, office):
    offices = {(m.party.country, m.party.office) for ms in read(text).values() for m in ms if m.party.person}
    assert offices == {(country, office)}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [("Observers in Kenya left.", "Observers", None), ("Protesters in Kenya sang.", "Protesters", "KEN")],
)
def test_a_place_tells_whose_people_are_unless_they_serve_abroad(read, text, words, country):
    assert read(text)[words][0].party.country == country


def test_two_nations_in_one_word_are_two_parties(read):
    mentions = read("The U.S.-China trade ministers met.")["The U.S.-China trade ministers"]
    assert [m.party.country for m in mentions] == ["USA", "CHN"]


def test_two_bodies_in_a_row_stay_two(read):
    found = read("The Arab League (AL), the UN, NATO and Iran met.")
    assert found["the UN"][0].party.country == "UNO"


@pytest.mark.parametrize(
    ("words", "sector"),
    [
        ("Chad's state broadcaster", ("JRN", "GOV")),
        ("The exiled Chadian opposition leader", ("OPP",)),
        ("A former Chadian lawmaker", ("ELI",)),
        ("Retired Chadian admirals", ("ELI",)),
        ("A former Chadian rebel", ("REB",)),
        ("A Chadian rebel brigade", ("REB",)),
        ("Chadian police battalions", ("COP",)),
        ("Chadian Muslims", ("REL",)),
        ("Chadian truckers", ("CVL",)),
        ("Chad's constitutional council", ("JUD",)),
        ("A Chadian oil giant", ("BUS",)),
        ("Chadian election officials", ("GOV",)),
        ("Chadian border police", ("COP",)),
        ("A Chadian liberation front", ("REB",)),
    ],
)
def test_sectors_are_composed(read, words, sector):
    assert read(f"{words} objected.")[words][0].party.sector == sector


def test_a_brigade_nobody_knows_is_no_army(read):
    found = read("The previously unknown Brigade of Dawn claimed the attack.")
    party = found["The previously unknown Brigade"][0].party
    assert party.sector == ("UAF",)


@pytest.mark.parametrize(
    ("text", "office", "sector"),
    [
        ("Kenya's General Counsel Amos Oduya left.", "general counsel", "GOV"),
        ("Kenyan Inspector-General Amos Oduya left.", "inspector general", "COP"),
        ("Jamaican Governor-General Amos Oduya left.", "governor-general", "GOV"),
        ("Kenyan Detective Inspector Amos Oduya left.", "police officer", "COP"),
        ("Kenyan Maj-Gen Amos Oduya left.", "general", "MIL"),
        ("Kenyan Air Vice-Marshal Amos Oduya left.", "general", "MIL"),
    ],
)
def test_a_general_is_not_always_a_soldier(read, text, office, sector):
    ((party, *_),) = [[m.party for m in ms] for words, ms in read(text).items() if "Oduya" in words]
    assert party.country in {"KEN", "JAM"}
    assert (party.office, party.sector[0]) == (office, sector)


@pytest.mark.parametrize(
    ("text", "words", "countries"),
    [
        ("EU and Swiss negotiators met.", "EU and Swiss negotiators", "CHE EUR"),
        ("Russian, US and UN envoys met.", "Russian, US and UN envoys", "RUS UNO USA"),
        ("Police from Peru, Chile and Brazil met.", "Police", "BRA CHL PER"),
        ("Delegations from Chad, Oman and the EU met.", "Delegations", "EUR OMN TCD"),
        ("Officials from India and from Nepal met.", "Officials", "IND NPL"),
        ("Police from Peru, Colombia's neighbour, met.", "Police", "PER"),
    ],
)
def test_all_of_a_list_are_meant(read, text, words, countries):
    assert " ".join(sorted(m.party.country for m in read(text)[words])) == countries


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Kenyan Water and Fisheries Minister Amos Oduya", "water and fisheries minister"),
        ("Kenyan Mineral Resources Minister Amos Oduya", "mineral resources minister"),
        ("Kenyan Prosecutor-General Amos Oduya", "prosecutor general"),
        ("Kenyan Fisheries Minister Amos Oduya", "fisheries minister"),
    ],
)
def test_an_office_keeps_what_its_holder_is_for(read, words, office):
    assert read(f"{words} left.")[words][0].party.office == office


def test_a_place_before_a_title_is_no_given_name(read):
    party = read("Garissa Governor Nathif Warsame left.")["Garissa Governor Nathif Warsame"][0].party
    assert (party.country, party.office, party.person) == ("KEN", "governor", "Nathif Warsame")


def test_two_titles_in_capitals_are_of_one_holder(read):
    found = read(
        "Anna Kritz, Norway's Deputy Prime Minister and Minister of Foreign Affairs, left. Polish Foreign Minister Jan Nowak stayed."
    )
    assert found["Minister of Foreign Affairs"][0].party.country == "NOR"


def test_an_apposition_reaches_into_no_other_sentence(read):
    text = (
        "The UN envoy for Mali condemned the attack. The attack killed two. "
        "The U.N. humanitarian chief, Martin Griffiths, urged Russia to stop."
    )
    assert read(text)["Martin Griffiths"][-1].party.office == "humanitarian chief"
    assert read("The U.N. envoy for Mali, Jens Holm, left.")["Jens Holm"][-1].party.office == "envoy for Mali"


@pytest.mark.parametrize(
    ("words", "office", "sector"),
    [
        ("Chadian Lieutenant Abdou Issa", "lieutenant", "MIL"),
        ("Chadian Lt. Col. Abdou Issa", "lieutenant colonel", "MIL"),
        ("Chadian army chief Colonel Abdou Issa", "army chief", "MIL"),
        ("Chadian Police Colonel Abdou Issa", "colonel", "COP"),
    ],
)
def test_a_rank_is_an_office_of_its_own(read, words, office, sector):
    party = read(f"{words} left.")[words][0].party
    assert (party.office, party.sector[0]) == (office, sector)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Cap-Estate crowds burned a car in Chad.", "crowds"),
        ("From Abala farmers walked home in Chad.", "farmers"),
        ("In Chad students marched.", "students"),
    ],
)
def test_a_place_that_opens_a_sentence_is_no_part_of_who_acts(read, text, words):
    assert read(text)[words][-1].party.country == "TCD"


def test_a_name_that_the_parser_cuts_is_one(read):
    found = read("Dervis Holm, who beat Mehmet Ali Berk in April, had a letter read out.")
    assert found["Mehmet Ali Berk"][-1].party.person == "Mehmet Ali Berk"


def test_who_heads_a_part_of_an_army_does_not_head_it(read):
    found = read("Uruguay's president met the chief of the Army's Third Division in Salto.")
    (mention,) = found["the chief of the Army's Third Division"]
    assert mention.party.office == "commander"
    assert (
        read("Chad's president met the chief of the army.")["the chief of the army"][0].party.office
        == "army chief"
    )


def test_a_list_that_the_parse_takes_for_an_apposition_shares_nothing(read):
    found = read("So did bishops, farmers' leagues and a choir.")
    assert {m.party.sector for m in found["farmers' leagues"]} != {("REL",)}
