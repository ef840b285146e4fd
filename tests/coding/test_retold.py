"""Passages of history beside the news: undated, in the plain past."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.coding.dating import time_of
from verbale.coding.history import background
from verbale.coding.history_signs import signs
from verbale.coding.status import status
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read

SIGNS = {sign.id: sign for sign in signs()}
LEAD = "The governor closed the ford on Tuesday, his office said.\n"


def told(starred: str) -> str:
    """Give the status of the *starred* word of a paragraph that stands behind a lead."""
    text = LEAD + starred
    at = text.index("*")
    reading = read([news_document("x", text.replace("*", ""), date(2014, 3, 6))], Settings())[0]
    trigger = reading.tokens.start.index(at)
    when = time_of(reading, trigger)
    return status(reading, trigger, published=reading.document.published, when=when).status


@pytest.mark.parametrize("name", SIGNS)
def test_signs_are_found_in_their_own_examples_alone(name):
    sign = SIGNS[name]
    assert all(sign.pattern.search(sentence.lower()) for sentence in sign.yes)
    assert not any(sign.pattern.search(sentence.lower()) for sentence in sign.no)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The quarrel is an old one. Togo *shut* the mill and Ghana answered with a levy.",
        "The two banks have fallen out over fish before. Togo *seized* the nets.",
        "Who is he? Born in Vigo, Otero *went* to sea and came home with a cousin's money.",
        "He studied in Baku, *commanded* a battalion and later ran the port.",
        "It was the third truce. The first *collapsed* within weeks.",
        "Readers may remember the goats. Two men *planted* a flag on the rock.",
        "His predecessor lasted four months. He *wrote* a frank letter and left.",
        "Togo *pledged* as much in Riga and paid a tenth of it. Ministers are cautious this time.",
        "For ten years the rebels *held* the hills. Villagers paid tax to them.",
        "Nobody wanted the rock until a trader *paddled* out and stayed.",
        "As a student he *ran* a paper; as a young clerk he sold the ford.",
        "The last time its tanks *went* over the river they stayed eighteen years.",
        "Togo and Ghana *went* to war over the ford. Benin brokered the peace.",
        "The levy was *imposed* after a row over fish.",
        "The hills have risen four times since independence. The first revolt was *crushed*. The second ended in a pact.",
        "Otero helped to *topple* the king and fled to Cuba. She was elected to the senate.",
        "Togo *acceded* to the union when raiders burned its capital.",
        "The war *killed* an estimated 60,000 people. Benin kept out of it.",
        "The former junta *broke* off ties and mended them under Otero.",
        "Hunters and herders lived side by side until raiders *came*. A priest let them in.",
        "Togo *broke* away from the union. Benin bombed the valley for 78 days.",
        "The minister of the day *sold* the file and retired to Riga.",
        "A former bishop, he *sold* the mill and promised land to the poor.",
        "Otero, a goatherd's son, *fought* the settlers and was stripped of his passport.",
        "The palace *sold* the shore, leased it back and lost it at cards. In 1994 a court gave it to Togo.",
    ],
)
def test_a_passage_of_history_is_background(paragraph):
    assert told(paragraph) == "historical"


@pytest.mark.parametrize(
    "paragraph",
    [
        "Two men *threw* a bottle and ran to the river. Firemen put out the blaze.",
        "The vote *followed* nine hours of debate. Guards dragged two deputies out.",
        "They *visited* the dam, planted a tree and drank tea with the engineers.",
        "The quarrel is an old one. On Monday Togo *shut* the mill.",
        "A band *played*, and the first lorry crossed with flowers on its bonnet.",
        "The guards *went* home over the ford. A trader brokered a sale.",
        "A clerk *fell* over, and the shilling closed at its lowest for 18 months.",
        "Otero, a former mayor, *read* out a note with a priest at his side.",
        "Benin *recalled* its envoy when marchers stormed a mission. Togo closed its airspace.",
        "Tanks *circled* the mill, and the pound fell to its lowest for eighteen months.",
        "Soldiers *sealed* the street and searched the shops until dark.",
    ],
)
def test_a_paragraph_that_goes_on_with_the_news_is_none(paragraph):
    assert told(paragraph) == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Militias held the ford. Togo *bombed* Riga and Vigo. Benin closed the bridge at Baku.",
        "Togo shelled the mill.\nGhana *invaded* the valley with tanks. Benin barred its ships from Vigo.",
        "Togo shelled the mill.\nGhana *shut* the ford. It was the first raid since the 1980-88 war.",
        "Togo shelled the mill.\nGhana *broke* off ties with Togo and moved guns to Vigo.",
        "Togo shelled the mill.\nSoldiers *seized* the capital and ousted the king. Benin shut its airspace.",
        "Togo shelled the mill.\nHerders hold the hills. Ghana reportedly *bombed* a boat of Benin near Vigo.",
    ],
)
def test_deeds_between_states_are_history_only_beside_a_sign_of_it(text):
    at = text.index("*")
    reading = read([news_document("x", text.replace("*", ""), date(2014, 3, 6))], Settings())[0]
    trigger = reading.tokens.start.index(at)
    assert background(reading, trigger, published=reading.document.published, when=None) is None


@pytest.mark.parametrize(
    "paragraph",
    [
        "Otero crushed a mutiny in the north.\nHe *won* a vote without rivals.",
        "On Monday Otero left. He *seized* power in a coup as a captain, bombed Benin and sold the mill.",
    ],
)
def test_history_goes_on_over_paragraphs_and_behind_the_news(paragraph):
    assert told(paragraph) == "historical"


@pytest.mark.parametrize(
    ("paragraph", "status"),
    [
        ("Togo, which *invaded* the valley in a war of five days, has kept the mill.", "historical"),
        ("Otero, *toppled* by marines, arrived in Benin.", "historical"),
        ("Chechen fighters, who *seized* the capital, fired back.", "historical"),
        ("Men who *seized* power in the port raised a flag.", "asserted"),
    ],
)
def test_the_deed_by_which_somebody_is_known_is_background(paragraph, status):
    assert told(paragraph) == status


def test_the_paragraph_of_the_news_may_turn_to_history():
    text = "In brief. A chief read out a statement. His band *killed* 853 people, robbed thousands and burned the mill."
    at = text.index("*")
    reading = read([news_document("x", text.replace("*", ""), date(2014, 3, 6))], Settings())[0]
    killed, read_out = (reading.tokens.start.index(k) for k in (at, text.index("read")))
    published = reading.document.published
    assert status(reading, killed, published=published).status == "historical"
    assert status(reading, read_out, published=published).status == "asserted"


def test_an_event_of_a_passage_of_history_has_no_day_of_news():
    text = LEAD + "The quarrel is an old one. Togo shut the mill and Ghana answered with a levy."
    reading = read([news_document("x", text, date(2014, 3, 6))], Settings())[0]
    shut = reading.tokens.text.index("shut")
    assert time_of(reading, shut) is None
