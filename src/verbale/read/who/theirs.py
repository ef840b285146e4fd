"""What users' tables add to what is known: names and tenures that win over ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from verbale import datafiles
from verbale.config import UserTable
from verbale.read.who import checks, titles
from verbale.read.who.dates import ALWAYS, FOREVER
from verbale.read.who.entries import Entry, Kind, Spell
from verbale.read.who.fold import key, slug
from verbale.read.who.lexicon import Lexicon
from verbale.read.who.tables import Fault, Row, refuse, rows
from verbale.read.who.tenures import Tenure

_NOTHING = "it adds nothing to what is known of {0!r}: give other names in also, or a country"
_LEARN = "country is empty, and {0!r} is no {1} that is known: give its country, such as KEN"


@dataclass(slots=True)
class Theirs:
    """What users' tables say, in order of precedence: of the last table first."""

    names: list[tuple[str, Entry]] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    also: list[tuple[str, Tenure]] = field(default_factory=list)  # other names of people who are known


def read(tables: Iterable[UserTable], names: Lexicon, held: Mapping[str, tuple[Tenure, ...]]) -> Theirs:
    """Return what tables say; `names` and `held` are known already, and lines may add to them.

    Raises:
        DataFileError: a table breaks the format; every fault of every table is named.

    """
    out = Theirs()
    wrong: list[Fault] = []
    for rank, table in enumerate(tables, 1):
        found = list(rows(table))
        wrong += [item for item in found if isinstance(item, Fault)]
        lines = [item for item in found if isinstance(item, Row)]
        faults = list(checks.faults(lines))
        wrong += faults
        bad = {fault.line for fault in faults}
        maker = _Maker(names, held, rank, wrong)
        made = [maker.make(row) for row in lines if row.line not in bad]
        out.names = [pair for one in made for pair in one.names] + out.names
        out.tenures = [tenure for one in made for tenure in one.tenures] + out.tenures
        out.also = [pair for one in made for pair in one.also] + out.also
    refuse(sorted(wrong, key=lambda fault: (fault.table, fault.line)))
    return out


@dataclass(slots=True)
class _Maker:
    """Makes names and tenures of checked lines."""

    names: Lexicon
    held: Mapping[str, tuple[Tenure, ...]]
    rank: int
    wrong: list[Fault]

    def make(self, row: Row) -> Theirs:
        """Return what one line says; a fault is noted."""
        by_kind: dict[str, Callable[[Row], Theirs | str]] = {
            "person": self._person,
            "organisation": self._body,
            "group": self._body,
            "state": self._state,
            "office": self._office,
        }
        made = by_kind[row["kind"]](row)
        if isinstance(made, Theirs):
            return made
        self.wrong.append(Fault(row.table, row.line, made))
        return Theirs()

    def _person(self, row: Row) -> Theirs | str:
        if not row["country"]:
            return self._other_name(row)
        office, sector = row["office"], row.several("sector")
        if office:
            office, told = self._title(office)
            sector = sector or told
            if not sector and office not in datafiles.read_yaml("actors/offices.yaml"):
                return f"sector is empty, and {row['office']!r} is no office that is known: give its sector, such as GOV"
        start, end, lasts = checks.spell(row)
        tenure = Tenure(
            *(row["country"], office, sector, row["name"], start, end, lasts, row.several("also")),
            *(row["source"], row.table, self.rank, FOREVER),
        )
        return Theirs(tenures=[tenure])

    def _other_name(self, row: Row) -> Theirs | str:
        """Give somebody who is known other names."""
        known = self.held.get(key(row["name"]), ())
        if len({key(t.person) for t in known}) != 1:
            return _LEARN.format(row["name"], "person")
        if not row["also"]:
            return _NOTHING.format(row["name"])
        copies = [replace(t, table=row.table, rank=self.rank) for t in known]
        return Theirs(also=[(name, copy) for name in row.several("also") for copy in copies])

    def _title(self, office: str) -> tuple[str, tuple[str, ...]]:
        """Return the normal form of an office and its sector, when it is known."""
        listed = datafiles.read_yaml("actors/offices.yaml")
        if office in listed:
            return office, tuple(listed[office]["sector"])
        known = next(iter(self._known(office, "title")), None)
        return (known.office, known.sector) if known else (office, ())

    def _known(self, name: str, kind: Kind) -> list[Entry]:
        return [entry for _, entry in self.names.listed(name) if entry.kind == kind]

    def _body(self, row: Row) -> Theirs | str:
        known = self._known(row["name"], "body")
        if not row["country"]:
            return self._also(row, known[:1])
        same = next((e.id for e in known if e.country == row["country"]), "")
        office = self._title(row["office"])[0] if row["office"] else ""
        id_ = same or f"{row['country']}.{slug(row['name'])}"
        return self._named(row, Entry("body", id_, row["country"], row.several("sector"), office, body=True))

    def _state(self, row: Row) -> Theirs | str:
        if not row["country"]:
            return self._also(row, self._known(row["name"], "state")[:1])
        return self._named(row, Entry("state", row["country"], row["country"]))

    def _also(self, row: Row, known: Sequence[Entry]) -> Theirs | str:
        """Give a state or body that is known other names."""
        if not known:
            return _LEARN.format(row["name"], row["kind"])
        if not row["also"]:
            return _NOTHING.format(row["name"])
        entry = replace(known[0], table=row.table, spell=_spell(row))
        return Theirs(names=[(name, entry) for name in row.several("also")])

    def _office(self, row: Row) -> Theirs | str:
        known = [e for name in (row["office"], row["name"]) if name for e in self._known(name, "title")]
        office = known[0].office if known else row["office"] or row["name"]
        sector = row.several("sector") or (known[0].sector if known else ())
        if not sector:
            return f"sector is empty, and {row['name']!r} is no office that is known: give its sector, such as GOV"
        single = known[0].single if known else True
        entry = Entry("title", office, row["country"], sector, office, single=single)
        made = self._named(row, entry)
        return Theirs(names=[pair for name, e in made.names for pair in titles.numbers(name, e)])

    def _named(self, row: Row, entry: Entry) -> Theirs:
        entry = replace(entry, table=row.table, spell=_spell(row))
        names = list(dict.fromkeys((row["name"], *row.several("also"))))
        names += [
            the for name in names if self.names.listed(the := f"the {name}")
        ]  # ours is longer, and would win
        return Theirs(names=[(name, entry) for name in names])


def _spell(row: Row) -> Spell | None:
    start, end, lasts = checks.spell(row)
    return None if start == ALWAYS and lasts else Spell(start, end, lasts)
