from __future__ import annotations

import gzip
import hashlib
import os

import pytest

from verbale.config import Settings
from verbale.ingest import read
from verbale.types import Problem, RawDocument


def addresses(root, **settings):
    return [r.address for r in read([root], Settings(**settings)) if isinstance(r, RawDocument)]


def only_problem(path, **settings):
    (found,) = read([path], Settings(**settings))
    assert isinstance(found, Problem)
    assert found.stage == "ingest"
    assert found.todo
    return found


def test_folders_are_read_sorted_and_addresses_are_relative(tmp_path):
    for name in ("b.txt", "a/z.html", "a/y.htm", "a/.hidden.txt", ".git/x.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Ministers met.")
    assert addresses(tmp_path) == ["a/y.htm", "a/z.html", "b.txt", "c.txt"]


def test_a_root_that_is_a_file_is_addressed_by_its_name(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Ministers met.")
    (found,) = read([tmp_path / "a.txt"], Settings())
    assert isinstance(found, RawDocument)
    assert (found.address, found.media, found.data) == ("a.txt", "text", b"Ministers met.")
    assert found.id == hashlib.sha256(b"a.txt\0Ministers met.").hexdigest()[:16]


def test_compressed_pages(tmp_path):
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(b"<p>Ministers met."))
    (found,) = read([tmp_path], Settings())
    assert isinstance(found, RawDocument)
    assert (found.media, found.data) == ("html", b"<p>Ministers met.")


def test_reading_is_lazy(tmp_path):
    (tmp_path / "a.txt").write_text("Ministers met.")
    found = read([tmp_path, tmp_path / "missing"], Settings())
    assert isinstance(next(found), RawDocument)
    (tmp_path / "missing").mkdir()
    assert list(found) == []


@pytest.mark.parametrize(
    ("name", "data", "wrong"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t", "empty"),
        ("a.txt", b"text\0text", "binary"),
        ("a.txt", b"%PDF-1.7 ...", "PDF"),
        ("a.html", b"\x89PNG\r\n", "picture"),
        ("a.txt", b"x" * 101, "longer than 100 bytes"),
        ("a.txt.gz", gzip.compress(b"x" * 100_000), "longer than 100 bytes when unpacked"),
        ("a.html.gz", b"not packed", "broken"),
        ("a.html.gz", gzip.compress(b"x" * 50)[:-4], "broken"),
        ("a.pdf", b"text", ".pdf are not read"),
        ("README", b"text", "no ending"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.jsonl.gz", gzip.compress(b"\n" * 1_000_000), "200 times"),
        ("a.jsonl.gz", gzip.compress(b" " * 1_000_000)[:-4], "broken"),
        ("a.html", b'<head>\n<meta name="generator" content="verbale">', "dossier"),
        ("a.jsonl", b'[\n {"text": "They met."},\n {"text": "They left."}\n]\n', "over several lines"),
        ("a.jsonl", b'\n\xef\xbb\xbf{\n "text": "They met."\n}\n', "over several lines"),
    ],
)
def test_bad_files(tmp_path, name, data, wrong):
    (tmp_path / name).write_bytes(data)
    problem = only_problem(tmp_path, max_bytes=100)
    assert problem.input == name
    assert wrong in problem.wrong


def test_text_with_a_wide_byte_order_mark_is_not_binary(tmp_path):
    (tmp_path / "a.txt").write_bytes("Ministers met.".encode("utf-16"))
    assert addresses(tmp_path) == ["a.txt"]


def test_missing_path(tmp_path):
    assert "no such file" in only_problem(tmp_path / "missing").wrong


def test_unreadable_file(tmp_path, monkeypatch):
    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("Ministers met.")
    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert only_problem(tmp_path).wrong == "it cannot be read: Permission denied"


def test_databases_among_the_news_are_passed_over(tmp_path):
    for name in ("news.duckdb", "news.duckdb.wal", "a.txt"):
        (tmp_path / name).write_text("Ministers met.")
    (tmp_path / "news.duckdb.tmp").mkdir()
    (found,) = read([tmp_path], Settings())
    assert isinstance(found, RawDocument)
    assert "not read" in only_problem(tmp_path / "news.duckdb").wrong, "but not when asked for"


def test_a_pipe_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    assert "not a regular file" in only_problem(tmp_path).wrong


def test_links_that_lead_back_are_told_once(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b.txt").write_text("Ministers met.")
    loop, text = read([tmp_path], Settings())
    assert isinstance(loop, Problem)
    assert (loop.input, "leads back" in loop.wrong) == ("a/up", True)
    assert isinstance(text, RawDocument)


def test_links_to_themselves_and_to_nothing(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    first, second = read([tmp_path], Settings())
    assert isinstance(first, Problem)
    assert isinstance(second, Problem)
    assert "points to nothing" in second.wrong


def test_names_that_are_not_utf8_become_addresses_that_can_be_stored(tmp_path):
    (tmp_path / os.fsdecode(b"\xff.txt")).write_text("Ministers met.")
    assert addresses(tmp_path) == ["\\xff.txt"]


def test_one_bad_input_does_not_end_the_run(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\0")
    (tmp_path / "b.txt").write_bytes(b"Ministers met.")
    kinds = [type(found) for found in read([tmp_path], Settings())]
    assert kinds == [Problem, RawDocument]
