"""One row a report, typed, with lists, for Python, R and DuckDB."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from verbale.export.columns import COLUMNS, rows
from verbale.export.files import whole
from verbale.query import EVERYTHING, Filter
from verbale.store.base import Store

_GROUP = 20_000  # rows held in memory


def write_parquet(store: Store, out: Path, text: bool = True, where: Filter = EVERYTHING) -> int:  # noqa: FBT001, FBT002 -- as Exporter
    """Write the columns of `verbale.export.columns`; return how many rows."""
    import pyarrow as pa  # noqa: PLC0415 -- 50 ms that only this needs
    import pyarrow.parquet as pq  # noqa: PLC0415

    kinds = {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "day": pa.date32(),
        "int": pa.int64(),
        "float": pa.float64(),
    }
    fields = [pa.field(c.name, kinds[c.kind], metadata={"meaning": c.meaning}) for c in COLUMNS]
    schema = pa.schema(fields)
    count = 0
    found = rows(store, where, text=text)
    with whole(out) as part, pq.ParquetWriter(part, schema, compression="zstd") as writer:
        while group := list(islice(found, _GROUP)):
            columns = [pa.array(c, f.type) for c, f in zip(zip(*group, strict=True), schema, strict=True)]
            writer.write_table(pa.Table.from_arrays(columns, schema=schema))
            count += len(group)
    return count
