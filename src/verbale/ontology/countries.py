"""Where countries lie, for every stage that puts something into one.

Source: GeoNames (CC BY 4.0), as `scripts/build_places` extracts it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from verbale import datafiles

_FILE = "places/countries.csv"


@dataclass(frozen=True, slots=True)
class Country:
    """A country as a place."""

    geonames: int  # its id there
    lat: float  # degrees north and east of the point that GeoNames gives it, or of its capital
    lon: float


@cache
def countries() -> Mapping[str, Country]:
    """Return the countries that have a place, by ISO 3166 alpha-3 code."""
    return {
        row["country"]: Country(int(row["geonames"]), float(row["lat"]), float(row["lon"]))
        for row in datafiles.read_csv(_FILE)
    }


def is_state(country: str, geonames: int | None) -> bool:
    """Say whether a GeoNames id is that of a whole country."""
    there = countries().get(country)
    return there is not None and there.geonames == geonames
