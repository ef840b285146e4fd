"""One JSON object a report, in the form of `verbale.codec.to_json`."""

from __future__ import annotations

from pathlib import Path

from verbale import codec
from verbale.export.columns import without_text
from verbale.export.files import whole
from verbale.query import EVERYTHING, Filter, each_report
from verbale.store.base import Store


def write_jsonl(store: Store, out: Path, text: bool = True, where: Filter = EVERYTHING) -> int:  # noqa: FBT001, FBT002 -- as Exporter
    """Write one report a line; return how many."""
    count = 0
    with whole(out) as part, part.open("wb") as file:
        for report in each_report(store, where):
            file.write(codec.to_json(report if text else without_text(report)) + b"\n")
            count += 1
    return count
