"""Clauses that tell on what condition something is so: "if he asks", "should he ask", "were he to ask"."""

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
        phrase = dep == "prep" and tokens.lemma[k] == "in" and _is_case(tokens, k)
        if clause or provided or phrase or (dep == "advmod" and _is_as_long_as(tokens, k)):
            yield k


def inverted(tokens: Tokens, verb: int) -> bool:
    """Say whether a clause is a condition without *if*: "Had they agreed, ...", "Were it to pass, ..."."""
    subject = min(subjects(tokens, verb), default=-1)
    before = (k for k in (*tokens.kids(verb, "aux", "auxpass"), verb) if k < subject)
    words = (k for k in tokens.children[verb] if tokens.pos[k] not in _OPENERS)
    opens = min((k for k in words if tokens.lemma[k] != "that"), default=verb)  # "noted that, should he ask"
    return any(
        tokens.lemma[k] in scope_words("turned") and k <= opens for k in before
    )  # but "not only was it hit"


def _is_condition(tokens: Tokens, clause: int) -> bool:
    opened = any(tokens.text[k].lower() in scope_words("if") for k in tokens.kids(clause, "mark"))
    return (opened and tokens.dep[clause] == "advcl") or (
        inverted(tokens, clause) and (clause < tokens.head[clause] or _comes_last(tokens, clause))
    )


def _comes_last(tokens: Tokens, clause: int) -> bool:
    """Read "sales would end should there be a riot": behind what depends on it, which may be."""
    turned = any(tokens.lemma[k] == "should" and k < clause for k in tokens.kids(clause, "aux"))
    return turned and any(tokens.tag[k] == "MD" for k in tokens.kids(tokens.head[clause], "aux"))


def _is_case(tokens: Tokens, preposition: int) -> bool:
    """Read "in case of attack", "in the event of an attack"."""
    for noun in tokens.kids(preposition, "pobj"):
        told = any(tokens.lemma[k] == "of" for k in tokens.kids(noun, "prep")) or tokens.has(noun, "acl")
        told = told or any(tokens.lemma[k] == "that" for k in tokens.kids(noun, "det"))  # "in that case"
        if (
            told
            and tokens.lemma[noun] in scope_words("cases")
            and not tokens.has(noun, "amod", "poss", "compound")
        ):
            return True
    return False


def _is_as_long_as(tokens: Tokens, adverb: int) -> bool:
    """Read "as long as the guns are silent"."""
    return tokens.lemma[adverb] in scope_words("so_long") and any(
        tokens.lemma[k] == "as" for c in tokens.kids(adverb, "advcl") for k in tokens.kids(c, "mark")
    )
