"""Interviews and transcripts: paragraphs that take turns, and who speaks in each.

Printed with labels (`openings/turns.py`) or without: short questions, each a paragraph of its own, and answers in
the first person. Who asks speaks for the outlet, so what is asked is nobody's claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from verbale.openings import Turn, turns
from verbale.pronouns import FIRST
from verbale.read.says.found import Found
from verbale.read.says.introduced import called, interviewed, is_outlet, is_place, words_of
from verbale.read.says.sources import Source
from verbale.types import Reading, Sentence, Span

_TURNS = 2  # questions with answers; fewer make no interview
_VOICES = 50  # in a transcript; the introductions of no more are looked for
_SHORT = 40  # words of a question
_PUT = 15  # words of what is put to somebody without a question mark
_BRACKETED = re.compile(r"[(\[].*[)\]]\.?\s*", re.DOTALL)
_CLOSING = re.compile(
    r"\b(?:spoke|speaking|talking|talked) (?:to|with)\b|\binterview|\bcondensed\b|\bedited\b|\btranslat|\btranscri"
)

Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """What one says in a paragraph, and the turn that it belongs to."""

    content: Span
    turn: Turn | None  # None in an interview without labels
    opens: bool = True  # the label stands here


def answered(reading: Reading) -> Iterator[Found]:
    """Yield what is said in an interview or a transcript, a whole paragraph each, given to who speaks."""
    labelled = turns(reading.document)
    said = list(_turning(reading, labelled) if labelled else _unlabelled(reading))
    if not said:
        return
    first, last = said[0].content.start, said[-1].content.end
    asked = tuple(t.said for t in labelled if t.part == "asks") if labelled else _between(reading, said)
    unnamed: Source | None = None
    if any(_unnamed(s) for s in said):
        unnamed = interviewed(reading, first, last, asked)
    speakers: dict[str, Source] = {}
    for s in said:
        turn, cue = s.turn, s.turn.cue if s.turn is not None and s.opens else None
        printed = None if turn is None or turn.label is None else words_of(reading, turn.label)
        if turn is None or turn.label is None or printed is None:
            if unnamed is not None:
                yield Found(s.content, cue, unnamed, None, direct=True, rank=-1)
            continue
        label = turn.label.of(reading.document.text)
        if label not in speakers:
            introduced = unnamed if turn.part == "answers" else None
            known = introduced is not None or len(speakers) >= _VOICES
            speakers[label] = introduced or (printed if known else called(reading, printed, first, last))
        meant = None if len(labelled) == 1 and is_place(reading, printed) else speakers[label]
        if meant is not None and not is_outlet(reading, meant):
            yield Found(s.content, cue, printed, None, direct=True, rank=-1, meant=meant)


def _unnamed(said: _Said) -> bool:
    return said.turn is None or said.turn.part == "answers"


def _paragraphs(reading: Reading) -> list[Paragraph]:
    found: dict[int, list[Sentence]] = {}
    for s in reading.sentences:
        if s.kind == "body":
            found.setdefault(s.paragraph, []).append(s)
    return [tuple(sentences) for sentences in found.values()]


def _span(paragraph: Paragraph) -> Span:
    return Span(paragraph[0].span.start, paragraph[-1].span.end)


def _turning(reading: Reading, labelled: Sequence[Turn]) -> Iterator[_Said]:
    """Yield what is said in each turn but those that ask, with the paragraphs that go on without a label."""
    opened = {turn.paragraph: turn for turn in labelled}
    answers = any(turn.part != "asks" for turn in labelled)
    here: Turn | None = None
    for paragraph in _paragraphs(reading):
        turn = opened.get(paragraph[0].paragraph)
        if turn is not None:
            here = turn
            if turn.part != "asks":
                yield _Said(turn.said, turn)
        elif here is not None and (here.part != "asks" or not answers):  # answers may have no label
            last = here is labelled[-1]
            if _goes_on(reading, paragraph, last=last):
                yield _Said(_span(paragraph), here if answers else None, opens=False)
            elif last:
                here = None


def _goes_on(reading: Reading, paragraph: Paragraph, *, last: bool) -> bool:
    """Say whether a paragraph without a label is of who spoke before: no stage direction, and no closing note."""
    text = _span(paragraph).of(reading.document.text)
    if _BRACKETED.fullmatch(text) or text.isupper():
        return False
    return not last or (_has(reading, paragraph, FIRST | {"you", "your"}) and not _CLOSING.search(text))


def _unlabelled(reading: Reading) -> Iterator[_Said]:
    """Yield the paragraphs behind questions that are paragraphs; none where nobody speaks of himself."""
    paragraphs = _paragraphs(reading)
    asks = [n for n, paragraph in enumerate(paragraphs) if _is_question(reading, paragraph)]
    if len(asks) < _TURNS or any(b - a < 2 for a, b in pairwise(asks)):
        return
    answers = [(n, p) for n, p in enumerate(paragraphs) if n > asks[0] and n not in asks]
    replies = [p for n, p in answers if n - 1 in asks]
    own = sum(_has(reading, p, FIRST) for p in replies)
    if len(replies) < _TURNS or own * 2 < len(replies):
        return
    for n, paragraph in answers:
        if _puts_it(reading, paragraphs, asks, n):
            continue
        if n - 1 in asks or _goes_on(reading, paragraph, last=n > asks[-1]):
            yield _Said(_span(paragraph), None)


def _puts_it(reading: Reading, paragraphs: Sequence[Paragraph], asks: Sequence[int], n: int) -> bool:
    """Say whether a paragraph without a question mark is the outlet's all the same, as "You speak Russian." is.

    It is short, nobody in it speaks of himself, and it stands where the turns alternate a question would.
    """
    alternate = all((a - asks[0]) % 2 == 0 for a in asks) and (n - asks[0]) % 2 == 0
    words = _span(paragraphs[n]).of(reading.document.text).split()
    return (
        alternate
        and n < len(paragraphs) - 1
        and len(words) <= _PUT
        and not _has(reading, paragraphs[n], FIRST)
    )


def _between(reading: Reading, said: Sequence[_Said]) -> tuple[Span, ...]:
    """Return the questions of an interview without labels: what stands between the answers."""
    taken = {s.content.start for s in said}
    spans = (_span(p) for p in _paragraphs(reading))
    return tuple(s for s in spans if s.start not in taken and s.start < said[-1].content.start)[-len(said) :]


def _is_question(reading: Reading, paragraph: Paragraph) -> bool:
    text = _span(paragraph).of(reading.document.text).strip()
    return text.endswith("?") and len(text.split()) <= _SHORT and text[0] not in "\"“'‘«„"


def _has(reading: Reading, paragraph: Paragraph, words: frozenset[str]) -> bool:
    return any(reading.tokens.lemma[i] in words for s in paragraph for i in range(s.first, s.last))
