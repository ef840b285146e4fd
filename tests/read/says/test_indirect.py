"""Words that no verb of saying gives: free indirect speech, accounts, dashes and what goes on in reported tense."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.coding.according import according
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read


def told(starred: str) -> tuple[str, ...]:
    """Give by whose word the *starred* word is told, the outermost first."""
    at = starred.index("*")
    reading = read([news_document("x", starred.replace("*", ""), date(2014, 3, 6))], Settings())[0]
    return tuple(party.text for party in according(reading, reading.tokens.start.index(at)))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The mayor was unrepentant. The ferry had *sunk* by itself.", ("The mayor",)),
        ("The mayor struck a softer note in Lima. The ferry would be *raised*.", ("The mayor",)),
        ("The mayor's message was simple. Nobody would *leave*.", ("The mayor",)),
        ("The mayor arrived late. The ferry had *sunk* by then.", ()),
        ("The mayor was unrepentant. The ferry *sank* on Monday.", ()),
        ("The mayor said the ferry was safe. She had *sailed* in it.", ("The mayor",)),
        ("The mayor said the ferry was safe. The owners had *sold* it.", ()),
        ("The mayor said the ferry was safe. That would *cost* the town more.", ()),
        ("The owner's version is that the crew *fled*.", ("The owner",)),
        ("The official line in Lima is that the pilot *defected*.", ("Lima",)),
        ("The ferry was *sunk*, so the owner's story goes.", ("the owner",)),
        ("“They *stole* it.” Those were the words of Marta Ruiz.", ("Marta Ruiz",)),
        ("To hear the mayor tell it, the crew *fled*.", ("the mayor",)),
        ("The way the villagers tell it, the crew *fled*.", ("the villagers",)),
        ("Two *killed* in Lima blast - police\nA bomb went off in Lima.", ("police",)),
        ("Two *killed* in Lima blast - a first look\nA bomb went off in Lima.", ()),
        ("Court papers claim that the firm *paid* a judge.", ("Court papers",)),
        ("Neither captain would confirm that the ferry had *sunk*.", ()),
        ("The mayor dismissed claims that the ferry had *sunk*.", ("The mayor",)),
        ("He noted the statement of Chad that none of its men had *fled*.", ("Chad",)),
        ("Divers refused to say whether the ferry had *sunk*.", ()),
        ("In a letter, the divers *warned* the mayor.", ()),
        ("The ferry will not *sail*, the mayor let it be known.", ("the mayor",)),
        ("The divers claimed to have *raised* the ferry.", ("The divers",)),
        ("The ferry has not sunk, whatever they *say*.", ()),
    ],
)
def test_who_tells_what_no_verb_of_saying_gives(text, speakers):
    assert told(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The mayor had no news. “They sent a boy. He said the rope had *snapped*.”", ("The mayor", "a boy")),
        ("Divers, speaking to AFP, said the hull had *split*.", ("AFP", "Divers")),
        ("AFP was first. The mayor told the agency that the hull had *split*.", ("AFP", "The mayor")),
        (
            "“The hull *split*,” the mayor told the station Radio Sur. “We saw it.”",
            ("the station Radio Sur", "the mayor"),
        ),
        (
            "Radio Sur said it had been told by two divers that the hull had *burst*.",
            ("Radio Sur", "two divers"),
        ),
        ("If the hull *splits*, the mayor said, “we will swim”.", ("the mayor",)),
        (
            "Marta Ruiz has not *resigned*, the agency EFE quoted her as saying.",
            ("the agency EFE", "Marta Ruiz"),
        ),
    ],
)
def test_chains(text, speakers):
    assert told(text) == speakers
