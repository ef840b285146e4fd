"""Eras: each has years in order and a source, and no two share a name."""

from __future__ import annotations

from collections import Counter

import pytest

from verbale import datafiles
from verbale.timex import eras

ERAS = datafiles.read_yaml(eras.FILE)


@pytest.mark.parametrize("era", ERAS)
def test_an_era_has_names_years_in_order_and_a_source(era: str) -> None:
    row = ERAS[era]
    assert set(row) == {"names", "first", "last", "source"}
    assert row["names"]
    assert row["first"] <= row["last"]
    assert row["source"].strip()


def test_no_two_eras_share_a_name() -> None:
    # As the eras are read: without regard to small and capital letters.
    names = Counter(name.casefold() for row in ERAS.values() for name in row["names"])
    assert [name for name, count in names.items() if count > 1] == []
