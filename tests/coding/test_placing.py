from __future__ import annotations

import pytest

from verbale.coding.placing import place_of
from verbale.config import Settings
from verbale.evaluate.texts import news_document
from verbale.read import read


@pytest.mark.parametrize(
    ("starred", "wanted"),
    [
        ("The envoys *met* in Seoul on Friday.", "Seoul"),
        ("The envoys held *talks* in Seoul on Friday.", "Seoul"),
        ("Seoul *rejected* the offer.", ""),
        ("The envoy, who grew up in Nairobi, *rejected* the offer.", ""),
        ("The ministry said in Riga that rebels had *taken* the bridge.", ""),
        ("The envoys flew to Geneva, where they *met* for an hour.", "Geneva"),
        ("Troops *entered* Goma on Friday.", "Goma"),
        ("The envoys landed in Lima. They *met* there on Friday.", "Lima"),
        ("The envoys landed in Lima. Police in the city *arrested* a student.", "Lima"),
        ("LIMA, Peru - Peruvian police *arrested* a student here on Friday.", "Lima"),
        ("LIMA, Peru - Peruvian police *arrested* a student on Friday.", "Lima"),
        ("LIMA, Peru - Chile *recalled* its ambassador on Friday.", ""),
        ("LONDON, Ont. - Police *arrested* a student on Friday.", "London"),
    ],
)
def test_the_place_of_an_event(starred, wanted):
    (reading,) = read([news_document("x", starred.replace("*", ""), None)], Settings())
    found = place_of(reading, reading.tokens.start.index(starred.index("*")))
    assert (found.name if found else "") == wanted


def test_a_dateline_names_the_country_its_place_lies_in():
    (reading,) = read([news_document("x", "LONDON, Ont. - Police arrested a student.", None)], Settings())
    assert reading.site is not None
    assert reading.site.country == "CAN"
