"""Cues: the words of a sentence that may give somebody's words, each with the rule that tells what it gives."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache
from itertools import islice

from verbale.read.says.reporting import CueRule, cue_rules
from verbale.types import Sentence, Span, Tokens

MOST = 50  # in a sentence; no prose has more, and each is given what the whole sentence may hold


def cues(tokens: Tokens, sentence: Sentence, but: Container[int | None]) -> Iterator[tuple[int, CueRule]]:
    """Yield the first cues of a sentence with their rules, in text order, without those of some tokens."""
    listed = _cue_words()
    here = (i for i in range(sentence.first, sentence.last) if tokens.lemma[i] in listed and i not in but)
    rules = ((i, _rule(tokens, i)) for i in here if not _gives_nothing(tokens, i))
    return islice(((i, rule) for i, rule in rules if rule is not None), MOST)


def cue_span(tokens: Tokens, i: int) -> Span:
    """Return a cue with the auxiliaries and particles beside it."""
    words = [i]
    while words[0] - 1 in tokens.children[i] and tokens.dep[words[0] - 1] in (
        "aux",
        "auxpass",
        "neg",
        "advmod",
    ):
        words.insert(0, words[0] - 1)
    return tokens.span(words[0], words[-1] + 1)


@cache
def _cue_words() -> frozenset[str]:
    return frozenset(word.partition("+")[0] for _, word in cue_rules().speech) | {"have"}


def _rule(tokens: Tokens, i: int) -> CueRule | None:
    """Return the rule of a word that may give speech."""
    kind = "verb" if tokens.is_verb(i) else "noun" if tokens.is_noun(i) else ""
    if not kind:
        return None
    speech = cue_rules().speech
    if tokens.lemma[i] == "have" and " ".join(tokens.text[i + 1 : i + 3]) == "it that":
        return speech["verb", "report"]  # "The radio had it that"
    for k in tokens.kids(i, "prt", "advmod", "ccomp", "acomp", "oprd"):
        if rule := speech.get((kind, f"{tokens.lemma[i]}+{tokens.lemma[k]}")):
            return rule
    return speech.get((kind, tokens.lemma[i]))


def _gives_nothing(tokens: Tokens, i: int) -> bool:
    """Say whether a cue gives nobody's words: "whatever they say", and "hold" without *that*."""
    if any(tokens.lemma[k] == "whatever" for k in tokens.kids(i, "dobj")):
        return True
    clauses = tokens.kids(i, "ccomp")
    return tokens.lemma[i] == "hold" and not any(tokens.has(k, "mark") for k in clauses)
