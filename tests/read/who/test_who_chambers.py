import pytest


def party(found, words):
    return found[words][-1].party


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The head of the Duma's defence committee spoke.", "The head", "RUS"),
        ("The head of the Iranian parliament's national security committee spoke.", "The head", "IRN"),
        (
            "The Iranian parliament's national security committee met.",
            "The Iranian parliament's national security committee",
            "IRN",
        ),
        ("The chairwoman of Britain's parliamentary defence committee spoke.", "The chairwoman", "GBR"),
        ("The head of Turkey's parliamentary human rights commission spoke.", "The head", "TUR"),
        ("The chairman of the House Armed Services Committee spoke.", "The chairman", "USA"),
        ("The top member of the Senate Intelligence Committee accused Russia.", "The top member", "USA"),
        ("The head of Britain's Commons Defence Committee spoke.", "The head", "GBR"),
        ("The Polish senate's budget panel met.", "The Polish senate's budget panel", "POL"),
        (
            "The deputy chairman of the Kenyan National Assembly's security committee spoke.",
            "The deputy chairman",
            "KEN",
        ),
        ("Jens Holm, chairman of the Sejm's foreign affairs committee, spoke.", "Jens Holm", "POL"),
    ],
)
def test_a_committee_of_a_parliament_is_of_its_sector(read, text, words, country):
    told = party(read(text), words)
    assert (told.country, told.sector) == (country, ("LEG",))
    assert told.office in ("", "head", "chairman", "deputy chairman")


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("The head of Libya's defence committee spoke.", "The head", "MIL"),
        ("The head of China's Central Military Commission spoke.", "The head", "MIL"),
        ("Kenya's election commission met.", "Kenya's election commission", "GOV"),
    ],
)
def test_other_committees_are_of_what_they_are_for(read, text, words, sector):
    assert party(read(text), words).sector == (sector,)


def test_a_verb_that_is_a_noun_too_ends_whose_somebody_is(read):
    assert not party(read("A member of the panel accused Russia."), "A member").country


def test_what_a_committee_is_called_is_no_village(read):
    assert not party(
        read("The chairman of the Olympic committee visited Seoul."), "The chairman"
    ).country  # Olympic, Hong Kong
