"""Where countries lie: the points are on earth, and nearly every state has one."""

from __future__ import annotations

from verbale import datafiles
from verbale.ontology import countries


def test_points_are_on_earth():
    assert [code for code, c in countries().items() if abs(c.lat) > 90 or abs(c.lon) > 180] == []
    kenya = countries()["KEN"]
    assert (round(kenya.lat), round(kenya.lon)) == (1, 38)


def test_states_without_a_point_are_few():
    states = datafiles.read_yaml("actors/states.yaml")
    assert set(states) - countries().keys() <= {"PLW", "ATA"}
