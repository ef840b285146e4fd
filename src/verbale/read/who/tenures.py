"""Who held which office when: dated knowledge, from data/actors/holders.

A tenure with a source that was opened may decide an office; one marked `unverified` gives only the
person's country and sector.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from verbale import datafiles
from verbale.errors import DataFileError
from verbale.read.who.dates import FOREVER, Days, days, surely
from verbale.read.who.english import english
from verbale.read.who.entries import UNVERIFIED
from verbale.read.who.fold import key

FIELDS = ("country", "office", "person", "from", "to", "also", "source")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
KNOWN_TO = date(2025, 1, 1)  # an open tenure is known to last to this day


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office."""

    country: str
    office: str
    sector: tuple[str, ...]
    person: str
    start: Days | None  # earliest and latest first day; None when not known
    end: Days | None  # earliest and latest first day after; None when open or not known
    open: bool  # not over, as far as is known
    also: tuple[str, ...]
    source: str
    table: str = ""  # the user's file that says so; "" for ours
    rank: int = 0  # what tables of a higher rank say wins; 0 for ours
    known_to: date = KNOWN_TO  # an open tenure is known to last to this day

    def verified(self, last: date) -> bool:
        """Say whether a source was opened that says so up to a day."""
        checked = self._checked_to
        return self.source != UNVERIFIED and (checked is None or last <= checked)

    @property
    def _checked_to(self) -> date | None:
        """The day up to which the source says so, when it names one: "Archigos 4.1 to 2015-12-31"."""
        _, _, day = self.source.rpartition(" to ")
        told = _DAY.fullmatch(day) is not None  # else it is a headline: "envoy moves to Oslo"
        return date.fromisoformat(day) if told and self.known_to != FOREVER else None

    def surely(self, first: date, last: date) -> bool:
        """Say whether the office was held on every day of an interval."""
        known_to = max(self.known_to, self._checked_to or self.known_to)
        return surely(self.start, self.end, known_to if self.open else None, (first, last))

    def to_come(self, last: date) -> bool:
        """Say whether the office was surely not held yet on a day."""
        return self.start is not None and last < self.start[0]

    def begun(self, last: date) -> bool:
        """Say whether the office may have been held on a day, or before it."""
        return self.start is not None and self.start[0] <= last

    def over(self, first: date) -> bool:
        """Say whether the office was surely no longer held on a day."""
        return not self.open and self.end is not None and self.end[1] <= first

    def history(self, first: date, last: date) -> bool:
        """Say whether it was over by `last`, and as long before `first` as after it: of whom news speaks as of the past."""
        if self.start is None or self.end is None or self.open or self.end[1] > last:
            return False
        return first - self.start[0] >= self.end[1] - first


def by_name(
    listed: Iterable[Tenure], also: Iterable[tuple[str, Tenure]] = ()
) -> Mapping[str, tuple[Tenure, ...]]:
    """Return tenures by every form of their holders' names, in the order of time.

    Another name of somebody that one line gives holds for all. `also` are names given apart. A name that is made
    shorter is nobody's whose table gives it to another: "George Bush" is not George H.W. Bush.
    """
    all_ = tuple(listed)
    others: dict[str, list[str]] = {}
    printed: dict[str, set[str]] = {}
    for tenure in all_:
        others.setdefault(key(tenure.person), []).extend(tenure.also)
        for name in (tenure.person, *tenure.also):
            printed.setdefault(key(name), set()).add(key(tenure.person))
    index: dict[str, list[Tenure]] = {}
    for tenure in all_:
        shown = [tenure.person, *others[key(tenure.person)]]
        given, _, family = tenure.person.rpartition(" ")
        if given and tenure.country not in english()["family_first"] and given.count(" ") > 0:
            short = f"{given.split()[0]} {family}"
            if printed.get(key(short), set()) <= {key(tenure.person)}:
                shown.append(short)
        for name in dict.fromkeys(map(key, shown)):
            index.setdefault(name, []).append(tenure)
    for name, tenure in also:
        index.setdefault(key(name), []).append(tenure)
    return {name: tuple(sorted(_winning(held), key=_order)) for name, held in index.items()}


def by_family(listed: Iterable[Tenure]) -> Mapping[tuple[str, str], tuple[Tenure, ...]]:
    """Return tenures by country and the last word of the holder's name."""
    index: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in listed:
        index.setdefault((tenure.country, key(tenure.person).rpartition(" ")[2]), []).append(tenure)
    return {name: tuple(held) for name, held in index.items()}


def _winning(held: list[Tenure]) -> list[Tenure]:
    """Drop what a user's table overrules: other people of a name, and the same office of the same person."""
    top = max(held, key=lambda t: t.rank)
    if not top.rank:
        return held
    return [t for t in held if not any(_overrules(other, t) for other in held)]


def _overrules(one: Tenure, other: Tenure) -> bool:
    if one.rank <= other.rank:
        return False
    seat = (one.country, one.office) == (other.country, other.office)
    return seat or key(one.person) != key(other.person)


def _order(tenure: Tenure) -> date:
    return tenure.start[0] if tenure.start else date.min


@cache
def tenures() -> tuple[Tenure, ...]:
    """Return every tenure of the packaged tables.

    Raises:
        DataFileError: a row breaks the format; file, line and fault are named.

    """
    return tuple(
        t for name in datafiles.names("actors/holders", ".csv") for t in read(datafiles.read_text(name), name)
    )


def read(text: str, name: str) -> Iterator[Tenure]:
    """Read a table of office-holders; lines that begin with # are comments."""
    lines = [
        (n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")
    ]
    if not lines or tuple(lines[0][1].split(",")) != FIELDS:
        raise DataFileError(name, "line 1", f"the columns must be {','.join(FIELDS)}")
    for (n, _), row in zip(lines[1:], csv.reader(line for _, line in lines[1:]), strict=True):
        if len(row) != len(FIELDS):
            raise DataFileError(name, f"line {n}", f"{len(row)} columns, not {len(FIELDS)}")
        yield _tenure(dict(zip(FIELDS, row, strict=True)), name, n)


def _tenure(row: dict[str, str], name: str, n: int) -> Tenure:
    sectors = datafiles.read_yaml("actors/offices.yaml")
    if row["office"] not in sectors:
        raise DataFileError(name, f"line {n}", f"office {row['office']!r} is not listed in offices.yaml")
    try:
        start, end = days(row["from"]), days(row["to"])
    except ValueError as error:
        raise DataFileError(name, f"line {n}", str(error)) from error
    return Tenure(
        country=row["country"],
        office=row["office"],
        sector=tuple(sectors[row["office"]]["sector"]),
        person=row["person"],
        start=start,
        end=end,
        open=row["to"] == "",
        also=tuple(a for a in row["also"].split(";") if a),
        source=row["source"],
    )
