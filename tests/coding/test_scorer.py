"""The scorer: features between two parties, and how its word is weighed with that of the rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from verbale import ontology
from verbale.coding.features import GROUPS, Features, Phrase, features_of
from verbale.coding.scorer import NOTHING, packaged

SILENT = Features(frozenset(), tuple(() for _ in GROUPS))


@pytest.fixture
def shown(read):
    def found(sentence: str, actor: str, recipient: str | None = None) -> Features:
        reading = read(sentence)
        phrases = [
            None if w is None else Phrase(t, t, t + 1)
            for w in (actor, recipient)
            for t in [reading.tokens.text.index(w) if w else 0]
        ]
        assert phrases[0] is not None
        return features_of(reading.tokens, reading.sentences, phrases[0], phrases[1])

    return found


def test_features_are_what_the_parse_shows_between_the_two(shown):
    found = shown("Kenya cut off aid to Chad on Monday.", "Kenya", "Chad")
    assert {"actor nsubj", "path cut", "top cut", "prt off cut"} <= found.names
    assert "cut" in found.words[GROUPS.index("top")]


def test_who_they_are_is_no_feature(shown):
    one, other = (shown(f"{a} praised {b}.", a, b) for a, b in (("Kenya", "Chad"), ("Peru", "Togo")))
    assert one == other


def test_a_head_that_stands_nowhere_gives_no_feature(read):
    reading = read("Kenya sued Chad.")
    assert features_of(reading.tokens, reading.sentences, Phrase(-1, 0, 0), None) == SILENT


def test_shares_are_probabilities_of_the_types_and_of_nothing(shown):
    shares = packaged().shares(shown("Kenya praised Chad.", "Kenya", "Chad"))
    assert set(shares) == {*ontology.events(), NOTHING}
    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=shares.get) == "SUPPORT"


def test_words_that_it_has_never_seen_leave_the_other_features(shown):
    found = shown("Kenya praised Chad.", "Kenya", "Chad")
    odd = replace(found, names=found.names | {"path zxqv"}, words=tuple((*w, "zxqv") for w in found.words))
    assert packaged().shares(odd) == packaged().shares(found)


def test_the_closer_a_coding_stands_the_more_it_weighs():
    scorer = packaged()
    shares = scorer.shares(SILENT)
    alone, far, near = (scorer.weigh(shares, coded, "") for coded in ({}, {"AID": 4.0}, {"AID": 20.0}))
    assert alone["AID"] < far["AID"] < near["AID"]
    assert sum(near.values()) == pytest.approx(1)


def test_what_the_rules_choose_weighs_more():
    scorer = packaged()
    shares = scorer.shares(SILENT)
    assert scorer.weigh(shares, {"AID": 4.0}, "AID")["AID"] > scorer.weigh(shares, {"AID": 4.0}, "")["AID"]


def test_steps_of_closeness_have_a_lowest_and_a_highest():
    scorer = packaged()
    steps = [scorer.step(closeness) for closeness in (-1.0, 0.0, 11.0, 1000.0)]
    assert steps == sorted(steps)
    assert steps[:2] == [0, 0]
