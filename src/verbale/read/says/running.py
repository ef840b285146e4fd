"""What goes on: quotations over several sentences, and words that follow on without a speaker of their own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from verbale.pronouns import HE
from verbale.read.says.antecedents import Antecedents
from verbale.read.says.found import Found
from verbale.read.says.hearers import told_outlet
from verbale.read.says.quotes import Quoted
from verbale.read.says.reporting import cue_rules, words
from verbale.read.says.sources import Source
from verbale.read.says.unsaid import follows
from verbale.types import Reading, Sentence, Span, Tokens

_SHORT = 3  # words; shorter quotations without a speaker are single words set off
_LONGEST = 200  # quotations that one can go on through
_NEAR = 12  # what is found in one sentence before a quotation
_TAIL = 2  # characters after a quotation that ends its sentence


def going_on(reading: Reading, found: list[Found], quotes: tuple[Quoted, ...]) -> list[Found]:
    """Let a quotation run on through the quoted sentences that follow it."""
    text = reading.document.text
    ends = [q.span.end for q in quotes]
    quoted_ends, open_ends = set(ends), {q.span.end for q in quotes if not q.closed}
    owners: dict[Span, list[Found]] = {}
    for f in found:
        for q in _overlapping(quotes, ends, f.content) if f.direct else ():
            owners.setdefault(q.span, []).append(f)
    result = []
    for f in found:
        end = f.content.end
        reach = max(end, reading.sentence_at(f.cue_token).span.end if f.cue_token is not None else 0)
        begins = bisect_right(ends, f.content.start) if f.direct or end in quoted_ends else len(quotes)
        for q in quotes[begins : begins + _LONGEST]:
            if q.span.start >= end and "\n" in text[end : q.span.start] and end not in open_ends:
                break  # a paragraph ends between the two, both of them whole
            gap = text[reach : q.span.start] if q.span.start >= reach else "x"
            others = any(o is not f and o.content != f.content for o in owners.get(q.span, ()))
            adjoins = not any(c.isalnum() for c in gap) and not others
            if adjoins or q.span.start < end < q.span.end:
                end = reach = q.span.end
            elif q.span.start >= reach:
                break
        result.append(f.until(end))
    inner = {f.cue_token: f.content.end for f in result if f.rank == 0 and f.cue_token is not None}
    return [
        f.until(max(f.content.end, inner.get(f.cue_token or -1, 0))) if f.rank == -1 else f for f in result
    ]


def _overlapping(quotes: tuple[Quoted, ...], ends: list[int], span: Span) -> Iterator[Quoted]:
    for q in quotes[bisect_right(ends, span.start) :]:
        if q.span.start >= span.end:
            return
        yield q


def orphans(reading: Reading, found: list[Found], quotes: tuple[Quoted, ...]) -> Iterator[Found]:
    """Yield quoted sentences that name no speaker: they are of the one who spoke just before.

    So is a sentence that the narrator begins and a quotation ends, in the speaker's paragraph: 'If the army
    comes, "nobody will go home".'
    """
    starts = {s.span.start for s in reading.sentences}
    ends = [q.span.end for q in quotes]
    given = {q.span for f in found for q in _overlapping(quotes, ends, f.content) if not _within(f, q)}
    before = sorted((f for f in found if f.source is not None), key=lambda f: f.content.end)
    before_ends = [f.content.end for f in before]
    last: Found | None = None  # direct words before a quotation, those that are found here too
    people = Antecedents(reading, found)
    direct = sorted((f for f in found if f.direct), key=lambda f: f.content.start, reverse=True)
    for q in quotes:
        while direct and direct[-1].content.end <= q.span.start:
            last = direct.pop()
        said = q.span.of(reading.document.text)
        if q.span in given or len(said.split()) <= (1 if said[-1] in ".?!" else _SHORT):
            continue
        near = bisect_right(before_ends, q.span.start)
        just = _just_before(reading, q, before[max(near - _NEAR, 0) : near])
        if not any(start in starts for start in (q.span.start, q.span.start - 1, q.span.start - 2)):
            if just is not None:
                yield from _half_quoted(reading, q, just)
            continue
        spoke = just or _beside(people, reading, q) or last or _led(people, reading, q)
        if spoke is None or _paragraph(reading, spoke.content.start) < q.paragraph - 1:
            continue
        last = Found(q.span, None, spoke.source, None, direct=True)
        yield last


def _within(f: Found, q: Quoted) -> bool:
    """Say whether a quotation holds words of another with who gives them: '“They sent a boy. He said it had snapped.”'."""
    return f.cue is not None and q.span.contains(f.cue) and q.span.contains(f.content) and f.rank != -1


def _beside(people: Antecedents, reading: Reading, quote: Quoted) -> Found | None:
    """Return whom the sentence before a quotation is about, else who moves behind it: 'She laughed. “No.”'."""
    at = max(bisect_right(reading.tokens.start, quote.span.start) - 1, 0)
    source = people.topic(at) or follows(reading, quote, cue_rules().gestures)
    return None if source is None else Found(quote.span, None, source, None, direct=True)


def _led(people: Antecedents, reading: Reading, quote: Quoted) -> Found | None:
    """Return whom the paragraph before a quotation introduces, where nobody has spoken yet."""
    here = _sentence(reading, quote)
    while here.first and (before := reading.sentence_at(here.first - 1)).paragraph == here.paragraph:
        here = before
    before = reading.sentence_at(here.first - 1) if here.first else here
    source = None if before is here or before.kind != "body" else people.introduced(before)
    return None if source is None else Found(quote.span, None, source, None, direct=True)


def _just_before(reading: Reading, quote: Quoted, before: list[Found]) -> Found | None:
    """Return what the sentence before a quotation gives as somebody's, in its paragraph: "He left, she said."."""
    here = _sentence(reading, quote)
    for f in reversed(before):
        if f.cue is not None and not quote.span.contains(f.cue):
            spoke = reading.sentence_at(max(bisect_right(reading.tokens.start, f.cue.start) - 1, 0))
            return f if spoke.last == here.first and spoke.paragraph == here.paragraph else None
    return None


def _sentence(reading: Reading, quote: Quoted) -> Sentence:
    return reading.sentence_at(max(bisect_right(reading.tokens.start, quote.span.start) - 1, 0))


def _paragraph(reading: Reading, at: int) -> int:
    return reading.sentence_at(max(bisect_right(reading.tokens.start, at) - 1, 0)).paragraph


def _half_quoted(reading: Reading, quote: Quoted, spoke: Found) -> Iterator[Found]:
    """Yield a sentence that a quotation with a verb of its own ends, if the sentence before it was somebody's."""
    tokens, here = reading.tokens, _sentence(reading, quote)
    inside = [i for i in range(here.first, here.last) if quote.span.contains(tokens.span(i, i + 1))]
    finite = any(tokens.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in inside)
    if finite and here.span.end - quote.span.end <= _TAIL:
        yield Found(Span(here.span.start, quote.span.end), None, spoke.source, None)


def still_told(reading: Reading, found: list[Found]) -> Iterator[Found]:
    """Yield what somebody goes on telling the outlet, or is cited with, that was named with the words before.

    "The general told the agency that ... He said he had not fired.": what he said is known from the agency too.
    """
    tokens = reading.tokens
    outer: Found | None = None
    inner: Found | None = None
    people = Antecedents(reading, found)
    sure = [f for f in found if f.source and not f.aside]
    told = {f.cue_token: f for f in sure if f.rank == -1 and f.cue_token is not None}
    yield from _after_speaking(people, reading, sure)
    citing = {(f.content, f.rank): f for f in sure}
    for f in sorted(sure, key=lambda f: (f.content.start, -f.content.end, f.rank)):
        above = (told.get(f.cue_token) if f.cue_token is not None else None) or (
            citing.get((f.content, f.rank - 1)) if f.rank > 0 else None
        )
        above = above if above is not f and above is not None and above.content.contains(f.content) else None
        if above is not None:
            outer, inner = above, f
        elif outer is None or inner is None or f is outer or f.content.end <= inner.content.end:
            continue
        elif _again(people, tokens, inner, f) and _paragraph(reading, f.content.start) - _paragraph(
            reading, inner.content.start
        ) in (0, 1):
            inner = f
            yield Found(f.content, outer.cue, outer.source, None, rank=-1)
        elif not outer.content.overlaps(f.content):
            outer = inner = None


def _after_speaking(people: Antecedents, reading: Reading, sure: list[Found]) -> Iterator[Found]:
    """Yield the outlet that somebody spoke to in the sentence before: "A guard spoke to AFP. He said they had fled."."""
    tokens = reading.tokens
    for f in sure:
        if f.source is None or (f.rank == -1 and f.cue_token is None):
            continue
        here = reading.sentence_at(f.source.head)
        before = reading.sentence_at(here.first - 1) if here.first else here
        if before is here or before.paragraph != here.paragraph:
            continue
        main = next((k for k in range(before.first, before.last) if tokens.dep[k] == "ROOT"), before.first)
        subject = next(tokens.kids(main, "nsubj"), None)
        outlet = told_outlet(reading, main) if tokens.lemma[main] in words("speaking") else None
        if subject is None or outlet is None:
            continue
        spoke = Found(before.span, None, Source(subject, (subject,)), None)
        if _again(people, tokens, spoke, f):
            yield Found(f.content, None, outlet, None, rank=-2, aside=True)


def _again(people: Antecedents, tokens: Tokens, before: Found, now: Found) -> bool:
    """Say whether a source is the one before, by a pronoun or by the same noun with *the*."""
    if before.source is None or now.source is None:
        return False
    head = now.source.head
    if tokens.pos[head] == "PRON":
        meant = people.of(head, now.content, None)
        first = before.source if tokens.is_noun(before.source.head) else None
        first = first or people.of(before.source.head, before.content, None)
        if meant is not None and first is not None:
            return meant.head == first.head
        one = tokens.lemma[head] in HE and people.somebody(before.source.head)
        return one or head == before.source.head
    definite = any(tokens.lemma[k] == "the" for k in tokens.kids(head, "det"))
    same = definite and tokens.lemma[head] == tokens.lemma[before.source.head]
    called = {tokens.lemma[k] for k in tokens.kids(head, "amod", "compound", "poss")}
    known = {tokens.lemma[k] for k in tokens.kids(before.source.head, "amod", "compound", "poss")}
    return head == before.source.head or (same and called <= known)
