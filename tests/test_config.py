from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from verbale.config import Settings, UserTable, from_environment, user_folder, user_tables
from verbale.errors import UsageError


def test_without_an_environment_all_is_as_it_ships():
    assert from_environment({}) == Settings()


def test_a_setting_is_taken_from_the_environment():
    assert from_environment({"VERBALE_BATCH": "7", "VERBALE_MODEL": "mine"}) == Settings(
        model="mine", batch=7
    )


def test_paths_are_no_tables():
    with pytest.raises(UsageError, match="user_tables"):
        Settings(actors="mine.csv")


def test_what_is_no_number_is_refused():
    with pytest.raises(UsageError, match="VERBALE_BATCH must be a whole number, not 'many'"):
        from_environment({"VERBALE_BATCH": "many"})


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the folder is another one there")
@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        ({"HOME": "/home/ana"}, "/home/ana/.local/share/verbale/actors"),
        ({"HOME": "/home/ana", "XDG_DATA_HOME": "/data"}, "/data/verbale/actors"),
        ({"HOME": "/home/ana", "XDG_DATA_HOME": "data"}, "/home/ana/.local/share/verbale/actors"),
    ],
)
def test_where_the_users_own_tables_are(environ, folder):
    assert user_folder(environ) == Path(folder)


def test_without_a_home_there_is_no_folder():
    assert user_folder({}) is None


@pytest.fixture
def home(tmp_path):
    folder = user_folder({name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "APPDATA")})
    folder.mkdir(parents=True)
    (folder / "b.csv").write_bytes(b"b")
    (folder / "a.jsonl").write_bytes(b"a")
    (folder / "notes.txt").write_bytes(b"no table")
    return tmp_path


def test_tables_come_from_the_folder_then_the_environment_then_the_call(home, tmp_path):
    for name in ("one.csv", "two.csv", "three.csv"):
        (tmp_path / name).write_bytes(name.encode())
    environ = {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "APPDATA")}
    environ["VERBALE_ACTORS"] = os.pathsep.join(str(tmp_path / name) for name in ("two.csv", "one.csv"))
    found = from_environment(environ, actors=[tmp_path / "three.csv"]).actors
    assert found == (
        UserTable("a.jsonl", b"a"),
        UserTable("b.csv", b"b"),
        UserTable("two.csv", b"two.csv"),
        UserTable("one.csv", b"one.csv"),
        UserTable("three.csv", b"three.csv"),
    )


def test_settings_with_a_table_are_others_when_it_changes(tmp_path):
    table = tmp_path / "a.csv"
    table.write_text("name,kind")
    before = from_environment({}, actors=[table])
    table.write_text("name,kind,country")
    assert from_environment({}, actors=[table]) != before


def test_a_table_that_is_not_there_or_is_none_is_said_to_be():
    with pytest.raises(UsageError, match=r"there is no table of actors missing\.csv"):
        user_tables(["missing.csv"])
    with pytest.raises(UsageError, match=r"must end in \.csv or \.jsonl"):
        user_tables([__file__])
