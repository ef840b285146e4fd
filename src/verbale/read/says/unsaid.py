"""Quotations without a word of saying: “No,” shrugs the driver; a clerk, unasked: “No.”; She laughed. “No.”.

What is printed as a sentence between quotation marks is somebody's. Whose, the clause that a comma or a colon
joins to it tells, whatever its verb.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from verbale.pronouns import PEOPLE
from verbale.read.says.contents import is_title
from verbale.read.says.found import Found
from verbale.read.says.people import is_person
from verbale.read.says.quotes import Quoted
from verbale.read.says.reporting import words
from verbale.read.says.sources import Source, noun_phrase
from verbale.types import Reading, Span, Tokens

_SHORT = 3  # words; no more may be a name, or words set off
_REACH = 12  # tokens between a quotation and the verb of its clause
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = ("nsubj", "nsubjpass")
_NO_SOURCE = frozenset({"compound", "poss", "npadvmod", "nmod", "amod"})


def unsaid(reading: Reading, found: Sequence[Found], quotes: Sequence[Quoted]) -> Iterator[Found]:
    """Yield the quotations that no word of saying gives, with the source in the clause beside them."""
    given = [f.content for f in found if f.cue is None or f.rank == -1 or not _inside(f, quotes)]
    ends = sorted((c.end, c.start) for c in given)
    for q in quotes:
        after = bisect_left(ends, (q.span.start + 1, 0))
        if any(start < q.span.end for _, start in ends[after : after + _REACH]):
            continue
        words = q.span.of(reading.document.text)
        if len(words.split()) < _SHORT or is_title(q, reading.document.text):
            continue
        source = _behind(reading, q) or _ahead(reading, q)
        if source is not None:
            yield Found(q.span, None, source, None, direct=True)


def _inside(f: Found, quotes: Sequence[Quoted]) -> bool:
    """Say whether a quotation holds both what is given and the word that gives it: it is somebody's as a whole."""
    near = bisect_right(quotes, f.content.start, key=_begins) - 1
    if near < 0 or f.cue is None:
        return False
    return quotes[near].span.contains(f.content) and quotes[near].span.contains(f.cue)


def _begins(quote: Quoted) -> int:
    return quote.span.start


def _behind(reading: Reading, q: Quoted) -> Source | None:
    """Return the source in the clause that goes on behind a quotation: '“No,” shrugs the driver'."""
    text, tokens = reading.document.text, reading.tokens
    at = bisect_left(tokens.start, q.span.end)
    while at < len(tokens) and tokens.pos[at] == "PUNCT" and tokens.start[at] < q.span.end + 3:
        at += 1
    if at >= len(tokens):
        return None
    sentence = reading.sentence_at(at)
    last = min(sentence.last, at + _REACH)
    comma = "," in text[q.span.end - 1 : tokens.start[at]]
    asks = text[q.span.end - 1] in "?!…—–-" and text[tokens.start[at]].islower()
    if not (comma or asks) or sentence.paragraph != q.paragraph:
        return None
    verb = next((i for i in range(at, last) if tokens.tag[i] in _FINITE), None)
    if verb is None:
        return None
    subject = next((k for k in tokens.kids(verb, *_SUBJECTS) if at <= k < sentence.last), None)
    if subject is None and verb == at:  # inverted: the parse may take whoever speaks for an object
        subject = next((k for k in range(at + 1, last) if _may_speak(tokens, k)), None)
    reads = subject is not None and tokens.lemma[subject] == "it" and tokens.lemma[verb] in words("running")
    return (
        noun_phrase(tokens, subject)
        if subject is not None and (reads or _may_speak(tokens, subject))
        else None
    )


def _ahead(reading: Reading, q: Quoted) -> Source | None:
    """Return the source in the words that lead up to a quotation: 'A clerk, unasked: “No.”', 'He smiled, “No.”'."""
    text, tokens = reading.document.text, reading.tokens
    mark = bisect_left(tokens.start, q.span.start) - 1
    while mark > 0 and tokens.text[mark] not in (",", ":") and tokens.pos[mark] == "PUNCT":
        mark -= 1
    if mark <= 0 or tokens.text[mark] not in (",", ":") or not text[q.span.start].isupper():
        return None
    if tokens.text[mark] == "," and text[q.span.end - 1] not in ".?!,":
        return None  # a title
    sentence = reading.sentence_at(mark)
    if sentence.paragraph != q.paragraph or tokens.end[mark] < q.span.start - 4:
        return None
    words = range(sentence.first, mark)
    subjects = [i for i in words if tokens.dep[i] in _SUBJECTS and _may_speak(tokens, i)]
    if subjects:
        return _within(tokens, subjects[0], words)
    if tokens.text[mark] != ":":
        return None
    people = (i for i in words if is_person(tokens, i) and tokens.dep[i] not in _NO_SOURCE)
    verbless = not any(tokens.tag[i] in _FINITE for i in words)
    nouns = (
        i for i in words if verbless and tokens.is_noun(i) and tokens.dep[i] not in (*_NO_SOURCE, "pobj")
    )
    head = next(people, None)
    head = next(nouns, None) if head is None else head
    return None if head is None else _within(tokens, head, words)


def _within(tokens: Tokens, head: int, words: range) -> Source:
    """Return a noun with what belongs to it, of some words alone: the parse may run on into the quotation."""
    whole = noun_phrase(tokens, head)
    return Source(
        head, tuple(w for w in whole.tokens if w in words and not (w == words[0] and tokens.is_verb(w)))
    )


def _may_speak(tokens: Tokens, k: int) -> bool:
    if tokens.pos[k] == "PRON":
        return tokens.lemma[k] in PEOPLE | {"one", "another"}
    return tokens.is_noun(k) and tokens.dep[k] not in _NO_SOURCE and tokens.ent[k] not in ("DATE", "TIME")


def follows(reading: Reading, q: Quoted, gestures: frozenset[str]) -> Source | None:
    """Return who does something behind a quotation that opens its paragraph: '“No.” The driver spat.'."""
    tokens, span = reading.tokens, Span(q.span.end, q.span.end + 1)
    at = bisect_left(tokens.start, span.end)
    if at >= len(tokens):
        return None
    sentence = reading.sentence_at(at)
    if sentence.paragraph != q.paragraph or sentence.first < at - 1:
        return None
    heads = (i for i in range(sentence.first, sentence.last) if tokens.dep[i] == "nsubj")
    subject = next((i for i in heads if tokens.dep[tokens.head[i]] == "ROOT"), None)
    if (
        subject is None
        or tokens.lemma[tokens.head[subject]] not in gestures
        or not _may_speak(tokens, subject)
    ):
        return None
    return noun_phrase(tokens, subject)
