from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from verbale.coding.dating import time_of
from verbale.coding.status import status
from verbale.config import Settings
from verbale.evaluate.texts import read_documents
from verbale.read.parse import plain_document
from verbale.types import Problem, Reading, When

DAY = When(date(2012, 5, 9), date(2012, 5, 9), "day")  # a Wednesday

TOLD = (
    ("negated", "Not a shot was *fired* from our trenches, the colonel said."),
    ("negated", "Not one lorry has *crossed* at the bridge since the strike began."),
    ("negated", "Not a single voter was *turned* away, the clerk insisted."),
    ("negated", "Not one of the hostages was *harmed*, the mediator said."),
    ("negated", "None of the boats was *stopped* by the coast guard."),
    ("negated", "Neither army has *pulled* back from the ridge."),
    ("negated", "Nobody from the ministry *came* to the hearing."),
    ("negated", "At no point did the patrol *enter* the village."),
    ("negated", "Never did the two men *meet* after that night."),
    ("negated", "The guards *fired* not a single shot."),
    ("negated", "Few expected it, and no deal was *signed*."),
    ("negated", "The convoy, he said, was not *hit* at all."),
    ("asserted", "Not only was the mast *hit*, the road was cut too."),
    ("asserted", "Not long after dawn the rebels *stormed* the post."),
    ("asserted", "Not far from the bridge soldiers *shot* two herders."),
    ("negated", "The minister has yet to *sign* the order."),
    ("negated", "The rebels *signed* nothing."),
    ("negated", "Hardly anyone *voted* in the northern districts."),
    ("negated", "In no way did we *threaten* the crew, the captain said."),
    ("future", "Mediators *fly* to Doha this afternoon."),
    ("future", "Judges *rule* on the appeal on 22 February."),
    ("future", '"The letters *go* out on Monday week," he said.'),
    ("future", "The patrol cars *leave* the barracks at one tomorrow."),
    ("future", "Her appeal is *heard* in Lima next Tuesday."),
    ("future", "The ban *ends* at midnight on Sunday."),
    ("future", "The frigate *sails* for home at the end of the month."),
    ("future", "The minister *travels* to Hanoi later this week."),
    ("future", "The ministers *are meeting* in Oslo on Friday."),
    ("asserted", "The sides *meet* in Oslo every Friday."),
    ("asserted", "Every Tuesday the ferry *leaves* at nine."),
    ("hypothetical", "Were the law to come into force, the talks would *stop*."),
    ("hypothetical", '"Were this to pass, the candidacy *freezes*," an official said.'),
    ("hypothetical", "Should the swell build again, the ship would *turn* back, the spokesman said."),
    ("hypothetical", "Should the army *enter* the city, aid will be cut."),
    ("hypothetical", "Should the army enter the city, aid will be *cut*."),
    ("hypothetical", "The union said it would *strike* if the ban stayed."),
    ("hypothetical", "A cabinet spokesman says it will *appeal* if the order stands."),
    ("hypothetical", "If they cross the river, we *shoot*."),
    ("hypothetical", "The rebels will *leave* provided that the prisoners are freed."),
    ("hypothetical", "Unless the dam is opened, farmers will *block* the road."),
    ("hypothetical", "We *march* unless they pay."),
    ("hypothetical", "Troops would *return* in the event of an attack."),
    ("hypothetical", "In case of attack the fleet will *sail*."),
    ("hypothetical", "Had the bridge held, the column would have *reached* the town."),
    ("hypothetical", "Pay by Friday or we *strike*, the union told the company."),
    ("hypothetical", "As long as the guns are silent, the envoys will *stay*."),
    ("future", "He gave his word that half would be *paid* by Thursday."),
    ("future", "She promised that the road would be *opened* in May."),
    ("future", "The chief assured traders that the market would *reopen*."),
    ("future", "He gave an undertaking that the inspectors would be *admitted*."),
    ("future", "When the snow melts, the engineers will *return*."),
    ("historical", "Mercenaries *stormed* the city in 1988."),
    ("historical", "Under the Shah the company *paid* the tribes."),
    ("historical", "Back then the army *shot* people for less."),
    ("historical", "A generation ago the two armies *fought* here over a well."),
    ("historical", "In colonial times the French *hanged* three chiefs here."),
)


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    documents = [replace(plain_document(s.replace("*", "")), published=DAY) for _, s in TOLD]
    read = read_documents(documents, Settings())
    return {s: r for (_, s), r in zip(TOLD, read, strict=True) if not isinstance(r, Problem)}


@pytest.mark.parametrize(("wanted", "sentence"), TOLD)
def test_what_is_told_as_done_denied_planned_open_or_past(wanted, sentence, readings):
    reading = readings[sentence]
    trigger = reading.tokens.start.index(sentence.index("*"))
    found = status(reading, trigger, published=DAY, when=time_of(reading, trigger))
    assert found.status == wanted, found
