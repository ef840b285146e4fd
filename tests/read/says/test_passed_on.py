"""Words that go through several hands, and clauses that go on behind a mark."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.coding.according import according
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read


def chain(starred: str) -> list[str]:
    """Give by whose word a text tells the *starred* word, the outermost first."""
    at = starred.index("*")
    reading = read([news_document("x", starred.replace("*", ""), date(2014, 3, 6))], Settings())[0]
    return [party.text for party in according(reading, reading.tokens.start.index(at))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Lund's mayor, posting: her lawyers will *file* a suit on Monday.", ["Lund's mayor"]),
        (
            "The mayor told Radio Lund that the clerk had assured him no ban was planned, and that talks could *begin*.",
            ["Radio Lund", "The mayor"],
        ),
        (
            "The pilot has it from his nephew, who has it from a colonel, that the flag will be *changed*.",
            ["The pilot", "his nephew", "a colonel"],
        ),
        (
            "The minister said that a ship *passed*, citing the coast guard, which had it from the master.",
            ["The minister", "the coast guard", "the master"],
        ),
        (
            "The minister said that a ship passed, citing the coast guard. “It did not *threaten* us,” he said.",
            ["The minister"],
        ),
        ("The court heard from a nurse that the ward was *emptied*.", ["a nurse"]),
        # two sources, each of its half
        ("Guards *fled*, the mayor said, and the bank was shut, according to the clerk.", ["the mayor"]),
        ("Guards fled, the mayor said, and the bank was *shut*, according to the clerk.", ["the clerk"]),
        ("Guards *fled*, the mayor said, and two shops burned, the clerk said.", ["the mayor"]),
        ("Guards fled, the mayor said, and two shops *burned*, the clerk said.", ["the clerk"]),
        ("Guards fled and the bank was *shut*, according to the clerk.", ["the clerk"]),
        ("Guards fled, the mayor said, and the bank was *shut*.", ["the mayor"]),
        # what is said of those whom somebody speaks for goes on with what he said
        ("The envoy said it was agreed. If all pay, his government will *send* grain.", ["The envoy"]),
        ("The envoy said it was agreed. His visit will *end* on Friday.", []),
        ("Lions *killed* a goat, a herdsman told Hill FM.", ["Hill FM", "a herdsman"]),
        ("Lions *killed* a goat, a herdsman told his son.", ["a herdsman"]),
        ("The ford, if the union is to be believed, was *closed* by its owner.", ["the union"]),
        ("The sergeant’s version is simpler: the boy *ran* off.", ["The sergeant"]),
        (
            "State radio, which had the news from the governor, reported that the wall had *fallen*.",
            ["State radio", "the governor"],
        ),
        (
            "The envoy was late. The water would *rise*, he told the newspaper.",
            ["the newspaper", "The envoy"],
        ),
        ("The envoy regretted that the works did not *begin*.", ["The envoy"]),
        (
            "The envoy recalled that the army had come before: its tanks *drove* into the town and stayed.",
            ["The envoy"],
        ),
        (
            "The rebels will *free* the crew, the radio quoted a colonel as saying.",
            ["the radio", "a colonel"],
        ),
        (
            "The town would have to *pay*, councillors heard from the inspector, who had a list.",
            ["the inspector"],
        ),
    ],
)
def test_each_hand_is_in_the_chain(text, wanted):
    assert chain(text) == wanted
