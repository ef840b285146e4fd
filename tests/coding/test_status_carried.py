from __future__ import annotations

import pytest

from verbale.coding.assemble import reports_of
from verbale.config import Settings
from verbale.read import read_sentence


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Such a trip would bring about a summit between Ghana and Togo.", "hypothetical"),
        ("Ghana held talks with Togo on Monday.", "asserted"),
        ("Ghana did not hold talks with Togo.", "negated"),
    ],
)
def test_the_verb_that_carries_a_noun_decides_its_status(text: str, status: str) -> None:
    (report,) = reports_of(read_sentence(text, Settings()))
    assert (report.event, report.status) == ("CONSULT", status)
