"""Wordings of ordinary papers: nouns for states, who faces whom, towns, digests, the United Nations' own."""

from __future__ import annotations

import pytest

CASES = [
    (
        'KIEV, Jan 7 - Russia stopped gas through Ukraine. "We are not a hostage," said Industry Minister Jens Holm in Prague.',
        "Industry Minister Jens Holm = CZE",
    ),
    (
        "FORT FRANCES, Ont. - Canada raised a duty. In St. Paul, Gov. Jens Holm said farmers would pay.",
        "Gov. Jens Holm = USA",
    ),
    (
        "LONDON - Britain sent aid. In Lagos, Health Minister Musa Ba thanked the donors.",
        "Health Minister Musa Ba = NGA",
    ),
    (
        "WASHINGTON - The United States imposed sanctions. In Caracas, the Foreign Ministry called them illegal.",
        "the Foreign Ministry = VEN",
    ),
    (
        'WASHINGTON - The United States imposed sanctions. "We will answer," Finance Minister Pavel Orlo said in Minsk.',
        "Finance Minister Pavel Orlo = BLR",
    ),
    (
        "TOKYO - Japan lodged a protest. In Seoul, ministry spokesman Kim Do-yun shrugged it off.",
        "ministry spokesman Kim Do-yun = KOR",
    ),
    (
        "CAIRO - Egypt closed the crossing. In Gaza City, police spokesman Sami Nour said two died.",
        "police spokesman Sami Nour = PSE",
    ),
    (
        "Ethiopian Foreign Minister Seyoum Gide left early, and Eritrea refused. His counterpart, Haile Wold, called the demand absurd.",
        "Haile Wold = ERI",
    ),
    (
        "Kenya and Somalia agreed on a border post. Kenyan Defence Minister Peter Odo signed; his counterpart Ali Nur will sign next week.",
        "his counterpart = SOM",
    ),
    (
        "KHARTOUM - Foreign ministry spokesman al-Obeid Mora said South Sudan had shelled a field. The southern army said its neighbour had bombed first.",
        "Foreign ministry spokesman al-Obeid Mora = SDN; The southern army = SSD; its neighbour = SDN",
    ),
    (
        "HANOI - Foreign ministry spokesman Le Van Tam said Vietnam might go to court over the rig that its giant neighbour has towed. China's state oil company says drilling goes on.",
        "its giant neighbour = CHN; Foreign ministry spokesman Le Van Tam = VNM",
    ),
    (
        "Thailand closed a crossing with Cambodia. Phnom Penh said its neighbour had broken the truce.",
        "its neighbour = THA",
    ),
    (
        "Rwanda denied that it had sent troops into Congo. Kinshasa has long accused its eastern neighbour of arming the rebels.",
        "its eastern neighbour = RWA",
    ),
    (
        "Peru recalled its envoy from Chile. The Peruvian minister said the southern neighbour had spied.",
        "the southern neighbour = CHL",
    ),
    (
        "India said Pakistan had shelled a post. The Indian army accused its rival of breaking the truce.",
        "its rival = PAK",
    ),
    (
        "Mexico said on Friday it would answer the tariffs of the United States. Mexico sends most of its exports to its northern neighbour.",
        "its northern neighbour = USA",
    ),
    (
        "Fishermen met Russian ambassador Yury Filin in Dublin. The embassy called the talks friendly.",
        "The embassy = RUS",
    ),
    (
        "DUBLIN - Irish farmers met Brazilian ambassador Jose Lima. The embassy declined to comment.",
        "The embassy = BRA",
    ),
    (
        "Gunmen fired at the Turkish consulate in Mosul on Monday. The consulate had been evacuated.",
        "The consulate = TUR",
    ),
    (
        "Norway's embassy in Kabul was hit by a rocket. The embassy has been closed since.",
        "The embassy = NOR",
    ),
    (
        "Readout of the Secretary-General's meeting with the Minister for Foreign Affairs of Jordan\nNew York, 28 September 2012 - The Secretary-General met today with H.E. Mr. Nasser Oda, Minister for Foreign Affairs of the Hashemite Kingdom of Jordan. He expressed gratitude to the Kingdom for its generosity. The Minister asked that donors do more, and that the High Commissioner for Refugees be given the means. The Secretary-General and the Minister regretted that the Council remains divided. They also spoke of finances.",
        "The Secretary-General = UNO; He = UNO; the Kingdom = JOR; The Minister = JOR; the High Commissioner for Refugees = UNO; the Council = UNO",
    ),
    (
        "The High Commissioner for Human Rights called for an inquiry into the killings in Chad.",
        "The High Commissioner for Human Rights = UNO",
    ),
    ("The Special Rapporteur on torture visited Togo in May.", "The Special Rapporteur = UNO"),
    ("The Emergency Relief Coordinator flew to Goma.", "The Emergency Relief Coordinator = UNO"),
    (
        "The Special Representative of the Secretary-General for Haiti, Jens Holm, met the president.",
        "Jens Holm = UNO",
    ),
    ('"Progress is slow," the UN\'s resident coordinator in Niger, Awa Holm, said.', "Awa Holm = UNO"),
    (
        "OAU Secretary-General Salim Bako told reporters that a mission would go.",
        "OAU Secretary-General Salim Bako = IGO",
    ),
    (
        "Commonwealth Secretary-General Don Kerr said his organisation would not be fooled by Fiji.",
        "Commonwealth Secretary-General Don Kerr = IGO; his organisation = IGO",
    ),
    ("The UNAMET mission has shrunk to a dozen people.", "The UNAMET mission = UNO"),
    (
        "The Korean Peninsula Energy Development Organization decided in New York to stop shipments.",
        "The Korean Peninsula Energy Development Organization = IGO",
    ),
    (
        "TUZLA, Bosnia - The International Commission on Missing Persons named two thousand dead. High Representative Paddy Lord will stand beside the president.",
        "The International Commission on Missing Persons = NGO; High Representative Paddy Lord = IGO",
    ),
    ("UNIFIL said its patrol had been fired on near Tyre.", "UNIFIL = UNO"),
    (
        'Fishermen met Russian ambassador Yury Filin in Dublin. "He listened," skipper Mr Murphy said.',
        "He = RUS",
    ),
    (
        'Oslo sent its envoy, Jens Holm, to Lagos. "She is a friend of ours," Holm said of Nigeria\'s foreign minister, Awa Bako.',
        "She = NGA",
    ),
    (
        'BANJUL, Jan 20 - Gambian army chief Ousman Badu said his men would not fight. "I love my soldiers," the general told reporters.',
        "I = GMB; the general = GMB",
    ),
    (
        "SUVA - Commodore Frank Baini of Fiji met chiefs. Army spokesman Filipo Tara said rebels must hand in weapons. The commodore would then name a cabinet.",
        "The commodore = FJI",
    ),
    (
        "General Wirato, Indonesia's defence minister, toured Dili. The general spoke of progress.",
        "The general = IDN",
    ),
    (
        "BANGKOK - General Prayuth Chan held a hundred politicians. The army chief has asked the king for approval.",
        "The army chief = THA; the king = THA",
    ),
    (
        "SUVA, June 20 - Fiji's rulers were close to an accord. New Zealand's foreign minister warned that an amnesty would cost the islands dearly.",
        "the islands = FJI",
    ),
    (
        "The Maldives held an election on Sunday. The archipelago has been in crisis since February.",
        "The archipelago = MDV",
    ),
    ("Qatar said it would send gas. The emirate has been at odds with its neighbours.", "The emirate = QAT"),
    ("Jordan closed its border with Syria. The kingdom hosts many refugees.", "The kingdom = JOR"),
    (
        "Eswatini's police fired on marchers. The mountain kingdom is Africa's last absolute monarchy.",
        "The mountain kingdom = SWZ",
    ),
    ("Oman offered to mediate. The sultanate has ties with Tehran and Washington.", "The sultanate = OMN"),
    (
        "Talks with North Korea broke down. Japan said the Stalinist state had not replied.",
        "the Stalinist state = PRK",
    ),
    (
        "Malawi's president sacked his cabinet. The landlocked country depends on aid.",
        "The landlocked country = MWI",
    ),
    ("Singapore arrested four men. The city-state has strict laws.", "The city-state = SGP"),
    (
        "Nauru reopened the camp. The tiny Pacific nation gets money from Australia.",
        "The tiny Pacific nation = NRU",
    ),
    ("Iran test-fired a missile. The Islamic republic says it is for defence.", "The Islamic republic = IRN"),
    (
        "China sent ships. The Asian giant claims the sea; the Communist giant denied it.",
        "The Asian giant = CHN",
    ),
    ("TEHRAN - Hassan Roha awaited an offer from the three Europeans.", "the three Europeans = GBR+FRA+DEU"),
    (
        "They agreed that the five Central Asian states would gather in Washington.",
        "the five Central Asian states = KAZ+KGZ+TJK+TKM+UZB",
    ),
    ("The three Baltic states closed their skies.", "The three Baltic states = EST+LVA+LTU"),
    ("The Baltic republics asked NATO for planes.", "The Baltic republics = EST+LVA+LTU"),
    (
        "The five permanent members of the Security Council met in Vienna.",
        "The five permanent members = CHN+FRA+GBR+RUS+USA",
    ),
    ("The six Gulf monarchies backed Bahrain.", "The six Gulf monarchies = SAU+KWT+BHR+QAT+ARE+OMN"),
    ("In St. Paul, Gov. Tim Holm said Minnesotans had been handed the bill.", "Minnesotans = USA"),
    ("Texans lined up for water after the storm.", "Texans = USA"),
    ("Quebecers voted on Monday.", "Quebecers = CAN"),
    ("Bavarians turned their back on the party.", "Bavarians = DEU"),
    ("Sicilians marched in Palermo.", "Sicilians = ITA"),
    ("Queenslanders were told to stay indoors.", "Queenslanders = AUS"),
    ("A Californian was held in Tehran.", "A Californian = USA"),
    ("The UN special envoy for Syria, Jens Holm, left Geneva.", "Jens Holm = UNO"),
    ("A spokesman for the Interior Ministry of Chad, Jens Holm, said so.", "Jens Holm = TCD"),
    ("The head of the UN mission in Mali, Jens Holm, resigned.", "Jens Holm = UNO"),
    ("The army chief of Chad, General Musa Ba, was sacked.", "General Musa Ba = TCD"),
    ("The president of the European Commission, Awa Holm, spoke.", "Awa Holm = EUR"),
    ("The commander of the peacekeepers in Haiti, General Jens Holm, was moved.", "General Jens Holm = HTI"),
    (
        "SANTIAGO - Students marched in Chile. The intendant, Fernando Eche, spoke of eighty thousand. Rector Victor Perez walked at the head with the teachers' union.",
        "The intendant = CHL; Rector Victor Perez = CHL; the teachers' union = CHL",
    ),
    (
        "Patrick Murphy, chief executive of the Irish South and West Fish Producers' Organisation, met the minister.",
        "Patrick Murphy = IRL",
    ),
    (
        "Camila Valle, president of the federation at the University of Chile, wants an end to profit.",
        "Camila Valle = CHL",
    ),
    (
        "BAMAKO - Mali's junta reopened the airport.\n\nDAKAR - President Musa Fall conceded the vote in Senegal. The army stayed in its barracks.\n\nNAIROBI - Energy Minister Peter Odo said oil had been found.",
        "President Musa Fall = SEN; The army = SEN; Energy Minister Peter Odo = KEN",
    ),
]


@pytest.mark.parametrize(("text", "whose"), CASES)
def test_whose_somebody_is(read, text, whose):
    found = read(text)
    for case in whose.split("; "):
        words, _, codes = case.partition(" = ")
        assert {m.party.country for m in found[words]} == set(codes.split("+")), words
