"""Subjects that whoever is quoted parts from their verb.

“Peru,” said the envoy, Li Ming, “closed the pass.”: the parse takes what stands before the closing mark for the subject
of *said*, and the speaker for that of what is quoted behind it. A noun phrase quoted alone between an opening mark and
a comma is the subject of the clause that the next mark opens with its verb; who is named beside the verb between the
two quoted pieces is the speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from verbale.quotation_marks import MARKS, MAY_CLOSE, MAY_OPEN

_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SAYS = frozenset({"VBD", "VBZ", "VBP"})
_ASIDE = frozenset({"relcl", "acl", "advcl"})
_LONGEST = 12  # tokens of what is quoted before the speaker
_BETWEEN = 25  # tokens of the speaker and how he says it


def parted(doc: Any) -> Mapping[int, tuple[str, int]]:
    """Return the tokens that hang elsewhere than the parse says: token → dependency and head."""
    found: dict[int, tuple[str, int]] = {}
    for sentence in doc.sents:
        if sum(t.text in MARKS for t in sentence) > 2:
            found.update(_moved(sentence))
    return found


def _moved(sentence: Any) -> Iterator[tuple[int, tuple[str, int]]]:
    tokens = list(sentence)
    closes = next((n for n, t in enumerate(tokens) if n > 1 and _closes(tokens, n)), None)
    if closes is None or closes > _LONGEST:
        return
    subject = tokens[1 if tokens[0].text in MAY_OPEN else 0 : closes - 1]
    reopens = next((n for n in range(closes + 2, len(tokens)) if tokens[n].text in MAY_OPEN), None)
    if reopens is None or reopens - closes > _BETWEEN or tokens[reopens - 1].text != ",":
        return
    between = tokens[closes + 1 : reopens - 1]
    cue = next((t for t in between if t.tag_ in _SAYS and t.dep_ not in _ASIDE), None)
    if cue is None:
        return
    own = [t for t in between if t.i < cue.i] or [t for t in between if t.i > cue.i]
    speaker = next((t for t in own if t.dep_ == "nsubj" and t.head.i == cue.i), None) or _head(own)
    if speaker is None:
        return
    if speaker.head.i > tokens[reopens].i:
        yield speaker.i, ("nsubj", cue.i)
    verb, head = _opening_verb(tokens[reopens + 1 :]), _head(subject)
    if verb is None or head is None or any(t.tag_ in _TENSED for t in subject):
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    yield head.i, ("nsubjpass" if passive else "nsubj", verb.i)
    yield speaker.i, ("nsubj", cue.i)


def _closes(tokens: list[Any], n: int) -> bool:
    return tokens[n].text in MAY_CLOSE and tokens[n - 1].text == ","


def _opening_verb(tokens: list[Any]) -> Any | None:
    """Return the verb of a clause that has none of its own subject before it; None when something else opens the words."""
    first = next((t for t in tokens if t.pos_ != "ADV"), None)
    if first is None or first.tag_ not in _TENSED:
        return None
    return first.head if first.dep_ in ("aux", "auxpass") and first.head in tokens else first


def _head(words: list[Any]) -> Any | None:
    """Return the noun that heads some words: the first that hangs on none of them."""
    inside = {t.i for t in words}
    heads = (t for t in words if t.head.i == t.i or t.head.i not in inside)
    return next((t for t in heads if t.pos_ in ("NOUN", "PROPN", "PRON")), None)
