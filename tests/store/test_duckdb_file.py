"""Files that do not open say what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from verbale.errors import StoreBusyError, StoreError
from verbale.store import open_store


def test_missing(tmp_path):
    with pytest.raises(StoreError, match=r"there is no database .*verbale build"):
        open_store(tmp_path / "none.duckdb")


def test_folder_that_does_not_exist(tmp_path):
    with pytest.raises(StoreError, match=r"there is no folder .*none for news.duckdb"):
        open_store(tmp_path / "none" / "news.duckdb", create=True)


def test_folder_in_place_of_a_file(tmp_path):
    with pytest.raises(StoreError, match=r"is a folder: name a file, such as .*news.duckdb"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="is a folder"):
        open_store(tmp_path, create=True)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("create", [False, True])
def test_not_a_database(tmp_path, create):
    file = tmp_path / "notes.duckdb"
    file.write_text("Notes on the talks.\n" * 500)
    with pytest.raises(StoreError, match="is not a database: name another file"):
        open_store(file, create=create)
    assert file.read_text().startswith("Notes"), "it is left alone"


@pytest.mark.parametrize("create", [False, True])
def test_database_of_something_else(tmp_path, create):
    file = tmp_path / "birds.duckdb"
    with duckdb.connect(str(file)) as other:
        other.execute("CREATE TABLE birds (name VARCHAR)")
    with pytest.raises(StoreError, match="not one of verbale"):
        open_store(file, create=create)


def test_empty_database_is_taken_over_or_said_to_be_empty(tmp_path):
    file = tmp_path / "empty.duckdb"
    duckdb.connect(str(file)).close()  # as a kill before the first table leaves it
    with pytest.raises(StoreError, match="not one of verbale"):
        open_store(file)
    with open_store(file, create=True) as store:
        assert store.select("SELECT count(*) FROM reports") == [(0,)]


def test_a_log_without_its_database_is_not_played_into_a_new_one(tmp_path):
    file = tmp_path / "news.duckdb"
    script = """
import os, sys
from makers import RUN
from verbale.store import open_store
store = open_store(sys.argv[1], create=True)
store.begin(RUN)
os._exit(1)
"""
    tests = Path(__file__).parent.parent
    subprocess.run([sys.executable, "-c", script, str(file)], check=False, env={"PYTHONPATH": str(tests)})
    assert file.with_name("news.duckdb.wal").exists()
    file.unlink()
    with open_store(file, create=True) as store:
        assert store.select("SELECT count(*) FROM runs") == [(0,)]
    assert [path.name for path in tmp_path.iterdir()] == ["news.duckdb"]


def test_damaged_file(tmp_path):
    file = tmp_path / "news.duckdb"
    file.write_bytes(b"DUCK" * 5000)
    with pytest.raises(StoreError, match="is damaged"):
        open_store(file, create=True)


def test_format_that_is_not_told(tmp_path):
    file = tmp_path / "news.duckdb"
    open_store(file, create=True).close()
    with duckdb.connect(str(file)) as other:
        other.execute("UPDATE meta SET value = 'x' WHERE key = 'schema'")
    with pytest.raises(StoreError, match="is broken"):
        open_store(file)


def test_name_that_is_not_utf8(tmp_path):
    with pytest.raises(StoreError, match="not UTF-8"):
        open_store(tmp_path / os.fsdecode(b"\xff.duckdb"), create=True)


def test_an_error_is_one_line(tmp_path):
    with open_store(tmp_path / "news.duckdb", create=True) as store, pytest.raises(StoreError) as told:
        store.select("SELECT 1 FROM nothing")
    assert len(str(told.value).splitlines()) == 1


def test_ctrl_c_in_a_query_is_ctrl_c(tmp_path, monkeypatch):
    class Interrupted:
        def execute(self, *given):
            raise RuntimeError("Query interrupted")

        def close(self):
            pass

    with open_store(tmp_path / "news.duckdb", create=True) as store:
        monkeypatch.setattr(store, "_connection", Interrupted())
        with pytest.raises(KeyboardInterrupt):
            store.select("SELECT 1")


def test_newer_format(tmp_path):
    file = tmp_path / "news.duckdb"
    open_store(file, create=True).close()
    with duckdb.connect(str(file)) as other:
        other.execute("UPDATE meta SET value = '999' WHERE key = 'schema'")
    with pytest.raises(StoreError, match=r"newer verbale .*upgrade verbale"):
        open_store(file)


def test_in_use_by_another_process(tmp_path):
    file = tmp_path / "news.duckdb"
    holds = "import sys; from verbale.store import open_store; s = open_store(sys.argv[1], create=True); print('open', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", holds, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(StoreBusyError, match=rf"in use by process {other.pid}: wait"):
            open_store(file)
        other.communicate("\n")


def test_two_processes_may_read(tmp_path):
    file = tmp_path / "news.duckdb"
    open_store(file, create=True).close()
    reads = "import sys; from verbale.store import open_store; print(open_store(sys.argv[1]).select('SELECT count(*) FROM events'))"
    with open_store(file):
        done = subprocess.run(
            [sys.executable, "-c", reads, str(file)], capture_output=True, text=True, check=True
        )
    assert done.stdout == "[(0,)]\n"


def test_a_database_cannot_make_us_read_other_files(tmp_path):
    file, secret = tmp_path / "news.duckdb", tmp_path / "secret.csv"
    open_store(file, create=True).close()
    secret.write_text("word\nhidden\n")
    with open_store(file) as store, pytest.raises(StoreError, match=r"disabled|Permission"):
        store.select(f"SELECT * FROM read_csv('{secret}')")


@pytest.mark.parametrize("create", [False, True])
def test_a_pipe_is_not_waited_for(tmp_path, create):
    pipe = tmp_path / "news.duckdb"
    os.mkfifo(pipe)
    with pytest.raises(StoreError, match=r"is no regular file, so no database: name another file"):
        open_store(pipe, create=create)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_that_was_cut_short_is_damaged_and_not_somebody_elses(tmp_path, share):
    file = tmp_path / "news.duckdb"
    open_store(file, create=True).close()
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(StoreError, match=r"is damaged, or was cut short: take a copy .* build again"):
        open_store(file)
