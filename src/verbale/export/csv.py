"""One row a report, for R and spreadsheets.

Spreadsheets run a cell that begins with = + - @ as a formula, and news may hold anything: such cells of
text get an apostrophe in front, which spreadsheets do not show. To read the exact words, take Parquet, or
remove an apostrophe that stands before one of these signs. Numbers and dates are written as they are.
"""

from __future__ import annotations

import csv
from pathlib import Path

from verbale.export.columns import COLUMNS, Value, rows
from verbale.export.files import whole
from verbale.query import EVERYTHING, Filter
from verbale.store.base import Store

# Also what spreadsheets skip before a formula, and the wide forms that some take for the same signs.
_DANGEROUS = tuple("=+-@\t\r\n＝＋－＠")


def write_csv(store: Store, out: Path, text: bool = True, where: Filter = EVERYTHING) -> int:  # noqa: FBT001, FBT002 -- as Exporter
    """Write UTF-8 with names in the first row; return how many rows follow."""
    count = 0
    with whole(out) as part, part.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column.name for column in COLUMNS])
        for row in rows(store, where, text=text):
            writer.writerow([_cell(value) for value in row])
            count += 1
    return count


def _cell(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    if isinstance(value, list):
        value = ";".join(item.replace(";", ",") for item in value)
    words = (
        str(value).replace("\r\n", "\n").replace("\r", "\n")
    )  # a lone return would end the row for many readers
    return f"'{words}" if words.lstrip(" ").startswith(_DANGEROUS) else words
