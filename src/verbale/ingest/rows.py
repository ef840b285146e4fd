"""Documents from JSON Lines: one object a line, with `text` or `html`, and `url, title, published, outlet`."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

from verbale.ingest.content import lines, unreadable
from verbale.ingest.identity import identity
from verbale.ingest.walk import Found
from verbale.types import Media, Problem, RawDocument

_OPENERS = (b"[", b"{", b"\xef\xbb\xbf[", b"\xef\xbb\xbf{")
_BESIDE = ("url", "title", "published", "outlet")


def rows(found: Found, limit: int) -> Iterator[RawDocument | Problem]:
    """Yield a document for each row; a row that cannot be used is a Problem that names file and line."""
    some = False
    try:
        for number, line in lines(found.path, limit):
            first, some = not some, some or line is None or bool(line.strip())
            address = f"{found.address}#{number}"
            if line is None:
                wrong = f"the line is longer than {limit:,} bytes"
                yield Problem("ingest", address, wrong, "split it, or raise VERBALE_MAX_BYTES")
            elif first and line.strip() in _OPENERS:
                wrong = "it is JSON over several lines, not one object a line"
                todo = "write one object a line, as `jq -c` does: jq -c '.[]' FILE"
                yield Problem("ingest", found.address, wrong, todo)
                return
            elif line.strip():
                yield _row(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, address)
    except (OSError, EOFError, zlib.error) as error:
        yield unreadable(found.address, error)
        return
    if not some:
        yield Problem("ingest", found.address, "it is empty", "remove it, or fetch it again")


def _row(line: bytes, address: str) -> RawDocument | Problem:
    row = _object(line, address)
    if isinstance(row, Problem):
        return row
    for key in (*_BESIDE, "text", "html"):
        if not isinstance(row.get(key, ""), str | None):
            return _bad(address, f"{key!r} is not a string")
    media: Media = "text" if (row.get("text") or "").strip() else "html"
    text = row.get(media) or ""
    if not text.strip():
        return _bad(address, "it has neither 'text' nor 'html', or both are empty")
    if "\0" in text:
        return Problem("ingest", address, f"{media!r} holds NUL characters, as no text does", "take them out")
    data, beside = text.encode(), {key: (row.get(key) or "").strip() for key in _BESIDE}
    return RawDocument(identity(address, data, beside), address, media, data, **beside)


def _object(line: bytes, address: str) -> dict[str, Any] | Problem:
    import orjson  # noqa: PLC0415 -- only when there are rows

    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        if not _is_utf8(line):
            return Problem("ingest", address, "the line is not UTF-8", "save the file as UTF-8")
        return _bad(address, f"the line is not JSON: {error.msg}, at character {error.colno}")
    return row if isinstance(row, dict) else _bad(address, "the line is not a JSON object")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _bad(address: str, wrong: str) -> Problem:
    return Problem("ingest", address, wrong, 'write one object a line, at least {"text": "..."}')
