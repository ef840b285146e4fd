"""The closed classes that the status of events rests on, as `data/lang/en/scope.yaml` gives them."""

from __future__ import annotations

from verbale import datafiles


def scope_words(name: str) -> frozenset[str]:
    """Return one of the lists."""
    return datafiles.words("lang/en/scope.yaml", name)
