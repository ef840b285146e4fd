"""Gold files: one JSON object a line, read with the line it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import orjson

from verbale import timex
from verbale.errors import DataFileError
from verbale.types import Span

Days = tuple[date, date]  # the first, the last


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a gold file."""

    file: str
    line: int  # counted from 1
    data: Mapping[str, Any]

    def fault(self, wrong: str) -> DataFileError:
        """Return an error that names the file and the line."""
        return DataFileError(self.file, f"line {self.line}", wrong)

    @property
    def id(self) -> str:
        """The row's name in what is written about it: its own `id`, else its line."""
        return self.text("id", required=False) or str(self.line)

    def text(self, name: str, *, required: bool = True) -> str:
        """Return an input field that must be a string; empty when it may be missing and is.

        Raises:
            DataFileError: it is missing, blank or not a string.

        """
        value = self.data.get(name)
        if value is None and not required:
            return ""
        if not isinstance(value, str):
            quoted = f': write "{value}"' if isinstance(value, int) and not isinstance(value, bool) else ""
            raise self.fault(f"{name!r} must be a string, not {_shown(value)}{quoted}")
        if required and not value.strip():
            raise self.fault(f"{name!r} is blank: give its words, or leave the row out")
        return value

    def day(self, name: str) -> date | None:
        """Return the first day of an input field that holds a date; None when it is missing or blank.

        Raises:
            DataFileError: no date can be read from it.

        """
        value = self.text(name, required=False).strip()
        if not value:
            return None
        when = next((w for printed in timex.find(value, order="dmy") if (w := printed.when())), None)
        if when is None:
            raise self.fault(f"{name!r} must be a date such as 2016-01-20, not {value!r}")
        return when.start

    def span(self, named: object, size: int) -> Span:
        """Return where an object of the row says that it stands in a text, in code points.

        Raises:
            DataFileError: its `start` and `end` are no numbers, or lie outside of the `size` code points of the text.

        """
        start, end = (named.get("start"), named.get("end")) if isinstance(named, Mapping) else (None, None)
        if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= size:
            raise self.fault(f"start and end must lie in the text, not {start!r}, {end!r}")
        return Span(start, end)


def read_rows(file: Path) -> tuple[Row, ...]:
    """Return the rows of a JSONL file; blank lines are passed over.

    Raises:
        DataFileError: the file cannot be read, or a line is not a JSON object.

    """
    if file.is_dir():
        raise DataFileError(str(file), "", "is a folder: name a file in it that holds one JSON object a line")
    try:
        data = file.read_bytes()
    except OSError as error:
        raise DataFileError(str(file), "", f"cannot be read: {error.strerror or error}") from error
    rows = tuple(_rows(str(file), data))
    if not rows:
        raise DataFileError(str(file), "", "holds no rows: give one JSON object a line")
    return rows


def _rows(name: str, data: bytes) -> Iterable[Row]:
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if not line.strip():
            continue
        try:
            value = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            cut = ", the line is cut off: write the file anew" if "end of data" in str(error) else ""
            raise DataFileError(name, f"line {number}", f"is not JSON{cut} ({error})") from error
        if not isinstance(value, dict):
            raise DataFileError(name, f"line {number}", f"must be a JSON object, not {_shown(value)}")
        yield Row(name, number, value)


def gold_text(row: Row, name: str) -> str:
    """Return a gold field's string; empty when it is blank, missing or no string."""
    value = row.data.get(name)
    return value.strip() if isinstance(value, str) else ""


def gold_texts(row: Row, name: str) -> tuple[str, ...] | None:
    """Return a gold field's strings; None when it is missing or not a list of strings."""
    value = row.data.get(name)
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        return None
    return tuple(value)


def gold_days(value: object) -> Days | None:
    """Return the first and the last day of a gold interval, ISO 8601; None when it is missing or cannot be read."""
    if not isinstance(value, Mapping):
        return None
    try:
        return date.fromisoformat(str(value.get("start"))), date.fromisoformat(str(value.get("end")))
    except ValueError:
        return None


def _shown(value: object) -> str:
    shown = "null" if value is None else repr(value)
    return shown if len(shown) <= 40 else f"{shown[:37]}..."
