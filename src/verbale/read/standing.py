"""Whether a name stands for the place, and not for those who govern it: "in Seoul", but not "Seoul said"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from verbale.datafiles import read_yaml
from verbale.types import Tokens

_OF = frozenset({"of", "on", "against", "in"})  # "the fall of X", "a raid on X"
_CLIMBED = 4  # words of a name or a list: "in Aleppo, Syria", "in Seoul and Tokyo"


@cache
def words() -> Mapping[str, frozenset[str]]:
    """Return the lists of `lang/en/places.yaml`."""
    return {name: frozenset(found) for name, found in read_yaml("lang/en/places.yaml").items()}


def is_place(tokens: Tokens, head: int, *, town: bool = False) -> bool:
    """Say whether the name that a token heads stands for the place: "flew to Seoul", "visited Seoul".

    `town` says that it is a town's, which those who gather there may be called by: "the Geneva talks".
    """
    known = words()
    if _with_a_place_noun(tokens, head, town=town):
        return True
    for _ in range(_CLIMBED):
        above = tokens.head[head]
        part = tokens.dep[head] in ("appos", "conj", "npadvmod")
        if not part and not (tokens.dep[head] == "compound" and tokens.tag[above].startswith("NNP")):
            break  # "near the Lima mills" names the mills
        head = above
    governor = tokens.head[head]
    if tokens.dep[head] in ("dobj", "nsubjpass"):
        return tokens.lemma[governor] in known["visited"]
    if tokens.dep[head] == "nsubj":
        return tokens.lemma[governor] in known["fallen"]
    return tokens.dep[head] == "pobj" and _after_preposition(tokens, governor)


def after_locative(tokens: Tokens, head: int) -> bool:
    """Say whether a name stands after a preposition that only a place follows: "in Seoul"."""
    return tokens.dep[head] == "pobj" and tokens.lemma[tokens.head[head]] in words()["locative"]


def _with_a_place_noun(tokens: Tokens, head: int, *, town: bool) -> bool:
    """Say whether a name says which of the places a noun means: "Sumy province", "Kabul's airport"."""
    above = tokens.head[head]
    if tokens.dep[head] not in ("compound", "nmod", "poss") or tokens.tag[above] not in ("NN", "NNS"):
        return False
    held = town and tokens.dep[head] == "compound" and tokens.lemma[above] in words()["gatherings"]
    return held or tokens.lemma[above] in words()["parts"]


def _after_preposition(tokens: Tokens, preposition: int) -> bool:
    """Say whether a name after a preposition is a place."""
    known = words()
    lemma, above = tokens.lemma[preposition], tokens.head[preposition]
    if lemma in known["locative"]:
        return True
    if lemma in _OF and tokens.lemma[above] in known["taken"]:
        return True
    if lemma == "of" and tokens.lemma[above] in known["parts"]:
        return True
    if lemma == "of" and tokens.lemma[above] in known["leaving"]:
        lemma, above = tokens.lemma[above], tokens.head[above]  # "out of Goma"
    return lemma in known["directional"] and any(
        tokens.lemma[k] in known["motion"] for k in _above(tokens, above)
    )


def _above(tokens: Tokens, i: int) -> Iterator[int]:
    """Yield a word and the one it belongs to where it is a particle: "back to X", "out from X"."""
    yield i
    if tokens.pos[i] in ("ADP", "ADV"):
        yield tokens.head[i]
