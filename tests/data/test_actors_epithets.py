"""What states are called and which border on which: tables whose codes must be states."""

from __future__ import annotations

from verbale import datafiles
from verbale.read.who.checks import countries
from verbale.read.who.facing import neighbours


def test_epithets_name_known_states():
    data = datafiles.read_yaml("actors/epithets.yaml")
    codes = {c for part in ("nouns", "regions", "epithets") for row in data[part].values() for c in row}
    assert codes <= set(countries())
    assert set(data["whole"]) <= set(data["regions"])
    assert set(data["sole"]) <= set(data["epithets"])
    assert all(len(data["epithets"][word]) == 1 for word in data["sole"])


def test_bodies_of_regions_are_listed():
    data = datafiles.read_yaml("actors/epithets.yaml")
    assert set(data["bodies"]) <= set(data["regions"])
    assert set(data["bodies"].values()) <= set(datafiles.read_yaml("actors/organisations.yaml"))


def test_each_pair_of_neighbours_stands_once():
    rows = datafiles.read_yaml("actors/neighbours.yaml")
    pairs = [frozenset((code, other)) for code, others in rows.items() for other in others]
    assert len(pairs) == len(set(pairs))
    assert all(len(pair) == 2 for pair in pairs)
    assert {c for pair in pairs for c in pair} <= set(countries())


def test_borders_hold_both_ways():
    assert "PER" in neighbours()["CHL"]
    assert "CHL" in neighbours()["PER"]
    assert "JPN" not in neighbours()["VNM"]
