"""How words hang together, in the terms that rules of status use."""

from __future__ import annotations

import pytest

from verbale.coding.links import in_quotes, link, subjects


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Kenya wants to *leave*.", "inf"),
        ("Kenya helped *free* the crew.", "bare"),
        ("Kenya denied *shelling* the port.", "gerund"),
        ("Kenya said Chad *left*.", "that"),
        ("Kenya asked whether Chad *left*.", "whether"),
        ("Kenya praised the *talks*.", "object"),
        ("The *talks* were praised.", "object"),
        ("The *talks* ended.", "subject"),
        ("The *peace* talks ended.", "compound"),
        ("The talks ended *abruptly*.", ""),
    ],
)
def test_link(sentence, name, starred):
    reading, i = starred(sentence)
    assert link(reading.tokens, i) == name


def test_subjects(starred):
    reading, i = starred("There *was* a raid.")
    assert [reading.tokens.text[k] for k in subjects(reading.tokens, i)] == ["There"]


@pytest.mark.parametrize(
    ("sentence", "inside"),
    [
        ("“We *left*,” she said.", True),
        ("“We left,” she *said*.", False),
        ('"We *left*," she said.', True),
        ('"We left," she *said*.', False),
    ],
)
def test_in_quotes(sentence, inside, starred):
    reading, i = starred(sentence)
    assert in_quotes(reading.tokens, 0, i) is inside
