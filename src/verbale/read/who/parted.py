"""Noun phrases that the parser makes one of two: a title's place and the name behind it, a day and whoever it opens."""

from __future__ import annotations

from verbale.read.who.stretches import OWN, TITLE_PLACE, Phrase, name_run, place_end, plain_name
from verbale.read.who.view import View, english

_NAME = 3  # words of a comma and a whole name


def parted(view: View, phrase: Phrase) -> list[Phrase]:
    """Return the phrases that a phrase holds side by side, in text order; without a day at its front: "On Monday Kenya sued"."""
    first, last, head = phrase
    if last - first == 1:
        return [phrase]
    while first < head and (_day(view, first) or _opener(view, first)):
        first += 1
    if first > phrase.first:
        phrase = Phrase(first, last, head)
    if at := _place_before_kind(view, phrase) or _name_behind(view, phrase):
        return [Phrase(first, at, at - 1), Phrase(at + (view.text[at] == ","), last, head)]
    if at := _two_kinds(view, phrase):
        return [Phrase(first, at, at - 1), *parted(view, Phrase(at + 1, last, head))]
    if _charged(view, phrase) and 0 < (end := place_end(view, first)) <= last:
        return _behind_charge(view, phrase, end)
    if at := _person_behind_place(view, phrase):
        return [Phrase(first, at, at - 1), Phrase(at, last, head if head >= at else last - 1)]
    return [phrase]


def _person_behind_place(view: View, phrase: Phrase) -> int:
    """Return where a person begins behind the place that opens a sentence: "In Rome Jens Holm asked"; else 0."""
    if not _opens(view, phrase.first):
        return 0
    start = phrase.first + (view.small[phrase.first] == "the")
    hit = view.covering[start] if start < phrase.last else None
    if hit is None or hit.first != start or not hit.reading("state", "region", "capital"):
        return 0
    named = all(plain_name(view, i) for i in range(hit.last, phrase.last))
    return hit.last if named and hit.last + 1 < phrase.last and view.ent[phrase.last - 1] == "PERSON" else 0


def _behind_charge(view: View, phrase: Phrase, end: int) -> list[Phrase]:
    """Part what an office is for from the name behind it: "envoy for Lebanon Jean Morel"; the Sahel is no party."""
    if end == phrase.last or not name_run(view, end, phrase.last):
        return [phrase]
    name = Phrase(end, phrase.last, phrase.last - 1)
    if all(view.covering[i] is None for i in range(phrase.first, end)):
        return [name]
    return [Phrase(phrase.first, end, phrase.head if phrase.head < end else end - 1), name]


def _name_behind(view: View, phrase: Phrase) -> int:
    """Return the comma behind which the name of who holds a title stands: "president of the Xunta, Jens Holm"; else 0."""
    at = next((i for i in range(phrase.first + 1, phrase.head) if view.text[i] == ","), 0)
    if (
        not at
        or view.ent[phrase.last - 1] != "PERSON"
        or view.ent[at - 1] == "PERSON"
        or phrase.last - at < _NAME
    ):
        return 0
    of = _charged(view, phrase) and view.capital(at - 1)
    return at if of and name_run(view, at + 1, phrase.last) else 0


def _charged(view: View, phrase: Phrase) -> bool:
    """Say whether a phrase stands behind a title and "of", "to" or "for"."""
    title = view.covering[phrase.first - 2] if phrase.first > 1 else None
    return (
        title is not None
        and title.reading("title") is not None
        and view.small[phrase.first - 1] in TITLE_PLACE
    )


def _opens(view: View, i: int) -> bool:
    """Say whether a place stands behind a preposition that begins a sentence: "In Rome Jens Holm asked"."""
    return i > 0 and view.text[i - 1] in ("In", "From", "At", "Near")


def _place_before_kind(view: View, phrase: Phrase) -> int:
    """Return where people begin whom the parser takes for a place's name: "In Cap-Estate crowds burned a car"; else 0."""
    if not _opens(view, phrase.first):
        return 0
    at = phrase.head
    while at > phrase.first and not view.capital(at - 1) and view.small[at - 1].isalpha():
        at -= 1
    told = view.covering[phrase.head]
    role = told.reading("role") if told is not None else None
    many = role is not None and role.plural and not role.body and not role.thing
    name = at > phrase.first and all(_of_place(view, i) for i in range(phrase.first, at))
    return at if many and name and phrase.last == phrase.head + 1 else 0


def _of_place(view: View, i: int) -> bool:
    hit = view.covering[i]
    listed = hit is not None and hit.reading("state", "region", "capital") is not None
    return listed or plain_name(view, i) or view.text[i] == "-"


def _two_kinds(view: View, phrase: Phrase) -> int:
    """Return where "and" joins two kinds of people that the parser takes for one: "miners and coca growers"; else 0."""
    for i in range(phrase.first + 1, phrase.head):
        if view.small[i] != "and" or view.pos[i - 1] != "NOUN":
            continue
        hit, behind = view.covering[i - 1], view.covering[i + 1]
        if hit is None or behind is None:
            continue
        many = hit.last == i and view.small[i - 1].endswith("s") and (told := hit.reading("role", "title"))
        if many and told and told.plural and not told.thing and behind.reading("role", "title"):
            return i if behind.first <= phrase.head < behind.last or behind.last <= phrase.head else 0
    return 0


def _day(view: View, i: int) -> bool:
    """Say whether a word is a day or month, or "last" before one, and no name: Theresa May, April Holm."""
    days = english()["calendar"]
    word = view.small[i] in days or (view.small[i] in english()["of_day"] and view.small[i + 1] in days)
    return word and view.ent[i] != "PERSON" and view.text[i + 1] not in OWN


def _opener(view: View, i: int) -> bool:
    """Say whether a capitalised word only begins a sentence, though the model takes it for a name: "Twice Jens Holm ran"."""
    begins = i == 0 or view.text[i - 1] in (".", "!", "?", ":", "-", "–", "—", '"', "“")
    named = view.pos[i] == "PROPN" == view.pos[i + 1] and plain_name(view, i) and view.capital(i + 1)
    return begins and named and view.small[i] in english()["openers"]
