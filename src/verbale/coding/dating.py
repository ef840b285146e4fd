"""When the event of a predicate took place, from the times its clause names and the publication date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from verbale.coding.links import ancestors, is_noun, is_verb, sentence_of
from verbale.types import Reading, Time, Tokens, When

_CLAUSAL = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "pcomp"})
_STEPS = 4  # how many governors may lend their time


def time_of(reading: Reading, trigger: int) -> When | None:
    """Return the time of the event that a token carries, None when the text gives none.

    The times in the trigger's own clause come first, the nearest in the parse, then those of the clauses
    above it. Without one, a main clause in a past tense is taken to be news: of the publication day or the
    day before.
    """
    tokens = reading.tokens
    sentence = sentence_of(reading, trigger)
    times = [t for t in reading.times if sentence.first <= t.tokens[0] < sentence.last]
    for owner in _owners(tokens, trigger):
        own = [t for t in times if _owner(tokens, t) == owner]
        if own:
            return min(own, key=lambda t: abs(t.tokens[0] - trigger)).when
    return _news_day(reading, trigger)


def _owner(tokens: Tokens, time: Time) -> int:
    """Return the verb or event noun that a time expression hangs on."""
    i = _head(tokens, time.tokens)
    for k in ancestors(tokens, i):
        if is_verb(tokens, k) or (is_noun(tokens, k) and k not in range(*time.tokens)):
            return k
    return i


def _head(tokens: Tokens, run: tuple[int, int]) -> int:
    inside = range(*run)
    return next((i for i in inside if tokens.head[i] not in inside or tokens.head[i] == i), run[0])


def _owners(tokens: Tokens, trigger: int) -> Iterator[int]:
    """Yield the words whose time is the trigger's too, the nearest first."""
    yield trigger
    yield from (
        k for k in tokens.children[trigger] if tokens.dep[k] in ("dobj", "xcomp", "attr", "nsubjpass")
    )
    here = trigger
    for step, k in enumerate(ancestors(tokens, trigger)):
        if step >= _STEPS or (tokens.dep[here] in ("relcl", "advcl") and step):
            return
        if tokens.dep[here] != "ccomp" or _same_day(tokens, here):
            yield k
        here = k


def _same_day(tokens: Tokens, i: int) -> bool:
    """Say whether a clause in somebody's words is of the day of speaking: none is, as far as its tense shows."""
    return tokens.tag[i] not in ("VBD", "VBN", "MD") and not any(
        tokens.tag[k] == "MD" for k in tokens.children[i]
    )


def _news_day(reading: Reading, trigger: int) -> When | None:
    published = reading.document.published
    if published is None or published.precision != "day" or not _is_news(reading, trigger):
        return None
    evidence = "publication date: no time in the clause"
    return When(published.start - timedelta(days=1), published.end, "interval", evidence=evidence)


def _is_news(reading: Reading, trigger: int) -> bool:
    """Say whether a predicate is a main clause, or what one says, in a tense of news."""
    tokens = reading.tokens
    headline = sentence_of(reading, trigger).kind == "headline"
    here = trigger
    while (
        is_noun(tokens, here)
        and tokens.head[here] != here
        and tokens.dep[here] in ("dobj", "nsubjpass", "nsubj", "pobj", "prep")
    ):
        here = tokens.head[here]
    while tokens.dep[here] in ("conj", "xcomp") and tokens.head[here] != here:
        here = tokens.head[here]
    if tokens.head[here] != here and tokens.dep[here] not in ("ccomp", "parataxis"):
        return False
    perfect = any(tokens.tag[k] == "VBD" and tokens.lemma[k] == "have" for k in tokens.children[here])
    return headline or (tokens.tag[here] in ("VBD", "VBN", "VBP", "VBZ", "VBG") and not perfect)
