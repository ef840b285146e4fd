"""What goes on: quotations over several sentences, and words that follow on without a speaker of their own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from verbale.read.found import Found
from verbale.read.quotes import Quoted
from verbale.types import Reading, Sentence, Span, Tokens

_SHORT = 3  # words; shorter quotations without a speaker are single words set off
_TAIL = 2  # characters after a quotation that ends its sentence


def going_on(reading: Reading, found: list[Found], quotes: tuple[Quoted, ...]) -> list[Found]:
    """Let a quotation run on through the quoted sentences that follow it."""
    text = reading.document.text
    result = []
    for f in found:
        end = f.content.end
        reach = max(end, reading.sentence_at(f.cue_token).span.end if f.cue_token is not None else 0)
        if f.direct or any(q.span.end == end for q in quotes):
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


def orphans(reading: Reading, found: list[Found], quotes: tuple[Quoted, ...]) -> Iterator[Found]:
    """Yield quoted sentences that name no speaker: they are of the one who spoke just before.

    So is a sentence that the narrator begins and a quotation ends, in the speaker's paragraph: 'If the army
    comes, "nobody will go home".'
    """
    starts = {s.span.start for s in reading.sentences}
    direct = sorted((f for f in found if f.direct), key=lambda f: f.content.start)
    for q in quotes:
        if (
            any(f.content.overlaps(q.span) for f in found)
            or len(q.span.of(reading.document.text).split()) <= _SHORT
        ):
            continue
        whole = any(start in starts for start in (q.span.start, q.span.start - 1, q.span.start - 2))
        last = _just_before(reading, q, found) or next(
            (f for f in reversed(direct) if f.content.end <= q.span.start), None
        )
        if not whole:
            yield from _half_quoted(reading, q, found)
            continue
        if last is None or _paragraph(reading, last.content.start) < q.paragraph - 1:
            continue
        again = Found(q.span, None, last.source, None, direct=True)
        direct = sorted([*direct, again], key=lambda f: f.content.start)
        yield again


def _paragraph(reading: Reading, at: int) -> int:
    return next((s.paragraph for s in reading.sentences if s.span.start <= at < s.span.end), 0)


def _just_before(reading: Reading, quote: Quoted, found: list[Found]) -> Found | None:
    """Return what the sentence before a quotation gives as somebody's, in its paragraph: "He left, she said."."""
    here = _sentence(reading, quote)
    for f in sorted(found, key=lambda f: f.content.end, reverse=True):
        if f.cue_token is not None and f.source is not None and f.content.end <= quote.span.start:
            spoke = reading.sentence_at(f.cue_token)
            return f if spoke.last == here.first and spoke.paragraph == here.paragraph else None
    return None


def _sentence(reading: Reading, quote: Quoted) -> Sentence:
    return reading.sentence_at(max(bisect_right(reading.tokens.start, quote.span.start) - 1, 0))


def _half_quoted(reading: Reading, quote: Quoted, found: list[Found]) -> Iterator[Found]:
    """Yield a sentence that a quotation with a verb of its own ends, if the sentence before it was somebody's."""
    tokens = reading.tokens
    here = _sentence(reading, quote)
    inside = [i for i in range(here.first, here.last) if quote.span.contains(tokens.span(i, i + 1))]
    finite = any(tokens.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in inside)
    rest = here.span.end - quote.span.end
    if not finite or rest > _TAIL or any(f.content.overlaps(here.span) for f in found):
        return
    before = [f for f in found if f.content.end <= here.span.start and f.source is not None]
    last = max(before, key=lambda f: f.content.end, default=None)
    if last is None or last.cue_token is None:
        return
    spoke = reading.sentence_at(last.cue_token)
    if spoke.paragraph == here.paragraph and spoke.last == here.first:
        yield Found(Span(here.span.start, quote.span.end), None, last.source, None)


def still_told(reading: Reading, found: list[Found]) -> Iterator[Found]:
    """Yield what somebody goes on telling the outlet, or is cited with, that was named with the words before.

    "The general told the agency that ... He said he had not fired.": what he said is known from the agency too.
    """
    tokens = reading.tokens
    outer: Found | None = None
    inner: Found | None = None
    for f in sorted(found, key=lambda f: (f.content.start, -f.content.end, f.rank)):
        if f.source is None:
            continue
        above = next((o for o in found if _cites(o, f)), None)
        if above is not None:
            outer, inner = above, f
        elif outer is None or inner is None or f is outer or f.content.end <= inner.content.end:
            continue
        elif _again(tokens, inner, f) and _paragraph(reading, f.content.start) - _paragraph(
            reading, inner.content.start
        ) in (0, 1):
            inner = f
            words = f.source.span(tokens) if f.cue_token is not None else f.content
            whole = Span(min(words.start, f.content.start), max(words.end, f.content.end))
            yield Found(whole, outer.cue, outer.source, None, rank=-1)
        elif not outer.content.overlaps(f.content):
            outer = inner = None


def _cites(outer: Found, inner: Found) -> bool:
    """Say whether one source is named as the one through whom another's words are known."""
    if outer is inner or outer.source is None or inner.source is None:
        return False
    told = outer.rank == -1 and outer.cue_token is not None and outer.cue_token == inner.cue_token
    cited = inner.rank == outer.rank + 1 and inner.content == outer.content and inner.rank > 0
    return outer.content.contains(inner.content) and (told or cited)


def _again(tokens: Tokens, before: Found, now: Found) -> bool:
    """Say whether a source is the one before, by a pronoun or by the same noun with *the*."""
    if before.source is None or now.source is None:
        return False
    head = now.source.head
    if tokens.pos[head] == "PRON":
        return tokens.lemma[head] in ("he", "she") or head == before.source.head
    definite = any(tokens.lemma[k] == "the" for k in tokens.kids(head, "det"))
    return head == before.source.head or (definite and tokens.lemma[head] == tokens.lemma[before.source.head])
