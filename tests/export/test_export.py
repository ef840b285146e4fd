from __future__ import annotations

import csv
import os
from datetime import date

import pyarrow.parquet as pq
import pytest
from makers import claim, fill, on, who

from verbale import codec, query
from verbale.errors import UsageError
from verbale.export import EXPORTERS, export
from verbale.export.columns import COLUMNS
from verbale.query import Filter
from verbale.store import open_store
from verbale.types import Hedge, Report, Span, Trigger, When, Where

SECRET = "SECRETWORD"
MET = claim(
    "CONSULT",
    who("KOR", "GOV", text=SECRET, person="Han Mi-rae"),
    who(None, text=f"{SECRET};{SECRET}"),
    document="a",
    published="2031-04-09",
    mode=("visit", "phone"),
    when=When(date(2031, 4, 8), date(2031, 4, 8), "day", SECRET, Span(1, 2), SECRET),
    where=Where("Oslo", "NOR", lat=59.91, lon=10.75),
    hedges=(Hedge(SECRET, Span(3, 4)),),
    according_to=(who("CHN", text=SECRET),),
    sentence=f"{SECRET}, said",
    trigger=Trigger(SECRET, Span(5, 6)),
)
AGAIN = claim("CONSULT", "KOR", document="b", when=on("2031-04-08"))
FORMULA = claim("ACCUSE", "PRK", to=["USA"], document="c", outlet='=HYPERLINK("x")', sentence="-1+1 = @SUM")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("export") / "news.duckdb", create=True) as opened:
        fill(opened, [MET, AGAIN, FORMULA])
        yield opened


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_jsonl_gives_the_reports_back(store, tmp_path):
    out = tmp_path / "r.jsonl"
    assert export(store, "plover-jsonl", out) == 3
    read = [codec.from_json(Report, line) for line in out.read_bytes().splitlines()]
    assert read == list(query.reports(store))


def test_csv_has_a_row_for_each_report_with_its_event(store, tmp_path):
    out = tmp_path / "r.csv"
    assert export(store, "csv", out) == 3
    rows = {row["report"]: row for row in rows_of(out)}
    met = rows[MET.id]
    assert list(met) == [column.name for column in COLUMNS]
    assert met["mode"] == "visit;phone"
    assert met["actor_country"] == "KOR;"
    assert met["actor"] == f"{SECRET};{SECRET},{SECRET}", "a separator inside a value is replaced"
    assert (met["start"], met["quad"], met["score"], met["lat"]) == ("2031-04-08", "1", "2.75", "59.91")
    assert met["event_id"] == query.show(store, MET.id).event.id
    assert (rows[FORMULA.id]["start"], rows[FORMULA.id]["lat"]) == ("", "")


def test_csv_cells_are_no_formulas(store, tmp_path):
    export(store, "csv", tmp_path / "r.csv")
    row = next(row for row in rows_of(tmp_path / "r.csv") if row["report"] == FORMULA.id)
    assert row["outlet"] == '\'=HYPERLINK("x")'
    assert row["sentence"] == "'-1+1 = @SUM"
    assert row["score"] == "-3.0", "a number is no formula"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝"])
def test_no_cell_begins_as_a_formula(start, tmp_path):
    with open_store(tmp_path / "news.duckdb", create=True) as store:
        fill(store, [claim("ACCUSE", who(None, text=f"{start}cmd"), sentence=f"{start}cmd")])
        export(store, "csv", tmp_path / "r.csv")
    (row,) = rows_of(tmp_path / "r.csv")
    assert row["sentence"][0] == row["actor"][0] == "'"


def test_parquet_is_typed(store, tmp_path):
    out = tmp_path / "r.parquet"
    assert export(store, "parquet", out) == 3
    table = pq.read_table(out)
    row = next(row for row in table.to_pylist() if row["report"] == MET.id)
    assert row["mode"] == ["visit", "phone"]
    assert row["actor_country"] == ["KOR", ""]
    assert row["start"] == date(2031, 4, 8)
    assert row["quad"] == 1
    assert b"PLOVER" in table.schema.field("event").metadata[b"meaning"]


def test_parquet_of_nothing_has_its_columns(store, tmp_path):
    assert export(store, "parquet", tmp_path / "r.parquet", where=Filter(actor="FRA")) == 0
    assert pq.read_table(tmp_path / "r.parquet").column_names == [column.name for column in COLUMNS]


@pytest.mark.parametrize("name", EXPORTERS)
def test_without_text_no_printed_word_is_given_away(store, tmp_path, name):
    out = tmp_path / "out"
    export(store, name, out)
    assert SECRET in str(pq.read_table(out).to_pylist() if name == "parquet" else out.read_bytes())
    export(store, name, out, text=False)
    bare = str(pq.read_table(out).to_pylist() if name == "parquet" else out.read_bytes())
    assert SECRET not in bare
    assert "Han Mi-rae" in bare
    assert "KOR" in bare


def test_without_text_spans_stay(store, tmp_path):
    export(store, "plover-jsonl", tmp_path / "r.jsonl", text=False)
    read = {
        r.id: r
        for line in (tmp_path / "r.jsonl").read_bytes().splitlines()
        for r in [codec.from_json(Report, line)]
    }
    met = read[MET.id]
    assert (met.span, met.trigger.span, met.hedges[0].span, met.when.span) == (
        MET.span,
        MET.trigger.span,
        MET.hedges[0].span,
        MET.when.span,
    )


@pytest.mark.parametrize("name", EXPORTERS)
def test_twice_gives_the_same_bytes(store, tmp_path, name):
    for out in ("a", "b"):
        export(store, name, tmp_path / out)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_filter_keeps_what_it_names(store, tmp_path, name):
    assert export(store, name, tmp_path / "out", where=Filter(event="ACCUSE")) == 1


def test_a_file_that_cannot_be_written(store, tmp_path):
    with pytest.raises(UsageError, match="cannot be written: No such file or directory"):
        export(store, "csv", tmp_path / "none" / "r.csv")


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_device_or_pipe_is_never_replaced_by_a_file(store, tmp_path, name):
    pipe = tmp_path / "out"
    os.mkfifo(pipe)
    with pytest.raises(UsageError, match="is no regular file: name one"):
        export(store, name, pipe)
    assert pipe.is_fifo()


def test_a_format_that_does_not_exist(store, tmp_path):
    with pytest.raises(UsageError, match="no export format 'xml': choose from plover-jsonl, csv, parquet"):
        export(store, "xml", tmp_path / "r.xml")


def test_a_failed_export_leaves_the_old_file(store, tmp_path, monkeypatch):
    out = tmp_path / "r.csv"
    out.write_text("old")
    monkeypatch.setattr("verbale.export.csv._cell", lambda value: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        export(store, "csv", out)
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_column_names_are_distinct():
    names = [column.name for column in COLUMNS]
    assert len(set(names)) == len(names)
    assert all(column.meaning for column in COLUMNS)


def test_what_is_in_doubt_has_columns_of_its_own_and_survives(tmp_path):
    days = (date(2031, 4, 18), date(2031, 4, 18))
    doubted = claim(
        "CONSULT",
        "KOR",
        document="d",
        when=When(date(2031, 4, 11), date(2031, 4, 11), "day", "Friday", Span(1, 2), "weekday", days),
        where=Where("Kelm", "NOR", lat=1.0, lon=2.0, near="Oslo", or_else=Where("Kelm", "USA", geonames=7)),
    )
    with open_store(tmp_path / "news.duckdb", create=True) as opened:
        fill(opened, [doubted, AGAIN])
        export(opened, "plover-jsonl", tmp_path / "r.jsonl", text=False)
        export(opened, "csv", tmp_path / "r.csv", text=False)
        export(opened, "parquet", tmp_path / "r.parquet")
        assert query.show(opened, doubted.id).reports[0].where == doubted.where
    given = [codec.from_json(Report, line) for line in (tmp_path / "r.jsonl").read_bytes().splitlines()]
    assert {(r.when.or_else, r.where) for r in given if r.when} == {(days, doubted.where), (None, None)}
    columns = ("or_else_start", "or_else_end", "near", "or_else_place", "or_else_country", "or_else_geonames")
    told = {row["report"]: [row[name] for name in columns] for row in rows_of(tmp_path / "r.csv")}
    assert told[doubted.id] == ["2031-04-18", "2031-04-18", "Oslo", "Kelm", "USA", "7"]
    assert told[AGAIN.id] == [""] * 6
    assert set(pq.read_table(tmp_path / "r.parquet").column("or_else_geonames").to_pylist()) == {7, None}


def test_a_record_of_before_there_was_doubt_is_read():
    old = b'{"name":"Oslo","country":"NOR","admin1":"","lat":59.9,"lon":10.7,"geonames":null,"span":null}'
    assert codec.from_json(Where, old) == Where("Oslo", "NOR", lat=59.9, lon=10.7)
