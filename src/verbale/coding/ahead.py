"""What a present tense tells as lying ahead: "The envoy flies to Oslo on Friday. He meets the king there."."""

from __future__ import annotations

import re

from verbale.coding.dating import time_of
from verbale.coding.status_rules import scope_words
from verbale.coding.tellings import says
from verbale.pronouns import OTHERS
from verbale.types import Reading, Tokens, When

_TO_COME = re.compile(r"(?i)\b(?:tonight|later|this (?:afternoon|evening))\b")
_STEPS = 4  # clauses and sentences that one day to come is told through
_NEW = 31  # days; what an older plan puts ahead may long be so
_PRESENT = frozenset({"VBZ", "VBP", "VBG", "VB"})


def lies_ahead(reading: Reading, i: int, published: When | None, when: When | None) -> bool:
    """Say whether a present tense, or a noun, is told for a day after publication ("meets Lee on Friday"), or a verb for its rest.

    Headlines tell the past in the present tense; what recurs ("every Friday") is told as it is. `when` is the own
    time of the word; without one, what the text has just put ahead goes on.
    """
    tokens = reading.tokens
    if (
        published is not None and when is not None and tokens.is_noun(i)
    ):  # "an election has been called for 26 June"
        return when.start > published.end and not _recurs(reading, when)
    if published is None or not tokens.is_verb(i) or not _in_present(tokens, i):
        return False
    if _by_a_plan(reading, i, published):
        return True
    here = i
    for _ in range(_STEPS):
        told = when is not None and _is_ahead(reading, here, published, when)
        if told or (when is not None and when.span is not None):
            return told
        above = _told_with(reading, here)
        if above is None:
            return False
        here, when = above, time_of(reading, above)
    return False


def _by_a_plan(reading: Reading, i: int, published: When) -> bool:
    """Read "Under the deal, rebels hand in their guns": a present tense tells what a plan puts ahead."""
    tokens, sentence = reading.tokens, reading.sentence_at(i)
    if sentence.kind == "headline" or tokens.lemma[i] in scope_words("states") or says(tokens, i):
        return False
    verbs = {i, *(k for k in tokens.ancestors(i) if k >= sentence.first)} if tokens.dep[i] != "relcl" else {i}
    verbs.update(k for v in tuple(verbs) for k in tokens.kids(v, "ccomp", "parataxis"))
    plans = (
        noun
        for v in verbs
        for prep in tokens.kids(v, "prep")
        if tokens.lemma[prep] == "under" and prep < i
        for noun in tokens.kids(prep, "pobj")
        if tokens.lemma[noun] in scope_words("plans")
    )
    old = (t for t in reading.times if sentence.first <= t.tokens[0] < sentence.last)
    return next(plans, None) is not None and not any((published.start - t.when.end).days > _NEW for t in old)


def _is_ahead(reading: Reading, i: int, published: When, when: When) -> bool:
    """Say whether a time puts a verb in the present ahead."""
    if _recurs(reading, when):
        return False
    if when.start > published.end:
        return True
    sentence = reading.sentence_at(i)
    told = (t.when.text for t in reading.times if sentence.first <= t.tokens[0] < sentence.last)
    to_come = any(_TO_COME.search(text) for text in (when.text, *told)) or when.end > published.end
    body, lemma = sentence.kind != "headline", reading.tokens.lemma[i]
    return body and to_come and when.start >= published.start and lemma not in scope_words("states")


def _told_with(reading: Reading, i: int) -> int | None:
    """Return the verb in the present whose time a verb without one shares: above it, or of the sentence before."""
    tokens, here = reading.tokens, reading.sentence_at(i)
    if here.kind != "body" or tokens.lemma[i] in scope_words("states") or says(tokens, i):
        return None
    if tokens.dep[i] in ("conj", "relcl", "advcl"):
        above = next((k for k in tokens.ancestors(i) if tokens.is_verb(k)), None)
    elif tokens.head[i] == i and here.first and _goes_on(tokens, i):
        before = reading.sentence_at(here.first - 1)
        roots = (k for k in range(before.first, before.last) if tokens.head[k] == k and tokens.is_verb(k))
        above = next(roots, None) if before.paragraph == here.paragraph else None
    else:
        return None
    return above if above is not None and _in_present(tokens, above) else None


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Say whether a sentence is about whom the one before it is about."""
    return any(tokens.lemma[k] in OTHERS for k in tokens.kids(i, "nsubj", "nsubjpass"))


def _in_present(tokens: Tokens, i: int) -> bool:
    """Say whether a verb is in the present tense, and no perfect: "meets", "is sworn in"."""
    helpers = tuple(tokens.kids(i, "aux", "auxpass"))
    first = min(helpers, default=i)
    perfect = any(tokens.lemma[k] == "have" for k in helpers)
    return tokens.tag[first] in _PRESENT and not perfect


def _recurs(reading: Reading, when: When) -> bool:
    """Say whether a time is one of many: "every Friday"."""
    tokens = reading.tokens
    inside = next((range(*t.tokens) for t in reading.times if t.when.span == when.span), range(0))
    return any(tokens.lemma[w] in scope_words("each") for t in inside for w in (t, *tokens.children[t]))
