"""Subjects that the parse lost.

"After talks in Oslo, Peru and Chile promised to meet" is read as if Peru and Chile were more places of the
talks, and nobody promised. Where a verb with a tense has no subject, the names between the comma and the
verb are its subject. So is who speaks at the end: "It sank off Lima, the navy's chief, Luis Ramos, said."
And "a man believed to be a spy was shot" is read as if the man believed that somebody was shot. A gerund too is
lost: "stopped short of expelling foreign envoys" is read as if the envoys expelled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from verbale import datafiles
from verbale.read.parse import headlines

_NEXT = (1, 2)  # from a name to its verb, a comma between them or none
_TWO = 2  # subjects of a clause, of which the first is its speaker
_SHORTEST = 4  # words before a speaker's verb at the end: what is said, and who says it
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_BESIDE = frozenset({"aux", "auxpass", "neg", "advmod"})
_ADDED = frozenset({"appos", "conj"})  # what the parse takes a speaker behind a comma for
_NO_SPEAKER = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "CARDINAL", "QUANTITY", "MONEY", "PERCENT"})


def _words(name: str) -> frozenset[str]:
    return datafiles.words("lang/en/told.yaml", name)


def regained(doc: Any) -> Mapping[int, tuple[str, int]]:
    """Return the tokens that hang elsewhere than the parse says: token → dependency and head."""
    found: dict[int, tuple[str, int]] = {}
    for sentence in doc.sents:
        verb = sentence.root
        if _headless(verb):
            passive = any(c.dep_ == "auxpass" for c in verb.children)
            for names in _named_before(verb):
                first, *others = names
                found[first] = ("nsubjpass" if passive else "nsubj", verb.i)
                found.update(dict.fromkeys(others, ("conj", first)))
        found.update(_who_speaks_last(sentence))
        for name in sentence:
            found.update(_called(name))
        for word in sentence:
            if word.lemma_ in _words("held") and word.tag_ == "VBD":
                found.update(_who_is_believed(word))
            if word.lemma_ in _words("closing") and word.tag_ in {"VBD", "VBZ"}:
                found.update(_who_speaks_within(word))
            found.update(_deed_misread(word))
        found.update(_listed_first(sentence))
    return found


def _listed_first(sentence: Any) -> Mapping[int, tuple[str, int]]:
    """Return the first of two names in a headline without a verb that was read as a call: "Ankara, Athens in row"."""
    name, root = sentence[0], sentence.root
    called = name.ent_type_ == "GPE" and name.dep_ in {"intj", "dep", "npadvmod"} and name.head.i == root.i
    parted = name.i + 1 < root.i and name.nbor(1).text == "," and name.nbor(2).tag_ == "NNP"
    return {name.i: ("appos", root.i)} if called and parted and root.tag_ == "NNP" else {}


def _deed_misread(noun: Any) -> Mapping[int, tuple[str, int]]:
    """Return what hangs elsewhere in "stopped short of expelling foreign envoys", where a noun was read as described by a gerund."""
    preposition, above = noun.head, noun.head.head
    pair = f"{above.lemma_} {preposition.lemma_}".lower()
    if noun.dep_ != "pobj" or _before_deeds().isdisjoint({pair, f"{above.head.lemma_} {pair}"}):
        return {}
    deed = noun.left_edge
    told = deed.tag_ == "VBG" or deed.lower_ in headlines.gerunds()
    if deed.i != preposition.i + 1 or not told or deed.dep_ != "amod" or deed.head.i != noun.i:
        return {}
    return {deed.i: ("pcomp", preposition.i), noun.i: ("dobj", deed.i)}


def _before_deeds() -> frozenset[str]:
    return datafiles.words("lang/en/parsing.yaml", "before_deeds")


def _who_speaks_last(sentence: Any) -> Mapping[int, tuple[str, int]]:
    """Return what hangs elsewhere where who speaks at a sentence's end was read as added to the noun before."""
    verb = next(
        (w for w in reversed(sentence) if w.lemma_ in _words("closing") and w.tag_ in {"VBD", "VBZ"}), None
    )
    if verb is None or verb.i - sentence.start < _SHORTEST or not _headless(verb):
        return {}
    inside = {w.i for w in verb.subtree}
    behind = (w for w in sentence if w.i > verb.i)
    if any(w.dep_ == "conj" for w in verb.children) or any(w.i not in inside and w.is_alpha for w in behind):
        return {}
    first = _opening(sentence, verb)
    if first is None or not any(w.tag_ in _TENSED for w in sentence if w.i < first):
        return {}
    words = [w for w in sentence if first <= w.i < verb.i and w.text != ","]
    heads = [w for w in words if w.head.i < first or w.head.i >= verb.i]
    if not heads or any(w.pos_ not in {"NOUN", "PROPN"} or w.dep_ not in _ADDED for w in heads):
        return {}
    name, *others = heads
    if name.ent_type_ in _NO_SPEAKER or not any(
        w.dep_ in {"det", "poss"} or w.pos_ == "PROPN" for w in words
    ):
        return {}
    found = {name.i: ("nsubj", verb.i)}
    found.update({w.i: (w.dep_, name.i) for w in others})
    if verb.dep_ != "ROOT":
        found[verb.i] = ("parataxis", sentence.root.i)
    return found


def _called(name: Any) -> Mapping[int, tuple[str, int]]:
    """Return what hangs elsewhere in "said grower Luis Ramos", read as if somebody grew Luis Ramos."""
    noun = name.head
    if (
        name.ent_type_ != "PERSON"
        or name.dep_ != "dobj"
        or noun.pos_ != "NOUN"
        or name.left_edge.i != noun.i + 1
    ):
        return {}
    dep, verb = noun.dep_, noun.head
    behind = (
        dep in {"xcomp", "ccomp", "oprd", "dobj", "attr"}
        and verb.lemma_ in _words("closing")
        and verb.i == noun.i - 1
    )
    if not behind and dep != "nsubj":
        return {}
    found = {name.i: ("nsubj", verb.i), noun.i: ("compound", name.i)}
    return found | {
        c.i: (c.dep_, verb.i) for c in noun.children if c.i < noun.i and c.dep_ in {"ccomp", "punct"}
    }


def _who_speaks_within(verb: Any) -> Mapping[int, tuple[str, int]]:
    """Return the first of two subjects of a clause that its speaker is read into: "If it rains, said Luis, all is well"."""
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    names = [c for c in clause.children if c.dep_ in _SUBJECTS] if clause is not None else []
    put_in = verb.i > 0 and verb.nbor(-1).text == "," and not any(c.dep_ in _SUBJECTS for c in verb.children)
    if not put_in or len(names) != _TWO or names[0].left_edge.i != verb.i + 1:
        return {}
    return {names[0].i: ("nsubj", verb.i)}


def _opening(sentence: Any, verb: Any) -> int | None:
    """Return where a name before a verb begins: behind the last comma, or with a title and a name behind the third."""
    commas: list[int] = [w.i for w in sentence if w.text == "," and w.i < verb.i]
    parted = bool(commas) and commas[-1] == verb.i - 1
    if len(commas) < (3 if parted else 1):
        return None
    return (commas[-3] if parted else commas[-1]) + 1


def _who_is_believed(word: Any) -> Mapping[int, tuple[str, int]]:
    """Return what hangs elsewhere in "a man believed to be a spy was shot", read as if the man believed it."""
    beside = {c.dep_: c for c in word.children}
    name, what, done = beside.get("nsubj"), beside.get("xcomp"), beside.get("ccomp")
    if name is None or what is None or done is None or not name.i < word.i < what.i < done.i:
        return {}
    tensed = any(c.tag_ in _TENSED for c in (done, *done.children) if c.dep_ in {"aux", "auxpass", "ccomp"})
    if (
        not any(c.tag_ == "TO" for c in what.children)
        or not tensed
        or any(c.dep_ in _SUBJECTS for c in done.children)
    ):
        return {}
    passive = any(c.dep_ == "auxpass" for c in done.children)
    head = done.i if word.head.i == word.i else word.head.i
    found = {name.i: ("nsubjpass" if passive else "nsubj", done.i), word.i: ("acl", name.i)}
    found[done.i] = (word.dep_, head)
    return found | {c.i: (c.dep_, done.i) for c in word.children if c.i > done.i or c.i < name.i}


def _headless(verb: Any) -> bool:
    """Say whether a verb has a tense but no subject."""
    tensed = verb.tag_ in _TENSED or any(c.tag_ in _TENSED for c in verb.children if c.dep_ == "aux")
    return verb.pos_ in {"VERB", "AUX"} and tensed and not any(c.dep_ in _SUBJECTS for c in verb.children)


def _named_before(verb: Any) -> Iterator[tuple[int, ...]]:
    """Yield the names that stand between the comma of an opening phrase and the verb."""
    start = min((c.i for c in verb.children if c.dep_ in _BESIDE and c.i < verb.i), default=verb.i)
    opening = next((c for c in verb.children if c.dep_ == "prep" and c.i < start), None)
    for place in opening.subtree if opening is not None else ():
        names = [c for c in place.children if c.i > place.i and _may_act(c)]
        after = [c for c in names if c.left_edge.i > 0 and c.left_edge.nbor(-1).text == ","]
        if place.dep_ == "pobj" and after and start - names[-1].right_edge.i in _NEXT:
            first = after[-1].i
            yield tuple(c.i for c in names if c.i >= first)


def _may_act(name: Any) -> bool:
    """Say whether what is joined to a place may be who acts: "In Rome, Peru agreed", "In Rome, an official said"."""
    added = name.dep_ == "appos" and name.pos_ in {"NOUN", "PROPN"} and name.ent_type_ not in _NO_SPEAKER
    return added or (name.dep_ == "conj" and name.pos_ == "PROPN")
