"""What questions are answered with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from verbale.types import Document, Event, Judgement, Problem, Report

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Table:
    """Named columns and rows of the same length."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class TimelineDay:
    """A day and the events that began on it."""

    day: date | None  # None: when they were is not known
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """All that is known of one event or report."""

    event: Event | None
    reports: tuple[Report, ...]
    documents: Mapping[str, Document] = field(default_factory=dict)  # by id
    judgements: tuple[Judgement, ...] = ()
    problems: tuple[Problem, ...] = ()  # of the documents


@dataclass(frozen=True, slots=True)
class UnknownActor:
    """The words of parties that could not be resolved."""

    text: str  # as printed
    count: int  # reports with such a party
    report: str  # id of one of them


@dataclass(frozen=True, slots=True)
class SampleScore:
    """What the verdicts on a sample say."""

    judged: int
    right: int
    open: int  # nobody could tell, or has looked yet
    precision: float  # 0..1; 0 when nothing was judged
    low: float  # Wilson 95 % interval
    high: float
