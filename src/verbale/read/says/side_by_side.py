"""Two sources in one sentence, each of a half of it: "The army had left, residents said, and looters came, according to the U.N.".

The parse may give each of them both halves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verbale.read.says.found import Found
from verbale.types import Reading, Sentence, Span, Tokens

_JOINING = frozenset({"and", "but", "while", "whereas"})


def parted(reading: Reading, sentence: Sentence, found: Sequence[Found]) -> Iterator[Found]:
    """Yield what is found in a sentence, the words of two sources parted where they are joined."""
    tokens = reading.tokens
    joint = _joint(tokens, sentence, found)
    closing = None if joint is None else _closing(tokens, sentence, joint, found)
    if joint is None or closing is None:
        yield from found
        return
    behind = tokens.start[joint + 1]
    for f in found:
        cue = f.cue_token
        if cue == closing and f.content.start < behind < f.content.end:
            yield replace(f, content=Span(behind, f.content.end))
        elif cue is not None and sentence.first <= cue < joint and f.content.start < tokens.start[cue]:
            before = min(tokens.start[cue], f.source.span(tokens).start if f.source else tokens.start[cue])
            yield f.until(min(f.content.end, max(before, f.content.start + 1)))
        else:
            yield f


def _joint(tokens: Tokens, sentence: Sentence, found: Sequence[Found]) -> int | None:
    """Return the word that joins the second half behind who says the first: ", residents said, and"."""
    cues = {f.cue_token for f in found if f.cue_token is not None and f.rank == 0}
    last = sentence.last - 1
    return next(
        (
            k
            for k in range(sentence.first + 2, last)
            if tokens.text[k] in _JOINING and tokens.text[k - 1] == "," and k - 2 in cues
        ),
        None,
    )


def _closing(tokens: Tokens, sentence: Sentence, joint: int, found: Sequence[Found]) -> int | None:
    """Return the cue that gives the second half, a clause of its own: ", according to the police", ", the police said"."""
    for f in found:
        cue, source = f.cue_token, f.source
        if cue is None or source is None or cue <= joint or source.head <= joint:
            continue
        first, last = min(cue, source.tokens[0]), max(cue, source.tokens[-1])
        ends = all(tokens.pos[k] == "PUNCT" for k in range(last + 1, sentence.last))
        if ends and tokens.text[first - 1] == "," and _tells(tokens, range(joint + 1, first - 1)):
            return cue
    return None


def _tells(tokens: Tokens, inside: range) -> bool:
    """Say whether words hold a clause with a subject of its own, and a verb in a tense."""
    subjects = [k for verb in inside for k in tokens.kids(verb, "nsubj", "nsubjpass") if k in inside]
    return bool(subjects) and any(tokens.tag[k] in ("VBD", "VBZ", "VBP", "MD") for k in inside)
