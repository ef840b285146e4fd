from __future__ import annotations

import json

import pytest
from asking import run

from verbale.cli.give import ExportFormat
from verbale.export import EXPORTERS


def test_the_formats_are_those_of_the_exporters():
    assert {form.value for form in ExportFormat} == set(EXPORTERS)


def test_export_writes_a_file_with_what_matches(made_db, tmp_path):
    file = tmp_path / "out.jsonl"
    result = run("export", "--db", made_db, "--out", file, "--type", "REJECT")
    assert result.exit_code == 0
    assert "1 report in" in result.stderr
    assert json.loads(file.read_text())["sentence"].startswith("China said")


def test_export_without_text_gives_no_sentence_away(made_db, tmp_path):
    file = tmp_path / "out.jsonl"
    run("export", "--db", made_db, "--out", file, "--no-text")
    assert "rejected" not in file.read_text()


def test_report_writes_a_dossier_and_says_where(made_db, tmp_path):
    result = run("report", "--db", made_db, "--out", tmp_path / "out", "--actor", "KOR", "--title", "Korea")
    assert result.exit_code == 0
    assert str(tmp_path / "out" / "index.html") in result.stderr
    assert "<h1>Korea</h1>" in (tmp_path / "out" / "index.html").read_text()


@pytest.mark.parametrize("command", [("export",), ("sample", "--n", 1)])
@pytest.mark.parametrize("hard", [False, True])
def test_nothing_is_written_over_the_database(command, hard, made_db, tmp_path):
    out = made_db
    if hard:
        out = tmp_path / "also.duckdb"
        out.hardlink_to(made_db)
    before = made_db.read_bytes()
    result = run(*command, "--db", made_db, "--out", out)
    assert (result.exit_code, made_db.read_bytes()) == (2, before)
    assert "name another file" in result.stderr
