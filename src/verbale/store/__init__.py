"""Where everything that was read is kept: one interface, several backends."""

from __future__ import annotations

from pathlib import Path

from verbale.store.base import Attempt, Batch, Fused, Outcome, Run, Store

__all__ = ["Attempt", "Batch", "Fused", "Outcome", "Run", "Store", "open_store"]


def open_store(path: Path | str, *, create: bool = False) -> Store:
    """Open a database to read, or with `create` to write, made when there is none.

    Raises:
        StoreError: there is none, it is not ours, it is of a newer verbale, or another process has it.

    """
    from verbale.store.duckdb import DuckStore  # noqa: PLC0415 -- duckdb is not needed for --help

    return DuckStore(Path(path), write=create)
