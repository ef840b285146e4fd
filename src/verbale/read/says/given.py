"""What a cue gives: where it stands, whose it is, and whom it was told to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from verbale.pronouns import SPEAKERS
from verbale.read.says.by_noun import by_noun
from verbale.read.says.contents import (
    before_quoting,
    behind_colon,
    beyond_colon,
    clause_content,
    following,
    quote_beside,
    things,
    widened,
    with_condition,
)
from verbale.read.says.cues import cue_span
from verbale.read.says.found import Found
from verbale.read.says.hearers import told_outlet, told_person
from verbale.read.says.parenthetical import set_off, told_apart
from verbale.read.says.quotes import Quoted
from verbale.read.says.reporting import CueRule
from verbale.read.says.scenes import scene
from verbale.read.says.sources import Source, quoted_by, source_of
from verbale.read.says.voices import is_staff, own_voice
from verbale.types import Reading, Span, Tokens


@dataclass(frozen=True, slots=True)
class _Cue:
    reading: Reading
    at: int  # its token
    rule: CueRule
    source: Source | None
    quotes: tuple[Quoted, ...]

    @property
    def tokens(self) -> Tokens:
        return self.reading.tokens

    @property
    def span(self) -> Span:
        return cue_span(self.tokens, self.at)


def given(reading: Reading, i: int, rule: CueRule, quotes: tuple[Quoted, ...]) -> Iterator[Found]:
    """Yield what the word i gives as somebody's words by a rule."""
    if rule.of == "noun":
        yield from by_noun(reading, i)
        return
    tokens = reading.tokens
    outer, inner = quoted_by(tokens, i)
    cue = _Cue(reading, i, rule, inner or source_of(tokens, i), quotes)
    content, marked = _content(cue)
    if content is None and outer is not None and inner is not None:
        content = before_quoting(reading, i, outer, inner)
    if content is None or (cue.source is None and not marked) or _is_ours(cue):
        return
    source, content, direct = _parted(cue, content)
    if outer is not None and inner is not None:
        verb = tokens.head[tokens.head[i]]
        yield Found(_over(content, inner.span(tokens)), cue_span(tokens, verb), outer, verb)
    if source is not None:
        yield from _told(cue, source, content)
    yield Found(content, cue.span, source, i, direct=direct or marked)


def _content(cue: _Cue) -> tuple[Span | None, bool]:
    """Return what a cue gives, and whether it is only known by the marks around it."""
    if (clause := _clause(cue)) is not None:
        return clause, False
    if "quote" in cue.rule.content:
        source = None if cue.source is None else cue.source.span(cue.tokens)
        if (quote := quote_beside(cue.reading, cue.at, cue.quotes, source)) is not None:
            return quote.span, True
    return next((found for place in _ELSEWHERE if (found := place(cue)) is not None), None), False


def _clause(cue: _Cue) -> Span | None:
    thought = cue.rule.kind == "think" and cue.tokens.dep[cue.at] == "parataxis"
    if thought or "set-off" in cue.rule.content:
        return None
    return clause_content(cue.tokens, cue.at, cue.rule.content)


def _following(cue: _Cue) -> Span | None:
    return following(cue.reading, cue.at) if "quote" in cue.rule.content else None


def _behind_colon(cue: _Cue) -> Span | None:
    told = cue.source is not None and cue.tokens.lemma[cue.source.head] != "it"
    return behind_colon(cue.reading, cue.at) if told and cue.rule.kind == "say" else None


_ELSEWHERE: tuple[
    Callable[[_Cue], Span | None], ...
] = (  # what a cue gives that has no clause: the first that is there
    lambda cue: set_off(cue.reading, cue.at, cue.quotes),
    lambda cue: told_apart(cue.reading, cue.at),
    _following,
    _behind_colon,
    lambda cue: scene(cue.tokens, cue.at, cue.rule.content),
    lambda cue: things(cue.tokens, cue.at, cue.rule.content),
)


def _is_ours(cue: _Cue) -> bool:
    """Say whether a source is the outlet's own voice, or whoever thinks aloud."""
    if cue.source is None:
        return False
    among = any(q.span.contains(cue.span) for q in cue.quotes)
    own = cue.rule.kind == "think" and own_voice(cue.tokens, cue.source)
    return own or (not among and is_staff(cue.tokens, cue.source))


def _parted(cue: _Cue, content: Span) -> tuple[Source | None, Span, bool]:
    """Return a source without its words in the content, the whole of the content, and whether it is direct speech."""
    tokens, source = cue.tokens, cue.source
    if source is not None:
        content = with_condition(tokens, cue.at, source, content)
        if source.span(tokens).contains(content):
            before = (
                w for w in source.tokens if tokens.end[w] <= content.start and tokens.lemma[w] != "that"
            )
            source = Source(source.head, tuple(before) or (source.head,))
    more = set_off(cue.reading, cue.at, cue.quotes)  # "If asked, he said, ..."
    content, direct = widened(content if more is None else _over(content, more), cue.span, cue.quotes)
    if cue.rule.kind == "say" and not direct:
        content = beyond_colon(cue.reading, content)
    return source, content, direct


def _told(cue: _Cue, source: Source, content: Span) -> Iterator[Found]:
    """Yield the words as had from the outlet, or as heard by the person, whom a source told them to."""
    outlet = told_outlet(cue.reading, cue.at)
    if outlet is not None:
        yield Found(_over(content, source.span(cue.tokens)), cue.span, outlet, cue.at, rank=-1)
    elif cue.rule.id == "tell" and cue.tokens.lemma[source.head] not in SPEAKERS:
        hearer = told_person(cue.tokens, cue.at)
        if hearer is not None:
            yield Found(content, cue.span, hearer, cue.at, rank=-1, aside=True, heard=True)


def _over(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))
