"""Confidence: what makes a report less sure, and weights that fit what is weighed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from verbale import datafiles
from verbale.coding.confidence import confidence, features
from verbale.coding.encoder import packaged


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


@pytest.mark.parametrize("hedge", ["reportedly", "allegedly"])
def test_what_the_source_doubts_is_less_sure(hedge, reports):
    (plain,), (hedged,) = reports("Kenya sued Chad on Monday."), reports(f"Kenya {hedge} sued Chad.")
    assert hedged.hedges
    assert hedged.confidence < plain.confidence - 0.03


def test_what_the_encoder_takes_for_something_else_is_less_sure(reports):
    (report,) = reports("Kenya sued Chad.")
    heard = packaged().words(report.sentence)
    doubted = replace(heard, told=1 - heard.told)
    assert confidence(report, doubted) < confidence(report, heard) - 0.3


def test_what_the_encoder_does_not_read_has_a_confidence(reports):
    (report,) = reports("Kenya sued Chad.")
    unread = replace(packaged().words(report.sentence), places={})
    assert features(report, unread)["unread"] == 1
    assert 0 < confidence(report, unread) < 1


def test_confidence_does_not_feed_on_itself(reports):
    (report,) = reports("Kenya sued Chad.")
    assert confidence(report, packaged().words(report.sentence)) == report.confidence


def test_every_feature_has_a_weight_and_every_weight_a_feature(reports):
    (report,) = reports("Kenya sued Chad.")
    assert ["base", *features(report, packaged().words(report.sentence))] == list(
        datafiles.read_yaml("lang/en/confidence.yaml")
    )
