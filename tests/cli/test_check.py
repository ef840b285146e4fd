from __future__ import annotations

import csv
import io
import json

import pytest
from asking import run

from verbale import evaluate
from verbale.cli.check import _no_formula


def sheet(made_db, file):
    assert run("sample", "--n", 3, "--db", made_db, "--out", file).exit_code == 0
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def test_a_sheet_has_an_empty_verdict_first_and_the_facts_beside(made_db, tmp_path):
    rows = sheet(made_db, tmp_path / "sheet.csv")
    assert len(rows) == 3
    assert next(iter(rows[0])) == "verdict"
    by_event = {row["event"]: row for row in rows}
    assert by_event["REJECT"]["verdict"] == ""
    assert by_event["REJECT"]["actor"] == "South Korea [KOR]"
    assert by_event["REJECT"]["according to"] == "China"
    assert by_event["REJECT"]["sentence"] == "China said that South Korea had rejected a freeze on drills."


def test_a_sheet_of_the_surest_alone(made_db):
    none = run("sample", "--min-confidence", 1, "--db", made_db)
    assert (none.stdout, none.stderr) == ("", "no reports: the database holds none as sure as 1\n")
    assert (
        len(list(csv.reader(io.StringIO(run("sample", "--min-confidence", 0.5, "--db", made_db).stdout)))) > 1
    )


def test_the_same_seed_draws_the_same_sheet(made_db):
    one, two = (run("sample", "--n", 2, "--db", made_db).stdout for _ in range(2))
    assert one == two
    assert len(list(csv.reader(io.StringIO(one)))) == 3


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_filled_sheet_is_scored(made_db, tmp_path, delimiter):
    rows = sheet(made_db, tmp_path / "sheet.csv")
    for row, verdict in zip(rows, ("y", "N", "?"), strict=True):
        row["verdict"] = verdict
    filled = tmp_path / "filled.csv"
    with filled.open("w", encoding="utf-8", newline="") as text:
        writer = csv.DictWriter(text, rows[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    result = run("sample", "--score", filled)
    assert result.exit_code == 0
    assert "judged     2  (1 left open)" in result.stdout
    assert "precision  0.500  (95 % interval 0.095 to 0.905)" in result.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"verdict,report\n,a1\n", "nothing is judged yet"),
        (b"verdict,report\nmaybe,a1\n", "'maybe'"),
        (b"report\na1\n", "no column 'verdict'"),
        (b"", "no column 'verdict'"),
        ("verdict,report\ny,é\n".encode("latin-1"), "not UTF-8"),
    ],
)
def test_a_sheet_that_cannot_be_scored(tmp_path, text, said):
    file = tmp_path / "sheet.csv"
    file.write_bytes(text)
    result = run("sample", "--score", file)
    assert result.exit_code == 2
    assert said in result.stderr


def test_an_empty_database_gives_no_sheet(empty_db):
    result = run("sample", "--db", empty_db)
    assert result.stdout == ""
    assert "no reports" in result.stderr


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x"])
def test_news_is_no_formula(text):
    assert _no_formula(text) == f"'{text}"
    assert _no_formula("North") == "North"


class Result:
    def text(self):
        return "precision 0.5"

    def plain(self):
        return {"precision": 0.5}


def test_eval_prints_text_or_json(tmp_path, monkeypatch):
    gold = tmp_path / "gold.jsonl"
    gold.touch()
    seen = []
    monkeypatch.setattr(evaluate, "run", lambda *args: seen.append(args) or Result(), raising=False)
    assert run("eval", "claims", gold).stdout == "precision 0.5\n"
    assert json.loads(run("eval", "claims", gold, "--json", "--predictions", "out.jsonl").stdout) == {
        "precision": 0.5
    }
    assert [(kind, file, str(out)) for kind, file, out in seen] == [
        ("claims", gold, "None"),
        ("claims", gold, "out.jsonl"),
    ]
    assert run("eval", "claims", tmp_path / "none").exit_code == 2


@pytest.mark.parametrize("asked", [("eval", "claims"), ("sample", "--score")])
def test_a_folder_is_said_to_be_one(asked, tmp_path):
    result = run(*asked, tmp_path)
    assert result.exit_code == 2
    assert "is a folder: name a file in it" in " ".join(result.output.split())
