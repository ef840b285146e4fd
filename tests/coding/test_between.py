"""What stands between two parties in the parse."""

from __future__ import annotations

import pytest

from verbale.coding.between import Between, between


def words(tokens, way):
    return (
        " ".join(tokens.text[t] for t in way.actor),
        " ".join(tokens.text[t] for t in way.recipient),
        None if way.top is None else tokens.text[way.top],
    )


@pytest.mark.parametrize(
    ("sentence", "actor", "recipient", "wanted"),
    [
        ("Kenya sued Chad.", "Kenya", "Chad", ("Kenya", "Chad", "sued")),
        ("Kenya held talks with Chad.", "Kenya", "Chad", ("Kenya", "Chad with talks", "held")),
        ("Kenya's raid on Chad failed.", "Kenya", "Chad", ("Kenya", "Chad on", "raid")),
        ("Kenya sued Chad.", "Kenya", None, ("Kenya sued", "", None)),
    ],
)
def test_the_ways_from_two_heads(sentence, actor, recipient, wanted, read):
    reading = read(sentence)
    heads = [None if w is None else reading.tokens.text.index(w) for w in (actor, recipient)]
    assert words(reading.tokens, between(reading.tokens, reading.sentences[0], *heads)) == wanted


def test_a_head_in_another_sentence_is_not_there(read):
    reading = read("Kenya sued Chad. Togo left.")
    togo = reading.tokens.text.index("Togo")
    assert between(reading.tokens, reading.sentences[0], togo, togo) == Between((), (), None)


def test_the_path_holds_both_ways_and_where_they_meet(read):
    reading = read("Kenya sued Chad.")
    assert between(reading.tokens, reading.sentences[0], 0, 2).path == {0, 1, 2}
