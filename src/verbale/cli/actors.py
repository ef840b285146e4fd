"""Commands on actors that read: `actors find` and `actors list`."""

# ruff: noqa: PLC0415 -- imports wait until a command runs, so that --help is quick
# ruff: noqa: FBT002 -- flags of the command line

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli import out
from verbale.cli.options import parse_date
from verbale.errors import UsageError

if TYPE_CHECKING:
    from verbale.config import UserTable
    from verbale.read.who.look import Actor, Meaning

FIND_EXAMPLES = """
verbale actors find "Antony Blinken" --on 2016-05-01
verbale actors find "Russian foreign minister" --on 2015-03-01
verbale actors find Georgia               when it is the state
verbale actors find FX --actors my.csv    with a table of yours
"""
LIST_EXAMPLES = """
verbale actors list
verbale actors list --json | jq -r '.[].name'
"""
_DETAIL = "    "
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}", re.ASCII)

Tables = Annotated[
    list[Path] | None,
    typer.Option(
        "--actors", metavar="FILE", help="A table of actors of yours, or a folder; can be repeated."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for machines.")]


def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, or a description with an office.")],
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="On this day, such as 2016-05-01.")] = "",
    tables: Tables = None,
    as_json: Json = False,
) -> None:
    """Say who a name means, and why.

    Every reading with its country, sector, office and dates, and whether it is ours or yours. Exits with
    status 1 when nothing is known of the name.
    """
    from verbale import codec, config
    from verbale.read.who.known import known
    from verbale.read.who.look import look

    if not name.strip():
        raise UsageError('NAME is empty: give a name, such as verbale actors find "Antony Blinken"')
    actor = look(name, _day(on), known(config.from_environment(actors=tables or ()).actors))
    if as_json:
        out.write_bytes(codec.to_json(actor) + b"\n")
    else:
        _write(actor)
    if not actor.known:
        out.note(
            f"nothing is known of {out.cell(actor.name)!r}; if you know it, add it, for example:\n"
            f'  verbale actors add "{out.cell(actor.name)}" --kind person --country KEN --office "foreign minister"'
        )
        raise typer.Exit(1)


def list_(tables: Tables = None, as_json: Json = False) -> None:
    """List the actors of your own tables."""
    import orjson

    from verbale import config
    from verbale.read.who.known import known
    from verbale.read.who.tables import FIELDS, Row, rows

    found = config.from_environment(actors=tables or ()).actors
    known(found)  # a table with a fault is said to have one
    lines = [row for table in found for row in rows(table) if isinstance(row, Row)]
    if as_json:
        plain = [{**{c: row[c] for c in FIELDS}, "table": row.table, "line": row.line} for row in lines]
        out.write_bytes(orjson.dumps(plain, option=orjson.OPT_INDENT_2) + b"\n")
    elif lines:
        columns = ("name", "kind", "code", "office", "from", "to", "table")
        cells = [
            (
                r["name"],
                r["kind"],
                _code(r["country"], r.several("sector")),
                r["office"],
                r["from"],
                r["to"],
                r.table,
            )
            for r in lines
        ]
        out.table(columns, cells, wrap=("name", "office", "table"))
    if not lines:
        folder = config.user_folder()
        where = f" to {folder}" if folder else ""
        out.note(
            f"no tables of yours: verbale actors add writes{where}, verbale actors import takes a file in"
        )


def in_use(tables: tuple[UserTable, ...]) -> None:
    """Say on stderr which tables of the user take part, once nothing is wrong with them."""
    from verbale.read.who.known import known

    if tables:
        known(tables)
        out.note(f"with your actors: {', '.join(dict.fromkeys(table.name for table in tables))}")


def _day(text: str) -> date | None:
    if text and not _DAY.fullmatch(text.strip()):
        raise UsageError(f"--on {text!r} is not a day: write it like 2016-05-01")
    return parse_date(text, "--on")


def _write(actor: Actor) -> None:
    if not actor.known:
        return
    day = f", on {actor.on.isoformat()}" if actor.on else ""
    out.write_wrapped(f"{actor.name}{day}: {_read_as(actor)}", others=_DETAIL)
    shown = _shown(actor)
    for meaning in shown:
        _write_meaning(meaning, actor.on)
    if others := len(actor.meanings) - len(shown):
        out.write()
        out.write(f"{others} more at other times: leave out --on to see them")
    if actor.parts:
        out.write()
        out.write("no table has the whole name; names in it:")
    for meaning in actor.parts:
        _write_meaning(meaning, None)


def _shown(actor: Actor) -> list[Meaning]:
    """Return what is shown: of an office on a day only those who may have held it, or who came next to it."""
    first = sorted(actor.meanings, key=lambda m: m.holds is not True)
    if actor.on is None or actor.party.person or not any(m.person for m in first):
        return first
    near = [m for m in first if m.holds is not False]
    if any(m.person for m in near):
        return near
    earlier = [m for m in actor.meanings if m.person and m.start <= actor.on.isoformat()]
    later = [m for m in actor.meanings if m.person and m not in earlier]
    return near + earlier[-1:] + later[:1]


def _read_as(actor: Actor) -> str:
    """Return what a text that has only this name would make of it."""
    party = actor.party
    several = next((m for m in actor.meanings if m.kind == "several states"), None)
    if several is not None:
        return f"read as {several.country}"
    if not party.country:
        return (
            f"read as {party.office}, of a country that the text must tell"
            if party.office
            else "read as nobody"
        )
    holding = dict.fromkeys(m.person for m in actor.meanings if m.holds and m.person and not party.person)
    held_by = f"held by {' and '.join(holding)}" if holding else ""
    parts = (_code(party.country, party.sector), party.person, party.office, held_by)
    return f"read as {' · '.join(part for part in parts if part)}"


def _write_meaning(meaning: Meaning, on: date | None) -> None:
    out.write()
    what = meaning.office if meaning.kind in ("person", "organisation") else ""
    seat = f"seat of the {what}" if what and meaning.kind == "organisation" else what
    head = (
        meaning.text,
        "" if meaning.kind == "person" else meaning.kind,
        _code(meaning.country, meaning.sector),
        seat,
    )
    out.write_wrapped(" · ".join(part for part in head if part), "  ", _DETAIL)
    if dates := _dates(meaning, on):
        out.write_wrapped(dates, _DETAIL, _DETAIL)
    for line in (meaning.note, f"source: {meaning.source}" if meaning.source else ""):
        if line:
            out.write_wrapped(line, _DETAIL, _DETAIL + "  ")
    out.write_wrapped(f"yours: {meaning.table}" if meaning.table else "comes with verbale", _DETAIL, _DETAIL)


def _dates(meaning: Meaning, on: date | None) -> str:
    if meaning.kind != "person" and not (meaning.start or meaning.end):
        return ""
    since = meaning.start or ("always" if meaning.table and meaning.lasts else "not known")
    until = meaning.end or ("" if meaning.lasts else "not known")
    span = f"{since} to {until}" if until else f"since {meaning.start}" if meaning.start else since
    if on is None:
        return span
    held = {True: "on that day", False: "not on that day", None: "not sure on that day"}[meaning.holds]
    return f"{span}: {held}"


def _code(country: str, sector: tuple[str, ...]) -> str:
    return " ".join(part for part in (country, *sector) if part)
