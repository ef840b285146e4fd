"""Texts that no writer ends: depth is bounded, and the rest is coded."""

from __future__ import annotations

from datetime import date

from verbale.coding.assemble import reports_of
from verbale.coding.retold import retold
from verbale.coding.scope import Scope
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read, read_sentence


def test_a_sentence_without_an_end_is_coded() -> None:
    text = "Kenya urged Chad to urge Togo and " * 700 + "it left."
    reports = reports_of(read_sentence(text, Settings()))
    assert any(r.event == "REQUEST" for r in reports)


def test_a_run_without_blanks_costs_nothing() -> None:
    text = "Kenya urged Chad to act. " + "(" * 20_000 + " Togo condemned Chad."
    events = {r.event for r in reports_of(read_sentence(text, Settings()))}
    assert "REQUEST" in events


def test_history_that_goes_on_over_all_paragraphs_is_weighed() -> None:
    text = "Riga voted on Friday.\nOtero seized power in a coup.\n" + "He won it.\n" * 500
    reading = read([news_document("x", text, date(2014, 3, 6))], Settings())[0]
    last = max(i for i, word in enumerate(reading.tokens.text) if word == "won")
    assert retold(reading, last) is not None


def test_what_would_be_is_followed_back_over_all_sentences() -> None:
    reading = read_sentence("Riga agreed to talks. " + "They would win it. " * 1200, Settings())
    last = max(i for i, word in enumerate(reading.tokens.text) if word == "win")
    assert Scope(reading).state(last).status == "future"
