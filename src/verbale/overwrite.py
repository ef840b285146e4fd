"""Keeps what is written apart from what is read: one slip of a shell's history would cost hand-made gold or a database."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from verbale.errors import UsageError


def keep_apart(out: Path, inputs: Iterable[Path], what: str) -> None:
    """Refuse to write over a file that is read, by whatever path, symbolic or hard link.

    Raises:
        UsageError: `out`, the file for `what`, is one of the inputs.

    """
    for file in inputs:
        if _same(out, file):
            raise UsageError(f"{what} would go over what is read: {out} is {file}; name another file")


def _same(a: Path, b: Path) -> bool:
    try:
        return a.samefile(b)
    except (OSError, ValueError):  # one of them is not there
        return os.path.realpath(a) == os.path.realpath(b)
