import pytest


def party(found, words):
    return found[words][-1].party


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("An official at the Iranian consulate in Herat was shot.", "An official", "IRN"),
        ("Diplomats at the German embassy in Tehran left.", "Diplomats", "DEU"),
        ("The defence attache at the Polish embassy in Minsk left.", "The defence attache", "POL"),
        (
            "The deputy chief of mission at the U.S. embassy in Minsk left.",
            "The deputy chief of mission",
            "USA",
        ),
        ("Staff at Kenya's embassy in Juba left.", "Staff", "KEN"),
        ("A spokesman for the Chinese embassy in London spoke.", "A spokesman", "CHN"),
        ("The Kabul embassy of the United States was closed.", "The Kabul embassy", "USA"),
        ("The embassy in Khartoum of Chad was closed.", "The embassy", "TCD"),
        ("London's Chinese embassy was closed.", "London's Chinese embassy", "CHN"),
    ],
)
def test_an_embassy_and_its_staff_are_of_the_state_that_sends_them(read, text, words, country):
    assert party(read(text), words).country == country


def test_an_embassy_of_nobody_knows_whom_is_not_its_host_s(read):
    assert not party(
        read("The embassy's spokesman in Canberra denied it."), "The embassy's spokesman"
    ).country
    assert not party(read("An attack on the Kabul embassy killed two."), "the Kabul embassy").country
    assert party(read("Police at the U.S. embassy in Oslo left."), "Police").country != "USA"
    found = read("Norway was told.\nAn embassy official was angry.", agency="NTB", place="OSLO")
    assert not party(found, "An embassy official").country


def test_staff_of_an_embassy_named_before_are_of_its_country(read):
    found = read("The Chinese embassy in Oslo protested. The embassy's spokesman in Oslo was angry.")
    assert party(found, "The embassy's spokesman").country == "CHN"


def test_who_is_at_some_other_place_is_not_of_it(read):
    assert party(read("Officials at the Iranian airport in Herat left."), "Officials").country != "AFG"
    assert party(read("Officials in Oslo left."), "Officials").country == "NOR"


@pytest.mark.parametrize(
    ("text", "words", "office"),
    [
        (
            "The Swedish ambassador to Niger and Chad left.",
            "The Swedish ambassador",
            "ambassador to Niger and Chad",
        ),
        (
            "Norway's ambassador to Sweden, Finland and Denmark left.",
            "Norway's ambassador",
            "ambassador to Sweden, Finland and Denmark",
        ),
        (
            "Norway's ambassador to Sweden, Finland said, has left.",
            "Norway's ambassador",
            "ambassador to Sweden",
        ),
        (
            "The U.S. envoy for Sudan and South Sudan left.",
            "The U.S. envoy",
            "envoy for Sudan and South Sudan",
        ),
        (
            "Kenya's envoy to Somalia and Eritrea left.",
            "Kenya's envoy to",
            "ambassador to Somalia and Eritrea",
        ),
    ],
)
def test_an_envoy_may_be_sent_to_several_states(read, text, words, office):
    assert party(read(text), words).office == office
