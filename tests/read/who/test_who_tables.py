"""Users' tables: read strictly, every fault named with its line and with what to do."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from verbale.config import UserTable
from verbale.errors import DataFileError
from verbale.read.who.known import known, packaged
from verbale.read.who.tables import FIELDS, Row, rows
from verbale.read.who.theirs import Theirs, read

HEAD = "name,kind,country,sector,office,from,to,also,source"


def csv(*lines, head=HEAD):
    return UserTable("my.csv", "\n".join((head, *lines)).encode())


def faults(table):
    with pytest.raises(DataFileError) as raised:
        known((table,))
    first, *others = str(raised.value).splitlines()
    assert first.startswith(table.name)
    return others


def test_a_line_may_leave_out_columns_and_have_them_in_any_order():
    (row,) = rows(csv("KEN,person,Ana Luz", head="Country, kind ,name"))
    assert (row["name"], row["country"], row["office"], row.line) == ("Ana Luz", "KEN", "", 2)


def test_comments_blank_lines_and_a_byte_order_mark_are_no_lines():
    table = UserTable(
        "my.csv", b"\xef\xbb\xbf# of mine\n\nname,kind,country\n# a person\nAna Luz,person,KEN\n"
    )
    (row,) = rows(table)
    assert (row["name"], row.line) == ("Ana Luz", 5)


def test_what_a_spreadsheet_divides_by_semicolons_is_read():
    (row,) = rows(csv('Ana Luz;person;KEN;"Luz;A. Luz"', head="name;kind;country;also"))
    assert row.several("also") == ("Luz", "A. Luz")


@pytest.mark.parametrize(
    ("table", "line"),
    [
        (csv("Ana Luz\tperson\tKEN", head="name\tkind\tcountry"), 1),
        (csv("Ana Luz,person,KEN", "Eva Rey\tperson\tKEN", head="name,kind,country"), 3),
    ],
)
def test_tabs_in_the_place_of_commas_are_called_so_once_and_at_their_line(table, line):
    (fault,) = faults(table)
    assert fault.startswith(f"my.csv, line {line}: ")
    assert "tabs divide" in fault
    assert "commas" in fault


def test_json_lines_say_the_same_as_csv():
    plain = {"name": "Ana Luz", "kind": "person", "country": "KEN", "sector": ["GOV", "LEG"], "also": None}
    (row,) = rows(UserTable("my.jsonl", json.dumps(plain).encode()))
    assert (row["name"], row["country"], row.several("sector"), row["also"]) == (
        "Ana Luz",
        "KEN",
        ("GOV", "LEG"),
        "",
    )


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("Ana Luz,person,UKX,,,,,,", "country 'UKX' is not an ISO 3166 alpha-3 or PLOVER code; did you mean UKR?"),
        ("Ana Luz,person,Kenya,,,,,,", "country 'Kenya' is not an ISO 3166 alpha-3 or PLOVER code; did you mean KEN?"),
        ("Ana Luz,persn,KEN,,,,,,", "kind 'persn' is not one of person, organisation, group, state, office; did you mean person?"),
        ("Front X,group,MLI,REBB,,,,,", "sector 'REBB' is not a PLOVER sector; did you mean REB?"),
        ("Ana Luz,person,KEN,GOV,,5.10.2020,,,", "from '5.10.2020' is not a date: write 2013-02-25, 2013-02 or 2013, or ? when not known"),
        ("Ana Luz,person,KEN,GOV,,2013-02-30,,,", "from '2013-02-30': there is no such day"),
        ("Ana Luz,person,KEN,GOV,,2013,2012,,", "to 2012 is not after from 2013: to is the first day on which it was no longer so"),
        (",person,KEN,GOV,,,,,", "name is empty: write the usual printed name"),
        ("rivers,organisation,KEN,GOV,,,,,", "name 'rivers' has no capital, so every such word would be read as it: write it as printed"),
        ("X,group,KEN,REB,,,,,", "name 'X' is a single letter, which stands for anything: write it out"),
        ("1967,group,KEN,REB,,,,,", "name '1967' has no letter in it"),
        ("Ana Luz,person,KEN,,chief wizard,,,,", "sector is empty, and 'chief wizard' is no office that is known: give its sector, such as GOV"),
        ("Front X,group,,REB,,,,,", "country is empty, and 'Front X' is no group that is known: give its country, such as KEN"),
        ("Ana Luz,person,,,,,,Luz,", "country is empty, and 'Ana Luz' is no person that is known: give its country, such as KEN"),
        ("Norway,state,,,,,,,", "it adds nothing to what is known of 'Norway': give other names in also, or a country"),
        ("Norway,state,NOR,GOV,,,,,", "a state has no sector: leave it empty"),
        ("Ana Luz,person", "it has 2 cells and the first line 9: put a cell with a comma in quotes"),
        ('"Ana" Luz,person,KEN,,,,,,', "it is not CSV (',' expected after '\"'): check its quotation marks"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_what_to_do(line, wrong):
    assert faults(csv("Eva Rey,person,PER,,,,,,", line)) == [f"my.csv, line 3: {wrong}"]


@pytest.mark.parametrize(
    ("name", "data", "wrong"),
    [
        ("my.csv", b"", "line 1: it is empty: the first line names the columns, such as name,kind,country"),
        ("my.csv", b"name,kind\n\xff\n", "line 2: it is not UTF-8: save the table again as UTF-8"),
        ("my.csv", b"name,kind,contry\n", "line 1: there is no column 'contry'; did you mean country?"),
        ("my.csv", b"name,kind,name\n", "line 1: the column 'name' is there twice"),
        ("my.csv", b"Ana Luz\n", "line 1: there is no column 'ana luz'"),
        ("my.jsonl", b"Ana Luz\n", "line 1: it is not JSON"),
        ("my.jsonl", b"[1]\n", "line 1: it is no object"),
        ("my.jsonl", b'{"name": "Ana Luz", "kind": "person", "from": 2013}\n', "line 1: from must be text"),
        (
            "my.jsonl",
            b'{"name": "Ana Luz", "kin": "person"}\n',
            "line 1: there is no column 'kin'; did you mean kind?",
        ),
    ],
)
def test_a_table_that_is_none_is_named(name, data, wrong):
    assert faults(UserTable(name, data))[0].startswith(f"{name}, {wrong}")


def test_all_faults_of_all_tables_are_told_at_once():
    one = csv("Ana Luz,person,UKX,GOV,,soon,,,", "Eva Rey,person,PER,,,,,,", "Omar Dia,persn,MLI,,,,,,")
    two = UserTable("other.jsonl", b'{"name": "", "kind": "person"}\n')
    with pytest.raises(DataFileError) as raised:
        known((one, two))
    first, *others = str(raised.value).splitlines()
    assert first == "my.csv, other.jsonl: 3 lines cannot be used, so nothing of it is"
    assert [line.split(":")[0] for line in others] == [
        "my.csv, line 2",
        "my.csv, line 2",
        "my.csv, line 4",
        "other.jsonl, line 1",
    ]


def test_the_same_line_twice_is_told():
    line = "Ana Luz,person,KEN,GOV,,2013,,,"
    assert faults(csv(line, line)) == ["my.csv, line 3: it says the same as line 2: delete one of them"]


def test_a_name_may_mean_two_things_at_two_times_but_not_at_one():
    changed = ("Front X,group,MLI,REB,,2010,2015,,", "Front X,group,MLI,GOV,,2015,,,")
    assert len(known((csv(*changed),)).names.listed("Front X")) == 2
    (fault,) = faults(csv("Front X,group,MLI,REB,,2010,2016,,", "Front Y,group,MLI,GOV,,2015,,Front X,"))
    assert fault.startswith("my.csv, line 3: 'Front X' is something else in line 2")


_CELL = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["person", "group", "office", "state", "KEN", "GOV", "Front X", "2013", "2013-02", "?", ";", '"']
    ),
)


@given(st.binary(max_size=200), st.sampled_from(["a.csv", "a.jsonl"]))
@example(b"name,kind\n\x00,person", "a.csv")
@example(b'name,kind\n"' + b"x" * 140_000 + b'",person', "a.csv")
@example(b"[" * 5000, "a.jsonl")
@example(b"name,kind\n2013-02-25T,person\r\rx", "a.csv")
def test_any_bytes_are_a_table_or_a_clear_fault(data, name):
    check(UserTable(name, data))


@given(st.lists(st.lists(_CELL, min_size=9, max_size=9), max_size=4))
def test_any_cells_are_actors_or_a_clear_fault(lines):
    check(csv(*(",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in line) for line in lines)))
    plain = [json.dumps(dict(zip(FIELDS, line, strict=True))) for line in lines]
    check(UserTable("a.jsonl", "\n".join(plain).encode("utf-8", "replace")))


def check(table):
    """Read a table: what comes out can be asked, or a fault names the file and the line."""
    ours, told = packaged(), ""
    try:
        found = read((table,), ours.names, ours.held)
    except DataFileError as error:
        found, told = Theirs(), str(error)
    assert all(line.startswith(f"{table.name}, line ") for line in told.splitlines()[1:])
    assert len(found.tenures) <= sum(isinstance(row, Row) for row in rows(table))
    assert all(entry.table == table.name for _, entry in found.names)
