from datetime import date

import pytest

from verbale.errors import DataFileError
from verbale.evaluate import readings
from verbale.evaluate.rows import Row, gold_text, gold_texts, read_rows


def test_rows_know_their_line(tmp_path):
    file = tmp_path / "gold.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"text": "a"}\n\n{"text": "b"}\n')
    assert [(r.line, r.text("text")) for r in read_rows(file)] == [(1, "a"), (3, "b")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"text": "a"}\n{"text": \n', "line 2: is not JSON"),
        (b'["a"]\n', "line 1: must be a JSON object"),
        (b"\n\n", "holds no rows"),
        (b"\xff\xfe{}", "line 1: is not JSON"),
    ],
)
def test_a_malformed_file_is_named_with_its_line(tmp_path, content, said):
    file = tmp_path / "gold.jsonl"
    file.write_bytes(content)
    with pytest.raises(DataFileError, match=said) as caught:
        read_rows(file)
    assert str(file) in str(caught.value)


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(DataFileError, match="cannot be read"):
        read_rows(tmp_path / "none.jsonl")


def test_input_fields_are_checked():
    row = Row(
        "gold.jsonl", 7, {"text": "  ", "n": 3, "date": "soon", "day": "2016-01-20", "words": "9 March 2018"}
    )
    with pytest.raises(DataFileError, match="line 7: 'text' is blank"):
        row.text("text")
    with pytest.raises(DataFileError, match="'n' must be a string, not 3"):
        row.text("n")
    with pytest.raises(DataFileError, match="'absent' must be a string, not null"):
        row.text("absent")
    with pytest.raises(DataFileError, match="must be a date such as"):
        row.day("date")
    assert row.day("day") == date(2016, 1, 20)
    assert row.day("absent") is None
    assert row.day("words") == date(2018, 3, 9)
    assert row.text("absent", required=False) == ""


def test_gold_fields_never_raise():
    row = Row("gold.jsonl", 1, {"a": 3, "b": ["x", 1], "c": ["x"], "d": " y "})
    assert [gold_text(row, n) for n in "abcd"] == ["", "", "", "y"]
    assert [gold_texts(row, n) for n in "abcd"] == [None, None, ("x",), None]


def test_a_fault_says_what_to_do(tmp_path):
    file = tmp_path / "gold.jsonl"
    file.write_bytes(b'{"text": "a"}\n{"text": "b')
    with pytest.raises(DataFileError, match="line 2: is not JSON, the line is cut off"):
        read_rows(file)
    with pytest.raises(DataFileError, match="is a folder: name a file in it"):
        read_rows(tmp_path)
    row = Row("gold.jsonl", 3, {"id": 5, "text": " "})
    with pytest.raises(DataFileError, match="line 3: 'id' must be a string, not 5: write \"5\""):
        row.text("id")
    with pytest.raises(DataFileError, match="line 3: 'text' is blank: give its words, or leave the row out"):
        row.text("text")


@pytest.mark.parametrize("field", ["times", "events"])
def test_spans_that_are_no_list_are_named(field):
    row = Row("gold.jsonl", 4, {"text": "Peru left.", field: {"start": 0}})
    with pytest.raises(DataFileError, match=f"line 4: '{field}' must be a list"):
        readings.inputs(row)
