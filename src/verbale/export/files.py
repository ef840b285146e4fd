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
        UsageError: the file cannot be written.

    """
    part = out.with_name(f".{out.name}.part")
    try:
        yield part
        part.replace(out)
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)
