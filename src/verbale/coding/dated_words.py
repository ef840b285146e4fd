"""Which words of a clause a time dates: nouns on the way up from it, and the first verb."""

from __future__ import annotations

from collections.abc import Iterator

from verbale.coding.eras import beside_feast, within
from verbale.coding.scene_time import is_era, words
from verbale.types import Time, Tokens

_EXCLUSIVE = frozenset(
    {"poss", "nummod", "compound", "amod", "nmod"}
)  # "Friday's raid" dates nothing but the raid


def dated_by(tokens: Tokens, time: Time) -> tuple[int, ...]:
    """Return the words whose event a time expression may date: nouns on the way up, and the first verb."""
    inside = range(*time.tokens)
    if (counted := _counted(tokens, inside)) is not None:
        return counted
    if (is_era(time) and not within(tokens, time)) or beside_feast(tokens, time):
        return ()
    here = next((i for i in inside if tokens.head[i] not in inside or tokens.head[i] == i), inside.start)
    if (before := _stranded(tokens, inside.start)) is not None:
        here = before
    exclusive = tokens.dep[here] in _EXCLUSIVE or tokens.lemma[inside.start] == "of"
    found: list[int] = []
    for k in tokens.ancestors(_governed(tokens, here, inside)):
        if k in inside or (tokens.is_noun(k) and tokens.lemma[k] in words()["hours"]):
            continue
        if tokens.is_verb(k):
            return (*found, _told_before(tokens, k, inside.start))
        if tokens.pos[k] in ("ADP", "SCONJ"):
            exclusive = exclusive or (tokens.lemma[k] == "of" and not found)
            if found and tokens.lemma[k] in words()["aside"]:
                break
            continue
        found.append(k)
        if exclusive:
            found.extend(_at_which(tokens, k, near=time.when.precision == "day"))
            break
    return tuple(found) or tuple(_fronted(tokens, inside))


def counts(tokens: Tokens, word: int) -> bool:
    """Say whether a word opens an event from which a time is counted: "after", the "on" of "on from"."""
    if tokens.lemma[word - 1] == "anniversary":
        return tokens.lemma[word] == "of"
    return tokens.dep[word] != "mark" and tokens.lemma[word] in words()["counting"]


def _counted(tokens: Tokens, inside: range) -> tuple[int, ...] | None:
    """Return the event that a count without its word dates: of "two weeks" in "two weeks after the seizure" the seizure."""
    word = inside.stop
    if word >= len(tokens) or not counts(tokens, word) or tokens.lemma[inside[-1]] not in words()["measures"]:
        return None
    after = word + 1 if tokens.lemma[word + 1] in ("from", "of", "to") else word
    return tuple(tokens.kids(after, "pobj", "pcomp")) or None


def _fronted(tokens: Tokens, inside: range) -> Iterator[int]:
    """Yield the first verb with a subject behind a time that the parse has put above it: "On the eve of the talks Lee spoke"."""
    top = next((k for k in inside if tokens.head[k] == k), None)
    if top is None:
        return
    for k in range(inside.stop, len(tokens)):
        if tokens.dep[k] == "ROOT":
            return
        subjects = tuple(tokens.kids(k, "nsubj", "nsubjpass"))
        asks = any(tokens.tag[c].startswith("W") for c in tokens.children[k])
        if tokens.is_verb(k) and subjects and not asks and top in tokens.ancestors(k):
            yield k
            return


def _stranded(tokens: Tokens, first: int) -> int | None:
    """Return the preposition before a date that the parse has torn from it: "On 25 July 2009 Peru's president vowed"."""
    at = first - 1
    torn = (
        at >= 0
        and tokens.dep[at] == "prep"
        and tokens.lemma[at] in ("on", "in", "by")
        and not tokens.children[at]
    )
    return at if torn else None


def _at_which(tokens: Tokens, noun: int, *, near: bool) -> Iterator[int]:
    """Yield the verb of what happened at an event that is dated by itself: "rose at Friday's meeting".

    `near` says that it is dated to the day: what is "bound by the accord of 2018" need not be of that year.
    """
    prep = tokens.head[noun]
    verb = tokens.head[prep]
    if tokens.lemma[noun] == "war" and tokens.dep[verb] == "dobj":  # "took the heights in the 1967 war"
        verb = tokens.head[verb]
    if (
        tokens.dep[noun] == "pobj"
        and tokens.lemma[prep] in (("at", "in", "during", "by", "to") if near else ("at", "in", "during"))
        and tokens.is_verb(verb)
    ):
        yield verb


def _governed(tokens: Tokens, here: int, inside: range) -> int:
    """Return the word from which to look up: "two days after it fell" dates what the clause hangs on, not the fall."""
    opens = inside[-1]
    if (
        tokens.lemma[opens] in ("after", "before")
        and tokens.dep[opens] == "mark"
        and not tokens.has(opens, "pobj")
    ):
        verb = tokens.head[opens]
        if tokens.dep[verb] == "advcl" and verb not in inside:
            return verb
    return here


def _told_before(tokens: Tokens, verb: int, time: int) -> int:
    """Return the verb that a time before "…, AFP reported" dates: not that of the reporting."""
    if verb < time or not any(time < k < verb for k in tokens.kids(verb, "nsubj")):
        return verb
    said = next((k for k in tokens.kids(verb, "ccomp") if k < time), None)
    if said is None and tokens.dep[verb] == "advcl" and not tokens.has(verb, "mark", "advmod"):
        said = tokens.head[verb]
    return said if said is not None and said < time else verb
