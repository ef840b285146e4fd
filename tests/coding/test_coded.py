"""A coding, and what it counts as when it is told as future, denied or open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from verbale.coding.candidates import Candidate
from verbale.coding.coded import Coding
from verbale.coding.parties import NOBODY, Filled
from verbale.types import Party

A, B = (Filled((Party(c, None, c),), 1.0) for c in ("KEN", "TCD"))
MEETING = Coding(
    candidate=Candidate(0, "meet", "verb", {}, frozenset(), passive=False),
    event="CONSULT",
    mode=("visit",),
    cameo="04",
    planned="",
    actor=A,
    recipient=B,
    rules=("consult.meet",),
    deeds=frozenset(),
    solo=False,
    both=False,
    confidence=1.0,
)


@pytest.mark.parametrize(
    ("event", "folded"),
    [
        ("CONSULT", "AGREE"),
        ("AID", "AGREE"),
        ("RETREAT", "CONCEDE"),
        ("ASSAULT", "ASSAULT"),
        ("AGREE", "AGREE"),
    ],
)
def test_a_future_deed_of_cooperation_counts_as_its_promise(event, folded):
    coding, status = replace(MEETING, event=event).told_as("future")
    assert (coding.event, status) == (folded, "future")
    assert coding.planned == (event if folded != event else "")
    if folded != event:
        assert (coding.mode, coding.cameo) == ((), "03")


@pytest.mark.parametrize("status", ["asserted", "negated", "hypothetical", "historical"])
def test_only_the_future_folds(status):
    assert MEETING.told_as(status) == (MEETING, status)


@pytest.mark.parametrize("status", ["negated", "future", "hypothetical"])
def test_what_is_done_by_announcing_is_done(status):
    refusal = replace(MEETING, event="REJECT", mode=(), announced=True)
    assert refusal.told_as(status) == (refusal, "asserted")
    assert refusal.told_as("historical")[1] == "historical"


def test_sides():
    assert (MEETING.side("actor"), MEETING.side("recipient"), MEETING.side("")) == (A, B, B)
    assert replace(MEETING, recipient=NOBODY).side("") == A
    assert [p.country for p in MEETING.parties] == ["KEN", "TCD"]


def test_words_that_tell_two_events_are_two_reports(told):
    assert told("An Ethiopian court jailed a Kenyan trader for two years.") == [
        "SANCTION ETH > KEN",
        "COERCE ETH > KEN",
    ]
