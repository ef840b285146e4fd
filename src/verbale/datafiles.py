"""Packaged data: the only module that opens it.

Names are paths below `verbale/data`, with forward slashes: `ontology/events.yaml`.
YAML is read strictly: only `true` and `false` are booleans, dates stay strings, a repeated key is an
error. Nothing is read before it is asked for, and each file once.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Hashable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from verbale.errors import DataFileError


class _StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML without the surprises of version 1.1."""


_StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag.rpartition(":")[2] in {"int", "null", "merge"}]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_StrictLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_StrictLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^-?\d+\.\d+$"), list("-0123456789")
)


def _unique_mapping(loader: Any, node: yaml.MappingNode) -> dict[Hashable, Any]:
    seen: dict[Hashable, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(None, None, f"repeated key {key!r}", key_node.start_mark)
        seen[key] = loader.construct_object(value_node, deep=True)
    return seen


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _unique_mapping)


def parse_yaml(text: str, name: str) -> Any:
    """Parse strict YAML.

    Raises:
        DataFileError: it is not YAML, or a key is repeated; `name` is used to say where.

    """
    try:
        return yaml.load(text, Loader=_StrictLoader)  # noqa: S506 -- the loader is a safe one
    except yaml.YAMLError as error:
        raise DataFileError(name, "", str(error)) from error


def _root() -> Traversable:
    return files("verbale").joinpath("data")


def _at(name: str) -> Traversable:
    return _root().joinpath(*name.split("/"))


@cache
def read_text(name: str) -> str:
    """Return a packaged file's text."""
    return _at(name).read_text(encoding="utf-8")


@cache
def read_bytes(name: str) -> bytes:
    """Return a packaged file's bytes."""
    return _at(name).read_bytes()


@cache
def read_yaml(name: str) -> Any:
    """Return a packaged YAML file as plain lists and dictionaries; do not change what it returns."""
    return parse_yaml(read_text(name), name)


def read_csv(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a packaged CSV file by the names of its columns; a line that begins with # is a comment."""
    return csv.DictReader(line for line in read_text(name).splitlines() if not line.startswith("#"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return the words that a packaged YAML file lists under a key."""
    return frozenset(read_yaml(name)[key])


@cache
def word_lists(name: str) -> Mapping[str, frozenset[str]]:
    """Return all lists of words of a packaged YAML file, by key; what is no list is left out."""
    return {key: frozenset(found) for key, found in read_yaml(name).items() if isinstance(found, list)}


@cache
def names(folder: str, suffix: str = "") -> tuple[str, ...]:
    """Return the names of the files below a folder, sorted, those that end in `suffix`."""
    return tuple(sorted(n for n in _walk(_at(folder), folder) if n.endswith(suffix)))


def _walk(here: Traversable, name: str) -> Iterator[str]:
    for child in here.iterdir():
        below = f"{name}/{child.name}" if name else child.name
        if child.is_dir():
            yield from _walk(child, below)
        elif not child.name.startswith((".", "_")):
            yield below


@cache
def digest() -> str:
    """Return a short hash of all packaged data: part of every `made_by` version."""
    whole = hashlib.sha256()
    for name in names("", ""):
        if not name.endswith((".py", ".pyc")):
            whole.update(name.encode() + b"\0" + read_bytes(name) + b"\0")
    return whole.hexdigest()[:12]
