"""Texts that no writer ends: depth is bounded, and the rest is coded."""

from __future__ import annotations

from verbale.coding.assemble import reports_of
from verbale.config import Settings
from verbale.read import read_sentence


def test_a_sentence_without_an_end_is_coded() -> None:
    text = "Kenya urged Chad to urge Togo and " * 700 + "it left."
    reports = reports_of(read_sentence(text, Settings()))
    assert any(r.event == "REQUEST" for r in reports)


def test_a_run_without_blanks_costs_nothing() -> None:
    text = "Kenya urged Chad to act. " + "(" * 20_000 + " Togo condemned Chad."
    events = {r.event for r in reports_of(read_sentence(text, Settings()))}
    assert "REQUEST" in events
