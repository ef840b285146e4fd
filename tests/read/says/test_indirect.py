"""Words that no verb of saying gives: free indirect speech, accounts, dashes and what goes on in reported tense."""

from __future__ import annotations

from datetime import date

import pytest
from asking import chain

ON = date(2014, 3, 6)  # a Thursday


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
        ("Egypt had yet to answer. It had *closed* the pass in May.", ()),
        ("Egypt had yet to answer. It *closed* the pass in 2011 too.", ()),
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
    assert tuple(chain(text, ON)) == speakers


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
    assert tuple(chain(text, ON)) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The mayor brushed off the report. The ferry had *sunk* by itself.", ("The mayor",)),
        ("The mayor was in no mood to yield. The ferry had *sunk* by itself.", ("The mayor",)),
        ("Asked about the ferry, the mayor shrugged. It had *sunk* by itself.", ("the mayor",)),
        ("The mayor confirmed the delay. The ferry would *sail* in May.", ("The mayor",)),
        ("The mayor welcomed the delay. The ferry had *sunk* in May.", ()),
        ("In 1914 the mayor announced a feast. It would *last* three days.", ()),
        ("Villagers tell a different story. Divers *sank* the ferry.", ("Villagers",)),
        ("The mayor put the plan to a vote. Divers *sank* the ferry.", ()),
        ("The owner's argument runs as follows. Divers *sank* the ferry.", ("The owner",)),
        ("For the mayor, the raid was an act of *war*.", ("the mayor",)),
        ("For the mayor, the *raid* was the third.", ()),
        ("To the divers, the feud *ended* in May.", ("the divers",)),
        ("Word came from the palace that the king had *fled*.", ("the palace",)),
        ("Rumours that the king had *fled* were denied by his doctor.", ("his doctor",)),
        ("The film shows divers *sinking* the ferry.", ("The film",)),
        ("Nurses recalled a diver telling them that the ferry had *sunk*.", ("Nurses", "a diver")),
        ("The mayor accused divers of *sinking* ferries.", ("The mayor",)),
        ("Divers told the paper that the ferry had *sunk*.", ("the paper", "Divers")),
        ("The ferry had *sunk*, AFP was told by a diver.", ("AFP", "a diver")),
        ("Tass said the ferry had *sunk*. It quoted a diver in Lima.", ("Tass", "a diver")),
        ("The mayor issued a statement. The ferry had *sunk*, it read.", ("The mayor",)),
        ("The letter to the mayor, signed by ten, says Lima *sank* the ferry.", ("The letter to the mayor",)),
        ("Our correspondent in Lima says the ferry has *sunk*.", ()),
        ("Divers would neither confirm nor deny that the ferry had *sunk*.", ()),
        ("The mayor called it “a robbery *planned* by divers”.", ("The mayor",)),
        ("Mayor: We did not *sink* the ferry\nThe ferry lies in Lima.", ("Mayor",)),
        ("LATEST: Lima police: divers *sank* ferry\nThe ferry lies in Lima.", ("Lima police",)),
    ],
)
def test_who_is_heard_by_what_leads_up(text, speakers):
    assert tuple(chain(text, ON)) == speakers
