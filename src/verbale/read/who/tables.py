"""Tables of actors that users write: CSV with a header, or one JSON object a line. Read strictly.

docs/reference/actors.md describes the format. Every fault of a file is told at once, with what to do.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from verbale.config import UserTable
from verbale.errors import DataFileError

FIELDS = ("name", "kind", "country", "sector", "office", "from", "to", "also", "source")
KINDS = ("person", "organisation", "group", "state", "office")
_LISTS = ("sector", "also")  # joined by ; or, in JSON, lists
_SHOWN = 40  # code points of a wrong value that a message repeats


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what it says, still in its words."""

    table: str
    line: int
    cells: tuple[tuple[str, str], ...]  # column, value

    def __getitem__(self, column: str) -> str:
        return dict(self.cells).get(column, "")

    def several(self, column: str) -> tuple[str, ...]:
        """Return the values of a cell that are joined by semicolons."""
        return tuple(part for value in self[column].split(";") if (part := value.strip()))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line, and what to do."""

    table: str
    line: int
    wrong: str

    def __str__(self) -> str:
        return f"{self.table}, line {self.line}: {self.wrong}"


def rows(table: UserTable) -> Iterator[Row | Fault]:
    """Yield the lines of a table, and what cannot be taken apart."""
    try:
        text = table.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = table.data.count(b"\n", 0, error.start) + 1
        yield Fault(table.name, line, "it is not UTF-8: save the table again as UTF-8")
        return
    lines = [
        (n, line)
        for n, line in enumerate(io.StringIO(text, newline=None), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not lines:
        yield Fault(table.name, 1, "it is empty: the first line names the columns, such as name,kind,country")
    elif table.name.lower().endswith(".jsonl"):
        yield from _objects(table.name, lines)
    else:
        yield from _columns(table.name, lines)


def header(data: bytes) -> tuple[tuple[str, ...], str]:
    """Return the columns of a CSV table, and what divides them; () when it has none."""
    text = data.decode("utf-8-sig", "replace")
    first = next((line for line in text.split("\n") if line.strip() and not line.startswith("#")), "")
    divider = _divider(first)
    return tuple(cell.strip().lower() for cell in next(csv.reader([first], delimiter=divider), [])), divider


def refuse(faults: Sequence[Fault]) -> None:
    """Raise what is wrong with tables, when anything is.

    Raises:
        DataFileError: with a line for each fault.

    """
    if not faults:
        return
    names = ", ".join(dict.fromkeys(fault.table for fault in faults))
    lines = len({(fault.table, fault.line) for fault in faults})
    count = "1 line cannot" if lines == 1 else f"{lines} lines cannot"
    raise DataFileError(names, "", "\n".join((f"{count} be used, so nothing of it is", *map(str, faults))))


def likely(word: str, known: Iterable[str]) -> str:
    """Return the end of a message: which of the known words may be meant."""
    by_small = {k.lower(): k for k in known}
    close = get_close_matches(word.lower(), by_small, n=1, cutoff=0.6)
    return f"; did you mean {by_small[close[0]]}?" if close else ""


def cut(value: str) -> str:
    """Return a value as a message repeats it."""
    return repr(value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…")


# --------------------------------------------------------------------------- CSV


def _columns(name: str, lines: Sequence[tuple[int, str]]) -> Iterator[Row | Fault]:
    """Take a CSV table apart; semicolons may divide it, as some spreadsheets have it."""
    divider = _divider(lines[0][1])
    at = [lines[0][0]]  # the line on which the row that is being read begins

    def feed() -> Iterator[str]:
        for n, line in lines:
            at.append(n)
            yield line

    reader = csv.reader(feed(), delimiter=divider, strict=True)
    header: list[str] = []
    while True:
        at.clear()
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield Fault(name, at[0], f"it is not CSV ({error}): check its quotation marks")
            if not header:
                return
            continue
        if cells is None:
            return
        if header:
            yield _row(name, at[0], header, cells)
            continue
        header = [cell.strip().lower() for cell in cells]
        if wrong := _header(header):
            yield from (Fault(name, at[0], text) for text in wrong)
            return


def _divider(first: str) -> str:
    return ";" if first.count(";") > first.count(",") else ","


def _header(header: Sequence[str]) -> list[str]:
    if any("\t" in cell for cell in header):
        return ["tabs divide its cells: save the table as CSV, with commas or semicolons"]
    wrong = [f"there is no column {cut(c)}{likely(c, FIELDS)}" for c in header if c not in FIELDS]
    wrong += [f"the column {c!r} is there twice" for c in FIELDS if header.count(c) > 1]
    missing = [c for c in ("name", "kind") if c not in header]
    if missing:
        wrong.append(
            f"the first line must name the columns, and {' and '.join(missing)} among them: {','.join(FIELDS)}"
        )
    return wrong


def _row(name: str, line: int, header: Sequence[str], cells: Sequence[str]) -> Row | Fault:
    if len(cells) != len(header):
        tabs = len(cells) == 1 and "\t" in cells[0]
        remedy = (
            "tabs divide it: put commas, as in the first line"
            if tabs
            else "put a cell with a comma in quotes"
        )
        return Fault(name, line, f"it has {len(cells)} cells and the first line {len(header)}: {remedy}")
    return Row(name, line, tuple(zip(header, (c.strip() for c in cells), strict=True)))


# --------------------------------------------------------------------------- JSON lines


def _objects(name: str, lines: Sequence[tuple[int, str]]) -> Iterator[Row | Fault]:
    import orjson  # noqa: PLC0415 -- only who needs it

    for n, line in lines:
        try:
            found = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            yield Fault(name, n, f"it is not JSON ({error}): write one object a line")
            continue
        if not isinstance(found, dict):
            yield Fault(name, n, 'it is no object: write {"name": …, "kind": …}')
            continue
        cells, wrong = _cells(found)
        yield from (Fault(name, n, text) for text in wrong)
        if not wrong:
            yield Row(name, n, tuple(cells.items()))


def _cells(found: dict[str, Any]) -> tuple[dict[str, str], list[str]]:
    cells: dict[str, str] = {}
    wrong = []
    for column, value in found.items():
        if column not in FIELDS:
            wrong.append(f"there is no column {cut(column)}{likely(column, FIELDS)}")
        elif value is None:
            continue
        elif isinstance(value, str):
            cells[column] = value.strip()
        elif column in _LISTS and isinstance(value, list) and all(isinstance(v, str) for v in value):
            cells[column] = ";".join(value)
        else:
            wanted = "text or a list of texts" if column in _LISTS else "text: put it in quotes"
            wrong.append(f"{column} must be {wanted}")
    return cells, wrong
