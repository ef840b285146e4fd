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
