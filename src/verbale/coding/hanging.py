"""How a place hangs on an event's word in the parse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from verbale.datafiles import read_yaml, word_lists
from verbale.types import Tokens

# Clauses that have places of their own, and how many governors may lend theirs.
_APART = frozenset({"ccomp", "relcl", "advcl", "acl", "parataxis"})
_STEPS = 2
_NOUNS = 4  # nouns that may stand between a word and a place: "in a raid on a village in the hills of X"
_LENT = 3  # what a place is farther away that hangs on the noun whose clause holds the word
_TOPIC = frozenset({"for", "about"})  # "a demand for a guard in Lima" is not raised there
_HIT = frozenset({"on", "against"})  # "imposed sanctions on officers in Lima" from elsewhere
_HELD = frozenset({"at", "in", "during", "inside", "outside"})  # "pledged it at a conference in Lima"
_THIS = frozenset({"this", "the", "that"})
_BEFORE_NOUNS = frozenset({"compound", "poss", "nmod"})


def words() -> Mapping[str, frozenset[str]]:
    """Return the lists of `lang/en/places.yaml`."""
    return word_lists("lang/en/places.yaml")


@cache
def capitals() -> frozenset[str]:
    """Return the capitals, in small letters: agencies write from there of the whole country."""
    states = read_yaml("actors/states.yaml").values()
    return frozenset(name.casefold() for state in states for name in state.get("capitals", ()))


def says(tokens: Tokens, verb: int) -> bool:
    """Say whether a verb is one of saying, and not with its particle one of doing: "called off"."""
    if tokens.lemma[verb] not in words()["statements"]:
        return False
    if tokens.lemma[verb] in ("answer", "reply") and any(
        tokens.lemma[k] == "with" for k in tokens.kids(verb, "prep")
    ):
        return False  # "answered with mortars"
    return all(tokens.lemma[k] not in ("off", "out", "up") for k in tokens.kids(verb, "prt"))


def distance(tokens: Tokens, trigger: int, first: int, last: int) -> int | None:
    """Return how far a place hangs from an event's word, None where it does not hang on it.

    0 is on the word itself or its object; each noun between them and each governor that lends its place adds one,
    "from" and "out of" too.
    """
    inside = range(first, last)
    clause, where = _clause_of(tokens, trigger)
    if where and clause in inside:
        return 0  # "in Lima, where they met"
    here = next((i for i in inside if tokens.head[i] not in inside), first)
    far = 0
    for nouns in range(_NOUNS + 1):
        below = here
        here, toll = _owner(tokens, here)
        if toll is None:
            return None
        far += toll
        if here == trigger:
            topic = nouns and _is_a_topic(tokens, trigger, below, nouns, first)
            own = tokens.dep[below] not in ("nsubj", "nsubjpass")  # "rebels in Lima shot at cars in Callao"
            return None if topic else far + max(nouns - own, 0)
        if here == clause:
            return far + nouns + (0 if where else _LENT)
        owned = any(tokens.tag[k] not in ("WP", "WDT") for k in tokens.kids(here, "nsubj"))
        if tokens.dep[here] in ("acl", "relcl") and tokens.tag[here] == "VBG" and not owned:
            continue  # "rebels fighting in Lima", "women who were gathering wood near Lima"
        if tokens.is_verb(here) or tokens.pos[here] == "AUX" or tokens.head[here] == here:
            break
    else:
        return None
    steps = _steps(tokens, trigger, here)
    if (
        clause is not None
        and tokens.head[clause] == here
        and tokens.lemma[clause].lower() in words()["fixtures"]
    ):
        steps = _LENT + 1  # "in Lima the bridge that was blown up is open"
    if steps is None and _is_shared(tokens, trigger, here, first):
        steps = 1
    return None if steps is None else far + nouns + steps


def _is_shared(tokens: Tokens, trigger: int, joined: int, place: int) -> bool:
    """Say whether a verb joined to another has a place behind it for both: "killed three and took nine in Lima"."""
    if (
        tokens.dep[joined] != "conj"
        or tokens.head[joined] != trigger
        or tokens.has(joined, "nsubj", "nsubjpass")
    ):
        return False
    led = next((k for k in tokens.ancestors(place) if tokens.head[k] == joined), joined)
    return tokens.lemma[led] in words()["locative"] and tokens.lemma[joined] not in words()["motion"]


def _is_a_topic(tokens: Tokens, trigger: int, below: int, nouns: int, place: int) -> bool:
    """Say whether what is said or decided has the place of its own: "condemned the raid in Lima".

    `below` is the noun that hangs on the word, `nouns` how many lie between it and the place.
    """
    lemma = tokens.lemma[trigger]
    if not tokens.is_verb(trigger):
        return False
    if below < trigger:  # "the governor of Lima said"; but "a judge in Lima said"
        return says(tokens, trigger) and tokens.lemma[tokens.head[place]] == "of"
    if lemma in words()["addressed"]:
        return False
    governor = tokens.head[below]
    if tokens.lemma[governor] in _HELD and tokens.lemma[below] in words()["gatherings"] | words()["bodies"]:
        return False
    aimed = tokens.lemma[governor] in _HIT and tokens.tag[below] == "NNS"
    dealt = lemma in words()["decisions"] and (nouns > 1 or lemma in words()["reviewed"] or aimed)
    return dealt or says(tokens, trigger)


def _owner(tokens: Tokens, here: int) -> tuple[int, int | None]:
    """Return the word that a noun belongs to, and what that costs; None after "before" and the like."""
    while tokens.dep[here] in ("appos", "conj", "npadvmod") and tokens.is_noun(tokens.head[here]):
        here = tokens.head[here]
    above = tokens.head[here]
    toll = int(tokens.dep[here] in _BEFORE_NOUNS)  # "the Lima road at Callao" is at Callao
    if toll and tokens.lemma[above] in words()["parts"]:
        owner, more = _owner(tokens, above)
        return owner, None if more is None else toll + more
    while tokens.pos[above] in ("ADP", "ADV", "SCONJ") and tokens.head[above] != above:
        bound = tokens.head[above]  # "put on a lorry for Lima" is done elsewhere
        if _is_measured(tokens, above):  # "before dawn, 70 miles off Lima"
            return next((k for k in tokens.ancestors(above) if tokens.is_verb(k)), bound), toll
        if _leads_elsewhere(tokens, above, bound, here):
            return above, None
        if tokens.lemma[above] in words()["leaving"]:
            toll = 1
        if tokens.lemma[above] == "of" and tokens.lemma[tokens.head[above]] in words()["parts"]:
            return _owner(tokens, tokens.head[above])  # "in the town of X"
        above = tokens.head[above]
    return above, toll


def _leads_elsewhere(tokens: Tokens, preposition: int, bound: int, noun: int) -> bool:
    """Say whether a preposition leads to where its word is not done: "expelled over a killing in Lima"."""
    lemma = tokens.lemma[preposition]
    moved = tokens.is_verb(bound) and tokens.lemma[bound] not in words()["motion"]
    if lemma in _TOPIC and (tokens.is_noun(bound) or moved):
        return tokens.ent[noun] not in ("DATE", "TIME")  # "set for May in Lima"
    if lemma == "over" and tokens.tag[preposition] != "RP":
        return tokens.tag[noun] in ("NN", "NNS") and tokens.is_verb(bound)
    if lemma in words()["apart"]:
        return not _is_faced(tokens, preposition, noun)
    # "a column from Lima", "flown in from Lima"
    from_there = lemma == "from" and tokens.is_noun(bound)
    return from_there or (lemma in words()["leaving"] and _arrives(tokens, bound))


def _is_measured(tokens: Tokens, preposition: int) -> bool:
    """Say whether a distance stands before a preposition: "70 miles off"."""
    units = read_yaml("lang/en/distances.yaml")["units"]
    return any(tokens.lemma[k].lower() in units for k in tokens.kids(preposition, "npadvmod"))


def _is_faced(tokens: Tokens, preposition: int, noun: int) -> bool:
    """Say whether somebody stands before others, and does nothing earlier: "before a judge", "before parliament"."""
    known = words()
    faced = known["bodies"] | known["sitting"] | known["meeting"]
    return tokens.lemma[preposition] == "before" and tokens.lemma[noun].lower() in faced


def _arrives(tokens: Tokens, verb: int) -> bool:
    """Say whether a verb tells of the end of a way: "came", "flown in"."""
    brought = any(tokens.text[k] in ("in", "back", "home") for k in tokens.kids(verb, "prt", "advmod"))
    return tokens.lemma[verb] in words()["arriving"] or brought


def _steps(tokens: Tokens, trigger: int, owner: int) -> int | None:
    """Return how many governors lie between a trigger and a word above it."""
    if tokens.dep[owner] == "acl" and tokens.tag[owner] == "VBN" and tokens.head[owner] == trigger:
        return 0  # "the pact signed in Lima"
    called = tokens.dep[owner] == "acl" and tokens.head[owner] in tokens.children[trigger]
    if called and tokens.lemma[tokens.head[owner]] in words()["gatherings"]:
        return 1  # "a meeting called in Lima failed"
    if tokens.dep[trigger] in ("nsubj", "nsubjpass") and tokens.dep[owner] == "xcomp":
        owner = tokens.head[owner]  # "a round is to be held in Lima"
    here = trigger
    for steps, above in enumerate(tokens.ancestors(trigger), start=1):
        meant = tokens.dep[here] == "advcl" and tokens.tag[here] == "VB" and not tokens.has(here, "mark")
        meant = meant and tokens.lemma[above] in words()["journeys"]  # "flew to Lima to sign"
        if (tokens.dep[here] in _APART and not meant) or steps > _STEPS:
            return None
        if owner == above:
            return steps
        here = above
    return None


def _clause_of(tokens: Tokens, trigger: int) -> tuple[int | None, bool]:
    """Return the noun whose relative clause holds a token, and whether *where* opens it."""
    here = trigger
    for above in tokens.ancestors(trigger):
        if tokens.dep[here] in ("relcl", "acl"):
            return above, any(tokens.lemma[k] == "where" for k in tokens.kids(here, "advmod"))
        if tokens.dep[here] in _APART:
            return None, False
        here = above
    return None, False


def nouns_of_place(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield the words of a stretch that stand for a place named elsewhere: "here", "there", "the town"."""
    grounds = words()["grounds"] | words()["natural"]
    for i, lemma in enumerate(tokens.lemma[first:last], first):
        if lemma in ("here", "there"):
            if tokens.dep[i] != "expl":
                yield i, lemma
        elif lemma in grounds and tokens.tag[i] == "NN" and _is_the(tokens, i):
            yield i, lemma


def _is_the(tokens: Tokens, i: int) -> bool:
    """Say whether a noun is one that was named before, and says where something is: "in the town"."""
    beside = {tokens.lemma[k] for k in tokens.children[i]}
    if not beside & _THIS or beside - _THIS - words()["same"]:
        return False
    if tokens.dep[i] == "pobj":
        if tokens.lemma[tokens.head[i]] == "to" and tokens.lemma[tokens.head[tokens.head[i]]] == "next":
            return True
        before = tokens.head[i]
        if tokens.lemma[before] == "of" and tokens.lemma[tokens.head[before]] in words()["leaving"]:
            before = tokens.head[before]  # "out of the capital"
        return tokens.lemma[before] in words()["locative"] | words()["directional"]
    verb = tokens.lemma[tokens.head[i]]
    if tokens.lemma[i] in words()["towns"] and tokens.dep[i] in ("nsubj", "nsubjpass"):
        return verb in words()["fallen"] or verb not in words()["statements"] | words()["decisions"]
    if tokens.lemma[i] in words()["rooms"] | words()["natural"] and tokens.dep[i] in (
        "dobj",
        "nsubjpass",
        "nsubj",
    ):
        return verb not in words()["statements"]  # "the airstrip has reopened"; not "the embassy said"
    return verb in words()["visited" if tokens.dep[i] in ("dobj", "nsubjpass") else "fallen"]
