"""Where the event of a predicate took place.

What its own words say comes first: the places that hang on it, on its objects and subjects and on the nouns inside
them. "There" and "the town" are the place named last, "here" the dateline's. Where its words say nothing, an event
that is told as done plays where the one before it played (`coding/scene.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from verbale.coding import scene
from verbale.coding.hanging import distance, nouns_of_place, words
from verbale.types import Reading, Sentence, Status, Where


def place_of(reading: Reading, trigger: int, status: Status = "asserted") -> Where | None:
    """Return the place of the event that a token carries, None when the text gives none."""
    said = said_place(reading, trigger, reading.sentence_at(trigger))
    return said or scene.scene_of(reading, trigger, status, said_place)


def said_place(reading: Reading, trigger: int, sentence: Sentence) -> Where | None:
    """Return the place that a sentence gives for a token of it: the nearest one, towns before countries."""
    near = (
        (steps, not (where.admin1 or where.lat is None), first, where)
        for first, last, where in _named(reading, sentence)
        if (steps := distance(reading.tokens, trigger, first, last)) is not None
    )
    return min(near, key=lambda n: n[:3], default=(0, True, 0, None))[3]


def _named(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int, Where]]:
    """Yield the tokens of a sentence that give a place, with the place."""
    for place in reading.places:
        if sentence.first <= place.tokens[0] < sentence.last:
            yield (*place.tokens, place.where)
    for i, lemma in nouns_of_place(reading.tokens, sentence.first, sentence.last):
        where = reading.site if lemma == "here" else _named_before(reading, i, sentence, lemma)
        if where is not None:
            yield i, i + 1, where


def _named_before(reading: Reading, i: int, sentence: Sentence, lemma: str) -> Where | None:
    """Return the place that "there" or "the town" means: the last of the sentence, else the last at home."""
    before = [p.where for p in reading.places if p.tokens[0] < i]
    if lemma in words()["towns"]:
        before = [w for w in before if w.admin1 or w.lat is None]
    near = [p.where for p in reading.places if sentence.first <= p.tokens[0] < i and p.where in before]
    home = scene.home(reading)
    at_home = [w for w in before if home is not None and w.country == home.country]
    last = near or (at_home if lemma in words()["towns"] else before) or before or [reading.site]
    return last[-1]
