"""`verbale actors`: who is who, and what users add."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from verbale.cli.app import make_app
from verbale.config import user_folder

HEAD = "name,kind,country,sector,office,from,to,also,source"


def run(*args):
    return CliRunner().invoke(make_app(), ["actors", *map(str, args)])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_DATA_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return user_folder()


@pytest.fixture
def table(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text(f"{HEAD}\nSahel Watch Front,group,MLI,REB,,2015,,SWF,a book\n")
    return file


def test_find_says_who_held_the_office_on_the_day():
    result = run("find", "Russian foreign minister", "--on", "2015-03-01")
    assert result.exit_code == 0
    head = (
        "Russian foreign minister, on 2015-03-01: read as RUS GOV · foreign minister · held by Sergei Lavrov"
    )
    assert result.stdout.splitlines()[0] == head
    assert "    since 2004-03-09: on that day\n" in result.stdout
    assert "more at other times: leave out --on to see them\n" in result.stdout
    assert "    comes with verbale\n" in result.stdout


def test_find_gives_all_to_machines():
    plain = json.loads(run("find", "John Kerry", "--on", "2014-05-01", "--json").stdout)
    assert plain["party"]["country"] == "USA"
    assert {m["office"]: m["holds"] for m in plain["meanings"]}["secretary of state"] is True


def test_find_says_when_nothing_is_known_and_what_to_do():
    result = run("find", "Zorblax")
    assert (result.exit_code, result.stdout) == (1, "")
    assert 'verbale actors add "Zorblax"' in result.stderr


@pytest.mark.parametrize("day", ["2015", "2015-03", "soon", "2015-02-30"])
def test_find_wants_a_day(day):
    result = run("find", "Oslo", "--on", day)
    assert result.exit_code == 2
    assert "--on" in result.stderr


def test_find_needs_no_language_model():
    code = """
import sys
from typer.testing import CliRunner
from verbale.cli.app import make_app
assert CliRunner().invoke(make_app(), ["actors", "find", "Oslo"]).exit_code == 0
print("spacy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_find_wants_a_name():
    assert run("find", " ").exit_code == 2


def test_find_reads_a_table_that_is_given(table):
    result = run("find", "SWF", "--on", "2016-01-01", "--actors", table)
    assert "SWF · organisation · MLI REB" in result.stdout
    assert "since 2015: on that day" in result.stdout
    assert "yours: mine.csv" in result.stdout


def test_what_is_added_is_found_listed_and_removed(folder):
    added = run(
        *("add", "Ana Luz", "--kind", "person", "--country", "per", "--office", "foreign minister"),
        *("--from", "2019-03-01", "--also", "Luz, Ana", "--also", "A. Luz"),
    )
    assert added.stdout == f"added to {folder / 'added.csv'}\n"
    found = run("find", "A. Luz", "--on", "2020-01-01").stdout
    assert found.startswith("A. Luz, on 2020-01-01: read as PER GOV · Ana Luz · foreign minister\n")
    assert "yours: added.csv" in found
    (row,) = json.loads(run("list", "--json").stdout)
    assert (row["also"], row["table"]) == ("Luz, Ana;A. Luz", "added.csv")
    assert "Ana Luz  person  PER" in run("list").stdout
    assert run("remove", "ana luz").stdout.startswith("removed 1 line of 'ana luz'")
    assert run("list").stdout == ""
    assert run("remove", "Ana Luz").exit_code == 2


def test_add_writes_nothing_when_the_actor_has_a_fault(folder):
    result = run("add", "Ana Luz", "--kind", "person", "--country", "PEX", "--from", "soon")
    assert result.exit_code == 2
    assert "country 'PEX' is not an ISO 3166 alpha-3 or PLOVER code" in result.stderr
    assert "from 'soon' is not a date" in result.stderr
    assert not folder.exists()


def test_add_speaks_of_what_was_typed_and_of_no_line(folder):
    result = run(
        *("add", "Ana Luz", "--kind", "person", "--country", "Peru"),
        *("--sector", "gov", "--sector", "gvo", "--from", "soon"),
    )
    assert result.stderr.splitlines() == [
        f"verbale: 'Ana Luz' is not added to {folder / 'added.csv'}:",
        "country 'Peru' is not an ISO 3166 alpha-3 or PLOVER code; did you mean PER?",
        "sector 'gvo' is not a PLOVER sector; did you mean GOV?",
        "from 'soon' is not a date: write 2013-02-25, 2013-02 or 2013, or ? when not known",
    ]


def test_what_is_added_twice_is_said_to_be_there(folder):
    front = ("add", "Front X", "--kind", "group", "--country", "MLI")
    assert run(*front).exit_code == 0
    again = run(*front)
    said = f"verbale: {folder / 'added.csv'} has 'Front X' already: edit its line, or remove it first\n"
    assert (again.exit_code, again.stderr) == (2, said)


def test_add_names_the_faults_that_a_table_had_before_with_their_lines(tmp_path):
    file = tmp_path / "own.csv"
    file.write_text("name,kind,country\nEva Rey,person,KEX\n")
    result = run("add", "Front X", "--kind", "group", "--country", "MLI", "--into", file)
    assert result.exit_code == 1
    assert f"{file}, line 2: country 'KEX'" in result.stderr
    assert "Front X" not in file.read_text()


def test_add_goes_on_in_the_columns_and_the_form_that_a_table_has(tmp_path):
    file = tmp_path / "own.csv"
    file.write_text("country;kind;name;sector\nKEN;person;Eva Rey;GOV")
    assert (
        run(
            "add", "Front X", "--kind", "group", "--country", "MLI", "--sector", "REB", "--into", file
        ).exit_code
        == 0
    )
    assert file.read_text().splitlines()[-1] == "MLI;group;Front X;REB"
    refused = run(
        "add", "Front Y", "--kind", "group", "--country", "MLI", "--source", "a book", "--into", file
    )
    assert refused.exit_code == 2
    assert "has no column source" in refused.stderr
    lines = tmp_path / "own.jsonl"
    assert run("add", "Front X", "--kind", "group", "--country", "MLI", "--into", lines).exit_code == 0
    assert json.loads(lines.read_text()) == {"name": "Front X", "kind": "group", "country": "MLI"}


def test_import_checks_then_copies_and_does_not_overwrite_unasked(folder, table):
    checked = run("import", table, "--check")
    assert checked.stdout == "mine.csv: 1 actor, no fault\n"
    assert not folder.exists()
    assert run("import", table).stdout == f"mine.csv: 1 actor, now in {folder}\n"
    assert run("import", table).exit_code == 0
    table.write_text(f"{HEAD}\nFront X,group,MLI,REB,,,,,\n")
    assert run("import", table).exit_code == 2
    assert run("import", table, "--replace").exit_code == 0
    assert run("remove", "mine.csv").stdout == f"removed {folder / 'mine.csv'}\n"
    assert list(folder.iterdir()) == []


def test_import_names_every_fault_and_writes_nothing(folder, table):
    table.write_text(f"{HEAD}\nFront X,group,MLX,REB,,,,,\nFront Y,group,MLI,REB,,soon,,,\n")
    result = run("import", table)
    assert result.exit_code == 1
    assert [line.split(": ")[0] for line in result.stderr.splitlines()] == [
        "verbale",
        "mine.csv, line 2",
        "mine.csv, line 3",
    ]
    assert not folder.exists()


def test_import_of_what_is_no_table_says_so(tmp_path):
    assert run("import", tmp_path).exit_code == 2
    assert run("import", tmp_path / "missing.csv").exit_code == 2


def test_without_tables_of_ones_own_list_says_how_to_make_one(folder):
    result = run("list")
    assert (result.exit_code, result.stdout) == (0, "")
    assert str(folder) in result.stderr


def test_a_name_that_a_terminal_would_obey_is_only_shown():
    assert "\x1b" not in run("find", "\x1b[31mOslo Front").output


def test_tables_of_one_name_are_refused_and_none_is_lost(folder, table, tmp_path):
    other = tmp_path / "other" / table.name
    other.parent.mkdir()
    other.write_text(f"{HEAD}\nFront X,group,MLI,REB,,,,,\n")
    result = run("import", table, other)
    assert result.exit_code == 2
    assert "called mine.csv" in " ".join(result.stderr.split())
    assert not folder.exists()


def test_a_row_over_several_lines_is_removed_whole(folder):
    run("add", "Front X", "--kind", "group", "--country", "MLI", "--source", "one\ntwo")
    run("add", "Front Y", "--kind", "group", "--country", "MLI")
    assert run("remove", "Front X").exit_code == 0
    assert [row["name"] for row in json.loads(run("list", "--json").stdout)] == ["Front Y"]


def test_a_name_that_begins_like_a_comment_is_kept(folder):
    assert run("add", "#Front X", "--kind", "group", "--country", "MLI").exit_code == 0
    assert [row["name"] for row in json.loads(run("list", "--json").stdout)] == ["#Front X"]


def test_a_line_is_added_to_a_table_that_holds_nothing(tmp_path):
    file = tmp_path / "own.csv"
    file.write_text("\n")
    assert run("add", "Front X", "--kind", "group", "--country", "MLI", "--into", file).exit_code == 0
    assert file.read_text().splitlines()[-1].startswith("Front X,group,MLI")
