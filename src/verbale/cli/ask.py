"""Commands that ask a database what it holds."""

# ruff: noqa: PLC0415 -- imports wait until a command runs, so that --help is quick
# ruff: noqa: FBT002 -- flags of the command line

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli import out
from verbale.cli.options import DEFAULT_DB, Db, of, open_existing
from verbale.errors import UsageError
from verbale.pages import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from verbale.query import Filter, TimelineDay
    from verbale.types import Event

EVENTS_EXAMPLES = """
verbale events --type SANCTION --from 2016
verbale events --actor PRK --recipient USA --status asserted
verbale events --format jsonl | jq -r .id       for machines
"""
TIMELINE_EXAMPLES = """
verbale timeline --from 2016-01 --to 2016-09
verbale timeline --actor CHN --brief            one line an event
verbale timeline --from 2016-09 --limit 5       the first five
verbale timeline --outlet "Harbour Post" --min-confidence 0.6
"""
COUNTS_EXAMPLES = """
verbale counts --by dyad,month,quad
verbale counts --by year,event --status asserted --format csv > events.csv
verbale counts --by outlet
"""
PROBLEMS_EXAMPLES = """
verbale problems
verbale problems --format jsonl | jq -r .input
"""
UNKNOWN_EXAMPLES = """
verbale actors unknown --limit 50
"""
GROUPINGS = (
    "dyad",
    "actor",
    "recipient",
    "month",
    "year",
    "week",
    "day",
    "quad",
    "event",
    "status",
    "outlet",
)
INDENT = "  "
SHORT = 8  # digits of an id that are shown; `show` takes any unambiguous beginning


class ListFormat(StrEnum):
    """A list for a person or for a machine."""

    table = "table"
    jsonl = "jsonl"


class CountFormat(StrEnum):
    """A table for a person, a spreadsheet or a machine."""

    table = "table"
    csv = "csv"
    json = "json"


Format = Annotated[ListFormat, typer.Option("--format", help="table for people, jsonl for machines.")]
Limit = Annotated[
    int | None, typer.Option("--limit", metavar="N", min=1, help="At most so many, the earliest.")
]


def events(
    where: Filter,
    db: Db = DEFAULT_DB,
    fmt: Format = ListFormat.table,
    limit: Limit = None,
) -> None:
    """List events, oldest first, undated ones last.

    Told counts the documents that say it in their own words, and behind a plus those that give it as somebody's claim.
    """
    from verbale import query

    with open_existing(db) as store:
        found = query.events(store, where, limit=limit)
    if fmt is ListFormat.jsonl:
        _write_jsonl(found)
    elif found:
        # in 80 columns; what differs most in length stands last, so that a pipe's lines are no longer than they need
        columns = ("id", "when", "status", "told", "sure", "event", "who")
        rows = [
            (
                e.id[:SHORT],
                phrase.day(e.when),
                e.status,
                f"{e.narrated}+{e.claimed}" if e.claimed else e.narrated,
                e.confidence,
                phrase.kind(e),
                phrase.codes(e),
            )
            for e in found
        ]
        out.table(columns, rows, right=("sure",), wrap=("event", "who"))
    _say_if_none(found, where, db)


def timeline(
    where: Filter,
    db: Db = DEFAULT_DB,
    brief: Annotated[
        bool, typer.Option("--brief", help="One line an event, without its first sentence.")
    ] = False,
    limit: Limit = None,
) -> None:
    """Show what happened, day by day, with the sentences.

    Each event comes with the first sentence that says so.
    """
    from verbale import query
    from verbale.pages.periods import periods

    with open_existing(db) as store:
        days = _first(query.timeline(store, where), limit)
        first = set() if brief else {event.reports[0] for entry in days for event in entry.events}
        sentences = query.sentences(store, first) if first else {}
    for number, period in enumerate(periods(days)):
        if number:
            out.write()
        known = period.when is not None and period.when.start == period.when.end
        out.write(
            f"{period.key}  {phrase.weekday(period.when.start)}" if period.when and known else period.key
        )
        for event in period.events:
            _write_event(event, period.vaguer(event), None if brief else sentences.get(event.reports[0], ""))
    _say_if_none(days, where, db)


def counts(
    where: Filter,
    by: Annotated[
        str, typer.Option("--by", metavar="LIST", help=f"Any of {', '.join(GROUPINGS)}.")
    ] = "dyad,month,quad",
    db: Db = DEFAULT_DB,
    fmt: Annotated[CountFormat, typer.Option("--format", help="table, csv or json.")] = CountFormat.table,
) -> None:
    """Count events by dyad, time, type or outlet.

    Each row also gives the number of reports and the sum of the conflict-cooperation scores.
    """
    import orjson

    from verbale import query

    wanted = tuple(part.strip().lower() for part in by.split(",") if part.strip())
    wrong = [part for part in wanted if part not in GROUPINGS]
    if wrong or not wanted:
        raise UsageError(f"--by {by!r}: count by any of {', '.join(GROUPINGS)}, with commas between")
    with open_existing(db) as store:
        found = query.counts(store, wanted, where)
    if fmt is CountFormat.json:
        objects = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
        out.write_bytes(orjson.dumps(objects, option=orjson.OPT_INDENT_2) + b"\n")
    elif fmt is CountFormat.csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(found.columns)
        writer.writerows(found.rows)
    elif found.rows:
        rows = [["–" if cell == "" else cell for cell in row] for row in found.rows]  # not known, or none
        out.table(found.columns, rows, right=("events", "reports", "score"), wrap=("outlet", "event"))
    _say_if_none(found.rows, where, db)


def problems(db: Db = DEFAULT_DB, fmt: Format = ListFormat.table) -> None:
    """List what could not be used, why, and what to do about it."""
    from verbale import query

    with open_existing(db) as store:
        found = query.problems(store)
    if fmt is ListFormat.jsonl:
        _write_jsonl(found)
    else:
        for problem in found:
            out.write(f"{out.cell(problem.input)}  ({problem.stage})")
            out.write_wrapped(problem.wrong, INDENT, INDENT)
            out.write_wrapped(f"to do: {problem.todo}", INDENT, INDENT * 2)
    if found:
        stages = Counter(problem.stage for problem in found)
        out.note(
            f"{phrase.number(len(found), 'problem')}: {', '.join(f'{n:,} in {stage}' for stage, n in stages.most_common())}"
        )
    else:
        out.note("no problems: every input was used")


def actors_unknown(
    db: Db = DEFAULT_DB,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=1, help="At most so many, the most frequent.")
    ] = 20,
    fmt: Format = ListFormat.table,
) -> None:
    """List frequent parties that could not be resolved."""
    from verbale import query

    with open_existing(db) as store:
        found = query.unknown_actors(store, limit)
    if fmt is ListFormat.jsonl:
        _write_jsonl(found)
    elif found:
        out.table(
            ("reports", "words", "example"),
            [(a.count, a.text, a.report[:SHORT]) for a in found],
            right=("reports",),
            wrap=("words",),
        )
        out.note(f"see an example with: verbale show ID{of(db)}")
    if not found:
        out.note("no unknown actors: every actor and recipient was resolved")


def _first(days: tuple[TimelineDay, ...], limit: int | None) -> tuple[TimelineDay, ...]:
    """Return the days as far as they hold no more events than that."""
    kept, left = [], limit
    for day in days:
        if left == 0:
            break
        kept.append(replace(day, events=day.events[:left]))
        left = None if left is None else left - len(kept[-1].events)
    return tuple(kept)


def _write_event(event: Event, time: str, sentence: str | None) -> None:
    head, line = f"{INDENT}{event.id[:SHORT]}  ", phrase.phrase(event)
    indent = " " * len(head)
    if sentence is None:
        facts = (phrase.kind(event), time)
        out.write_wrapped(f"{line} ({', '.join(fact for fact in facts if fact)})", head, indent)
        return
    out.write_wrapped(line, head, indent)
    told = (phrase.kind(event), phrase.codes(event), event.status, time, phrase.told(event))
    out.write_wrapped(" · ".join(fact for fact in told if fact), indent, indent)
    if sentence:
        out.write_wrapped(f"“{sentence}”", indent, indent)


def _write_jsonl(records: Iterable[object]) -> None:
    from verbale import codec

    for record in records:
        out.write_bytes(codec.to_json(record) + b"\n")


def _say_if_none(found: object, where: Filter, db: Path) -> None:
    from verbale.query import Filter

    if found:
        return
    if where == Filter():
        out.note(
            f"no events: the database holds none; see what could not be used with: verbale problems{of(db)}"
        )
    elif where.outlet:
        out.note(f"no events match: see how outlets are called here with: verbale counts --by outlet{of(db)}")
    elif where.actor or where.recipient:
        out.note(
            "no events match: widen --from and --to, or see how parties are called here with: "
            f"verbale counts --by {'actor' if where.actor else 'recipient'}{of(db)}"
        )
    else:
        out.note("no events match: widen --from and --to, or leave out a filter")
