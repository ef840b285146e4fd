"""Who speaks in an interview or a transcript: whom its introduction, its closing note or its questions name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from verbale.openings import role
from verbale.read.says.hearers import is_known_outlet
from verbale.read.says.people import is_person, is_several
from verbale.read.says.quotes import quoted
from verbale.read.says.reporting import words
from verbale.read.says.sources import Source, noun_phrase
from verbale.types import Reading, Span, Tokens

_SUBJECTS = ("nsubj", "nsubjpass")
_NEAR = 8  # tokens between a noun and the name its clause gives
_LAST = 4  # words of a label that may be a name or a title


def interviewed(reading: Reading, first: int, last: int, asked: Sequence[Span]) -> Source | None:
    """Return who answers, where no label names him: introduced before `first` or behind `last`, or in a question."""
    tokens = reading.tokens
    asking = _inside(tokens, asked)
    spoken = {*asking, *_inside(tokens, [q.span for q in quoted(reading)])}
    intro = [i for i in _words(reading, 0, first) if i not in spoken]
    outro = [i for i in _words(reading, last, len(reading.document.text)) if i not in spoken]
    heads = _heads(reading, intro, outro, asking)
    found = (_by_name(tokens, k) for k in heads if tokens.is_noun(k) and not _ours(tokens, k))
    return next((noun_phrase(tokens, k) for k in found), None)


def _ours(tokens: Tokens, k: int) -> bool:
    """Say whether somebody is the outlet's own: "our reporter"."""
    return role(tokens.lemma[k]) == "asks" or any(
        tokens.lemma[p] in words("selves") for p in tokens.kids(k, "poss")
    )


def _by_name(tokens: Tokens, k: int) -> int:
    """Return the name of whom a noun means, where its clause gives one: "the man who calls himself Koba"."""
    if tokens.tag[k] == "NNP":
        return k
    named = (i for i in tokens.subtree(k) if i > k and tokens.tag[i] == "NNP" and i - k < _NEAR)
    return next((i for i in named if tokens.dep[i] in ("oprd", "appos", "attr", "dobj")), k)


def words_of(reading: Reading, label: Span) -> Source | None:
    """Return the words of a label."""
    starts = reading.tokens.start
    inside = range(bisect_left(starts, label.start), bisect_left(starts, label.end))
    own = tuple(i for i in inside if reading.tokens.pos[i] != "PUNCT")
    return Source(own[-1], own) if own else None


def called(reading: Reading, label: Source, first: int, last: int) -> Source:
    """Return the words for whom a label names: those that introduce the same name or title, else its own."""
    tokens, own = reading.tokens, label.tokens
    name = [tokens.text[i].casefold() for i in own][-_LAST:]
    outside = (*_words(reading, 0, first), *_words(reading, last, len(reading.document.text)))
    for k in outside:
        same = k not in own and tokens.is_noun(k) and tokens.text[k].casefold() == name[-1]
        whole = noun_phrase(tokens, k) if same else None
        if whole is not None and (is_person(tokens, k) or len(name) == 1):
            called_so = {tokens.text[w].casefold() for w in whole.tokens}
            titles = {w.rstrip(".") for w in name[:-1]} - words("left_out")
            if titles <= called_so and not is_several(tokens, k):
                return whole
    return label


def is_place(reading: Reading, label: Source) -> bool:
    """Say whether a label is a place, and nobody called like it: "GENEVA: The talks have ended."."""
    known = any(place.tokens[0] <= label.head < place.tokens[1] for place in reading.places)
    return known and not any(m.head == label.head and m.party.person for m in reading.mentions)


def is_outlet(reading: Reading, source: Source) -> bool:
    """Say whether words name an outlet, by what is known of it or as "The Lake Herald" does."""
    tokens = reading.tokens
    if is_known_outlet(reading, source.head):
        return True
    the = any(tokens.lemma[k] == "the" for k in tokens.kids(source.head, "det"))
    return the and tokens.tag[source.head].startswith("NNP") and not is_person(tokens, source.head)


def _words(reading: Reading, start: int, end: int) -> tuple[int, ...]:
    found = (s for s in reading.sentences if s.span.start >= start and s.span.end <= end)
    return tuple(i for s in found for i in range(s.first, s.last))


def _inside(tokens: Tokens, spans: Iterable[Span]) -> list[int]:
    """Return the tokens that lie in some spans."""
    starts = tokens.start
    return [i for s in spans for i in range(bisect_left(starts, s.start), bisect_left(starts, s.end))]


def _heads(
    reading: Reading, intro: Sequence[int], outro: Sequence[int], asking: Sequence[int]
) -> Iterator[int]:
    """Yield the heads of words that may name who answers, the surest first."""
    tokens = reading.tokens
    ours = [i for i in intro if tokens.is_verb(i) and _has(tokens, i, words("selves"))]
    yield from (k for i in ours for k in _people(tokens, i))
    yield from (
        k
        for i in intro
        if tokens.lemma[i] in words("talking") and not _is_aside(tokens, i)
        for k in tokens.kids(i, "nsubj")
        if is_person(tokens, k)
    )
    yield from (
        i for i in outro if tokens.dep[i] in _SUBJECTS and (is_person(tokens, i) or _talks(tokens, i))
    )
    guests = [
        i
        for i in asking
        if tokens.lemma[i] in words("hosting") and _has(tokens, i, words("selves") | words("air"))
    ]
    yield from (k for i in guests for k in _guests(tokens, i) if tokens.ent[k] == "PERSON")
    yield from _addressed(tokens, asking)
    yield from (k for i in guests for k in _guests(tokens, i) if is_person(tokens, k))
    body = {i for s in reading.sentences if s.kind == "body" for i in range(s.first, s.last)}
    told = sorted((i for i in intro if i in body), key=lambda i: (_is_aside(tokens, i), i))
    yield from (i for i in told if tokens.ent[i] == "PERSON" and tokens.dep[i] in (*_SUBJECTS, "oprd"))
    yield from (i for i in told if tokens.dep[i] in _SUBJECTS and is_person(tokens, i))
    yield from (
        i for i in intro if is_person(tokens, i) and tokens.dep[i] != "compound" and not is_several(tokens, i)
    )
    yield from (i for i in told if tokens.dep[i] in _SUBJECTS)


def _is_aside(tokens: Tokens, verb: int) -> bool:
    """Say whether a verb only tells when or where something else was: "three days after the judges spoke"."""
    return any(
        tokens.dep[k] in ("advcl", "pcomp")
        and any(tokens.pos[m] in ("ADP", "SCONJ") for m in _openers(tokens, k))
        for k in (verb, *tokens.ancestors(verb))
    )


def _openers(tokens: Tokens, clause: int) -> Iterator[int]:
    """Yield the words that open a clause: "after the judges spoke"."""
    if tokens.dep[clause] == "pcomp":
        yield tokens.head[clause]
    yield from tokens.kids(clause, "mark")


def _talks(tokens: Tokens, i: int) -> bool:
    return tokens.lemma[tokens.head[i]] in words("talking")


def _has(tokens: Tokens, i: int, wanted: frozenset[str]) -> bool:
    return any(tokens.lemma[k] in wanted for k in tokens.subtree(i))


def _people(tokens: Tokens, verb: int) -> Iterator[int]:
    """Yield who talks by a verb, or who is met by it; for a pronoun the subject before it."""
    met = (
        "nsubj"
        if tokens.lemma[verb] in words("talking")
        else "dobj"
        if tokens.lemma[verb] in words("meeting")
        else ""
    )
    for k in tokens.kids(verb, met):
        if tokens.pos[k] == "PRON":
            before = (i for i in range(k - 1, -1, -1) if tokens.dep[i] in _SUBJECTS)
            yield from (i for i in islice(before, 3) if tokens.is_noun(i) and not is_several(tokens, i))
        else:
            yield k


def _guests(tokens: Tokens, verb: int) -> Iterator[int]:
    """Yield whom "with us is X", "we have X on the line" and "I'm joined by X" may mean."""
    for k in tokens.kids(verb, "nsubj", "attr", "dobj", "agent", "ccomp"):
        if tokens.dep[k] == "agent":
            yield from tokens.kids(k, "pobj")
        elif tokens.lemma[k] not in words("selves"):
            yield k


def _addressed(tokens: Tokens, asked: Sequence[int]) -> Iterator[int]:
    """Yield who is called by name: "Beatriz, has there been proof?", "And the road, Dr Holm?"."""
    asking = frozenset(asked)
    for i in asked:
        if not tokens.tag[i].startswith("NNP") or tokens.ent[i] in (
            "GPE",
            "LOC",
            "DATE",
            "NORP",
            "ORG",
            "FAC",
        ):
            continue
        first = i
        while first - 1 in asking and tokens.tag[first - 1].startswith("NNP"):
            first -= 1
        opens = (
            first not in asking
            or first - 1 not in asking
            or tokens.text[first - 1] in (".", "?", "!", ",", "…")
        )
        before = "" if first - 1 not in asking else tokens.text[first - 1]
        behind = tokens.text[i + 1] if i + 1 < len(tokens) else ""
        if (opens and before != "," and behind == ",") or (before == "," and behind in ("?", ".")):
            yield i
