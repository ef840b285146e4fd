"""Names of persons and of cities."""

from __future__ import annotations

from verbale.read.gazetteer import entries
from verbale.read.who.view import View, english

_CITY = 200_000  # inhabitants of a city that is known without its country


def city(name: str) -> str:
    """Return the country of a large city or a province, "" for other names: a Central or West is anywhere."""
    return next(iter(cities(name)), "")


def cities(name: str, *, small: bool = False) -> tuple[str, ...]:
    """Return the countries that have a large city or a province of a name, the likeliest first.

    With `small`, of a name that no such place has, the only country that has any town or district of it.
    """
    if name.lower() in english()["compass"] or name.lower() in english()["no_name"]:
        return ()
    found = entries(name)
    told = tuple(dict.fromkeys(e.where.country for e in found if e.population >= _CITY or e.kind == "unit"))
    if told or not small:
        return told
    known = {e.where.country for e in found}
    if not known:
        rest, _, last = name.rpartition(" ")
        return cities(rest, small=True) if last.lower() in english()["units"] else ()
    return tuple(known) if len(known) == 1 else ()


def anywhere(name: str) -> frozenset[str]:
    """Return the countries that have any place of a name, however small."""
    return frozenset(e.where.country for e in entries(name))


def person_name(view: View, first: int, last: int) -> str:
    """Return the name that begins at a word, "" when none does: capitalised words and particles."""
    lists = english()
    i = first
    while i < last and view.small[i] in lists["honorifics"]:
        i += 1
    start = i
    while i < last and _of_name(view, i, start):
        i += 1
    while i > start and (view.small[i - 1] in lists["particles"] or view.text[i - 1] in ("-", "'")):
        i -= 1
    if i == start or view.small[start] in lists["no_name"]:
        return ""
    shown = ""
    for j in range(start, i):
        shown += view.text[j] if j == start or view.glued(j) else " " + view.text[j]
    return shown if any(c.isalpha() for c in shown) else ""


def _of_name(view: View, i: int, start: int) -> bool:
    word = view.text[i]
    if word in ("'s", "’s", "'", "’"):
        return False
    if word in ("-", "‐", "‑"):
        return i > start and view.glued(i)
    if i > start and view.glued(i):
        return True
    return name_word(view, i)


def name_word(view: View, i: int) -> bool:
    """Say whether a word may stand in a name: capitalised, or a particle."""
    return (view.capital(i) and view.text[i][:1].isalpha()) or view.small[i] in english()["particles"]
