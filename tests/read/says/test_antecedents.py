"""Whom a pronoun names as a speaker."""

from __future__ import annotations

import pytest
from asking import chain


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the subject of the sentence before, where it is somebody
        (
            "The premier said nothing had changed. The mayor was blunter. “They have *shut* the mine,” he said.",
            ["The mayor"],
        ),
        ("The premier said nothing had changed. He added that nobody had *left*.", ["The premier"]),
        ("A baker from Narvik opened at six. The flour, he said, had been *stolen* at night.", ["A baker"]),
        (
            "A baker from Narvik opened at six. The bridge was shut. The flour had been *stolen*, he said.",
            ["A baker"],
        ),
        # not whom somebody only speaks of
        ("“The governor lied to us,” said the baker. “He *sold* the mill,” he said.", ["the baker"]),
        ("The baker said the governor had left. He added that the mill was *sold*.", ["The baker"]),
        ("His captain, the sailor said, had fled. The ship *sank* at dawn, he added.", ["the sailor"]),
        # not who differs in sex
        ("The nun met the colonel at noon. The road was *mined*, she said.", ["The nun"]),
        ("The nun met the colonel at noon. The road was *mined*, he said.", ["the colonel"]),
        ("Maria Holm spoke to the sergeant. The road was *mined*, he said.", ["the sergeant"]),
        # nor the clause that says it
        ("The baker was at home. The owner, he said, had *closed* the mill.", ["The baker"]),
        # several
        ("Two fishermen reached Bodo on Friday. The boat was *rammed*, they said.", ["Two fishermen"]),
        ("The mayor asked the police. The boat was *rammed*, they said.", ["the police"]),
        ("“The drivers will *stop* too, they tell me,” the baker said.", ["the baker", "The drivers"]),
        # a letter says what its writer says
        (
            "The director held up a message from the laboratory. “Nothing *grew* in the bottles,” it read.",
            ["The director", "the laboratory"],
        ),
        # over a paragraph
        ("A baker from Narvik opened at six.\n“They *took* the flour,” she said.", ["A baker"]),
    ],
)
def test_who_is_meant(text, wanted):
    found = [w.removesuffix(" from Narvik") for w in chain(text)]
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "“We waited,” said the mayor. She had rung the mill, and a clerk told her that it was *sold*.",
            ["the mayor", "a clerk"],
        ),
        ("The clerk told him that the mill was *sold*.", ["The clerk"]),  # nobody who speaks
    ],
)
def test_what_a_speaker_was_told_is_known_from_the_speaker(text, wanted):
    assert chain(text) == wanted


def test_nobody_speaks_where_the_outlet_says_we():
    assert chain("We reported on Monday that the mill was *sold*.") == []
