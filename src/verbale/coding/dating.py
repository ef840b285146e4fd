"""When the event of a predicate took place, from the times its clause names and the publication date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from verbale.types import Reading, Time, Tokens, When

_STEPS = 4  # how many governors may lend their time
_HOLDING = frozenset(
    ["hold", "have", "attend", "host", "conduct", "carry", "begin", "open", "join", "launch", "stage"]
)
_TIME_NOUNS = frozenset(
    [
        "day",
        "evening",
        "morning",
        "night",
        "afternoon",
        "eve",
        "end",
        "start",
        "beginning",
        "middle",
        "hour",
        "month",
    ]
)
_EXCLUSIVE = frozenset(
    {"poss", "nummod", "compound", "amod", "nmod"}
)  # "Friday's raid" dates nothing but the raid
_APART = frozenset({"after", "following", "since", "before", "until", "despite", "over"})
_SHARED_MARKS = frozenset({"when", "as", "while", "where"})


def time_of(reading: Reading, trigger: int) -> When | None:
    """Return the time of the event that a token carries, None when the text gives none.

    The times in the trigger's own clause come first, then those of the clauses above it. Without one, a main
    clause in a tense of news is taken to be of the publication day or the day before.
    """
    tokens = reading.tokens
    sentence = reading.sentence_at(trigger)
    times = [t for t in reading.times if sentence.first <= t.tokens[0] < sentence.last]
    held = [(t, _holders(tokens, t)) for t in times]
    for owner in _owners(tokens, trigger, times):
        own = [t for t, holders in held if owner in holders or owner in range(*t.tokens)]
        found = [
            w
            for t in sorted(own, key=lambda t: abs(t.tokens[0] - trigger))
            if (w := t.when if owner in range(*t.tokens) else _as_of(reading, t, trigger))
        ]
        if found:
            return found[0]
    return _news_day(reading, trigger)


def _as_of(reading: Reading, time: Time, trigger: int) -> When | None:
    """Return a time as an event's own; "since May" is the time of a perfect alone, and lasts until publication."""
    tokens = reading.tokens
    first = time.tokens[0]
    since = tokens.lemma[first] == "since" or (first > 0 and tokens.lemma[first - 1] == "since")
    if not since:
        return time.when
    if not any(tokens.lemma[k] == "have" for k in tokens.kids(trigger, "aux")):
        return None
    published = reading.document.published
    end = max(published.end, time.when.end) if published else time.when.end
    return replace(time.when, end=end, precision="interval")


def _holders(tokens: Tokens, time: Time) -> tuple[int, ...]:
    """Return the words whose event a time expression may date: nouns on the way up, and the first verb."""
    inside = range(*time.tokens)
    here = next((i for i in inside if tokens.head[i] not in inside or tokens.head[i] == i), inside.start)
    exclusive = tokens.dep[here] in _EXCLUSIVE or tokens.lemma[inside.start] == "of"
    found: list[int] = []
    for k in tokens.ancestors(here):
        if k in inside or (tokens.is_noun(k) and tokens.lemma[k] in _TIME_NOUNS):
            continue
        if tokens.is_verb(k):
            return (*found, k)
        if tokens.pos[k] in ("ADP", "SCONJ"):
            exclusive = exclusive or (tokens.lemma[k] == "of" and not found)
            if found and tokens.lemma[k] in _APART:
                break
            continue
        found.append(k)
        if exclusive:
            break
    return tuple(found)


def _owners(tokens: Tokens, trigger: int, times: Sequence[Time]) -> Iterator[int]:
    """Yield the words whose time is the trigger's too, the nearest first."""
    yield trigger
    if not tokens.is_verb(trigger) or tokens.lemma[trigger] in _HOLDING:
        yield from tokens.kids(trigger, "dobj", "nsubjpass")
    yield from tokens.kids(trigger, "xcomp", "attr")
    here, planned = trigger, False
    for step, k in enumerate(tokens.ancestors(trigger)):
        if tokens.dep[here] == "relcl" and any(k in range(*t.tokens) for t in times):
            yield k  # "in 2002, when they met"
            return
        planned = planned or tokens.has_to(here)
        if step >= _STEPS or not _shares(tokens, here, planned=planned):
            return
        yield k
        here = k


def _shares(tokens: Tokens, i: int, *, planned: bool) -> bool:
    """Say whether a predicate or noun has its time from the word above it."""
    dep = tokens.dep[i]
    if dep in ("relcl", "acl", "parataxis"):
        return False
    if dep == "ccomp":
        return not planned and _same_day(tokens, i)
    if dep == "advcl":
        marks = {tokens.lemma[k] for k in tokens.kids(i, "mark", "advmod")}
        return not tokens.has(i, "mark") or bool(marks & _SHARED_MARKS)
    return not (dep == "pobj" and tokens.lemma[tokens.head[i]] in _APART)


def _same_day(tokens: Tokens, i: int) -> bool:
    """Say whether a clause in somebody's words may be of the day of speaking: its tense is not past or future."""
    tags = {tokens.tag[i], *(tokens.tag[k] for k in tokens.children[i])}
    return not tags & {"VBD", "VBN", "MD"}


def _news_day(reading: Reading, trigger: int) -> When | None:
    published = reading.document.published
    if published is None or published.precision != "day" or not _is_news(reading, trigger):
        return None
    evidence = "publication date: no time in the clause"
    return When(published.start - timedelta(days=1), published.end, "interval", evidence=evidence)


def _is_news(reading: Reading, trigger: int) -> bool:
    """Say whether a predicate is a main clause, or what one says, in a tense of news."""
    tokens = reading.tokens
    headline = reading.sentence_at(trigger).kind == "headline"
    here = trigger
    while tokens.is_noun(here) and tokens.head[here] != here and tokens.dep[here] in _OF_THE_VERB:
        here = tokens.head[here]
    while tokens.dep[here] in ("conj", "xcomp") and tokens.head[here] != here:
        here = tokens.head[here]
    if tokens.head[here] != here and tokens.dep[here] not in ("ccomp", "parataxis"):
        return False
    perfect = any(tokens.tag[k] == "VBD" and tokens.lemma[k] == "have" for k in tokens.children[here])
    modal = any(tokens.tag[k] == "MD" for k in tokens.children[here])
    return headline or (tokens.tag[here] in ("VBD", "VBN", "VBP", "VBZ", "VBG") and not perfect and not modal)


_OF_THE_VERB = frozenset({"dobj", "nsubjpass", "nsubj", "pobj", "prep"})
