"""Records to plain JSON and back: the one place that knows the frozen JSON form.

Spans become `[start, end]`, dates ISO 8601 strings, tuples lists, missing values null. The report's
form is described in docs/reference/report.md and held by tests.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

import orjson
from pydantic import TypeAdapter, ValidationError

from verbale.errors import VerbaleError

Record = TypeVar("Record")


def storable(text: str) -> str:
    """Return text as a database can keep and compare it: half a surrogate, as of bytes that are not UTF-8, is in none."""
    return text.encode("utf-8", "replace").decode()


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def to_plain(record: object) -> Any:
    """Return a record as lists, dictionaries, strings, numbers and None."""
    return orjson.loads(to_json(record))


def to_json(record: object) -> bytes:
    """Return a record as one line of JSON."""
    return orjson.dumps(record, default=_tuples)


def _tuples(value: object) -> object:
    if isinstance(value, tuple):  # orjson leaves named tuples to us
        return list(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def from_json(kind: type[Record], data: bytes | str) -> Record:
    """Return the record of a type that a line of JSON describes.

    Raises:
        VerbaleError: the JSON does not describe such a record.

    """
    try:
        record: Record = _adapter(kind).validate_json(data)  # type: ignore[arg-type]
    except ValidationError as error:
        raise VerbaleError(f"not a {kind.__name__}: {error}") from error
    return record
