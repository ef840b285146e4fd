"""What a line of a user's table must hold, before it is made an actor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from verbale import datafiles, ontology
from verbale.read.who.dates import ALWAYS, Days, days
from verbale.read.who.draft import NOT_STATES
from verbale.read.who.fold import key, lower
from verbale.read.who.tables import KINDS, Fault, Row, cut, likely

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LONGEST = 200  # code points of a name


def faults(given: Sequence[Row]) -> Iterator[Fault]:
    """Yield what is wrong with the lines of one table, each by itself and with each other."""
    for row in given:
        wrong = [*_kind(row), *_names(row), *_country(row), *_sector(row), *_dates(row)]
        yield from (Fault(row.table, row.line, text) for text in wrong)
    yield from _repeated(given)


def _kind(row: Row) -> Iterator[str]:
    if row["kind"] not in KINDS:
        yield f"kind {cut(row['kind'])} is not one of {', '.join(KINDS)}{likely(row['kind'], KINDS)}"
    elif row["kind"] == "state" and row["sector"]:
        yield "a state has no sector: leave it empty"
    elif row["kind"] == "state" and row["office"]:
        yield "a state has no office: leave it empty"


def _names(row: Row) -> Iterator[str]:
    if not row["name"]:
        yield "name is empty: write the usual printed name"
    for name in (row["name"], *row.several("also")):
        if len(name) > _LONGEST:
            yield f"name {cut(name)} is longer than {_LONGEST} characters"
        elif _CONTROL.search(name):
            yield f"name {cut(name)} holds a character that is not printed: delete it"
        elif name and not any(c.isalpha() for c in name):
            yield f"name {cut(name)} has no letter in it"
        elif name and len(name) < 2:
            yield f"name {cut(name)} is a single letter, which stands for anything: write it out"
        elif row["kind"] != "office" and name == lower(name) and name != name.upper():
            yield f"name {cut(name)} has no capital, so every such word would be read as it: write it as printed"


def _country(row: Row) -> Iterator[str]:
    code = row["country"]
    if code and code not in countries():
        by_name = _country_names().get(key(code))
        meant = f"; did you mean {by_name}?" if by_name else likely(code, countries())
        yield f"country {cut(code)} is not an ISO 3166 alpha-3 or PLOVER code{meant}"


def _sector(row: Row) -> Iterator[str]:
    known = ontology.sectors()
    for sector in row.several("sector"):
        if sector not in known:
            yield f"sector {cut(sector)} is not a PLOVER sector{likely(sector, known)}"


def _dates(row: Row) -> Iterator[str]:
    found: dict[str, Days | None] = {}
    for column in ("from", "to"):
        text = row[column]
        if text not in ("", "?") and not _DATE.fullmatch(text):
            yield f"{column} {cut(text)} is not a date: write 2013-02-25, 2013-02 or 2013, or ? when not known"
            continue
        try:
            found[column] = days(text)
        except ValueError:
            yield f"{column} {cut(text)}: there is no such day"
    start, end = found.get("from"), found.get("to")
    if start and end and start[0] >= end[1]:
        yield f"to {row['to']} is not after from {row['from']}: to is the first day on which it was no longer so"


def spell(row: Row) -> tuple[Days | None, Days | None, bool]:
    """Return when what a line says began and ended, and whether it lasts; without `from` it was always so."""
    start = ALWAYS if row["from"] == "" else days(row["from"])
    return start, days(row["to"]), row["to"] == ""


def _repeated(given: Sequence[Row]) -> Iterator[Fault]:
    """Find lines that are there twice, and names that mean two things at one time."""
    seen: dict[tuple[str, ...], int] = {}
    meant: dict[tuple[str, str], list[Row]] = {}
    for row in given:
        whole = tuple(row[c] for c in ("kind", "country", "office", "from", "to"))
        first = seen.setdefault((key(row["name"]), *whole), row.line)
        if first != row.line:
            yield Fault(row.table, row.line, f"it says the same as line {first}: delete one of them")
            continue
        if row["kind"] == "person":
            continue
        for name in dict.fromkeys((row["name"], *row.several("also"))):
            others = meant.setdefault((row["kind"], name), [])
            other = next((o for o in others if _says_other(o, row)), None)
            if other is not None:
                yield Fault(
                    row.table,
                    row.line,
                    f"{cut(name)} is something else in line {other.line}: give both from and to, or delete one",
                )
            others.append(row)


def _says_other(one: Row, two: Row) -> bool:
    same = all(one[c] == two[c] for c in ("country", "sector", "office")) and key(one["name"]) == key(
        two["name"]
    )
    if same or any(row[c] == "?" for row in (one, two) for c in ("from", "to")):
        return False
    try:
        (start, end, _), (start2, end2, _) = spell(one), spell(two)
    except ValueError:  # told already
        return False
    apart = (end and start2 and end[0] <= start2[1]) or (end2 and start and end2[0] <= start[1])
    return not apart


@cache
def countries() -> Mapping[str, str]:
    """Return the codes of states and what PLOVER counts beside them, with a name of each."""
    states = datafiles.read_yaml("actors/states.yaml")
    return {code: row["names"][0] for code, row in states.items()} | dict.fromkeys(NOT_STATES, "")


@cache
def _country_names() -> Mapping[str, str]:
    """Return the code of each printed name of a state."""
    states = datafiles.read_yaml("actors/states.yaml")
    return {key(n): code for code, row in states.items() for n in (*row["names"], *row["adjectives"])}
