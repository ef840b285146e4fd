"""The closed classes that the status of events rests on, as `data/lang/en/scope.yaml` gives them."""

from __future__ import annotations

from functools import cache

from verbale.datafiles import read_yaml


@cache
def scope_words(name: str) -> frozenset[str]:
    """Return one of the lists."""
    return frozenset(read_yaml("lang/en/scope.yaml")[name])
