from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verbale.config import Settings
from verbale.ingest import read
from verbale.types import Problem, RawDocument


def rows(tmp_path, *lines, **given_settings):
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines))
    return list(read([tmp_path / "a.jsonl"], Settings(**given_settings)))


def test_text_with_what_is_known_of_it(tmp_path):
    row = {
        "text": "Ministers met.",
        "url": "https://paper.example/1",
        "title": "Talks",
        "published": "2016-01-20",
        "outlet": "Paper",
        "more": [1],
    }
    (found,) = rows(tmp_path, json.dumps(row).encode())
    assert isinstance(found, RawDocument)
    assert (found.address, found.media, found.data) == ("a.jsonl#1", "text", b"Ministers met.")
    assert (found.url, found.title) == ("https://paper.example/1", "Talks")
    assert (found.published, found.outlet) == ("2016-01-20", "Paper")


def test_html_where_there_is_no_text(tmp_path):
    (found,) = rows(tmp_path, b'{"html": "<p>Ministers met.", "text": null}')
    assert isinstance(found, RawDocument)
    assert (found.media, found.data) == ("html", b"<p>Ministers met.")


def test_bad_rows_name_file_and_line(tmp_path):
    found = rows(
        tmp_path,
        b"\xef\xbb\xbf" + b'{"text": "Ministers met."}',
        b"{bad",
        b"",
        b"[1]",
        b'{"text": 1}',
        b'{"title": "only"}',
        b'{"text": "\xff"}',
        b"x" * 300,
        b'{"text": "They met again."}',
        max_bytes=200,
    )
    assert [(type(f).__name__, getattr(f, "address", "") or f.input) for f in found] == [
        ("RawDocument", "a.jsonl#1"),
        ("Problem", "a.jsonl#2"),
        ("Problem", "a.jsonl#4"),
        ("Problem", "a.jsonl#5"),
        ("Problem", "a.jsonl#6"),
        ("Problem", "a.jsonl#7"),
        ("Problem", "a.jsonl#8"),
        ("RawDocument", "a.jsonl#9"),
    ]
    assert "longer than 200 bytes" in found[6].wrong
    assert (found[5].wrong, found[5].todo) == ("the line is not UTF-8", "save the file as UTF-8")


def test_same_text_in_two_rows_is_two_documents(tmp_path):
    first, second = rows(tmp_path, b'{"text": "Ministers met."}', b'{"text": "Ministers met."}')
    assert first.id != second.id


def test_a_row_whose_date_was_put_right_is_another_document(tmp_path):
    first, second, third = (
        rows(tmp_path, json.dumps({"text": "Ministers met.", "published": day}).encode())[0].id
        for day in ("2016-01-20", "2016-01-21", " 2016-01-20")
    )
    assert first != second
    assert first == third


def test_nul_in_a_row(tmp_path):
    (found,) = rows(tmp_path, b'{"text": "Ministers\\u0000met."}')
    assert isinstance(found, Problem)
    assert "NUL" in found.wrong


def test_blank_lines_count(tmp_path):
    found = rows(tmp_path, b"", b" \t", b'{"text": "Ministers met."}', b"\r", b'{"text": "They left."}')
    assert [f.address for f in found] == ["a.jsonl#3", "a.jsonl#5"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_documents_or_problems(tmp_path, data):
    for found in rows(tmp_path, data):
        assert isinstance(found, RawDocument | Problem)
