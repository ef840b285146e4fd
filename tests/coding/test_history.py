"""Background: what is told with its year in an undated text, and what lies long before what it is told with."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.coding.dating import time_of
from verbale.coding.status import status
from verbale.config import Settings
from verbale.evaluate.texts import news_document, read_documents
from verbale.read import read_sentence


def told(starred: str) -> str:
    """Give the status of the *starred* word of a text without a date, at the time that its sentence gives."""
    reading = read_sentence(starred.replace("*", ""), Settings())
    trigger = reading.tokens.start.index(starred.index("*"))
    when = time_of(reading, trigger)
    return status(reading, trigger, published=reading.document.published, when=when).status


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Ghana *cut* its ties with Togo in 1982, and few lorries have crossed since.", "historical"),
        ("Two nurses who were *abducted* near Lund in May 2009 have been found.", "historical"),
        ("Old men will tell you that the army *burned* the mill in 1971.", "historical"),
        ("Ghana will *host* the games in 2031.", "future"),
        ("On 3 May 2009 the king *signed* the treaty.", "asserted"),
        ("The two will hold drills, the first that they have *held* since 2009.", "asserted"),
        ("She was nineteen when the guards *came* to the mill and left with her brother.", "historical"),
        ("He was ten when rebels rode into the town and *burned* the mill.", "historical"),
        ("Peru signed the text on Friday, two years after Chile had *ratified* it.", "historical"),
        ("He came home on Friday, three months after soldiers *seized* him.", "historical"),
        ("He came home on Friday, three days after soldiers *seized* him.", "asserted"),
    ],
)
def test_what_an_undated_text_tells_with_its_year_is_background(sentence, wanted):
    assert told(sentence) == wanted


def test_a_day_with_its_year_below_the_opening_is_background():
    assert told("The shore is calm. The two kings *met* there on 3 May 2009.") == "historical"


def test_days_near_the_one_a_text_opens_with_are_news():
    assert told("On 3 May 2009 the king signed. On 5 May 2009 the army *left* the town.") == "asserted"


def test_words_of_long_ago_are_no_news():
    text = 'The bank is shut. "They have sold the mill," the mayor wrote in the spring of 2009.'
    document = news_document("x", text, date(2016, 9, 14))
    (reading,) = read_documents([document], Settings())
    sold = reading.tokens.text.index("sold")
    when = time_of(reading, sold)
    assert status(reading, sold, published=reading.document.published, when=when).status == "historical"
