"""Whose somebody is, told by what is done, by what stands beside, by the paper, by what he is called again."""

from __future__ import annotations

import pytest

CASES = [
    ("Togo's parliament elected a new speaker.", "a new speaker", "TGO", "LEG", "speaker"),
    ("Kenya's anti-corruption agency arrested a former roads minister.", "a former roads minister", "KEN", "ELI", None),
    ("The Polish parliament met an ambassador.", "an ambassador", None, "GOV", None),
    ("Jens Holm, a Danish judge, and three other judges resigned.", "three other judges", "DNK", "JUD", None),
    ("The Gulu Chronicle, Gulu, Uganda - The governor asked police for help.", "police", "UGA", "COP", ""),
    ("Kisumu Chronicle - The governor asked police for help.", "The governor", "KEN", "GOV", "governor"),
    ("Jens Chronicle - The governor asked police for help.", "police", None, "COP", ""),
    ("LOME - The capital's mayor resigned. Togo's government was silent.", "The capital's mayor", "TGO", "GOV", "mayor"),
    ("LOME - Togo was calm. The club's president resigned.", "The club's president", None, "GOV", "president"),
    ("Defence Minister-designate Jens Holm met the Danish parliament.", "Defence Minister-designate Jens Holm", None, "GOV", "defence minister-designate"),
    ("Chad's president named a cabinet. The 71-year-old has ruled alone.", "The 71-year-old", "TCD", "GOV", "president"),
    ("Chadian rebels gave up. Their leader, Musa Koba, wept.", "Musa Koba", "TCD", "REB", "leader"),
    ("Jens Holm, the son of Polish immigrants, won.", "Jens Holm", None, "CVL", None),
    ("The Beirut-based U.N. force fired back.", "The Beirut-based U.N. force", "UNO", "MIL", ""),
    ("Danish Finance Minister Jens Holm saw his Thai colleague.", "his Thai colleague", "THA", "GOV", "finance minister"),
    ("Nepal's new national security adviser, Hari Rai, spoke.", "Hari Rai", "NPL", "GOV", "national security adviser"),
    ("COTONOU - Benin voted. Both sides claimed victory.", "Both sides", "BEN", "", ""),
    ("An aide to Ghana's president wept.", "An aide", "GHA", "GOV", "adviser"),
    ("LOME - Togo's parliament met. The attorney general's office was shut.", "The attorney general's office", "TGO", "GOV", ""),
    ("WINDSOR, Ont. - Canada's budget passed. Tell our federal government.", "our federal government", "CAN", "GOV", ""),
    ("Central bankers met. Ghana sold gold. Ghana won. Ghana rose.", "Central bankers", None, "GOV", None),
    ("ACCRA - Ghana voted. Youths burned tyres.", "Youths", "GHA", "CVL", ""),
    ("Jens Bou Saab, the deputy speaker, left.", "Jens Bou Saab", None, "LEG", "deputy speaker"),
    ("Niger's president spoke. He was accompanied by Ambassador Awa Holm.", "Ambassador Awa Holm", "NER", "GOV", "ambassador"),
    ("Danish Foreign Minister Jens Holm saw his Thai counterpart, Dr. Somchai Rung.", "Dr. Somchai Rung", "THA", "GOV", "foreign minister"),
    ("Malian leader Musa Ba, this year's chairman of ECOWAS, spoke.", "Malian leader Musa Ba", "MLI", "GOV", "leader"),
    ('BERN - Swiss police met. The Oslo ministry denied it: "We left," spokesman Jens Holm said.', "spokesman Jens Holm", "NOR", "GOV", "spokesman"),
    ("Jens Holm, who headed the Danish supreme court, resigned.", "Jens Holm", "DNK", "JUD", "chief justice"),
    ("Poland's first woman president left.", "Poland's first woman president", "POL", "GOV", "president"),
    ("Kenya gave the chief U.N. envoy, Jens Holm, three days to leave.", "Jens Holm", "UNO", "GOV", None),
    ("The Polish and Czech armies met. Both armies left.", "Both armies", "POL+CZE", "MIL", ""),
    ("ACCRA - Ghana voted. Two television stations went off air.", "Two television stations", "GHA", "JRN", ""),
    ("ACCRA - Ghana voted. Its leader has gone to the Court of Appeal.", "the Court of Appeal", "GHA", "JUD", ""),
    ("Ghana's fugitive finance minister was seen.", "Ghana's fugitive finance minister", "GHA", "ELI", "former finance minister"),
    ("A Chadian rebel general surrendered.", "A Chadian rebel general", "TCD", "REB", "general"),
    ("GEORGETOWN - Guyana voted. The U.S. left. Holm leads the Workers' National Congress.", "the Workers' National Congress", "GUY", "PTY", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "country", "sector", "office"), CASES)
def test_who_is_meant(read, text, words, country, sector, office):
    parties = [m.party for m in read(text)[words]]
    assert {p.country for p in parties} == (set(country.split("+")) if country else {None})
    assert {p.sector[0] if p.sector else "" for p in parties} == {sector}
    assert office is None or {p.office for p in parties} == {office}
