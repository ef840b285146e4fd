"""Texts: where they come from, what is marked in them, and the times and places they name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple


class Span(NamedTuple):
    """A stretch of a document's text: code points, half-open."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return the words this span marks in `text`."""
        return text[self.start : self.end]


Precision = Literal["day", "week", "month", "quarter", "year", "interval"]


@dataclass(frozen=True, slots=True)
class When:
    """A time as an interval of days, with the words it was read from."""

    start: date  # first possible day, outlet's local calendar
    end: date  # last possible day, inclusive
    precision: Precision
    text: str = ""  # the expression as printed; empty when taken from metadata
    span: Span | None = None  # where it is printed; None when it comes from metadata
    evidence: str = ""  # how the value was found, for a person to read
    or_else: tuple[date, date] | None = None  # first and last day of its other reading, where nothing decides


@dataclass(frozen=True, slots=True)
class Where:
    """A place, as far as it is known."""

    name: str
    country: str  # ISO 3166 alpha-3, "" when unknown
    admin1: str = ""  # first-level unit, "" when unknown
    lat: float | None = None  # degrees north, WGS 84
    lon: float | None = None  # degrees east, WGS 84
    geonames: int | None = None  # GeoNames id
    span: Span | None = None
    near: str = ""  # the place that the point was taken from, "" where it is its own
    or_else: Where | None = None  # the other place of the name that may be meant, where the text leaves two


@dataclass(frozen=True, slots=True)
class Problem:
    """An input or record that could not be used. Stored and shown, never lost."""

    stage: str  # ingest, clean, read, coding, fuse, store
    input: str  # what it was: an address, a document id, file and line
    wrong: str  # what was wrong, one sentence
    todo: str  # what a person can do about it, one sentence


Media = Literal["text", "html"]


@dataclass(frozen=True, slots=True)
class RawDocument:
    """Bytes as read, with where they came from."""

    id: str  # hash of address and data, 16 hex digits
    address: str  # URL, or path relative to the given root; "#N" appended for row N of a JSONL file
    media: Media
    data: bytes
    url: str = ""  # the page's address on the web, when known
    title: str = ""  # given beside the text, when known
    published: str = ""  # given beside the text, as given
    outlet: str = ""  # given beside the text, when known


PartKind = Literal["headline", "byline", "dateline", "published", "wire", "body", "caption", "furniture"]


@dataclass(frozen=True, slots=True)
class Part:
    """A marked stretch of a document. Parts are in text order, do not overlap, and hold no line break.

    `body` is one paragraph. `dateline` and `wire` precede the body part they open.
    Everything that is not headline or body is kept, but not read for claims.
    """

    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One published text, cleaned. Its text never changes again: all spans are offsets into it."""

    id: str  # the id of its RawDocument
    address: str
    url: str
    outlet: str  # name, or host of the URL, or "" when unknown
    text: str  # everything visible, furniture too
    parts: tuple[Part, ...]
    language: str  # ISO 639-1
    published: When | None  # printed, given beside the text, or told by what it takes for granted
    wire: str = ""  # wire version as printed: LEAD, 2nd LEAD, UPDATE 1, ...; "" for none
    agency: str = ""  # the agency named in dateline or byline (Yonhap, Reuters), "" for none
    place: str = ""  # the dateline's place as printed (SEOUL), "" for none

    def __hash__(self) -> int:
        """Hash what tells documents apart; their parts are many, and what is kept of one is asked for at each sentence."""
        return hash((self.id, self.text))

    @property
    def headline(self) -> str:
        """The headline's words, or an empty string."""
        return next((p.span.of(self.text) for p in self.parts if p.kind == "headline"), "")
