"""Where the PLOVER manual decides between two types, the rule that says so decides, whatever the encoder takes the word for."""

from __future__ import annotations

import pytest

import verbale
from verbale.coding.lexicon import rules


@pytest.mark.parametrize("rule", [r for r in rules() if r.tie], ids=lambda rule: rule.id)
def test_a_tie_of_the_manual_stands(rule) -> None:
    for example in rule.yes:
        told = {r.event for r in verbale.code(example.text) if r.made_by.rules[0] == rule.id}
        assert rule.event in told, example.text
        assert told <= {rule.event, *rule.also[:1]}, example.text


def test_what_only_sounds_like_a_tie_is_left_to_both() -> None:
    tied = {r.id for r in rules() if r.tie}
    for text in (
        "Eritrean rebels drove out the Ethiopian soldiers.",
        "Kenyan mayors demanded that Chad free the crew.",
        "Chad expelled a Sudanese diplomat.",
        "Ghana and Togo deepened friendly ties.",
    ):
        for report in verbale.code(text):
            assert tied.isdisjoint(report.made_by.rules), text
