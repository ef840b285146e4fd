"""Nouns that tell a deed as done: after prepositions, and as what is praised or blamed."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Security was tightened after the attack on a French convoy.", ["ASSAULT FRA"]),
        ("The road was open again following a bomb attack on an Iraqi police post.", ["ASSAULT IRQ"]),
        ("Two days after a Russian missile strike on Odesa, it rained.", ["ASSAULT RUS > UKR"]),
        ("Prices fell after Kenya's seizure of a Ugandan ship.", ["COERCE KEN > UGA"]),
        # what is told of, insured or studied is not told as done
        ("He wrote a novel about the attack on a Spanish convoy.", []),
        ("The firm sells protection against attacks on Nigerian pipelines.", []),
        ("Prices fell after the strike of lightning.", []),
        ("The book treats of the detention of suspects.", []),
    ],
)
def test_after_a_deed(sentence, wanted, told):
    assert told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("South Africa condemned Togo's bombing of Chad.", ["ACCUSE ZAF > TGO", "ASSAULT TGO > TCD"]),
        (
            "Italy welcomed the release of the Italian crew by Chad.",
            ["SUPPORT ITA > TCD", "RETREAT TCD > ITA"],
        ),
        # a gift that is praised was given; whom it went to may hang on the verb
        ("Italy praised Chad's delivery of radars to Togo.", ["SUPPORT ITA > TCD", "AID TCD > TGO"]),
        ("Chad's loan to Togo was praised by Italy.", ["AID TCD > TGO", "SUPPORT ITA > TCD"]),
        # what is alleged or asked for is not told as done
        ("India accused Chad of the shelling of a Togolese post.", ["ACCUSE IND > TCD"]),
        ("Oman criticised Greece's plan for the bombing of Chad.", ["ACCUSE OMN > GRC"]),
        ("Oman called for the release of the Chadian crew by Togo.", ["REQUEST OMN > TGO"]),
    ],
)
def test_praised_or_blamed(sentence, wanted, told):
    assert told(sentence) == wanted


def test_a_gift_that_is_praised_is_not_told_by_the_verb(told):
    assert "SUPPORT VNM > JPN" in told("Vietnam welcomed a $2bn loan from Japan.")


def test_what_is_blamed_is_told_by_the_outlet(reports):
    deed = reports("South Africa condemned Togo's bombing of Chad.")[1]
    assert (deed.event, deed.status, deed.according_to) == ("ASSAULT", "asserted", ())
