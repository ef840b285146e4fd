"""Institutions, officials and people by their kind alone in a text written at home; and offices in many wordings."""

from __future__ import annotations

import pytest

CASES = [
    (
        "MANILA - Philippine police arrested two men on Monday. The suspects were taken to Camp Crame, Chief Superintendent Leo Santos said. The Archdiocese of Manila appealed for calm. The bishops' conference met on Tuesday.",
        "Chief Superintendent Leo Santos = PHL; The suspects = PHL",
    ),
    (
        "TUNIS - Tunisia's interim government replaced its interior minister. The union federation called off a strike. The ruling party was dissolved. Its former leader fled to Jeddah.",
        "The union federation = TUN; The ruling party = TUN; Its former leader = TUN",
    ),
    (
        "SANTA CRUZ, Bolivia - Growers blocked the road to Argentina. The prefect, Jorge Lara, asked the army for help. The civic committee backed the growers.",
        "the army = BOL; The civic committee = BOL; Growers = BOL",
    ),
    (
        "STOCKHOLM - Sweden's election ended in a draw on Sunday. The Social Democrats came first. The prime minister, Stefan Lofven, refused to step down. The Sweden Democrats gained. The opposition alliance asked him to resign.",
        "The Social Democrats = SWE; The opposition alliance = SWE; him = SWE",
    ),
    (
        'SKOPJE, Macedonia - NATO warplanes struck Belgrade again. The alliance said it had lost no aircraft. Refugees streamed over the border. The UNHCR said camps were full. "We cannot cope," said the agency\'s spokeswoman, Paula Gede.',
        "The alliance = IGO; We = UNO",
    ),
    (
        "VIENNA - Iran and six world powers reached an accord. The Iranian foreign minister smiled. The U.S. secretary of state called it historic. The EU's foreign policy chief read out a statement. Israel's prime minister spoke of a mistake. Both houses of Congress have sixty days.",
        "The Iranian foreign minister = IRN; The EU's foreign policy chief = EUR",
    ),
    (
        "BAMAKO - Soldiers who toppled Mali's president promised elections. A spokesman for the soldiers, Colonel Ismael Wague, read a statement on state television. The regional bloc closed the borders. The former colonial power asked for the release of the president.",
        "Colonel Ismael Wague = MLI; state television = MLI; The former colonial power = FRA",
    ),
    (
        "BANGKOK - Thai troops stormed the camp of the red shirts. The movement's leaders gave themselves up. The premier went on television. The stock exchange burned. The protesters had held the centre for two months.",
        "The premier = THA; The stock exchange = THA; The protesters = THA",
    ),
    (
        "ABIDJAN - French troops destroyed the small air force of Ivory Coast after nine of their soldiers died. The French defence minister spoke of self-defence. Loyalist youths attacked a French school. The presidency accused Paris of siding with the rebels.",
        "their soldiers = FRA; The presidency = CIV; the rebels = CIV",
    ),
    (
        "BOGOTA - Colombians narrowly rejected a peace deal with the FARC. The rebel group said it would keep the truce. Former president Alvaro Uribe had led the No camp. The chief negotiator, Humberto Calle, offered to resign.",
        "The rebel group = COL",
    ),
    (
        "BUENOS AIRES - The president left his palace by helicopter. The Peronists asked for elections. The economy minister had quit the night before. The Radical Party was silent. Savers banged pots.",
        "The president = ARG; The Peronists = ARG; The economy minister = ARG; The Radical Party = ARG; Savers = ARG",
    ),
    (
        "YANGON - Soldiers fired on monks. The junta blamed foreign radio. The National League for Democracy said its leader was still held. A Japanese photographer was killed. Tokyo demanded an explanation. The U.N. envoy, Ibrahim Gambari, waited for a visa.",
        "The junta = MMR; its leader = MMR; Tokyo = JPN",
    ),
    (
        "BEIRUT - Demonstrators blocked roads across Lebanon. Hezbollah's chief told them to go home. The prime minister gave his partners three days. The Maronite patriarch backed the crowds. The central bank chief stayed away.",
        "Hezbollah's chief = LBN; The Maronite patriarch = LBN; The central bank chief = LBN",
    ),
    (
        "CAIRO - Egypt's army deposed the president. The Brotherhood called for marches. The Salafi party Nour stayed out of it. The top judge, Adly Mansour, was sworn in. Washington weighed its aid.",
        "The Brotherhood = EGY",
    ),
    (
        "COLOMBO - Sri Lanka's president agreed to go. Protesters swam in his pool. The speaker of parliament said he had spoken to him by phone. The main opposition party met. The bar association asked the military for restraint.",
        "Protesters = LKA; The speaker of parliament = LKA; The bar association = LKA; the military = LKA",
    ),
    (
        "KINSHASA - Rebel troops walked into the capital of Zaire. President Mobutu had left the day before. The alliance's leader, Laurent Kabila, declared himself head of state from Lubumbashi. South Africa's deputy president had tried to broker a deal.",
        "President Mobutu = COD",
    ),
    (
        "MOSCOW - President Vladimir Putin signed a treaty that makes Crimea part of Russia. The Kremlin's spokesman said the annexation took effect at once. The upper house will ratify it. Kiev said it would never accept it. Germany's chancellor and the British prime minister spoke by phone; the two leaders agreed on sanctions.",
        "The Kremlin's spokesman = RUS; The upper house = RUS; Kiev = UKR; the two leaders = DEU+GBR",
    ),
    (
        "JERUSALEM - Hezbollah fighters seized two Israeli soldiers. The militia said it wanted a swap. The Israeli premier called it an act of war. Lebanon's government denied any part. The Shiite group fired rockets. The cabinet met at night.",
        "The cabinet = ISR",
    ),
    (
        "NAYPYITAW - Myanmar's military seized power. The commander-in-chief promised a vote in a year. The ousted leader's party urged people to resist. The ASEAN chair asked for dialogue. Yangon's banks closed.",
        "The commander-in-chief = MMR; The ASEAN chair = IGO",
    ),
    (
        "PRISTINA - Kosovo's assembly declared independence. Serbia's president said it would never be recognised. The ethnic Albanian leader thanked Washington. The EU mission will take over from the U.N. administration. Moscow asked the Council for a meeting.",
        "The ethnic Albanian leader = KOS; The EU mission = EUR; the U.N. administration = UNO; the Council = UNO",
    ),
    (
        "MADRID - The Catalan president met separatist parties. The republican left agreed to back him. The Spanish government called the plan illegal. The regional police guarded the palace.",
        "The Catalan president = ESP; The regional police = ESP",
    ),
    (
        "HARARE - Soldiers took over the broadcaster of Zimbabwe. A general in uniform said the president was safe. The ruling party suspended him from the youth league. Veterans of the liberation war cheered. The president's wife was not seen. The main opposition MDC called for calm.",
        "A general = ZWE; The president's wife = ZWE; Veterans = ZWE; The main opposition MDC = ZWE",
    ),
    (
        "BERLIN - Germany's new chancellor left for Paris. Her foreign minister, Frank-Walter Steinmeier, went along. The Greens scoffed. The employers' federation asked for reforms. The trade unions warned her.",
        "The Greens = DEU; The employers' federation = DEU; The trade unions = DEU",
    ),
    (
        "BELGRADE - Crowds stormed the Yugoslav parliament. The electoral commission had annulled the vote. The opposition candidate spoke from a balcony. The Serbian Orthodox Church called him president. Miners at Kolubara stayed out.",
        "The electoral commission = SRB; The opposition candidate = SRB; The Serbian Orthodox Church = SRB; Miners = SRB",
    ),
    (
        "NIAMEY - The head of the presidential guard of Niger, General Omar Tcha, held the president. The army command sided with the plotters. Neighbouring Benin's president flew to Niamey as a mediator. France suspended aid.",
        "General Omar Tcha = NER; The army command = NER; the plotters = NER",
    ),
    (
        "NAIROBI - A bomb tore apart the U.S. embassy in Kenya. Marines sealed the ruins. The Kenyan president visited the wounded. A second blast struck the American mission in Dar es Salaam. The ambassador, Prudence Bushnell, was cut by glass.",
        "the American mission = USA",
    ),
    (
        "TOKYO - The biggest quake on record hit Japan. The nuclear safety agency declared an emergency. The chief cabinet secretary told people to leave. The plant's operator said pumps had failed. The Self-Defence Forces sent helicopters.",
        "The chief cabinet secretary = JPN; The Self-Defence Forces = JPN",
    ),
    (
        "LONDON - The Conservatives won a big majority. The Labour leader said he would go. The Scottish nationalists took most seats north of the border. Their leader, Nicola Sturgeon, asked for a second vote. The DUP lost its deputy leader's seat.",
        "The Scottish nationalists = GBR",
    ),
    (
        "CARACAS - Venezuela's top generals said the president had resigned. The head of the business chamber, Pedro Carmona, was sworn in. The oil workers' union went back to work. Loyal paratroopers at Maracay refused to obey.",
        "The oil workers' union = VEN; Loyal paratroopers = VEN",
    ),
    (
        "SUVA - Fiji counted its dead after the cyclone. The disaster office said whole villages were gone. New Zealand sent a plane; the island nation's prime minister thanked its neighbours. Aid workers waited for boats.",
        "The disaster office = FJI; the island nation's prime minister = FJI",
    ),
    (
        "LILONGWE - A plane with Malawi's vice president went missing. The defence force searched a forest. The president asked neighbouring countries for help. The aviation authority gave no details. Mourners gathered at the party headquarters.",
        "The defence force = MWI; The aviation authority = MWI; Mourners = MWI",
    ),
    (
        "PORT-AU-PRINCE - Haiti lay in ruins. The head of the U.N. mission, Hedi Annabi, was missing. The archbishop was dead. The president slept in the open. The World Bank promised money; the lender's own office had collapsed.",
        "The archbishop = HTI",
    ),
    (
        "EDINBURGH - Scots voted to stay. The first minister, Alex Salmond, said he would resign. The queen spoke of mutual respect. The three party leaders in London promised powers.",
        "The queen = GBR; Scots = GBR",
    ),
    (
        "BUDAPEST - Hungary put migrants on buses. The rail company stopped trains. The Austrian chancellor said his country would let them in. The interior ministry in Vienna sent blankets.",
        "The rail company = HUN; his country = AUT; The interior ministry = AUT",
    ),
    (
        "KUALA LUMPUR - Malaysia's opposition won. The election commission confirmed the count. The coalition had ruled since independence. The nonagenarian said he would be sworn in. The palace was silent.",
        "The election commission = MYS",
    ),
    ("Jens Holm, Norway's deputy minister for foreign affairs, flew to Oslo.", "Jens Holm = NOR"),
    ("Awa Ba, permanent secretary in Kenya's Treasury, resigned.", "Awa Ba = KEN"),
    ("The Kenyan cabinet secretary for foreign affairs, Peter Odo, spoke.", "Peter Odo = KEN"),
    (
        "Deputy chief of mission Jens Holm of the U.S. embassy in Quito left.",
        "Deputy chief of mission Jens Holm = USA",
    ),
    ("Lt Col Musa Ba, spokesman for the Nigerian army, denied it.", "Lt Col Musa Ba = NGA"),
    ("Major General Ali Nur, commander of Somalia's land forces, was hurt.", "Major General Ali Nur = SOM"),
    ("Chad's president, Marshal Musa Deb, received the ministers.", "Marshal Musa Deb = TCD"),
    ("Governor Peter Odo of the Central Bank of Kenya raised rates.", "Governor Peter Odo = KEN"),
    ("Kenya's chief justice, David Mara, annulled the vote.", "David Mara = KEN"),
    ("Speaker Awa Ba of Senegal's National Assembly closed the session.", "Speaker Awa Ba = SEN"),
    ("The deputy speaker of the Polish Sejm, Jan Nowy, left the hall.", "Jan Nowy = POL"),
    ("Taoiseach Jens Holm met the premier of Northern Ireland.", "Taoiseach Jens Holm = IRL"),
    ("Tanzania's minister of state in the president's office, Awa Juma, signed.", "Awa Juma = TZA"),
    ("Musa Bello, the Nigerian minister of petroleum resources, addressed OPEC.", "Musa Bello = NGA"),
    ("Russia's ambassador to the United Nations, Ivan Orlo, cast a veto.", "Ivan Orlo = RUS"),
    ("Ivan Orlo, Moscow's man at the United Nations, cast a veto.", "Ivan Orlo = RUS"),
    ("The head of the Kenyan electoral commission, Isaac Odo, gave no figures.", "Isaac Odo = KEN"),
    ("Palestinian chief negotiator Saeb Nour resigned.", "Palestinian chief negotiator Saeb Nour = PSE"),
    ("Iran's top nuclear negotiator, Ali Bakr, left Geneva.", "Ali Bakr = IRN"),
    ("IAEA director general Jens Holm briefed the board.", "IAEA director general Jens Holm = IGO"),
    ("NATO's deputy secretary-general, Jens Holm, visited Tirana.", "Jens Holm = IGO"),
    ("Jens Holm, the managing director of the IMF, warned of debt.", "Jens Holm = IGO"),
    ("EU Trade Commissioner Awa Holm flew to Beijing.", "EU Trade Commissioner Awa Holm = EUR"),
    ("The EU's commissioner for enlargement, Jens Holm, spoke.", "Jens Holm = EUR"),
    ("UNHCR spokeswoman Awa Holm said camps were full.", "UNHCR spokeswoman Awa Holm = UNO"),
    ("World Bank president Jens Holm met the minister.", "World Bank president Jens Holm = IGO"),
    ("Chinese Vice Premier Liu Heng flew to Bern.", "Chinese Vice Premier Liu Heng = CHN"),
    (
        "Defence Secretary Jens Holm told the Commons that Britain would send tanks.",
        "Defence Secretary Jens Holm = GBR",
    ),
    ("Cardinal Jens Holm, archbishop of Kinshasa, led the marchers.", "Cardinal Jens Holm = COD"),
    ("Police commissioner Musa Ba of Togo denied it.", "Police commissioner Musa Ba = TGO"),
    (
        "Turkish Land Forces commander General Ali Demir was arrested.",
        "Turkish Land Forces commander General Ali Demir = TUR",
    ),
    ("Prosecutor General Ion Vasile of Moldova opened a case.", "Prosecutor General Ion Vasile = MDA"),
    ("Germany's state secretary for development, Awa Holm, toured the camp.", "Awa Holm = DEU"),
    ("Spain's second deputy prime minister, Ana Ruiz, quit.", "Ana Ruiz = ESP"),
    (
        "Pakistan's army chief Gen. Asim Khan met the president. The general asked for patience. Khan then left.",
        "The general = PAK",
    ),
    (
        "Former Peruvian president Juan Vera was arrested. The ex-president is ill.",
        "Former Peruvian president Juan Vera = PER",
    ),
    (
        "Ukrainian opposition leader Ivan Koval called a rally. The opposition leader was freed last year.",
        "The opposition leader = UKR",
    ),
    (
        "Brazil's environment minister, Ana Lima, flew over the fires. The minister blamed ranchers. She will resign.",
        "The minister = BRA; She = BRA",
    ),
    ("The U.N.'s top envoy in Libya, Awa Holm, met the general.", "Awa Holm = UNO"),
    ("Danish Crown Prince Jens married.", "Danish Crown Prince Jens = DNK"),
    (
        "Swaziland's king dissolved parliament. The monarch has thirteen wives.",
        "Swaziland's king = SWZ; The monarch = SWZ",
    ),
    ("Israel's army chief of staff, Lieutenant-General Dan Har, spoke.", "Lieutenant-General Dan Har = ISR"),
    (
        "The chairman of the U.S. Joint Chiefs of Staff, General Jens Holm, flew to Kabul.",
        "General Jens Holm = USA",
    ),
    ("Admiral Jens Holm, head of U.S. Pacific Command, testified.", "Admiral Jens Holm = USA"),
    (
        "State Department spokeswoman Awa Holm declined to comment.",
        "State Department spokeswoman Awa Holm = USA",
    ),
    ("The White House press secretary, Jens Holm, walked out.", "Jens Holm = USA"),
    ("Kremlin aide Yuri Orlo told reporters.", "Kremlin aide Yuri Orlo = RUS"),
]


@pytest.mark.parametrize(("text", "whose"), CASES)
def test_whose_an_institution_is(read, text, whose):
    found = read(text)
    for case in whose.split("; "):
        words, _, codes = case.partition(" = ")
        assert {m.party.country for m in found[words]} == set(codes.split("+")), words


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        (
            "MADURAI, India - India's rains failed. District Collector Anil Kritz spoke.",
            "District Collector Anil Kritz",
            ("GOV",),
        ),
        (
            "SALTO, Uruguay - Uruguay's river rose. Intendant Jens Kritz toured a camp.",
            "Intendant Jens Kritz",
            ("GOV",),
        ),
        ("SALTO, Uruguay - Uruguay's river rose. The Intendencia was closed.", "The Intendencia", ("GOV",)),
        (
            "SALTO, Uruguay - Uruguay's river rose. The departmental emergency committee met.",
            "The departmental emergency committee",
            ("GOV",),
        ),
        ("SOFIA - Bulgaria's cabinet fell. Coalition leaders met.", "Coalition leaders", ("PTY",)),
        ("SOFIA - Bulgaria's cabinet fell. Young people camped in the square.", "Young people", ("CVL",)),
        (
            'NAIROBI - Kenya is dry. "We got no rain," said planter Jens Kritz.',
            "planter Jens Kritz",
            ("AGR",),
        ),
    ],
)
def test_local_officials_bodies_and_people_are_of_the_dateline(read, text, words, sector):
    party = read(text)[words][0].party
    assert party.country in ("IND", "URY", "BGR", "KEN")
    assert party.sector == sector


def test_people_at_large_are_of_nowhere(read):
    assert read("SOFIA - Bulgaria's cabinet fell. People camp everywhere.")["People"][0].party.country is None
