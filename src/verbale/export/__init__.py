"""What a store holds, as files for other programs. One line adds an exporter."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from verbale.errors import UsageError
from verbale.export.csv import write_csv
from verbale.export.jsonl import write_jsonl
from verbale.export.parquet import write_parquet
from verbale.overwrite import keep_apart
from verbale.query import EVERYTHING, Filter
from verbale.store.base import Store

__all__ = ["EXPORTERS", "Exporter", "export"]


class Exporter(Protocol):
    """Writes the reports of a store to a file, and returns how many."""

    def __call__(self, store: Store, out: Path, text: bool = True, where: Filter = EVERYTHING) -> int:  # noqa: FBT001, FBT002
        """Write; without `text` no words of the documents are given away."""


EXPORTERS: Mapping[str, Exporter] = {
    "plover-jsonl": write_jsonl,
    "csv": write_csv,
    "parquet": write_parquet,
}


def export(store: Store, format: str, out: Path, *, text: bool = True, where: Filter = EVERYTHING) -> int:  # noqa: A002
    """Write the reports that `where` keeps to a file, and return how many.

    The file appears only when it is complete. Without `text`, sentences and printed words are left out,
    which may be under copyright; spans, codes, names of persons and offices stay.

    Raises:
        UsageError: there is no such format, the file is the database, or it cannot be written.

    """
    if format not in EXPORTERS:
        raise UsageError(f"there is no export format {format!r}: choose from {', '.join(EXPORTERS)}")
    keep_apart(out, (store.path,), "the export")
    return EXPORTERS[format](store, out, text, where)
