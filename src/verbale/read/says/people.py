"""Which words are people, as far as nouns, titles and names tell, and whom "she" and "he" cannot mean."""

from __future__ import annotations

from functools import cache

from verbale import datafiles
from verbale.types import Tokens

_FILE = "lang/en/reporting.yaml"
_NAMING = frozenset({"compound", "flat", "nmod"})


def is_person(tokens: Tokens, i: int) -> bool:
    """Say whether a noun heads words for somebody, or for several people."""
    if not tokens.is_noun(i) or _is_force(tokens, i):
        return False
    if (
        tokens.ent[i] == "PERSON"
        or tokens.lemma[i] in _people()
        or tokens.lemma[i].endswith(("woman", "man"))
    ):
        return True
    titled = (k for k in tokens.kids(i, *_NAMING) if tokens.tag[i] == "NNP" and tokens.tag[k] == "NNP")
    return any(tokens.text[k].lower().rstrip(".") in _titles() for k in titled)


def _is_force(tokens: Tokens, i: int) -> bool:
    """Say whether a noun that may be a man is a body of men: "the coast guard"."""
    before = {tokens.text[k].lower() for k in tokens.kids(i, "compound", "amod")}
    return tokens.lemma[i] == "guard" and bool(before & _words("guards"))


def is_several(tokens: Tokens, i: int) -> bool:
    """Say whether a noun means more than one: by its form, or because another is joined to it."""
    if tokens.tag[i] in ("NNS", "NNPS") or tokens.lemma[i] in ("people", "police"):
        return True
    return any(tokens.is_noun(k) for k in tokens.kids(i, "conj"))


def gender(tokens: Tokens, i: int) -> str:
    """Return the pronoun that a noun or a name tells, "" when it does not."""
    before = [tokens.text[k].lower().rstrip(".") for k in tokens.kids(i, *_NAMING)]
    for word in (tokens.lemma[i], *before):
        if word in _words("women") or (word.endswith("woman") and len(word) > len("woman")):
            return "she"
        if word in _words("men"):
            return "he"
    if tokens.ent[i] != "PERSON" or not before:
        return ""
    return next((who for name in before for who in ("she", "he") if name in _given(who)), "")


@cache
def _people() -> frozenset[str]:
    """Nouns for single people: those that roles and titles end in, but for what is an institution or a thing."""
    roles, titles = datafiles.read_yaml("lang/en/roles.yaml"), datafiles.read_yaml("lang/en/titles.yaml")
    forms = [noun for nouns in roles["nouns"].values() for noun in nouns]
    forms += [form for office in titles["offices"] for form in office["forms"]]
    forms += [head["head"] for head in titles["portfolio_heads"] if not head.get("body")]
    things = {noun.rpartition(" ")[2] for nouns in roles["things"].values() for noun in nouns}
    words = (
        {form.lower().rpartition(" ")[2].rstrip(".") for form in forms} - things - set(roles["institutions"])
    )
    return frozenset((words | _words("people") | _words("women") | _words("men")) - _words("no_people"))


@cache
def _titles() -> frozenset[str]:
    """Words for people that stand before a name: "Madam Weah", "Sgt. Holm"."""
    return _people() | _words("address")


def _words(name: str) -> frozenset[str]:
    return datafiles.words(_FILE, name)


def _given(who: str) -> frozenset[str]:
    return datafiles.words("lang/en/given.yaml", who)
