"""Commands that check quality: `sample` and `eval`."""

# ruff: noqa: PLC0415 -- imports wait until a command runs, so that --help is quick
# ruff: noqa: FBT002 -- flags of the command line

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from verbale.cli import out
from verbale.cli.options import DEFAULT_DB, Db, MinConfidence, least, of, open_existing
from verbale.errors import UsageError
from verbale.overwrite import keep_apart
from verbale.pages import phrase
from verbale.pages.names import party_code

if TYPE_CHECKING:
    from verbale.types import Party, Report

SAMPLE_EXAMPLES = """
verbale sample --n 100 --out sheet.csv    then fill in y, n or ? in column 1
verbale sample --score sheet.csv          precision with a 95 % interval
verbale sample --n 100 --seed 7 --out second.csv
verbale sample --min-confidence 0.9 --out sure.csv
"""
EVAL_EXAMPLES = """
verbale eval claims evals/claims/korea.jsonl
verbale eval relations gold.jsonl --predictions answers.jsonl --json
"""
VERDICT = "verdict"  # the column a person fills in
SHEET = (
    *(VERDICT, "sentence", "event", "actor", "recipient", "status", "when", "according to"),
    *("outlet", "published", "report", "note"),
)


KINDS = (
    *("relations", "sentences", "actors", "mentions", "pages", "factuality", "speakers", "places"),
    *("readings", "dates", "collection", "claims"),
)


def sample(
    db: Db = DEFAULT_DB,
    n: Annotated[int, typer.Option("--n", metavar="N", min=1, help="How many reports.")] = 100,
    file: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write the sheet here, not to stdout.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="Another seed draws another sample.")] = 1,
    min_confidence: MinConfidence = "",
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

    if file is not None:
        keep_apart(file, (db,), "--out")
    where = query.Filter(min_confidence=least(min_confidence))
    with open_existing(db) as store:
        reports = query.sample(store, n, seed, where)
    if not reports and where.min_confidence:
        out.note(f"no reports: the database holds none as sure as {where.min_confidence:g}")
    elif not reports:
        out.note(
            f"no reports: the database holds none; see what could not be used with: verbale problems{of(db)}"
        )
    elif file is None:
        _write_sheet(sys.stdout, reports)
    else:
        with file.open(
            "w", encoding="utf-8-sig", newline=""
        ) as sheet:  # the mark makes spreadsheets read UTF-8
            _write_sheet(sheet, reports)
        out.note(
            f"{phrase.number(len(reports), 'report')} in {file}: fill in y, n or ?, then: verbale sample --score {file}"
        )


def evaluate(
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help=f"The format of the gold file: {', '.join(KINDS)}.")
    ],
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

    if kind not in KINDS:
        raise UsageError(f"there is no kind {kind!r} of gold file; there are {', '.join(KINDS)}")
    _must_be_a_file(file)
    result = evaluation.run(kind, file, predictions)
    if as_json:
        out.write_bytes(orjson.dumps(result.plain(), option=orjson.OPT_INDENT_2) + b"\n")
    else:
        out.write(result.text())


def _must_be_a_file(file: Path) -> None:
    if file.is_dir():
        raise UsageError(f"{file} is a folder: name a file in it")
    if not file.is_file():
        raise UsageError(f"there is no file {file}")


def _score(file: Path) -> None:
    from verbale import query

    _must_be_a_file(file)
    result = query.score_sample(_verdicts(file))
    if not result.judged:
        raise UsageError(f"{file}: nothing is judged yet: write y or n in the column {VERDICT!r}")
    out.write(f"judged     {result.judged}  ({result.open} left open)")
    out.write(f"right      {result.right}")
    out.write(f"precision  {result.precision:.3f}  (95 % interval {result.low:.3f} to {result.high:.3f})")


def _verdicts(file: Path) -> Iterator[str]:
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{file} is not UTF-8: save the sheet as CSV (UTF-8)") from error
    first = text.partition("\n")[0]
    semicolons = first.count(";") > first.count(",")  # what some spreadsheets save as CSV
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if semicolons else ",")
    if VERDICT not in (rows.fieldnames or ()):
        raise UsageError(f"{file} has no column {VERDICT!r}: give a sheet that verbale sample has written")
    return (row[VERDICT] or "" for row in rows)


def _write_sheet(sheet: TextIO, reports: Sequence[Report]) -> None:
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(SHEET)
    for report in reports:
        row = (
            "",
            report.sentence,
            phrase.kind(report),
            _parties(report.actor),
            _parties(report.recipient),
            report.status,
            phrase.day(report.when),
            phrase.speakers(report.according_to) or "the outlet",
            report.outlet,
            report.published.isoformat() if report.published else "",
            report.id,
            "",
        )
        writer.writerow([_no_formula(out.cell(value)) for value in row])


def _parties(parties: Sequence[Party]) -> str:
    return "; ".join(f"{party.text} [{party_code(party)}]" for party in parties)


def _no_formula(value: str) -> str:
    """Keep a spreadsheet from running news as a formula."""
    return f"'{value}" if value[:1] in {"=", "+", "-", "@"} else value
