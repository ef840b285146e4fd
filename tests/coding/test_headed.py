"""Headlines that name who speaks before a colon."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Kenya to Somalia: hand back the boat", ["REQUEST KEN > SOM"]),
        ("Ecuador's president to Peru: Open the bridge now", ["REQUEST ECU > PER"]),
        ("Iran: Iraq must disarm Kurdish groups", ["REQUEST IRN > IRQ"]),
        ("Berlin: Budapest should lift its veto", ["REQUEST DEU > HUN"]),
        ("India: no talks with Pakistan", ["REJECT IND > PAK"]),
        ("Athens to Ankara: no talks under threats", ["REJECT GRC > TUR"]),
        ("Harare: no change to land law", ["REJECT ZWE"]),
        ("Oslo: no to the Russian offer", ["REJECT NOR > RUS"]),
        ("Mali says no to French base", ["REJECT MLI > FRA"]),
        ("Tunisia says 'no' to EU migrant centres", ["REJECT TUN > EUR"]),
        ("UN to Niger: stop the raids", ["REQUEST UNO > NER"]),
        # who speaks stands last
        ("No deal with farmers: Quito", ["REJECT ECU > ?"]),
        ("Turkey must leave the island: Athens", ["REQUEST GRC > TUR"]),
        ("No snow for Christmas: forecasters", []),
        ("Learn Spanish: Mexico", []),
        # what a text is about, where it was written, and what is none of anybody's asking
        ("Togo: army must go", []),
        ("Togo: UN must act", []),
        ("Togo: free the editors", []),
        ("Paris to London: five new trains", []),
        ("Oil: no rally in sight", []),
        ("Germany: no snow for Christmas", []),
        ("Cricket: India must bat first", []),
        ("Yemen: no truce in sight", []),
    ],
)
def test_headed(sentence, wanted, told):
    found = [t for t in told(sentence) if t.split()[0] in {"REQUEST", "REJECT"}]
    assert [t.strip() for t in found] == wanted


@pytest.mark.parametrize(
    "sentence", ["OSLO: Chad must pay, the minister said.", "Oslo: Chad must pay its debt, he wrote."]
)
def test_where_a_text_was_written_asks_nothing(sentence, told):
    assert not [t for t in told(sentence) if t.startswith("REQUEST NOR")]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Nairobi: Somalia's raid on village 'a crime'", ["ACCUSE KEN > SOM"]),
        ("Athens: Turkish claims 'baseless'", ["ACCUSE GRC > TUR"]),
        ("Athens: Turkish claims not baseless", []),
        ("UN: Chad famine 'catastrophic'", []),
        ("Analysis: Peruvian economy weak", []),
        ("Cricket: Sri Lanka batting woeful", []),
        ("Peru: Peruvian ban 'unfair'", []),
    ],
)
def test_a_bad_word_for_what_another_did_accuses(sentence, wanted, told):
    assert [t.strip() for t in told(sentence) if t.startswith("ACCUSE")] == wanted
