"""Questions to a store, one function each."""

from __future__ import annotations

from verbale.query.claims import (
    each_event,
    each_report,
    each_report_of_event,
    events,
    reports,
    reports_of_kinds,
    sentences,
    timeline,
)
from verbale.query.counting import BY, counts
from verbale.query.filter import EVERYTHING, Filter
from verbale.query.look import each_shown, problems, show, unknown_actors
from verbale.query.records import SampleScore, Shown, Table, TimelineDay, UnknownActor
from verbale.query.sampling import sample, score_sample, wilson

__all__ = [
    "BY",
    "EVERYTHING",
    "Filter",
    "SampleScore",
    "Shown",
    "Table",
    "TimelineDay",
    "UnknownActor",
    "counts",
    "each_event",
    "each_report",
    "each_report_of_event",
    "each_shown",
    "events",
    "problems",
    "reports",
    "reports_of_kinds",
    "sample",
    "score_sample",
    "sentences",
    "show",
    "timeline",
    "unknown_actors",
    "wilson",
]
