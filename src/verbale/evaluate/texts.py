"""The chain over texts that an evaluation holds in memory or names on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from verbale.clean import clean
from verbale.clean.headline import opens_as_headline
from verbale.clean.lines import Line
from verbale.config import Settings
from verbale.types import Document, Part, Problem, RawDocument, Reading, Report, Span, When

if TYPE_CHECKING:
    from verbale.pipeline.chain import Coded

Item = TypeVar("Item")


def batches(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """Yield the items in order, `size` at a time."""
    left = iter(items)
    while batch := tuple(islice(left, size)):
        yield batch


def sentence_document(name: str, text: str) -> Document:
    """Return a document whose whole text is one body part, so that offsets into the text hold."""
    return Document(
        id=name,
        address=name,
        url="",
        outlet="",
        text=text,
        parts=(Part("body", Span(0, len(text))),),
        language="en",
        published=None,
    )


def news_document(name: str, text: str, on: date | None) -> Document:
    """Return a document with a paragraph a line; a first line that has the form of a headline is one, as in `clean`."""
    parts: list[Part] = []
    start = 0
    for line in text.split("\n"):
        if bare := line.strip():
            span = Span(start, start + len(line))
            headline = not parts and len(line) < len(text) and opens_as_headline(Line(span, bare))
            parts.append(Part("headline" if headline else "body", span))
        start += len(line) + 1
    published = None if on is None else When(on, on, "day")
    return replace(sentence_document(name, text), parts=tuple(parts), published=published)


def read_documents(documents: Iterable[Document], settings: Settings) -> Iterator[Reading | Problem]:
    """Yield one reading, or the problem with it, for each document, in order."""
    from verbale.read import read  # noqa: PLC0415 -- loads the language model

    for batch in batches(documents, settings.batch):
        yield from read(batch, settings)


def code_readings(
    readings: Iterable[Reading | Problem], settings: Settings
) -> Iterator[tuple[Report, ...] | Problem]:
    """Yield the reports of each reading, in order; a problem stays where it is."""
    from verbale.coding import code  # noqa: PLC0415 -- rules load when first needed

    for batch in batches(readings, settings.batch):
        coded = iter(code(tuple(r for r in batch if not isinstance(r, Problem))))
        for reading in batch:
            yield reading if isinstance(reading, Problem) else next(coded)


def clean_documents(raw: Iterable[RawDocument | Problem], settings: Settings) -> Iterator[Document | Problem]:
    """Yield one cleaned document, or the problem with it, for each input, in order."""
    for batch in batches(raw, settings.batch):
        cleaned = iter(clean(tuple(r for r in batch if not isinstance(r, Problem)), settings))
        for item in batch:
            yield item if isinstance(item, Problem) else next(cleaned)


def coded_documents(
    raw: Iterable[RawDocument | Problem], settings: Settings
) -> Iterator[tuple[Document, tuple[Report, ...]] | Problem]:
    """Yield each document with its reports, or the problem with it, in order: the whole chain, as `build` runs it."""
    from verbale.pipeline import chain  # noqa: PLC0415 -- as above

    using = chain.stages()
    for batch in chain.batches(raw, settings):
        inputs = [item for item in batch if isinstance(item, RawDocument)]
        coded = iter(chain.code_batch(inputs, settings, using))
        for item in batch:
            yield item if isinstance(item, Problem) else _outcome(next(coded))


def wrong_with(problem: Problem) -> str:
    """Return in a line what was wrong with an input, and in which stage."""
    return f"{problem.stage}: {problem.wrong}"


def _outcome(coded: Coded) -> tuple[Document, tuple[Report, ...]] | Problem:
    if coded.document is None or coded.reports is None:
        return coded.problems[0]
    return coded.document, coded.reports


def raw_text(name: str, text: str) -> RawDocument:
    """Return a text as if it had been read from a file."""
    return RawDocument(id=name, address=name, media="text", data=text.encode())
