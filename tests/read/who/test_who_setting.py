"""Names nobody has heard of, in texts that play in one country."""

from __future__ import annotations

import pytest


def last(found, words):
    return found[words][-1]


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("NIAMEY - The N71 movement called a march.", "The N71 movement", ()),
        ("MAPUTO - The Partido da Onda called the count a farce.", "The Partido da Onda", ("PTY",)),
        ("MANAGUA - The riot police closed the road.", "the riot police", ("COP",)),
        ("MANAGUA - Bishop Jens Holm pleaded for calm.", "Bishop Jens Holm", ("REL",)),
        ("SANAA - Col. Ali Kritz sent tanks.", "Col. Ali Kritz", ("MIL",)),
        ("RIGA - Mara Kritz of the Blue Harbour bloc voted against it.", "Mara Kritz", ("PTY",)),
    ],
)
def test_what_no_list_has_is_of_the_country_a_text_plays_in(read, text, words, sector):
    found = read(text)
    party = next(m for name, ms in found.items() if name.lower() == words.lower() for m in ms).party
    country = {"NI": "NER", "MAP": "MOZ", "MAN": "NIC", "S": "YEM", "R": "LVA"}
    assert party.country == next(code for start, code in country.items() if text.startswith(start))
    assert party.sector == sector


def test_a_guess_by_setting_says_so(read):
    mention = last(read("NIAMEY - The N71 movement called a march."), "The N71 movement")
    assert mention.made_by == "who.setting"
    assert mention.confidence <= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "NIAMEY - Chad and Mali met. The N71 movement called a march.",
        "GENEVA - The N71 movement called a march.",
        "NIAMEY - The N71 International called a march.",
    ],
)
def test_where_others_act_or_meet_nothing_is_guessed(read, text):
    mentions = [m for words, ms in read(text).items() if "N71" in words for m in ms]
    assert all(m.party.country is None for m in mentions)


def test_who_works_at_home_tells_whose_a_text_is(read):
    found = read("PARIS - Iraq's envoy arrived. Interior Minister Jens Holm received him.")
    assert last(found, "Interior Minister Jens Holm").party.country == "FRA"


def test_a_place_in_the_name_comes_first(read):
    assert (
        last(read("NIAMEY - The Norway Herders League left."), "The Norway Herders League").party.country
        == "NOR"
    )


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("The Polish Herders Party met. Its leader, Jens Holm, spoke.", "Its leader", "PTY"),
        ("A Polish shipping firm paid. Its chief executive resigned.", "Its chief executive", "BUS"),
        ("Poland met. Its leader spoke.", "Its leader", "GOV"),
    ],
)
def test_who_heads_a_body_is_of_its_kind(read, text, words, sector):
    assert last(read(text), words).party.sector[0] == sector


def test_a_spokesman_speaks_for_the_body_just_named(read):
    found = read("NIAMEY - The Polish firm Nordvik stays. A company spokesman said so.")
    assert last(found, "A company spokesman").party.country == "POL"


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Soldiers took the radio in Niger. The officers read a statement.", "MIL"),
        ("Police closed a road in Niger. The officers read a statement.", "COP"),
        ("A road was closed in Niger. The officers read a statement.", "COP"),
    ],
)
def test_who_is_near_tells_what_an_officer_is(read, text, sector):
    assert last(read(text), "The officers").party.sector == (sector,)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("North Korea sent Kim Chol-nam, a party secretary. South Korea waited.", "PRK"),
        ("North Korea waited. South Korea sent Kim Chol-nam, a party secretary.", "KOR"),
        ("North Korea waited. Kim Chol-nam, a party secretary, led the talks.", "PRK"),
    ],
)
def test_a_name_both_koreas_write_is_of_the_nearer_one(read, text, country):
    assert last(read(text), "Kim Chol-nam").party.country == country


def test_a_minister_no_list_has_is_for_what_is_printed(read):
    found = read("Zambia's Lands Minister Jens Holm spoke. Zambia's government minister left.")
    assert last(found, "Zambia's Lands Minister Jens Holm").party.office == "lands minister"
    assert last(found, "Zambia's government minister").party.office == "minister"


def test_whom_a_war_was_fought_against_is_not_his_country(read):
    found = read("Jens Holm, a commander of the war against the Soviets, died.")
    assert last(found, "Jens Holm").party.country != "RUS"


def test_those_who_joined_in_a_body_are_of_the_country(read):
    found = read("NIAMEY - The cattle ranchers' association asked for soldiers.")
    party = next(m for words, ms in found.items() if "association" in words for m in ms).party
    assert (party.country, party.sector) == ("NER", ("AGR",))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gunmen dragged a Polish engineer into a jeep.", "Gunmen"),
        ("Settlers beat Polish farmers.", "Settlers"),
        ("Croatia became a member of the union.", "the union"),
    ],
)
def test_who_may_come_from_anywhere_is_not_of_the_country_named(read, text, words):
    assert [m.party.country for m in read(text).get(words, ())] in ([], [None])


def test_who_a_state_leads_is_not_of_the_setting(read):
    text = "The U.S.-led coalition struck a camp. Heavy snow fell in the North of England."
    [coalition] = read(text)["The U.S.-led coalition"]
    assert (coalition.party.country, coalition.party.sector) == ("IGO", ("MIL",))
    [militia] = read("The Russian-backed militia shelled a bridge. Heavy rain fell in Scotland.")[
        "The Russian-backed militia"
    ]
    assert militia.party.country is None


def test_who_a_party_leads_is_no_force_of_states(read):
    for text in ("The Merkel-led coalition fell. Germany voted.", "The opposition coalition marched."):
        assert all(m.party.sector != ("MIL",) for found in read(text).values() for m in found)


@pytest.mark.parametrize(
    ("text", "words", "sector", "office"),
    [
        (
            "NIAMEY - Police closed a road in Niger. Sergeant Jens Holm was hurt.",
            "Sergeant Jens Holm",
            "COP",
            "sergeant",
        ),
        (
            "NIAMEY - Soldiers closed a road in Niger. A young captain waved.",
            "A young captain",
            "MIL",
            "captain",
        ),
        ("NIAMEY - Police closed a road in Niger. A navy captain waved.", "A navy captain", "MIL", "captain"),
        (
            "NIAMEY - Police closed a road in Niger. An inspector waved.",
            "An inspector",
            "COP",
            "police inspector",
        ),
    ],
)
def test_who_is_near_tells_whose_rank_it_is(read, text, words, sector, office):
    party = last(read(text), words).party
    assert (party.country, party.sector[0], party.office) == ("NER", sector, office)


def test_an_inspector_without_police_is_of_no_force(read):
    found = read("NIAMEY - Soldiers closed a road in Niger. An inspector waved.")
    assert last(found, "An inspector").party.sector == ()


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        (
            "OSLO - Norway's dockers struck. Local president Jens Holm spoke.",
            "Local president Jens Holm",
            "LAB",
        ),
        ("OSLO - The dockers' union of Norway struck. Its chief said members were tired.", "members", "LAB"),
        ("OSLO - Norway waited. A spokesman for the strikers agreed.", "A spokesman", "LAB"),
        ("OSLO - Norway waited. A spokesman of the carters agreed.", "A spokesman", "CVL"),
        ("OSLO - Norway waited. A spokesman for the ministry agreed.", "A spokesman", "GOV"),
        ("OSLO - Norway waited. Police shot a man.", "a man", "UNK"),
    ],
)
def test_who_speaks_for_people_is_of_them(read, text, words, sector):
    party = last(read(text), words).party
    assert (party.country or "NOR", party.sector[0]) == ("NOR", "CVL" if words == "a man" else sector)
