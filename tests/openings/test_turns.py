"""Turns: labels that open paragraphs, told from headings, datelines and lists."""

from __future__ import annotations

import pytest
from asking import chain
from hypothesis import given
from hypothesis import strategies as st

from verbale.evaluate.texts import news_document
from verbale.openings import turns

LINES = st.lists(
    st.sampled_from(
        (
            "Q: Who?",
            "A: Me.",
            "KIM: No.",
            "- Why?",
            "- So.",
            "Note: x.",
            "It rained.",
            "Holm: Yes.",
            "",
            "Q.",
            ":",
        )
    )
)


def opened(text: str) -> list[tuple[str, str]]:
    """Give each turn as its part and its label."""
    found = turns(news_document("t", text, None))
    return [(t.part, t.label.of(text) if t.label else "") for t in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rained.\nQ: Who?\nA: Nobody.", [("asks", ""), ("answers", "")]),
        ("It rained.\nQuestion: Who?\nAnswer: Nobody.", [("asks", ""), ("answers", "")]),
        ("A. Smith opened the gate.\nIt rained.", []),
        ("HOST: Good morning.\nGEN. HOLM: We left.", [("asks", "HOST"), ("speaks", "GEN. HOLM")]),
        ("ISLAMABAD: The army left.\nIt rained.", []),
        ("It rained.\nNOTE: The army left.\nUPDATE: It came back.", []),
        ("Holm: We left.\nBakke: We did not.\nHolm: Nobody saw.", [("speaks", "Holm"), ("speaks", "Holm")]),
        ("Oslo: a city.\nBergen: a town.", []),
        (
            "It rained.\n- Were you hit?\n- I was not.\n- Who was?\n- Nobody.",
            [("asks", ""), ("answers", "")] * 2,
        ),
        ("- bread\n- wine\n- salt", []),
    ],
)
def test_what_opens_a_turn(text, wanted):
    assert opened(text) == wanted


@given(LINES)
def test_what_is_said_lies_in_its_paragraph_behind_its_label(lines):
    text = "\n".join(lines)
    document = news_document("t", text, None)
    for turn in turns(document):
        part = document.parts[turn.paragraph].span
        assert part.contains(turn.said)
        assert part.start <= turn.cue.start < turn.cue.end <= turn.said.start


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a closing note says who spoke
        ("Q: Who?\nA: Nobody was *hurt*.\n(Jens Holm, mayor of Moss, spoke to our reporter.)", ["Jens Holm"]),
        # the presenter does, and speaks for the outlet
        ("HOST: With us is Anna Holm, the mayor.\nGUEST: Nobody was *hurt*.", ["Anna Holm"]),
        ("HOST: The bridge *fell* today.\nGUEST: Nobody was hurt.", []),
        ("HOST: Beatriz, was anybody hurt?\nGUEST: Nobody was *hurt*.", ["Beatriz"]),
        # a label is whom the introduction names
        ("The mayor of Moss met the press.\nREPORTER: Who?\nMAYOR: Nobody was *hurt*.", ["The mayor"]),
        ("“We were lucky”\nWe met the mayor of Moss.\nQ: Who?\nA: Nobody was *hurt*.", ["the mayor"]),
        # turns go on over paragraphs, but not over closing notes
        ("MAYOR: We left.\nNobody was *hurt*.\nPRIEST: No.", ["MAYOR"]),
        ("HOST: Who?\nMAYOR: We left.\n(The bridge *fell* in May.)", []),
        # behind dashes
        ("The mayor of Moss received us.\n- Who?\n- Nobody was *hurt*.\n- When?\n- At noon.", ["The mayor"]),
        # words within words
        ("HOST: Who?\nMAYOR: My driver told me that the bridge *fell*.", ["MAYOR", "My driver"]),
        ("HOST: The minister said the bridge *fell*.\nMAYOR: It did not.", ["The minister"]),
    ],
)
def test_who_speaks_in_a_turn(text, wanted):
    assert [name.partition(",")[0].partition(" of ")[0] for name in chain(text)] == wanted
