"""The sample collection, read once: every report of it is sound, and so is every event."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from soundness import complaints, of_document

from verbale import codec, fuse, ingest
from verbale.config import Settings
from verbale.pipeline import stages
from verbale.pipeline.chain import batches, code_batch
from verbale.types import Report

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def coded():
    settings = Settings()
    found = batches(ingest.read([EXAMPLES], settings), settings)
    return [one for items in found for one in code_batch(items, settings, stages())]


@pytest.fixture(scope="module")
def reports(coded):
    return [report for one in coded for report in one.reports or ()]


def test_every_document_is_read_and_most_make_reports(coded):
    assert [p for one in coded for p in one.problems] == []
    assert all(one.reports is not None for one in coded)
    silent = sum(not one.reports for one in coded)
    assert silent <= len(coded) // 10


def test_every_document_is_sound(coded):
    wrong = {one.raw.address: of_document(one.document) for one in coded if of_document(one.document)}
    assert wrong == {}


def test_every_report_is_sound(coded):
    wrong = [(r, c) for one in coded for r in one.reports for c in complaints(r, one.document)]
    assert wrong == []


def test_ids_are_unique(coded, reports):
    assert [i for i, n in Counter(report.id for report in reports).items() if n > 1] == []
    assert [i for i, n in Counter(one.raw.id for one in coded).items() if n > 1] == []


def test_every_report_survives_its_json(reports):
    assert [codec.from_json(Report, codec.to_json(report)) for report in reports] == reports


def test_hardly_anything_after_publication_is_said_to_have_happened(reports):
    early = [
        (report.sentence, report.when)
        for report in reports
        if report.when and report.published and report.status in {"asserted", "historical"}
        if not report.planned and report.when.start > report.published
    ]
    # Known: times that belong to what was asked or dropped ("asked Washington to think again by the end of
    # the year"), and "the next month" counted from publication. Lower it with every one that goes.
    assert len(early) <= 5, early


def test_every_report_is_in_one_event_of_its_kind(reports):
    judged = fuse.judge(reports)
    events = fuse.resolve(reports, judged)
    held = Counter(i for event in events for i in event.reports)
    assert held == Counter(report.id for report in reports)
    by_id = {report.id: report for report in reports}
    for event in events:
        assert {(by_id[i].event, by_id[i].planned) for i in event.reports} == {(event.event, event.planned)}
        assert event.narrated + event.claimed >= 1
        assert event.when is None or event.when.start <= event.when.end
        assert not {p.entity for p in event.actor if p.entity} & {p.entity for p in event.recipient}
    assert len(events) < len(reports), "copies are joined"
