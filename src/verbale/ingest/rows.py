"""Documents from JSON Lines: one object a line, with `text` or `html`, and `url, title, published, outlet`."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from verbale.ingest.content import lines, unreadable
from verbale.ingest.identity import identity
from verbale.ingest.walk import Found
from verbale.types import Media, Problem, RawDocument

_BESIDE = ("url", "title", "published", "outlet")


def rows(found: Found, limit: int) -> Iterator[RawDocument | Problem]:
    """Yield a document for each row; a row that cannot be used is a Problem that names file and line."""
    some = False
    try:
        for number, line in lines(found.path, limit):
            some = some or line is None or bool(line.strip())
            address = f"{found.address}#{number}"
            if line is None:
                wrong = f"the line is longer than {limit:,} bytes"
                yield Problem("ingest", address, wrong, "split it, or raise VERBALE_MAX_BYTES")
            elif line.strip():
                yield _row(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, address)
    except (OSError, EOFError, zlib.error) as error:
        yield unreadable(found.address, error)
        return
    if not some:
        yield Problem("ingest", found.address, "it is empty", "remove it, or fetch it again")


def _row(line: bytes, address: str) -> RawDocument | Problem:
    import orjson  # noqa: PLC0415 -- only when there are rows

    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return _bad(address, f"the line is not JSON: {error.msg}, at character {error.colno}")
    if not isinstance(row, dict):
        return _bad(address, "the line is not a JSON object")
    for key in (*_BESIDE, "text", "html"):
        if not isinstance(row.get(key, ""), str | None):
            return _bad(address, f"{key!r} is not a string")
    beside = {key: (row.get(key) or "").strip() for key in _BESIDE}
    for key, media in (("text", "text"), ("html", "html")):
        if (row.get(key) or "").strip():
            return _document(address, media, row[key].encode(), beside)  # type: ignore[arg-type]
    return _bad(address, "it has neither 'text' nor 'html', or both are empty")


def _document(address: str, media: Media, data: bytes, beside: dict[str, str]) -> RawDocument:
    return RawDocument(identity(address, data), address, media, data, **beside)


def _bad(address: str, wrong: str) -> Problem:
    return Problem("ingest", address, wrong, 'write one object a line, at least {"text": "..."}')
