"""Commands that check quality: `sample` and `eval`."""

# ruff: noqa: PLC0415 -- imports wait until a command runs, so that --help is quick
# ruff: noqa: FBT002 -- flags of the command line

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from verbale.cli import out
from verbale.cli.options import DEFAULT_DB, Db, open_existing
from verbale.errors import UsageError
from verbale.pages import phrase
from verbale.pages.names import party_code

if TYPE_CHECKING:
    from verbale.types import Report

SAMPLE_EXAMPLES = """
verbale sample --n 100 --out sheet.csv       then fill in the first column: y, n or ?
verbale sample --score sheet.csv             precision with a 95 % interval
verbale sample --n 100 --seed 7 --out second.csv
"""
EVAL_EXAMPLES = """
verbale eval claims evals/korea.jsonl
verbale eval relations gold.jsonl --predictions answers.jsonl --json
"""
VERDICT, REPORT = "verdict", "report"
SHEET = (
    VERDICT,
    REPORT,
    "event",
    "status",
    "actor",
    "recipient",
    "when",
    "according to",
    "sentence",
    "outlet",
    "published",
    "note",
)
VERDICTS = {"y": "y", "yes": "y", "n": "n", "no": "n", "?": "?", "": ""}


class EvalKind(StrEnum):
    """The gold formats."""

    relations = "relations"
    sentences = "sentences"
    actors = "actors"
    pages = "pages"
    claims = "claims"


def sample(
    db: Db = DEFAULT_DB,
    n: Annotated[int, typer.Option("--n", metavar="N", min=1, help="How many reports.")] = 100,
    file: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write the sheet here, not to stdout.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", help="Another seed draws another sample.")] = 1,
    score: Annotated[
        Path | None, typer.Option("--score", metavar="FILE", help="Score a sheet that was filled in.")
    ] = None,
) -> None:
    """Draw a random sheet to check by hand, or score one.

    In the first column of the sheet write y when the sentence says what the row says, n when it does
    not, ? when it cannot be told. The score is the share of y among y and n, with a 95 % Wilson interval.
    """
    if score is not None:
        _score(score)
        return
    from verbale import query

    with open_existing(db) as store:
        reports = query.sample(store, n, seed)
    if not reports:
        out.note("no reports: the database holds none; see what could not be used with: verbale problems")
    elif file is None:
        _write_sheet(sys.stdout, reports)
    else:
        with file.open(
            "w", encoding="utf-8-sig", newline=""
        ) as sheet:  # the mark makes spreadsheets read UTF-8
            _write_sheet(sheet, reports)
        out.note(f"{len(reports)} reports in {file}: fill in y, n or ?, then: verbale sample --score {file}")


def evaluate(
    kind: Annotated[EvalKind, typer.Argument(help="The format of the gold file.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The gold file, one JSON object a line.")],
    predictions: Annotated[
        Path | None, typer.Option("--predictions", metavar="FILE", help="Write what was answered.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Score verbale against a gold file.

    Prints precision, recall and extras for each event type.
    """
    import orjson

    from verbale import evaluate as evaluation

    if not file.is_file():
        raise UsageError(f"there is no file {file}")
    result = evaluation.run(kind.value, file, predictions)
    if as_json:
        out.write_bytes(orjson.dumps(result.plain(), option=orjson.OPT_INDENT_2) + b"\n")
    else:
        out.write(result.text())


def _score(file: Path) -> None:
    from verbale import query

    if not file.is_file():
        raise UsageError(f"there is no file {file}")
    result = query.score_sample(_verdicts(file))
    if not result.judged:
        raise UsageError(f"{file}: nothing is filled in: write y, n or ? in the column {VERDICT!r}")
    out.write(f"judged     {result.judged}")
    out.write(f"right      {result.right}")
    out.write(f"precision  {result.precision:.3f}  (95 % interval {result.low:.3f} to {result.high:.3f})")


def _verdicts(file: Path) -> tuple[str, ...]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as sheet:
            text = sheet.read()
    except UnicodeDecodeError as error:
        raise UsageError(f"{file} is not UTF-8: save the sheet as CSV (UTF-8)") from error
    first = text.partition("\n")[0]
    rows = csv.DictReader(text.splitlines(), delimiter=";" if first.count(";") > first.count(",") else ",")
    if VERDICT not in (rows.fieldnames or ()):
        raise UsageError(f"{file} has no column {VERDICT!r}: give a sheet that verbale sample has written")
    found = []
    for number, row in enumerate(rows, start=2):
        given = (row[VERDICT] or "").strip().lower()
        if given not in VERDICTS:
            raise UsageError(f"{file}, row {number}: {given!r} is no verdict: write y, n or ?")
        found.append(VERDICTS[given])
    return tuple(found)


def _write_sheet(sheet: TextIO, reports: Sequence[Report]) -> None:
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(SHEET)
    for report in reports:
        row = (
            "",
            report.id,
            phrase.kind(report),
            report.status,
            "; ".join(_who(party.text, party_code(party)) for party in report.actor),
            "; ".join(_who(party.text, party_code(party)) for party in report.recipient),
            phrase.day(report.when),
            phrase.speakers(report.according_to) or "the outlet",
            report.sentence,
            report.outlet,
            report.published.isoformat() if report.published else "",
            "",
        )
        writer.writerow([_no_formula(out.cell(value)) for value in row])


def _who(text: str, code: str) -> str:
    return f"{text} [{code}]"


def _no_formula(value: str) -> str:
    """Keep a spreadsheet from running news as a formula."""
    return f"'{value}" if value[:1] in {"=", "+", "-", "@"} else value
