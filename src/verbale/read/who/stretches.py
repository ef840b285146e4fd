"""Stretches of words that noun phrases are made of: a name, a place behind a title, "-elect", "52-year-old"."""

from __future__ import annotations

from typing import NamedTuple

from verbale.read.who.titles import words
from verbale.read.who.view import Hit, View, english

OWN = ("'s", "’s", "'", "’")
TITLE_PLACE = ("of", "to", "for")  # between a title and its place
_REGION = 4  # words of a region's name


class Phrase(NamedTuple):
    """A noun phrase."""

    first: int  # token, or word of a View
    last: int  # one past
    head: int


def plain_name(view: View, i: int) -> bool:
    """Say whether a word looks like part of a name and no list has it."""
    return view.capital(i) and view.pos[i] == "PROPN" and view.covering[i] is None


def name_run(view: View, first: int, last: int) -> bool:
    """Say whether nothing but a name stands somewhere: "Jean-Yves Morel", "Karl van Holm"."""
    return all(
        plain_name(view, i)
        or (i > first and view.glued(i))
        or (view.small[i] in english()["particles"] and view.covering[i] is None)
        for i in range(first, last)
    )


def place_end(view: View, i: int) -> int:
    """Return where a place ends that begins at a word, with what an office does there: "the Sahel", "Mali Affairs"; else 0.

    Of regions that no state is of, only behind "for" and "to": "the deputy minister for Asia", not "of Asia Cement".
    """
    start = i + (view.small[i] == "the")
    lists, end = english(), 0
    for stop in range(min(len(view.text), start + _REGION), start, -1):
        if (
            view.small[i - 1] != "of"
            and view.capital(start)
            and " ".join(view.small[start:stop]) in lists["charges"]
        ):
            end = stop
            break
    hit = view.covering[start] if start < len(view.text) else None
    if hit is not None and hit.first == start and hit.reading("state", "region", "capital"):
        end = max(end, hit.last)
    while start < end < len(view.text) and view.small[end] in lists["charged_with"] and view.capital(end):
        end += 1
    return end


def behind_place(view: View, i: int, last: int) -> int:
    """Return where a name begins behind "of Russia" after a title, else i: "Foreign Minister of Russia Ivan Petrov"."""
    if i + 2 >= last or view.small[i] not in TITLE_PLACE:
        return i
    end = place_end(view, i + 1)
    return end if 0 < end < last and plain_name(view, end) else i


def behind_comma(view: View, i: int, last: int) -> int:
    """Return where a name begins that a comma parts from its title in one phrase, else i: "its secretary-general, Jens Holm"."""
    named = i + 1 < last and view.text[i] == "," and view.ent[last - 1] != "" and name_run(view, i + 1, last)
    return i + 1 if named else i


def coming(view: View, i: int) -> int:
    """Return where "-elect" or "-designate" ends that begins at a hyphen, 0 where none does."""
    if not 0 < i + 1 < len(view.text) or view.text[i] != "-":
        return 0
    told = view.glued(i) and view.glued(i + 1)
    return i + 2 if told and view.small[i + 1] in words().coming else 0


def aged(view: View, i: int) -> bool:
    """Say whether a word ends "the 52-year-old"."""
    return view.small[i] == "old" and i > 3 and tuple(view.small[i - 3 : i]) == ("-", "year", "-")


def possessive(view: View, hit: Hit) -> bool:
    """Say whether a name stands in the genitive."""
    return hit.last < len(view.text) and view.text[hit.last] in OWN
