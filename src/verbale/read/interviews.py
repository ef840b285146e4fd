"""Interviews: paragraphs that take turns, and who gives the answers.

An interview is printed with labels ("Q:", "A:") or without: short questions, each a paragraph of its own,
and answers in the first person. Who answers is told before the first question: "We met the governor in Oslo."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from verbale.read.found import Found
from verbale.read.sources import Source, noun_phrase
from verbale.types import Reading, Sentence, Span

_ASKED = re.compile(r"(?:Q|QUESTION|Question)\s?[.:]\s+")
_ANSWERED = re.compile(r"(?:A|ANSWER|Answer)\s?[.:]\s+")
_TURNS = 2  # questions with answers; fewer make no interview
_SHORT = 40  # words of a question
_FIRST = frozenset({"i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves"})
_TALKING = frozenset(
    {"talk", "speak", "tell", "answer", "say", "sit", "describe", "discuss", "agree", "receive"}
)
_MEETING = frozenset({"meet", "telephone", "phone", "call", "interview", "ask", "reach", "visit", "find"})

Turn = tuple[Sentence, ...]  # the sentences of a paragraph


def answered(reading: Reading) -> Iterator[Found]:
    """Yield the answers of an interview, each a whole paragraph, given to the one who is interviewed."""
    turns = _paragraphs(reading)
    labelled = any(_ASKED.match(_text(reading, t)) for t in turns)
    answers = _labelled(reading, turns) if labelled else _unlabelled(reading, turns)
    if not answers:
        return
    first = answers[0][0].start
    asked = [t for t in turns if t[0].span.start < first]
    source = _interviewed(reading, asked[:-1])
    if source is None:
        return
    for content, cue in answers:
        yield Found(content, cue, source, None, direct=True, rank=-1)


def _paragraphs(reading: Reading) -> list[Turn]:
    found: dict[int, list[Sentence]] = {}
    for s in reading.sentences:
        if s.kind == "body":
            found.setdefault(s.paragraph, []).append(s)
    return [tuple(sentences) for sentences in found.values()]


def _text(reading: Reading, turn: Turn) -> str:
    return reading.document.text[turn[0].span.start : turn[-1].span.end]


def _labelled(reading: Reading, turns: Sequence[Turn]) -> list[tuple[Span, Span | None]]:
    """Return what stands behind a label of answers, up to the next label."""
    found: list[tuple[Span, Span | None]] = []
    answering = False
    for turn in turns:
        text, start = _text(reading, turn), turn[0].span.start
        label = _ANSWERED.match(text)
        answering = bool(label) or (answering and not _ASKED.match(text))
        if answering:
            begins = start + (label.end() if label else 0)
            found.append((Span(begins, turn[-1].span.end), Span(start, begins - 1) if label else None))
    return found


def _unlabelled(reading: Reading, turns: Sequence[Turn]) -> list[tuple[Span, Span | None]]:
    """Return the paragraphs behind questions that are paragraphs; none where nobody speaks of himself."""
    asks = [n for n, turn in enumerate(turns) if _is_question(reading, turn)]
    if len(asks) < _TURNS or any(b - a < 2 for a, b in pairwise(asks)):
        return []
    answers = [(n, turn) for n, turn in enumerate(turns) if n > asks[0] and n not in asks]
    replies = [turn for n, turn in answers if n - 1 in asks]
    own = sum(_in_first_person(reading, turn) for turn in replies)
    if len(replies) < _TURNS or own * 2 < len(replies):
        return []
    return [(Span(turn[0].span.start, turn[-1].span.end), None) for _, turn in answers]


def _is_question(reading: Reading, turn: Turn) -> bool:
    text = _text(reading, turn).strip()
    return text.endswith("?") and len(text.split()) <= _SHORT and text[0] not in "\"“'‘«„"


def _in_first_person(reading: Reading, turn: Turn) -> bool:
    words = (reading.tokens.lemma[i] for s in turn for i in range(s.first, s.last))
    return any(w in _FIRST for w in words)


def _interviewed(reading: Reading, intro: Sequence[Turn]) -> Source | None:
    """Return who is introduced: who talks to the outlet or is met by it, else who is named first."""
    tokens = reading.tokens
    words = [i for turn in intro for s in turn for i in range(s.first, s.last)]
    ours = [
        i for i in words if tokens.is_verb(i) and any(tokens.lemma[k] in _FIRST for k in tokens.subtree(i))
    ]
    heads = (
        *(k for i in ours for k in _people(reading, i)),
        *(k for i in words if tokens.lemma[i] in _TALKING for k in tokens.kids(i, "nsubj")),
        *(i for i in words if tokens.ent[i] == "PERSON" and tokens.dep[i] == "nsubj"),
        *(i for i in words if tokens.dep[i] in ("nsubj", "nsubjpass")),
        *(i for i in words if tokens.ent[i] == "PERSON" and tokens.dep[i] != "compound"),
    )
    return next((noun_phrase(tokens, k) for k in heads if tokens.is_noun(k)), None)


def _people(reading: Reading, verb: int) -> Iterator[int]:
    """Yield who talks by a verb, or who is met by it."""
    tokens = reading.tokens
    if tokens.lemma[verb] in _TALKING:
        yield from tokens.kids(verb, "nsubj")
    elif tokens.lemma[verb] in _MEETING:
        yield from tokens.kids(verb, "dobj")
