import pytest


def last(found, words):
    return found[words][-1]


def test_a_kind_noun_is_the_body_of_that_kind_named_last(read):
    found = read("The U.N. Security Council met. The 15-state council voted. The council's text is short.")
    for words in ("The 15-state council", "The council"):
        assert (last(found, words).party.entity, last(found, words).made_by) == ("UNO.SC", "who.short")
    assert last(found, "The council").confidence < found["The U.N. Security Council"][0].confidence


def test_a_kind_noun_goes_back_to_a_body_inside_another_phrase(read):
    found = read("IAEA inspectors left Norway. The agency gave no reason.")
    assert last(found, "The agency").party.entity == "IGO.IAEA"


def test_the_bloc_is_the_one_the_text_is_about(read):
    found = read("ASEAN met. ASEAN praised the Arab League. The bloc will meet again. Its leaders agreed.")
    assert last(found, "The bloc").party.entity == "IGO.ASEAN"
    assert last(found, "Its leaders").party.country == "IGO"


def test_members_of_a_body_are_of_it(read):
    found = read("The U.N. Security Council met. Nine council members abstained.")
    assert last(found, "Nine council members").party.country == "UNO"


@pytest.mark.parametrize("words", ["The city council", "A council", "The village council"])
def test_a_noun_told_apart_is_another_body(read, words):
    found = read(f"The U.N. Security Council met. {words} objected.")
    assert last(found, words).party.country is None


def test_without_a_body_of_its_kind_a_noun_stays_open(read):
    assert last(read("Norway wrote a letter. The council objected."), "The council").party.country is None


def test_letters_go_back_to_the_body_whose_name_they_begin(read):
    found = read(
        "KISUMU, Kenya - Kenya's teachers met. The Teachers Service Commission sacked ten. "
        "Anna Kritz, who chairs the TSC, said pay would not rise. The QXR was silent."
    )
    assert found["the TSC"][0].party.sector == ("EDU",)
    assert found["Anna Kritz"][0].party.office == "chairman"
    assert found["The QXR"][0].made_by != "who.short"


def test_a_kind_noun_in_capitals_goes_back_to_its_body(read):
    found = read(
        "COLOMBO - Sri Lanka asked the IMF for help. Jens Kritz, the Fund's mission chief, said no. "
        "The Fund would send a team."
    )
    assert {found[w][0].party.country for w in ("The Fund", "Jens Kritz")} == {"IGO"}
