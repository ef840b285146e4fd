"""The words that make a phrasal verb, and the prepositions that only look like them."""

from __future__ import annotations

from verbale.coding.subjects import TIMES, closed_class
from verbale.types import Tokens

_NAMING = frozenset({"prt", "prep", "advmod", "agent", "acomp", "oprd"})


def particles(tokens: Tokens, t: int) -> frozenset[str]:
    """Return the words that may make a phrasal verb: "off" of "call off", "free" of "walk free"."""
    return frozenset(
        tokens.text[c].lower()
        for c in tokens.children[t]
        if (tokens.dep[c] in _NAMING and not _dates(tokens, c))
        or (tokens.dep[c] in {"advcl", "ccomp"} and tokens.pos[c] == "ADJ")  # "set free the crew"
        or tokens.text[c].lower() in closed_class("answers")  # "said no to the offer"
        or (tokens.dep[c] == "dative" and tokens.pos[c] == "ADP")
    )


def _dates(tokens: Tokens, t: int) -> bool:
    """Say whether a preposition only tells how long: "spoke for an hour" speaks for nobody.

    Not "until" and the like, which can be a verb's own: "gave them until Friday".
    """
    objects = tuple(tokens.kids(t, "pobj"))
    if tokens.lemma[t] in closed_class("circumstances"):
        return False
    return bool(objects) and all(tokens.ent[o] in TIMES for o in objects)


def bound(tokens: Tokens, t: int) -> frozenset[str]:
    """Return the words that could make a phrasal verb but have an object of their own: "took him in 1985"."""
    own = {tokens.text[c].lower() for c in tokens.kids(t, "prep") if tokens.has(c, "pobj", "pcomp")}
    found = own & closed_class("particles")
    return frozenset(
        found.difference(tokens.text[c].lower() for c in tokens.kids(t, "prt", "advmod")) if found else ()
    )
