from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from verbale.coding.dating import time_of
from verbale.coding.status import status
from verbale.config import Settings
from verbale.evaluate.texts import news_document, read_documents
from verbale.read.parse import plain_document
from verbale.types import Problem, Reading, When

DAY = When(date(2012, 5, 9), date(2012, 5, 9), "day")  # a Wednesday

TOLD = (
    ("historical", "The king *lost* the island in World War II."),
    ("historical", "The king *gave* up the island after the Gulf War."),
    ("historical", "The border was *drawn* before the First World War."),
    ("historical", "Widows of men who were *shot* during the Cultural Revolution want an inquiry."),
    ("historical", "The Korean War *split* the two families."),
    ("asserted", "The two states have *quarrelled* since the Cold War."),
    ("asserted", "The alliance *sent* its largest force since the Cold War to the border."),
    ("asserted", "A shell of the Second World War *killed* a boy on Monday."),
    ("asserted", "The minister *recalled* the Vietnam War."),
    ("asserted", "A museum of the Vietnam War *opened* in Hanoi on Monday."),
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
    ("future", "The envoy flies to Oslo on Friday. He *meets* the king and signs a pact."),
    ("future", "The envoy flies to Oslo on Friday. He meets the king and *signs* a pact."),
    ("future", "A second round of *talks* takes place in Oslo in June."),
    ("future", "A *referendum* has been called for June."),
    ("negated", "There will be no *talks* on Friday."),
    ("negated", "The base has at no moment *sheltered* him."),
    ("negated", "The consul dismissed all talk of *closing* the mine."),
    ("asserted", "The rebels took the port, only to be *driven* out by their friends."),
    ("asserted", "The major swears that the bleach has *killed* everything."),
    ("asserted", "The envoy expressed concern that convoys had *crossed* the ford."),
    ("asserted", "It was not clear who had *shot* the guide."),
    ("negated", "She asked why the guards were not *allowed* in."),
    ("negated", "The end looks anything but *settled*."),
    ("hypothetical", "She wrote asking that her son be *freed*."),
    ("hypothetical", "The king asked them to end the feud and *free* the guide."),
    ("negated", "The king rejected calls to *free* the guide."),
    ("hypothetical", "The king backed calls to *free* the guide."),
    ("hypothetical", "They may refuse to *sign* the text."),
    ("asserted", "The raid could not have *come* at a worse time."),
    ("asserted", "We would like to *thank* the crew."),
    ("asserted", "The fort was not shelled but *stormed*."),
    ("asserted", "They *came* not as friends but as judges."),
    ("asserted", "The *sale*, which had been expected, came late."),
    ("asserted", "This is perhaps the clearest *threat* so far."),
    ("asserted", "The crew *reported* no deaths."),
    ("hypothetical", "It was not clear whether they had *shot* the guide."),
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
    ("future", "The road was open, the mayor said, and buses would *leave* on Friday."),
    ("future", "The mayor confirmed the delay. The road would be *opened* in May."),
    ("future", "When the snow melts, the engineers will *return*."),
    ("historical", "Mercenaries *stormed* the city in 1988."),
    ("historical", "Under the Shah the company *paid* the tribes."),
    ("historical", "Back then the army *shot* people for less."),
    ("historical", "A generation ago the two armies *fought* here over a well."),
    ("historical", "In colonial times the French *hanged* three chiefs here."),
    ("historical", "The last time the river froze, in 1985, soldiers *crossed* on foot."),
    ("historical", "His grandfather had *fought* the French at the same pass."),
    ("historical", "It is ten years since the troops *left*."),
    ("historical", "The two states *broke* off relations in 1979."),
    ("historical", "For most of the last century the islands *belonged* to Denmark."),
    ("historical", "He was a corporal when the junta *seized* power four decades ago."),
    ("historical", "Old people here remember how the governor *burned* the granaries in 1961."),
    ("historical", "The mine *closed* in the nineties."),
    ("historical", "Three years earlier the same crew had been *arrested* off Gabon."),
    ("historical", "Until 1991 the Soviets *tested* bombs there."),
    ("future", "The court is to *hear* the case in June."),
    ("future", "A vote is *due* before the summer recess."),
    ("future", "The convoy *leaves* at first light tomorrow, the driver says."),
    ("future", "The envoy promised them that lorries would *come* by Friday."),
    ("future", "She is off to Geneva on Sunday to *meet* the mediators."),
    ("future", "The minister told us he would be *signing* the paper next week."),
    ("future", "Inspectors are about to *enter* the plant."),
    ("future", "They are going to *blow* up the dam, he shouted."),
    ("future", "The ceasefire *begins* at midnight tonight."),
    ("future", "The next round is *set* for 4 May."),
    ("future", "Soldiers were to be *withdrawn* by the end of the year, he said."),
    ("future", "The king *opens* parliament on Thursday, then flies to Oslo."),
    ("hypothetical", "What happens if the dam *breaks*?"),
    ("hypothetical", "The mayor wonders whether anyone will *come*."),
    ("hypothetical", "Perhaps they have *left* already, she said."),
    ("hypothetical", "He might have been *killed*, his brother fears."),
    ("hypothetical", "Had they *fired*, we would be dead."),
    ("hypothetical", "Let them *cross* and we will see."),
    ("hypothetical", "Were he to *resign*, the party would split."),
    ("hypothetical", "The union threatened that it would *strike* unless wages rose."),
    ("hypothetical", "In that case the army will *move* in."),
    ("hypothetical", "Even if they *pay*, the road stays shut."),
    ("hypothetical", "The village fears that soldiers will *return*."),
    ("hypothetical", "Residents demand that the crew be *freed*."),
    ("hypothetical", "Nothing would stop us, were the order to come, from *crossing*."),
    ("hypothetical", "Only a deal in Geneva could *stop* the shelling."),
    ("hypothetical", "Otherwise, he said, we *walk* out."),
    ("hypothetical", "He asked the guards to *open* the gate."),
    ("negated", "The tanks never *came*."),
    ("negated", "Neither the mayor nor the priest was *invited*."),
    ("negated", "The army says no one was *harmed*."),
    ("negated", "I did not *see* them again."),
    ("negated", "The gate stayed shut and not a soul *crossed*."),
    ("negated", "The promised grain has still not *arrived*."),
    ("negated", "There were no *arrests*."),
    ("negated", "The talks *ended* nothing, she said."),
    ("negated", "The colonel denies that his men *looted* the clinic."),
    ("negated", "It is untrue that we *shelled* the school."),
    ("negated", "The two men avoided *meeting*."),
    ("negated", "Contrary to reports, the bridge was not *blown* up."),
    ("negated", "The order was never *carried* out."),
    ("negated", "He left without *seeing* the prisoners."),
    ("negated", "Without a shot being *fired*, the town changed hands."),
    ("negated", "They failed to *agree* on a date."),
    ("negated", "Far from *retreating*, the rebels dug in."),
    ("negated", "The plan to *invade* was called off."),
    ("asserted", "The rebels did *fire* on the bus, he insisted."),
    ("asserted", "It was soldiers who *took* the cattle on Tuesday."),
    ("asserted", "They have *opened* the gates again."),
    ("asserted", "Two men were *seen* at the border last week."),
    ("asserted", "He went on to *accuse* the governor of theft."),
    ("asserted", "They managed to *cross* the river in the night."),
    ("asserted", "The boat *sank* within an hour."),
    ("asserted", "What is certain is that the convoy *left* on Monday."),
    ("asserted", '"They *beat* him in front of us," she said.'),
    ("asserted", "Shells have been *falling* since dawn."),
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


HEADLINES = (  # printed on a Wednesday
    ("future", "Togo *meets* Ghana on Friday"),
    ("future", "Togolese *go* to polls on Saturday"),
    ("future", "Togo *hosts* Ghana's king Friday"),
    ("future", "Togo *vote* on Thursday over river pact"),
    ("future", "King to *visit* Ghana on Friday"),
    ("asserted", "Togo *meets* Ghana on Monday"),
    ("asserted", "Togo *shuts* border on Tuesday"),
    ("asserted", "Blast *kills* ten in Lome on Friday"),
    ("asserted", "Togo *arrests* nine on Friday"),
    ("asserted", "Envoy *seen* in Lome on Saturday"),
)


@pytest.mark.parametrize(("wanted", "headline"), HEADLINES)
def test_a_headline_tells_in_the_present_of_the_nearer_weekday(wanted, headline):
    document = news_document("x", headline.replace("*", "") + "\nThe men were silent.", date(2012, 5, 9))
    (reading,) = read_documents([document], Settings())
    trigger = reading.tokens.start.index(headline.index("*"))
    assert status(reading, trigger, published=DAY, when=time_of(reading, trigger)).status == wanted


def test_what_a_headline_puts_ahead_is_not_of_the_day_of_the_news():
    document = news_document(
        "x", "Togo to vote next week on river pact\nThe men were silent.", date(2012, 5, 9)
    )
    (reading,) = read_documents([document], Settings())
    when = time_of(reading, reading.tokens.text.index("vote"))
    assert when is None or when.start > date(2012, 5, 9)
