"""What carries an event noun, and who is there without a verb."""

from __future__ import annotations

import pytest

from verbale.coding.carriers import carrier, present


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Kenya held *talks* with Chad.", "held"),
        ("Kenya took part in *talks* in Oman.", "took"),
        ("Kenyan and Chadian police caught the gang in a joint *raid*.", "caught"),
        ("Kenya's minister promised help on a *visit* to Chad.", "promised"),
        ("Kenya's minister promised help during the *visit* to Chad.", ""),
        ("Kenya and Chad signed a pact after *talks* in Oman.", "signed"),
        ("Kenya signed a pact after *talks* in Oman.", ""),
        ("After two days of *talks* in Oman, Kenya and Chad signed a pact.", "signed"),
        ("Kenya took grain to *talks* in Oman.", ""),
        ("Kenyan police caught the gang in a *raid*.", ""),
        # any verb that says that something begins to hold
        ("A *ban* on Chadian cotton went into effect on Friday.", "went"),
        ("The *curbs* stay in place.", ""),
    ],
)
def test_carrier(sentence, verb, read):
    tokens = read(sentence.replace("*", "")).tokens
    found = carrier(tokens, tokens.start.index(sentence.index("*")))
    assert ("" if found is None else tokens.text[found]) == verb


@pytest.mark.parametrize(
    ("headline", "who"),
    [
        ("Zelenskiy in Warsaw for *talks* with Duda", "Zelenskiy"),
        ("Kenyan minister at *talks* in Oman", "minister"),
        ("Four soldiers in *attack* on base", ""),
        ("Kenya sends minister for *talks* in Oman", ""),
    ],
)
def test_present(headline, who, read):
    tokens = read(headline.replace("*", "")).tokens
    found = present(tokens, tokens.start.index(headline.index("*")))
    assert ("" if found is None else tokens.text[found]) == who
