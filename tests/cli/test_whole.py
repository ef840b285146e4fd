"""From two files to a dossier through the command line, nothing replaced."""

from __future__ import annotations

import json

from asking import run

STORY = """Norway urges Peru to reopen mines

OSLO, 8 April 2031 (Fjord News) -- Norway urged Peru on Tuesday to reopen its mines.
"""


def test_from_files_to_a_dossier(tmp_path):
    news, db = tmp_path / "news", tmp_path / "x.duckdb"
    news.mkdir()
    (news / "story.txt").write_text(STORY, encoding="utf-8")
    (news / "empty.txt").touch()

    built = run("build", news, "--db", db)
    assert built.exit_code == 0, built.stderr
    assert run("build", news, "--db", db, "--strict").exit_code == 1

    lines = run("timeline", "--db", db, "--type", "REQUEST").stdout.splitlines()
    assert lines[0] == "2031-04-08  Tuesday"
    assert lines[1].endswith("  Norway called on Peru")
    ident = lines[1].split()[0]

    shown = run("show", ident, "--db", db).stdout
    assert "[trigger urged]" in shown
    assert "[recipient Peru]" in shown
    assert "published     2031-04-08" in shown
    assert "empty.txt" in run("problems", "--db", db).stdout

    assert run("report", "--db", db, "--out", tmp_path / "out").exit_code == 0
    assert "Norway called on Peru" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_code_of_one_text():
    result = run(
        "code", "-", "--published", "2031-04-09", input="Norway urged Peru on Tuesday to reopen its mines.\n"
    )
    (report,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert report["event"] == "REQUEST"
    assert [party["country"] for party in report["actor"] + report["recipient"]] == ["NOR", "PER"]
    assert report["when"]["start"] == "2031-04-08"
