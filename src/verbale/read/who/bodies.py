"""Bodies that no list has, by the words of their names: "the Waddani Party", "Partido da Renovação", "Lamu Shipping".

The word that says what a body is gives its sector, in English or in the language of its country; a word beside it
may tell more: "liberation" of a front, "herders" of a council.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from verbale import datafiles
from verbale.read.who.view import View

RULE = "words"  # what tells of a body by its name alone: less than what is said beside it
_OF = ("of", "for", "on", "to")
_BEHIND = 6  # words behind "of" that still belong to a name


@cache
def bodies() -> dict[str, Any]:
    """Return the words that names of bodies are made of."""
    data: dict[str, Any] = datafiles.read_yaml("lang/en/bodies.yaml")
    return data


def sector(view: View, first: int, last: int) -> tuple[str, ...] | None:
    """Return the sector of a name printed in words first..last; None when no word of it tells what it is.

    () when a word does, and leaves the sector open: a movement may be anything.
    """
    words = [view.small[i] for i in range(first, last) if view.text[i][:1].isalpha()]
    words = words[1:] if words and words[0] in ("the", "a", "an") else words
    if not words:
        return None
    of = next((i for i, w in enumerate(words) if w in _OF), len(words))
    head = words[of - 1]
    told = bodies()["foreign"].get(words[0]) if len(words) > 1 else None
    if told is None:
        told = bodies()["heads"].get(head) if len(words) > 1 else None
    elif head != words[0] and bodies()["heads"].get(head):  # "Ansar Dine Brigade"
        told = told or bodies()["heads"][head]
    if told is None:
        return None
    for word in words:
        tells = bodies()["tells"].get(word, {})
        if word != head and (is_ := tells.get(head) or tells.get(told)):
            return (is_,)
    return (told,) if told else ()


def end(view: View, last: int, limit: int) -> int:
    """Return where a name ends that runs on behind "of" or "for": "Council of Herders"."""
    if last >= limit or view.small[last] not in _OF:
        return last
    stop = last + 1
    while stop < min(limit, last + _BEHIND) and (view.capital(stop) or view.small[stop] in bodies()["small"]):
        stop += 1
    while view.small[stop - 1] in bodies()["small"]:
        stop -= 1
    return stop if stop > last + 1 else last


def is_name(view: View, first: int, last: int) -> bool:
    """Say whether words are printed like a name: all of them with capitals but the small ones."""
    start = first + (view.small[first] in ("the", "a", "an"))
    return (
        start < last
        and (view.capital(start) or (view.text[start][:1].isdigit() and start + 1 < last))
        and all(
            view.capital(i)
            or view.small[i] in bodies()["small"]
            or not view.text[i][:1].isalpha()
            or view.text[i] in ("'s", "’s")
            for i in range(start, last)
        )
    )


def foreign(view: View, first: int, last: int) -> bool:
    """Say whether a name begins like a body's in another language: "Acción Democrática"."""
    start = first + (view.small[first] == "the")
    return last - start > 1 and view.small[start] in bodies()["foreign"] and view.capital(start)


def worldwide(view: View, first: int, last: int) -> bool:
    """Say whether a word of a name tells that it is of no single state: "International", "Sans Frontières"."""
    return any(view.small[i] in bodies()["worldwide"] for i in range(first, last))
