"""What one given party did to another."""

from __future__ import annotations

import pytest

import verbale
from verbale.types import Span


def relation(text: str, actor: str, recipient: str) -> str:
    spans = (Span(text.index(name), text.index(name) + len(name)) for name in (actor, recipient))
    return verbale.relate(text, *spans).event


@pytest.mark.parametrize(
    ("text", "actor", "recipient", "event"),
    [
        ("Latvia said it will not attend the summit with Chad.", "Latvia", "Chad", "REJECT"),
        ("Latvia said Estonia will not attend the summit with Chad.", "Estonia", "Chad", "CONSULT"),
    ],
)
def test_a_pronoun_stands_for_the_given_party(text: str, actor: str, recipient: str, event: str) -> None:
    assert relation(text, actor, recipient) == event
