"""What the lexicons say of a name, read from the data files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from verbale import datafiles
from verbale.errors import DataFileError
from verbale.read.who.dates import Days
from verbale.read.who.english import english

Kind = Literal[
    "state",
    "adjective",
    "people",
    "capital",
    "region",
    "body",
    "title",
    "role",
    "modifier",
    "several",
    "none",
]

UNVERIFIED = "unverified"  # nothing was opened that says so
_WORD = 4  # letters of an abbreviation that may be printed like a word
_SPELLINGS = (  # of one word, in names of bodies
    ("Organisation", "Organization"),
    ("Co-operation", "Cooperation"),
    ("Programme", "Program"),
    ("Defence", "Defense"),
    ("Centre", "Center"),
    ("Labour", "Labor"),
)
_OWN_SPELLING = ("media", "parties")  # whose names tell two things apart by it
_BODIES = ("seats", "organisations", "groups", "agencies", "media", "parties")  # in order of precedence


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of one name."""

    kind: Kind
    id: str = ""  # entity id; for titles and roles the normal form
    country: str = ""  # "" when the name does not tell
    sector: tuple[str, ...] = ()
    office: str = ""  # the office a body is the seat of, or a title's normal form
    single: bool = False  # titles: one holder at a time
    body: bool = False  # titles and roles: an institution, not a person
    plural: bool = False
    town: str = ""  # for a body named by a town: the country the town lies in
    thing: bool = False  # roles: a weapon, no party without an owner
    weak: bool = False  # takes its sector from the word before it
    several: tuple[str, ...] = ()  # the countries a collective name stands for
    table: str = ""  # the user's file that says so; "" for ours
    spell: Spell | None = None  # when it means this; None for always
    source: str = ""  # what was opened that says so; "" for what needs none, and for a user's


@dataclass(frozen=True, slots=True)
class Spell:
    """A time in which something was so."""

    start: Days | None  # earliest and latest first day; None when not known
    end: Days | None  # earliest and latest first day after; None when open or not known
    open: bool


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """What decides whether a name that other things share is an actor."""

    needs: tuple[str, ...]
    unless: tuple[str, ...]
    part_of: str = ""  # the country that has a part of the name too


@cache
def ambiguous() -> dict[str, Ambiguous]:
    """Return the names that need evidence."""
    rows = datafiles.read_yaml("actors/ambiguous.yaml")
    return {
        n: Ambiguous(tuple(r["needs"]), tuple(r["unless"]), r.get("part_of", "")) for n, r in rows.items()
    }


def names() -> Iterator[tuple[str, Entry]]:
    """Yield every printed name of the actor files with its reading, in order of precedence."""
    yield from _states()
    yield from _regions()
    for file in _BODIES:
        for id_, row in datafiles.read_yaml(f"actors/{file}.yaml").items():
            entry = Entry(
                "body",
                id_,
                row["country"],
                tuple(row["sector"]),
                row.get("office", ""),
                body=True,
                town=row.get("town", ""),
                source=_source(file, row),
            )
            printed = [_printed(file, id_, name) for name in row["names"]]
            spoken = [name.title() for name in printed if file != "media" and _spoken(name)]
            every = dict.fromkeys([*printed, *spoken])
            if file not in _OWN_SPELLING:
                every = dict.fromkeys(spelled(every))
            yield from ((name, entry) for name in every)
    for name, codes in datafiles.read_yaml("actors/collectives.yaml").items():
        yield name, Entry("several", name, several=tuple(codes), plural=True)
    rows = datafiles.read_yaml("actors/not_actors.yaml")
    towns = [name for row in datafiles.read_yaml("actors/states.yaml").values() for name in row["capitals"]]
    yield from ((f"{town} {event}", Entry("none")) for town in towns for event in rows["of_towns"])
    yield from ((name, Entry("none")) for key, names_ in rows.items() if key != "of_towns" for name in names_)


@cache
def _of_tables() -> dict[str, tuple[str, ...]]:
    """Return the sources that every row of a table was held against, by table."""
    found: dict[str, tuple[str, ...]] = {}
    for name, row in datafiles.read_yaml("actors/sources.yaml").items():
        for table in row.get("tables", ()):
            found[table] = (*found.get(table, ()), name)
    return found


def _source(file: str, row: dict[str, Any]) -> str:
    own = (row["source"],) if "source" in row else ()
    return "; ".join((*_of_tables().get(file, ()), *own)) or UNVERIFIED


def spelled(names_: Iterable[str]) -> tuple[str, ...]:
    """Return names with their other spellings: a World Labor Organization is a World Labour Organisation."""
    found: dict[str, None] = {}
    for name in names_:
        forms = [name]
        for one, other in _SPELLINGS:
            for a, b in ((one, other), (other, one)):
                forms += [re.sub(rf"\b{a}\b", b, f) for f in forms if re.search(rf"\b{a}\b", f)]
        found.update(dict.fromkeys(forms))
    return tuple(found)


def _spoken(name: str) -> bool:
    """Say whether an abbreviation is one that papers also print as a word: "Unasur"; not where that is a word."""
    word = name.isascii() and name.isalpha() and name.isupper() and len(name) >= _WORD
    return word and name.lower() not in english()["no_acronyms"]


def _printed(file: str, id_: str, name: Any) -> str:
    if not isinstance(name, str) or not name.strip():
        raise DataFileError(f"actors/{file}.yaml", id_, f"{name!r} is not a name: put it in quotes")
    return name


def _states() -> Iterator[tuple[str, Entry]]:
    for code, row in datafiles.read_yaml("actors/states.yaml").items():
        kinds: tuple[tuple[Kind, list[str]], ...] = (
            ("state", row["names"] + row["official"]),
            ("adjective", row["adjectives"]),
            ("people", row["people"]),
            ("capital", row["capitals"]),
        )
        for kind, names_ in kinds:
            sector = ("GOV",) if kind == "capital" else ()
            id_ = f"{code}.GOV" if kind == "capital" else code
            for name in names_:
                plural = kind == "people" and (name.endswith(("s", "men", "ese", "ish")) or name == "Swiss")
                entry = Entry(kind, id_, code, sector, plural=plural, source=_source("states", row))
                yield _printed("states", code, name), entry


def _regions() -> Iterator[tuple[str, Entry]]:
    for id_, row in datafiles.read_yaml("actors/regions.yaml").items():
        sector = tuple(row.get("sector", ()))
        for kind, field in (("region", "names"), ("adjective", "adjectives"), ("people", "people")):
            printed = [_printed("regions", id_, name) for name in row.get(field, ())]
            for name in printed:  # "Texan" beside "Texans" is one of them
                many = kind == "people" and f"{name}s" not in printed
                source = _source("regions", row)
                yield name, Entry(kind, id_, row["country"], sector, plural=many, source=source)  # type: ignore[arg-type]
