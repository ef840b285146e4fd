"""Find the files below the given paths, in an order that does not depend on the file system."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from verbale.types import Problem

_DATABASES = (".duckdb", ".duckdb.wal", ".duckdb.tmp")


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file with the address its documents will have."""

    path: Path
    address: str  # relative to the given root, with forward slashes; a root that is a file: its name


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path
    address: str  # "" for a root
    above: tuple[tuple[int, int], ...] = ()  # device and inode of the folders it was reached through

    @property
    def shown(self) -> str:
        return self.address or _printable(str(self.path))


def walk(roots: Sequence[Path]) -> Iterator[Found | Problem]:
    """Yield every file below each root, the roots in the order given, each folder sorted by name.

    Hidden files and folders below a root are passed over in silence, and databases too, as `verbale build .`
    puts one among the news. What cannot be entered is a Problem.
    """
    waiting = [_Place(root, "") for root in reversed(roots)]
    while waiting:
        place = waiting.pop()
        found = _look(place)
        if isinstance(found, tuple):
            waiting.extend(reversed(found))
        else:
            yield found


def _look(place: _Place) -> Found | Problem | tuple[_Place, ...]:
    try:
        status = place.path.stat()
    except FileNotFoundError:
        dangling = place.path.is_symlink()
        wrong = "the link points to nothing" if dangling else "there is no such file or folder"
        return Problem("ingest", place.shown, wrong, "check the path")
    except (OSError, ValueError) as error:
        wrong = f"it cannot be looked at: {_reason(error)}"
        return Problem("ingest", place.shown, wrong, "check path and permissions")
    if stat.S_ISREG(status.st_mode):
        return Found(place.path, place.address or _printable(place.path.name))
    if stat.S_ISDIR(status.st_mode):
        return _enter(place, (status.st_dev, status.st_ino))
    return Problem(
        "ingest", place.shown, "it is not a regular file", "give files or folders, no pipes or devices"
    )


def _enter(place: _Place, here: tuple[int, int]) -> Problem | tuple[_Place, ...]:
    if here in place.above:
        return Problem("ingest", place.shown, "the link leads back to a folder above it", "remove the link")
    try:
        below = sorted(place.path.iterdir(), key=lambda path: path.name)
    except OSError as error:
        wrong = f"the folder cannot be opened: {_reason(error)}"
        return Problem("ingest", place.shown, wrong, "check its permissions")
    start = f"{place.address}/" if place.address else ""
    return tuple(
        _Place(path, start + _printable(path.name), (*place.above, here))
        for path in below
        if not path.name.startswith(".") and not path.name.endswith(_DATABASES)
    )


def _printable(name: str) -> str:
    """Return a name that can be stored: bytes that are not UTF-8 become escapes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
