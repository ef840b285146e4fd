"""Which of several officials a title alone means, and which body or part of a state an office is of."""

from datetime import date

import pytest

ON = date(2022, 5, 1)


def who_is(found, words):
    party = found[words][-1].party
    return party.country, party.person


def test_who_has_a_counterpart_is_not_of_the_counterparts_country(read):
    text = "Poland's foreign minister, Jan Kowalski, received Wang Yi. The minister told his Chinese counterpart to wait."
    assert who_is(read(text, on=ON), "The minister") == ("POL", "Jan Kowalski")


def test_of_two_ministers_the_subject_is_meant(read):
    text = "Polish Foreign Minister Jan Kowalski called Chinese Foreign Minister Wang Yi. The minister then left."
    assert who_is(read(text, on=ON), "The minister") == ("POL", "Jan Kowalski")


def test_of_two_who_do_the_same_neither_is_meant(read):
    text = "Polish Foreign Minister Jan Kowalski and Chinese Foreign Minister Wang Yi met. The minister then left."
    assert who_is(read(text, on=ON), "The minister")[1] == ""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Danish Prime Minister Mette Frederiksen met Greenland's prime minister. The prime minister praised her.",
            "",
        ),
        ("Putin praised Tatarstan's president. The president thanked him.", ""),
        ("Putin praised Tatarstan's president. The president then flew home.", "Vladimir Putin"),
    ],
)
def test_a_pronoun_beside_a_title_is_the_subject_before(read, text, meant):
    found = read(text, on=ON)
    title = "The prime minister" if "The prime minister" in found else "The president"
    assert who_is(found, title)[1] == meant


def test_two_presidents_of_one_union_are_two(read):
    text = "European Council President Charles Michel wrote to the European Commission president."
    found = read(text, on=ON)
    assert who_is(found, "the European Commission president") == ("EUR", "")
    assert found["the European Commission president"][0].party.entity == "EUR.COM.GOV.president"


def test_a_body_is_told_by_a_tabled_office_too(read):
    text = "Ursula von der Leyen spoke in Oslo. The European Commission president was tired."
    assert who_is(read(text, on=ON), "The European Commission president")[1] == "Ursula von der Leyen"
    text = "Jens Stoltenberg met Antonio Guterres. The NATO secretary-general said he was glad."
    assert who_is(read(text, on=ON), "The NATO secretary-general")[1] == "Jens Stoltenberg"


def test_a_title_with_a_name_behind_it_goes_back_to_who_held_it_without_one(read):
    found = read(
        "Norway's ambassador to Mali left on Monday. The diplomat, Jens Holm, was pleased. Holm will return."
    )
    for words in ("The diplomat", "Jens Holm", "Holm"):
        party = found[words][-1].party
        assert (party.country, party.office, party.person) == ("NOR", "ambassador to Mali", "Jens Holm")
    found = read(
        "A Polish diplomat was expelled by Belarus. Warsaw protested. The diplomat, Jan Nowak, left."
    )
    assert found["Jan Nowak"][-1].party.country == "POL"
    found = read("The Peruvian foreign minister resigned. The minister, Ana Quispe, is ill.")
    assert found["Ana Quispe"][-1].party.office == "foreign minister"


def test_a_title_with_a_name_behind_it_is_nobody_s_where_none_was_told_of(read):
    found = read("Norway's finance minister left on Monday. The diplomat, Jens Holm, was pleased.")
    assert found["Jens Holm"][-1].party.office == "diplomat"
    found = read("Norwegian Ambassador Anna Kritz left on Monday. The diplomat, Jens Holm, was pleased.")
    assert found["Jens Holm"][-1].party.person == "Jens Holm"
    assert found["Norwegian Ambassador Anna Kritz"][-1].party.person == "Anna Kritz"
