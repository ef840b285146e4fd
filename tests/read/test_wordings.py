"""Times in the wordings of newspapers, interviews and running reports, published on Wednesday, 14 September 2016."""

from __future__ import annotations

from datetime import date

import pytest

from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read.parse import Parser
from verbale.read.when import when
from verbale.types import Reading

PUBLISHED = date(2016, 9, 14)
# text with the *words* asked for; first and last day, month and day of 2016 where no year stands; "" for none
WORDINGS = [
    # days beside today
    ("The bridge was blown up *the night before last*, villagers said.", "09-12"),
    ("We will know more *by tomorrow evening*, the engineer said.", "09-14..09-15"),
    ("The boats put out *first thing this morning*.", "09-14"),
    ("*Later today* the envoy flies to Riga.", "09-14"),
    ("She had seen him *as recently as yesterday*, she said.", "09-13"),
    ("Shells fell on the market *earlier today*.", "09-14"),
    ("The ferry sails *at first light tomorrow*.", "09-15"),
    ("*Tonight's* debate has been called off.", "09-14"),
    # told in a story
    (
        "The ford will be shut from Monday, Otero told them on Friday, and stay so until *the Thursday after*.",
        "09-22",
    ),
    ("Rebels took the mill, he admitted on Friday. *The day before* he had denied it.", "09-08"),
    ("On Friday she came to Riga. They held talks.\n*On the eve of the talks* she saw the mill.", "09-08"),
    ("The mill burned in May 2012. It opened in *October of the same year*.", "2012-10-01..2012-10-31"),
    (
        "Between March and May 2014 they took it. They lost it *in the following two months*.",
        "2014-06-01..2014-07-31",
    ),
    ("The winter of 1946-47 was cold. *That spring* the floods came.", "1947-03-01..1947-05-31"),
    ("The mill burned in May 1999. *In the autumn of that year* it opened.", "1999-09-01..1999-11-30"),
    ("*Earlier in September* the envoy was in Riga.", "09-01..09-14"),
    ("She fled *in the first fortnight of February*.", "02-01..02-14"),
    ("The mine flooded on 6 August. One man came up *the following dawn*.", "08-07"),
    ("The town fell in 2010. Its bridge *four years on* was gone.", "2014-01-01..2014-12-31"),
    # what a present tense tells of
    ("The ban runs *from 1 October until 30 November*.", "10-01..11-30"),
    ("The two have until midnight *on 30 September*.", "09-30"),
    ("He promised buses *by the end of next year*.", "09-14..2017-12-31"),
    # weekdays
    ("The council sits again *Thursday week*.", "09-22"),
    ("*Come Sunday*, they will ring the bells.", "09-18"),
    ("The men were let go *a week ago last Saturday*.", "09-03"),
    ("The governor resigned *on the Friday before last*.", "09-02"),
    ("They broke camp *in the small hours of Monday*.", "09-12"),
    ("The dam will be opened *a week on Monday*.", "09-26"),
    ("The market burned *on Saturday night*, police said.", "09-10"),
    ("The judge will rule *on Monday of next week*.", "09-19"),
    ("They crossed *before dawn on Tuesday*.", "09-13"),
    ("The strike was to end *last Monday*.", "09-12"),
    ("The minister, who arrives *this Friday*, will see the mayor.", "09-16"),
    ("Four men died in *Sunday's* flood.", "09-11"),
    ("Mr Lund takes over *on Monday*.", "09-19"),
    ("The port is handed over *on Friday*.", "09-16"),
    ("Troops are being flown home *on Saturday*.", "09-17"),
    ("The clinic was hit by *Saturday's* blast.", "09-10"),
    ("Rescuers are still digging in the mud left by *Monday's* landslide.", "09-12"),
    ("The sides were to have met *on Friday*, but the envoy fell ill.", "09-09"),
    ('"They came *on Monday* and they took the generator," she said.', "09-12"),
    ("The mayor is to answer the council *on Thursday*.", "09-15"),
    ("The first buses leave *Friday*, according to the ministry.", "09-16"),
    ("It was the heaviest raid since *last Thursday*.", "09-08"),
    ("He was seen alive *on Thursday last*.", "09-08"),
    ("The amnesty runs out *on Sunday night*.", "09-18"),
    # weeks and weekends
    ("The talks go on *at the weekend*.", "09-17..09-18"),
    ("The flood came *the week before last*.", "08-29..09-04"),
    ("*The weekend before last* the pump broke.", "09-03..09-04"),
    ("They are due back *the week after next*.", "09-26..10-02"),
    ("The road was cut *earlier this week*.", "09-12..09-14"),
    ("*Later in the week* the judges will hear him.", "09-14..09-18"),
    ("The grain will be landed *by the end of the week*.", "09-14..09-18"),
    ("*Early next week* the committee will sit.", "09-19..09-20"),
    # counted from today
    ("The post was abandoned *a fortnight ago*.", "08-29..09-04"),
    ("*Ten days ago* the lights went out.", "09-04"),
    ("They will vote *in three weeks' time*.", "10-05"),
    ("The general vanished *36 hours ago*.", "09-12..09-13"),
    ("Nobody has been paid *in the past three months*.", "06-14..09-14"),
    ("*Over the last 48 hours* six villages fell.", "09-12..09-14"),
    ("*This time last year* the square was full.", "2015-09-01..2015-09-30"),
    ("They have to be out *within ten days*.", "09-14..09-24"),
    ("*Two years ago* there was a school here.", "2014-01-01..2014-12-31"),
    ("The convoy should be there *in a day or two*.", "09-15..09-16"),
    # days of a month, months and their parts
    ("The barrier was raised *at noon on the 3rd*.", "09-03"),
    ("Judges meet *on the 21st*.", "09-21"),
    ("The rains came *in the last week of August*.", "08-25..08-31"),
    ("The court sits again *in the first week of October*.", "10-01..10-07"),
    ("The wells dried up *late in July*.", "07-21..07-31"),
    ("*By mid-October* the tents will have gone.", "09-14..10-20"),
    ("They will vote *before the end of November*.", "09-14..11-30"),
    ("He was held *from the 3rd of July*.", "07-03"),
    ("The hearing opens *on 3 October*.", "10-03"),
    ("The hills were shelled *between 3 and 5 August*.", "08-03..08-05"),
    ("He was shot *on the last Friday of June*.", "06-24"),
    ("The pits closed *in October last year*.", "2015-10-01..2015-10-31"),
    ("*Early last month* a bridge fell.", "08-01..08-10"),
    ("The law lapses *at the end of next month*.", "10-21..10-31"),
    # years, seasons, quarters
    ("*In the winter of 2010-11* the lake froze.", "2010-12-01..2011-02-28"),
    ("*In the autumn of 2009* his brother left.", "2009-09-01..2009-11-30"),
    ("Prices doubled *in the first half of the year*.", "01-01..06-30"),
    ("*Back in the seventies* there was a mine.", "1970-01-01..1979-12-31"),
    ("His father fell here *in '44*.", "1944-01-01..1944-12-31"),
    ("*Between 1992 and 1995* the town had no water.", "1992-01-01..1995-12-31"),
    ("The line will open *early next year*.", "2017-01-01..2017-04-30"),
    ("The barracks were emptied *in the spring of last year*.", "2015-03-01..2015-05-31"),
    ("*At the turn of the century* forty families lived here.", ""),
    # against a day of the text
    ("The town fell on Friday. *That same evening* the radio went silent.", "09-09"),
    ("The town fell on Friday. *The following morning* trucks came.", "09-10"),
    ("The town fell on Friday. *Two nights later* it was shelled.", "09-11"),
    ("The town fell on Friday. *Three days on*, nobody has come.", "09-12"),
    ("The town fell on Friday. The army had left *two days earlier*.", "09-07"),
    ("The town fell on Friday. The army had left *the previous evening*.", "09-08"),
    ("The town fell on Friday; *by nightfall* the bazaar was burning.", "09-09"),
    ("The town fell late on Friday. *Within hours* the radio was silent.", "09-09..09-10"),
    ("The town fell on 3 August. *A week later to the day* it was retaken.", "08-10"),
    ("The town fell on 3 August. *The weekend after*, the bishop came.", "08-06..08-07"),
    ("The town fell on 3 August. *The following Monday* trucks came.", "08-08"),
    ("The town fell on 3 August. *The Sunday before*, a priest had left.", "07-31"),
    ("The town fell on 3 August. *In the days that followed* hundreds fled.", "08-04..08-10"),
    ("The town fell in May 2012. *The following spring* it was rebuilt.", "2013-03-01..2013-05-31"),
    ("The town fell in May 2012. *Four years later* it has no roof.", "2016-01-01..2016-12-31"),
    ("The town fell in May 2012. *Later that year* a plague came.", "2012-05-01..2012-12-31"),
    ("The town fell in 2012. *The year before*, its bridge had burned.", "2011-01-01..2011-12-31"),
    ("The town fell on 3 May 2012. *On 9 June* it was retaken.", "2012-06-09"),
    ("In 1999 they came back. *In March* the school opened.", "1999-03-01..1999-03-31"),
    ("The envoy, who had dined with the king *the evening before*, left on Monday.", "09-11"),
    ("The king flies in on Monday and leaves *the next day*.", "09-20"),
    ("They will meet on 3 October. Troops pulled out on Friday, and police came *the same day*.", "09-09"),
    ('He will speak on Friday. "They let me go on Monday," he said. "My wife came *that evening*."', "09-12"),
    (
        "The mayor spoke on Monday. Two men had been shot on 4 July.\\nShe laid a wreath *the same afternoon*.",
        "09-12",
    ),
    ("*On the eve of the vote* he fled. They voted on Sunday.", "09-10"),
    ("They voted on Sunday. *In the 48 hours before the vote* nine men were shot.", "09-09..09-11"),
    ("They voted on Sunday. *The day after polling* he fled.", "09-12"),
    ("The summit opened on Thursday. *On the second day of the summit* he fled.", "09-09"),
    ("The summit opened on Thursday. He fled *hours before the summit*.", "09-07..09-08"),
    ("The quake struck on Thursday. *Four days after the quake* a boy was found alive.", "09-12"),
    ("The quake struck on Thursday. *The Saturday after the quake* it snowed.", "09-10"),
    ("He fled *two days after* the vote of 4 September.", "09-06"),
    ("The town fell on Friday, *a week to the day after* the siege began.", "09-09"),
    ("They signed on 3 August. *Six weeks after signing*, nothing has moved.", "09-14"),
    ("They signed on 3 August. *The night of the signing*, shots were heard.", "08-03"),
    ("They buried him on Saturday. *The afternoon of the funeral* it rained.", "09-10"),
    ("He was shot on 3 August. *Three weeks to the day later* his brother was shot.", "08-24"),
    ("The siege began on 3 August. *On the ninth day of the siege* the wells dried up.", "08-11"),
    ("The clash came on Friday. It was quiet *until the following Tuesday*.", "09-13"),
    ("They came on Friday. *An hour later* the lights went out.", "09-09"),
    ("Guns fired late on Friday and *into the early hours*.", "09-10"),
    ("It began on Thursday and ended *a day later*.", "09-09"),
    ("The ship sank on Sunday. *A day earlier*, it had left Riga.", "09-10"),
    ("They opened the box on Sunday. The keys came *a day late*.", "09-12"),
    ("2009: The mine opens. *On 4 March* forty men go down.", "2009-03-04"),
    ("12 August: Tents go up. They come down *on the 20th*.", "08-20"),
    ("Friday, noon: The king lands. *The same evening*: a dinner.", "09-09"),
    # against an event of the text
    ("Police took her from her house on Monday. *The morning after her arrest*, neighbours came.", "09-13"),
    ("Masked men took the priest on 3 August. *Nine days after they took him*, he rang.", "08-12"),
    ("The bridge fell on Sunday. *The night the bridge fell*, she was in Riga.", "09-11"),
    ("They voted on Sunday. *On the day they voted*, it rained.", "09-11"),
    ("Police broke up the march on Saturday. *Days after the march*, he was charged.", "09-10..09-17"),
    ("The blast came on 3 August. *In the weeks after the blast* shops stayed shut.", "08-03..09-07"),
    ("The mine blew up on Thursday. *Within a day of the explosion* the owner had fled.", "09-08..09-09"),
    ("The general took power on 3 August. *Two weeks after the coup* he shaved his head.", "08-17"),
    ("The siege began on 3 August. *Three days into the siege*, the wells dried up.", "08-06"),
    ("They go to the polls on Sunday. *Five days before the vote*, he quit.", "09-13"),
    ("*A day before* the vote on Sunday, he resigned.", "09-10"),
    ("He was buried on Sunday, *three days after* he died.", "09-11"),
    (
        "Rebels burned the camp on Saturday, the army said on Monday. *The next day* they burned a school.",
        "09-11",
    ),
    ("The army said on Monday that it would leave. *The next day* it left.", "09-13"),
    ("The strike began on Thursday. Drivers met *on the eve of the strike*.", "09-07"),
    ("Her father was shot on 3 August. She left the town *a week later*.", "08-10"),
    ("The envoy landed on Sunday. *Hours after he landed*, guns fired.", "09-11..09-12"),
    ("They shot him on Sunday evening. *Two hours before that* he had been on the radio.", "09-11"),
    ("The truce began on Friday at noon. *For the first three days* it held.", ""),
    ("The two met on 3 August. *On the same day*, a mosque burned.", "08-03"),
    (
        "A landslide buried the village on 3 August. *The Sunday after the landslide*, they prayed there.",
        "08-07",
    ),
    ("She came back on Sunday, *the day after* the truce.", "09-11"),
    ("GUEST: The dam broke on Sunday.\\nHOST: And then?\\nGUEST: *By midnight* the church was full.", ""),
    ("HOST: The dam broke on Sunday. And then?\\nGUEST: *By midnight* the church was full.", "09-11"),
    ("The summit opened on Thursday. *On its second day* he fled.", "09-09"),
    # counted from events told to the month, from what the sentence dates, from what was just told
    ("The queen was crowned in May. *A month before the coronation* snow fell.", "04-01..04-30"),
    ("The lock opened on Sunday, and, *two days after doing so*, jammed.", "09-13"),
    ("The truce began on Saturday. *Two days into it* guns fired.", "09-12"),
    ("The mayor spoke on Sunday, *hours before* his car was hit.", "09-11"),
    ("*Three days before Christmas* the ice broke.", "2015-12-22"),
    ("The chief says that *two days after the vote* soldiers came. The vote was on 3 September.", "09-05"),
    (
        "He was seized on 3 September. Two days before his arrest he wrote to us, and *the day after it* his wife fled.",
        "09-04",
    ),
    ("*A day earlier* he had denied it; on Tuesday he confessed.", "09-12"),
    (
        "He was chosen in May 2010. A year earlier he had fled; *two months later* he died.",
        "2010-07-01..2010-07-31",
    ),
    ("The ferries left in the last week of August. *A week later* they were back.", "09-01..09-07"),
    # parts of periods, lists, plans
    ("Ice shut the port in *the last three months of 2014*.", "2014-10-01..2014-12-31"),
    ("The dam is to be full by *the middle of next month*.", "10-11..10-20"),
    ("They met *on Monday and Tuesday*.", "09-12..09-13"),
    ("He was due to land *on Monday*, but fog came.", "09-12"),
    ("He is due to land *on Monday*.", "09-19"),
    ("They counted boats *between August 18 and 21*.", "08-18..08-21"),
    ("The raid of 3 August, *a Wednesday*, failed.", "08-03"),
    ("Rain fell on Monday night. The bridge went *at first light*.", "09-13"),
    ("The men were freed before *Friday's* talks.", "09-09"),
    ("The list came in 2010, *2012* and 2014.", "2012-01-01..2012-12-31"),
    ("The judge gave them until *the first of October* to pay.", "10-01"),
    ("The king fell in May 2014. *By the end of the year* his sons were back.", "2014-12-01..2014-12-31"),
    ("The king fell in May 2014. *The year after that* his sons came back.", "2015-01-01..2015-12-31"),
    ("They vote on Oct. 9. *In the final week before the vote* no songs may be sung.", "10-02..10-08"),
    ("They were held over the riots of *the previous summer*.", "06-01..08-31"),
    # windows
    ("Nobody has crossed *since Friday*.", "09-09..09-14"),
    ("Nobody has crossed *since Friday*, when guards shot a man.", "09-09..09-14"),
    ("The pass has been shut *since the start of the month*.", "09-01..09-14"),
    ("The town has had no bread *since the raid of 3 September*.", "09-03..09-14"),
    ("All of them must leave *by Sunday*.", "09-14..09-18"),
    ("They want it signed *before Christmas*.", "09-14..12-24"),
    ("They hope to be home *before the year is out*.", "09-14..12-31"),
    ("*By Friday* the road was clear.", "09-09"),
    # counted from what is known to a month or a year only
    (
        "Rebels took the mill in November 1979. They left it *444 days after* taking it.",
        "1981-01-18..1981-02-16",
    ),
    (
        "The isle became independent in 1975. *Nine days after* independence troops landed.",
        "1975-01-10..1976-01-09",
    ),
    (
        "The shell fell in April 1994. The picture is of *the week before the shell*.",
        "1994-03-25..1994-04-29",
    ),
    ("They stormed the mill last weekend. *Two days after* the storming, help came.", "09-12..09-13"),
    ("Snow lay in the first week of *January*. Then it rained.", "01-01..01-07"),
    # exactly
    ("The mill burned on 10 May 2005. *Exactly ten years after* the fire it opened.", "2015-05-10"),
    ("The mill burned on 10 May 2005. *Ten years after* the fire it opened.", "2015-01-01..2015-12-31"),
    ("The mill burned on 12 May 2006. *On the tenth anniversary of* the fire it opened.", "05-12"),
    ("The vote is due on Sept. 20. *Six days ahead of* the vote shells fell.", "09-14"),
    ("The lock opened on Sunday and, *two days after that*, jammed.", "09-13"),
    # no days
    ("*Every Friday* they beat the drum.", ""),
    ("They met *at two hotels*.", ""),
    ("He waited *for two hours*.", ""),
]


def _asked(starred: str) -> tuple[str, int, int]:
    text = starred.replace("\\n", "\n")
    first, after = text.index("*"), text.rindex("*") - 1
    return text.replace("*", ""), first, after


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    texts = [_asked(starred)[0] for starred, _ in WORDINGS]
    parsed = Parser(Settings()).parse([news_document("x", text, PUBLISHED) for text in texts])
    return dict(zip(texts, parsed, strict=True))


@pytest.mark.parametrize(("starred", "wanted"), WORDINGS)
def test_a_wording(starred, wanted, readings):
    text, first, after = _asked(starred)
    spans = [(t.when.span, t.when) for t in when(readings[text]) if t.when.span is not None]
    beside = [(min(s.end, after) - max(s.start, first), w) for s, w in spans]
    found = max((b for b in beside if b[0] > 0), key=lambda b: b[0], default=(0, None))[1]
    days = [d if d.count("-") > 1 else f"2016-{d}" for d in wanted.split("..") if d]
    assert (None if found is None else [found.start.isoformat(), found.end.isoformat()]) == (
        [days[0], days[-1]] if days else None
    )
