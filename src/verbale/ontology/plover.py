"""The event types, modes, contexts and sectors of PLOVER 2.0, with scores and CAMEO roots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from verbale import datafiles
from verbale.errors import UsageError

_FILE = "ontology/plover.yaml"


@dataclass(frozen=True, slots=True)
class EventType:
    """One of the sixteen event types."""

    name: str
    covers: str  # for a person
    modes: Mapping[str, float]  # mode → conflict–cooperation score, -10..10
    quad: int  # 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
    score: float  # conflict–cooperation score, -10..10
    cameo: str  # CAMEO root, unless a rule says otherwise
    folds_into: str  # the type a future one is coded as; "" when it stays


@cache
def events() -> Mapping[str, EventType]:
    """Return the event types by name, from cooperation to conflict."""
    return {
        name: EventType(
            name=name,
            covers=row["covers"],
            modes={mode: float(s) for mode, s in row["modes"].items()},
            quad=row["quad"],
            score=float(row["score"]),
            cameo=row["cameo"],
            folds_into=row.get("folds_into", ""),
        )
        for name, row in datafiles.read_yaml(_FILE)["events"].items()
    }


def event_type(name: str) -> EventType:
    """Return an event type by its name, in any case.

    Raises:
        UsageError: there is no such type; the message lists all.

    """
    found = events().get(name.upper())
    if found is None:
        raise UsageError(f"there is no event type {name!r}; the types are {', '.join(events())}")
    return found


@cache
def modes() -> frozenset[str]:
    """Return the names of all modes."""
    return frozenset(mode for e in events().values() for mode in e.modes)


@cache
def contexts() -> Mapping[str, str]:
    """Return PLOVER's 37 contexts with what each covers."""
    return dict(datafiles.read_yaml(_FILE)["contexts"])


@cache
def sectors() -> Mapping[str, str]:
    """Return the sector codes with what each covers."""
    return dict(datafiles.read_yaml(_FILE)["sectors"])


def quad(event: str) -> int:
    """Return the quad class of an event type, 1..4."""
    return events()[event].quad


def score(event: str, mode: tuple[str, ...] = ()) -> float:
    """Return the published conflict–cooperation score: the mean over the modes, else the type's own."""
    kind = events()[event]
    known = [kind.modes[m] for m in mode if m in kind.modes]
    return sum(known) / len(known) if known else kind.score
