"""Files that appear only when they are complete."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from verbale.errors import UsageError


@contextmanager
def whole(out: Path) -> Iterator[Path]:
    """Give a path to write to, which becomes `out` at the end.

    Raises:
        UsageError: the file cannot be written, or is a device or a pipe, in whose place a file would stand.

    """
    if out.exists() and not (out.is_file() or out.is_dir()):
        raise UsageError(f"{out} is no regular file: name one, which may be new")
    part = out.with_name(f".{out.name}.part")
    try:
        yield part
        part.replace(out)
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)
