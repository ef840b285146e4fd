from __future__ import annotations

import pytest

import verbale
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


def test_what_is_done_is_not_dated_ahead() -> None:
    (report,) = verbale.code("Ghana launched a rocket the next month.", published="2016-03-02")
    assert report.status == "asserted"
    assert report.when is None or report.when.start.isoformat() <= "2016-03-02"
