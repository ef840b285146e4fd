"""A build that is killed and run again ends as one that was not disturbed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fake_stages import FAKE, write_papers
from makers import RUN, dump

from verbale.config import Settings
from verbale.pipeline import build
from verbale.store import open_store, runs

SCRIPT = Path(__file__).with_name("build_until.py")


@pytest.fixture(scope="module", autouse=True)
def one_run():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "this_run", lambda settings: RUN)  # should the code be edited meanwhile
        yield


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kill")
    write_papers(folder / "papers")
    build([folder / "papers"], folder / "whole.duckdb", Settings(batch=2), using=FAKE)
    with open_store(folder / "whole.duckdb") as store:
        return folder / "papers", dump(store)


@pytest.mark.parametrize(
    "moment",
    [
        "insert:1",  # making the database
        "insert:2",  # naming the run
        "insert:4",  # first batch, documents after bytes
        "insert:9",  # a later batch
        "insert:14",
        "clean:1",
        "code:3",
        "judge:1",  # inside the transaction that replaces events
        "resolve:3",
    ],
)
def test_killed_and_run_again(undisturbed, tmp_path, moment):
    papers, wanted = undisturbed
    db = tmp_path / "news.duckdb"
    with subprocess.Popen(
        [sys.executable, str(SCRIPT), str(papers), str(db), moment], stdout=subprocess.PIPE, text=True
    ) as building:
        assert building.stdout.readline() == "here\n"
        building.kill()  # SIGKILL
    assert building.returncode == -9
    build([papers], db, Settings(batch=2), using=FAKE)
    with open_store(db) as store:
        assert dump(store) == wanted


def test_killed_twice_with_other_batches_in_another_order(undisturbed, tmp_path):
    papers, wanted = undisturbed
    db = tmp_path / "news.duckdb"
    for moment in ("insert:8", "judge:2"):
        with subprocess.Popen(
            [sys.executable, str(SCRIPT), str(papers), str(db), moment], stdout=subprocess.PIPE, text=True
        ) as building:
            assert building.stdout.readline() == "here\n"
            building.kill()
    build([papers], db, Settings(batch=5), using=FAKE)
    with open_store(db) as store:
        assert dump(store) == wanted
