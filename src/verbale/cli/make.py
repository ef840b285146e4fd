"""Commands that read news: `build` and `code`."""

# ruff: noqa: PLC0415 -- imports wait until a command runs, so that --help is quick
# ruff: noqa: FBT002 -- flags of the command line

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from verbale.cli import out
from verbale.cli.actors import Tables, in_use
from verbale.cli.options import DEFAULT_DB, Db, MinConfidence, least, must_open, of, parse_date
from verbale.errors import UsageError
from verbale.overwrite import keep_apart
from verbale.pages import phrase
from verbale.types import Problem, Report

BUILD_EXAMPLES = """
verbale build news/                  every file below it, to verbale.duckdb
verbale build a.html b.txt --db korea.duckdb
verbale build rows.jsonl --strict    fail when anything could not be used
verbale build news/ --actors ministers.csv    with people that you know
"""
CODE_EXAMPLES = """
verbale code story.txt                        one JSON object a report
verbale code news/ --format table             for reading
echo "Oslo urged Paris to wait." | verbale code - --published 2024-05-02
verbale code news/ | jq -r .event | sort | uniq -c
"""
STDIN = "-"


class CodeFormat(StrEnum):
    """How `code` writes reports."""

    jsonl = "jsonl"
    table = "table"


Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files and folders: .txt, .html, .jsonl.")
]
CodePaths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Files and folders: .txt, .html, .jsonl; - reads one text."),
]


def build(
    paths: Paths,
    db: Db = DEFAULT_DB,
    tables: Tables = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with status 1 when an input could not be used.")
    ] = False,
) -> None:
    """Read files and folders into a database.

    What is there already is not read again: a run that was stopped goes on where it was, and running
    twice changes nothing. Inputs that cannot be used are kept as problems, and the rest is built.
    """
    from verbale import config, ingest, pipeline

    wanted = _existing(paths)
    keep_apart(db, (*wanted, *(tables or ())), "--db")
    settings = config.from_environment(actors=tables or ())
    in_use(settings.actors)
    must_open(db)
    with out.progress() as step:
        if step is not None:
            step("documents", 0, ingest.count(wanted))
        try:
            summary = pipeline.build(wanted, db, settings, progress=step)
        except KeyboardInterrupt:
            out.note(f"verbale: stopped; run the same command again to go on ({db} is safe)")
            raise typer.Exit(130) from None
    for what, count, remark in (
        (
            "documents",
            summary.documents,
            f"and {summary.skipped:,} that were there already" if summary.skipped else "",
        ),
        ("reports", summary.reports, "from these documents"),
        ("events", summary.events, "in the whole database"),
        ("problems", summary.problems, ""),
    ):
        out.write(f"{what:<10}{count:>8,}  {remark}".rstrip())
    if not summary.documents and not summary.skipped and not summary.problems:
        out.note("nothing to read was found: give files, or folders with .txt, .html or .jsonl files")
    elif summary.problems:
        out.note(f"see what could not be used with: verbale problems{of(db)}")
    else:
        out.note(f"next: verbale timeline{of(db)}")
    if strict and summary.problems:
        raise typer.Exit(1)


def code(
    paths: CodePaths,
    fmt: Annotated[
        CodeFormat, typer.Option("--format", help="jsonl for machines, table for people.")
    ] = CodeFormat.jsonl,
    published: Annotated[
        str, typer.Option(metavar="DATE", help="With -: the day the text was published.")
    ] = "",
    title: Annotated[str, typer.Option(metavar="TEXT", help="With -: its headline.")] = "",
    outlet: Annotated[str, typer.Option(metavar="NAME", help="With -: who published it.")] = "",
    min_confidence: MinConfidence = "",
    tables: Tables = None,
) -> None:
    """Write the reports in files to stdout, without a database.

    Problems go to stderr, one a line.
    """
    from verbale import config, pipeline

    sure = least(min_confidence)
    settings = config.from_environment(actors=tables or ())
    results: Iterable[tuple[Report, ...] | Problem]
    if STDIN in paths:
        if paths != [STDIN]:
            raise UsageError("- reads one text from stdin and stands alone: give either - or paths")
        day = parse_date(published, "--published")
        in_use(settings.actors)
        text = sys.stdin.buffer.read(settings.max_bytes + 1).decode("utf-8", errors="replace")
        results = (pipeline.code_text(text, published=day, title=title, outlet=outlet, settings=settings),)
    elif published or title or outlet:
        raise UsageError(
            "--published, --title and --outlet go with -, a text from stdin; files bring their own"
        )
    else:
        wanted = _existing(paths)
        in_use(settings.actors)
        results = pipeline.code_paths(wanted, settings)
    problems: list[Problem] = []
    reports = (report for report in _reports(results, problems) if report.confidence >= sure)
    if fmt is CodeFormat.jsonl:
        _write_jsonl(reports)
    else:
        _write_table(tuple(reports))
    if problems:
        out.note(phrase.number(len(problems), "problem"))


def _existing(paths: list[str]) -> tuple[Path, ...]:
    if "" in paths:  # a variable of the shell that is not set, and would read the folder we are in
        raise UsageError("one of the paths is empty: name a file or folder; the folder you are in is .")
    wanted = tuple(Path(path) for path in paths)
    missing = [str(path) for path in wanted if not path.exists()]
    if missing:
        raise UsageError(f"there is no file or folder {', '.join(missing)}")
    return wanted


def _reports(results: Iterable[tuple[Report, ...] | Problem], problems: list[Problem]) -> Iterator[Report]:
    for result in results:
        if isinstance(result, Problem):
            problems.append(result)
            out.note(f"{out.cell(result.input)}: {out.cell(result.wrong)} ({out.cell(result.todo)})")
        else:
            yield from result


def _write_jsonl(reports: Iterable[Report]) -> None:
    from verbale import codec

    for report in reports:
        out.write_bytes(codec.to_json(report) + b"\n")


def _write_table(reports: tuple[Report, ...]) -> None:
    """Write each sentence once, and below it what it says."""
    if not reports:
        out.note("no reports: nothing here says who did what to whom")
        return
    cells = [[out.cell(cell) for cell in _row(report)] for report in reports]
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    rows = iter(cells)
    for number, (_, group) in enumerate(groupby(reports, key=lambda report: (report.document, report.span))):
        said = tuple(group)
        if number:
            out.write()
        out.write(textwrap.fill(out.cell(said[0].sentence), out.width()))
        for _ in said:
            row = zip(next(rows), widths, strict=True)
            line = "  ".join(f"{cell:<{width}}" for cell, width in row).rstrip()
            out.write(textwrap.fill(line, out.width(), initial_indent="  ", subsequent_indent="      "))


def _row(report: Report) -> tuple[str, ...]:
    speakers = phrase.speakers(report.according_to)
    return (
        phrase.day(report.when),
        report.status,
        phrase.kind(report),
        phrase.codes(report),
        f"according to {speakers}" if speakers else "",
        phrase.time_doubt(report.when),
    )
