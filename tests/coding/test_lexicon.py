"""The tables beside the rules: classes, compositions, and what two rules may not do."""

from __future__ import annotations

import pytest

from verbale import ontology
from verbale.coding.lexicon import Example, check, classes, compositions, parse_rule
from verbale.errors import DataFileError

GOOD = {"id": "x.y", "event": "REQUEST", "verb": ["urge"], "yes": ["A urged B."], "no": ["A left."]}


def test_defaults():
    rule = parse_rule(GOOD, "some.yaml")
    assert (rule.actor, rule.recipient, rule.deed) == (("subject",), ("object",), ("complement", "object"))
    assert rule.cameo == ontology.events()["REQUEST"].cameo


def test_a_noun_has_other_actors_and_no_recipient():
    entry = {k: v for k, v in GOOD.items() if k != "verb"}
    rule = parse_rule({**entry, "noun": ["plea"]}, "some.yaml")
    assert "poss" in rule.actor
    assert rule.recipient == ()


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("A left.", Example("A left.", frozenset(), frozenset())),
        ("KEN | A left.", Example("A left.", frozenset({"KEN"}), frozenset())),
        ("KEN, ? > TCD | A left.", Example("A left.", frozenset({"KEN", "?"}), frozenset({"TCD"}))),
        ("> TCD | A left.", Example("A left.", frozenset(), frozenset({"TCD"}))),
    ],
)
def test_examples_say_who(text, example):
    assert parse_rule({**GOOD, "yes": [text]}, "some.yaml").yes == (example,)


def test_two_rules_may_not_say_different_things_of_one_pattern():
    one, two = parse_rule(GOOD, "some.yaml"), parse_rule({**GOOD, "id": "x.z"}, "some.yaml")
    with pytest.raises(DataFileError, match=r"says something else of 'urge' than x\.y"):
        check((one, two))
    with pytest.raises(DataFileError, match="used twice"):
        check((one, one))
    check((one, parse_rule({**GOOD, "id": "x.z", "needs": {"object": "party"}}, "some.yaml")))


def test_a_class_may_hold_another_one():
    assert all(not word.startswith("@") for words in classes().values() for word in words)


def test_compositions_name_types_and_modes_that_exist():
    for table, outcomes in compositions().items():
        for deed, outcome in outcomes.items():
            known = {"", "same", "rule", *ontology.events()}
            assert outcome.event in known, (table, deed)
            if outcome.mode:
                assert set(outcome.mode) <= set(ontology.events()[outcome.event].modes), (table, deed)
