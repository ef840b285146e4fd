"""The time of what is told without one, published on Wednesday, 14 September 2016."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from verbale.coding.dating import time_of
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read.parse import Parser
from verbale.read.when import when

NEWS = "2016-09-13/2016-09-14"
CASES = [
    # a scene goes on within its paragraph
    ("They came on Sunday and took the register. I did not *give* it up.", "2016-09-11"),
    ("The talks were held in Riga on Friday. The envoy did not *come*.", "2016-09-09"),
    ("Two men were shot on Monday; one of them has *died*.", "2016-09-12/2016-09-14"),
    ("He was last seen on Sunday near the dam. He has not been *found*.", "2016-09-11/2016-09-14"),
    ("On 3 May 2012 the tower fell. Nobody *ran*.", "2012-05-03"),
    ("In 1991 the mine burned. Soldiers *shut* the road.", "1991-01-01/1991-12-31"),
    ("It was in 1990 that soldiers *looted* the shop.", "1990-01-01/1990-12-31"),
    # but not beyond it, nor with what is said in the outlet's own words
    ("The mill burned on Friday.\nThe owner *fled*.", NEWS),
    ("The mill burned on Friday. The owner *denied* it.", NEWS),
    ("Lee, who landed on Friday, was pale. He *met* the king.", NEWS),
    ("The mayor said on Monday that he was ill. Two boys *burned* the mill.", NEWS),
    ("The king will come on Friday. A guard *fell*.", NEWS),
    # who is asked answers of the same day
    (
        "The miller spoke to us.\nQ: Did they come on Sunday?\nA: They did. They *burned* the shop.",
        "2016-09-11",
    ),
    ("The mill burned on Friday.\n“They did not *ask* us,” said the owner.", "2016-09-09"),
    # labels of timelines and clocks of running reports
    ("12 August: The king *lands* in Riga. Crowds wait.", "2016-08-12"),
    ("12 August: The king lands in Riga. Crowds *wait*.", "2016-08-12"),
    ("09.20 Banks have *opened* again.", "2016-09-14"),
    # windows and what is counted
    ("The tents will be *gone* by Friday.", "2016-09-14/2016-09-16"),
    ("No raid has *taken* place since Friday.", "2016-09-09/2016-09-14"),
    ("On Sunday, two days after guns *shelled* the port, he fled.", "2016-09-09"),
    ("Five huts were *flattened* by Monday's wave.", "2016-09-12"),
]


@pytest.mark.parametrize(("starred", "wanted"), CASES)
def test_the_time_of_what_is_told(starred, wanted):
    text = starred.replace("*", "")
    (reading,) = Parser(Settings()).parse([news_document("x", text, date(2016, 9, 14))])
    reading = replace(reading, times=when(reading))
    found = time_of(reading, reading.tokens.start.index(starred.index("*")))
    ends = () if found is None else dict.fromkeys((found.start.isoformat(), found.end.isoformat()))
    assert "/".join(ends) == wanted
