"""Who says what: quotations, direct, indirect and mixed, each with its cue, its source and its speaker.

Method: cue words from data, their subjects and clauses from the parse, quotation marks from the text; a
quotation that goes on keeps its speaker. Attitudes (wants, fears, praises) are no quotations: see
`read/attitudes.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from verbale.read.beside import attributed_beside
from verbale.read.contents import clause_content, quote_beside, widened
from verbale.read.found import Found
from verbale.read.labels import labelled
from verbale.read.quotes import Quoted, quoted
from verbale.read.reporting import CueRule, cue_rules
from verbale.read.sources import Source, noun_phrase, own_voice, quoted_by, source_of, speaker_of, told_outlet
from verbale.types import Party, Quotation, Reading, Span, Tokens

_GIVING = frozenset(
    {"make", "express", "voice", "issue", "repeat", "raise", "give", "offer", "have", "release", "hold"}
)
_SHORT = 3  # words; shorter quotations without a speaker are single words set off


def says(reading: Reading) -> tuple[Quotation, ...]:
    """Return the quotations of a reading in text order, an outer one before those inside it."""
    quotes = quoted(reading)
    found: list[Found] = list(labelled(reading))
    for sentence in reading.sentences:
        found.extend(attributed_beside(reading, sentence))
        for i in range(sentence.first, sentence.last):
            found.extend(_given(reading, i, quotes))
    found = _going_on(reading, _distinct(found), quotes)
    found.extend(_orphans(reading, found, quotes))
    found = [f.until(_end_of_words(reading, f.content)) for f in found]
    found.sort(key=lambda f: (f.content.start, -f.content.end, f.rank))
    return tuple(_resolved(reading, found))


def _end_of_words(reading: Reading, content: Span) -> int:
    """Return where a content ends without the comma that leads on to its cue."""
    return content.start + len(content.of(reading.document.text).rstrip(", "))


def _given(reading: Reading, i: int, quotes: tuple[Quoted, ...]) -> Iterator[Found]:
    """Yield what the word i gives as somebody's words."""
    tokens = reading.tokens
    rule = cue_rule(tokens, i)
    if rule is None:
        return
    if rule.of == "noun":
        yield from _by_noun(reading, i)
        return
    outer, inner = quoted_by(tokens, i)
    source = inner or source_of(tokens, i)
    cue = cue_span(tokens, i)
    content = (
        None
        if rule.kind == "think" and tokens.dep[i] == "parataxis"
        else clause_content(tokens, i, rule.content)
    )
    quote = None
    if content is None and "quote" in rule.content:
        quote = quote_beside(reading, i, quotes, source.span(tokens) if source else None)
        content = quote.span if quote else None
    if content is None or (source is None and quote is None):
        return
    if source is not None and rule.kind == "think" and own_voice(tokens, source):
        return
    content, direct = widened(content, cue, quotes)
    found = Found(content, cue, source, i, direct=direct or quote is not None)
    if outer is not None and inner is not None:
        whole = Span(min(inner.span(tokens).start, content.start), max(content.end, inner.span(tokens).end))
        verb = tokens.head[tokens.head[i]]
        yield Found(whole, cue_span(tokens, verb), outer, verb)
    outlet = told_outlet(reading, i)
    if outlet is not None and source is not None:
        whole = Span(min(source.span(tokens).start, content.start), max(content.end, source.span(tokens).end))
        yield Found(whole, cue, outlet, i, rank=-1)
    yield found


def cue_rule(tokens: Tokens, i: int) -> CueRule | None:
    """Return the rule of a word that may give speech."""
    kind = "verb" if tokens.is_verb(i) else "noun" if tokens.is_noun(i) else ""
    if not kind:
        return None
    speech = cue_rules().speech
    for k in tokens.kids(i, "prt", "advmod"):
        if rule := speech.get((kind, f"{tokens.lemma[i]}+{tokens.lemma[k]}")):
            return rule
    return speech.get((kind, tokens.lemma[i]))


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


def _by_noun(reading: Reading, i: int) -> Iterator[Found]:
    """Yield "X's claim that ..." and "X made the claim that ..."."""
    tokens = reading.tokens
    clauses = [
        k
        for k in tokens.kids(i, "acl", "ccomp")
        if any(tokens.lemma[m] == "that" for m in tokens.kids(k, "mark"))
    ]
    if not clauses:
        return
    source: Source | None = next((noun_phrase(tokens, k) for k in tokens.kids(i, "poss")), None)
    for by in tokens.kids(i, "prep"):
        if source is None and tokens.lemma[by] in ("by", "from"):
            source = next((noun_phrase(tokens, k) for k in tokens.kids(by, "pobj")), None)
    verb = tokens.head[i]
    if source is None and tokens.dep[i] == "dobj" and tokens.lemma[verb] in _GIVING:
        source = source_of(tokens, verb)
    if source is None:
        return
    words = [w for w in tokens.subtree(clauses[0]) if tokens.lemma[w] != "that" or tokens.dep[w] != "mark"]
    yield Found(tokens.span(words[0], words[-1] + 1), tokens.span(i, i + 1), source, i)


def _distinct(found: list[Found]) -> list[Found]:
    """Drop what says the same of the same words twice."""
    seen: dict[tuple[Span, int | None], Found] = {}
    for f in found:
        seen.setdefault((f.content, f.source.head if f.source else None), f)
    return list(seen.values())


def _going_on(reading: Reading, found: list[Found], quotes: tuple[Quoted, ...]) -> list[Found]:
    """Let a quotation run on through the quoted sentences that follow it."""
    text = reading.document.text
    result = []
    for f in found:
        end = f.content.end
        reach = max(end, reading.sentence_at(f.cue_token).span.end if f.cue_token is not None else 0)
        if f.direct:
            for q in quotes:
                if _break_between(quotes, q, end, reading):
                    break
                gap = text[reach : q.span.start] if q.span.start >= reach else "x"
                if (
                    not any(c.isalnum() for c in gap) and not _given_by_another(q, found, f)
                ) or q.span.start < end < q.span.end:
                    end = reach = q.span.end
        result.append(f.until(end))
    return result


def _break_between(quotes: tuple[Quoted, ...], quote: Quoted, end: int, reading: Reading) -> bool:
    """Say whether a paragraph ends between a quotation and the next, both of them whole."""
    if quote.span.start < end or "\n" not in reading.document.text[end : quote.span.start]:
        return False
    return all(q.closed or q.span.end != end for q in quotes)


def _given_by_another(quote: Quoted, found: list[Found], but: Found) -> bool:
    return any(
        f is not but and f.direct and f.content.overlaps(quote.span) and f.content != but.content
        for f in found
    )


def _orphans(reading: Reading, found: list[Found], quotes: tuple[Quoted, ...]) -> Iterator[Found]:
    """Yield whole quoted sentences that name no speaker: they are of the one who spoke just before."""
    starts = {s.span.start for s in reading.sentences}
    direct = sorted((f for f in found if f.direct), key=lambda f: f.content.start)
    for q in quotes:
        if (
            any(f.content.overlaps(q.span) for f in found)
            or len(q.span.of(reading.document.text).split()) <= _SHORT
        ):
            continue
        whole = any(start in starts for start in (q.span.start, q.span.start - 1, q.span.start - 2))
        last = next((f for f in reversed(direct) if f.content.end <= q.span.start), None)
        if not whole or last is None or _paragraph(reading, last.content.start) < q.paragraph - 1:
            continue
        again = Found(q.span, None, last.source, None, direct=True)
        direct = sorted([*direct, again], key=lambda f: f.content.start)
        yield again


def _paragraph(reading: Reading, at: int) -> int:
    return next((s.paragraph for s in reading.sentences if s.span.start <= at < s.span.end), 0)


def _resolved(reading: Reading, found: list[Found]) -> Iterator[Quotation]:
    tokens = reading.tokens
    last: Party | None = None
    unknown: Party | None = None  # who spoke last, where nobody who is known is named
    parties: dict[int, Party | None] = {}
    for f in found:
        speaker = None
        if f.source is not None:
            if f.source.head not in parties:
                parties[f.source.head] = speaker_of(reading, f.source, last)
            speaker = parties[f.source.head]
            words = f.source.span(tokens)
            if tokens.pos[f.source.head] != "PRON":
                unknown = Party(words.of(reading.document.text), words, None)
            speaker = speaker or (unknown if tokens.pos[f.source.head] == "PRON" else None)
        last = speaker or last
        source = f.source.span(tokens) if f.source else None
        yield Quotation(f.content, f.cue, source, speaker, f.direct, f.cue_token)
