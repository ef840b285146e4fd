"""Sources that stand beside what they say without a verb of saying of their own.

"According to X", "X reported, citing Y", "in a statement carried by X", and headlines with a colon.
"""

from __future__ import annotations

from collections.abc import Iterator

from verbale.read.found import Found
from verbale.read.reporting import cue_rules
from verbale.read.sources import Source, noun_phrase
from verbale.read.trim import trimmed
from verbale.types import Reading, Sentence, Tokens

_CARRYING = frozenset(
    {"carry", "publish", "release", "report", "quote", "cite", "broadcast", "relay", "distribute"}
)
_CARRIED = frozenset(
    {"statement", "report", "commentary", "dispatch", "remark", "comment", "article", "editorial"}
)
_CITING = frozenset({"cite", "quote"})
_LABEL = 6  # words; a longer side of a headline's colon is no source


def attributed_beside(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield what a sentence gives as the words of a source beside it."""
    if sentence.kind == "headline":
        yield from _headline(reading, sentence)
    tokens = reading.tokens
    for i in range(sentence.first, sentence.last):
        if (tokens.lemma[i] in ("accord", "according") and tokens.text[i].lower() == "according") or (
            tokens.text[i].lower() == "per" and tokens.dep[i] == "prep" and i == sentence.first
        ):
            yield from _according(reading, sentence, i)
        elif (
            tokens.lemma[i] in _CITING
            and tokens.tag[i] == "VBG"
            and tokens.dep[i] in ("advcl", "prep", "acl")
        ):
            yield from _citing(tokens, sentence, i)
        elif (
            tokens.lemma[i] in _CARRYING
            and tokens.tag[i] in ("VBN", "VBD")
            and tokens.lemma[tokens.head[i]] in _CARRIED
        ):
            yield from _carried(tokens, sentence, i)


def _according(reading: Reading, sentence: Sentence, i: int) -> Iterator[Found]:
    tokens = reading.tokens
    to = next((k for k in tokens.kids(i, "prep") if tokens.lemma[k] == "to"), i)
    name = next(tokens.kids(to, "pobj"), None)
    if name is None:
        return
    source = noun_phrase(tokens, name)
    phrase = set(range(i, source.tokens[-1] + 1))
    head = _clause_above(tokens, i)
    words = [w for w in tokens.subtree(head) if w not in phrase]
    if i == sentence.first or _ends(tokens, sentence, source.tokens[-1]):
        words = [w for w in range(sentence.first, sentence.last) if w not in phrase]
    content = trimmed(tokens, words)
    if content is not None:
        yield Found(content, tokens.span(i, max(to, i) + 1), source, i, rank=-1)


def _clause_above(tokens: Tokens, i: int) -> int:
    last = i
    for k in tokens.ancestors(i):
        last = k
        if tokens.is_verb(k) and tokens.dep[k] in ("ROOT", "ccomp", "conj", "advcl", "relcl"):
            return k
    return last


def _ends(tokens: Tokens, sentence: Sentence, last: int) -> bool:
    return all(tokens.pos[w] in ("PUNCT", "SPACE") for w in range(last + 1, sentence.last))


def _citing(tokens: Tokens, sentence: Sentence, i: int) -> Iterator[Found]:
    name = next(tokens.kids(i, "dobj"), None)
    if name is None:
        return
    if not (tokens.ent[name] or tokens.lemma[name] in cue_rules().informants):
        return  # "citing safety rules"
    source = noun_phrase(tokens, name)
    clause = [w for k in tokens.kids(i, "ccomp") for w in tokens.subtree(k)]
    phrase = set(range(i, source.tokens[-1] + 1))
    words = clause or [w for w in range(sentence.first, sentence.last) if w not in phrase]
    content = trimmed(tokens, sorted(words))
    if content is not None:
        yield Found(content, tokens.span(i, i + 1), source, i, rank=1)


def _carried(tokens: Tokens, sentence: Sentence, i: int) -> Iterator[Found]:
    for by in tokens.kids(i, "agent", "prep"):
        if tokens.lemma[by] not in ("by", "on", "in"):
            continue
        for name in tokens.kids(by, "pobj"):
            content = trimmed(tokens, list(range(sentence.first, sentence.last)))
            if content is not None:
                yield Found(content, tokens.span(i, i + 1), noun_phrase(tokens, name), i, rank=-1)


def _headline(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield "Oslo: talks have failed" and "Talks have failed: Oslo"."""
    tokens = reading.tokens
    words = range(sentence.first, sentence.last)
    colon = next((w for w in words if tokens.text[w] == ":"), None)
    if colon is None or colon == sentence.first:
        return
    left, right = range(sentence.first, colon), range(colon + 1, sentence.last)
    for name, said in ((right, left), (left, right)):
        if name and said and _names(tokens, name) and len(said) > len(name):
            head = next((w for w in name if tokens.head[w] not in name or tokens.head[w] == w), name[-1])
            content = trimmed(tokens, list(said))
            if content is not None:
                yield Found(content, tokens.span(colon, colon + 1), Source(head, tuple(name)), None)
            return


def _names(tokens: Tokens, words: range) -> bool:
    """Say whether some words are a short name: no verb, and nobody's name without a capital."""
    if len(words) > _LABEL or any(tokens.pos[w] in ("VERB", "AUX", "ADP", "NUM") for w in words):
        return False
    return any(tokens.ent[w] or tokens.tag[w] in ("NN", "NNS", "NNP", "NNPS") for w in words)
