"""Words in an event's own clause that set it in the past: "once", "five years ago", "during the war", "used to"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verbale.datafiles import word_lists
from verbale.types import Tokens

_DECADE = re.compile(r"(?:18|19|20)\d0s|'?[1-9]0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties")
_LONG = 12  # words; a longer phrase holds a clause of its own

_NEAR = 8  # words before "since" that may hold the "largest" of "its largest since"
_GLUED = 6  # words from a preposition to the name that it has been glued to


def words() -> Mapping[str, frozenset[str]]:
    """Return the lists of `lang/en/past.yaml`."""
    return word_lists("lang/en/past.yaml")


def signs_of_past(tokens: Tokens, i: int) -> list[tuple[str, int]]:
    """Return the words in the event's own clause that set it in the past, each with its rule."""
    found: list[tuple[str, int]] = []
    head = i
    while (
        tokens.is_noun(head)
        and tokens.head[head] != head
        and tokens.dep[head] in ("dobj", "nsubjpass", "nsubj")
    ):
        head = tokens.head[head]
    past = tokens.tag[head] in ("VBD", "VBN")
    for k in tokens.children[head]:
        word, dep = tokens.lemma[k], tokens.dep[k]
        if past and dep == "advmod" and word in words()["formerly"] and k < head:
            found.append((f"status.past-{word}", k))
        if dep in ("npadvmod", "advmod", "prep") and (sign := _phrase(tokens, k)) is not None:
            found.append(sign)
        if dep == "advcl" and past and _in_youth(tokens, k):
            found.append(("status.past-age", k))
    elders = (k for k in tokens.kids(head, "nsubj") if tokens.lemma[k] in words()["elders"])
    found.extend(("status.past-elders", k) for k in elders if past)
    found.extend(_governing(tokens, i, head))
    if tokens.is_noun(i):
        found.extend(s for k in tokens.kids(i, "prep") if (s := _phrase(tokens, k)) is not None)
    return found


def _phrase(tokens: Tokens, k: int) -> tuple[str, int] | None:
    """Read "five years ago", "decades earlier", "in the 1950s", "back then", "during the war"."""
    inside = tokens.subtree(k)
    said = {tokens.lemma[w] for w in inside if len(inside) <= _LONG}
    ages = bool(words()["ages"] & said)
    then = tokens.lemma[k] == "then" and any(tokens.lemma[c] == "back" for c in tokens.kids(k, "advmod"))
    objects = _objects(tokens, k)
    signs = {
        "years-ago": "ago" in said and ages,
        "decade": any(_DECADE.fullmatch(w) for w in said),
        "years-before": ages and bool(said & {"earlier", "before"}),
        "then": then,
        "era": any(_era(tokens, k, o) or _bygone(tokens, tokens.lemma[k], o) for o in objects),
    }
    return next(((f"status.past-{sign}", k) for sign, holds in signs.items() if holds), None)


def _objects(tokens: Tokens, k: int) -> tuple[int, ...]:
    """Return what a preposition takes, and what the parse has glued to the next name: "During the Korean War China"."""
    taken = tuple(tokens.kids(k, "pobj"))
    behind = range(k + 1, min(k + _GLUED, len(tokens)))
    heads = taken or tuple(i for i in behind if tokens.dep[i] == "nsubj" and tokens.pos[k] == "ADP")
    return (*taken, *(c for i in heads for c in tokens.kids(i, "compound") if c > k))


def _era(tokens: Tokens, k: int, noun: int) -> bool:
    """Read "during the war", "in the Vietnam war"."""
    preposition, lemma = tokens.lemma[k], tokens.lemma[noun]
    if preposition == "during" and lemma in ("war", "era"):
        return True
    named = any(tokens.tag[c].startswith("NNP") for c in tokens.kids(noun, "compound"))
    earlier = any(tokens.lemma[c] in words()["earlier"] for c in tokens.kids(noun, "amod"))
    if preposition == "under":
        return earlier and lemma in words()["governing"]
    if preposition == "since" and _spans_since(tokens, k):
        return False
    return (
        preposition in ("during", "in", "before", "since") and lemma in words()["eras"] and (named or earlier)
    )


def _spans_since(tokens: Tokens, k: int) -> bool:
    """Read "have quarrelled since the war", "sent its largest force since the war": what is told is of today."""
    perfect = any(tokens.lemma[c] == "have" for c in tokens.kids(tokens.head[k], "aux"))
    near = range(max(0, k - _NEAR), k)
    return perfect or any(tokens.tag[i] in ("JJS", "RBS") or tokens.lemma[i] == "first" for i in near)


def _in_youth(tokens: Tokens, clause: int) -> bool:
    """Read "when I was a child"."""
    when = any(tokens.lemma[k] == "when" for k in tokens.kids(clause, "advmod", "mark"))
    return when and any(tokens.lemma[k] in words()["young"] for k in tokens.kids(clause, "attr", "acomp"))


def _bygone(tokens: Tokens, preposition: str, noun: int) -> bool:
    """Read "in the king's time", "in those days", "under the Shah"."""
    if preposition == "under":
        return tokens.text[noun].lower() in words()["ruling"]
    if preposition not in ("in", "during", "since") or tokens.text[noun].lower() not in words()["times"]:
        return False
    told = {tokens.text[c].lower() for c in tokens.kids(noun, "amod", "det", "compound")}
    owners = tokens.kids(noun, "poss")
    owner = any(tokens.tag[c] != "PRP$" and tokens.lemma[c] not in words()["units"] for c in owners)
    return owner or bool(told & words()["bygone"])


def _governing(tokens: Tokens, i: int, head: int) -> list[tuple[str, int]]:
    """Read "used to", what stands under *since*, and how long before something else an event was."""
    found = []
    while tokens.dep[head] == "conj" and not tokens.has(head, "nsubj", "nsubjpass", "aux"):
        head = tokens.head[head]
    governor = tokens.head[head]
    used = tokens.lemma[governor] == "use" and tokens.tag[governor] == "VBD"
    if (
        used and tokens.has_to(head) and not tokens.has(governor, "dobj")
    ):  # "used the visit to ask" is no habit
        found.append(("status.past-used-to", governor))
    if tokens.dep[head] == "advcl":
        marks = tokens.kids(head, "mark")
        found.extend(("status.past-since", k) for k in marks if tokens.lemma[k] == "since")
        found.extend(("status.past-before", k) for k in long_before(tokens, head))
        if tokens.lemma[governor] == "be" and any(
            tokens.tag[k] == "CD" for k in tokens.kids(governor, "acomp", "attr")
        ):  # "she was nineteen when"
            found.extend(
                ("status.past-age", k) for k in tokens.kids(head, "advmod") if tokens.lemma[k] == "when"
            )
    if tokens.dep[head] in ("relcl", "acl") and tokens.lemma[governor] == "time":
        found.extend(
            ("status.past-last", k) for k in tokens.kids(governor, "amod") if tokens.lemma[k] == "last"
        )
    if tokens.dep[i] in ("pobj", "pcomp") and tokens.lemma[tokens.head[i]] == "since":
        found.append(("status.past-since", tokens.head[i]))
    return found


def long_before(tokens: Tokens, i: int) -> list[int]:
    """Return what measures years or months from an event to what came after it: "two years after they signed"."""
    if all(tokens.lemma[k] != "after" for k in tokens.kids(i, "mark")):
        return []
    return [
        k
        for k in tokens.kids(i, "npadvmod")
        if tokens.lemma[k] in words()["ages"]
        or (tokens.text[k].lower() == "months" and tokens.has(k, "nummod", "amod"))
    ]
