"""What every store can do, whatever it is made of.

A store holds append-only tables (`raw_documents`, `documents`, `attempts`, `reports`, `problems`, `runs`,
`judgements`) and derived ones (`superseded`, `events`, `event_reports`). Nothing in it tells the time of
day, so that two builds of the same input are equal to the byte; the order of runs is counted instead.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Protocol, Self

from verbale.types import Document, Event, Judgement, Problem, RawDocument, Report

Outcome = Literal["coded", "kept", "failed"]


@dataclass(frozen=True, slots=True)
class Run:
    """What decides the rows of a build: the same four give the same rows."""

    code: str  # digest of the code of all stages
    data: str  # digest of the packaged data
    model: str  # the language model, with its version
    settings: str  # JSON of the settings that change rows

    @property
    def id(self) -> str:
        """Return the hash that every row of this run carries, 16 hex digits."""
        whole = f"{self.code}\0{self.data}\0{self.model}\0{self.settings}"
        return hashlib.sha256(whole.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Attempt:
    """That a run is done with a document."""

    document: str
    outcome: Outcome  # coded: read for claims; kept: stored, not read; failed: only its bytes are stored
    reports: int  # how many it gave


@dataclass(frozen=True, slots=True)
class Batch:
    """What one transaction adds. Every raw document, document and report in it has its attempt in it."""

    raw: tuple[RawDocument, ...] = ()
    documents: tuple[Document, ...] = ()
    reports: tuple[Report, ...] = ()
    problems: tuple[tuple[str, Problem], ...] = ()  # document id, "" when there is none yet
    attempts: tuple[Attempt, ...] = ()


@dataclass(frozen=True, slots=True)
class Fused:
    """What fusing one part of the collection gave."""

    judgements: tuple[Judgement, ...]
    events: tuple[Event, ...]


class Store(Protocol):
    """A place that keeps what was read. One process writes at a time."""

    @property
    def path(self) -> Path:
        """Return where it is."""

    def begin(self, run: Run) -> None:
        """Make a run the newest; does nothing when it is."""

    def done(self, run: Run, documents: Sequence[str]) -> frozenset[str]:
        """Return those of the documents that a run is done with."""

    def add(self, run: Run, batch: Batch) -> None:
        """Add a batch of the newest run, all of it or nothing; what is there already is not added again."""

    def digest(self) -> str:
        """Return a digest of the current reports, to see whether events must be derived anew."""

    def fused_from(self) -> str:
        """Return what was given as `source` when the events were derived, "" when they never were."""

    def replace_events(self, run: Run, source: str, parts: Iterable[Fused]) -> None:
        """Log the judgements and put new events in place of all old ones, all of it or nothing."""

    def select(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query; see `verbale.store.schema` for tables and views."""

    def stream(
        self, sql: str, parameters: Sequence[Any] = (), size: int = 1000
    ) -> Iterator[list[tuple[Any, ...]]]:
        """Return the rows of a query in lists of at most `size`, with flat memory."""

    def close(self) -> None:
        """Let others have it."""

    def __enter__(self) -> Self:
        """Return itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
