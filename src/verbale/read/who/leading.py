"""A state before a noun that is not whose the noun is: "U.S.-led", "Saudi-backed" forces."""

from __future__ import annotations

from verbale.read.who.parts import PLACES
from verbale.read.who.view import View, english


def led(view: View, first: int, last: int) -> bool:
    """Say whether words first..last, before a noun, tell which state leads or backs it."""
    for i in range(first, last):
        name, hyphen, suffix = view.text[i].rpartition("-")
        if not hyphen:
            continue
        if not name and 0 < i < last - 1 and not suffix:  # the hyphen is a word of its own
            name, suffix = view.text[i - 1], view.text[i + 1]
        if suffix.lower() in english()["not_before"] and _state(view, name):
            return True
    return False


def _state(view: View, name: str) -> bool:
    return any(r.kind in PLACES for found in view.known.names.find(name) for r in found.readings)
