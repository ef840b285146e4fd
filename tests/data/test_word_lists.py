"""Word lists of English: nothing twice in one list, and no list that nothing reads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import verbale
from verbale import datafiles
from verbale.coding.lexicon import compositions, rules

FILES = [n for n in datafiles.names("lang/en", ".yaml") if n.count("/") == 2]
LISTS = {n: datafiles.read_yaml(n) for n in FILES}
CODE = "\n".join(p.read_text(encoding="utf-8") for p in Path(verbale.__file__).parent.rglob("*.py"))
RULES = "\n".join(datafiles.read_text(n) for n in datafiles.names("lang/en/rules", ".yaml"))

# Files of lists that code asks for by name. The rest are tables with checks of their own.
CODE_READS = [
    "distances",
    "grammar",
    "parsing",
    "places",
    "reporting",
    "roles",
    "scenes",
    "times",
    "titles",
    "told",
    "who",
]

# Roles that are no prepositions; every other role in a rule must be one that a phrase can open with.
ROLES = {
    "subject",
    "object",
    "dative",
    "complement",
    "purpose",
    "goal",
    "poss",
    "modifier",
    "support",
    "deed",
} | {
    *("participle", "time", "not", "modal"),
}
PREPOSITIONS = set(
    re.findall(
        r"\w+",
        "about across after against along alongside among around as at back because before behind "
        "beneath beside between by close during for from in inside into near of off on onto opposite out outside "
        "over past pending round through to toward towards under upon via with within "
        "without",
    )
)


def lists(value: Any, name: str) -> Iterator[tuple[str, list[Any]]]:
    """Yield the lists in some data, each with where it stands."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from lists(below, f"{name} {key}")
    elif isinstance(value, list):
        yield name, value
        for n, below in enumerate(value):
            yield from lists(below, f"{name} {below.get('id', n) if isinstance(below, dict) else n}")


@pytest.mark.parametrize("file", [*FILES, *datafiles.names("lang/en/rules", ".yaml")])
def test_nothing_stands_twice_in_a_list(file):
    found = {}
    for name, words in lists(datafiles.read_yaml(file), file):
        scalars = [w for w in words if isinstance(w, str | int)]
        if again := [w for w, times in Counter(scalars).items() if times > 1]:
            found[name] = again
    assert not found


@pytest.mark.parametrize("file", CODE_READS)
def test_every_list_is_read(file):
    assert [key for key in LISTS[f"lang/en/{file}.yaml"] if f'"{key}"' not in CODE] == []


@pytest.mark.parametrize("file", CODE_READS)
def test_every_list_is_described_at_the_top_of_its_file(file):
    text = datafiles.read_text(f"lang/en/{file}.yaml")
    comments = " ".join(re.findall(r"^#.*", text, re.MULTILINE))
    assert [key for key in LISTS[f"lang/en/{file}.yaml"] if not re.search(rf"\b{key}\b", comments)] == []


def test_every_class_is_used():
    table = LISTS["lang/en/classes.yaml"]
    used = set(re.findall(r"@([\w-]+)", RULES))
    used |= {word[1:] for words in table.values() for word in words if word.startswith("@")}
    assert used == set(table)


def test_every_composition_is_used():
    in_code = {t for t in compositions() if f'"{t}"' in CODE}
    assert {rule.over for rule in rules() if rule.over} | in_code == set(compositions())


def test_the_id_of_a_rule_starts_with_its_files_name():
    assert [r.id for r in rules() if not r.id.startswith(Path(r.file).stem + ".")] == []


def test_rules_name_roles_that_something_can_fill():
    known = ROLES | PREPOSITIONS | set(LISTS["lang/en/grammar.yaml"]["adverbs"])
    for rule in rules():
        for role in (*rule.needs, *rule.without, *rule.actor, *rule.recipient, *rule.deed):
            name, _, part = role.partition(".")
            assert name in known, (rule.id, role)
            assert part in (known | {""} if name != "deed" else {"", "actor", "recipient"}), (rule.id, role)
