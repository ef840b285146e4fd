from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from dataclasses import replace
from datetime import date

import duckdb
import pytest
from asking import run
from rich.console import Console

from verbale import codec, ontology, query
from verbale.cli import out
from verbale.cli.ask import GROUPINGS
from verbale.store import open_store
from verbale.types import Event, Problem, When


def test_events_as_a_table(made_db):
    result = run("events", "--db", made_db)
    assert result.exit_code == 0
    first, met, rejected, visit = result.stdout.splitlines()
    assert first.split() == ["id", "when", "status", "told", "sure", "event", "who"]
    assert met.split() == ["e1e1e1e1", "2031-04-08", "asserted", "2", "0.82", "CONSULT", "KOR,", "CHN"]
    assert "KOR → CHN" in rejected
    assert visit.split()[1] == "undated"


def test_a_line_ends_with_what_differs_most_in_length(made_db):
    head, *rows = run("events", "--db", made_db).stdout.splitlines()
    assert head.split()[-2:] == ["event", "who"]
    assert max(map(len, rows)) > min(map(len, rows))  # nothing pads the end


def test_events_fit_a_terminal_of_80_columns_and_nothing_is_cut(made_db, monkeypatch):
    with open_store(made_db) as store:
        event = query.events(store, query.Filter())[0]
    decade = When(date(1970, 1, 1), date(1979, 12, 31), "interval")
    many = replace(event, when=decade, status="hypothetical", mode=("discontinue",), narrated=12, claimed=3)
    monkeypatch.setattr(query, "events", lambda *_, **__: (many,))
    monkeypatch.setattr(out, "console", lambda: Console(file=io.StringIO(), width=80, highlight=False))
    shown = run("events", "--db", made_db).stdout
    assert max(map(len, shown.splitlines())) <= 80
    for word in ("1970-01-01/1979-12-31", "hypothetical", "12+3", "discontinue", "KOR,", "CHN"):
        assert word in shown


def test_events_for_machines(made_db):
    result = run("events", "--db", made_db, "--format", "jsonl")
    found = [codec.from_json(Event, line) for line in result.stdout.splitlines()]
    assert [event.event for event in found] == ["CONSULT", "REJECT", "CONSULT"]


def test_filters_are_handed_on(made_db):
    assert run("events", "--db", made_db, "--type", "reject").stdout.count("\n") == 2
    assert (
        run("events", "--db", made_db, "--status", "hypothetical", "--actor", "PRK").stdout.count("\n") == 2
    )
    assert run("events", "--db", made_db, "--type", "REJECT,CONSULT", "--limit", "1").stdout.count("\n") == 2


def test_timeline_has_days_lines_and_sentences(made_db):
    lines = run("timeline", "--db", made_db).stdout.splitlines()
    assert lines[:4] == [
        "2031-04-08  Tuesday",
        "  e1e1e1e1  South Korea and China met in Oslo",
        "            CONSULT · KOR, CHN · asserted · told by 2",
        "            “South Korea's envoy met his Chinese counterpart in Oslo on Tuesday.”",
    ]
    assert lines[-4] == "undated"


def test_a_brief_timeline_has_one_line_an_event(made_db):
    assert run("timeline", "--db", made_db, "--brief", "--from", "2031").stdout.splitlines() == [
        "2031-04-08  Tuesday",
        "  e1e1e1e1  South Korea and China met in Oslo (CONSULT)",
        "  e2e2e2e2  South Korea turned down China (REJECT)",
    ]


@pytest.mark.parametrize("limit", [1, 2, 3, 4])
def test_a_timeline_can_be_limited(made_db, limit):
    whole = run("timeline", "--db", made_db, "--brief").stdout.splitlines()
    some = run("timeline", "--db", made_db, "--brief", "--limit", limit).stdout.splitlines()
    assert some == whole[: len(some)]
    assert sum(line.startswith("  ") for line in some) == min(limit, 3)


@pytest.mark.parametrize("command", ["timeline", "events", "problems", "show c1", "actors unknown", "sample"])
def test_news_cannot_command_the_terminal(made_db, command):
    text = run(*command.split(), "--db", made_db).stdout
    assert not {"\x1b", "\u202e", "\r"} & set(text)


def test_counts_as_table_csv_and_json(made_db):
    table = run("counts", "--by", "dyad", "--db", made_db).stdout.splitlines()
    assert table[0].split() == ["actor", "recipient", "events", "reports", "score"]
    rows = list(
        csv.DictReader(io.StringIO(run("counts", "--by", "event", "--format", "csv", "--db", made_db).stdout))
    )
    assert {row["event"]: row["events"] for row in rows} == {"CONSULT": "1", "REJECT": "1"}
    found = json.loads(run("counts", "--by", "event", "--format", "json", "--db", made_db).stdout)
    assert [row["event"] for row in found] == ["CONSULT", "REJECT"]


def test_what_can_be_counted_by_is_what_the_library_counts_by():
    assert set(GROUPINGS) == set(query.BY)


def test_problems(made_db):
    text = run("problems", "--db", made_db).stdout
    assert text.splitlines() == [
        "news/<b>empty</b>.txt  (ingest)",
        "  the file is empty",
        "  to do: fetch it again",
    ]
    line = run("problems", "--db", made_db, "--format", "jsonl").stdout
    assert codec.from_json(Problem, line).wrong == "the file is empty"


def test_unknown_actors(made_db):
    text = run("actors", "unknown", "--db", made_db).stdout
    assert "c1c1c1c1" in text
    assert "Japan" in text


def test_an_unknown_type_lists_all_sixteen(made_db):
    result = run("events", "--type", "SUMMIT", "--db", made_db)
    assert result.exit_code == 2
    assert all(name in result.stderr for name in ontology.events())


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--from", "13/9/2031"), "write 2016-09-13, 2016-09 or 2016"),
        (("--from", "2031-02-30"), "there is no such day"),
        (("--from", "2031", "--to", "2030"), "nothing can lie between them"),
        (("--status", "certain"), "asserted, future, hypothetical, negated, historical"),
        (("--min-confidence", "7"), "between 0 and 1"),
        (("--min-confidence", "0,9"), "'0,9' is no number between 0 and 1: write 0.8"),
        (("--min-confidence", "nan"), "between 0 and 1"),
    ],
)
def test_errors_say_what_to_write(made_db, args, said):
    result = run("events", "--db", made_db, *args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) <= 2


def test_counting_by_something_else_lists_what_there_is(made_db):
    result = run("counts", "--by", "mood", "--db", made_db)
    assert result.exit_code == 2
    assert "dyad, actor, recipient" in result.stderr


@pytest.mark.parametrize(
    "command", ["events", "timeline", "counts", "problems", "show e1", "sample", "actors unknown"]
)
def test_a_missing_database_says_how_to_make_one(tmp_path, command):
    result = run(*command.split(), "--db", tmp_path / "none.duckdb")
    assert result.exit_code == 2
    assert "verbale build" in result.stderr


@pytest.fixture
def no_database(tmp_path, request):
    file = tmp_path / "named.duckdb"
    if request.param == "letter":
        file.write_text("Dear Sir")
    elif request.param == "folder":
        file.mkdir()
    else:
        duckdb.connect(file).execute("CREATE TABLE a (b INT)").close()
    return file


@pytest.mark.parametrize("no_database", ["letter", "folder", "of another program"], indirect=True)
@pytest.mark.parametrize("command", ["events", "show e1", "export --out x", "build ."])
def test_what_is_no_database_was_wrongly_asked_for_whatever_is_asked_of_it(
    no_database, command, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    result = run(*command.split(), "--db", no_database)
    assert result.exit_code == 2
    assert 1 <= len(result.stderr.splitlines()) <= 2
    assert str(no_database) in result.stderr


def test_a_database_that_another_process_has_is_a_failure(made_db):
    hold = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('held', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, made_db], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout.readline() == b"held\n"
        result = run("events", "--db", made_db)
        holder.communicate(b"\n")
    assert (result.exit_code, "is in use by" in result.stderr) == (1, True)


def test_a_database_without_a_folder_was_wrongly_asked_for(tmp_path):
    (tmp_path / "story.txt").touch()
    result = run("build", tmp_path / "story.txt", "--db", tmp_path / "none" / "x.duckdb")
    assert (result.exit_code, "there is no folder" in result.stderr) == (2, True)


@pytest.mark.parametrize("command", ["events", "timeline", "counts"])
def test_nothing_found_is_said_on_stderr_with_what_to_try(made_db, empty_db, command):
    for db, args, said in (
        (made_db, ["--from", "2040"], "widen --from"),
        (made_db, ["--actor", "Zubrowka"], "counts --by actor"),
        (empty_db, [], "verbale problems"),
    ):
        result = run(command, "--db", db, *args)
        assert result.exit_code == 0
        assert result.stdout == ""
        assert said in result.stderr


def test_a_hint_names_the_database_that_was_asked(made_db, empty_db, tmp_path, monkeypatch):
    assert run("events", "--db", empty_db).stderr.endswith(f"verbale problems --db {empty_db}\n")
    assert f"--by actor --db {made_db}" in run("timeline", "--db", made_db, "--actor", "Zubrowka").stderr
    assert f"verbale show ID --db {made_db}" in run("actors", "unknown", "--db", made_db).stderr
    monkeypatch.chdir(tmp_path)
    assert run("events").stderr.endswith("make one with: verbale build FOLDER --db verbale.duckdb\n")
    assert run("events", "--db", "my news.duckdb").stderr.endswith("FOLDER --db 'my news.duckdb'\n")


def test_the_database_can_be_named_in_the_environment(made_db, monkeypatch):
    monkeypatch.setenv("VERBALE_DB", str(made_db))
    assert "e1e1e1e1" in run("events").stdout
