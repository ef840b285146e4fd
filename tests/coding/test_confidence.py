"""Confidence: what makes a report less sure, and weights that fit what is weighed."""

from __future__ import annotations

import pytest

from verbale import datafiles
from verbale.coding.confidence import confidence, features


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("Kenya sued Chad.", "Chad was sued."),
        ("Kenya sued Chad.", "Kenya may sue Chad."),
        ("Kenya attacked Chad.", "Kenya will attack Chad."),
        (
            "Kenya sued Chad.",
            "Kenya, whose lake has shrunk since the spring of last year, sued Chad over a dam.",
        ),
    ],
)
def test_what_makes_a_report_less_sure(surer, less_sure, reports):
    (first,), (second,) = reports(surer), reports(less_sure)
    assert 0 < second.confidence < first.confidence < 1


def test_confidence_does_not_feed_on_itself(reports):
    (report,) = reports("Kenya sued Chad.")
    assert confidence(report) == report.confidence


def test_every_feature_has_a_weight_and_every_weight_a_feature(reports):
    (report,) = reports("Kenya sued Chad.")
    assert ["base", *features(report)] == list(datafiles.read_yaml("lang/en/confidence.yaml"))
