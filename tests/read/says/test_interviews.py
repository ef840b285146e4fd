"""Interviews: answers are the words of the one who is interviewed."""

from __future__ import annotations

import pytest

from verbale.config import Settings
from verbale.read import read
from verbale.types import Document, Part, Reading, Span


def read_parts(*paragraphs: str) -> Reading:
    parts, at = [], 0
    for text in paragraphs:
        parts.append(Part("body", Span(at, at + len(text))))
        at += len(text) + 1
    document = Document("d", "d", "", "", "\n".join(paragraphs), tuple(parts), "en", None)
    return read((document,), Settings())[0]


def whole(reading: Reading) -> list[tuple[str, str]]:
    text = reading.document.text
    return [
        (q.source.of(text) if q.source else "", q.content.of(text)) for q in reading.quotations if q.direct
    ]


def test_answers_with_labels():
    reading = read_parts(
        "A former Norwegian envoy talked to us in Oslo about the accord.",
        "Q: Is the war over?",
        "A: No. Nobody has handed in a rifle.",
        "Q: Will they come back?",
        "A: If the army leaves, they will.",
    )
    assert whole(reading) == [
        ("A former Norwegian envoy", "No. Nobody has handed in a rifle."),
        ("A former Norwegian envoy", "If the army leaves, they will."),
    ]


def test_what_is_put_without_a_question_mark_is_no_answer():
    reading = read_parts(
        "Ana Ramos swept up glass in her shop. We met her there on Friday.",
        "What happened that night?",
        "The crowd came from the square. They took my till.",
        "Lima says nothing was taken.",
        "That is a lie. I saw them.",
        "Will you stay?",
        "If they pay, I shall.",
        "You speak Quechua.",
        "My mother did.",
    )
    assert whole(reading) == [
        ("Ana Ramos", "The crowd came from the square. They took my till."),
        ("Ana Ramos", "That is a lie. I saw them."),
        ("Ana Ramos", "If they pay, I shall."),
        ("Ana Ramos", "My mother did."),
    ]


def test_answers_without_labels_in_the_first_person():
    reading = read_parts(
        "Ferry traffic stopped in May. We met a captain from Bergen on the quay.",
        "When did you hear of it?",
        "I heard of it that night. The ships stayed where they were.",
        "And now?",
        "My crew has gone home.",
    )
    assert [source for source, _ in whole(reading)] == ["a captain from Bergen"] * 2


def test_questions_that_nobody_answers_for_himself_make_no_interview():
    reading = read_parts(
        "The dam at Lund broke in May.",
        "What happened?",
        "The river rose for a week. The dam broke at night.",
        "Who is to blame?",
        "The owner had not paid for repairs.",
    )
    assert whole(reading) == []


def test_a_question_is_not_the_words_of_the_one_interviewed():
    reading = read_parts(
        "The mayor of Bergen spoke to us on Friday.",
        "Q: The ministry says the bridge is safe.",
        "A: We have shut it.",
    )
    assert all("bridge is safe" not in content for _, content in whole(reading))


@pytest.mark.parametrize("who", ["Olav Dahl", "a fisherman"])
def test_who_spoke_in_a_clause_of_time_is_not_who_answers(who):
    reading = read_parts(
        f"BERGEN, Norway - Two days after the judges in Oslo spoke, {who} was mending his nets.",
        "Q: Will you sail?",
        "A: We will sail on Monday.",
        "Q: And the fleet?",
        "A: I have not seen it.",
    )
    assert [source for source, _ in whole(reading)] == [who, who]
