"""Headlines that leave out "is": "Chadian embassy under attack", "Kenya, Chad in border pact", "Togolese troops home from Mali"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.coding.subjects import closed_class, finite
from verbale.types import Sentence, Tokens

_LONGEST = 24  # tokens of a headline
_NAMES = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Elided:
    """What stands around the verb that is left out."""

    subjects: tuple[int, ...]  # heads of its subject, more than one where names are listed
    above: tuple[int, ...]  # tokens on which its phrases hang
    at: int  # token that says most of what is said: "attack", "home"


def verbless(tokens: Tokens, sentence: Sentence) -> int | None:
    """Return the head of a headline without a finite verb, None for all else."""
    words = range(sentence.first, sentence.last)
    if len(words) > _LONGEST or tokens.text[words[-1]] in {".", "?", "!"}:
        return None
    if any(finite(tokens, t) and tokens.has(t, "nsubj", "nsubjpass", "expl") for t in words):
        return None
    return next((t for t in words if tokens.head[t] == t and tokens.dep[t] == "ROOT"), None)


def elided(tokens: Tokens, sentence: Sentence) -> Elided | None:
    """Return what a headline without a verb says of its subject, None where it says nothing so."""
    root = verbless(tokens, sentence)
    if root is None:
        return None
    subject = _before(tokens, root) if tokens.pos[root] == "ADP" else root
    if subject is None or tokens.pos[subject] not in _NAMES:
        return None
    subjects = listed(tokens, subject)
    above = (root,) if tokens.pos[root] == "ADP" else subjects
    at = next((t for k in above for t in _said(tokens, k)), None)
    return None if at is None else Elided(subjects, above, at)


def listed(tokens: Tokens, name: int) -> tuple[int, ...]:
    """Return a name with those that a headline lists beside it: "Kenya, Chad in talks"."""
    beside = [c for c in tokens.kids(name, "conj", "appos") if tokens.pos[c] in _NAMES]
    return (name, *(k for c in beside for k in (c, *tokens.kids(c, "conj")) if tokens.pos[k] in _NAMES))


def _before(tokens: Tokens, preposition: int) -> int | None:
    """Return the name before a preposition that the parse takes for the head of all: "Holm on visit to Chad"."""
    before = (c for c in tokens.children[preposition] if c < preposition and tokens.pos[c] in _NAMES)
    return max(before, default=None)


def _said(tokens: Tokens, above: int) -> Iterator[int]:
    """Yield the nouns of the phrases on a token, then the adverbs."""
    for c in tokens.kids(above, "prep") if tokens.pos[above] in _NAMES else (above,):
        yield from (g for g in tokens.kids(c, "pobj") if tokens.tag[g] in {"NN", "NNS"})
    where = closed_class("whereabouts")
    yield from (c for c in tokens.children[above] if c > above and tokens.text[c].lower() in where)
