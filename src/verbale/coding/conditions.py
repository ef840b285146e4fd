"""Clauses that tell on what condition something is so: "if he asks", "should he ask", "only when he asks"."""

from __future__ import annotations

from collections.abc import Iterator

from verbale.coding.links import subjects
from verbale.coding.status_rules import scope_words
from verbale.types import Tokens

_OPENERS = frozenset({"PUNCT", "CCONJ", "SPACE"})


def conditions(tokens: Tokens, verb: int) -> Iterator[int]:
    """Yield the words below a verb that open what it depends on: of a clause its verb, of a phrase its preposition."""
    head = tokens.head[verb]
    # "If he asks, he will be paid, she said": the parse hangs the condition on either verb
    beside = tokens.children[head] if tokens.dep[verb] == "ccomp" else ()
    shared = (k for k in beside if k < min(verb, head) or k > head > verb)
    for k in (*tokens.children[verb], *shared):
        dep = tokens.dep[k]
        clause = dep in ("advcl", "ccomp") and _is_condition(tokens, k)
        provided = dep in ("xcomp", "advcl", "prep") and tokens.text[k].lower() in scope_words("provisos")
        so_long = dep == "advmod" and _is_as_long_as(tokens, k)
        if clause or provided or so_long or _is_case(tokens, k) or only_then(tokens, verb, k):
            yield k
    for thing in tokens.kids(verb, "dobj"):  # "will lift the ban on condition that", as the parse has it
        yield from (k for k in tokens.kids(thing, "prep") if _is_case(tokens, k))


def inverted(tokens: Tokens, verb: int) -> bool:
    """Say whether a clause is a condition without *if*: "Had they agreed, ...", "Were it to pass, ..."."""
    subject = min(subjects(tokens, verb), default=-1)
    before = (k for k in (*tokens.kids(verb, "aux", "auxpass"), verb) if k < subject)
    words = (k for k in tokens.children[verb] if tokens.pos[k] not in _OPENERS)
    opens = min((k for k in words if tokens.lemma[k] != "that"), default=verb)  # "noted that, should he ask"
    return any(
        tokens.lemma[k] in scope_words("turned") and k <= opens for k in before
    )  # but "not only was it hit"


def only_then(tokens: Tokens, verb: int, k: int) -> bool:
    """Say whether a word below a verb opens what has to come before: "only when he asks", "only after a vote"."""
    if tokens.dep[k] == "advcl":
        opening = [c for c in tokens.kids(k, "mark", "advmod") if c < k]
        opened = any(tokens.text[c].lower() in scope_words("once") for c in opening)
    elif tokens.dep[k] == "prep":
        traded = any(tokens.lemma[c] in scope_words("trades") for c in tokens.kids(k, "pobj"))
        opening = [k]
        opened = tokens.text[k].lower() in scope_words("once") or (traded and tokens.lemma[k] == "in")
    else:
        opening = [k]
        opened = tokens.dep[k] == "advmod" and tokens.lemma[k] == "then"
    if not opened:
        return False
    beside = {c for o in (k, *opening) for c in tokens.kids(o, "advmod")}
    before = {c for c in tokens.kids(verb, "advmod") if c < verb < k}  # "will only go when he asks"
    return any(tokens.lemma[c] == "only" and c < max(opening) for c in beside | before)


def has_to_come_first(tokens: Tokens, clause: int, *, negated: bool) -> bool:
    """Say whether a clause tells what others wait for: "no talks until they leave"; `negated`: of what waits."""
    head = tokens.head[clause]
    would = any(tokens.tag[k] == "MD" and tokens.lemma[k] != "will" for k in tokens.kids(head, "aux"))
    had = any(tokens.text[k].lower() == "had" for k in tokens.kids(clause, "aux", "auxpass"))
    if (tokens.tag[clause] == "VBD" or had) and not would:
        return False  # "waited until they left"
    marks = {tokens.text[k].lower() for k in tokens.kids(clause, "mark")}
    until = not marks.isdisjoint(scope_words("until")) or (negated and "before" in marks)
    return until or only_then(tokens, head, clause)


def _is_condition(tokens: Tokens, clause: int) -> bool:
    opened = any(tokens.text[k].lower() in scope_words("if") for k in tokens.kids(clause, "mark"))
    return (opened and tokens.dep[clause] == "advcl") or (
        inverted(tokens, clause) and (clause < tokens.head[clause] or _comes_last(tokens, clause))
    )


def _comes_last(tokens: Tokens, clause: int) -> bool:
    """Read "sales would end should there be a riot": behind what depends on it, which may be."""
    turned = any(tokens.lemma[k] == "should" and k < clause for k in tokens.kids(clause, "aux"))
    return turned and any(tokens.tag[k] == "MD" for k in tokens.kids(tokens.head[clause], "aux"))


def _is_case(tokens: Tokens, k: int) -> bool:
    """Read "in case of attack", "in the event of an attack", "on condition that they leave"."""
    if tokens.dep[k] != "prep":
        return False
    for noun in tokens.kids(k, "pobj"):
        told = any(tokens.lemma[c] == "of" for c in tokens.kids(noun, "prep"))
        told = told or any(tokens.lemma[c] == "that" for c in tokens.kids(noun, "det"))  # "in that case"
        told = (told and tokens.lemma[k] == "in") or tokens.has(noun, "acl")  # "on condition of anonymity"
        named = f"{tokens.lemma[k]} {tokens.lemma[noun]}" in scope_words("cases")
        if told and named and not tokens.has(noun, "amod", "poss", "compound"):
            return True
    return False


def _is_as_long_as(tokens: Tokens, adverb: int) -> bool:
    """Read "as long as the guns are silent"."""
    return tokens.lemma[adverb] in scope_words("so_long") and any(
        tokens.lemma[k] == "as" for c in tokens.kids(adverb, "advcl") for k in tokens.kids(c, "mark")
    )
