"""Read a file's bytes without ever holding more than was allowed."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from io import BufferedIOBase, BufferedReader
from pathlib import Path

from verbale.types import Problem

_CHUNK = 1 << 20  # bytes
_SNIFF = 8192  # bytes looked at to tell text from other things
_RATIO = 200  # text packs to a fifth or a tenth of its size; gzip's utmost, for bombs, is a thousandth
_MAGIC = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x7fELF": "a program",
}
_OWN_PAGE = re.compile(rb'<meta name="generator" content="verbale"')  # as verbale.pages writes it
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")  # UTF-16 and UTF-32 in either order begin with one of these,
_WIDE_BIG = b"\x00\x00\xfe\xff"  # or with this


def whole(path: Path, address: str, limit: int) -> bytes | Problem:
    """Return a file's bytes, unpacked when its name ends in `.gz`; a Problem when longer than `limit`."""
    try:
        with _open(path) as file:
            data = _up_to(file, limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        return unreadable(address, error)
    if len(data) > limit:
        return Problem(
            "ingest",
            address,
            f"it is longer than {limit:,} bytes" + (" when unpacked" if packed(path) else ""),
            "split it, or raise VERBALE_MAX_BYTES",
        )
    return not_text(data, address) or data


def lines(path: Path, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line that is not blank with its number, from 1; None for one longer than `limit` bytes.

    Raises:
        OSError, EOFError, zlib.error: the file cannot be read (to its end).

    """
    number = done = 0
    most = max(limit, path.stat().st_size * _RATIO) if packed(path) else None
    with BufferedReader(_open(path), _CHUNK) as file:
        while line := file.readline(limit + 1):
            number += 1
            done += len(line)
            if most is not None and done > most:
                raise gzip.BadGzipFile(f"it unpacks to more than {_RATIO} times its size")
            if len(line) <= limit or line.endswith(b"\n"):
                if len(line) > 2 or line.strip():  # a bomb may be nothing but line breaks
                    yield number, line
                continue
            while line and not line.endswith(b"\n") and (most is None or done <= most):
                line = file.readline(_CHUNK)
                done += len(line)
            yield number, None


def unreadable(address: str, error: OSError | EOFError | zlib.error) -> Problem:
    """Return the Problem for a file that cannot be read."""
    if isinstance(error, (gzip.BadGzipFile, EOFError, zlib.error)):
        return Problem("ingest", address, f"the compressed file is broken: {error}", "fetch it again")
    reason = error.strerror or str(error)
    return Problem("ingest", address, f"it cannot be read: {reason}", "check its permissions")


def not_text(data: bytes, address: str) -> Problem | None:
    """Return a Problem when bytes are empty or plainly not text."""
    if not data.strip():
        return Problem("ingest", address, "it is empty", "remove it, or fetch it again")
    if _OWN_PAGE.search(data[:_SNIFF]):
        wrong = "it is a page of a dossier that verbale wrote"
        return Problem("ingest", address, wrong, "give the folder of the news, without the dossier in it")
    kind = next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), "")
    wide = data.startswith(_WIDE_MARKS) or data.startswith(_WIDE_BIG)
    if kind or (b"\0" in data[:_SNIFF] and not wide):
        return Problem(
            "ingest", address, f"it is {kind or 'binary data'}, not text", "save it as text or HTML first"
        )
    return None


def packed(path: Path) -> bool:
    """Say whether a file is to be unpacked."""
    return path.name.lower().endswith(".gz")


def _open(path: Path) -> BufferedIOBase:
    return gzip.open(path, "rb") if packed(path) else path.open("rb")


def _up_to(file: BufferedIOBase, size: int) -> bytes:
    """Read at most `size` bytes, a piece at a time, so that a bomb is never unpacked."""
    pieces: list[bytes] = []
    left = size
    while left > 0 and (piece := file.read(min(left, _CHUNK))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)
