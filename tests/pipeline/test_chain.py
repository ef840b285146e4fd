from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from fake_stages import FAKE, write_papers

from verbale.config import Settings
from verbale.errors import UsageError
from verbale.pipeline import code_paths, code_text
from verbale.pipeline.chain import batches
from verbale.types import Problem, RawDocument


def test_code_paths_gives_reports_and_problems(tmp_path):
    write_papers(tmp_path / "papers")
    found = list(code_paths([tmp_path / "papers"], Settings(batch=3), using=FAKE))
    assert sum(not isinstance(f, Problem) for f in found) == 7
    assert {f.stage for f in found if isinstance(f, Problem)} == {"clean", "coding", "language"}


def test_code_paths_is_lazy(tmp_path):
    write_papers(tmp_path / "papers")
    asked = []
    counted = replace(FAKE, code=lambda batch: asked.append(len(batch)) or FAKE.code(batch))
    next(code_paths([tmp_path / "papers"], Settings(batch=2), using=counted))
    assert asked == [2]


def test_code_text():
    (report,) = code_text("KOR CONSULT CHN 2031-04-08", using=FAKE)
    assert (report.event, report.actor[0].country) == ("CONSULT", "KOR")


@pytest.mark.parametrize(
    ("given", "wanted"), [(date(2031, 4, 8), "2031-04-08"), ("8 April 2031", "8 April 2031"), (None, "")]
)
def test_code_text_hands_on_what_is_known(given, wanted):
    seen = []
    sees = replace(FAKE, clean=lambda batch, settings: seen.extend(batch) or FAKE.clean(batch, settings))
    code_text("They met.", published=given, title="Talks", outlet="Courier", using=sees)
    assert (seen[0].published, seen[0].title, seen[0].outlet) == (wanted, "Talks", "Courier")


def test_code_text_of_nothing_is_nothing():
    assert code_text(" \n", using=FAKE) == ()


def test_code_text_says_why_it_cannot():
    with pytest.raises(UsageError, match="cannot be cleaned: look at it"):
        code_text("unclean", using=FAKE)


def test_a_text_of_more_bytes_than_allowed():
    with pytest.raises(UsageError, match="longer than 20 bytes"):
        code_text("KOR CONSULT CHN 2031-04-08", settings=Settings(max_bytes=20), using=FAKE)


def test_what_is_not_read_of_a_long_document_is_a_problem(tmp_path):
    (tmp_path / "a.txt").write_text("KOR CONSULT CHN 2031-04-08")
    problem, reports = code_paths([tmp_path / "a.txt"], Settings(max_chars=25), using=FAKE)
    assert isinstance(problem, Problem)
    assert (problem.stage, problem.input) == ("read", "a.txt")
    assert "26 characters" in problem.wrong
    assert len(reports) == 1


@pytest.mark.parametrize("given", ["soon", "0000-00-00", "9" * 5000])
def test_a_day_that_cannot_be_read_is_a_problem_and_its_text_is_coded(tmp_path, given):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "KOR CONSULT CHN 2031-04-08", "published": given}))
    problem, reports = code_paths([tmp_path / "a.jsonl"], Settings(), using=FAKE)
    assert isinstance(problem, Problem)
    assert (problem.stage, problem.input) == ("clean", "a.jsonl#1")
    assert given[:60] in problem.wrong
    assert "2016-02-09" in problem.todo
    assert len(reports) == 1


@pytest.mark.parametrize("given", ["2016-02-09T10:00:00Z", "9 février 2016", "Tue, 09 Feb 2016 10:00:00 GMT"])
def test_a_day_that_can_be_read_is_none(tmp_path, given):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "KOR CONSULT CHN 2031-04-08", "published": given}))
    (reports,) = code_paths([tmp_path / "a.jsonl"], Settings(), using=FAKE)
    assert len(reports) == 1


def test_batches_are_full_at_so_many_documents_or_bytes():
    def raw(size):
        return RawDocument("x", "x", "text", b"x" * size)

    sizes = [1, 1, 1, 9, 1, 5, 6]
    made = batches((raw(s) for s in sizes), Settings(batch=3, max_bytes=10))
    assert [[len(r.data) for r in b] for b in made] == [[1, 1, 1], [9, 1], [5, 6]]
