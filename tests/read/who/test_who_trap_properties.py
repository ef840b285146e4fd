"""What must hold for every name of a table, whatever it is."""

from collections.abc import Callable, Iterator

import pytest

from verbale import datafiles
from verbale.read.who import resolve
from verbale.read.who.entries import ambiguous

_STATES = datafiles.read_yaml("actors/states.yaml")


def _each(rows: list[str], read: Callable, frame: str) -> Iterator[tuple[str, list]]:
    """Yield each name with the mentions of its own sentence; one document a name, so that none tells of another."""
    for name in rows:
        yield name, [m for ms in read(frame.format(name)).values() for m in ms]


def _first(field: str, *, step: int) -> list[str]:
    return [row[field][0] for row in _STATES.values() if row.get(field)][::step]


@pytest.mark.parametrize(
    "frame", ["She met friends in {}.", "He returned from a trip to {}.", "The road to {} is long."]
)
def test_a_capital_as_a_place_is_no_government(read, frame):
    wrong = [
        n
        for n, ms in _each(_first("capitals", step=5), read, frame)
        if any(m.party.sector for m in ms if n in m.party.text)
    ]
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize("ending", ["-backed", "-led", "-made", "-style", "-speaking"])
def test_a_suffix_takes_a_state_away(read, ending):
    frame = "{}" + ending + " fighters left."
    wrong = [n for n, ms in _each(_first("names", step=7), read, frame) if any(m.party.country for m in ms)]
    assert wrong == []


@pytest.mark.parametrize("thing", ["cheese", "coffee", "songs", "food", "cars"])
def test_what_comes_from_a_state_is_not_that_state(read, thing):
    frame = "Shops sell the {} " + thing + " from there."
    found = _each(_first("adjectives", step=9), read, frame)
    wrong = [
        n for n, ms in found if any(m.confidence >= 0.5 or m.party.sector for m in ms if n in m.party.text)
    ]
    assert wrong == []


def test_an_outlet_is_press():
    rows = datafiles.read_yaml("actors/media.yaml").values()
    outlets = [name for row in rows for name in row["names"] if name not in ambiguous()]
    wrong = [name for name in outlets if resolve(name).sector[:1] != ("JRN",)]
    assert wrong == []


def test_no_place_or_event_is_a_party(read):
    table = datafiles.read_yaml("actors/not_actors.yaml")
    for kind in ("events", "places"):
        for name, mentions in _each(table[kind][::6], read, "The {} was mentioned twice."):
            assert not [m.party for m in mentions if m.confidence >= 0.5], name


@pytest.mark.parametrize(
    "office",
    ["foreign minister", "opposition leader", "army chief", "supreme court", "police", "trade unions"],
)
def test_a_nationality_and_a_noun_are_composed_for_every_state(office):
    for code, row in _STATES.items():
        for adjective in row["adjectives"][:1]:
            first = next(c for c, other in _STATES.items() if adjective in other["adjectives"])
            party = resolve(f"{adjective} {office}")  # "Dominican" alone is of the state listed first
            assert (party.country, bool(party.sector)) == (first, True), (adjective, code)


@pytest.mark.parametrize(
    "frame", ["{} Airways", "the {} embassy", "{}'s president", "a former {} minister", "the president of {}"]
)
def test_no_state_is_lost_in_a_frame(frame):
    for code, row in _STATES.items():
        name = row["names"][0]
        if code not in ("UNO", "EUR", "ATA"):
            assert resolve(frame.format(name)).country == code, name
