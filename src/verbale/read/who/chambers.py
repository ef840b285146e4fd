"""Committees of a parliament: "the Duma's defence committee", "Britain's parliamentary security panel"."""

from __future__ import annotations

from verbale.read.who.view import Hit, View, english

_KINDS = ("body", "role", "modifier")


def committee(view: View, first: int, last: int) -> bool:
    """Say whether words first..last begin with a committee that a parliament has, whatever it is for."""
    for i in range(first, last):
        if view.pos[i] in ("ADP", "VERB", "AUX"):
            return False
        if view.small[i] in english()["committees"]:
            return any(_parliament(view, hit) for hit in view.within(first, i))
    return False


def _parliament(view: View, hit: Hit) -> bool:
    """Say whether a name or noun is a parliament's; a house only where it is printed as a name: "House panel"."""
    legislative = any(e.kind in _KINDS and e.sector[:1] == ("LEG",) for e in hit.readings)
    return legislative and (view.small[hit.first] != "house" or view.capital(hit.first))
