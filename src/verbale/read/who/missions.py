"""Embassies and who serves in them: of the state that sends them, never of the one they stand in."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.read.who.entries import Entry
from verbale.read.who.stretches import possessive
from verbale.read.who.view import Hit, View, english

_IN = ("at", "in", "inside")
_BY = (*_IN, "outside", "near")
Owner = tuple[Entry, Hit]


def mission(view: View, first: int, last: int) -> int:
    """Return the word behind the first noun for an embassy among some words, 0 without one."""
    return next((i + 1 for i in range(first, last) if view.small[i] in english()["embassies"]), 0)


def senders(view: View, owners: Sequence[Owner]) -> list[Owner]:
    """Return who sends an embassy, of those named beside it: not the town it is in ("the Kabul embassy"), nor its host."""
    sent = [x for x in owners if x[0].kind != "capital"]
    guests = [x for x in sent if not possessive(view, x[1])]
    return guests or sent  # "Kenya's Chinese embassy"


def serving(view: View, noun: str, last: int, limit: int) -> int:
    """Return where the embassy ends that somebody serves in: "officials at the Iranian consulate in Herat"; else 0."""
    if last >= limit or view.small[last] not in _IN:
        return 0
    if noun.rpartition(" ")[2] not in english()["embassy_staff"]:
        return 0
    return mission(view, last + 1, _end(view, last + 1, limit))


def outside(view: View, last: int) -> bool:
    """Say whether somebody is told to be at an embassy, who may be of its host: "police at the Chinese embassy"."""
    at = last < len(view.text) and view.small[last] in _BY
    return at and mission(view, last + 1, _end(view, last + 1, len(view.text))) > 0


def _end(view: View, first: int, limit: int) -> int:
    closing = (i for i in range(first, limit) if view.pos[i] in ("ADP", "VERB", "AUX", "PUNCT"))
    return next(closing, limit)


def behind_host(view: View, noun: str, last: int, limit: int) -> int:
    """Return the word behind where an embassy stands, which tells whose it is: "the embassy in Oslo of Chad"; else 0."""
    if noun not in english()["embassies"] or last + 1 >= limit or view.small[last] not in _IN:
        return 0
    place = view.covering[last + 1]
    return place.last if place is not None and view.small[place.last : place.last + 1] == ("of",) else 0
