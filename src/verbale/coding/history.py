"""Whether an event is told as background, its time before the news."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from verbale.coding.dating import time_of, words_of_old
from verbale.coding.retold import retold, told_aside
from verbale.datafiles import read_yaml
from verbale.types import Reading, Span, Tokens, When

RECENT = 31  # days; what is older is news no more, unless it is given as the cause of today's
CAUSE = 366  # days; how far back a cause of today's news may lie

_YEAR = re.compile(r"(?!since).*\b(?:18|19|20)\d\d\b.*", re.DOTALL)
_EARLIER = re.compile(r"(?:in )?earlier (?:this|in the) year", re.IGNORECASE)
_DECADE = re.compile(r"(?:18|19|20)\d0s|'?[1-9]0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties")
_LONG = 12  # words; a longer phrase holds a clause of its own


@dataclass(frozen=True, slots=True)
class Past:
    """Why an event is background."""

    rule: str
    evidence: tuple[Span, ...]


@cache
def words() -> Mapping[str, frozenset[str]]:
    """Return the lists of `lang/en/past.yaml`."""
    table = read_yaml("lang/en/past.yaml")
    return {name: frozenset(found) for name, found in table.items() if isinstance(found, list)}


def background(
    reading: Reading, i: int, *, published: When | None, when: When | None, ahead: bool = False
) -> Past | None:
    """Return why the event of a token is background, None when it is not.

    A time within a year that is given as the cause of today's news is not background. Where no day of
    publication is known, what is told with its year is, save on the day that the text opens with: news does
    not name its own year. `ahead` says that the event is told as lying ahead.
    """
    tokens = reading.tokens
    published = published if _definite(published) else _opening_day(reading)
    if when is None:
        when = _of_what_follows(reading, i)
    own = when is not None and when.span is not None and not when.evidence.startswith(("anchored", "told of"))
    if not own and (passage := retold(reading, i, dated=when is not None)) is not None:
        return Past("status.past-passage", (passage,))
    if when is not None and when.span is not None:
        age = _age(published, when)
        if age is None and _YEAR.fullmatch(when.text) and not (ahead or tokens.tag[i] in ("VBZ", "VBP")):
            return Past("status.past-year", (when.span,))
        if age is not None:
            old = age > CAUSE or (age > RECENT and not _is_cause(reading, i))
            return Past("status.past-date", (when.span,)) if old else None
    if not ahead and (said := words_of_old(reading, i)) is not None and said.span is not None:
        return Past("status.past-words", (said.span,))
    known = when is None and told_aside(reading, i)
    for rule, word in [("status.past-aside", i)] if known else _signs(tokens, i):
        return Past(rule, (tokens.span(word, word + 1),))
    return None


def is_fresh(published: When | None, when: When | None) -> bool:
    """Say whether an event has a day of its own that is of the news."""
    if when is None or when.span is None or not _definite(published):
        return False
    age = _age(published, when)
    return age is not None and age <= RECENT


def _definite(published: When | None) -> bool:
    """Say whether a day of publication is known closely enough to tell news from background."""
    return published is not None and (published.end - published.start).days <= RECENT


def _opening_day(reading: Reading) -> When | None:
    """Return the day with its year that the first sentence of an undated text names."""
    first = next((s for s in reading.sentences if s.kind == "body"), None)
    days = [
        t.when
        for t in reading.times
        if first is not None and first.first <= t.tokens[0] < first.last and t.when.precision == "day"
    ]
    return next((when for when in days if _YEAR.fullmatch(when.text)), None)


def _of_what_follows(reading: Reading, i: int) -> When | None:
    """Return the time of the clause that an event comes before: of what is told after it."""
    tokens = reading.tokens
    after = tokens.dep[i] == "pobj" and tokens.lemma[tokens.head[i]] in ("after", "following")
    clause = tokens.dep[i] == "advcl" and any(tokens.lemma[k] == "after" for k in tokens.kids(i, "mark"))
    if not (after or clause):
        return None
    verb = next((k for k in tokens.ancestors(i) if tokens.is_verb(k)), None)
    return None if verb is None else time_of(reading, verb)


def _age(published: When | None, when: When) -> int | None:
    if published is None:
        return None
    middle = (
        _EARLIER.match(when.text) and published.start <= when.end
    )  # "earlier this year" is mostly not this month
    return (published.start - (when.start + (when.end - when.start) / 2 if middle else when.end)).days


def _is_cause(reading: Reading, i: int) -> bool:
    """Say whether an event hangs on a word such as *after* or *over*, below something that is news."""
    tokens = reading.tokens
    if _long_before(tokens, i):
        return False
    main = next((k for k in tokens.ancestors(i) if tokens.dep[k] == "ROOT"), i)
    if retold(reading, main) is not None:
        return False
    for k in (i, *tokens.ancestors(i)):
        near = (k, *tokens.kids(k, "mark"))
        if any(tokens.lemma[w] in words()["causal"] for w in near if w != i):
            return True
        if k != i and tokens.head[k] == k:
            break
    return False


def _signs(tokens: Tokens, i: int) -> list[tuple[str, int]]:
    """Return the words in the event's own clause that set it in the past."""
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
        if (
            past
            and dep == "advmod"
            and word in ("last", "once", "formerly", "historically", "originally")
            and k < head
        ):
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
    objects = tuple(tokens.kids(k, "pobj"))
    signs = {
        "years-ago": "ago" in said and ages,
        "decade": any(_DECADE.fullmatch(w) for w in said),
        "years-before": ages and bool(said & {"earlier", "before"}),
        "then": then,
        "era": any(_era(tokens, k, o) or _bygone(tokens, tokens.lemma[k], o) for o in objects),
    }
    return next(((f"status.past-{sign}", k) for sign, holds in signs.items() if holds), None)


def _era(tokens: Tokens, k: int, noun: int) -> bool:
    """Read "during the war", "in the Vietnam war"."""
    preposition, lemma = tokens.lemma[k], tokens.lemma[noun]
    if preposition == "during" and lemma in ("war", "era"):
        return True
    named = any(tokens.tag[c].startswith("NNP") for c in tokens.kids(noun, "compound"))
    earlier = any(tokens.lemma[c] in words()["earlier"] for c in tokens.kids(noun, "amod"))
    if preposition == "under":
        return earlier and lemma in words()["governing"]
    return (
        preposition in ("during", "in", "before", "since") and lemma in words()["eras"] and (named or earlier)
    )


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
        found.extend(("status.past-before", k) for k in _long_before(tokens, head))
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


def _long_before(tokens: Tokens, i: int) -> list[int]:
    """Return what measures years or months from an event to what came after it: "two years after they signed"."""
    if all(tokens.lemma[k] != "after" for k in tokens.kids(i, "mark")):
        return []
    return [
        k
        for k in tokens.kids(i, "npadvmod")
        if tokens.lemma[k] in words()["ages"]
        or (tokens.text[k].lower() == "months" and tokens.has(k, "nummod", "amod"))
    ]
