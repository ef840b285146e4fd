"""Read what a person points at, and turn what cannot be used into Problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from verbale.config import Settings
from verbale.ingest.content import whole
from verbale.ingest.identity import identity
from verbale.ingest.rows import rows
from verbale.ingest.walk import Found, walk
from verbale.types import Media, Problem, RawDocument

_MEDIA: dict[str, Media] = {".txt": "text", ".html": "html", ".htm": "html"}
_ROWS = ".jsonl"


def read(paths: Sequence[Path], settings: Settings) -> Iterator[RawDocument | Problem]:
    """Yield the documents of files and folders, lazily and in an order that is always the same.

    The paths are taken in the order given, folders sorted by name. No input raises; at most
    `settings.max_bytes` of one file or row are held at a time.
    """
    for found in walk([Path(p) for p in paths]):
        if isinstance(found, Problem):
            yield found
        else:
            yield from _file(found, settings.max_bytes)


def count(paths: Sequence[Path]) -> int | None:
    """Return how many documents files and folders hold, problems left aside; None when that takes unpacking rows."""
    total = 0
    for path in (found.path for found in walk([Path(p) for p in paths]) if isinstance(found, Found)):
        suffix = _suffix(path)
        if suffix != _ROWS:
            total += suffix in _MEDIA
        elif path.suffix.lower() == ".gz":
            return None
        else:
            try:
                with path.open("rb") as lines:
                    total += sum(1 for line in lines if line.strip())
            except OSError:  # `read` says what is wrong with it
                return None
    return total


def _suffix(path: Path) -> str:
    return Path(path.name.lower().removesuffix(".gz")).suffix


def _file(found: Found, limit: int) -> Iterator[RawDocument | Problem]:
    suffix = _suffix(found.path)
    if suffix == _ROWS:
        yield from rows(found, limit)
    elif suffix in _MEDIA:
        data = whole(found.path, found.address, limit)
        if isinstance(data, Problem):
            yield data
        else:
            yield RawDocument(identity(found.address, data), found.address, _MEDIA[suffix], data)
    else:
        known = ", ".join((*_MEDIA, _ROWS))
        yield Problem(
            "ingest",
            found.address,
            f"files ending in {suffix} are not read" if suffix else "its name has no ending",
            f"rename or convert it; what is read: {known}, each also with .gz",
        )
