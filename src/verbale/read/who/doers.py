"""People by the form of a noun: "milk producers from Pembrokeshire", "told rock drillers"."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.stretches import Phrase
from verbale.read.who.view import View, english
from verbale.read.who.whose import from_tail


def doers(view: View, phrase: Phrase, limit: int) -> Draft | None:
    """Read a plural that by its form may mean people as such, where they are from somewhere or spoken to.

    "Milk producers from Pembrokeshire", "told rock drillers".
    """
    first, last, head = phrase
    word, lists = view.small[head], english()
    if view.pos[head] != "NOUN" or head != last - 1 or not word.endswith("s"):
        return None
    form = word.removesuffix("s").endswith(tuple(lists["doer_endings"]))
    if not form or word in lists["no_doers"] or word != view.text[head].lower():
        return None
    out = Draft(*phrase, shape="role", sector=("CVL",), noun=word.removesuffix("s"), plural=True)
    out.set(d.UNRESOLVED, "doers")
    place = last + 1 + (last + 1 < limit and view.small[last + 1] == "the")
    origin = place < limit and view.small[last] == "from" and view.capital(place)
    if origin:
        told = from_tail(view, Draft(*phrase, "role"), last, limit, "")
        out.countries, out.weak, out.towns, out.evidence = (
            told.countries,
            told.weak,
            told.towns,
            told.evidence,
        )
        out.set(d.GUESSED if out.countries else d.UNRESOLVED, "doers")
    spoken = (first > 0 and view.small[first - 1] in lists["spoken_to"]) or (
        last < limit and view.small[last] in lists["crowds_did"]
    )
    return out if origin or spoken else None
