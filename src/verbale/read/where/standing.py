"""Whether a name stands for the place, and not for those who govern it: "in Seoul", but not "Seoul said"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from verbale.datafiles import read_yaml, word_lists
from verbale.read.gazetteer import fold
from verbale.types import Tokens

_OF = frozenset({"of", "on", "against", "in"})  # "the fall of X", "a raid on X"
_AT = frozenset({"in", "at", "on", "near", "outside"})
_UPON = frozenset(
    {
        *(
            "on",
            "along",
            "over",
            "across",
            "off",
            "down",
            "up",
            "beyond",
            "upon",
            "from",
            "into",
            "onto",
            "to",
        ),
        *("through", "past", "toward", "towards", "round"),
    }
)
_LINKED = frozenset({"we", "us", "line"})
_CLIMBED = 4  # words of a name or a list: "in Aleppo, Syria", "in Seoul and Tokyo"


def words() -> Mapping[str, frozenset[str]]:
    """Return the lists of `lang/en/places.yaml`."""
    return word_lists("lang/en/places.yaml")


@cache
def seats() -> frozenset[str]:
    """Return the towns that stand for those who govern there: "Seoul said"."""
    states = read_yaml("actors/states.yaml").values()
    return words()["seats"] | {fold(name) for state in states for name in state.get("capitals", ())}


def is_place(tokens: Tokens, head: int, *, town: bool = False) -> bool:
    """Say whether the name that a token heads stands for the place: "flew to Seoul", "visited Seoul".

    `town` says that it is a town's, which those who gather or live there may be called by: "the Geneva talks".
    """
    known = words()
    if stands_alone(tokens, head):
        return True
    if _with_a_place_noun(tokens, head, town=town) or _is_told_of(tokens, head) or _opens(tokens, head):
        return True
    if town and (_between_in_and_a_noun(tokens, head) or _of_dwellers(tokens, head)):
        return True
    for _ in range(_CLIMBED):
        above = tokens.head[head]
        part = tokens.dep[head] in ("appos", "conj", "npadvmod")
        part = part or (tokens.dep[head] == "nmod" and tokens.text[head + 1] == ",")
        if not part and not (tokens.dep[head] == "compound" and tokens.tag[above].startswith("NNP")):
            break  # "near the Lima mills" names the mills
        head = above
    governor = tokens.head[head]
    if tokens.dep[head] in ("dobj", "nsubjpass", "oprd"):
        return tokens.lemma[governor] in known["visited"]
    if tokens.dep[head] == "nsubj":
        return tokens.lemma[governor] in known["fallen"]
    return tokens.dep[head] == "pobj" and _after_preposition(tokens, governor)


def after_locative(tokens: Tokens, head: int) -> bool:
    """Say whether a name stands after a preposition that only a place follows: "in Seoul", "walked to Seoul"."""
    governor = tokens.head[head]
    if tokens.dep[head] != "pobj":
        return False
    if tokens.lemma[governor] == "of":  # "west of Lima", "the port of Lima"
        return tokens.lemma[tokens.head[governor]].lower() in words()["parts"] or _of_dwellers(tokens, head)
    if tokens.lemma[governor] in ("to", "from"):
        above = tokens.head[governor]
        if _is_called(tokens, governor) or _is_far(tokens, governor) or _is_a_way(tokens, governor):
            return True
        went = tokens.head[above] if tokens.pos[above] == "ADV" else above
        return tokens.lemma[went] in words()["journeys"]
    return tokens.lemma[governor] in words()["locative"]


def is_on(tokens: Tokens, head: int) -> bool:
    """Say whether a name stands where a lake's or an island's does: "on Lake Chad", "along the Naf"."""
    return tokens.dep[head] == "pobj" and tokens.lemma[tokens.head[head]] in _UPON


def is_done_on(tokens: Tokens, head: int, *, town: bool = False) -> bool:
    """Say whether something is done or stands on what a name is of: "bombed two clubs on Bali", "a camp on Chios".

    A shop on what has a town's name stands in a street.
    """
    governor = tokens.head[head]
    if tokens.dep[head] != "pobj" or tokens.lemma[governor] != "on":
        return False
    above = tokens.head[governor]
    if tokens.is_noun(above):
        known = words()
        return (
            not town
            and tokens.lemma[above].lower() in known["fixtures"] | known["buildings"] | known["grounds"]
        )
    return tokens.lemma[above] in words()["bodily"] | words()["journeys"]


def stands_alone(tokens: Tokens, i: int) -> bool:
    """Say whether "in" stands before a name that the parse gave to the next one: "In Lima President Reyes received"."""
    before = i - 1
    alone = before >= 0 and tokens.text[before].lower() in ("in", "at", "near")
    return (
        alone and tokens.dep[before] == "prep" and not tokens.children[before] and tokens.dep[i] == "compound"
    )


def is_entered(tokens: Tokens, head: int) -> bool:
    """Say whether a name is what only a town can be the object of: "left Gao", "shelled Gao"."""
    found = tokens.dep[head] in ("dobj", "nsubjpass")
    return found and tokens.lemma[tokens.head[head]] in words()["entered"]


def is_origin(tokens: Tokens, last: int) -> bool:
    """Say whether a name that ends at a token only tells whose something is: "a Lima-based council", "Lima-born"."""
    joined = tokens.text[last : last + 1] == ("-",) and tokens.end[last - 1] == tokens.start[last]
    return joined and tokens.lemma[last + 1].lower() in words()["joined"] if last + 1 < len(tokens) else False


def is_of_a_town(tokens: Tokens, head: int) -> bool:
    """Say whether a name stands as only a town's does: "about Lima, where", "the dockers of Lima"."""
    ways = (_is_told_of, _of_dwellers, _between_in_and_a_noun, _opens)
    return any(way(tokens, head) for way in ways)


def _opens(tokens: Tokens, head: int) -> bool:
    """Say whether a sentence opens with "from" and a name: "From Lima, our reporter writes"."""
    governor, last = tokens.head[head], head + 1
    opening = tokens.dep[head] == "pobj" and tokens.text[governor] == "From" and governor < head
    return opening and last < len(tokens) and tokens.text[last] == ","


def _is_told_of(tokens: Tokens, head: int) -> bool:
    """Say whether a clause tells what happened there: "cheerful about Lima, where two men were shot"."""
    return any(
        any(tokens.lemma[k] == "where" for k in tokens.kids(clause, "advmod"))
        for clause in tokens.kids(head, "relcl")
    )


def _between_in_and_a_noun(tokens: Tokens, head: int) -> bool:
    """Say whether a name stands between "in" and a noun, some of which are verbs: "a judge in Lima orders"."""
    above = tokens.head[head]
    if tokens.dep[head] != "compound" or above != head + 1 or tokens.dep[above] != "pobj":
        return False
    first = min(tokens.subtree(above))
    return tokens.head[above] == first - 1 and tokens.lemma[first - 1] in ("in", "at", "near")


def _of_dwellers(tokens: Tokens, head: int) -> bool:
    """Say whether a name says where people live or work: "the dockers of Lima", "Lima's teachers"."""
    governor = tokens.head[head]
    if tokens.dep[head] == "poss":
        return tokens.tag[governor] == "NNS" and tokens.lemma[governor] in words()["dwellers"]
    if tokens.dep[head] != "pobj" or tokens.lemma[governor] not in ("of", "from"):
        return False
    above = tokens.head[governor]
    return tokens.tag[above] in ("NN", "NNS") and tokens.lemma[above] in words()["dwellers"]


def _with_a_place_noun(tokens: Tokens, head: int, *, town: bool) -> bool:
    """Say whether a name says which of the places a noun means: "Sumy province", "Kabul's airport"."""
    above = tokens.head[head]
    if tokens.dep[head] == "poss" and town and _lies_in_it(tokens, above):
        return True
    loud = tokens.dep[head] == "amod" and tokens.text[head].isupper()  # the model takes some for adjectives
    if not loud and tokens.dep[head] not in ("compound", "nmod", "poss"):
        return False
    if tokens.tag[above] not in ("NN", "NNS"):
        return False
    held = town and tokens.dep[head] == "compound" and tokens.lemma[above] in words()["gatherings"]
    held = held or (town and tokens.lemma[above] in words()["buildings"])
    dwell = tokens.tag[above] == "NNS" and tokens.lemma[above] in words()["dwellers"]
    held = held or (town and dwell)
    return held or tokens.lemma[above].lower() in words()["parts"]


def _lies_in_it(tokens: Tokens, owned: int) -> bool:
    """Say whether what a town has is there: "Lima's Plaza Mayor", "on Lima's Malecón"."""
    if tokens.lemma[owned].lower() in words()["parts"]:
        return True
    return (
        tokens.tag[owned] == "NNP" and tokens.dep[owned] == "pobj" and tokens.lemma[tokens.head[owned]] in _AT
    )


def _after_preposition(tokens: Tokens, preposition: int) -> bool:
    """Say whether a name after a preposition is a place."""
    known = words()
    lemma, above = tokens.lemma[preposition], tokens.head[preposition]
    if lemma in known["locative"] or _is_called(tokens, preposition) or _is_far(tokens, preposition):
        return True
    if (
        lemma == "of" and tokens.lemma[above] == "state"
    ):  # "in the border state of X", but not "the state of Qatar"
        return tokens.lemma[tokens.head[above]] in known["locative"]
    taken = lemma in _OF and tokens.lemma[above] in known["taken"]
    if taken or (lemma == "of" and tokens.lemma[above].lower() in known["parts"]):
        return True
    if lemma == "of" and tokens.lemma[above] in known["leaving"]:
        lemma, above = tokens.lemma[above], tokens.head[above]  # "out of Goma"
    if lemma == "between":  # "the road between X and Y", but not "talks between X and Y"
        led = (
            known["bodily"] if tokens.is_verb(above) else known["parts"]
        )  # "between X and Y, a bus hit a mine"
        return tokens.lemma[above].lower() in led | known["motion"]
    if lemma == "for" and tokens.is_noun(above) and tokens.lemma[above] != "flight":
        return False  # "put on a lorry for X" is done elsewhere
    hangs = lemma == "over" and tokens.lemma[above] == "be"  # "drones were over X"
    moves = any(tokens.lemma[k] in known["motion"] for k in _above(tokens, above))
    return lemma in known["directional"] and (hangs or moves)


def _is_far(tokens: Tokens, preposition: int) -> bool:
    """Say whether a preposition leads from a distance: "two hours from X", "12 km from X"."""
    table = read_yaml("lang/en/distances.yaml")
    near = {tokens.lemma[k].lower() for k in (tokens.head[preposition], max(preposition - 1, 0))}
    return tokens.lemma[preposition] == "from" and any(n in table["units"] or n in table["way"] for n in near)


def _is_a_way(tokens: Tokens, preposition: int) -> bool:
    """Say whether both ends of a way are told: "spread from X to Y"."""
    above = tokens.head[preposition]
    first = above if tokens.lemma[above] == "from" else preposition
    ends = {tokens.lemma[k] for owner in (tokens.head[first], first) for k in tokens.kids(owner, "prep")}
    led = tokens.pos[tokens.head[first]] in ("VERB", "AUX")
    return led and {"from", "to"} <= ends | {tokens.lemma[first]}


def _is_called(tokens: Tokens, preposition: int) -> bool:
    """Say whether "from" leads to where somebody speaks: "told us from X", "with us from X"."""
    if tokens.lemma[preposition] != "from":
        return False
    said = tokens.lemma[tokens.head[preposition]] in words()["calling"]
    return said or not _LINKED.isdisjoint(tokens.lemma[max(preposition - 2, 0) : preposition])


def _above(tokens: Tokens, i: int) -> Iterator[int]:
    """Yield a word and the one it belongs to where it is a particle: "back to X", "out from X"."""
    yield i
    if tokens.pos[i] in ("ADP", "ADV"):
        yield tokens.head[i]
