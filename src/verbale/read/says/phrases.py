"""Phrases quoted inside a sentence: 'She called the arrest “a kidnapping ordered by the king”.'."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from verbale.pronouns import PEOPLE
from verbale.read.says.contents import is_title
from verbale.read.says.found import Found
from verbale.read.says.naming import mentions_at
from verbale.read.says.people import is_person
from verbale.read.says.quotes import Quoted
from verbale.read.says.reporting import cue_rules
from verbale.read.says.sources import source_of
from verbale.read.says.voices import own_voice
from verbale.types import Reading, Tokens

_SHORT = 3  # words; fewer are single words set off


def phrases(reading: Reading, found: Sequence[Found], quotes: Sequence[Quoted]) -> Iterator[Found]:
    """Yield the quoted phrases that nobody is found to say, as words of the subject of the verb that governs them."""
    tokens, text = reading.tokens, reading.document.text
    for q in quotes:
        if len(q.span.of(text).split()) < _SHORT or is_title(q, text):
            continue
        if any(f.content.overlaps(q.span) for f in found):
            continue
        first, last = bisect_left(tokens.start, q.span.start), bisect_left(tokens.start, q.span.end)
        verb = _governor(tokens, first, last)
        source = None if verb is None else source_of(tokens, verb)
        if verb is None or source is None or own_voice(tokens, source):
            continue
        k = source.head
        known = any(m.head == k for m in mentions_at(reading, range(k, k + 1)))
        if known or is_person(tokens, k) or tokens.lemma[k] in cue_rules().informants | PEOPLE:
            yield Found(q.span, tokens.span(verb, verb + 1), source, verb, direct=True)


def _governor(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the verb of judging or saying that governs some words, where it is the first verb above them."""
    heads = (k for k in range(first, last) if not first <= tokens.head[k] < last and tokens.head[k] != k)
    head = next(heads, None)
    above = () if head is None else (k for k in tokens.ancestors(head) if tokens.is_verb(k))
    verb = next(iter(above), None)
    if verb is None or first <= verb < last:
        return None
    rules, key = cue_rules(), ("verb", tokens.lemma[verb])
    judges = any(rule.id == "judge" for rule in rules.attitudes.get(key, ()))
    return verb if judges or key in rules.speech else None
