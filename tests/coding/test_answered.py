"""Deeds that somebody answers are not theirs, though their noun names nobody else."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "kenyan"),
    [
        # a pronoun tells whose it is, and sense says whom that means
        ("Kenya cut trade with Chad after its nuclear test.", False),
        ("Kenya protested to Chad over its arrest of two fishermen.", False),
        ("Kenya apologised to Chad over its missile test.", True),
        # nobody tells whose it is
        ("Angered by the missile test, Kenya cancelled the visit of the Chadian minister.", False),
        ("The missile test angered Kenya.", False),
        ("Kenya's response to the missile test was swift.", False),
        ("Missile test: Kenya summons Chadian envoy", False),
        ("Kenya's missile test angered Chad.", True),
    ],
)
def test_who_answers_a_deed_has_not_done_it(sentence, kenyan, reports):
    deeds = [r for r in reports(sentence) if r.event in ("MOBILIZE", "COERCE")]
    assert ("KEN" in {p.country for r in deeds for p in r.actor}) is kenyan


def test_who_is_answered_has_done_it(told):
    sentence = "Kenya protested to Chad over its arrest of two fishermen."
    assert told(sentence) == ["ACCUSE KEN > TCD", "COERCE TCD > ?"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Kenya filed a complaint against Chad for bombing its ships.", "ASSAULT TCD"),
        ("A complaint was filed by Kenya against Chad for bombing its ships.", "ASSAULT TCD"),
        ("Kenya imposed sanctions on Chad for bombing a village.", "ASSAULT TCD"),
        ("Kenya protested to Chad for bombing a village.", "ASSAULT TCD"),
        ("Kenya apologised to Chad for bombing a village.", "ASSAULT KEN"),
    ],
)
def test_whom_a_complaint_is_aimed_at_has_done_it(sentence, wanted, told):
    assert [t[: len(wanted)] for t in told(sentence) if t.startswith("ASSAULT")] == [wanted]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Kenya fired a missile in protest at the drills by Chad.", "MOBILIZE KEN"),
        ("Kenya fired a missile at Chad in protest.", "ASSAULT KEN > TCD"),
        ("South Korea test-fired two missiles in reply to the launch by Chad.", "MOBILIZE KOR"),
    ],
)
def test_what_is_answered_is_not_aimed_at(sentence, wanted, told):
    assert wanted in [t[: len(wanted)] for t in told(sentence)]
