"""Words that weaken a claim from further off than beside its word, and change nothing of its status.

They stand with who did it ("suspected agents bombed"), with who says so ("unconfirmed reports say"), or are a
passive that nobody answers for ("it is believed that", ", it is claimed,").
"""

from __future__ import annotations

from collections.abc import Iterator

from verbale.coding.status_rules import At, StatusRule, status_rules
from verbale.types import Tokens


def hedging(
    tokens: Tokens, trigger: int, fired: tuple[tuple[StatusRule, int], ...] = ()
) -> Iterator[tuple[StatusRule, int]]:
    """Yield the rules that hedge what a token tells, each with the token it fires on.

    `fired` are the rules of its status: a noun is done by the subject of a verb that makes it happen.
    """
    verb = _verb(tokens, trigger)
    done = any(rule.gives == "same" and k == verb for rule, k in fired if rule.at == "governor")
    for noun in _doers(tokens, trigger, verb, done=done):
        yield from _qualified(tokens, noun, "doer")
    for word in _told_by(tokens, verb):
        yield from _rules(tokens, word, "impersonal") if _impersonal(tokens, word) else ()
    for noun in _sources(tokens, verb):
        yield from _rules(tokens, noun, "source")
        yield from _qualified(tokens, noun, "source")


def _verb(tokens: Tokens, trigger: int) -> int:
    """Return the verb of the clause that a predicate is in: the first of verbs that are joined."""
    i = trigger
    if tokens.dep[i] in ("dobj", "nsubj", "nsubjpass") and tokens.is_verb(tokens.head[i]):
        i = tokens.head[i]
    while tokens.dep[i] == "conj" and not tokens.has(i, "nsubj", "nsubjpass"):
        i = tokens.head[i]
    return i


def _doers(tokens: Tokens, trigger: int, verb: int, *, done: bool) -> Iterator[int]:
    """Yield the nouns of who does it: subjects of the active, agents of the passive, those after a noun's *by*."""
    acts = done if tokens.is_noun(trigger) else not tokens.has(trigger, "auxpass")
    subjects = tuple(tokens.kids(verb, "nsubj")) if acts else ()
    yield from subjects
    if done and tokens.dep[trigger] == "nsubjpass":
        yield from _after_by(tokens, verb)
    for word in (trigger, *subjects):  # "an attack by suspected rebels killed"
        yield from _after_by(tokens, word)


def _after_by(tokens: Tokens, word: int) -> Iterator[int]:
    for k in tokens.kids(word, "prep", "agent"):
        if tokens.lemma[k] == "by":
            yield from tokens.kids(k, "pobj")


def _told_by(tokens: Tokens, verb: int) -> Iterator[int]:
    """Yield the predicates that a clause is told by: what governs it, what is set into it."""
    if tokens.dep[verb] in ("ccomp", "csubj", "csubjpass"):
        yield tokens.head[verb]
    yield from tokens.kids(verb, "parataxis")
    yield from (k for k in tokens.kids(verb, "ccomp") if tokens.text[k - 1] == "," or k < verb)


def _impersonal(tokens: Tokens, verb: int) -> bool:
    """Say whether a verb is a passive of *it*, held: "it is believed"."""
    subjects = tuple(tokens.kids(verb, "nsubjpass", "nsubj", "expl"))
    it = any(tokens.lemma[k] == "it" for k in subjects)
    return it and tokens.has(verb, "auxpass") and not tokens.has(verb, "neg")


def _sources(tokens: Tokens, verb: int) -> Iterator[int]:
    """Yield the nouns of what says so: "reports say that", "reports that", "according to reports"."""
    above = tokens.head[verb]
    if tokens.dep[verb] == "ccomp":
        yield from tokens.kids(above, "nsubj")
    elif tokens.dep[verb] == "acl" and tokens.has(verb, "mark"):
        yield above
    for k in tokens.kids(verb, "prep"):
        if tokens.lemma[k] == "accord":
            yield from (noun for to in tokens.kids(k, "prep") for noun in tokens.kids(to, "pobj"))


def _qualified(tokens: Tokens, noun: int, at: At) -> Iterator[tuple[StatusRule, int]]:
    for k in tokens.kids(noun, "amod", "acl"):
        yield from _rules(tokens, k, at)


def _rules(tokens: Tokens, k: int, at: At) -> Iterator[tuple[StatusRule, int]]:
    others = status_rules().others
    forms = dict.fromkeys((tokens.lemma[k], tokens.text[k].lower()))
    found = {rule.id: rule for form in forms for rule in others.get((at, form), ())}
    yield from ((rule, k) for rule in found.values())
