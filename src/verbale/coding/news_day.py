"""The day of the news: what a main clause tells without a time is of the publication day or the day before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verbale.coding.retold import retold
from verbale.coding.scene_time import tense_of, words
from verbale.openings import clock
from verbale.timex.calendar_days import DAY
from verbale.types import Reading, Tokens, When


def news_day(reading: Reading, trigger: int) -> When | None:
    """Return the days that an undated event is news of, None when it is not told as news."""
    published = reading.document.published
    if published is None or published.precision != "day" or not _is_news(reading, trigger):
        return None
    unread = (*_unread(reading, trigger), *_feasts(reading, trigger))
    if any(_first_verb(reading.tokens, i) == trigger for i in unread):
        return None
    if retold(reading, trigger) is not None:
        return None
    evidence = "publication date: no time in the clause"
    if _just_told(reading, trigger):
        return When(published.start, published.end, "day", evidence=f"{evidence}, told by the clock")
    return When(published.start - DAY, published.end, "interval", evidence=evidence)


def by_now(reading: Reading, trigger: int, when: When) -> When:
    """Return a time as an event has it that the tense puts before or after publication: "voted this week"."""
    tokens, published = reading.tokens, reading.document.published
    inside = published is not None and when.start <= published.start and published.end < when.end
    if published is None or not inside or not when.text.lower().startswith("this "):
        return when
    verb = next((k for k in (trigger, *tokens.ancestors(trigger)) if tokens.is_verb(k)), trigger)
    if tense_of(tokens, verb) in ("past", "perfect", "behind"):
        return replace(when, end=published.end)
    ahead = tokens.has_to(verb) or any(tokens.lemma[k] in ("will", "shall") for k in tokens.kids(verb, "aux"))
    return replace(when, start=published.start) if ahead else when


def _just_told(reading: Reading, trigger: int) -> bool:
    """Read "09.20 Banks have opened": a paragraph behind a clock tells in the perfect what has just come about."""
    tokens, sentence = reading.tokens, reading.sentence_at(trigger)
    head = tokens.head[trigger]
    main = head == trigger or (tokens.dep[trigger] in ("ccomp", "parataxis") and head > trigger)
    if not main or not any(tokens.tag[k] in ("VBZ", "VBP") for k in tokens.kids(trigger, "aux")):
        return False
    return clock(reading.document, sentence.paragraph) is not None


def _is_news(reading: Reading, trigger: int) -> bool:
    """Say whether a predicate is a main clause, or what one says, in a tense of news."""
    tokens = reading.tokens
    headline = reading.sentence_at(trigger).kind == "headline"
    here = trigger
    while _of_the_verb(tokens, here):
        here = tokens.head[here]
    while tokens.dep[here] in ("conj", "xcomp") and tokens.head[here] != here:
        here = tokens.head[here]
    if tokens.head[here] != here and tokens.dep[here] not in ("ccomp", "parataxis"):
        return False
    perfect = any(tokens.tag[k] == "VBD" and tokens.lemma[k] == "have" for k in tokens.children[here])
    modal = any(tokens.tag[k] == "MD" for k in tokens.children[here])
    did = any(tokens.lemma[k] == "do" for k in tokens.kids(here, "aux"))  # "did not agree"
    news = tokens.tag[here] in ("VBD", "VBN", "VBP", "VBZ", "VBG") or did
    if headline:
        return not (modal or tokens.has_to(here))
    return news and not perfect and not modal


def _unread(reading: Reading, trigger: int) -> Iterator[int]:
    """Yield the words of times that could not be read: "centuries ago", "in the year 998"."""
    tokens, sentence = reading.tokens, reading.sentence_at(trigger)
    read = {i for t in reading.times for i in range(*t.tokens)}
    for i in range(sentence.first, sentence.last):
        if i not in read and (
            tokens.lemma[i] in words()["ages"] or (tokens.lemma[i - 1] == "year" and tokens.tag[i] == "CD")
        ):
            yield i


def _feasts(reading: Reading, trigger: int) -> Iterator[int]:
    """Yield the feasts that an event is told before, during or after, and that are not its own time: "after Ramadan"."""
    tokens, sentence = reading.tokens, reading.sentence_at(trigger)
    for i in range(sentence.first, sentence.last):
        if not _is_feast(tokens, i):
            continue
        name = i
        while tokens.dep[name] == "compound":
            name = tokens.head[name]
        named = name == i or _is_feast(tokens, name)  # "after Eid", not "after Eid prayers"
        above = tokens.head[name]
        if named and tokens.dep[name] == "pobj" and tokens.lemma[above] in words()["beside_feasts"]:
            yield name


def _is_feast(tokens: Tokens, i: int) -> bool:
    """Say whether a word names a feast without a fixed day: "Ramadan", the "Year" of "Lunar New Year"."""
    by_another = tokens.text[max(i - 2, 0) : i]
    reckoned = tokens.lemma[i].lower() in words()["reckoned"] and any(
        w.lower() in words()["reckonings"] for w in by_another
    )
    return reckoned or tokens.text[i].lower() in words()["feasts"]


def _first_verb(tokens: Tokens, i: int) -> int | None:
    return next((k for k in tokens.ancestors(i) if tokens.is_verb(k)), None)


def _of_the_verb(tokens: Tokens, i: int) -> bool:
    """Say whether a word takes part in what the one above it tells: "killed ten in a battle"."""
    if tokens.head[i] == i or tokens.dep[i] not in _OF_THE_VERB:
        return False
    within = tokens.pos[i] == "ADP" and tokens.lemma[i] == "in" and tokens.is_verb(tokens.head[i])
    return tokens.is_noun(i) or within


_OF_THE_VERB = frozenset({"dobj", "nsubjpass", "nsubj", "pobj", "prep"})
