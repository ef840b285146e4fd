"""Subjects that the parse lost to the phrase that opens a sentence.

"After talks in Oslo, Peru and Chile promised to meet" is read as if Peru and Chile were more places of the
talks, and nobody promised. Where a verb with a tense has no subject, the names between the comma and the
verb are its subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_BESIDE = frozenset({"aux", "auxpass", "neg", "advmod"})


def regained(doc: Any) -> Mapping[int, tuple[str, int]]:
    """Return the tokens that hang elsewhere than the parse says: token → dependency and head."""
    found: dict[int, tuple[str, int]] = {}
    for sentence in doc.sents:
        verb = sentence.root
        if not _headless(verb):
            continue
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        for names in _named_before(verb):
            first, *others = names
            found[first] = ("nsubjpass" if passive else "nsubj", verb.i)
            found.update(dict.fromkeys(others, ("conj", first)))
    return found


def _headless(verb: Any) -> bool:
    """Say whether a verb has a tense but no subject."""
    tensed = verb.tag_ in _TENSED or any(c.tag_ in _TENSED for c in verb.children if c.dep_ == "aux")
    return verb.pos_ in {"VERB", "AUX"} and tensed and not any(c.dep_ in _SUBJECTS for c in verb.children)


def _named_before(verb: Any) -> Iterator[tuple[int, ...]]:
    """Yield the names that stand between the comma of an opening phrase and the verb."""
    start = min((c.i for c in verb.children if c.dep_ in _BESIDE and c.i < verb.i), default=verb.i)
    opening = next((c for c in verb.children if c.dep_ == "prep" and c.i < start), None)
    for place in opening.subtree if opening is not None else ():
        names = [c for c in place.children if c.dep_ == "conj" and c.i > place.i and c.pos_ == "PROPN"]
        after = [c for c in names if c.left_edge.i > 0 and c.left_edge.nbor(-1).text == ","]
        if place.dep_ == "pobj" and after and names[-1].right_edge.i + 1 == start:
            first = after[-1].i
            yield tuple(c.i for c in names if c.i >= first)
