"""The stages, one after the other, up to reports.

A stage that raises is a fault of ours. The batch is then taken apart, the document that brings it about
becomes a `Problem`, and the rest goes on. What verbale raises on purpose (a missing model, a database that
is in use) stops the run.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from verbale.codec import storable
from verbale.config import Settings
from verbale.errors import UsageError, VerbaleError
from verbale.types import Document, Event, Judgement, Problem, RawDocument, Reading, Report

Item = TypeVar("Item")
Result = TypeVar("Result")

READ_LANGUAGES = frozenset({"en"})  # ISO 639-1; documents in others are stored and not read
READ_PARTS = frozenset({"headline", "body"})
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
_LONGEST_ERROR = 300  # code points


@dataclass(frozen=True, slots=True)
class Stages:
    """The stages, in order. Tests and engines put others in their place."""

    ingest: Callable[[Sequence[Path], Settings], Iterator[RawDocument | Problem]]
    clean: Callable[[Sequence[RawDocument], Settings], Sequence[Document | Problem]]
    read: Callable[[Sequence[Document], Settings], Sequence[Reading | Problem]]
    code: Callable[[Sequence[Reading]], Sequence[tuple[Report, ...] | Problem]]
    judge: Callable[[Sequence[Report]], Sequence[Judgement]]
    resolve: Callable[[Sequence[Report], Sequence[Judgement]], Sequence[Event]]


def stages() -> Stages:
    """Return the stages that verbale runs."""
    from verbale import clean, coding, fuse, ingest, read  # noqa: PLC0415 -- they load what --help does not need

    return Stages(ingest.read, clean.clean, read.read, coding.code, fuse.judge, fuse.resolve)


def check_actors(settings: Settings) -> None:
    """Check the user's tables of actors before anything is read.

    Raises:
        DataFileError: a table breaks its format.

    """
    if settings.actors:
        from verbale.read.who.known import known  # noqa: PLC0415 -- it loads what --help does not need

        known(settings.actors)


@dataclass(slots=True)
class Coded:
    """What became of one raw document."""

    raw: RawDocument
    document: Document | None = None  # None: it could not be cleaned
    reports: tuple[Report, ...] | None = None  # None: it was not read
    problems: list[Problem] = field(default_factory=list)


def code_paths(
    paths: Sequence[Path], settings: Settings, *, using: Stages | None = None
) -> Iterator[tuple[Report, ...] | Problem]:
    """Return what files and folders say, document by document, without a database.

    Raises:
        UsageError: the language model is not installed.

    """
    using = using or stages()
    check_actors(settings)
    for items in batches(using.ingest(paths, settings), settings):
        yield from (item for item in items if isinstance(item, Problem))
        for coded in code_batch([i for i in items if isinstance(i, RawDocument)], settings, using):
            yield from coded.problems
            if coded.reports is not None:
                yield coded.reports


def code_text(
    text: str,
    *,
    published: date | str | None = None,
    title: str = "",
    outlet: str = "",
    settings: Settings | None = None,
    using: Stages | None = None,
) -> tuple[Report, ...]:
    """Return what one text says; `published` is a day or a printed date.

    Raises:
        UsageError: the text cannot be used, or the language model is not installed.

    """
    if not text.strip():
        return ()
    settings = settings or Settings()
    data = text.encode("utf-8", "replace")
    if len(data) > settings.max_bytes:
        raise UsageError(
            f"the text is longer than {settings.max_bytes:,} bytes: split it, or raise VERBALE_MAX_BYTES"
        )
    day = published.isoformat() if isinstance(published, date) else published or ""
    identity = hashlib.sha256(b"text\0" + data).hexdigest()[:16]
    raw = RawDocument(identity, "text", "text", data, title=title, published=day, outlet=outlet)
    coded = code_batch([raw], settings, using or stages())[0]
    for problem in coded.problems:
        raise UsageError(f"{problem.wrong}: {problem.todo}")
    return coded.reports or ()


def batches(
    items: Iterable[RawDocument | Problem], settings: Settings
) -> Iterator[list[RawDocument | Problem]]:
    """Return the inputs in lists, each full at so many documents or bytes as the settings allow."""
    batch: list[RawDocument | Problem] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.data) if isinstance(item, RawDocument) else 0
        if len(batch) >= settings.batch or size >= settings.max_bytes:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def code_batch(raws: Sequence[RawDocument], settings: Settings, using: Stages) -> list[Coded]:
    """Take raw documents through the stages, as far as each gets."""
    made = [Coded(raw) for raw in raws]
    to_read: list[tuple[Coded, Document]] = []
    cleaned = _each("clean", lambda batch: using.clean(batch, settings), raws, lambda raw: raw.address)
    for coded, document in zip(made, cleaned, strict=True):
        if isinstance(document, Problem):
            coded.problems.append(document)
            continue
        coded.document = document
        if coded.raw.published and not _is_a_day(coded.raw.published):
            coded.problems.append(_no_day(coded.raw))
        if document.language in READ_LANGUAGES:
            to_read.append((coded, document))
        else:
            coded.problems.append(_other_language(document))
    documents = [document for _, document in to_read]
    readings = _each("read", lambda batch: using.read(batch, settings), documents, lambda d: d.address)
    to_code: list[tuple[Coded, Reading]] = []
    for (coded, document), reading in zip(to_read, readings, strict=True):
        if isinstance(reading, Problem):
            coded.problems.append(reading)
            continue
        to_code.append((coded, reading))
        coded.document = reading.document  # its date, where none is printed
        if _size(document) > settings.max_chars:
            coded.problems.append(_too_long(document, settings))
    read = [reading for _, reading in to_code]
    found = _each("coding", using.code, read, lambda reading: reading.document.address)
    for (coded, _), reports in zip(to_code, found, strict=True):
        if isinstance(reports, Problem):
            coded.problems.append(reports)
        else:  # ids hash what a report claims: equal ones are one claim found twice
            coded.reports = tuple({report.id: report for report in reports}.values())
    return made


def _each(
    stage: str,
    function: Callable[[Sequence[Item]], Sequence[Result | Problem]],
    items: Sequence[Item],
    name: Callable[[Item], str],
) -> list[Result | Problem]:
    """Apply a stage to a batch; when it raises, to each item apart, and make the culprits Problems."""
    if not items:
        return []
    try:
        found = list(function(items))
        if len(found) != len(items):
            raise RuntimeError(f"{len(items)} went in and {len(found)} came out")  # noqa: TRY301 -- a fault as any
    except (VerbaleError, ImportError):  # a broken installation fails on every document
        raise
    except Exception as error:  # noqa: BLE001 -- this is the one place where a batch is saved
        if len(items) == 1:
            return [fault(stage, name(items[0]), error)]
        return [result for item in items for result in _each(stage, function, [item], name)]
    return found


def fault(stage: str, address: str, error: Exception) -> Problem:
    """Return the problem that a fault of ours makes of a document."""
    # Where an object lies in memory changes from run to run, and would make two builds differ.
    words = _ADDRESS.sub("", " ".join(str(error).split()))[:_LONGEST_ERROR]
    return Problem(
        stage,
        storable(address),
        storable(f"verbale failed on it: {type(error).__name__}: {words}".rstrip(": ")),
        "this is a fault of verbale: please report it, with the document if you may",
    )


def _size(document: Document) -> int:
    return sum(part.span.end - part.span.start for part in document.parts if part.kind in READ_PARTS)


def _too_long(document: Document, settings: Settings) -> Problem:
    return Problem(
        "read",
        document.address,
        f"it has {_size(document):,} characters, and what goes beyond {settings.max_chars:,} was not read",
        "split it, or raise VERBALE_MAX_CHARS and build again",
    )


def _is_a_day(given: str) -> bool:
    from verbale.timex import languages, stamp  # noqa: PLC0415 -- it loads what --help does not need

    return stamp(given, languages()) is not None


def _no_day(raw: RawDocument) -> Problem:
    return Problem(
        "clean",
        raw.address,
        f"its 'published' is no day that can be read: “{raw.published[:60]}”; it is dated by its text alone",
        "write the day as 2016-02-09, and build again",
    )


def _other_language(document: Document) -> Problem:
    return Problem(
        "language",
        document.address,
        f"its language is {document.language or 'not known'}, and only English is read",
        "nothing, if that is right: it is stored, but not read",
    )
