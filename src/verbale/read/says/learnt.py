"""Whom somebody has it from: "he had it from the governor", "word came from the palace that ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verbale.read.says.found import Found
from verbale.read.says.hosts import given, inside, just_said, said_by
from verbale.read.says.reporting import words
from verbale.read.says.sources import Source, noun_phrase
from verbale.read.says.trim import trimmed
from verbale.types import Reading, Sentence, Span, Tokens


def learnt(reading: Reading, sentence: Sentence, i: int, found: Sequence[Found]) -> Iterator[Found]:
    """Yield "She had it from a driver that ...", and for "He heard so from her" what he has just said."""
    tokens = reading.tokens
    subject = next(tokens.kids(i, "nsubj"), None)
    name = _from_whom(tokens, i)
    if subject is None or name is None or given(i, found):
        return
    cue, inner = tokens.span(i, i + 1), noun_phrase(tokens, name)
    clause = _that_clause(tokens, i, name, sentence)
    if clause is None and tokens.tag[subject] in ("WP", "WDT") and tokens.dep[i] == "relcl":
        owns = said_by(tokens.head[i], found) if _news_had(tokens, i) else []
        yield from (replace(inside(f, cue, inner, i), aside=True) for f in owns)
        if owns:
            return
    object_ = _news_had(tokens, i)
    if clause is not None and (object_ or not tokens.has(i, "dobj")):
        inner = _before(tokens, inner, clause)
        passes = tokens.lemma[i] == "hear" and tokens.lemma[subject] in words("hearings") | {"it"}
        if (
            tokens.tag[subject] not in ("WP", "WDT") and not passes
        ):  # "from his nephew, who has it from a guard, that"
            yield Found(clause, cue, noun_phrase(tokens, subject), i, rank=-1)
        yield Found(clause, cue, inner, i, aside=True)
    elif tokens.lemma[i] in words("hearing") and (told := _heard(tokens, i, subject, sentence)) is not None:
        if tokens.lemma[subject] not in words("hearings"):
            yield Found(told, cue, noun_phrase(tokens, subject), i, rank=-1)
        yield Found(told, cue, inner, i)
    elif object_:
        host = just_said(reading, sentence, subject, found)
        if host is not None:
            yield replace(inside(host, cue, inner, i), aside=True)


def _before(tokens: Tokens, inner: Source, clause: Span) -> Source:
    """Return the words of a source that stand before what it gives."""
    words = [w for w in inner.tokens if tokens.start[w] < clause.start - 1] or [inner.head]
    if tokens.lemma[words[-1]] == "that" and len(words) > 1:
        words.pop()
    return Source(inner.head, tuple(words))


def _from_whom(tokens: Tokens, i: int) -> int | None:
    news = (k for k in tokens.kids(i, "dobj") if tokens.lemma[k] in words("tidings"))
    put_in = (k for k in tokens.kids(i, "parataxis") if tokens.text[k + 1] == ",")
    holders = (i, *news, *put_in)  # "had the news from him", "had it, he said, from him"
    links = (p for h in holders for p in tokens.kids(h, "prep") if tokens.lemma[p] == "from")
    return next((k for p in links for k in tokens.kids(p, "pobj")), None)


def came_from(tokens: Tokens, sentence: Sentence, i: int) -> Iterator[Found]:
    """Yield "Word came from the palace that ..."."""
    if not any(tokens.lemma[k] in words("news") for k in tokens.kids(i, "nsubj")):
        return
    links = (p for p in tokens.kids(i, "prep") if tokens.lemma[p] == "from")
    name = next((k for p in links for k in tokens.kids(p, "pobj")), None)
    clause = None if name is None else _that_clause(tokens, i, name, sentence)
    if name is not None and clause is not None:
        inner = noun_phrase(tokens, name)
        before = tuple(w for w in inner.tokens if tokens.end[w] < clause.start and tokens.lemma[w] != "that")
        yield Found(clause, tokens.span(i, i + 1), Source(name, before or (name,)), i)


def _heard(tokens: Tokens, i: int, subject: int, sentence: Sentence) -> Span | None:
    """Return what stands before "..., the council heard from the inspector"."""
    first = noun_phrase(tokens, subject).tokens[0]
    if first <= sentence.first or tokens.text[first - 1] != "," or not tokens.has(i, "ccomp"):
        return None
    return trimmed(tokens, list(range(sentence.first, first - 1)))


def _news_had(tokens: Tokens, i: int) -> list[int]:
    """Return the words for news that somebody has from another: "it", "the figure", "word"."""
    had = {"it", "this", "that", "so"} | words("tidings") | words("details")
    return [k for k in tokens.kids(i, "dobj", "advmod") if tokens.lemma[k] in had]


def _that_clause(tokens: Tokens, i: int, name: int, sentence: Sentence) -> Span | None:
    """Return the words of a clause with *that* that ends the sentence behind a name, whatever it hangs on."""
    for k in range(name + 1, sentence.last):
        if tokens.lemma[k] != "that" or tokens.tag[k] not in ("IN", "WDT"):
            continue
        beside = tokens.text[k - 1] == "," and tokens.dep[k] == "mark" and tokens.dep[i] == "relcl"
        if beside or i in tokens.ancestors(k):
            return trimmed(tokens, list(range(k + 1, sentence.last)))
    return None
