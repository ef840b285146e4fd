"""From the head of a phrase to the parties it stands for."""

from __future__ import annotations

import pytest

from verbale.coding.parties import NOBODY, OWNED, Filled, Parties, together, without
from verbale.types import Party


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("*Kenya* left.", "KEN"),
        ("The Kenyan *president* left.", "KEN"),
        ("Kenya's *decision* came late.", "KEN"),
        ("The *raid* by Kenyan police came late.", "KEN"),
        ("The *decision* of Kenya and Chad came late.", "KEN TCD"),
        ("A *group* of Kenyan diplomats left.", "KEN"),
        ("*Dozens* of Kenyan diplomats left.", "KEN"),
        ("*Two* of the Kenyan diplomats left.", "KEN"),
        ("Chad's NATO *mission* came late.", "TCD"),
        ("The Kenyan envoy left. His Chadian *colleague*, Idriss Ali, stayed.", "TCD"),
        ("The *raid* came late.", ""),
        ("It *left* Kenya.", ""),
    ],
)
def test_who_a_phrase_stands_for(sentence, countries, read):
    reading = read(sentence.replace("*", ""))
    found = Parties(reading).fill([reading.tokens.start.index(sentence.index("*"))])
    assert " ".join(sorted(p.country or "?" for p in found.parties)) == countries


def test_an_owner_is_less_sure(read):
    reading = read("Kenya's decision angered Chad.")
    owner, owned = (reading.tokens.text.index(w) for w in ("Kenya", "decision"))
    parties = Parties(reading)
    assert parties.fill([owned]).confidence == pytest.approx(parties.fill([owner]).confidence * OWNED)


def test_who_speaks_of_itself_is_the_speaker(read):
    reading = read("Kenya says it is willing.")
    found = Parties(reading).fill([reading.tokens.text.index("it")])
    assert [p.country for p in found.parties] == ["KEN"]


def state(code: str) -> Party:
    return Party(code, None, code, (), code)


def side(*parties: Party, sure: float = 1.0) -> Filled:
    return Filled(parties, sure)


def test_nobody_is_on_both_sides():
    kenya, chad = state("KEN"), state("TCD")
    army = Party("the Kenyan army", None, "KEN", ("MIL",), "KEN.MIL")
    assert without(side(kenya, chad), side(kenya)) == side(chad)
    assert without(side(kenya), side(army)) is NOBODY  # a state against its own army
    assert without(side(army), side(kenya)) == side(army)  # an army against its state: a coup


def test_sides_are_joined_without_repeating_anybody():
    kenya, chad = state("KEN"), state("TCD")
    assert together(side(kenya), side(chad, kenya, sure=0.5)) == side(kenya, chad, sure=0.5)
    assert together(NOBODY, side(chad)) == side(chad)
