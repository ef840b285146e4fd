"""What the parse hangs on a clause that is given as somebody's, though the narrator says it."""

from __future__ import annotations

from verbale.pronouns import HE
from verbale.read.says.reporting import cue_rules, words
from verbale.types import Tokens


def narrated(tokens: Tokens, clause: int, cue: int) -> list[int]:
    """Return what the parse hangs on a clause though the narrator says it.

    "While ..., China says ..."; "said it would leave after the board censured it"; "said it was wrong and
    urged the North to stop".
    """
    if clause < cue or is_quoted(tokens, clause):
        return []
    found = [k for k in tokens.kids(clause, "advcl", "prep", "npadvmod") if k < cue]
    if not has_that(tokens, clause) and has_that(tokens, cue):  # "said that he was told they left, and that"
        found.extend(k for k in tokens.kids(clause, "conj") if has_that(tokens, k))
    if any(tokens.tag[k] == "MD" for k in tokens.kids(clause, "aux")):
        found.extend(k for k in tokens.kids(clause, "advcl") if _told_past(tokens, k))
    found.extend(k for k in tokens.kids(clause, "advcl") if k > clause and _set_apart(tokens, k))
    past = tokens.tag[clause] == "VBD" or any(tokens.tag[k] == "VBD" for k in tokens.kids(clause, "aux"))
    if past:
        acts = () if _told_the_speaker(tokens, clause) else tokens.kids(clause, "conj")
        found.extend(k for k in acts if _speech_act(tokens, k))
    return found


def _set_apart(tokens: Tokens, k: int) -> bool:
    """Say whether a clause behind a comma is what the narrator adds: "hours after they left", "though he had promised"."""
    first = tokens.subtree(k)[0]
    if first == 0 or tokens.text[first - 1] != ",":
        return False
    marks = {tokens.lemma[m] for m in tokens.kids(k, "mark")}
    measured = tokens.has(k, "npadvmod") and bool(marks & {"after", "before"})
    back = any(tokens.text[a] == "had" for a in tokens.kids(k, "aux"))
    return measured or (back and bool(marks & {"although", "though"}))


def _told_past(tokens: Tokens, k: int) -> bool:
    after = any(tokens.lemma[m] == "after" for m in tokens.kids(k, "mark"))
    return after and (tokens.tag[k] == "VBD" or any(tokens.tag[a] == "VBD" for a in tokens.kids(k, "aux")))


def _speech_act(tokens: Tokens, k: int) -> bool:
    """Say whether a conjunct without a subject is a further act of speech of the same speaker."""
    if tokens.tag[k] != "VBD" or tokens.has(k, "nsubj", "nsubjpass", "aux", "auxpass"):
        return False
    rules = cue_rules()
    acts = {rule.id for rule in rules.attitudes.get(("verb", tokens.lemma[k]), ())}
    return bool(acts & {"want", "ask-for", "judge"}) or ("verb", tokens.lemma[k]) in rules.speech


def refuses(tokens: Tokens, k: int) -> bool:
    """Say whether the narrator goes on with what who spoke did not say, or not accept: "but she declined to name a date"."""
    shut = tokens.tag[k] == "VBD" and tokens.lemma[k] in words("refusing") | words("denying")
    return shut and any(tokens.lemma[s] in HE for s in tokens.kids(k, "nsubj"))


def _told_the_speaker(tokens: Tokens, clause: int) -> bool:
    """Say whether somebody else's coming to speak is told: "said a trader came and told her"."""
    someone = any(tokens.is_noun(k) for k in tokens.kids(clause, "nsubj")) and tokens.lemma[clause] != "be"
    objects = (o for k in tokens.kids(clause, "conj") for o in tokens.kids(k, "dobj", "dative"))
    return someone and any(tokens.tag[o] == "PRP" for o in objects)


def has_that(tokens: Tokens, k: int) -> bool:
    """Say whether *that* opens a clause."""
    return any(tokens.lemma[m] == "that" for m in tokens.kids(k, "mark"))


def is_quoted(tokens: Tokens, k: int) -> bool:
    """Say whether quotation marks stand in a clause or before it."""
    inside = tokens.subtree(k)
    return any(tokens.tag[w] in ("``", "''") for w in (max(inside[0] - 1, 0), *inside))
