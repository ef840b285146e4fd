"""Whom a speaker has it from: "state radio reported, citing a colonel", "he had it from the governor".

Each is given as words of the one who is cited, inside the words of the one who cites.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from verbale.read.says.found import Found
from verbale.read.says.hosts import given, inside, just_said, said_by
from verbale.read.says.learnt import came_from, learnt
from verbale.read.says.people import is_person
from verbale.read.says.reporting import cue_rules, vouching, words
from verbale.read.says.sources import Source, noun_phrase
from verbale.read.says.trim import trimmed
from verbale.read.says.written import is_written
from verbale.types import Reading, Sentence, Tokens

_REACH = 8  # tokens between a letter and what is told of it


def secondhand(reading: Reading, sentence: Sentence, found: Sequence[Found]) -> Iterator[Found]:
    """Yield what a sentence gives as had from another; `found` is what is given so far, in any order."""
    tokens, cues = reading.tokens, _cues()
    for i in range(sentence.first, sentence.last):
        lemma = tokens.lemma[i]
        if lemma not in cues:
            continue
        if lemma in words("citing") and tokens.tag[i] == "VBN" and list(_passers(tokens, i)):
            yield from _quoted_by(tokens, i, found)
        elif lemma in words("shown") and tokens.has(i, "agent"):
            yield from _shown_by(reading, sentence, i, found)
        elif lemma in words("citing") and tokens.is_verb(i):
            yield from _cited(reading, sentence, i, found)
        elif lemma in words("naming") and tokens.is_verb(i):
            yield from _named_as_source(tokens, i, found)
        elif lemma in words("hearing") | words("having") and tokens.is_verb(i):
            yield from learnt(reading, sentence, i, found)
        elif lemma == "come" and tokens.is_verb(i):
            yield from came_from(tokens, sentence, i)
        elif lemma in vouching() and tokens.is_noun(i):
            yield from _vouched(tokens, sentence, i, found)


def _cited(reading: Reading, sentence: Sentence, i: int, found: Sequence[Found]) -> Iterator[Found]:
    tokens = reading.tokens
    name = next(tokens.kids(i, "dobj"), None)
    if name is None or not _can_be_cited(tokens, name):
        return  # "citing safety rules"
    if given(i, found):
        return
    source, cue = noun_phrase(tokens, name), tokens.span(i, i + 1)
    if tokens.tag[i] == "VBG" and tokens.dep[i] in ("advcl", "prep", "acl"):
        clause = [w for k in tokens.kids(i, "ccomp") for w in tokens.subtree(k)]
        host = None if clause else _host(tokens, i, found)
        if host is not None:
            yield inside(host, cue, source, i)
            return
        phrase = set(range(i, source.tokens[-1] + 1))
        words = clause or [w for w in range(sentence.first, sentence.last) if w not in phrase]
        content = trimmed(tokens, sorted(words))
        if content is not None:
            yield Found(content, cue, source, i, rank=1)
    elif tokens.dep[i] == "relcl":
        yield from (inside(f, cue, source, i) for f in said_by(tokens.head[i], found))
    elif any(
        tokens.text[k] == ":" for k in range(source.tokens[-1] + 1, min(source.tokens[-1] + 2, len(tokens)))
    ):
        yield from _after_colon(tokens, sentence, i, source)
    elif tokens.dep[i] == "ROOT" and tokens.tag[i] in ("VBD", "VBZ", "VBP"):
        subject = next(tokens.kids(i, "nsubj"), None)  # "It quoted a source in the navy."
        host = None if subject is None else just_said(reading, sentence, subject, found)
        if host is not None and not tokens.has(i, "ccomp", "xcomp", "advcl"):
            yield replace(inside(host, cue, source, i), aside=True)


def _can_be_cited(tokens: Tokens, name: int) -> bool:
    someone = tokens.lemma[name] in ("somebody", "someone")
    return (
        someone
        or bool(tokens.ent[name])
        or tokens.lemma[name] in cue_rules().informants
        or is_person(tokens, name)
    )


def _quoted_by(tokens: Tokens, i: int, found: Sequence[Found]) -> Iterator[Found]:
    """Yield "a nurse quoted by the agency said", "according to rescuers quoted by the agency"."""
    if tokens.dep[i] not in ("acl", "relcl") or given(i, found):
        return
    for name in list(_passers(tokens, i))[:1]:
        for f in said_by(tokens.head[i], found):
            outer = noun_phrase(tokens, name)
            yield replace(f, cue=tokens.span(i, i + 1), source=outer, cue_token=i, rank=f.rank - 1)


@cache
def _cues() -> frozenset[str]:
    """Return the words of which one stands in every sentence that gives something as had from another."""
    lists = ("shown", "citing", "naming", "hearing", "having")
    return frozenset({"come", *vouching()}.union(*map(words, lists)))


def _passers(tokens: Tokens, i: int) -> Iterator[int]:
    """Yield who passes on what somebody says: "quoted by the agency", "quoted on state television"."""
    for p in tokens.kids(i, "agent", "prep"):
        if tokens.dep[p] == "agent" or tokens.lemma[p] in ("by", "on", "in"):
            names = (k for k in tokens.kids(p, "pobj") if tokens.ent[k] not in ("DATE", "TIME", "GPE"))
            yield from (k for k in names if tokens.dep[p] == "agent" or _can_be_cited(tokens, k))


def _shown_by(reading: Reading, sentence: Sentence, i: int, found: Sequence[Found]) -> Iterator[Found]:
    """Yield who shows or reads out the letter that words stand in: "in a letter read out by the clerk"."""
    tokens = reading.tokens
    names = [k for by in tokens.kids(i, "agent") for k in tokens.kids(by, "pobj")]
    hangs = tokens.dep[i] in ("acl", "relcl") and _is_document(tokens, tokens.head[i])
    before = range(i - 1, max(i - _REACH, sentence.first - 1), -1)  # the parse may hang it on another word
    letter = tokens.head[i] if hangs else next((k for k in before if _is_document(tokens, k)), i)
    if not names or letter == i:
        return
    outer = noun_phrase(tokens, names[0])
    if any(tokens.lemma[k] in ("this", "our") for k in tokens.children[names[0]]):
        return  # the outlet itself
    own = said_by(letter, found)
    beside = [f for f in found if sentence.span.contains(f.content) and f.cue_token is not None]
    host = max(own or beside, key=lambda f: (f.content.end - f.content.start, -f.rank), default=None)
    if host is not None and host.source is not None and host.source.head != names[0]:
        yield replace(host, cue=tokens.span(i, i + 1), source=outer, cue_token=i, rank=host.rank - 1)


def _is_document(tokens: Tokens, k: int) -> bool:
    return tokens.is_noun(k) and (is_written(tokens, k) or tokens.lemma[k] in cue_rules().documents)


def _after_colon(tokens: Tokens, sentence: Sentence, i: int, source: Source) -> Iterator[Found]:
    """Yield "A site cites the spokesman: his men would leave"."""
    content = trimmed(tokens, list(range(source.tokens[-1] + 2, sentence.last)))
    outer = next(tokens.kids(i, "nsubj"), None)
    if content is None or outer is None:
        return
    yield Found(content, tokens.span(i, i + 1), noun_phrase(tokens, outer), i, rank=-1)
    yield Found(content, tokens.span(i, i + 1), source, i)


def _named_as_source(tokens: Tokens, i: int, found: Sequence[Found]) -> Iterator[Found]:
    name = next(tokens.kids(i, "dobj"), None)
    sources = (k for p in tokens.kids(i, "prep") if tokens.lemma[p] == "as" for k in tokens.kids(p, "pobj"))
    if name is None or all(tokens.lemma[k] != "source" for k in sources):
        return
    speaker = tokens.head[i] if tokens.dep[i] == "relcl" else next(tokens.kids(i, "nsubj"), i)
    for f in said_by(speaker, found):
        yield inside(f, tokens.span(i, i + 1), noun_phrase(tokens, name), i)


def _vouched(tokens: Tokens, sentence: Sentence, i: int, found: Sequence[Found]) -> Iterator[Found]:
    """Yield "on the word of the pilots", "with reference to the governor"."""
    above = tokens.head[i]
    if tokens.dep[i] != "pobj" or tokens.text[above].lower() != vouching()[tokens.lemma[i]]:
        return
    links = ("of", "to") if tokens.lemma[i] == "reference" else ("of",)
    names = [k for p in tokens.kids(i, "prep") if tokens.lemma[p] in links for k in tokens.kids(p, "pobj")]
    for name in names:
        if not (_can_be_cited(tokens, name) or tokens.tag[name] == "NNS"):
            continue
        here = sentence.span
        beside = [f for f in found if f.cue_token is not None and here.contains(f.content)]
        host = max(beside, key=lambda f: f.content.end - f.content.start, default=None)
        if host is not None:
            yield replace(inside(host, tokens.span(i, i + 1), noun_phrase(tokens, name), i), aside=True)


def _given_by(i: int, found: Sequence[Found]) -> Found | None:
    return next((f for f in found if f.cue_token == i), None)


def _host(tokens: Tokens, i: int, found: Sequence[Found]) -> Found | None:
    """Return what the verb or the noun gives that a participle hangs on."""
    head = tokens.head[i]
    if i > 1 and tokens.text[i - 1] == "," and (said := _given_by(i - 2, found)) is not None:
        return _speaking(said, found)  # "the mayor said, quoting the pilot, it had sunk"
    above = {head, *(tokens.ancestors(head) if tokens.dep[head] == "nsubj" else ())}
    if tokens.dep[head] == "ccomp" and (i < head or tokens.text[i - 1] == ","):
        above.add(tokens.head[head])  # "reported, quoting the army, that troops had left"
    host = next(
        (f for f in found if f.cue_token in above or (f.source is not None and f.source.head in above)), None
    )
    return None if host is None else _speaking(host, found)


def _speaking(host: Found, found: Sequence[Found]) -> Found:
    """Return what the speaker gives where another only was told it: "the mayor told Reuters, citing the pilot" is his citing."""
    if host.rank >= 0 or host.cue_token is None:
        return host
    return next((f for f in found if f.cue_token == host.cue_token and f.rank == 0), host)
