"""What the tables say, as one value: names to find, and who held which office when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from verbale.read.who import entries, tenures, titles
from verbale.read.who.lexicon import Lexicon
from verbale.read.who.tenures import Tenure


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What is known of actors before a text is read."""

    names: Lexicon
    held: Mapping[str, tuple[Tenure, ...]]  # folded name of a person → tenures, in the order of time


@cache
def packaged() -> Known:
    """Return what the packaged tables say: actors first, then titles and roles."""
    names = Lexicon((*entries.names(), *titles.titles(), *titles.roles()))
    return Known(names, tenures.by_name(tenures.tenures()))
