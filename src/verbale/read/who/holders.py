"""Who held which office when: dated knowledge, from data/actors/holders.

A tenure with a source that was opened may decide an office; one marked `unverified` gives only the
person's country and sector.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from verbale import datafiles
from verbale.errors import DataFileError
from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.fold import key
from verbale.read.who.view import english
from verbale.types import When

FIELDS = ("country", "office", "person", "from", "to", "also", "source")
UNVERIFIED = "unverified"
KNOWN_TO = date(2025, 1, 1)  # an open tenure is known to last to this day
_ELITE = ("ELI",)


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office."""

    country: str
    office: str
    sector: tuple[str, ...]
    person: str
    start: tuple[date, date] | None  # earliest and latest first day; None when not known
    end: tuple[date, date] | None  # earliest and latest first day after; None when open or not known
    open: bool  # still in office on KNOWN_TO
    also: tuple[str, ...]
    source: str

    def verified(self, last: date) -> bool:
        """Say whether a source was opened that says so up to a day."""
        checked = self._checked_to
        return self.source != UNVERIFIED and (checked is None or last <= checked)

    @property
    def _checked_to(self) -> date | None:
        """The day up to which the source says so, when it names one: "Archigos 4.1 to 2015-12-31"."""
        _, sep, day = self.source.rpartition(" to ")
        return date.fromisoformat(day) if sep else None

    def surely(self, first: date, last: date) -> bool:
        """Say whether the office was held on every day of an interval."""
        begun = self.start is not None and self.start[1] <= first
        known_to = max(KNOWN_TO, self._checked_to or KNOWN_TO)
        return begun and (last <= known_to if self.open else self.end is not None and last < self.end[0])

    def over(self, first: date) -> bool:
        """Say whether the office was surely no longer held on a day."""
        return not self.open and self.end is not None and self.end[1] <= first


def known_as(draft: Draft, published: When | None, *, undated_is_now: bool = False) -> None:
    """Add to a named person what the tables know: country and sector, and the office of that day.

    In a document without a date people act in the office they are known for, unless `undated_is_now`.
    """
    held = find(draft.person, published)
    if draft.countries:
        held = tuple(t for t in held if t.country in draft.countries)
    if not held:
        if not draft.countries and (country := country_of(draft.person)):
            draft.shape, draft.countries = "person", (country,)
            draft.set(d.LIKELY, "holder")
        return
    named = draft.shape == "person" or " " in draft.person
    draft.shape = "person"
    draft.person = held[0].person
    if draft.countries and draft.office:
        return
    was_unknown = not draft.countries
    draft.countries = (held[0].country,)
    now, sector = on(held, published, undated_is_now=undated_is_now)
    if not draft.office:
        draft.sector = draft.sector or sector
        if now is not None:
            draft.office = now.office
            draft.single = True
    if was_unknown:
        draft.set(d.KNOWN if named else d.LIKELY, "holder")


def on(
    held: tuple[Tenure, ...], published: When | None, *, undated_is_now: bool = False
) -> tuple[Tenure | None, tuple[str, ...]]:
    """Return the office somebody holds at a time, when that is sure, and the sector that goes with it."""
    if published is None:
        gone = undated_is_now and not any(t.open for t in held)
        return None, (_ELITE if gone else held[-1].sector)
    sure = [t for t in held if t.surely(published.start, published.end)]
    if sure:
        verified = [t for t in sure if t.verified(published.end)]
        return (verified[-1] if verified else None), (verified or sure)[-1].sector
    if all(t.over(published.start) for t in held):
        return None, _ELITE
    begun = [t for t in held if t.start is not None and t.start[0] <= published.end]
    if begun and all(t.over(published.start) for t in begun):
        return None, _ELITE
    return None, held[0].sector


def find(name: str, published: When | None = None) -> tuple[Tenure, ...]:
    """Return the tenures of the one person a name means, in order; () when unknown or not unique.

    Of somebody who served two governments or organisations only the tenures of the later one at the time.
    """
    held = _by_name().get(key(name), ())
    serving = [t for t in held if published is not None and t.surely(published.start, published.end)]
    if len({t.person for t in held}) > 1:
        held = (
            tuple(t for t in held if t.person == serving[-1].person)
            if len({t.person for t in serving}) == 1
            else ()
        )
    if len({t.country for t in held}) > 1:
        begun = [t for t in held if published is None or (t.start and t.start[0] <= published.end)]
        country = (serving or begun or list(held))[-1].country
        held = tuple(t for t in held if t.country == country)
    return held


def country_of(name: str) -> str:
    """Return the one country that everybody of a name served: "Clinton"; "" when there are several."""
    countries = {t.country for t in _by_name().get(key(name), ())}
    return countries.pop() if len(countries) == 1 else ""


@cache
def _by_name() -> dict[str, tuple[Tenure, ...]]:
    index: dict[str, list[Tenure]] = {}
    for tenure in tenures():
        shown = [tenure.person, *tenure.also]
        given, _, family = tenure.person.rpartition(" ")
        if given and tenure.country not in english()["family_first"] and given.count(" ") > 0:
            shown.append(f"{given.split()[0]} {family}")
        for name in dict.fromkeys(map(key, shown)):
            index.setdefault(name, []).append(tenure)
    return {name: tuple(sorted(held, key=_order)) for name, held in index.items()}


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


def days(text: str) -> tuple[date, date] | None:
    """Return the first and last day that "2013", "2013-02" or "2013-02-25" may mean; None for "" and "?"."""
    if text in ("", "?"):
        return None
    numbers = [int(part) for part in text.split("-")]
    if len(numbers) == 3:
        return date(*numbers), date(*numbers)
    if len(numbers) == 2:
        year, month = numbers
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return date(year, month, 1), last
    return date(numbers[0], 1, 1), date(numbers[0], 12, 31)
