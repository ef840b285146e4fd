from __future__ import annotations

import pytest

from verbale.clean.opening import dateline, is_editors_note, wire_take
from verbale.types import Span


@pytest.mark.parametrize(
    ("text", "place", "agency", "day", "rest"),
    [
        ("STRELSAU, Jan. 20 (Yonhap) -- The king left.", "STRELSAU", "Yonhap", "Jan. 20", "The king left."),
        ("STRELSAU (Reuters) - The king left.", "STRELSAU", "Reuters", None, "The king left."),
        ("(Reuters) - The king left.", "", "Reuters", None, "The king left."),
        ("STRELSAU — The king left.", "STRELSAU", "", None, "The king left."),
        ("ZENDA, Ruritania (AP) — The king left.", "ZENDA, Ruritania", "AP", None, "The king left."),
        ("STRELSAU/ZENDA (Reuters) - The king left.", "STRELSAU/ZENDA", "Reuters", None, "The king left."),
        ("STRELSAU, July 5. /TASS/. The king left.", "STRELSAU", "TASS", "July 5", "The king left."),
        ("Strelsau, IRNA – The king left.", "Strelsau", "IRNA", None, "The king left."),
        ("PARIS, 3 March 2016 (AFP) — The king left.", "PARIS", "AFP", "3 March 2016", "The king left."),
        ("NEW ZENDA: The king left.", "NEW ZENDA", "", None, "The king left."),
        (
            "Strelsau, May 3 (Zenda Wire) -- The king left.",
            "Strelsau",
            "Zenda Wire",
            "May 3",
            "The king left.",
        ),
    ],
)
def test_datelines(text, place, agency, day, rest):
    found = dateline(text, Span(0, len(text)), ("en",))
    assert found is not None
    assert (found.place, found.agency, text[found.body :]) == (place, agency, rest)
    assert (found.printed and found.printed.text) == day
    assert text[: found.span.end].strip() == text[: found.span.end]


@pytest.mark.parametrize(
    "text",
    [
        "The king — who had left — came back.",
        "Ruritania (AP) said it would not.",
        "UPDATE: The king left.",
        "WHO: the agency says no.",
        "The talks (in Zenda) - the third this year - failed.",
        "STRELSAU --",
        "",
    ],
)
def test_what_is_no_dateline(text):
    assert dateline(text, Span(0, len(text)), ("en",)) is None


@pytest.mark.parametrize(
    ("headline", "take", "rest"),
    [
        ("(LEAD) King leaves", "LEAD", "King leaves"),
        ("(2nd LEAD) King leaves", "2nd LEAD", "King leaves"),
        ("UPDATE 1-King leaves", "UPDATE 1", "King leaves"),
        ("(URGENT) King leaves", "URGENT", "King leaves"),
    ],
)
def test_wire_versions(headline, take, rest):
    match = wire_take(headline)
    assert match is not None
    assert (match["take"], headline[match.end() :]) == (take, rest)


@pytest.mark.parametrize("headline", ["Lead singer leaves", "Update on the king", "LEADERS meet", "(LEAD)"])
def test_what_is_no_wire_version(headline):
    assert wire_take(headline) is None


def test_notes_to_editors():
    assert is_editors_note("(ATTN: UPDATES with the king's words)")
    assert is_editors_note("(Adds the king's words)")
    assert not is_editors_note("He adds that the king left.")
