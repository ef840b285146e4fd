"""Families of names and turns of phrase: ranks, crafts, bodies, leaders of a mission, who goes by another name."""

from datetime import date

import pytest


def party(found, words):
    return found[words][-1].party


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Kenya's deputy president resigned.", "Kenya's deputy president", ("KEN", "deputy president")),
        ("The Polish senate president spoke.", "The Polish senate president", ("POL", "speaker")),
        (
            "The U.N. rights chief spoke.",
            "The U.N. rights chief",
            ("UNO", "high commissioner for human rights"),
        ),
    ],
)
def test_ranks_have_a_normal_form(read, text, words, told):
    found = party(read(text), words)
    assert (found.country, found.office) == told


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("A Norwegian cook was hurt.", "A Norwegian cook", ("NOR", ("CVL",))),
        ("An army cook from Norway was hurt.", "An army cook", ("NOR", ("MIL",))),
        ("EULEX judges left.", "EULEX judges", ("EUR", ("JUD",))),
        ("Human Rights Watch called for talks.", "Human Rights Watch", ("NGO", ("SOC",))),
        ("The Ulster Volunteer Force called for talks.", "The Ulster Volunteer Force", ("GBR", ("PRM",))),
        ("The Polish side left the table.", "The Polish side", ("POL", ("GOV",))),
        ("The Turkish Cypriot leader left.", "The Turkish Cypriot leader", ("CYP", ("PRE",))),
    ],
)
def test_families_have_a_sector(read, text, words, told):
    found = party(read(text), words)
    assert (found.country, found.sector) == told


@pytest.mark.parametrize("name", ["Singapore slings", "Tokyo Marathon", "Cairo Film Festival"])
def test_what_only_bears_the_name_of_a_state_is_no_party(read, name):
    assert not any(m.party.country for ms in read(f"They talked about {name}.").values() for m in ms)


def test_a_short_name_needs_only_that_its_state_is_named(read):
    assert party(read("Naypyidaw has no quarrel with the KIA."), "the KIA").country == "MMR"
    found = read("Nobody has a quarrel with the KIA.")
    assert not any(m.party.country for mentions in found.values() for m in mentions)


def test_who_leads_a_body_is_of_it(read):
    found = read("The European Union's observers, led by Jens Holm, were turned away.")
    assert party(found, "Jens Holm").country == "EUR"


def test_another_name_of_somebody_described(read):
    found = read("Colombia's rebel chief known as Koba spoke on the radio.")
    assert (party(found, "Koba").country, party(found, "Koba").sector) == ("COL", ("REB",))


def test_a_group_is_whom_it_names_behind_itself(read):
    found = read("The two mediators, Mauritania's president and Guinea's president, talked.")
    assert [m.party.country for m in found["The two mediators"]] == ["MRT", "GIN"]


def test_the_two_neighbours_are_states(read):
    found = read("Norway met Sweden at the summit of the SAARC. The two neighbours gave no date.")
    assert sorted(m.party.country for m in found["The two neighbours"]) == ["NOR", "SWE"]


def test_the_minister_is_not_of_the_place_the_sentence_speaks_of(read):
    found = read("Polish Foreign Minister Jan Nowak spoke of Chad. In Chad the minister had seen much.")
    assert (party(found, "the minister").country, party(found, "the minister").person) == ("POL", "Jan Nowak")


def test_the_new_president_is_not_who_was_president(read):
    text = (
        "Zambian President Jens Holm took office. Former president Per Bakke left. The new president slept."
    )
    assert party(read(text), "The new president").person == "Jens Holm"


def test_the_wife_of_a_president_is_first_lady(read):
    found = party(
        read("Polish President Jan Nowak slept. The president's wife wept."), "The president's wife"
    )
    assert (found.country, found.sector, found.office) == ("POL", ("ELI",), "first lady")


def test_who_led_rebels_does_not_enter_the_elite_by_dying(read):
    found = party(read("Jonas Savimbi was remembered.", on=date(2012, 5, 1)), "Jonas Savimbi")
    assert (found.country, found.sector) == ("AGO", ("REB",))


def test_people_at_large_want_and_nations_want(read):
    assert party(read("Liberians want roads."), "Liberians").sector == ("CVL",)
    assert party(read("The Liberians want roads."), "The Liberians").sector == ()
