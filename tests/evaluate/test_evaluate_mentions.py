from __future__ import annotations

import pytest

from verbale.evaluate.mentions import _fit


@pytest.mark.parametrize(
    ("accepted", "ours", "fits"),
    [
        ("secretary-general", "secretary-general of nato", True),
        ("high commissioner", "high commissioner for human rights", True),
        ("ambassador", "ambassador to norway", True),
        ("", "former president", True),
        ("former president", "former president", True),
        ("president", "former president", False),
        ("", "president", False),
        ("minister", "foreign minister", False),
    ],
)
def test_an_office_may_be_told_more_exactly(accepted, ours, fits):
    assert _fit(frozenset({accepted}), frozenset({ours})) is fits
