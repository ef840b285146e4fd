"""The tables of names, held against each other and against ISO 3166."""

from collections import defaultdict

import pytest

from verbale import datafiles, ontology
from verbale.read.who import entries, titles
from verbale.read.who.fold import key
from verbale.read.who.namesakes import evident

STATES = datafiles.read_yaml("actors/states.yaml")
REGIONS = datafiles.read_yaml("actors/regions.yaml")
BODIES = {
    file: datafiles.read_yaml(f"actors/{file}.yaml")
    for file in ("seats", "organisations", "groups", "agencies", "media", "parties")
}
OTHERS = {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"}


def test_the_states_are_the_members_of_the_un_and_six_more():
    more = {"VAT", "PSE", "TWN", "HKG", "KOS", "ATA"}
    assert more < set(STATES)
    assert len(set(STATES) - more) == 193
    assert all(len(code) == 3 and code.isupper() for code in STATES)


@pytest.mark.parametrize("code", sorted(STATES))
def test_a_state_has_its_names_in_the_form_the_file_defines(code):
    row = STATES[code]
    lists = {"names", "official", "adjectives", "people", "capitals"}
    assert lists <= set(row) <= lists | {"since", "before", "source"}
    assert row["names"]
    assert all(isinstance(name, str) and name == name.strip() for field in lists for name in row[field])


def test_regions_and_bodies_belong_to_known_countries_and_sectors():
    sectors = set(ontology.sectors())
    for id_, row in REGIONS.items():
        assert row["country"] in STATES, id_
        assert id_.startswith(row["country"]), id_
        assert set(row.get("sector", ())) <= {"PRE"}, id_
    for file, rows in BODIES.items():
        for id_, row in rows.items():
            assert row["country"] in STATES or row["country"] in OTHERS, (file, id_)
            assert set(row["sector"]) <= sectors, (file, id_)
            assert row["names"], (file, id_)


def test_titles_and_roles_use_known_sectors():
    sectors = set(ontology.sectors())
    for name, entry in (*titles.titles(), *titles.roles()):
        assert set(entry.sector) <= sectors, name


def test_an_id_is_used_once():
    ids = [*STATES, *REGIONS, *(id_ for rows in BODIES.values() for id_ in rows)]
    assert len(ids) == len(set(ids))


def test_two_entities_share_a_name_only_when_that_is_declared():
    owners = defaultdict(set)
    for name, entry in entries.names():
        if entry.kind not in ("none", "several", "adjective", "people"):
            owners[name].add(entry.id.removesuffix(".GOV") if entry.kind == "capital" else entry.id)
    shared = {name: ids for name, ids in owners.items() if len(ids) > 1 and name not in entries.ambiguous()}
    assert shared == {}


def test_an_adjective_of_two_countries_is_declared():
    owners = defaultdict(set)
    for name, entry in entries.names():
        if entry.kind in ("adjective", "people"):
            owners[name].add(entry.country)
    shared = {name for name, codes in owners.items() if len(codes) > 1}
    assert shared <= set(entries.ambiguous())


def test_what_is_declared_ambiguous_is_somewhere_a_name():
    known = {key(name) for name, _ in entries.names()}
    assert {name for name in entries.ambiguous() if key(name) not in known} == set()


@pytest.mark.parametrize(
    ("name", "text", "read"),
    [
        ("Georgia", "a vote in Georgia and Tbilisi", True),
        ("Georgia", "a vote in Georgia and Atlanta", False),
        ("Georgia", "a vote in Georgia", True),
        ("WHO", "WHO said vaccine doses", True),
        ("WHO", "GUESS WHO", False),
        ("France", "France", True),
    ],
)
def test_an_ambiguous_name_needs_its_evidence(name, text, read):
    assert evident(name, text.__contains__) is read


@pytest.mark.parametrize(
    "kind", ["states", "regions", *BODIES, "ambiguous", "collectives", "not_actors", "offices", "sources"]
)
def test_every_file_defines_its_fields_on_top(kind):
    assert datafiles.read_text(f"actors/{kind}.yaml").startswith("# ")


def test_collectives_name_known_states():
    for name, codes in datafiles.read_yaml("actors/collectives.yaml").items():
        assert set(codes) <= set(STATES), name
        assert len(codes) > 1
