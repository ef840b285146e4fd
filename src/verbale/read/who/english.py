"""The word lists that decide how names are read in English."""

from __future__ import annotations

from functools import cache
from typing import Any

from verbale import datafiles


@cache
def english() -> dict[str, Any]:
    """Return the word lists that decide how names are read."""
    data: dict[str, Any] = datafiles.read_yaml("lang/en/who.yaml")
    return {k: frozenset(v) if isinstance(v, list) and k != "sides" else v for k, v in data.items()}
