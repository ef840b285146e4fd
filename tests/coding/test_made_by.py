"""What a report was made by can be followed as the docstring of the package says."""

from __future__ import annotations

import re
from importlib.util import find_spec

import pytest

from verbale import coding
from verbale.coding.lexicon import compositions, rules
from verbale.coding.status_rules import status_rules

_ENTRIES = frozenset(
    [
        *(rule.id for rule in rules()),
        *(f"compose.{table}" for table in compositions()),
        *(f"headed.{kind}" for kind in ("ask", "must", "none", "bad")),
        *("encoder", "unsaid.encoder", "spoken.encoder", "sides.encoder", "status.encoder"),
        *(f"status.{rule.id}" for rule in status_rules().rules),
        "status.time-ahead",
    ]
)


def test_modules_that_the_package_names_are_there() -> None:
    first, _, _ = (coding.__doc__ or "").partition("`made_by.rule`")
    named = {name.partition(".")[0] for name in re.findall(r"`([a-z_.A-Z]+)`", first)}
    assert {name for name in named if find_spec(f"verbale.coding.{name}") is None} == set()


@pytest.mark.parametrize(
    "text",
    [
        "Kenya condemned the raid by Chad.",
        "Kenya will not help Chad unless Togo frees the crew.",
        "Togo: Chad must pay",
        "Kenya reportedly agreed to attack Chad during the war.",
        "Kenya would hold talks with Chad, its minister said.",
    ],
)
def test_what_a_report_was_made_by_can_be_looked_up(text, reports) -> None:
    made = {rule for report in reports(text) for rule in report.made_by.rules}
    assert made
    assert {rule for rule in made - _ENTRIES if not rule.startswith("status.past-")} == set()
