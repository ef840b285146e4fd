"""Headlines without a verb."""

from __future__ import annotations

import pytest

from verbale.coding.elided import elided


@pytest.mark.parametrize(
    ("headline", "subjects", "at"),
    [
        ("Chadian embassy under attack in Rome", ["embassy"], "attack"),
        ("Kenya, Chad in border pact", ["Kenya", "Chad"], "pact"),
        ("Kenya and Chad in prisoner swap", ["Kenya", "Chad"], "swap"),
        ("Togolese troops home from Mali", ["troops"], "home"),
        ("Meloni on surprise visit to Tripoli", ["Meloni"], "visit"),
        ("Kenya signs pact in Chad", None, ""),
        ("The Chadian embassy under attack.", None, ""),
        ("Chadian embassy", None, ""),
    ],
)
def test_elided(headline, subjects, at, parse):
    reading = parse(headline)
    tokens, found = reading.tokens, elided(reading.tokens, reading.sentences[0])
    assert (found and [tokens.text[t] for t in found.subjects]) == subjects
    assert ("" if found is None else tokens.text[found.at]) == at


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("New Zealand troops home from Iraq", "RETREAT NZL > IRQ"),
        ("Ethiopian troops out of Somalia", "RETREAT ETH > SOM"),
        ("Peru, Chile in border truce", "AGREE CHL PER"),
        ("Chad and Sudan in border truce", "AGREE SDN TCD"),
        ("Ethiopia, Eritrea in peace accord", "AGREE ERI ETH"),
        ("Peru, Chile in defence pact", "AGREE CHL PER"),
        ("Nepal and India in fresh row over pass", "ACCUSE IND NPL"),
        ("Ankara, Athens in spat over isles", "ACCUSE GRC TUR"),
        ("Oman, Yemen in border standoff", "MOBILIZE OMN YEM"),
        ("Iran and Iraq in prisoner swap", "RETREAT IRN IRQ"),
        ("Merkel in Ankara for migrant talks", "CONSULT DEU > TUR"),
        ("Meloni on surprise visit to Tripoli", "CONSULT ITA > LBY"),
        ("Fresh French raid on Malian rebels", "ASSAULT FRA > MLI"),
        ("Peru-Chile accord on fishing", "AGREE CHL PER"),
        ("Border clashes between Thailand, Cambodia", "ASSAULT KHM THA"),
        ("Lavrov-Kerry meeting in Geneva", "CONSULT RUS USA"),
        ("Putin-Erdogan talks in Sochi", "CONSULT RUS TUR"),
    ],
)
def test_what_a_headline_tells_without_a_verb(headline, wanted, told):
    assert wanted in [t.strip() for t in told(headline)]


@pytest.mark.parametrize(
    "headline",
    [
        "Kenyan tea in London shops",
        "Peru, Chile in World Cup final",
        "Norwegian author home for Christmas",
        "The Saint-Denis road in winter",
        "French wine out of fashion",
        "Kenyan runner back from injury",
        "Togolese fabric under the hammer in Paris",
        "Kenya in front row at games",
    ],
)
def test_what_tells_no_event_without_a_verb(headline, told):
    assert told(headline) == []


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("Kenya-Somalia talks collapse", "SANCTION KEN SOM"),
        ("Ethiopia-Egypt dam talks fail again", "REJECT EGY ETH"),
        ("Serbia-Croatia talks resume in Vienna", "CONSULT HRV SRB"),
        ("Egypt-Sudan row deepens over dam", "ACCUSE EGY SDN"),
        ("A row over a mine pits Germany against Poland", "ACCUSE DEU POL"),
        ("Germany and Poland locked in dispute over mine", "ACCUSE DEU POL"),
        ("Tonga, New Zealand ink labour deal", "SUPPORT NZL TON"),
    ],
)
def test_what_becomes_of_something_between_several(headline, wanted, told):
    assert wanted in [t.strip() for t in told(headline)]


@pytest.mark.parametrize(
    "headline",
    [
        "Storm cancels Kenya-Uganda match",
        "Row of shops collapses in Accra",
        "Final pits Germany against Poland",
        "Talks on pay resume in Lima",
        "Kenya-Uganda railway widens",
    ],
)
def test_what_is_between_nobody(headline, told):
    assert told(headline) == []
