"""The signs of history, as `data/lang/en/history.yaml` gives them, checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from verbale.datafiles import read_yaml
from verbale.errors import DataFileError

FILE = "lang/en/history.yaml"

_KEYS = {"id", "points", "returns", "lead", "words", "yes", "no"}
_LONGER = 6  # letters of a word that tells a deed


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of history, or of news."""

    id: str
    points: float
    returns: bool
    lead: bool
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def found(self, text: str, opening: str) -> bool:
        """Say whether a sentence has the sign, `opening` being how its text opens; both in small letters."""
        match = self.pattern.search(text)
        if match is None or not self.lead:
            return match is not None
        return not any(w[:-1] in opening for w in match.group().split() if len(w) >= _LONGER)


@cache
def signs() -> tuple[Sign, ...]:
    """Return the packaged signs.

    Raises:
        DataFileError: a sign lacks an example or has an unknown key.

    """
    return tuple(_sign(entry) for entry in read_yaml(FILE))


def _sign(entry: Mapping[str, Any]) -> Sign:
    name = str(entry.get("id", "?"))
    if unknown := set(entry) - _KEYS:
        raise DataFileError(FILE, name, f"unknown keys {sorted(unknown)}")
    for key in _KEYS - {"returns", "lead"}:
        if not entry.get(key):
            raise DataFileError(FILE, name, f"has no {key}")
    pattern = re.compile("|".join(f"(?:{word})" for word in entry["words"]))
    return Sign(
        name,
        float(entry["points"]),
        bool(entry.get("returns", False)),
        bool(entry.get("lead", False)),
        pattern,
        tuple(entry["yes"]),
        tuple(entry["no"]),
    )
