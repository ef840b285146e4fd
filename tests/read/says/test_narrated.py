"""Where somebody's words end and the narrator's begin, and from whom somebody has what he says."""

from __future__ import annotations

from datetime import date

import pytest
from asking import chain

ON = date(2014, 3, 6)  # a Thursday


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The mayor said the ferry was safe, hours after a crane *fell* on it.", ()),
        ("The mayor says the ban stays, although Lima had *promised* to lift it.", ()),
        ("“He read it out to us,” the mayor said in Lima, where divers will *meet*. “Let him.”", ()),
        ("Lima would ask for help, the mayor added, should the ferry *sink*.", ("the mayor",)),
        ("Mr Holm, asked whether he had news, said the ferry had *sunk*.", ("Mr Holm",)),
        ("The leaders spoke of the *raid* on Lima.", ()),
        ("The mayor spoke of a *raid* on Lima.", ("The mayor",)),
        ("Farm: the shop *reopened* on Monday.", ()),
        ("The king dismissed his cabinet. The move had been *expected*.", ()),
        ("More from our man in Lima: the ferry has *sunk*.", ()),
        ("The talks went well, the mayor said, but she *declined* to name a day.", ()),
        ("The ferry will run again, its owner, Luis Ramos, said, but he *denied* that it was old.", ()),
        ("The mayor said the ferry ran, but that the pier had been *closed*.", ("The mayor",)),
        ("The ferry is old, the mayor said, but it was *repaired* in May.", ("the mayor",)),
        ("A man believed to be a spy was *shot* in the market.", ()),
        ("If the pier *holds*, said fisherman Luis Ramos, we shall go out.", ("fisherman Luis Ramos",)),
        ("When the rain *began*, said nurse Ana Ramos, the guests were asleep.", ("nurse Ana Ramos",)),
        ("Lima tells another story: the ferry was *boarded*.", ("Lima",)),
        ("He said he had heard from a diver that the ferry was *mined*.", ("He", "a diver")),
        ("Luis Ramos signs. His sons came here, fleeing Stalin. “Two *died*,” he says.", ("Luis Ramos",)),
        ("In an interview with the BBC, the mayor said that the ferry had *sunk*.", ("the BBC", "the mayor")),
        ("In an interview with the police, the mayor said that the ferry had *sunk*.", ("the mayor",)),
        ("The mayor took down a sign. Her friend, who posted so, was *hurt*.", ()),
    ],
)
def test_the_narrators_words(text, speakers):
    assert tuple(chain(text, ON)) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The ferry will sail, a diver said. He had it, he said, from a guard.", ("a diver", "a guard")),
        ("The ferry will sail, a diver said.", ("a diver",)),
        ("A guard spoke to AFP. He said that divers had fled.", ("AFP", "A guard")),
        ("The ferry would sail, a guard was quoted by AFP as saying.", ("AFP", "a guard")),
        ("Divers would sail, the mayor's office understood from a guard.", ("the mayor's office", "a guard")),
        (
            "Divers had fled, said the mayor, quoting the chamber of trade.",
            ("the mayor", "the chamber of trade"),
        ),
        ("She read out a note that a guard had sent: “They fled.”", ("She", "a guard")),
        ("The mayor will have the ferry sold, the court has decided.", ("the court",)),
        ("The ferry must sail, murmured the mayor.", ("the mayor",)),
        ("The mayor expressed his readiness to sail.", ("The mayor",)),
        ("The mayor welcomed that the ferry had sailed.", ("The mayor",)),
        ("What the divers told us is that the ferry had sailed.", ("the divers",)),
        ("“Nonsense,” said the mayor. The divers had fled.", ("the mayor",)),
        ("The crew say otherwise. The divers fled.", ("The crew",)),
        ("As the mayor tells it, he fell; as the guard tells it, he jumped.", ("the mayor",)),
        ("If the mayor is right, the divers fled.", ("the mayor",)),
        ("To believe the mayor, the divers fled.", ("the mayor",)),
        ("The divers fled, to use the mayor's word.", ("the mayor",)),
        ("The mayor spoke. A guard told him about a boat that fled.", ("A guard",)),
    ],
)
def test_from_whom_somebody_has_it(text, speakers):
    verbs = ("fell", "fled", "sail", "sailed", "sold")
    first = min(at for verb in verbs if (at := text.find(verb)) >= 0)
    assert tuple(chain(f"{text[:first]}*{text[first:]}", ON)) == speakers
