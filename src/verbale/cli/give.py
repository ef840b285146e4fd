"""Commands that give away what a database holds: `export` and `report`."""

# ruff: noqa: PLC0415 -- imports wait until a command runs, so that --help is quick
# ruff: noqa: FBT002 -- flags of the command line

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from verbale.cli import out
from verbale.cli.options import DEFAULT_DB, Db, open_existing
from verbale.pages import phrase

if TYPE_CHECKING:
    from verbale.query import Filter

EXPORT_EXAMPLES = """
verbale export --format parquet --out reports.parquet
verbale export --format plover-jsonl --out reports.jsonl --no-text
verbale export --format csv --out reports.csv
"""
REPORT_EXAMPLES = """
verbale report --out dossier/                      open dossier/index.html
verbale report --actor PRK --from 2016 --out prk/ --title "Korea, 2016"
"""


class ExportFormat(StrEnum):
    """The exporters."""

    plover_jsonl = "plover-jsonl"
    csv = "csv"
    parquet = "parquet"


def export(
    where: Filter,
    file: Annotated[Path, typer.Option("--out", metavar="FILE", help="The file to write.")],
    db: Db = DEFAULT_DB,
    fmt: Annotated[ExportFormat, typer.Option("--format", help="What to write.")] = ExportFormat.plover_jsonl,
    text: Annotated[
        bool,
        typer.Option(
            "--text/--no-text",
            help="With or without sentences and printed words, which may be under copyright.",
        ),
    ] = True,
) -> None:
    """Write the reports to a file for R or Python."""
    from verbale.export import export as export_reports

    with open_existing(db) as store:
        rows = export_reports(store, fmt.value, file, text=text, where=where)
    out.note(f"{phrase.number(rows, 'report')} in {file}")


def report(
    where: Filter,
    folder: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The folder to write; made if need be.")
    ],
    db: Db = DEFAULT_DB,
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help="Heading of the dossier.")] = "",
) -> None:
    """Write a dossier of HTML pages that can be mailed.

    It opens from disk: a timeline, a page for each event with its sentences marked, and a page of problems. Nothing is
    loaded from elsewhere, and no script is needed.
    """
    from verbale.pages.dossier import write_dossier

    with open_existing(db) as store, out.progress() as step:
        index = write_dossier(store, folder, where=where, title=title, progress=step)
    out.note(f"open {index}")
