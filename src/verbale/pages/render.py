"""The templates with the words they may use. Everything that is written is escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from verbale import ontology
from verbale.errors import UsageError
from verbale.pages import phrase
from verbale.pages.marks import report_pieces

if TYPE_CHECKING:
    from jinja2 import Environment

GENERATOR = "verbale"
QUAD_NAMES = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}

_ID = re.compile(r"[0-9a-f]{1,64}")
# HTML has no place for control characters; those that turn the direction of text could make it lie.
_UNSAFE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)


def environment() -> Environment:
    """Return the templates, strict about names and escaping everything."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 -- only who writes pages pays

    env = Environment(
        loader=PackageLoader("verbale.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=clean,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.globals.update(
        codes=phrase.codes,
        day=phrase.day,
        file_of=file_of,
        generator=GENERATOR,
        kind=phrase.kind,
        long_time=phrase.long_time,
        time_doubt=phrase.time_doubt,
        place_doubt=phrase.place_doubt,
        phrase=phrase.phrase,
        pieces_of=report_pieces,
        quad=ontology.quad,
        quad_name=lambda event: QUAD_NAMES[ontology.quad(event)],
        score=ontology.score,
        statuses=phrase.STATUS_WORDS,
        told=phrase.told,
        weblink=weblink,
    )
    return env


def clean(value: Any) -> Any:
    """Return text without characters that a page cannot show; the kind of text is kept."""
    if isinstance(value, str) and _UNSAFE.search(value):
        return type(value)(_UNSAFE.sub("\ufffd", value))
    return value


def weblink(url: str) -> str:
    """Return an address that a page may link to, "" for anything but http and https."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in {"http", "https"} and parts.netloc else ""


def file_of(ident: str) -> str:
    """Return the file name of an event's page.

    Raises:
        UsageError: the id is none of ours, and could name a file elsewhere.

    """
    if not _ID.fullmatch(ident):
        raise UsageError(f"{ident!r} is no id of an event: the database was not made by verbale")
    return f"{ident}.html"
