"""Where the event of a predicate took place.

What its own words say comes first: the places that hang on it, on its objects and subjects and on the nouns inside
them. "There" and "the town" are the place named last, "here" the dateline's. Where its words say nothing, an event
plays where the scene is (`coding/scene_place.py`): such a place's span lies outside of the sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile

from verbale.coding.according import holding
from verbale.coding.hanging import distance, nouns_of_place, words
from verbale.coding.scene_place import scene_of
from verbale.coding.setting import home, places_in
from verbale.types import Reading, Sentence, Status, Where


def place_of(reading: Reading, trigger: int, status: Status = "asserted") -> Where | None:
    """Return the place of the event that a token carries, None when the text gives none."""
    said = said_place(reading, trigger, reading.sentence_at(trigger))
    return said or _said_on(reading, trigger) or scene_of(reading, trigger, status, said_place)


def said_place(reading: Reading, trigger: int, sentence: Sentence) -> Where | None:
    """Return the place that a sentence gives for a token of it: the nearest one, towns before countries."""
    near = (
        (steps, not (where.admin1 or where.lat is None), first, where)
        for first, last, where in _named(reading, sentence)
        if (steps := distance(reading.tokens, trigger, first, last)) is not None
    )
    return min(near, key=lambda n: n[:3], default=(0, True, 0, None))[3]


def _said_on(reading: Reading, trigger: int) -> Where | None:
    """Return the place of a sentence without a verb that goes on telling of an event: "It sank. In Lima, at the pier"."""
    here, tokens = reading.sentence_at(trigger), reading.tokens
    if here.last >= len(tokens) or not tokens.is_verb(trigger) or any(places_in(reading, here)):
        return None
    behind = reading.sentence_at(here.last)
    inside = range(behind.first, behind.last)
    if behind.paragraph != here.paragraph or any(tokens.is_verb(i) or tokens.pos[i] == "AUX" for i in inside):
        return None
    led = tokens.pos[behind.first] in ("ADP", "ADV")
    return next((where for _, _, where in _named(reading, behind)), None) if led else None


def _named(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int, Where]]:
    """Yield the tokens of a sentence that give a place, with the place."""
    at = bisect_left(reading.places, sentence.first, key=lambda p: p.tokens[0])
    for place in takewhile(lambda p: p.tokens[0] < sentence.last, reading.places[at:]):
        yield (*place.tokens, place.where)
    for i, lemma in nouns_of_place(reading.tokens, sentence.first, sentence.last):
        where = home(reading) if lemma == "here" else _named_before(reading, i, sentence, lemma)
        if where is not None:
            yield i, i + 1, where


def _named_before(reading: Reading, i: int, sentence: Sentence, lemma: str) -> Where | None:
    """Return the place that "there" or "the town" means: the last of the sentence, else the last at home."""
    content = next((q.content for q in holding(reading, i)), None) if lemma == "there" else None
    known = [p for p in reading.places if p.tokens[0] < i and _may_be(p.where, lemma)]
    inside = [p for p in known if p.tokens[0] >= sentence.first]
    if content is not None:  # where the speaker is, is another place
        known = [p for p in known if p not in inside or (p.where.span and content.contains(p.where.span))]
        inside = [p for p in inside if p in known]
    set_at = home(reading)
    at_home = [p for p in known if set_at is not None and p.where.country == set_at.country]
    if lemma in words()["rooms"]:  # "the building", "the airstrip": of the town spoken of
        inside = []
    last = inside or (known if lemma == "there" else at_home or known)
    return last[-1].where if last else reading.site


def _may_be(where: Where, lemma: str) -> bool:
    """Say whether a place may be what a word means: "the town" is no country."""
    return bool(where.admin1) or where.lat is None or lemma not in words()["towns"]
