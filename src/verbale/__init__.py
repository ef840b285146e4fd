"""verbale reads news on international affairs and keeps a sourced record of who did or said what to whom.

>>> import verbale
>>> [report.event for report in verbale.code("Kenya urged Ethiopia to reopen the border.")]
['REQUEST']
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from verbale.config import Settings
from verbale.errors import DataFileError, StoreError, UsageError, VerbaleError
from verbale.record import Record
from verbale.types import Event, Party, Problem, Report, Span, When
from verbale.version import VERSION

if TYPE_CHECKING:
    from verbale.coding.relate import Relation
    from verbale.pipeline import Summary
    from verbale.read.who.look import Actor

__version__ = VERSION

__all__ = [
    "DataFileError",
    "Event",
    "Party",
    "Problem",
    "Record",
    "Report",
    "Settings",
    "Span",
    "StoreError",
    "UsageError",
    "VerbaleError",
    "When",
    "__version__",
    "actor",
    "build",
    "code",
    "open",
    "relate",
]


def actor(name: str, on: date | str | None = None, settings: Settings | None = None) -> Actor:
    """Return who a name, or a description such as "Russian foreign minister", means on a day, and why.

    `on` is a date, in ISO 8601 when it is text. Without settings, the tables of actors that the environment
    and the user's folder hold count too.

    Raises:
        DataFileError: a table of actors breaks its format.

    """
    from verbale.config import from_environment  # noqa: PLC0415 -- `import verbale` stays light
    from verbale.read.who.known import known  # noqa: PLC0415
    from verbale.read.who.look import look  # noqa: PLC0415

    return look(_text(name, "a name"), _day(on), known((settings or from_environment()).actors))


def code(
    text: str,
    *,
    published: date | str | None = None,
    title: str = "",
    outlet: str = "",
    settings: Settings | None = None,
) -> tuple[Report, ...]:
    """Return the reports that a text makes, in text order, without a database.

    `published` is the text's date, in ISO 8601 when it is text; without it, and with none printed, the text stays
    undated.

    Raises:
        UsageError: the text or its date cannot be used; the message says why.

    """
    from verbale.config import from_environment  # noqa: PLC0415 -- `import verbale` stays light
    from verbale.pipeline import code_text  # noqa: PLC0415

    settings = settings or from_environment()
    return code_text(
        _text(text, "a text"), published=_day(published), title=title, outlet=outlet, settings=settings
    )


def build(paths: Iterable[Path | str], db: Path | str, settings: Settings | None = None) -> Summary:
    """Read files and folders into a database and return what was done; running it twice changes nothing.

    Bad input becomes a Problem in the database.

    Raises:
        StoreError: the database is not verbale's, or in use by another process.

    """
    from verbale.config import from_environment  # noqa: PLC0415
    from verbale.pipeline import build as run  # noqa: PLC0415

    return run([Path(p) for p in paths], Path(db), settings or from_environment())


def open(db: Path | str) -> Record:  # noqa: A001 -- verbale.open reads well, and nobody imports * here
    """Open a database for reading.

    Raises:
        StoreError: it is missing, not verbale's, or in use by another process.

    """
    return Record(db)


def relate(
    sentence: str, actor: Span, recipient: Span | None = None, settings: Settings | None = None
) -> Relation:
    """Return what the party at one span of a sentence did to the party at another; spans in code points.

    The event is empty where the sentence tells of nothing that PLOVER codes and that the first did to the second. A span
    that is some letters off stands for the words that it touches, so check what it covers when an answer surprises.

    Raises:
        UsageError: a span is no pair of whole numbers, does not lie in the sentence or covers no word of it, or the two
            overlap.

    """
    from verbale.coding.relate import relate as run  # noqa: PLC0415
    from verbale.config import from_environment  # noqa: PLC0415
    from verbale.read import read_sentence  # noqa: PLC0415

    text = _text(sentence, "a sentence")
    ours, theirs = _span(actor, text), None if recipient is None else _span(recipient, text)
    if theirs is not None and ours.overlaps(theirs):
        raise UsageError(
            f"{tuple(ours)} and {tuple(theirs)} overlap: give the words of two parties that stand apart"
        )
    return run(read_sentence(text, settings or from_environment()), ours, theirs)


def _span(given: object, text: str) -> Span:
    """Return a span of a text that was given as a pair of numbers, once it is sure that some word stands there."""
    pair = tuple(given) if isinstance(given, (tuple, list)) else ()
    if len(pair) != 2 or not all(isinstance(at, int) and not isinstance(at, bool) for at in pair):
        raise UsageError(f"{given!r} is no span: give where it starts and where it ends, like Span(0, 5)")
    span = Span(*pair)
    if not 0 <= span.start < span.end <= len(text):
        raise UsageError(f"{pair} is no span of the sentence, which has {len(text)} code points")
    if not any(letter.isalnum() for letter in span.of(text)):
        raise UsageError(f"{pair} covers no word of the sentence: {span.of(text)!r}")
    return span


def _text(given: object, what: str) -> str:
    if not isinstance(given, str):
        raise UsageError(f"{what} is a str, not {type(given).__name__}; decode bytes first")
    return given


def _day(given: date | str | None) -> date | None:
    try:
        return date.fromisoformat(given) if isinstance(given, str) and given else given or None
    except ValueError as error:
        raise UsageError(f"{given!r} is not a day: write it like 2016-05-01") from error
