"""The table of places that towns' tables lack: its rows are whole, and lie where the towns around them do."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from math import asin, cos, floor, radians, sin, sqrt

import pytest

from verbale.datafiles import read_text
from verbale.read.gazetteer import entries, fold

KINDS = {
    *(
        "town",
        "village",
        "island",
        "shoal",
        "peninsula",
        "sea",
        "strait",
        "gulf",
        "canal",
        "lake",
        "river",
        "dam",
    ),
    *(
        "mountain",
        "valley",
        "desert",
        "region",
        "crossing",
        "base",
        "airport",
        "port",
        "plant",
        "camp",
        "prison",
    ),
    *("site", "oilfield", "mine", "quarter"),
}
SETTLED = {"town", "village", "quarter", "crossing", "camp", "prison", "airport"}
NEAR = 400  # km that a settled place may lie from the next town of its country
EMPTY = {"ATA", "SGS", "GRL", "SJM", "ATF", "HMD", "IOT", "UMI"}  # countries with hardly a town


def rows():
    lines = [line for line in read_text("places/features.csv").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def towns():
    found = defaultdict(list)
    for line in read_text("places/names.tsv").splitlines():
        _, kind, *rest = line.split("\t")
        if kind in ("city", "seat"):
            country, _, _, lat, lon, *_ = rest
            found[floor(float(lat)), floor(float(lon))].append((country, float(lat), float(lon)))
    return found


def km(a, b):
    (lat, lon), (lat2, lon2) = (map(radians, point) for point in (a, b))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 12_742 * asin(sqrt(half))


def test_rows_are_whole():
    wrong = [
        row["name"]
        for row in rows()
        if row["kind"] not in KINDS
        or not row["name"].strip()
        or not -90 <= float(row["lat"]) <= 90
        or not -180 <= float(row["lon"]) <= 180
        or (row["country"] and not (len(row["country"]) == 3 and row["country"].isupper()))
    ]
    assert wrong == []


def test_no_row_stands_twice():
    again = Counter((fold(row["name"]), row["country"], row["lat"], row["lon"]) for row in rows())
    assert [key for key, times in again.items() if times > 1] == []


def test_settled_places_lie_near_towns_of_their_country(towns):
    far = []
    for row in rows():
        if row["kind"] not in SETTLED or not row["country"] or row["country"] in EMPTY:
            continue
        here = float(row["lat"]), float(row["lon"])
        around = (
            town
            for dy in range(-4, 5)
            for dx in range(-4, 5)
            for town in towns.get((floor(here[0]) + dy, floor(here[1]) + dx), ())
        )
        if not any(country == row["country"] and km(here, (a, b)) < NEAR for country, a, b in around):
            far.append((row["name"], row["country"]))
    assert far == []


def test_they_are_found_by_any_of_their_names():
    for name in ("Scarborough Shoal", "Huangyan Island"):
        (entry,) = entries(name)
        assert entry.kind == "feature"
        assert entry.where.lat == pytest.approx(15.1, abs=0.2)
