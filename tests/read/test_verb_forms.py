"""Verb forms that the model's lemmatiser gets wrong are put right; look-alikes stay."""

from __future__ import annotations

import pytest

from verbale.config import Settings
from verbale.read.parse import Parser, plain_document


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("Workers staged a walkout in Quito.", "staged", "stage"),
        ("The ministry is axing the programme.", "axing", "axe"),
        ("A court fined the company.", "fined", "fine"),
        ("Guards barred the visitors.", "barred", "bar"),
        ("Kenya cold-shouldered the envoys.", "cold-shouldered", "cold-shoulder"),
        ("Kenya side-stepped the question.", "side-stepped", "sidestep"),
    ],
)
def test_lemma(text: str, form: str, lemma: str) -> None:
    (reading,) = Parser(Settings()).parse([plain_document(text)])
    tokens = reading.tokens
    assert tokens.lemma[tokens.text.index(form)] == lemma
