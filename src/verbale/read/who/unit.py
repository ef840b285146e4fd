"""Which body or part of a state an office is of: the presidents of the Commission and of Tatarstan are two."""

from __future__ import annotations

from functools import lru_cache

from verbale.read.who.draft import NOT_STATES, Draft
from verbale.read.who.entries import Entry
from verbale.read.who.known import Known


def of_entry(entry: Entry) -> str:
    """Return the id of a part of a state, or of a body above states; "" for a state and what serves it."""
    part = entry.kind in ("region", "adjective", "people") and "." in entry.id
    above = entry.kind == "body" and entry.country in NOT_STATES and entry.id != entry.country
    return entry.id if part or above else ""


def unit(draft: Draft, known: Known) -> str:
    """Return what an official's office is of, told by his phrase or his office: "president of the European Council"."""
    return draft.unit or split(draft.office, known)[1]


@lru_cache(maxsize=4096)
def split(office: str, known: Known) -> tuple[str, str]:
    """Return an office without the body it is of, and that body's id: "director general of the IAEA"."""
    head, of, rest = office.partition(" of ")
    body = rest.removeprefix("the ")
    found = known.names.find(body) if of else ()
    if not found or found[0].end - found[0].start != len(body):
        return office, ""
    told = next((id_ for entry in found[0].readings if (id_ := of_entry(entry))), "")
    return (head, told) if told else (office, "")
