"""What a verb is done to, where the sentence or its parse hides it."""

from __future__ import annotations

import pytest

from verbale.coding.objects import Objects
from verbale.coding.subjects import Subjects


@pytest.mark.parametrize(
    ("sentence", "objects"),
    [
        ("Kenya *praised* Chad and Togo.", "Chad Togo"),
        ("Oman freed the men whom Kenya *accused*.", "men"),
        ("Oman freed the two men that Kenya had *accused*.", "men"),
        ("The port that rebels *shelled* burned.", "port"),
        ("The envoys who *spoke* left.", ""),
        ("A Togolese court *found* the editor guilty.", "editor guilty"),
        ("Kenya *warned* soldiers of the old regime to hand in their guns or die.", "soldiers"),
        ("Kenya *wants* Chad to leave.", ""),
        ("Kenya *warns* Chad: stay out of the lake", "Chad"),
        ("Baku open to corridor talks, Yerevan *told*", ""),
        ("The senate *rejected*, by 9 votes to 8, a bill that would have closed the port.", "bill"),
        ("Togo *declared* the pact null and void.", "pact null"),
        ("Kenya *condemned* and sanctioned Chad.", "Chad"),
        ("Kenya has *arrested* and charged a former soldier with murder.", "soldier"),
        ("A commission *held* the junta leader responsible for the massacre.", "leader responsible"),
        ("Togo *denied* U.N. investigators access to the village.", "investigators access"),
        ("Kenya *resigned*, and praised Chad.", ""),
        ("Chad was *given* grain.", "grain"),
        ("Kenyan and Ugandan chiefs *met* at Malaba, a village that rebels had left.", ""),
        ("Chad and Niger *started* work on a shared railway.", "work"),
        ("Oman *dropped* what it called harmless leaflets on the town.", "leaflets"),
        ("Kenyan gunmen *shot* dead a Togolese boy.", "boy dead"),
        ("Kenya warned that it would *crush* any march.", "march"),
        ("Kenya *waited* a week.", ""),
        ("Mali *gave* Chadian refugees three months to go home.", "months"),
        ("The envoy *arrived* the same way.", ""),
        ("The port was *attacked*.", ""),
    ],
)
def test_objects(sentence, objects, starred):
    reading, t = starred(sentence)
    found = Objects(reading.tokens, Subjects(reading.tokens)).of(t)
    assert " ".join(reading.tokens.text[h] for h in found) == objects
