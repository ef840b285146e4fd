from __future__ import annotations

import io
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from asking import run
from hand_made import PROBLEM, hand_made

from verbale import codec, pipeline
from verbale.cli import out
from verbale.pipeline import Summary
from verbale.types import Report


@pytest.fixture
def story(tmp_path) -> Path:
    file = tmp_path / "story.txt"
    file.write_text("Oslo met Paris.")
    return file


@pytest.fixture
def built(monkeypatch):
    calls = []

    def build(paths, db, settings, progress=None):
        calls.append((paths, db))
        return Summary(documents=2, skipped=1, reports=4, events=3, problems=int("bad" in str(paths)))

    monkeypatch.setattr(pipeline, "build", build)
    return calls


def test_build_says_when_there_was_nothing_to_read(tmp_path, monkeypatch):
    nothing = Summary(documents=0, skipped=0, reports=0, events=0, problems=0)
    monkeypatch.setattr(pipeline, "build", lambda *_, **__: nothing)
    result = run("build", tmp_path, "--db", "x.duckdb")
    assert result.exit_code == 0
    assert "nothing to read was found" in result.stderr
    assert "timeline" not in result.stderr


def test_build_sums_up(story, built):
    result = run("build", story, "--db", "x.duckdb")
    assert result.exit_code == 0
    assert [line.split()[:2] for line in result.stdout.splitlines()] == [
        ["documents", "2"],
        ["reports", "4"],
        ["events", "3"],
        ["problems", "0"],
    ]
    assert "verbale timeline --db x.duckdb" in result.stderr
    assert built == [((story,), Path("x.duckdb"))]


def test_problems_are_counted_and_fail_only_when_strict(tmp_path, built):
    file = tmp_path / "bad.txt"
    file.touch()
    result = run("build", file)
    assert result.exit_code == 0
    assert "verbale problems --db verbale.duckdb" in result.stderr
    assert run("build", file, "--strict").exit_code == 1


def test_a_path_that_is_not_there(tmp_path, built):
    result = run("build", tmp_path / "none", tmp_path)
    assert result.exit_code == 2
    assert str(tmp_path / "none") in result.stderr
    assert built == []


def test_a_build_that_is_stopped_says_how_to_go_on(story, monkeypatch):
    def stopped(*_args, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", stopped)
    result = run("build", story)
    assert result.exit_code == 130
    assert "run the same command again" in result.stderr


@pytest.fixture
def coded(monkeypatch):
    _, reports, _, _ = hand_made()
    monkeypatch.setattr(
        pipeline, "code_paths", lambda _paths, _settings: iter([reports[:1], PROBLEM, reports[2:3]])
    )
    return reports


def test_code_writes_one_report_a_line_and_problems_to_stderr(story, coded):
    result = run("code", story)
    assert [codec.from_json(Report, line) for line in result.stdout.splitlines()] == [coded[0], coded[2]]
    assert result.stderr.splitlines() == [
        "news/<b>empty</b>.txt: the file is empty (fetch it again)",
        "1 problem",
    ]


def test_code_leaves_out_what_is_less_sure(story, coded):
    assert run("code", story, "--min-confidence", 1).stdout == ""
    assert len(run("code", story, "--min-confidence", 0.1).stdout.splitlines()) == 2
    assert "'0,9' is no number between 0 and 1" in run("code", story, "--min-confidence", "0,9").stderr


def test_code_as_a_table_gives_each_sentence_and_what_it_says(story, coded):
    lines = run("code", story, "--format", "table").stdout.splitlines()
    assert lines == [
        coded[0].sentence,
        "  2031-04-08  asserted  CONSULT  KOR, CHN",
        "",
        coded[2].sentence,
        "  2031-04-08  asserted  REJECT   KOR → CHN  according to China",
    ]


def test_code_reads_a_text_from_stdin(monkeypatch):
    seen = {}

    def code_text(text, **more):
        seen.update(more, text=text)
        return ()

    monkeypatch.setattr(pipeline, "code_text", code_text)
    result = run("code", "-", "--published", "2031-04-09", "--outlet", "Post", input="Oslo met Paris.")
    assert result.exit_code == 0
    assert (seen["text"], str(seen["published"]), seen["outlet"]) == ("Oslo met Paris.", "2031-04-09", "Post")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["-", "x.txt"], "stands alone"),
        (["story.txt", "--title", "x"], "go with -"),
        (["-", "--published", "yesterday"], "write 2016-09-13"),
    ],
)
def test_stdin_options_are_for_stdin(args, said):
    result = run("code", *args, input="")
    assert result.exit_code == 2
    assert said in result.stderr


def test_an_empty_path_is_not_the_folder_we_are_in(built):
    result = run("build", "", "--db", "x.duckdb")
    assert result.exit_code == 2
    assert "empty" in result.output
    assert not built


def test_build_and_code_take_tables_of_actors_and_name_them(story, built, tmp_path, monkeypatch):
    table = tmp_path / "mine.csv"
    table.write_text("name,kind,country,sector\nFront X,group,MLI,REB\n")
    seen = []
    monkeypatch.setattr(pipeline, "code_paths", lambda _paths, settings: seen.append(settings) or iter(()))
    assert "with your actors: mine.csv" in run("build", story, "--actors", table).stderr
    assert "with your actors: mine.csv" in run("code", story, "--actors", table).stderr
    assert [t.name for t in seen[0].actors] == ["mine.csv"]


def test_no_database_is_made_of_what_is_read(tmp_path):
    story = tmp_path / "story.txt"
    story.touch()  # a database could be made of an empty file
    result = run("build", story, "--db", story)
    assert (result.exit_code, story.read_bytes()) == (2, b"")
    assert "name another file" in result.stderr


def test_tables_are_not_named_before_an_error(story, built, tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("name,kind,country,sector\nFront X,group,MLI,REB\n")
    missing = run("code", tmp_path / "none.txt", "--actors", table)
    assert missing.stderr == f"verbale: there is no file or folder {tmp_path / 'none.txt'}\n"
    assert run("code", "-", "x", "--actors", table, input="").stderr.startswith("verbale: - reads one text")
    table.write_text("name,kind,country,sector\nFront X,group,MLX,REB\n")
    for command in ("build", "code"):
        refused = run(command, story, "--actors", table)
        assert refused.exit_code == 1
        assert refused.stderr.startswith("verbale: mine.csv: 1 line cannot be used")
    assert not built


def test_the_bar_of_a_build_knows_how_many_documents_there_are(tmp_path, built, monkeypatch):
    for name in ("a.txt", "b.html", "c.HTM", "d.txt.gz", ".hidden.txt", "e.pdf"):
        (tmp_path / name).touch()
    (tmp_path / "rows.jsonl").write_text('{"text": "a"}\n\n{"text": "b"}\n')
    told = []

    @contextmanager
    def progress():
        yield lambda *step: told.append(step)

    monkeypatch.setattr(out, "progress", progress)
    assert run("build", tmp_path, "--db", tmp_path / "x.duckdb").exit_code == 0
    (tmp_path / "rows.jsonl").rename(tmp_path / "rows.jsonl.gz")
    assert run("build", tmp_path, "--db", tmp_path / "x.duckdb").exit_code == 0
    assert told == [("documents", 0, 6), ("documents", 0, None)]


def test_a_bar_appears_when_work_takes_long_also_before_the_first_step_is_done(monkeypatch):
    stream = io.StringIO()
    stream.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(out, "PATIENCE", 0.01)
    with out.progress() as step:
        step("documents", 0, 68)
        for _ in range(200):
            if "0/68" in stream.getvalue():
                break
            time.sleep(0.01)
    assert "documents" in stream.getvalue()
    assert "0/68" in stream.getvalue()


def test_no_bar_appears_when_work_is_quick(monkeypatch):
    stream = io.StringIO()
    stream.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", stream)
    with out.progress() as step:
        step("documents", 68, 68)
    assert "68" not in stream.getvalue()
