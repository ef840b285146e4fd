"""What the tables of names rest on: a row that dates anything, or is the seat of an office, says what was opened."""

import re
from datetime import date
from itertools import pairwise

import pytest

from verbale import datafiles
from verbale.read.who import entries
from verbale.read.who.entries import UNVERIFIED
from verbale.read.who.look import look

SOURCES = datafiles.read_yaml("actors/sources.yaml")
TABLES = {
    file: datafiles.read_yaml(f"actors/{file}.yaml")
    for file in (
        "states",
        "regions",
        "seats",
        "organisations",
        "groups",
        "agencies",
        "media",
        "parties",
        "juntas",
    )
}
DATED = ("since", "spells", "office")
_PAGE = re.compile(r"[\w-]+(\.[\w-]+)+|Archigos 4\.1|Wikidata")  # a host stands in what names a page


def rows():
    return [(file, id_, row) for file, table in TABLES.items() for id_, row in table.items()]


def test_what_is_dated_or_the_seat_of_an_office_has_a_source():
    assert [(file, id_) for file, id_, row in rows() if set(DATED) & set(row) and "source" not in row] == []


def test_a_source_is_one_that_was_opened_or_names_a_page():
    for file, id_, row in rows():
        for part in filter(None, row.get("source", "").split("; ")):
            bare = re.sub(r"^\d{4}: ", "", part)
            assert bare in SOURCES or _PAGE.search(bare), (file, id_, part)


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_a_source_says_where_it_was_read_and_what_it_shows(name):
    row = SOURCES[name]
    assert {"opened", "shows"} <= set(row) <= {"opened", "shows", "tables"}
    assert set(row.get("tables", ())) <= set(TABLES)
    assert any(name in r.get("source", "") for _, _, r in rows()) or row.get("tables")


def test_a_first_day_is_a_day_of_1990_or_later_and_only_a_state_that_has_one_may_be_younger_than_its_offices():
    for code, row in TABLES["states"].items():
        assert "since" in row or "before" not in row, code
        if "since" in row:
            assert date.fromisoformat(row["since"]) >= date(1990, 1, 1), code


def test_the_spells_of_a_row_follow_each_other_and_only_the_last_is_open():
    for file in ("groups", "juntas"):
        for id_, row in TABLES[file].items():
            spells = row.get("spells", ())
            for spell in spells:
                assert spell["to"] == "" or date.fromisoformat(spell["from"]) < date.fromisoformat(
                    spell["to"]
                ), id_
            for one, two in pairwise(spells):
                assert one["to"], (file, id_)
                assert one["to"] <= two["from"], (file, id_)


def test_every_name_of_ours_says_its_source_or_that_nothing_was_opened():
    found = [entry for _, entry in entries.names() if entry.kind not in ("none", "several")]
    assert all(entry.source for entry in found)
    assert all(entry.source != UNVERIFIED for entry in found if entry.kind == "state")


def test_who_asks_is_told_the_source_and_a_states_first_day():
    (state,) = (m for m in look("South Sudan", date(2005, 3, 1)).meanings if m.kind == "state")
    assert (state.start, state.holds) == ("2011-07-09", False)
    assert "World Factbook 2026" in state.source
    (alliance,) = (m for m in look("Northern Alliance").meanings if m.kind == "organisation")
    assert "World Factbook" in alliance.source
    assert {m.source for m in look("Jubo League").meanings} == {UNVERIFIED}
