"""Commands that write a user's own tables of actors: `actors add`, `actors import` and `actors remove`."""

# ruff: noqa: PLC0415 -- imports wait until a command runs, so that --help is quick
# ruff: noqa: FBT002 -- flags of the command line

from __future__ import annotations

import csv
import io
import os
import re
from collections import Counter
from collections.abc import Container
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli import out
from verbale.errors import DataFileError, UsageError

if TYPE_CHECKING:
    from verbale.config import UserTable
    from verbale.read.who.tables import Row

ADD_EXAMPLES = """
verbale actors add "Ana Luz" --kind person --country PER --office minister
verbale actors add "Front X" --kind group --country MLI --sector REB
verbale actors add "South Korea" --kind state --also Morningland
"""
IMPORT_EXAMPLES = """
verbale actors import ministers.csv            checked and copied in
verbale actors import ministers.csv --check    only checked
"""
REMOVE_EXAMPLES = """
verbale actors remove "Ana Luz"        what was added of her
verbale actors remove ministers.csv    a table that was imported
"""
_WHERE = re.compile(r".*?, line \d+: ")  # before what is wrong
ADDED = "added.csv"  # what `add` writes to, in the user's folder
HEAD = "# Actors that verbale actors add has written. You may edit them; docs: how-to/add-actors.md\n"


class Kind(StrEnum):
    """What a line of a table is about."""

    person = "person"
    organisation = "organisation"
    group = "group"
    state = "state"
    office = "office"


def add(  # noqa: PLR0913, PLR0917 -- an option for each column
    name: Annotated[str, typer.Argument(metavar="NAME", help="The usual printed name.")],
    kind: Annotated[Kind, typer.Option("--kind", help="What it is.")],
    country: Annotated[
        str, typer.Option("--country", metavar="CODE", help="ISO 3166 alpha-3 or PLOVER code: KEN, UNO.")
    ] = "",
    sector: Annotated[
        list[str] | None, typer.Option("--sector", metavar="CODE", help="PLOVER sector; can be repeated.")
    ] = None,
    office: Annotated[
        str, typer.Option("--office", metavar="TEXT", help="Of a person, the office held.")
    ] = "",
    frm: Annotated[
        str, typer.Option("--from", metavar="DATE", help="First day: 2013-02-25, 2013-02 or 2013.")
    ] = "",
    to: Annotated[str, typer.Option("--to", metavar="DATE", help="First day on which it was over.")] = "",
    also: Annotated[
        list[str] | None, typer.Option("--also", metavar="NAME", help="Another name; can be repeated.")
    ] = None,
    source: Annotated[str, typer.Option("--source", metavar="TEXT", help="Where you have it from.")] = "",
    into: Annotated[
        Path | None, typer.Option("--into", metavar="FILE", help=f"Write to this table, not to your {ADDED}.")
    ] = None,
) -> None:
    """Add one actor to your own table.

    It is checked, written as one line, and from then on read by every command; what you say wins over what
    comes with verbale.
    """
    from verbale import ontology
    from verbale.config import user_tables
    from verbale.read.who.checks import countries
    from verbale.read.who.known import known

    file = into if into is not None else _folder() / ADDED
    cells = {
        "name": name,
        "kind": kind.value,
        "country": _code(country, countries()),
        "office": office,
        "from": frm,
        "to": to,
    }
    sectors = ";".join(_code(one, ontology.sectors()) for one in ";".join(sector or ()).split(";"))
    cells |= {"sector": sectors, "also": ";".join(also or ()), "source": source}
    data = _appended(file, {column: " ".join(cell.split()) for column, cell in cells.items()})
    if file.exists() and file.read_bytes().strip():
        known(
            (replace(user_tables([file])[0], name=str(file)),)
        )  # what was wrong before is told as it stands
    _check_added(name, file, data)
    _write(file, data)
    out.write(f"added to {file}")
    shown = f' --actors "{file}"' if into is not None else ""
    out.note(f'see it with: verbale actors find "{out.cell(name)}"{shown}')


def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Tables of actors: .csv, .jsonl.")],
    check: Annotated[bool, typer.Option("--check", help="Only check them; write nothing.")] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Put them in the place of tables of the same name.")
    ] = False,
) -> None:
    """Check tables of actors and copy them to your folder.

    Every fault is named with its file and line, and with what to do; then nothing is written, and the exit
    status is 1.
    """
    from verbale.config import user_tables
    from verbale.pages import phrase
    from verbale.read.who.known import known
    from verbale.read.who.tables import Row, rows

    tables = user_tables(files)
    if not tables:
        raise UsageError(
            f"there is no table in {', '.join(map(str, files))}: its name must end in .csv or .jsonl"
        )
    known(tables)
    for name, times in Counter(table.name for table in tables).items():
        if times > 1:
            raise UsageError(
                f"{times} of the tables are called {name}, and one would replace the other: rename them"
            )
    folder = None if check else _folder()
    if folder is not None and not replace:
        _refuse_others(tables, folder)
    for table in tables:
        count = phrase.number(sum(isinstance(row, Row) for row in rows(table)), "actor")
        if folder is not None:
            _write(folder / table.name, table.data)
        out.write(f"{table.name}: {count}, {'no fault' if folder is None else f'now in {folder}'}")


def remove(
    what: Annotated[
        str, typer.Argument(metavar="NAME", help=f"A name that was added, or the name of a table: {ADDED}.")
    ],
) -> None:
    """Remove an added actor, or a whole table, from your folder."""
    from verbale.pages import phrase

    folder = _folder()
    if Path(what).name == what and (folder / what).is_file():
        (folder / what).unlink()
        out.write(f"removed {folder / what}")
        return
    file = folder / ADDED
    kept, gone = _without(file, what)
    if not gone:
        raise UsageError(f"{file} has no {what!r}: see what is yours with verbale actors list")
    _write(file, kept)
    out.write(f"removed {phrase.number(gone, 'line')} of {what!r} from {file}")


def _folder() -> Path:
    from verbale.config import user_folder

    folder = user_folder()
    if folder is None:
        raise UsageError(
            "there is no home folder to keep tables in: name a file with --into or VERBALE_ACTORS"
        )
    return folder


def _appended(file: Path, cells: dict[str, str]) -> bytes:
    """Return a table with a line more, in the form it has."""
    import orjson

    from verbale.config import TABLE_ENDINGS, user_tables
    from verbale.read.who.tables import FIELDS, header

    if file.suffix.lower() not in TABLE_ENDINGS:
        raise UsageError(f"{file} is no table of actors: its name must end in {' or '.join(TABLE_ENDINGS)}")
    data = user_tables([file])[0].data if file.exists() else b""
    if file.suffix.lower() == ".jsonl":
        line = orjson.dumps({column: cell for column, cell in cells.items() if cell}).decode() + "\n"
    else:
        columns, divider = header(data) if data.strip() else (FIELDS, ",")
        data = data if data.strip() else f"{HEAD}{','.join(FIELDS)}\n".encode()
        if missing := [c for c, cell in cells.items() if cell and c not in columns]:
            raise UsageError(f"{file} has no column {', '.join(missing)}: add it to its first line")
        line = _line([cells.get(column, "") for column in columns], divider)
    ended = data if not data or data.endswith(b"\n") else data + b"\n"
    return ended + line.encode("utf-8", "replace")


def _code(typed: str, known: Container[str]) -> str:
    """Return a code as tables have it; what is none, as it was typed, so that a message repeats it."""
    code = typed.strip().upper()
    return code if code in known else typed


def _check_added(name: str, file: Path, data: bytes) -> None:
    """Refuse a table whose last line has a fault, in words for somebody who has typed it and seen no table."""
    from verbale.config import UserTable
    from verbale.read.who.known import known
    from verbale.read.who.tables import Row, rows

    table = UserTable(file.name, data)
    try:
        known((table,))
    except DataFileError as error:
        *before, added = (_said(row) for row in rows(table) if isinstance(row, Row))
        if added in before:
            raise UsageError(f"{file} has {name!r} already: edit its line, or remove it first") from error
        wrong = (_WHERE.sub("", line) for line in error.wrong.splitlines()[1:])
        raise UsageError("\n".join((f"{name!r} is not added to {file}:", *wrong))) from error


def _said(row: Row) -> tuple[str, ...]:
    from verbale.read.who.fold import key

    return (key(row["name"]), *(row[column] for column in ("kind", "country", "office", "from", "to")))


def _line(cells: list[str], divider: str) -> str:
    text = io.StringIO()
    comment = cells[0].startswith("#")  # it would open one, if it stood bare
    csv.writer(
        text,
        delimiter=divider,
        lineterminator="\n",
        quoting=csv.QUOTE_ALL if comment else csv.QUOTE_MINIMAL,
    ).writerow(cells)
    return text.getvalue()


def _without(file: Path, name: str) -> tuple[bytes, int]:
    """Return a CSV table without the lines of a name, and how many those are."""
    from verbale.config import user_tables
    from verbale.read.who.fold import key
    from verbale.read.who.tables import Row, rows

    if not file.exists():
        return b"", 0
    (table,) = user_tables([file])
    gone = {row.line for row in rows(table) if isinstance(row, Row) and key(row["name"]) == key(name)}
    lines = table.data.splitlines(keepends=True)
    dropped = {n for first in gone for n in range(first, _end(lines, first) + 1)}
    return b"".join(line for n, line in enumerate(lines, 1) if n not in dropped), len(gone)


def _end(lines: list[bytes], first: int) -> int:
    """Return the last line, from 1, of the row that begins at a line: a quoted cell may go on over several."""
    last = first
    while last < len(lines) and b"".join(lines[first - 1 : last]).count(b'"') % 2:
        last += 1
    return last


def _refuse_others(tables: tuple[UserTable, ...], folder: Path) -> None:
    """Keep an import from overwriting another table of the same name."""
    for table in tables:
        there = folder / table.name
        if there.exists() and there.read_bytes() != table.data:
            raise UsageError(
                f"{there} is there already and differs: give --replace to put this one in its place"
            )


def _write(file: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    part.write_bytes(data)
    part.replace(file)
