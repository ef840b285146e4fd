"""Places that no table has: a village's name after "in", put into the country that the text speaks of there.

`lying` says in which country they are, and how far from a known place where the text tells that; else they get the
point of the town named beside them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from verbale.read.gazetteer import entries, fold, is_state
from verbale.read.where.lying import beside, is_left, piece, unlisted
from verbale.read.where.naming import PLACES, names_in
from verbale.read.where.senses import Senses
from verbale.read.where.standing import after_locative, is_place, seats, words
from verbale.types import Place, Reading, Sentence, Tokens, Where

_MISREAD = frozenset(
    {"PERSON", "ORG", "EVENT", "PRODUCT", ""}
)  # what the model takes the name of a village for
_NAMED = PLACES | {"ORG"}  # what bears a place's name: "Council" alone is no town
_AT = frozenset({"at", "near", "outside"})
_INTO = frozenset({"over", "into", "through", "onto"})
_LINKS = frozenset({"-", "de", "del", "da", "do", "di", "du", "al", "el", "la"})
_PARAGRAPHS = 1  # between a village and the town it is near
_LARGE = 100_000  # inhabitants of a town that a name means wherever it stands
_ACRONYM = 5  # letters of a name in capitals that may be an organisation's


def with_unlisted(
    reading: Reading, known: Sequence[Place], site: Where | None, namesakes: Container[str] = ()
) -> tuple[Place, ...]:
    """Return known places of a reading and those that no table has, in text order.

    `namesakes` are folded names that tables have only for other places.
    """
    taken = {i for place in known for i in range(*place.tokens)}
    taken |= _resolved(reading, namesakes)
    placed = list(known)
    told = _defined(reading, placed, taken)
    defined, site = frozenset(told), site or _of_the_headline(reading, known)
    for sentence in reading.sentences:
        for first, last in _names(reading, sentence, taken, namesakes, defined):
            span = reading.tokens.span(first, last)
            name = span.of(reading.document.text)
            if name not in told:
                found = unlisted(reading, (first, last), placed, site)
                told[name] = _listed_in(found) if found is not None else None
            where = told[name]
            if where is not None:
                placed.append(Place((first, last), replace(where, span=span)))
                placed.sort(key=lambda p: p.tokens)
    around = (_about(reading, placed, place, site) for place in placed)
    return tuple(_at_home(reading, place, site) for place in around)


def _defined(reading: Reading, known: Sequence[Place], taken: Container[int]) -> dict[str, Where | None]:
    """Return the places that a text tells the distance of: "Rova, some 60 km east of Lima, was held by ...".

    What is so told of is a place wherever else it is named, and lies there.
    """
    tokens, found = reading.tokens, dict[str, Where | None]()
    for i in range(len(tokens) - 1):
        if tokens.text[i + 1] != "," or i in taken or not _is_name(tokens, i):
            continue
        told = beside(reading, i + 1, known, apart=True)
        if told is not None and told.lat is not None:
            name = tokens.span(_first(tokens, i, reading.sentence_at(i).first), i + 1).of(
                reading.document.text
            )
            found.setdefault(name, replace(told, name=name))
    return found


def _of_the_headline(reading: Reading, known: Sequence[Place]) -> Where | None:
    """Return the one town that a headline names, which a text without a dateline is set at."""
    ends = max((s.last for s in reading.sentences if s.kind == "headline"), default=0)
    named = {p.where.name: p.where for p in known if p.tokens[0] < ends and not is_state(p.where)}
    return next(iter(named.values())) if len(named) == 1 else None


def _at_home(reading: Reading, place: Place, site: Where | None) -> Place:
    """Return a house or square that no table has with the point of the town where the text was written."""
    where, last = place.where, reading.tokens.lemma[place.tokens[1] - 1].lower()
    if where.lat is not None or site is None or site.country != where.country:
        return place
    built = last in words()["buildings"] or last in words()["parts"]
    return Place(place.tokens, _at_point_of(site, where)) if built else place


def _at_point_of(there: Where, where: Where) -> Where:
    """Return a place with the point of another, which is said of it."""
    return replace(
        where, lat=there.lat, lon=there.lon, near=(there.near or there.name) if there.lat is not None else ""
    )


def _about(reading: Reading, known: Sequence[Place], place: Place, site: Where | None) -> Place:
    """Return a place that no table has with the point of the listed one of its country that is named nearest by.

    Texts name a village beside the town that readers know, and rather behind it. A capital stands for those who govern.
    """
    if place.where.lat is not None or not place.where.country:
        return place
    here = reading.sentence_at(place.tokens[0])
    first, _ = piece(reading, here.paragraph)
    near: list[tuple[bool, bool, int, int, Where]] = []
    for other in known:
        there = other.where
        if there.country != place.where.country or there.lat is None or is_state(there):
            continue
        if is_left(reading.tokens, other.tokens[0]):
            continue
        paragraph, at = reading.sentence_at(other.tokens[0]).paragraph, other.tokens[0]
        apart = abs(paragraph - here.paragraph)
        named = fold(place.where.name).endswith(f" {fold(there.name)}")  # "Nueva Córdoba" is in Córdoba
        same = here.first <= at < here.last
        if named or (paragraph >= first and (same or fold(there.name) not in seats())):
            near.append(
                (not named, not same and apart > _PARAGRAPHS, apart, abs(at - place.tokens[0]), there)
            )
    written = site if site is not None and site.country == place.where.country else None
    if written is not None and fold(written.name) in seats():
        written = None
    if not near or (near_by := min(near, key=lambda n: n[:4]))[1]:
        where = written or (near_by[4] if near else None)
    else:
        where = near_by[4]
    if where is None:
        return place
    return Place(place.tokens, _at_point_of(where, place.where))


def by_names(reading: Reading, senses: Senses, placed: Sequence[Place]) -> tuple[Place, ...]:
    """Return places, those that no table has with the point of what is named nearest in their country.

    It need not stand for the place there: "Sligo County Council" is not far from Sligo.
    """
    if all(p.where.lat is not None or not p.where.country for p in placed):
        return tuple(placed)
    near = _named(reading, senses)
    return tuple(Place(p.tokens, _at_the_nearest(p.where, near, p.tokens[0])) for p in placed)


def _named(reading: Reading, senses: Senses) -> dict[str, list[tuple[int, Where]]]:
    """Return first tokens and places of the names that tell what is near, by country, in text order."""
    tokens, near = reading.tokens, dict[str, list[tuple[int, Where]]]()
    for first, last in names_in(reading):
        entry = senses.meant(tokens.span(first, last).of(reading.document.text))
        if entry is None or entry.kind == "state" or tokens.ent[first] not in _NAMED:
            continue
        if not is_left(tokens, first) and fold(entry.where.name) not in seats():
            near.setdefault(entry.where.country, []).append((first, entry.where))
    return near


def _at_the_nearest(where: Where, near: Mapping[str, list[tuple[int, Where]]], at: int) -> Where:
    named = near.get(where.country, ()) if where.lat is None and where.country else ()
    if not named:
        return where
    n = bisect_left(named, at, key=lambda one: one[0])
    _, there = min(named[max(0, n - 1) : n + 1], key=lambda one: abs(one[0] - at))
    return _at_point_of(there, where)


def _resolved(reading: Reading, namesakes: Container[str]) -> set[int]:
    """Return the tokens of names that somebody known bears."""
    named = (
        m
        for m in reading.mentions
        if (m.party.entity and fold(m.party.text) not in namesakes) or (m.party.person and m.party.country)
    )
    text = reading.tokens.text  # not the state in "Barra del Colorado"
    return {i for m in named if text[max(m.tokens[0] - 1, 0)] not in _LINKS for i in range(*m.tokens)}


def _names(
    reading: Reading, sentence: Sentence, taken: set[int], namesakes: Container[str], defined: Container[str]
) -> Iterator[tuple[int, int]]:
    """Yield the names in a sentence that stand for a place; `defined` are those that are known to be one."""
    tokens = reading.tokens
    for i in range(sentence.first, sentence.last):
        if i in taken or not _is_name(tokens, i) or (i + 1 < sentence.last and _goes_on(tokens, i + 1)):
            continue
        first = _first(tokens, i, sentence.first)
        sure = tokens.span(first, i + 1).of(reading.document.text) in defined
        if not is_place(tokens, i) or not (sure or _may_be_a_place(tokens, i)):
            continue
        if taken.intersection(range(first, i)):
            continue
        name = " ".join(tokens.text[first : i + 1])
        if sure or fold(name) in namesakes or not _has_a_sense(name):
            yield first, i + 1


def _is_name(tokens: Tokens, i: int) -> bool:
    """Say whether a token is a name; the model takes some of strange places for nouns."""
    if not tokens.text[i][0].isupper():
        return False
    if tokens.lemma[i].lower() in words()["parts"] and not _ends_a_name(tokens, i):
        return False  # "the Port of Lima" names Lima
    return tokens.tag[i] == "NNP" or (tokens.is_noun(i) and tokens.ent[i] in PLACES)


def _ends_a_name(tokens: Tokens, i: int) -> bool:
    """Say whether a noun for a place is part of a name: "at Kooya Bay", but not "the Lima Airport"."""
    first = i
    while first > 0 and tokens.tag[first - 1] == "NNP" and tokens.dep[first - 1] == "compound":
        first -= 1
    article = first > 0 and tokens.lemma[first - 1] == "the"
    return first < i and not article and tokens.tag[i] == "NNP"


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Say whether a token carries on the name before it: "Kok-Tash"."""
    if tokens.tag[i] == "NNP":
        return tokens.text[i][0].isupper()
    return tokens.text[i] in _LINKS and tokens.tag[i + 1 : i + 2] == ("NNP",)


def _may_be_a_place(tokens: Tokens, i: int) -> bool:
    """Say whether a name in the role of a place can be one: not a day, an agency or a man in whom one trusts."""
    kind, governor = tokens.ent[i], tokens.head[i]
    above = tokens.head[governor]
    minds = {tokens.lemma[k] for k in (above, *tokens.kids(above, "dobj"))} & words()["minds"]
    lemma = tokens.lemma[i].lower()
    if (
        minds
        or _acronym(tokens.text[i])
        or lemma in words()["continents"] | words()["unplaced"] | words()["seldom"]
    ):
        return False
    beside = tokens.dep[i] == "appos" and tokens.lemma[governor].lower() in words()["parts"]
    if kind in PLACES or (kind in _MISREAD and (beside or _is_designated(tokens, i))):
        return True  # "her village, X"
    preposition = tokens.lemma[governor]
    misread = kind in _MISREAD or (kind == "NORP" and preposition in _AT)  # "the post at X"
    if not misread or tokens.dep[i] != "pobj":
        return False
    if preposition == "of" and tokens.lemma[above] in words()["parts"]:
        return True  # "the island of X"
    if kind == "ORG":
        return _is_no_body(tokens, preposition, above)
    return preposition in words()["locative"] or preposition in _INTO or after_locative(tokens, i)


def _is_designated(tokens: Tokens, i: int) -> bool:
    """Say whether the next word says that a name is a place's: "X island"."""
    above = tokens.head[i]
    told = tokens.dep[i] == "compound" and above == i + 1 and tokens.ent[i] != "ORG"
    return told and tokens.lemma[above].lower() in words()["settlements"] | words()["designators"]


def _is_no_body(tokens: Tokens, preposition: str, above: int) -> bool:
    """Say whether what looks like a body's name stands where only a place does: "died at X", but not "works at X"."""
    done = tokens.is_verb(above)
    if done and preposition == "at":
        return tokens.lemma[above] not in words()["posts"]
    if preposition in _INTO:
        return done and tokens.lemma[above] in words()["motion"]
    fixed = words()["fixtures"] | words()["grounds"] | words()["natural"]  # "a bridge at X"
    return preposition in words()["locative"] and (preposition != "at" or tokens.lemma[above] in fixed)


def _acronym(text: str) -> bool:
    return text.isupper() and len(text) <= _ACRONYM


def _first(tokens: Tokens, last: int, least: int) -> int:
    """Return where the name that ends with a token begins: "Barra del Colorado", "Kok-Tash"."""
    first = last
    while first > least and (tokens.tag[first - 1] == "NNP" or tokens.text[first - 1] in _LINKS):
        first -= 1
    while tokens.tag[first] != "NNP" and first < last:
        first += 1
    return first


def _has_a_sense(name: str) -> bool:
    """Say whether a table has the name for more than small towns, so that the text leaves its place open."""
    return any(e.kind not in ("city", "district") or e.population >= _LARGE for e in entries(name))


def _listed_in(where: Where) -> Where:
    """Return the town of a name that lies in the country that the text speaks for, where the tables have one."""
    found = (e.where for e in entries(where.name) if e.kind == "city" and e.where.country == where.country)
    return where if where.lat is not None else next(found, where)
