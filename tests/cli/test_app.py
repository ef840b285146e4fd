from __future__ import annotations

import shlex
import subprocess
import sys

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from verbale import query
from verbale.cli.app import COMMANDS, make_app

HEAVY = ("spacy", "duckdb", "pyarrow", "trafilatura", "lxml", "jinja2", "rich", "numpy", "onnxruntime")


def commands() -> dict[str, object]:
    root = get_command(make_app())
    found = {}
    for name, command in root.commands.items():
        below = getattr(command, "commands", None)
        found |= {f"{name} {sub}": c for sub, c in below.items()} if below else {name: command}
    return found


@pytest.mark.parametrize("args", [[], *([*c.name.split()] for c in COMMANDS), ["actors"]], ids=" ".join)
def test_help_fits_80_columns_and_has_examples(args):
    result = CliRunner().invoke(make_app(), [*args, "--help"])
    assert result.exit_code == 0
    assert "Examples:" in result.stdout or "Start here:" in result.stdout
    assert max(len(line) for line in result.stdout.splitlines()) <= 80


@pytest.mark.parametrize(
    ("args", "usage", "argument"),
    [
        (["build"], "verbale build [OPTIONS] PATH...", "  PATH...  Files and folders: .txt, .html, .jsonl."),
        (["show"], "verbale show [OPTIONS] ID", "  ID  Id of an event or a report"),
        (["eval"], "verbale eval [OPTIONS] KIND FILE", "  FILE  The gold file"),
        (["actors", "import"], "verbale actors import [OPTIONS] FILE...", "  FILE...  Tables of actors"),
    ],
)
def test_arguments_are_named_plainly(args, usage, argument):
    lines = CliRunner().invoke(make_app(), [*args, "--help"], prog_name="verbale").stdout.splitlines()
    assert lines[0] == f"Usage: {usage}"
    assert any(line.startswith(argument) for line in lines)


def test_the_list_of_commands_is_complete_and_nothing_in_it_is_cut():
    text = CliRunner().invoke(make_app(), ["--help"]).stdout
    for command in COMMANDS:
        assert f"\n  {command.name.split()[0]} " in text
    assert "..." not in text.split("Options:")[1]
    assert text.index("\nActors:") < text.index("\nCheck:")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_examples_can_be_typed(command):
    known = commands()
    lines = [line for line in command.examples.strip().splitlines() if "verbale" in line]
    assert lines
    for line in lines:
        typed = line.split("   ")[0].split("verbale ", 1)[1].split(" | ")[0].split(" > ")[0]
        words = shlex.split(typed)
        name = " ".join(words[:2]) if " ".join(words[:2]) in known else words[0]
        assert name == command.name
        rest = words[len(name.split()) :]
        known[name].make_context(name, rest, resilient_parsing=False).close()


def test_help_and_import_load_nothing_heavy():
    code = f"""
import sys
from typer.testing import CliRunner
from verbale import query
from verbale.cli.app import make_app
assert CliRunner().invoke(make_app(), ["events", "--help"]).exit_code == 0
print(*(name for name in {HEAVY!r} if name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_no_command_shows_help():
    result = CliRunner().invoke(make_app(), [])
    assert "Start here:" in result.stdout + result.stderr


@pytest.mark.parametrize(
    ("args", "same"),
    [
        (["help"], ["--help"]),
        (["help", "build"], ["build", "--help"]),
        (["help", "actors", "find"], ["actors", "find", "--help"]),
        (["actors", "help"], ["actors", "--help"]),
    ],
)
def test_help_can_be_asked_for_as_a_command(args, same):
    asked, usual = (CliRunner().invoke(make_app(), words) for words in (args, same))
    assert (asked.exit_code, asked.stdout) == (0, usual.stdout)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["evnets"], "there is no command 'evnets': did you mean events?\ncommands of verbale: build, code,"),
        (["help", "evnets"], "did you mean events?"),
        (
            ["actors", "fnd", "Oslo"],
            "did you mean find?\ncommands of verbale actors: find, add, import, list,",
        ),
        (["actors", "xyz"], "there is no command 'xyz'\ncommands of verbale actors: find,"),
    ],
)
def test_a_command_that_is_not_there_lists_those_that_are(args, said):
    result = CliRunner().invoke(make_app(), args, prog_name="verbale")
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert max(map(len, result.stderr.splitlines())) <= 80


def test_version():
    result = CliRunner().invoke(make_app(), ["--version"])
    assert result.exit_code == 0
    assert result.stdout.startswith("verbale ")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["evnets"], "evnets"),
        (["events", "--colour"], "--colour"),
        (["show"], "ID"),
        (["code"], "PATH"),
        (["eval", "poems", "x"], "poems"),
    ],
)
def test_what_is_wrongly_asked_exits_with_2_and_names_it(args, words):
    result = CliRunner().invoke(make_app(), args)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_a_reader_that_goes_away_is_no_error(made_db):
    command = f"{sys.executable} -c 'from verbale.cli import main; main()' events --db {made_db} --format jsonl | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout == "{"
    assert done.stderr == ""


@pytest.mark.parametrize("command", ["sample", "export", "report"])
def test_a_place_that_cannot_be_written_is_an_error_in_a_line(made_db, tmp_path, command):
    (tmp_path / "file").touch()
    result = CliRunner().invoke(
        make_app(), [command, "--db", str(made_db), "--out", str(tmp_path / "file" / "x")]
    )
    assert result.exit_code in {1, 2}
    assert str(tmp_path / "file") in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_ctrl_c_says_stopped_and_exits_with_130(made_db, monkeypatch):
    def interrupted(*_args, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr(query, "events", interrupted)
    result = CliRunner().invoke(make_app(), ["events", "--db", str(made_db)])
    assert result.exit_code == 130
    assert "stopped" in result.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["events", "--limit", "x"], "not a whole number"),
        (["events", "--limit", "0"], "1"),
        (["counts", "--format", "xml"], "'xml' is not one of"),
    ],
)
def test_a_wrong_value_is_told_in_words_for_people(args, said):
    message = CliRunner().invoke(make_app(), args).stderr
    assert said in message
    assert "Value error" not in message
    assert "Input should" not in message
