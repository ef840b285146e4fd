"""Month and weekday names and date labels of each language, from `data/lang/*/dates.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from verbale import datafiles
from verbale.errors import DataFileError

_KEYS = {
    "months",
    "weekdays",
    "between",
    "after_day",
    "marks",
    "order",
    "capital",
    "published",
    "updated",
}


@dataclass(frozen=True, slots=True)
class Language:
    """How one language prints dates."""

    code: str  # ISO 639-1
    months: tuple[tuple[str, ...], ...]  # twelve, January first; empty where months are numbers
    weekdays: tuple[tuple[str, ...], ...]  # seven, Monday first
    between: tuple[str, ...]
    after_day: tuple[str, ...]
    marks: tuple[str, ...]  # signs after year, month and day; empty where unused
    order: str  # dmy, mdy, ymd, "" where usage differs
    capital: bool
    published: tuple[str, ...]  # lower case
    updated: tuple[str, ...]  # lower case


@cache
def language(code: str) -> Language | None:
    """Return what is known of a language, or None.

    Raises:
        DataFileError: the language's file breaks its format.

    """
    name = f"lang/{code}/dates.yaml"
    if name not in datafiles.names("lang", "/dates.yaml"):
        return None
    data = datafiles.read_yaml(name)
    wrong = set(data) ^ _KEYS - ({"marks"} - set(data))
    if wrong:
        raise DataFileError(name, ", ".join(sorted(wrong)), "missing or unknown key")
    if len(data["months"]) not in {0, 12} or len(data["weekdays"]) != 7:
        raise DataFileError(name, "months, weekdays", "twelve months (or none) and seven weekdays are needed")
    if data["order"] not in {"", "dmy", "mdy", "ymd"}:
        raise DataFileError(name, "order", "must be dmy, mdy, ymd or empty")
    return Language(
        code=code,
        months=tuple(map(tuple, data["months"])),
        weekdays=tuple(map(tuple, data["weekdays"])),
        between=tuple(data["between"]),
        after_day=tuple(data["after_day"]),
        marks=tuple(data.get("marks", ())),
        order=data["order"],
        capital=data["capital"],
        published=tuple(data["published"]),
        updated=tuple(data["updated"]),
    )


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of all languages whose dates can be read, English first."""
    codes = [name.split("/")[1] for name in datafiles.names("lang", "/dates.yaml")]
    return ("en", *sorted(set(codes) - {"en"}))
