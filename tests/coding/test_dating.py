from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from verbale.coding.dating import time_of
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read
from verbale.read.parse import Parser, plain_document
from verbale.read.when import when
from verbale.types import When

PUBLISHED = When(date(2016, 9, 14), date(2016, 9, 14), "day")  # a Wednesday


def dated(starred: str, published: When | None = PUBLISHED) -> str:
    """Give the time of the *starred* word."""
    document = replace(plain_document(starred.replace("*", "")), published=published)
    (reading,) = Parser(Settings()).parse([document])
    reading = replace(reading, times=when(reading))
    found = time_of(reading, reading.tokens.start.index(starred.index("*")))
    return (
        ""
        if found is None
        else f"{found.start}"
        if found.start == found.end
        else f"{found.start}/{found.end}"
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The envoy *met* the king on Monday.", "2016-09-12"),
        ("The envoy, who arrived on Friday, *met* the king on Monday.", "2016-09-12"),
        ("The envoy, who *arrived* on Friday, met the king on Monday.", "2016-09-09"),
        ("The envoy will *meet* the king on Monday.", "2016-09-19"),
        ("The ministry said Tuesday that the king would *visit* Oslo on Friday.", "2016-09-16"),
        ("The ministry said Tuesday that rebels had *taken* the bridge.", ""),
        ("RIGA, Sept 13 - Rebels *freed* four men on Sunday.", "2016-09-11"),
        ("Lee *met* the king on Monday and Tuesday.", "2016-09-12/2016-09-13"),
        ("The two sides held *talks* on Monday.", "2016-09-12"),
        ("The council met after Friday's *test*.", "2016-09-09"),
        ("The North *condemned* the drills.", "2016-09-13/2016-09-14"),
        ("The North will *condemn* the drills.", ""),
        ("Two days after the envoy came on Friday, rebels *shelled* the town.", "2016-09-11"),
        ("Rebels *took* the bridge near the old mill on Tuesday, AFP reported.", "2016-09-13"),
        ("A second *round* is to be held in Riga in November.", "2016-11-01/2016-11-30"),
        ("The king *rang* a bell when the rebels signed it on Sunday.", "2016-09-11"),
        ("The envoy *spoke* at Monday's meeting.", "2016-09-12"),
        ("The sides did not *agree* on it.", "2016-09-13/2016-09-14"),
        ("The wall was *built* centuries ago.", ""),
        ("He has walked since February, when a storm *carried* away the bridge.", "2016-02-01/2016-02-29"),
        ("Nobody has crossed since Friday, when guards *shot* a man.", "2016-09-09"),
        # what an event that is dated did
        ("Guards fired on Tuesday, two days after a raid that *wounded* five men.", "2016-09-11"),
        ("Firemen came on Monday, a week after floods which *drowned* a priest.", "2016-09-05"),
        ("On Tuesday, two days after the raid, police met the man who *ran* the bank.", ""),
        ("Guards fired on Tuesday after a meeting of clans that *hate* the king.", ""),
        # "this week" is a whole week, of which what is past is over, and what is to come has not begun
        ("The council *voted* this week to sell the mill.", "2016-09-12/2016-09-14"),
        ("The council will *vote* this week.", "2016-09-14/2016-09-18"),
        ("The mayor said that Oslo would *give* more this year.", "2016-01-01/2016-12-31"),
        ("Ten men have *drowned* so far this year.", "2016-01-01/2016-09-14"),
        ("The women remember 1980, when farmers *took* the hall.", "1980-01-01/1980-12-31"),
        # counted from another event, which is a noun or a gerund
        ("The navy let the boat go on Monday, two weeks after its *seizure*.", "2016-08-29"),
        ("The navy let the boat go on Monday, two weeks after *seizing* it.", "2016-08-29"),
        ("The navy on Monday freed the boat, ten months after *seizing* it.", "2015-11-01/2015-11-30"),
        ("Two days after the *raid*, Togo on Wednesday shut its border.", "2016-09-12"),
        ("A week on from the *flood*, schools opened on Tuesday.", "2016-09-06"),
        ("Flights began again on Monday, ten days ahead of the *vote*.", "2016-09-22"),
        ("The bridge blew up on Tuesday, days after the *signing* of the truce.", "2016-09-06/2016-09-13"),
        ("Widows gathered on Monday, the third anniversary of the *raid*.", "2013-09-12"),
        ("Togo marked the 15th anniversary of the *raid*.", "2001-01-01/2001-12-31"),
        ("Guerrillas raided the post on Monday, two days after last Friday's *truce*.", "2016-09-09"),
        ("The navy let the boat go two weeks after *seizing* it.", ""),
        ("The wall was *built* last century.", "1901-01-01/2000-12-31"),
    ],
)
def test_the_time_of_an_event(text, wanted):
    assert dated(text) == wanted


def test_an_undated_document_gives_no_time_by_itself():
    assert dated("The North *condemned* the drills.", published=None) == ""


def test_the_publication_day_says_that_it_is_one():
    document = replace(plain_document("The North condemned the drills."), published=PUBLISHED)
    (reading,) = Parser(Settings()).parse([document])
    found = time_of(reading, 2)
    assert found is not None
    assert (found.precision, found.text, found.span) == ("interval", "", None)
    assert found.evidence == "publication date: no time in the clause"


@pytest.mark.parametrize(
    "clause",
    [
        "During the Korean War China *sent* troops.",
        "Under the Shah Iran *signed* a pact with Iraq.",
        "Togo once *accused* Benin of theft.",
        "In colonial times Togo *held* the ford.",
    ],
)
def test_what_its_own_words_set_in_the_past_has_no_day_of_the_scene(clause):
    assert dated(f"On Monday Ghana shut the ford. {clause}") == ""


def test_what_is_told_beside_it_still_has_the_day_of_the_scene():
    assert dated("On Monday Ghana shut the ford. Benin *sent* troops.") == "2016-09-12"


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Kenya *attacked* Chad before Eid.", False),
        ("Kenya *attacked* Chad after Eid al-Adha.", False),
        ("After Ramadan, Kenya *attacked* Chad.", False),
        ("Kenya *attacked* Chad ahead of Lunar New Year.", False),
        ("Kenya *attacked* Chad on Monday during Passover.", True),
        ("Kenya *attacked* Chad after Eid prayers.", True),
        ("Kenya *attacked* Chad.", True),
    ],
)
def test_what_is_told_beside_a_moving_feast_is_not_of_the_day_of_the_news(text, known):
    assert bool(dated(text)) is known


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya *attacked* Chad during Passover.", "2016-04-23/2016-04-30"),
        ("Kenya *attacked* Chad on Orthodox Easter.", "2016-05-01"),
        ("A bomb in Riga *killed* nine during Eid al-Fitr.", "2016-07-06/2016-07-08"),
        ("On the eve of Eid al-Fitr a bomb *killed* nine.", "2016-07-05"),
        ("Kenya *attacked* Chad on Yom Kippur in 2003.", "2003-10-06"),
        ("Troops will *leave* by Orthodox Christmas.", "2016-09-14/2017-01-07"),
        ("The ship *sank* on New Year's morning in 1919.", "1919-01-01"),
        ("Shops *shut* on Labor Day.", "2016-09-05"),
        ("Two men were jailed for the Easter Sunday *bombing*.", ""),
        # wars that have names
        ("Kenya *took* the ford in World War II.", "1939-01-01/1945-12-31"),
        ("Kenya *took* the ford in the closing days of the Second World War.", "1939-01-01/1945-12-31"),
        ("Kenya *fought* Chad in the Gulf War of 1991.", "1991-01-01/1991-12-31"),
        ("Kenya *took* the ford in the 1967 war.", "1967-01-01/1967-12-31"),
        ("Kenya *took* the ford after World War I.", ""),
        ("A bomb from World War II *blew* up in Riga on Monday.", "2016-09-12"),
        ("Kenya will *pay* the victims of the Rwandan genocide.", ""),
        ("A bomb from World War II was found on Monday. Police *shut* the road.", "2016-09-12"),
    ],
)
def test_the_time_of_feasts_and_wars_that_have_names(text, wanted):
    assert dated(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The king received the envoy in Riga on Monday. The two sides *discussed* the ferry.", "2016-09-12"),
        (
            "The king received the envoy on Monday. They have met before. Both *thanked* the guards.",
            "2016-09-12",
        ),
        ("The king spoke with the envoy by telephone on Monday. The envoy *raised* the raid.", "2016-09-12"),
        (
            "The king held talks with the envoy on Monday. They *agreed* that the port would open.",
            "2016-09-12",
        ),
        ("The king received the envoy on Monday. Rebels *shelled* a mill.", "2016-09-13/2016-09-14"),
        ("The king received the envoy on Monday. Lawyers *urged* him to stay.", "2016-09-13/2016-09-14"),
        ("Rebels shelled a mill on Monday. The sides *discussed* a truce.", "2016-09-13/2016-09-14"),
        ("The king received the envoy on Monday. The king *said* so.", "2016-09-13/2016-09-14"),
    ],
)
def test_what_is_said_at_a_meeting_is_of_its_day(text, wanted):
    lines = text.replace(". ", ".\n")
    document = news_document("m", lines.replace("*", ""), PUBLISHED.start)
    (reading,) = read([document], Settings())
    found = time_of(reading, reading.tokens.start.index(lines.index("*")))
    assert found is not None
    assert "/".join(dict.fromkeys((f"{found.start}", f"{found.end}"))) == wanted
