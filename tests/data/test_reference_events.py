"""Reference events: each is named by words of its own, on a day that can be read, from a source."""

from __future__ import annotations

import re
from datetime import date

import pytest

from verbale import datafiles

EVENTS = datafiles.read_yaml("reference/events.yaml")
PATTERNS = {name: re.compile(rf"\b(?:{event['words']})\b") for name, event in EVENTS.items()}

# One invented sentence for each event: its words find it there, and no other event's words do.
EXAMPLES = {
    "North Korea's first nuclear test": "Sanctions on North Korea followed. After its first nuclear test came talks.",
    "North Korea's second nuclear test": "Pyongyang walked out following its second nuclear test.",
    "North Korea's third nuclear test": "The council met to condemn North Korea's third nuclear test.",
    "North Korea's fourth nuclear test": "Trade with the DPRK fell since its fourth nuclear test.",
    "North Korea's fifth nuclear test": "North Korea carried out its fifth nuclear test last Friday.",
    "North Korea's sixth nuclear test": "It spoke of more steps over the North's sixth and largest nuclear test.",
    "Sinking of the Cheonan": "The sinking of the South Korean corvette Cheonan ended aid.",
    "Shelling of Yeonpyeong": "Marines remember the shelling of Yeonpyeong.",
    "Death of Kim Jong Il": "A statue of the late leader Kim Jong Il was unveiled.",
    "Killing of Kim Jong Nam": "Two women stood trial over the murder of Kim Jong Nam.",
    "Panmunjom Declaration": "Both Koreas recalled the Panmunjom Declaration.",
    "Summit of Trump and Kim in Singapore": "President Trump said at the Singapore summit that drills would stop.",
    "Failure of the Hanoi summit": "Nobody has called since the failed Hanoi summit.",
    "Britain's vote to leave the European Union": "The pound fell after Britain voted to leave the European Union.",
    "Britain out of the European Union": "Queues have grown since Britain left the EU.",
    "Good Friday Agreement": "The Good Friday Agreement set up an assembly.",
    "Omagh bombing": "Families of the Omagh bombing want an inquiry.",
    "Windsor Framework": "Lorries move faster under the Windsor Framework.",
    "Dayton agreement": "The envoy's office was founded by the Dayton peace accords.",
    "NATO's bombing of Yugoslavia": "The bridge was rebuilt after the 1999 NATO bombing of Serbia.",
    "Killing of Zoran Djindjic": "He was a minister until the assassination of Zoran Djindjic.",
    "Prespa agreement": "Athens will keep to the Prespa agreement.",
    "North Macedonia": "North Macedonia's government wants a date.",
    "Attack on Charlie Hebdo": "He left the city after the Charlie Hebdo killings.",
    "Attack on the Bataclan": "Survivors of the attack on the Bataclan spoke in court.",
    "Attacks in Brussels": "Soldiers patrol since the bombings at Brussels airport.",
    "Lorry attack in Nice": "Fireworks were called off after the Nice truck attack.",
    "Attack on a Berlin Christmas market": "Bollards came after the Berlin Christmas market attack.",
    "Manchester Arena bombing": "The Manchester Arena bombing changed how halls are guarded.",
    "Attack on the Ramblas": "A judge closed the file on the Ramblas attack.",
    "Utoya": "The law was changed after the Utoya massacre.",
    "Madrid train bombings": "The Madrid train bombings came three days before a vote.",
    "London bombings of 2005": "A garden recalls the 7/7 bombings.",
    "Germanwings crash": "Cockpit rules were changed after the Germanwings crash.",
    "Smolensk air crash": "Warsaw reopened its inquiry into the Smolensk air crash.",
    "Yellow vests": "Paris braced for yellow vest protests.",
    "Beslan school siege": "A mother who lost two sons in the Beslan school siege spoke.",
    "Rose Revolution": "He came to power in the Rose Revolution.",
    "Orange Revolution": "The square filled as in the Orange Revolution.",
    "Tulip Revolution": "Bishkek had calmed since the Tulip Revolution.",
    "War of 2008 between Russia and Georgia": "Villages lost in the five-day war with Russia are empty.",
    "Poisoning of Alexander Litvinenko": "Ties have been cold since the poisoning of Alexander Litvinenko.",
    "Murder of Anna Politkovskaya": "Five men were convicted of the murder of Anna Politkovskaya.",
    "Murder of Boris Nemtsov": "Flowers lie where the murder of Boris Nemtsov took place.",
    "Skripal poisoning": "London expelled diplomats over the Skripal poisoning.",
    "Death of Alexei Navalny": "Lawyers of the late opposition leader Alexei Navalny were jailed.",
    "Euromaidan": "She was a medic in the Euromaidan.",
    "Fall of Viktor Yanukovych": "Kiev froze accounts of ousted President Viktor Yanukovych.",
    "Annexation of Crimea": "Sanctions began with Russia's annexation of Crimea.",
    "Ceasefire of Minsk": "Guns were silent under the Minsk ceasefire.",
    "Flight MH17": "The court named those who shot down MH17.",
    "Russia's full-scale invasion of Ukraine": "Prices doubled since Russia launched its full-scale invasion.",
    "Killings in Bucha": "Prosecutors showed photographs of the Bucha massacre.",
    "Nord Stream explosions": "Stockholm closed its inquiry into the Nord Stream explosions.",
    "Kakhovka dam": "Fields went dry after the collapse of the Kakhovka dam.",
    "Wagner mutiny": "Generals were dismissed after the Wagner mutiny.",
    "Ryanair plane forced down in Minsk": "The forced landing of a Ryanair flight in Minsk led to sanctions.",
    "Iraq's invasion of Kuwait": "Iraq's invasion of Kuwait was condemned at once.",
    "Operation Desert Storm": "He flew helicopters in Operation Desert Storm.",
    "Oslo accords": "The Oslo accords left borders for later.",
    "Killing of Yitzhak Rabin": "The square was renamed after Rabin's assassination.",
    "Wye River agreement": "The second withdrawal of the Wye River memorandum was late.",
    "Iraq war of 2003": "Many have fled since the US-led invasion of Iraq.",
    "Fall of Saddam Hussein": "A cousin of former President Saddam Hussein gave himself up.",
    "Abu Ghraib scandal": "The general was reprimanded in the Abu Ghraib scandal.",
    "Execution of Saddam Hussein": "Protests followed the news; after the execution of Saddam Hussein they ebbed.",
    "Death of Yasser Arafat": "A museum for the late leader Yasser Arafat opened.",
    "Killing of Rafik Hariri": "The assassination of former prime minister Rafik Hariri split Beirut.",
    "Operation Cast Lead": "Schools hit in Operation Cast Lead were rebuilt.",
    "Operation Pillar of Defence": "Rockets fell as in Operation Pillar of Defense.",
    "Operation Protective Edge": "His house was lost in Operation Protective Edge.",
    "Arab Spring": "Few gains of the Arab Spring uprisings are left.",
    "Fall of Ben Ali": "Villas of ousted president Zine el-Abidine Ben Ali were sold.",
    "Fall of Hosni Mubarak": "A court acquitted former President Hosni Mubarak.",
    "Killing of Muammar Gaddafi": "A son of the late Libyan leader Muammar Gaddafi was freed.",
    "Fall of Mohamed Morsi": "Supporters of ousted Islamist president Mohamed Morsi were jailed.",
    "Gezi Park protests": "He was tried over the Gezi Park protests.",
    "Islamic State": "The Islamic State group claimed the blast.",
    "Plan of action with Iran": "Inspectors reported breaches of the JCPOA.",
    "Nuclear deal with Iran": "Europeans want to save the 2015 nuclear deal.",
    "Operation Euphrates Shield": "Towns taken in Operation Euphrates Shield have mayors.",
    "Operation Olive Branch": "He was wounded in Operation Olive Branch.",
    "Operation Peace Spring": "Families fled Operation Peace Spring.",
    "Murder of Jamal Khashoggi": "Riyadh was shunned after the murder of Jamal Khashoggi.",
    "Killing of Qassem Soleimani": "Crowds marked a year since the killing of General Qassem Soleimani.",
    "Flight PS752": "Ottawa sued over flight PS752.",
    "Beirut port explosion": "The judge in the Beirut port explosion was removed.",
    "Abraham Accords": "Rabat joined the Abraham Accords.",
    "Mahsa Amini": "Streets filled at the name of Mahsa Amini.",
    "Attack of October 7": "Families of those taken in the October 7 attack on Israel met him.",
    "Killing of Ismail Haniyeh": "Talks stopped after the killing of Ismail Haniyeh.",
    "Killing of Hassan Nasrallah": "A successor to slain Hezbollah leader Hassan Nasrallah was named.",
    "Fall of Bashar al-Assad": "A cousin of ousted president Bashar al-Assad was seized.",
    "Death of Ebrahim Raisi": "A vote replaced the late president Ebrahim Raisi.",
    "Operation Rising Lion": "Jets trained for Operation Rising Lion for a year.",
    "Operation Midnight Hammer": "Bombers returned from Operation Midnight Hammer.",
    "Twelve-day war": "Engineers died in the 12-day war with Israel.",
    "Rwandan genocide": "He was sentenced for his part in the Rwandan genocide.",
    "Bombing of embassies in Kenya and Tanzania": "He was charged with the bombings of US embassies in Kenya.",
    "Congo's present name": "Rebels advanced in the Democratic Republic of Congo.",
    "African Union": "The African Union sent observers.",
    "Killing of Laurent Kabila": "Officers were condemned for the assassination of Laurent Kabila.",
    "UNMIL": "Patrols by UNMIL ended.",
    "UNAMID": "Two men of UNAMID were shot.",
    "MONUSCO": "Stones were thrown at MONUSCO.",
    "MINUSMA": "A convoy of MINUSMA hit a mine.",
    "South Sudan independent": "Juba has had two wars since South Sudan won independence.",
    "Operation Serval": "French soldiers who fought in Operation Serval returned.",
    "Westgate attack": "Shops have guards since the Westgate mall attack.",
    "Death of Nelson Mandela": "A statue of the late president Nelson Mandela stands there.",
    "Chibok": "Some of the Chibok girls are mothers now.",
    "Garissa University attack": "Lectures resumed after the Garissa University attack.",
    "Eswatini": "Teachers marched in Eswatini.",
    "Ever Given": "Pilots were blamed when the Ever Given ran aground.",
    "Niger's coup of 2023": "The envoy left after the July 26 coup.",
    "Alliance of Sahel States": "The Alliance of Sahel States wants passports of its own.",
    "Asian financial crisis": "The bank was founded after the Asian financial crisis.",
    "Shanghai Cooperation Organisation": "The Shanghai Cooperation Organization met.",
    "Bali bombings": "One of the Bali bombers was shot.",
    "Indian Ocean tsunami": "Sirens were put up after the Indian Ocean tsunami.",
    "Killing of Benazir Bhutto": "The assassination of Benazir Bhutto was never solved.",
    "Cyclone Nargis": "The delta was salted by Cyclone Nargis.",
    "Fukushima": "Berlin closed reactors after the Fukushima disaster.",
    "Killing of Osama bin Laden": "The doctor had helped before the Abbottabad raid.",
    "Rana Plaza": "Brands paid those hurt at Rana Plaza.",
    "Flight MH370": "A wing part of MH370 was found.",
    "Sewol": "The president apologised for the Sewol disaster.",
    "Umbrella Movement": "She was jailed for the Umbrella Movement.",
    "Attack on a school in Peshawar": "Hangings resumed after the Army Public School attack.",
    "Balakot air strike": "He campaigned on the Balakot air strike.",
    "Christchurch mosque shootings": "Rifles were banned after the Christchurch mosque shootings.",
    "Myanmar's coup of 2021": "Thousands were held since the February 1 coup.",
    "Taliban back in power": "Girls were sent home since the Taliban returned to power.",
    "AUKUS": "Paris has forgiven AUKUS.",
    "Turkiye": "Türkiye's foreign minister was there.",
    "Killing of Shinzo Abe": "The church was sued after the assassination of Shinzo Abe.",
    "Operation Sindoor": "Delhi called it Operation Sindoor.",
    "Attacks of September 11": "Visas were harder to get after the Sept. 11 attacks.",
    "Hurricane Katrina": "The levees broke in Hurricane Katrina.",
    "Fall of Lehman Brothers": "Credit froze at the collapse of Lehman Brothers.",
    "Air France flight 447": "Divers found the recorders of Air France flight 447.",
    "Haiti earthquake": "Tents stand ten years after the Haiti earthquake.",
    "New START": "Moscow suspended its part in the treaty; inspections under New START ended.",
    "Deepwater Horizon": "BP paid for the Deepwater Horizon oil spill.",
    "Leaked cables": "The ambassador resigned over a WikiLeaks cable.",
    "Kyoto Protocol": "Canada left the Kyoto Protocol.",
    "Paris climate agreement": "Washington withdrew from the Paris climate agreement.",
    "Panama Papers": "He was named in the Panama Papers.",
    "Pandora Papers": "He was named in the Pandora Papers.",
    "Edward Snowden": "Berlin was angered by the Snowden revelations.",
    "Death of Hugo Chavez": "A portrait of the late president Hugo Chavez hung there.",
    "Pope Francis": "Pope Francis blessed the crowd.",
    "Death of Pope Francis": "He was made a cardinal by the late Pope Francis.",
    "Pope Leo XIV": "Pope Leo XIV received her.",
    "Boston Marathon bombing": "He was hurt in the Boston Marathon bombing.",
    "George Floyd": "Cities marched after the killing of George Floyd.",
    "COVID-19": "Borders were closed because of Covid-19.",
    "Omicron variant": "Flights stopped as the Omicron variant spread.",
    "Storming of the Capitol": "He was pardoned for his part in the January 6 attack.",
    "Killing of Jovenel Moise": "Colombians were charged with the assassination of President Jovenel Moise.",
    "Facebook": "The minister said so on Facebook.",
    "Twitter": "The minister said so on Twitter.",
    "X, once Twitter": "The minister said so on X, formerly Twitter.",
}  # fmt: skip

# What sounds alike and is something else, or was still to come.
OTHERS = [
    "France announced its fifth nuclear test on Friday.",
    "North Korea may be preparing for a fifth nuclear test.",
    "The deal was signed in Singapore at a summit of bankers.",
    "They hope for a Paris climate agreement in December.",
    "Rebels in the south Sudan town of Torit laid down arms.",
    "He spoke in north Macedonia, near the border.",
    "It was the best advice ever given to the crew of the ship.",
    "The Kenya African Union was banned by the governor.",
    "Britain could be asked after the summer whether to leave the EU.",
    "The islamic state of Pakistan was proclaimed by its assembly.",
    "Of late Kim Jong Il has been seen in public again.",
    "They spoke of what should come after the fall of Saddam Hussein.",
    "An attack on the magazine's site made Charlie Hebdo change its address.",
    "Arms dealer Adnan Khashoggi's death was announced by his family.",
    "Talks went on after the killing of three sons of Ismail Haniyeh.",
    "Historians wrote of Russia's annexation of Crimea in 1783.",
    "Workers in yellow vests swept the square.",
    "They discussed new START talks in Geneva.",
    "There was a meeting of the Minsk group on Karabakh.",
    "A Friday in Lent was good for fishermen.",
]


def found(text: str) -> list[str]:
    return [name for name, pattern in PATTERNS.items() if pattern.search(text)]


@pytest.mark.parametrize("name", EVENTS)
def test_an_event_has_words_a_day_and_a_source(name):
    event = EVENTS[name]
    assert set(event) == {"words", "from", "source"}
    assert date(1990, 1, 1) <= date.fromisoformat(event["from"]) <= date(2026, 12, 31)
    assert event["source"].strip()
    assert PATTERNS[name].search("") is None


@pytest.mark.parametrize("name", EVENTS)
def test_an_event_is_found_by_its_own_words_alone(name):
    assert found(EXAMPLES[name]) == [name]


def test_there_is_no_example_without_an_event():
    assert set(EXAMPLES) == set(EVENTS)


@pytest.mark.parametrize("text", OTHERS)
def test_what_sounds_alike_is_not_taken_for_an_event(text):
    assert found(text) == []


@pytest.mark.parametrize("name", EVENTS)
def test_capitals_are_settled_by_the_pattern(name):
    words = EVENTS[name]["words"]
    assert re.compile(rf"\b(?:{words})\b", re.IGNORECASE).search(EXAMPLES[name])


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("North Korea's fifth nuclear test", "2016-09-09"),
        ("Attacks of September 11", "2001-09-11"),
        ("Good Friday Agreement", "1998-04-10"),
        ("Flight MH17", "2014-07-17"),
        ("Nuclear deal with Iran", "2015-07-14"),
        ("COVID-19", "2020-02-11"),
        ("Attack of October 7", "2023-10-07"),
        ("North Macedonia", "2019-02-12"),
        ("AUKUS", "2021-09-15"),
        ("Russia's full-scale invasion of Ukraine", "2022-02-24"),
    ],
)
def test_known_days(name, day):
    assert EVENTS[name]["from"] == day


def test_later_tests_are_later():
    tests = [e["from"] for name, e in EVENTS.items() if name.startswith("North Korea's")]
    assert len(tests) == 6
    assert tests == sorted(tests)
