"""How words tell a deed: in the plain past, as what somebody was, or as what somebody said."""

from __future__ import annotations

from functools import cache

from verbale.datafiles import read_yaml, words
from verbale.pronouns import OTHERS
from verbale.types import Reading, Tokens


def is_deed(tokens: Tokens, i: int) -> bool:
    """Say whether a word tells in the plain past what was done or suffered."""
    if tokens.tag[i] == "VBN":
        suffered = any(tokens.tag[k] == "VBD" for k in tokens.kids(i, "auxpass"))
        shared = tokens.dep[i] in ("conj", "ROOT", "ccomp") and not tokens.has(i, "aux")
        return (suffered or shared) and not says(tokens, i)
    return tokens.tag[i] == "VBD" and tokens.lemma[i] != "be" and not says(tokens, i)


def was_something(tokens: Tokens, i: int) -> bool:
    """Read "She was a schoolteacher", "They were allies": what somebody or something was, and may be no more."""
    if tokens.tag[i] != "VBD" or tokens.lemma[i] != "be" or not leads(tokens, i):
        return False
    named = tokens.text[i - 1] in ("He", "She", "They") or any(map(tokens.is_noun, tokens.kids(i, "nsubj")))
    return named and any(tokens.tag[k] in ("NN", "NNS") for k in tokens.kids(i, "attr"))


def is_until(tokens: Tokens, i: int) -> bool:
    """Read "until the king flew in": a story that goes on until another deed."""
    deed = tokens.dep[i] == "advcl" and tokens.tag[i] == "VBD"
    return deed and any(tokens.lemma[k] in ("until", "till") for k in tokens.kids(i, "mark"))


def introduces(tokens: Tokens, i: int) -> bool:
    """Say whether a main deed is of somebody of whom it is told who he is: "Otero, a retired general, ran the port"."""
    return any(
        tokens.tag[a] in ("NN", "NNS") and tokens.has(a, "det", "amod", "poss", "compound")
        for k in tokens.kids(i, "nsubj", "nsubjpass")
        if tokens.tag[k].startswith("NNP")
        for a in tokens.kids(k, "appos")
    )


def is_reign(tokens: Tokens, i: int, opening: str) -> bool:
    """Read "under Otero": who ruled then, not named where the text opens, `opening` in small letters."""
    if tokens.lemma[i] != "under":
        return False
    named = (k for k in tokens.kids(i, "pobj") if tokens.ent[k] == "PERSON")
    return any(tokens.text[k].lower() not in opening for k in named)


def is_scene(tokens: Tokens, i: int) -> bool:
    """Say whether a main deed is of people of the streets, seen there: "Crowds cheered", "The tanks fell back"."""
    seen = _words("streets")
    return any(tokens.lemma[k] in seen for k in tokens.kids(i, "nsubj", "nsubjpass"))


def is_set(tokens: Tokens, i: int) -> bool:
    """Say whether a deed only tells when another was done: "when the tape was shown"."""
    marks = {tokens.lemma[k] for k in tokens.kids(i, "mark", "advmod")}
    return tokens.dep[i] == "advcl" and not marks.isdisjoint(("when", "after", "as", "before", "while"))


def is_about_the_same(tokens: Tokens, words: range) -> bool:
    """Say whether a sentence is about whom or what the one before it is about: "He won the vote"."""
    root = next((i for i in words if tokens.dep[i] == "ROOT"), None)
    if root is None:
        return False
    return any(tokens.lemma[k] in OTHERS for k in tokens.kids(root, "nsubj", "nsubjpass"))


def leads(tokens: Tokens, i: int) -> bool:
    """Say whether a verb is that of a main clause."""
    return tokens.dep[i] in ("ROOT", "conj")


def is_always(tokens: Tokens, verb: int) -> bool:
    """Say whether a main clause tells what is so at all times: "Votes here have a way of slipping"."""
    helpers = tuple(tokens.kids(verb, "aux", "auxpass"))
    return tokens.tag[verb] in ("VBZ", "VBP") and not helpers and not says(tokens, verb)


def is_past(tokens: Tokens, i: int) -> bool:
    """Say whether a token is, or hangs on, a verb in the plain past or the past perfect that is no word of saying."""
    verb = next((k for k in (i, *tokens.ancestors(i)) if tokens.is_verb(k)), None)
    if verb is None or says(tokens, verb):
        return False
    helpers = tuple(tokens.kids(verb, "aux", "auxpass"))
    if tokens.dep[verb] == "xcomp" and tokens.tag[verb] in ("VB", "VBG") and tokens.head[verb] != verb:
        return is_past(tokens, tokens.head[verb])  # "helped to topple the king", "went on fighting"
    if any(tokens.tag[k] in ("MD", "TO", "VBZ", "VBP") for k in helpers):
        return False
    if tokens.tag[verb] == "VBD" or any(tokens.tag[k] == "VBD" for k in helpers):
        return True
    if tokens.tag[verb] == "VBN" and tokens.dep[verb] == "ROOT" and tokens.has(verb, "nsubj"):
        return True  # "The former president governed for two terms", tagged amiss
    return (
        tokens.tag[verb] == "VBN"
        and tokens.dep[verb] in ("conj", "ccomp", "acl", "advcl")
        and tokens.head[verb] != verb
        and is_past(tokens, tokens.head[verb])
    )


def says(tokens: Tokens, i: int) -> bool:
    """Say whether a verb is one of saying, wanting or praising, and no deed by how it is used."""
    if tokens.lemma[i] in ("answer", "reply", "respond") and any(
        tokens.lemma[k] == "with" for k in tokens.kids(i, "prep")
    ):
        return False  # "answered with a blockade"
    if tokens.lemma[i] not in _also_deeds():
        return tokens.lemma[i] in _speech_acts()
    return any(tokens.tag[k] not in ("VBN", "VBG", "VB") for k in tokens.kids(i, "ccomp"))


@cache
def _speech_acts() -> frozenset[str]:
    """Return the verbs of saying, and of wanting, praising and blaming: who speaks up makes news."""
    rules = read_yaml("lang/en/reporting.yaml")["rules"]
    verbs = (rule for rule in rules if rule["of"] == "verb" and rule["kind"] in ("say", "attitude"))
    return frozenset(word.split("+")[0] for rule in verbs for word in rule["words"]) - _also_deeds()


def _also_deeds() -> frozenset[str]:
    return _words("deeds")


def _words(name: str) -> frozenset[str]:
    return words("lang/en/past.yaml", name)


def is_told(reading: Reading, i: int) -> bool:
    """Say whether a token stands in what somebody tells, and not recalls."""
    word, tokens = reading.tokens.span(i, i + 1), reading.tokens
    held = (q.cue_token for q in reading.quotations if q.content.contains(word) and q.cue_token is not None)
    return any(tokens.lemma[cue] not in _words("recalling") for cue in held)


def is_quoted(reading: Reading, i: int) -> bool:
    """Say whether a token stands in direct speech: who speaks there tells of what he likes."""
    word = reading.tokens.span(i, i + 1)
    return any(q.direct and q.content.contains(word) for q in reading.quotations)
