"""Headlines, read as the sentences that they stand for.

The parser knows prose: it takes the verb of a headline for a noun ("Lima thanks Quito", "unions down tools"),
its infinitive for a purpose ("Oslo to expel envoy"), and a participle without auxiliary for a past ("14
killed"). A headline in which no clause was found is parsed once more with the past tense, or "will", in place
of the doubtful word; the reading counts where it gives a clause. So is a short sentence in which a past was taken
for an adjective or a noun ("Police clubbed villagers."). Words and offsets stay those of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from verbale import datafiles

_FILE = "lang/en/headlines.yaml"
_LONGEST = 30  # tokens of what may be a headline
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "attr", "oprd", "dative"})
_VERBAL = frozenset({"VERB", "AUX"})
_SINGULAR, _PLURAL = frozenset({"NN", "NNP"}), frozenset({"NNS", "NNPS"})
_CLEAR = {"VBZ": "seizes", "VBP": "seize", "VBD": "seized"}  # nothing but verbs, with an object
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Rewording:
    """A headline with one word replaced."""

    words: tuple[str, ...]
    at: int  # token
    lemma: str  # of the word that stands in the text
    tag: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A parsed text: its grammar from one parse, its words from another where a headline was reworded."""

    parsed: Any  # what the model made of the text, or of the reworded headline
    shown: Any  # the text itself, with the same tokens
    meant: Mapping[int, tuple[str, str]] = field(default_factory=dict)  # token → lemma and tag it stands for
    passive: frozenset[int] = frozenset()  # subjects of participles that lack their auxiliary
    beside: frozenset[int] = (
        frozenset()
    )  # names that only a comma joins to the subject: "Ghana, Togo sign pact"


def mended(doc: Any, again: Callable[[Sequence[str]], Any]) -> Mended:
    """Return a text as it is, or a headline read as the sentence it stands for; `again` parses other words."""
    headline = unfinished(doc)
    if (headline or _short(doc)) and broken(doc):
        for reworded in rewordings(doc) if headline else hidden_pasts(doc):
            parsed = again(reworded.words)
            if len(parsed) == len(doc) and holds(parsed, reworded):
                meant = {reworded.at: (reworded.lemma, reworded.tag)}
                passive = passives(parsed) if headline else frozenset()
                return Mended(parsed, doc, meant, passive, beside(parsed))
    return Mended(doc, doc, {}, passives(doc), beside(doc)) if headline else Mended(doc, doc)


def unfinished(doc: Any) -> bool:
    """Say whether a text is one line without a full stop, as headlines are."""
    return 1 < len(doc) <= _LONGEST and not doc[-1].is_punct and not any(t.text in ".?!" for t in doc)


def broken(doc: Any) -> bool:
    """Say whether the parse of a headline holds no clause, or only one that says what none tells."""
    root = next(t for t in doc if t.head == t)
    if root.pos_ not in _VERBAL or not any(c.dep_ in _SUBJECTS for c in root.children):
        return True
    said = [c for c in root.children if c.dep_ == "ccomp"]
    return any(c.pos_ not in _VERBAL and not any(g.dep_ in _SUBJECTS for g in c.children) for c in said)


def rewordings(doc: Any) -> Iterator[Rewording]:
    """Yield what a broken headline may stand for, in text order; an infinitive first."""
    words = tuple(t.text for t in doc)
    for t in doc[1:-1]:
        if t.text == "to" and t.tag_ == "TO" and doc[t.i + 1].tag_ in {"VB", "RB"}:
            yield Rewording(_with(words, t.i, "will"), t.i, "to", "TO")
    hidden = [(t.i, *_forms()[t.lower_]) for t in doc[1:] if t.lower_ in _forms()]
    fitting = [(t, verb, past, tag) for t, verb, past, tag in hidden if _agrees(tag, doc[t - 1])]
    for t, verb, past, tag in fitting:
        yield Rewording(_with(words, t, past), t, verb, tag)
    for t, verb, _, tag in fitting:  # "Benin armed villagers" is still no clause to the parser
        yield Rewording(_with(words, t, _CLEAR[tag]), t, verb, tag)


def _short(doc: Any) -> bool:
    """Say whether a text is one sentence, no longer than a headline may be."""
    return 1 < len(doc) <= _LONGEST and sum(1 for _ in doc.sents) == 1


def hidden_pasts(doc: Any) -> Iterator[Rewording]:
    """Yield what a sentence without a clause may stand for: "Police clubbed villagers", read as one noun phrase."""
    words = tuple(t.text for t in doc)
    for t in doc[1:-1]:
        verb = _pasts().get(t.lower_)
        if verb and t.text.islower() and t.dep_ in {"compound", "amod", "nmod"}:
            yield Rewording(_with(words, t.i, _CLEAR["VBD"]), t.i, verb, "VBD")


def holds(doc: Any, reworded: Rewording) -> bool:
    """Say whether a reworded headline is a clause in which the word is the verb, with subject and object."""
    word = doc[reworded.at]
    if broken(doc):
        return False
    if reworded.tag == "TO":
        return bool(word.dep_ == "aux")
    heads = word.dep_ in {"ROOT", "ccomp"} and word.pos_ == "VERB"
    started = any(c.dep_ in _SUBJECTS and c.i < word.i for c in word.children)
    alone = reworded.tag == "VBP" and reworded.lemma in _words("alone")
    return heads and started and (alone or any(c.dep_ in _OBJECTS and c.i > word.i for c in word.children))


def passives(doc: Any) -> frozenset[int]:
    """Return the subjects of participles that lack their auxiliary: "envoy expelled", "14 killed"."""
    return frozenset(
        c.i
        for t in doc
        if t.tag_ in {"VBN", "VBD"} and t.lower_.endswith("ed") and t.lemma_.lower() in _words("objects")
        if not any(g.dep_ in {"aux", "auxpass"} or (g.i > t.i and g.dep_ in _OBJECTS) for g in t.children)
        for c in t.children
        if c.dep_ == "nsubj"
    )


def beside(doc: Any) -> frozenset[int]:
    """Return the names before a comma and a named subject that the parser takes for a stretch of time."""
    return frozenset(
        t.i
        for t in doc[:-2]
        if t.dep_ in {"npadvmod", "advmod"} and t.pos_ == "PROPN" and t.ent_type_ not in {"DATE", "TIME"}
        if doc[t.i + 1].text == "," and _opens_subject(t.i + 2, t.head)
    )


def _opens_subject(at: int, verb: Any) -> bool:
    """Say whether a named subject of a verb begins at a token."""
    subjects = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"})
    return any(c.left_edge.i == at and c.left_edge.text.istitle() for c in subjects)


def past_misread(t: Any) -> str:
    """Return the verb whose past a word is that the model tags as noun or adjective and hangs subject and object on.

    "Denmark froze the grant", "two men shot a judge"; "" for all other words.
    """
    if t.pos_ not in {"NOUN", "ADJ", "PROPN"}:
        return ""
    sides = {(c.dep_, c.i > t.i) for c in t.children}
    return _pasts().get(t.lower_, "") if {("nsubj", False), ("dobj", True)} <= sides else ""


@cache
def gerunds() -> Mapping[str, str]:
    """Gerund → lemma, of the verbs of headlines that have a regular past."""
    return {f"{past.removesuffix('ed')}ing": verb for past, verb in _pasts().items() if past.endswith("ed")}


@cache
def _pasts() -> Mapping[str, str]:
    """Past → lemma, of the verbs of headlines."""
    return {past: verb for verb, past, _ in _forms().values() if past != verb}


def _agrees(tag: str, before: Any) -> bool:
    """Say whether a form agrees with the word before it."""
    several = before.tag_ in _PLURAL or before.lower_ in _words("plural") or _listed(before)
    return several if tag == "VBP" else before.tag_ in _SINGULAR


def _listed(name: Any) -> bool:
    """Say whether a name ends a list: "Manila, Hanoi ink …", "Fiji, New Zealand ink …", "US, China and Japan …"."""
    first = name
    while first.i > 0 and first.nbor(-1).tag_ == "NNP":
        first = first.nbor(-1)
    return bool(name.tag_ in _SINGULAR and first.i > 0 and first.nbor(-1).lower_ in {",", "and", "&"})


def _with(words: Sequence[str], at: int, word: str) -> tuple[str, ...]:
    return (*words[:at], word, *words[at + 1 :])


def _words(name: str) -> frozenset[str]:
    return datafiles.words(_FILE, name)


@cache
def _forms() -> Mapping[str, tuple[str, str, str]]:
    """Present form → lemma, past and tag."""
    table = datafiles.read_yaml(_FILE)
    found: dict[str, tuple[str, str, str]] = {}
    for verb in (v for row in table["verbs"] for v in row):
        past = table["past"].get(verb) or _regular(verb)
        found[verb] = (verb, past, "VBP")
        found[_third(verb)] = (verb, past, "VBZ")
    return found


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ied"
    return f"{verb}ed"


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}s"
