"""Where a text and its parts are set: interviews, entries, what may be, and what goes on in a sentence of its own."""

from __future__ import annotations

import pytest

from verbale.coding.placing import place_of
from verbale.coding.status import status
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read


def place(starred: str) -> str:
    text = starred.replace("*", "")
    (reading,) = read([news_document("x", text, None)], Settings())
    token = reading.tokens.start.index(starred.index("*"))
    found = place_of(reading, token, status(reading, token).status)
    return found.name if found else ""


@pytest.mark.parametrize(
    ("starred", "wanted"),
    [
        ("We met the mayor in Gulu.\n\nQ. Were you there?\n\nA. They *burned* my house.", "Gulu"),
        (
            "Q. Were you there?\n\nA. They *burned* my house.\n\nQ. And now?\n\nA. I wait.\n\n(He spoke to our reporter in Gulu.)",
            "Gulu",
        ),
        (
            "We met the mayor in Gulu.\n\nQ. Did the buses go to Kitgum?\n\nA. They *burned* two of them.",
            "Kitgum",
        ),
        (
            "A talk in Nairobi\n\nHOST: Yesterday the speaker called off the sitting in Gulu.\n\nDEPUTY: Nobody was *beaten*.",
            "Gulu",
        ),
    ],
)
def test_an_interview_is_set_where_it_is_held_and_what_is_told_where_it_is_said(starred, wanted):
    assert place(starred) == wanted


@pytest.mark.parametrize(
    ("starred", "wanted"),
    [
        (
            "Gulu: rolling updates\n09:05 From Kitgum, 100 km from here, a cook writes that men came. They *burned* the mill.",
            "Kitgum",
        ),
        ("Gulu: rolling updates\n09:05 Rebels took Kitgum.\n10:05 Power was *cut* off.", "Gulu"),
        (
            "Uganda votes: latest\n09:05 The doors of the market have been *barred*.\n10:05 From Brussels, an envoy calls.",
            "Uganda",
        ),
    ],
)
def test_an_entry_has_a_scene_of_its_own(starred, wanted):
    assert place(starred) == wanted


@pytest.mark.parametrize(
    ("starred", "wanted"),
    [
        ("GULU, Uganda - If the elders *agree*, the price will fall.", ""),
        ("GULU, Uganda - The elders will *vote* next month.", ""),
        ("GULU, Uganda - If they *rebuild* the bridge, the price will fall.", "Gulu"),
        ("GULU, Uganda - If they *shoot* at the market again, we leave.", "Gulu"),
        ("The crane *sank*. Overnight, at the pier in Mombasa.", "Mombasa"),
        ("In New York, the Syrian foreign minister said that shells had *fallen* on a market.", ""),
        ("We met him in Gulu. They will *come* here on Friday.", "Gulu"),
    ],
)
def test_what_may_be_is_nowhere_unless_it_is_done_to_what_stands_there(starred, wanted):
    assert place(starred) == wanted


@pytest.mark.parametrize(
    ("starred", "wanted"),
    [
        ("Shells hit Gulu. Men *burned* that very city in 1988.", "Gulu"),
        ("GULU, Uganda - A boat *left* the capital on Friday.", "Kampala"),
        ("Rebels took Gulu on Friday.\n\nPlanes *landed* at the airstrip at noon.", "Gulu"),
        ("KAMPALA, Uganda - Men were *put* on a lorry for Gulu.", "Kampala"),
        (
            "KAMPALA, Uganda - Rebels took Gulu on Friday.\n\nThe airstrip has not *reopened*, he said.",
            "Gulu",
        ),
        ("GULU, Uganda - Two men *slipped* out of the capital.", "Kampala"),
        (
            "KAMPALA, Uganda - The embassy was warned. From Gulu, a cook writes that men *burned* a mill.",
            "Gulu",
        ),
        ("A cook in Gulu wrote that nobody there was *hurt*.", "Gulu"),
    ],
)
def test_nouns_that_stand_for_a_place(starred, wanted):
    assert place(starred) == wanted


@pytest.mark.parametrize(
    ("starred", "wanted"),
    [
        ("GULU - A bridge fell.\nNAIROBI - Crowds *stood* in the rain.", "Nairobi"),
        ("GULU. A bridge fell.\nNAIROBI. The market *opened* on Friday.", "Nairobi"),
        ("GULU - The ministers of Chad and Niger *walked* down the avenue.", "Gulu"),
        ("A bridge fell in Gulu.\nIn Kitgum the priest prays. A fire *killed* two men here.", "Kitgum"),
    ],
)
def test_an_item_is_set_at_its_dateline_and_here_is_where_a_paragraph_opens(starred, wanted):
    assert place(starred) == wanted
