"""What somebody wants, fears, praises or blames: given as theirs, yet no claim that it happened.

Kept apart from quotations: a sanction that Seoul calls for is not told on Seoul's word.
"""

from __future__ import annotations

from collections.abc import Iterator

from verbale.read.says.cues import cue_span
from verbale.read.says.naming import speaker_of
from verbale.read.says.reporting import CueRule, cue_rules
from verbale.read.says.sources import Source, antecedent, noun_phrase, source_of
from verbale.read.says.trim import trimmed
from verbale.read.says.voices import own_voice
from verbale.types import Quotation, Reading, Span, Tokens

_CLAUSES = ("xcomp", "ccomp", "advcl", "acl")


def attitudes(reading: Reading) -> tuple[Quotation, ...]:
    """Return the attitudes in a reading as quotations that are never direct, in text order.

    A word that gives one of `reading.quotations` gives no attitude, nor does one inside direct speech: what
    a speaker says of others' wishes is the speaker's claim.
    """
    tokens = reading.tokens
    given = {q.cue_token for q in reading.quotations}
    found: list[Quotation] = []
    for sentence in reading.sentences:
        for i in range(sentence.first, sentence.last):
            if i in given or any(
                q.direct and q.content.contains(tokens.span(i, i + 1)) for q in reading.quotations
            ):
                continue
            for rule in _rules(tokens, i):
                source = _source(tokens, i)
                content = _content(tokens, i, rule)
                if source is None or content is None or own_voice(tokens, source):
                    continue
                speaker = speaker_of(reading, source, None)
                source = antecedent(tokens, source) if tokens.tag[source.head] == "WDT" else source
                found.append(
                    Quotation(
                        content, cue_span(tokens, i), source.span(tokens), speaker, direct=False, cue_token=i
                    )
                )
                break
    return tuple(found)


def _rules(tokens: Tokens, i: int) -> tuple[CueRule, ...]:
    kind = {"VB": "verb", "JJ": "adjective"}.get(tokens.tag[i][:2], "")
    keys = [(kind, tokens.lemma[i])]
    if tokens.tag[i] == "VBN" and tokens.has(i, "auxpass"):
        keys.insert(0, ("adjective", tokens.text[i].lower()))
    return tuple(rule for key in keys for rule in cue_rules().attitudes.get(key, ()))


def _source(tokens: Tokens, i: int) -> Source | None:
    if not tokens.is_verb(i) or tokens.dep[i] == "acomp":
        return next((noun_phrase(tokens, k) for k in tokens.kids(tokens.head[i], "nsubj")), None)
    if tokens.has(i, "nsubjpass") and not tokens.has(i, "agent"):
        return next((noun_phrase(tokens, k) for k in tokens.kids(i, "nsubjpass")), None)
    return source_of(tokens, i)


def _content(tokens: Tokens, i: int, rule: CueRule) -> Span | None:
    spans = (trimmed(tokens, words) for words in _candidates(tokens, i, rule))
    return next((span for span in spans if span is not None), None)


def _candidates(tokens: Tokens, i: int, rule: CueRule) -> Iterator[tuple[int, ...]]:
    for k in tokens.kids(i, *_CLAUSES):
        if _wanted(tokens, k) <= rule.content and k > i:
            objects = [w for o in tokens.kids(i, "dobj") for w in tokens.subtree(o)]
            yield tuple(sorted({*objects, *tokens.subtree(k)}))
    if "object" in rule.content:
        yield from _objects(tokens, i)
    for p in tokens.kids(i, "prep"):
        if tokens.lemma[p] in rule.content:
            yield tuple(w for w in tokens.subtree(p) if w != p)


def _wanted(tokens: Tokens, k: int) -> set[str]:
    """Return the name of a clause's form, as rules name it."""
    if tokens.has_to(k):
        return {"inf"}
    if tokens.dep[k] == "xcomp":
        return {"gerund"} if tokens.tag[k] == "VBG" else {"no rule speaks of it"}
    return {"clause"}


def _objects(tokens: Tokens, i: int) -> Iterator[tuple[int, ...]]:
    passive = tokens.has(i, "agent")
    for k in tokens.kids(i, "nsubjpass" if passive else "dobj"):
        rest = [w for o in tokens.kids(i, "oprd", "xcomp", "prep") if o > k for w in tokens.subtree(o)]
        yield tuple(sorted({*tokens.subtree(k), *rest}))
    for k in tokens.kids(i, "oprd", "ccomp"):  # "called the talks a farce" is often parsed as a clause
        if not passive and not tokens.has(k, "mark"):
            yield tokens.subtree(k)
