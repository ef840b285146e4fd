"""How words hang together in the parse: the few questions that coding asks of it.

A link names how a predicate depends on the word that governs it, in the terms rules use:

* `inf` an infinitive with *to*, `bare` one without, `gerund` a gerund, `that` a finite clause,
  `whether` a finite clause opened by *if* or *whether*;
* `object` and `subject` of a verb (the subject of a passive is its object);
* a preposition (`of`, `from`, `against`, ...) when one stands between the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from verbale.types import Reading, Sentence, Tokens

_OBJECTS = frozenset({"dobj", "nsubjpass", "csubjpass", "oprd", "attr", "obj"})
_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "relcl", "pcomp", "acomp", "advcl", "csubj", "csubjpass"})
_OPENING, _CLOSING = frozenset({"“", "``"}), frozenset({"”", "''"})


def is_verb(tokens: Tokens, i: int) -> bool:
    """Say whether a token is a verb form, modals aside."""
    return tokens.tag[i].startswith("VB")


def is_noun(tokens: Tokens, i: int) -> bool:
    """Say whether a token is a noun."""
    return tokens.tag[i].startswith("NN")


def kids(tokens: Tokens, i: int, *deps: str) -> Iterator[int]:
    """Yield the children of a token that depend on it in one of the given ways, in text order."""
    return (k for k in tokens.children[i] if tokens.dep[k] in deps)


def ancestors(tokens: Tokens, i: int) -> Iterator[int]:
    """Yield the governors of a token, the nearest first."""
    while (head := tokens.head[i]) != i:
        yield head
        i = head


def subtree(tokens: Tokens, i: int) -> tuple[int, ...]:
    """Return a token and all that depends on it, in text order."""
    found, open_ = [], [i]
    while open_:
        here = open_.pop()
        found.append(here)
        open_.extend(tokens.children[here])
    return tuple(sorted(found))


def sentence_of(reading: Reading, i: int) -> Sentence:
    """Return the sentence that holds a token."""
    low, high = 0, len(reading.sentences) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if reading.sentences[middle].first <= i:
            low = middle
        else:
            high = middle - 1
    return reading.sentences[low]


def has_to(tokens: Tokens, i: int) -> bool:
    """Say whether a verb is an infinitive with *to*."""
    return any(tokens.tag[k] == "TO" for k in kids(tokens, i, "aux"))


def subjects(tokens: Tokens, i: int) -> tuple[int, ...]:
    """Return the subjects of a predicate."""
    return tuple(kids(tokens, i, "nsubj", "nsubjpass", "csubj", "expl"))


def link(tokens: Tokens, i: int) -> str:
    """Return how a token hangs on its head, "" when no rule speaks of it."""
    dep = tokens.dep[i]
    if dep in ("nsubj", "csubj"):
        return "subject"
    if dep in _OBJECTS and not is_verb(tokens, i):
        return "object"
    if dep == "compound":
        return "compound"
    return _clause_link(tokens, i) if dep in _CLAUSES else ""


def _clause_link(tokens: Tokens, i: int) -> str:
    dep, tag = tokens.dep[i], tokens.tag[i]
    beside = {tokens.dep[k] for k in tokens.children[i]}
    finite = tag not in ("VBG", "VBN") or bool(beside & {"aux", "auxpass", "mark"})
    if has_to(tokens, i):
        return "inf"
    if any(tokens.lemma[k] in ("if", "whether") for k in kids(tokens, i, "mark")):
        return "whether"
    if tag == "VBG" and not beside & {"aux", "nsubj"}:
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
        elif mark in _OPENING:
            inside = True
        elif mark in _CLOSING:
            inside = False
    return inside
