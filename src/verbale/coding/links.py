"""How words hang together in the parse: in the terms that rules of status use.

A link names how a predicate depends on the word that governs it:

* `inf` an infinitive with *to*, `bare` one without, `gerund` a gerund, `that` a finite clause,
  `whether` a finite clause opened by *if* or *whether*;
* `object` and `subject` of a verb (the subject of a passive is its object);
* a preposition (`of`, `from`, `against`, ...) when one stands between the two.
"""

from __future__ import annotations

from verbale.quotation_marks import CLOSING, OPENING
from verbale.types import Tokens

_OBJECTS = frozenset({"dobj", "nsubjpass", "csubjpass", "oprd", "attr", "obj"})
_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "relcl", "pcomp", "acomp", "advcl", "csubj", "csubjpass"})


def subjects(tokens: Tokens, i: int) -> tuple[int, ...]:
    """Return the subjects of a predicate."""
    return tuple(tokens.kids(i, "nsubj", "nsubjpass", "csubj", "expl"))


def link(tokens: Tokens, i: int) -> str:
    """Return how a token hangs on its head, "" when no rule speaks of it."""
    dep = tokens.dep[i]
    if dep in ("nsubj", "csubj"):
        return "subject"
    if dep in _OBJECTS and not tokens.is_verb(i):
        return "object"
    if dep == "compound":
        return "compound"
    return _clause_link(tokens, i) if dep in _CLAUSES else ""


def _clause_link(tokens: Tokens, i: int) -> str:
    dep, tag = tokens.dep[i], tokens.tag[i]
    beside = {tokens.dep[k] for k in tokens.children[i]}
    finite = tag not in ("VBG", "VBN") or bool(beside & {"aux", "auxpass", "mark"})
    if tokens.has_to(i):
        return "inf"
    if any(tokens.lemma[k] in ("if", "whether") for k in tokens.kids(i, "mark")):
        return "whether"
    perfect = any(tokens.tag[k] == "VBG" for k in tokens.kids(i, "aux"))  # "denied having fired"
    if perfect or (tag == "VBG" and not beside & {"aux", "nsubj"}):
        return "gerund"
    if dep == "xcomp" and tag == "VB":
        return "bare"
    return "that" if dep == "ccomp" or (dep in ("acl", "relcl") and finite) else ""


def in_quotes(tokens: Tokens, first: int, i: int) -> bool:
    """Say whether a token stands between quotation marks that open in its own sentence at or after `first`."""
    inside = False
    for k in range(first, i):
        mark = tokens.text[k]
        if mark == '"':
            inside = not inside
        elif mark in OPENING:
            inside = True
        elif mark in CLOSING:
            inside = False
    return inside
