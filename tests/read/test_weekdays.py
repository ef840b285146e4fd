"""Which side of Wednesday, 14 September 2016, a bare weekday lies on, by how its sentence is told."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read.parse import Parser
from verbale.read.when import when

PAST = (
    "The envoy, his arm in a sling since Friday, would not sit down.",
    "Q. And on Friday? A. On Friday they burned the barn.",
    "The clinic, shut on Friday for want of drugs, has no doctor now.",
    "She remembers the noise on Friday, when the hill came down.",
    "A vote on Friday brought down the government.",
    "Nobody knows what set off Friday's fire.",
    "He will not say where he was on Friday.",
    "The army admits that it lost the post on Friday.",
    "The ministry says no shot has been fired since Friday.",
    "Reached by telephone on Friday, the priest said he would stay.",
    "The priest, who was buried on Friday, was ninety.",
    "The hearing was on Friday.",
    "What they signed on Friday is worth nothing, the widow says.",
    "The general, speaking on Friday, said he would not run.",
    "Talks that should have started in Riga on Friday were put off.",
    "The union's men have been out since Friday.",
    "Schools stayed shut until Friday.",
    "Did you vote on Friday?",
    "Where were you on Friday when it began?",
    "The president landed in Riga on Friday, flew on to Oslo and was home by Sunday.",
    "He swore that the lists had been printed by Friday.",
    "There were no buses on Friday.",
    "No word from the boat since Friday.",
    "The ferry, expected on Friday, never came.",
    "He may have been killed on Friday, his lawyer fears.",
    "He is said to have left on Friday.",
    "He appears to have been taken on Friday.",
    "Having met the rebels on Friday, the envoy flew home.",
    "He was invited to the governor's house on Friday and did not come back.",
    "The ruling on Friday surprised the lawyers.",
    "The ceasefire took effect on Friday at noon.",
    "It is not clear who paid the men on Friday.",
    "The man arrested on Friday is to be charged with murder.",
    "Those who marched on Friday say they will march again.",
    "The bodies found on Friday have not been named.",
    "On Friday it was the turn of the miners.",
    "The king is back after the talks on Friday, looking tired.",
    "Witnesses to Friday's shooting have been told to come forward.",
    "After Friday's march shops were boarded up.",
    "The mayor, who had hoped to fly on Friday, is still here.",
    "The deadline was Friday.",
)
AHEAD = (
    '"We go to court on Friday," the widow says. "After that, we wait."',
    "A: On Friday the lorries turn round, and I shut the shop.",
    "If the dam holds until Friday, the town is safe.",
    "Unless the money comes by Friday the clinic shuts.",
    "The bridge, to be opened on Friday, cost four million.",
    "The mayor wants the market cleared by Friday.",
    "A vote is likely on Friday, two deputies said.",
    "A vote on Friday could bring down the government.",
    "Friday's vote could bring down the government.",
    "Nobody knows what Friday's vote will bring.",
    "The ministry says the road reopens on Friday.",
    "The ministry says the road will not reopen before Friday.",
    "The priest, who is to be buried on Friday, was ninety.",
    "Two more hearings are down for Friday and then the judge retires.",
    "The hearing is on Friday.",
    "They have until Friday to hand over the boys.",
    "The boys have to be handed over by Friday.",
    "The rebels gave the army until Friday to leave.",
    "The army has been given until Friday to leave.",
    "What they sign on Friday is worth nothing, the widow says.",
    "The general, speaking on Monday, said that he would run on Friday.",
    "Talks due to start in Riga on Friday have been put off.",
    "The talks in Riga were put off until Friday.",
    "The vote has been moved to Friday.",
    "The vote has been set for Friday.",
    "He announced a strike for Friday.",
    "Drivers called a strike for Friday.",
    "The union threatens to strike from Friday.",
    "Schools stay shut until Friday.",
    "Will you vote on Friday?",
    "Where will you be on Friday?",
    "My sisters and I walk to the capital on Friday.",
    "The president lands in Riga on Friday, flies on to Oslo and is home by Sunday.",
    "An envoy arrives Friday to inspect the wells, the governor told us.",
    "She told us she was leaving on Friday.",
    "He promised that the lists would be printed by Friday.",
    "There will be no buses on Friday.",
    "There are no buses on Friday, the company warns.",
    "No buses until Friday.",
    "The ferry is expected back Friday.",
    "He may be charged on Friday.",
    "He is said to be leaving on Friday.",
    "The court ordered him to appear on Friday.",
    "Lawyers expect a ruling on Friday.",
    "The ruling, expected on Friday, may free him.",
    "The ceasefire takes effect on Friday at noon.",
    "The ceasefire, which takes effect on Friday, is the third.",
    "Under the deal the men leave on Friday.",
    "The deal runs out on Friday unless both sides sign.",
    "It is not clear who will pay the men on Friday.",
    "The minister hopes to know more on Friday.",
    "Come what may, we march on Friday.",
    "The men plan to march again on Friday.",
    "The funeral of the men is on Friday.",
    "On Friday it is the turn of the miners.",
    "Ahead of Friday's march shops were boarded up.",
    "A spokesman could not say if the road would be open by Friday.",
    '"Friday is the day," he said.',
    "The deadline is Friday.",
    "The deadline of Friday stands, the ministry said.",
)


@pytest.mark.parametrize(
    ("texts", "wanted"), [(PAST, date(2016, 9, 9)), (AHEAD, date(2016, 9, 16))], ids=["past", "ahead"]
)
def test_the_side_of_a_weekday(texts, wanted):
    readings = Parser(Settings()).parse([news_document("x", t, date(2016, 9, 14)) for t in texts])
    wrong = []
    for text, reading in zip(texts, readings, strict=True):
        days = [t.when.start for t in when(reading) if "Friday" in t.when.text and t.when.precision == "day"]
        wrong += [] if wanted in days else [text]
    assert wrong == []
