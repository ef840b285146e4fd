"""Words that point back: "Nobody was hurt. The governor told us so."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.read.says.found import Found
from verbale.read.says.sources import source_of
from verbale.read.says.trim import trimmed
from verbale.types import Reading, Sentence, Span, Tokens

_THAT = frozenset({"that", "this", "it", "such", "so"})
_OBJECT = 6  # tokens from a verb over who is told to its "so"


def pointing_back(reading: Reading, cues: Sequence[int], found: Sequence[Found]) -> Iterator[Found]:
    """Yield the sentences that the next one gives as somebody's; `cues` are words of saying that give nothing else."""
    tokens = reading.tokens
    for i in cues:
        sentence = reading.sentence_at(i)
        if _or_so(tokens, i):
            content = trimmed(tokens, range(sentence.first, _comma(tokens, sentence, i)))
        elif _so(tokens, i) or _is_what(tokens, i):
            content = _clause_before(tokens, sentence, i) or sentence_before(reading, sentence, found)
        else:
            continue
        source = source_of(tokens, i)
        if content is not None and source is not None:
            yield Found(content, tokens.span(i, i + 1), source, i)


def _so(tokens: Tokens, i: int) -> bool:
    """Say whether a verb gives "so" or "as much": "told us so", "says as much", "So says the mayor"."""
    so = any(_is_so(tokens, k) for k in range(i + 1, min(i + _OBJECT, len(tokens))))
    so = so or (tokens.text[i - 1] == "So" and i > 0)
    if any(tokens.tag[k] == "WP" for k in tokens.kids(i, "nsubj")):
        return False  # "according to the mayor, who posted so"
    much = any(
        tokens.lemma[k] == "much" and any(tokens.lemma[a] == "as" for a in tokens.children[k])
        for k in tokens.kids(i, "advmod", "dobj", "npadvmod")
    )
    return (so or much) and not any(k > i for k in tokens.kids(i, "ccomp"))


def _is_so(tokens: Tokens, k: int) -> bool:
    """Say whether a word is a "so" that stands for a clause: not "so far", "so many", "so that"."""
    if tokens.text[k] != "so" or k + 1 >= len(tokens):
        return False
    return tokens.pos[k + 1] in ("PUNCT", "ADP", "CCONJ", "PRON", "PROPN") and tokens.lemma[k + 1] != "that"


def _is_what(tokens: Tokens, i: int) -> bool:
    """Say whether a verb stands in "That is what the mayor said"."""
    above = tokens.head[i]
    what = any(tokens.lemma[k] in ("what", "how") for k in tokens.kids(i, "dobj", "advmod", "pobj"))
    return (
        what
        and tokens.dep[i] in ("ccomp", "attr")
        and tokens.lemma[above] == "be"
        and any(tokens.lemma[k] in _THAT for k in tokens.kids(above, "nsubj"))
    )


def _or_so(tokens: Tokens, i: int) -> bool:
    """Say whether a verb stands in "..., or so he said"."""
    so = next((k for k in tokens.kids(i, "advmod", "dobj") if tokens.text[k].lower() == "so"), None)
    return so is not None and so > 1 and tokens.text[so - 1].lower() == "or" and tokens.text[so - 2] == ","


def _comma(tokens: Tokens, sentence: Sentence, i: int) -> int:
    return next((k for k in range(i, sentence.first, -1) if tokens.text[k] == ","), sentence.first)


def _clause_before(tokens: Tokens, sentence: Sentence, i: int) -> Span | None:
    """Return what stands before a semicolon in the same sentence: "It was sold; the mayor told us so"."""
    stop = next((k for k in range(i, sentence.first, -1) if tokens.text[k] == ";"), None)
    return None if stop is None else trimmed(tokens, range(sentence.first, stop))


def sentence_before(reading: Reading, sentence: Sentence, found: Sequence[Found]) -> Span | None:
    """Return the sentence before one, where nobody is known to say it."""
    if sentence.first == 0:
        return None
    before = reading.sentence_at(sentence.first - 1)
    if before.kind != "body" or sentence.paragraph - before.paragraph > 1:
        return None
    return None if any(f.content.overlaps(before.span) for f in found) else before.span
