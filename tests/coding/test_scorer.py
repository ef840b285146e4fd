"""How the encoder's word is weighed with what rules code."""

from __future__ import annotations

import pytest

from verbale.coding.scorer import Weights, packaged, weigh

WEIGHTS = Weights(text=1.0, first=1.0, edges=(0.0, 5.0, 10.0), steps=(0.0, 1.0, 2.0))
EVEN = {"AID": 0.4, "ACCUSE": 0.4, "NONE": 0.2}


def test_alone_the_encoders_word_decides():
    shares = weigh({"AID": 0.7, "ACCUSE": 0.2, "NONE": 0.1}, {}, "", WEIGHTS)
    assert max(shares, key=shares.get) == "AID"
    assert sum(shares.values()) == pytest.approx(1)


def test_the_closer_a_coding_stands_the_more_it_weighs():
    alone, far, near = (weigh(EVEN, coded, "", WEIGHTS) for coded in ({}, {"AID": 6.0}, {"AID": 20.0}))
    assert alone["AID"] < far["AID"] < near["AID"]


def test_what_the_rules_choose_weighs_more():
    assert weigh(EVEN, {"AID": 6.0}, "AID", WEIGHTS)["AID"] > weigh(EVEN, {"AID": 6.0}, "", WEIGHTS)["AID"]


def test_a_share_of_nothing_can_still_be_outweighed():
    shares = weigh({"AID": 0.0, "NONE": 1.0}, {"AID": 20.0}, "AID", Weights(1.0, 9.0, (0.0,), (0.0,)))
    assert max(shares, key=shares.get) == "AID"


def test_steps_of_closeness_have_a_lowest_and_a_highest():
    assert [WEIGHTS.step(closeness) for closeness in (-1.0, 0.0, 11.0, 1000.0)] == [0, 0, 2, 2]


def test_a_coding_that_stands_closer_never_weighs_less():
    weights = packaged()
    assert list(weights.edges) == sorted(weights.edges)
    assert len(weights.edges) == len(weights.steps)
    assert list(weights.steps) == sorted(weights.steps)
    assert weights.steps[-1] > weights.steps[0]
