"""What the tables say, as one value: names to find, and who held which office when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from verbale.config import UserTable
from verbale.read.who import entries, tenures, theirs, titles
from verbale.read.who.lexicon import Lexicon
from verbale.read.who.tenures import Tenure


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What is known of actors before a text is read."""

    names: Lexicon
    held: Mapping[str, tuple[Tenure, ...]]  # folded name of a person → tenures, in the order of time
    tenures: tuple[Tenure, ...]
    families: Mapping[tuple[str, str], tuple[Tenure, ...]] = field(
        default_factory=dict
    )  # country, family name


@cache
def packaged() -> Known:
    """Return what the packaged tables say: actors first, then titles and roles."""
    names = Lexicon((*entries.names(), *titles.titles(), *titles.roles()))
    listed = tenures.tenures()
    return Known(names, tenures.by_name(listed), listed, tenures.by_family(listed))


@lru_cache(maxsize=4)  # by content: a table that has changed is another one
def known(tables: tuple[UserTable, ...] = ()) -> Known:
    """Return what the packaged tables and a user's say; of several, what a later one says wins.

    Raises:
        DataFileError: a table breaks the format; every fault of every table is named.

    """
    ours = packaged()
    if not tables:
        return ours
    found = theirs.read(tables, ours.names, ours.held)
    names = Lexicon((*found.names, *entries.names(), *titles.titles(), *titles.roles()))
    listed = (*ours.tenures, *found.tenures)
    return Known(names, tenures.by_name(listed, found.also), listed, tenures.by_family(listed))
