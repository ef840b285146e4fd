"""Every record that crosses a stage. This module imports nothing of ours.

Frames used throughout:

* a `Span` counts Unicode code points in `Document.text`, half-open;
* a token index counts from 0 through a whole `Reading`;
* a `date` is a calendar day, local to the outlet; an interval includes both its ends;
* country codes are ISO 3166 alpha-3 or PLOVER's additions (KOS PSE HKG UNO EUR IGO NGO MNC ISM IMG);
* sector codes are PLOVER's (GOV MIL LEG JUD SPY COP ...), the most specific first;
* a confidence lies in 0..1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

# --------------------------------------------------------------------------- spans and dates


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


# --------------------------------------------------------------------------- problems


@dataclass(frozen=True, slots=True)
class Problem:
    """An input or record that could not be used. Stored and shown, never lost."""

    stage: str  # ingest, clean, read, coding, fuse, store
    input: str  # what it was: an address, a document id, file and line
    wrong: str  # what was wrong, one sentence
    todo: str  # what a person can do about it, one sentence


# --------------------------------------------------------------------------- documents

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
    published: When | None  # printed or given beside the text; None when neither
    wire: str = ""  # wire version as printed: LEAD, 2nd LEAD, UPDATE 1, ...; "" for none
    agency: str = ""  # the agency named in dateline or byline (Yonhap, Reuters), "" for none
    place: str = ""  # the dateline's place as printed (SEOUL), "" for none

    @property
    def headline(self) -> str:
        """The headline's words, or an empty string."""
        return next((p.span.of(self.text) for p in self.parts if p.kind == "headline"), "")


# --------------------------------------------------------------------------- entities and parties

EntityKind = Literal["state", "organisation", "body", "office", "person", "group"]


@dataclass(frozen=True, slots=True)
class Party:
    """An entity in a role of a claim."""

    text: str  # the words, as printed
    span: Span | None
    country: str | None  # None when it could not be resolved
    sector: tuple[str, ...] = ()
    entity: str = ""  # id of the entity: "KOR", "UNO.SC", "KOR.GOV.foreign-ministry"; "" when unknown
    office: str = ""  # office in normal form: "foreign minister"; "" for none
    person: str = ""  # name in fullest form known: "Yun Byung-se"; "" for none


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or describe a possible party, resolved as far as possible."""

    party: Party
    tokens: tuple[int, int]  # first token, one past the last
    head: int  # the token that heads the noun phrase
    confidence: float  # 0..1
    made_by: str  # rule that resolved it
    evidence: tuple[Span, ...] = ()  # words the resolution rests on, elsewhere in the document too


# --------------------------------------------------------------------------- readings


@dataclass(frozen=True, slots=True)
class Tokens:
    """The parse as parallel arrays, one entry a token. No spaCy object crosses this line."""

    start: tuple[int, ...]  # code points in Document.text
    end: tuple[int, ...]
    text: tuple[str, ...]
    lemma: tuple[str, ...]  # lower case
    tag: tuple[str, ...]  # Penn Treebank
    pos: tuple[str, ...]  # Universal POS
    dep: tuple[str, ...]  # ClearNLP labels, as spaCy's English models give them
    head: tuple[int, ...]  # token index of the head; a root points to itself
    ent: tuple[str, ...]  # OntoNotes entity type, "" for none
    ent_start: tuple[bool, ...]  # True on the first token of an entity
    children: tuple[tuple[int, ...], ...]  # token indices, in text order

    def __len__(self) -> int:
        return len(self.start)

    def span(self, first: int, last: int) -> Span:
        """Return the span of tokens first..last, `last` excluded."""
        return Span(self.start[first], self.end[last - 1])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a part that is read for claims."""

    first: int  # token index
    last: int  # one past
    span: Span
    kind: PartKind  # headline or body
    paragraph: int  # which part, counted from 0 through the document's parts


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression."""

    tokens: tuple[int, int]
    when: When


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of a place."""

    tokens: tuple[int, int]
    where: Where


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given as somebody's: direct, indirect or mixed."""

    content: Span
    cue: Span | None  # "said", "according to"
    source: Span | None  # the speaker's words
    speaker: Party | None  # resolved; None when nobody is named
    direct: bool  # True between quotation marks
    cue_token: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its parse and what was found in it."""

    document: Document
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quotations: tuple[Quotation, ...] = ()


# --------------------------------------------------------------------------- reports

Status = Literal["asserted", "future", "hypothetical", "negated", "historical"]


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that weakens a claim without changing its status: reportedly, allegedly."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that carry the event."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class MadeBy:
    """What decided."""

    rule: str  # ids of the rules that fired, in order, joined by " + "
    version: str  # of code and packaged data


@dataclass(frozen=True, slots=True)
class Report:
    """One claim: what one sentence says happened, in PLOVER 2.0."""

    id: str  # hash of document, span, event and parties, 16 hex digits
    document: str
    outlet: str
    published: date | None  # first day of the document's publication date
    event: str  # PLOVER event type
    mode: tuple[str, ...]
    context: tuple[str, ...]
    cameo: str  # CAMEO root, "01".."20"
    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    when: When | None
    where: Where | None
    status: Status
    planned: str  # event type of the deed a folded future announces; "" for none
    hedges: tuple[Hedge, ...]
    according_to: tuple[Party, ...]  # outermost first; empty is the outlet's own word
    sentence: str
    span: Span  # of the sentence
    trigger: Trigger
    confidence: float  # 0..1
    made_by: MadeBy


# --------------------------------------------------------------------------- fusion


@dataclass(frozen=True, slots=True)
class Judgement:
    """A recorded decision that two reports are, or are not, about the same event."""

    left: str  # report id, the smaller of the two
    right: str
    same: bool
    score: float  # 0..1, how sure that they are the same
    reason: str  # for a person to read
    made_by: MadeBy


@dataclass(frozen=True, slots=True)
class Event:
    """A thing that happened: a view over reports, never stored as truth."""

    id: str  # hash of its earliest report's id
    event: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    cameo: str
    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    when: When | None
    where: Where | None
    status: Status
    planned: str
    reports: tuple[str, ...]  # report ids, oldest first
    outlets: tuple[str, ...]  # distinct, sorted
    narrated: int  # documents that say it in their own words
    claimed: int  # documents that give it as somebody's claim
    confidence: float
