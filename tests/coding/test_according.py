from __future__ import annotations

import pytest
from asking import whole

from verbale.coding.according import according


def chain(starred: str) -> list[str]:
    """Give the printed speakers of the *starred* word, the outermost first."""
    reading = whole(starred.replace("*", ""))
    return [p.text for p in according(reading, reading.tokens.start.index(starred.index("*")))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army *shelled* the town.", []),
        ("A witness said the army had *shelled* the town.", ["A witness"]),
        ("A witness *said* the army had shelled the town.", []),
        ("The army *shelled* the town, according to a witness.", ["a witness"]),
        ("“They *shelled* the town,” a witness said.", ["a witness"]),
        (
            "A newspaper quoted a witness as saying the army had *shelled* the town.",
            ["A newspaper", "a witness"],
        ),
        (
            "A newspaper reported that a witness said the army had *shelled* the town.",
            ["A newspaper", "a witness"],
        ),
        ("A witness, who *met* the rebels on Monday, said the town had fallen.", []),
        ("A witness said the town had fallen. Rebels *burnt* the bridge.", []),
    ],
)
def test_the_chain_of_speakers(text, wanted):
    assert chain(text) == wanted


def test_a_speaker_who_is_known_is_resolved():
    reading = whole("The South Korean Foreign Ministry said Japan had rejected the offer.")
    (party,) = according(reading, reading.tokens.text.index("rejected"))
    assert party.country == "KOR"


def test_a_speaker_who_is_not_known_keeps_the_printed_words():
    reading = whole("A man in a red hat said Japan had rejected the offer.")
    (party,) = according(reading, reading.tokens.text.index("rejected"))
    assert party.country is None
    assert party.span is not None
    assert party.span.of(reading.document.text) == party.text
    assert party.text.startswith("A man")


def test_one_speaker_is_named_once():
    reading = whole("“The army shelled the town,” a witness said. “They burnt the bridge.”")
    assert len(according(reading, reading.tokens.text.index("burnt"))) == 1
