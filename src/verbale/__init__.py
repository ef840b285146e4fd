"""verbale reads news on international affairs and keeps a sourced record of who did or said what to whom.

>>> import verbale
>>> [report.event for report in verbale.code("Kenya urged Ethiopia to reopen the border.")]
['REQUEST']
"""

from __future__ import annotations

from collections.abc import Iterable
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
    "build",
    "code",
    "open",
    "relate",
]


def code(
    text: str, *, published: str = "", title: str = "", outlet: str = "", settings: Settings | None = None
) -> tuple[Report, ...]:
    """Return the reports that a text makes, in text order, without a database.

    `published` is the text's date in ISO 8601; without it, and with none printed, the text stays undated.

    Raises:
        UsageError: the text cannot be used; the message says why.

    """
    from verbale.pipeline import code_text  # noqa: PLC0415 -- `import verbale` stays light

    return code_text(text, published=published or None, title=title, outlet=outlet, settings=settings)


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

    The event is empty where the sentence says nothing that PLOVER codes.
    """
    from verbale.coding.relate import relate as run  # noqa: PLC0415
    from verbale.config import from_environment  # noqa: PLC0415
    from verbale.read import read_sentence  # noqa: PLC0415

    return run(
        read_sentence(sentence, settings or from_environment()), Span(*actor), recipient and Span(*recipient)
    )
