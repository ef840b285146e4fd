"""The day that a text gives once and tells on from."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.coding.dating import time_of
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read

_LEAD = "LIMA - Gunmen raided a farm near Callao on Tuesday and shot two men.\n"


def days(starred: str) -> tuple[int, int] | None:
    """Give the first and last day in May 2012 of the *starred* event, in a text of Friday the 18th."""
    at = starred.index("*")
    reading = read([news_document("x", starred.replace("*", ""), date(2012, 5, 18))], Settings())[0]
    when = time_of(reading, reading.tokens.start.index(at))
    return None if when is None else (when.start.day, when.end.day)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_LEAD + "The attackers *came* in a blue van, a guard said.", (15, 15)),
        (_LEAD + "A helicopter *flew* the wounded to hospital.", (15, 15)),
        (_LEAD + "The men were asleep when the van *arrived*, a guard said.", (15, 15)),
        (_LEAD + "No shots were *fired* by the guards.", (15, 15)),
        (_LEAD + "The miners' union denied that its men had *raided* the farm.", (15, 15)),
        (_LEAD + "“They *broke* the door,” said the owner, Rosa Diaz.", (15, 15)),
        (_LEAD + "The mayor *condemned* the raid.", (17, 18)),
        (_LEAD + "The mayor of Cusco *opened* a bridge.", (17, 18)),
        (_LEAD + "“I *know* the farm,” said the owner, Rosa Diaz.", (17, 18)),
        (_LEAD + "On Wednesday guards shot a man in Cusco.\nThe attackers *fled*.", (17, 18)),
        (_LEAD + "In March gunmen burned a mill in Cusco.\nThe attackers *fled*.", (17, 18)),
        (
            "Gunmen *raided* a farm near Callao, police said.\nThe attackers came on Tuesday in a van.",
            (15, 15),
        ),
        ("Gunmen *raided* a farm near Callao, police said.\nMiners came to Lima on Tuesday.", (17, 18)),
    ],
)
def test_a_day_carries_over_to_what_is_told_of_the_same_event(text, told):
    assert days(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen *shot* two men and drove off cattle on Tuesday.", (15, 15)),
        ("Divers *saved* two men from a boat drifting off Callao on Tuesday.", (15, 15)),
        ("Divers *saved* two men who had left Callao on Tuesday.", (17, 18)),
        ("Divers *saved* two men and on Tuesday found a third.", (17, 18)),
    ],
)
def test_a_day_that_closes_a_clause_is_of_its_verb(text, told):
    assert days(text) == told
