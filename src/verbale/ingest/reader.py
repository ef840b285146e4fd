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


def _file(found: Found, limit: int) -> Iterator[RawDocument | Problem]:
    suffix = Path(found.path.name.lower().removesuffix(".gz")).suffix
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
