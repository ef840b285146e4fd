"""Sources that stand beside what they say without a verb of saying of their own.

"According to X", "in a statement carried by X", headlines with a colon, and "The ministry: two men were hurt".
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
_LABEL = 6  # words; a longer side of a headline's colon is no source
_LONG_LABEL = 14  # words, with what is added to the name: "The envoy, on the radio in Rome:"


def attributed_beside(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield what a sentence gives as the words of a source beside it."""
    yield from (
        _headline(reading, sentence) if sentence.kind == "headline" else _before_colon(reading, sentence)
    )
    tokens = reading.tokens
    for i in range(sentence.first, sentence.last):
        if (tokens.lemma[i] in ("accord", "according") and tokens.text[i].lower() == "according") or (
            tokens.text[i].lower() == "per" and tokens.dep[i] == "prep" and i == sentence.first
        ):
            yield from _according(reading, sentence, i)
        elif (
            tokens.lemma[i] in _CARRYING
            and tokens.tag[i] in ("VBN", "VBD")
            and tokens.head[i] != i
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
    added = (w for k in tokens.kids(name, "relcl", "appos") for w in tokens.subtree(k))
    phrase = {*range(i, source.tokens[-1] + 1), *added}  # "Holm, who was briefed by the army"
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


def _before_colon(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield "The ministry: two men were hurt" and "The envoy, on the radio: “It is nearer.”"."""
    tokens = reading.tokens
    colon = next((w for w in range(sentence.first, sentence.last) if tokens.text[w] == ":"), None)
    if colon is None or not 0 < colon - sentence.first <= _LONG_LABEL:
        return
    name = range(sentence.first, colon)
    heads = [w for w in name if tokens.head[w] not in name or tokens.head[w] == w]
    head = next((w for w in heads if tokens.is_noun(w)), None)
    if head is None or any(tokens.pos[w] in ("VERB", "AUX", "SCONJ") for w in name):
        return
    source = noun_phrase(tokens, head)
    opens = sentence.first == 0 or reading.sentence_at(sentence.first - 1).paragraph != sentence.paragraph
    known = any(m.head == head and m.party.entity for m in reading.mentions)
    known = known or (opens and tokens.ent[head] in ("PERSON", "ORG", "GPE", "NORP"))
    if source.tokens[0] != name[0] or not (known or tokens.lemma[head] in cue_rules().informants):
        return
    if opens and tokens.span(name[0], colon).of(reading.document.text).isupper():
        return  # a label in capitals gives the whole paragraph
    said = range(colon + 1, sentence.last)
    if not said:  # the sentence was cut at the colon
        after = next((s for s in reading.sentences if s.first == sentence.last), None)
        said = range(after.first, after.last) if after and after.paragraph == sentence.paragraph else said
    if any(tokens.tag[w] in ("VBD", "VBZ", "VBP", "MD") for w in said):
        content = trimmed(tokens, list(said))
        if content is not None:
            direct = tokens.text[said[0]] in ("“", '"', "``")
            yield Found(content, tokens.span(colon, colon + 1), source, None, direct=direct)


def _names(tokens: Tokens, words: range) -> bool:
    """Say whether some words are a short name: no verb, and nobody's name without a capital."""
    if len(words) > _LABEL or any(tokens.pos[w] in ("VERB", "AUX", "ADP", "NUM") for w in words):
        return False
    return any(tokens.ent[w] or tokens.tag[w] in ("NN", "NNS", "NNP", "NNPS") for w in words)
