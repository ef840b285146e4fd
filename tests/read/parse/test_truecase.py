from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.read.parse.truecase import in_title_case, truecase

ORDINARY = {"lifts", "travel", "ban", "to", "talks", "urges", "hold", "park", "signals"}


@pytest.mark.parametrize(
    ("headline", "style"),
    [
        ("Ghana Lifts Travel Ban on Togo", True),
        ("Ghana lifts travel ban on Togo", False),
        ("TALKS OPEN IN ACCRA TODAY", True),
        ("Ghana votes", False),
        ("Chinese Foreign Minister Wang Yi met Thursday with Egyptian President Sisi.", False),
    ],
)
def test_title_case_is_recognised(headline: str, *, style: bool) -> None:
    assert in_title_case(headline) is style


def test_ordinary_words_become_small_and_names_stay() -> None:
    assert (
        truecase("Ghana Lifts Travel Ban on Togo", (), ORDINARY.__contains__)
        == "Ghana lifts travel ban on Togo"
    )


def test_the_body_knows_better() -> None:
    body = ("On Monday the minister met Park in Accra. The quokka slept.",)
    assert truecase("Minister Urges Park to Hold Quokka", body, ORDINARY.__contains__) == (
        "minister urges Park to hold quokka"
    )


@given(st.text(), st.lists(st.text(), max_size=2))
def test_length_never_changes(headline: str, body: list[str]) -> None:
    assert len(truecase(headline, tuple(body), lambda _: True)) == len(headline)
