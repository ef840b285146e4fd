"""Signs of a clause itself that its status rests on, beside the rules: that it is over, that it is done by being said."""

from __future__ import annotations

from collections.abc import Iterator

from verbale.coding.status_rules import scope_words
from verbale.pronouns import SPEAKERS
from verbale.types import Tokens

_SOON = 40  # tokens within which "the reports" are those named before


def asks_of_done(t: Tokens, i: int) -> bool:
    """Say whether a clause asks of what is over: "It is not clear who shot him", "will ask why he left"."""
    if t.dep[i] != "ccomp" or t.head[i] > i:
        return False
    asks = any(
        k < i and t.tag[k] in ("WP", "WRB", "WDT") and t.text[k].lower() != "that" for k in t.subtree(i)
    )
    if not asks:
        return False
    why = any(t.lemma[k] in ("why", "how") for k in t.kids(i, "advmod"))
    return is_done(t, i) or (why and not any(t.tag[k] == "MD" for k in t.kids(i, "aux")))


def performs(t: Tokens, i: int, head: int) -> bool:
    """Say whether somebody does by his words what he wants to: "I would like to thank the crew"."""
    first = any(t.lemma[k] in SPEAKERS for k in t.kids(head, "nsubj"))
    return first and t.lemma[head] in scope_words("wanting") and t.lemma[i] in scope_words("performed")


def turned_down(t: Tokens, i: int) -> int | None:
    """Return the verb that turns down a request or the like: "rejected calls to resign"."""
    verb = t.head[i]
    forms = {t.lemma[verb], *(f"{t.lemma[verb]}+{t.lemma[k]}" for k in t.kids(verb, "prt"))}
    named = t.lemma[i] in scope_words("proposed") and t.dep[i] in ("dobj", "nsubjpass")
    return verb if named and forms & scope_words("refused") else None


def judged(t: Tokens, i: int) -> Iterator[int]:
    """Yield what is said of reports that a noun names, by it or by "the reports" soon after."""
    if t.lemma[i] not in scope_words("reports"):
        return
    after = range(i + 1, min(i + _SOON, len(t)))
    again = (
        k
        for k in after
        if t.lemma[k] == t.lemma[i] and any(t.lemma[d] in scope_words("definite") for d in t.kids(k, "det"))
    )
    for k in (i, *again):
        if t.dep[k] == "nsubj":
            yield from t.kids(t.head[k], "acomp", "attr")


def is_done(t: Tokens, i: int) -> bool:
    """Say whether a finite clause tells what is over: "swears that the bleach has killed it"."""
    helpers = tuple(t.kids(i, "aux", "auxpass"))
    modal = any(t.tag[k] == "MD" for k in helpers)
    return not modal and (t.tag[i] == "VBD" or any(t.lemma[k] == "have" for k in helpers))


def subjunctive(t: Tokens, i: int) -> bool:
    """Say whether a clause tells what is asked for by its form: "that he leave", "that he be freed"."""
    be = any(t.text[k] == "be" for k in t.kids(i, "auxpass"))
    return (t.tag[i] == "VB" or be) and not t.has(i, "aux")


def precedes_absolute(t: Tokens, i: int, head: int) -> bool:
    """Say whether a clause is put under what only adds to it: "They met, the talks likely to go on"."""
    return i < head and t.pos[head] in ("ADJ", "NOUN") and t.has(i, "nsubj", "nsubjpass")


def joined_to(t: Tokens, i: int, head: int) -> int:
    """Return the predicate that a conjunct is joined to: the first one, or its infinitive ("asked them to end it and go")."""
    while t.dep[head] == "conj":
        head = t.head[head]
    own = any(t.dep[k] in ("aux", "auxpass", "nsubj", "nsubjpass", "neg") for k in t.children[i])
    aims = [k for k in t.kids(head, "xcomp") if head < k < i and t.has_to(k) and t.tag[k] == t.tag[i]]
    return aims[-1] if aims and not own and t.tag[head] != "VB" else head


def known_thing(t: Tokens, i: int) -> bool:
    """Say whether a noun names what is there whatever its verb says: a subject, or a definite."""
    if t.dep[i] == "pobj" and t.lemma[t.head[i]] not in scope_words("into_deeds"):
        told = t.head[t.head[i]]  # "denied reports of a raid"
        return not (t.is_noun(told) and t.lemma[told] in scope_words("reports"))
    return t.dep[i] == "nsubj" or any(
        t.lemma[k] in scope_words("definite") or t.dep[k] == "poss" for k in t.children[i]
    )
