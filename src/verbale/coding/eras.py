"""Times of the past that have names, as they stand to a deed: "in World War II", "after the Cold War"."""

from __future__ import annotations

from verbale.coding.scene_time import is_era, tense_of, words
from verbale.types import Reading, Span, Time, Tokens


def within(tokens: Tokens, time: Time) -> bool:
    """Say whether what a named past hangs on took place in it: "fought in the Korean War", not "paid for the Korean War"."""
    top = _top(tokens, time)
    above = tokens.head[top]
    if tokens.pos[above] in ("ADP", "SCONJ"):
        return tokens.lemma[_outer(tokens, above)] in words()["amid"]
    if tokens.dep[top] in ("nsubj", "nsubjpass"):
        return tense_of(tokens, above) == "past" and not tokens.has(above, "ccomp")
    return tokens.dep[top] == "dobj" and tokens.lemma[above] in words()["waging"]


def beside_feast(tokens: Tokens, time: Time) -> bool:
    """Say whether a feast is named for what came before or after it: "after Ramadan"; "before Christmas" of what is to come is a window."""
    if not time.when.evidence.startswith("holiday") or time.when.evidence.endswith(" then"):
        return False
    near = (time.tokens[0], tokens.head[_top(tokens, time)])
    return any(tokens.lemma[k] in words()["apart_from_eras"] for k in near)


def beside_era(reading: Reading, i: int) -> Span | None:
    """Return the words of a named past that a deed is told after or before: "was set up after World War II"."""
    tokens, sentence = reading.tokens, reading.sentence_at(i)
    verb = i
    while tokens.is_noun(verb) and tokens.dep[verb] in ("dobj", "nsubj", "nsubjpass"):
        verb = tokens.head[verb]
    if not tokens.is_verb(verb) or tense_of(tokens, verb) != "past":
        return None
    for time in reading.times:
        if not (sentence.first <= time.tokens[0] < sentence.last and is_era(time)):
            continue
        preposition = _outer(tokens, tokens.head[_top(tokens, time)])
        if tokens.lemma[preposition] in words()["apart_from_eras"] and tokens.head[preposition] == verb:
            return time.when.span
    return None


def _top(tokens: Tokens, time: Time) -> int:
    inside = range(*time.tokens)
    return next((i for i in inside if tokens.head[i] not in inside), inside.start)


def _outer(tokens: Tokens, preposition: int) -> int:
    """Return the preposition before "the end of", "the closing days of" a time, else the one given."""
    noun = tokens.head[preposition]
    part = tokens.lemma[preposition] == "of" and tokens.lemma[noun] in words()["parts_of_eras"]
    return tokens.head[noun] if part and tokens.dep[noun] == "pobj" else preposition
