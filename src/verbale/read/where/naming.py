"""Names of places as they stand in a text: those that the gazetteer has, and which of them are parts of longer ones."""

from __future__ import annotations

from verbale.read.gazetteer import MOST_WORDS, adjectives, entries, fold
from verbale.read.where.standing import (
    after_locative,
    is_entered,
    is_of_a_town,
    is_on,
    is_place,
    stands_alone,
    words,
)
from verbale.read.where.within import head_of
from verbale.types import Reading, Tokens

_OTHER_TYPES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "LAW", "DATE", "TIME"})
_LARGE = 100_000  # inhabitants of a town whose name is known alone
_LOUD = 4  # letters in capitals
_ARTICLES = frozenset({"al", "el", "ad", "ar", "as", "ash", "at", "az", "an"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
_MISREAD = frozenset(
    {"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "GPE", "LOC", "FAC", ""}
)  # what the model calls towns it does not know


def names_in(reading: Reading) -> list[tuple[int, int]]:
    """Return the token ranges of the names that the gazetteer has, the longest that begin at each token."""
    found: list[tuple[int, int]] = []
    for sentence in reading.sentences:
        i = sentence.first
        while i < sentence.last:
            last = _name_at(reading, i, sentence.last)
            if last is not None:
                found.append((i, last))
            i = last or i + 1
    return found


def _name_at(reading: Reading, first: int, end: int) -> int | None:
    """Return the end of the longest known name that begins at a token."""
    tokens, text = reading.tokens, reading.document.text
    if tokens.text[first] in _ARTICLES and _is_hyphened(tokens, first):
        last = first + 3  # "al-Bab"
        return last if last <= end and entries(text[tokens.start[first] : tokens.end[last - 1]]) else None
    named = tokens.tag[first].startswith(("NNP", "DT")) or tokens.ent[first] == "GPE"
    least = first + 1
    if not named and _is_loud(tokens.text[first]):
        named, least = True, first + 2  # "PORT HEDLAND residents"
    if not tokens.text[first][0].isupper() or not (named or _is_mistagged(reading, first)):
        return None
    article = tokens.tag[first] == "DT"
    if article and (tokens.tag[first + 1 : first + 2] != ("NNP",) or tokens.ent_start[first + 1]):
        return None  # "The man" is nobody in Man, "the Lima talks" are in no The Lima
    for last in range(min(first + 2 * MOST_WORDS, end), least - 1, -1):
        if tokens.pos[last - 1] in ("PUNCT", "PART", "ADP") and not tokens.text[last - 1].endswith("."):
            continue
        name = text[tokens.start[first] : tokens.end[last - 1]]
        if entries(name) and fold(name) not in words()["parts"]:  # "Zone 14" is not in a town called Zone
            return (
                last
                if fold(name) not in words()["seldom"] or _is_called_a_place(reading, first, last)
                else None
            )
    return None


def _is_called_a_place(reading: Reading, first: int, last: int) -> bool:
    """Say whether words around a name say that it is a place's: "the town of Lent", "Lent district", "Lent, Gelderland"."""
    tokens, parts = reading.tokens, words()["parts"]
    if first > 1 and tokens.text[first - 1] == "of" and tokens.lemma[first - 2].lower() in parts:
        return True
    if last < len(tokens) and tokens.lemma[last].lower() in parts and tokens.head[last - 1] == last:
        return True
    if last + 2 >= len(tokens) or tokens.text[last] != "," or tokens.pos[last + 2] != "PUNCT":
        return False  # "During Lent, France freed two": France only acts
    countries = {e.where.country for e in entries(tokens.span(first, last).of(reading.document.text))}
    return any(
        e.kind in ("state", "unit") and e.where.country in countries for e in entries(tokens.text[last + 1])
    )


def _is_loud(word: str) -> bool:
    """Say whether a word stands in capitals and is too long for a body's letters."""
    return len(word) >= _LOUD and word.isupper()


def _is_hyphened(tokens: Tokens, i: int) -> bool:
    """Say whether a hyphen and a capital follow a token without a space: "Kok-Tash"."""
    if i + 2 >= len(tokens) or tokens.text[i + 1] != "-" or not tokens.text[i + 2][0].isupper():
        return False
    return tokens.end[i] == tokens.start[i + 1] and tokens.end[i + 1] == tokens.start[i + 2]


def _is_half(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether a name is one half of a name with a hyphen, and not of a way: "the Lima-Quito road"."""
    after = _is_hyphened(tokens, last - 1)
    if not after and not (first > 1 and _is_hyphened(tokens, first - 2)):
        return False
    other = last + 1 if after else first - 2
    apart = tokens.ent_start[max(other, first)]
    known = entries(tokens.text[other])[:1]
    if any(e.kind in ("state", "unit") or (apart and e.population >= _LARGE) for e in known):
        return False  # "the Iran-Iraq war"
    end = last + 2 if after else last
    way = words()["motion"] | words()["parts"]
    return not (end < len(tokens) and tokens.lemma[end] in way) and tokens.tag[end - 1].startswith("NNP")


def _is_mistagged(reading: Reading, i: int) -> bool:
    """Say whether a word that is tagged as none is a name: "the Amhara region", "over Imia"."""
    tokens = reading.tokens
    if tokens.pos[i] == "ADJ" or tokens.ent[i] == "NORP":
        above = tokens.head[i]
        part = above == i + 1 and tokens.lemma[above] in words()["parts"]
        return part and fold(tokens.text[i]) not in adjectives()
    sentence = reading.sentence_at(i)
    inside = sentence.kind == "body" and i > sentence.first and tokens.text[i - 1].islower()
    seen = (
        tokens.ent[i] in _MISREAD and tokens.lemma[i].lower() not in words()["unplaced"] | words()["seldom"]
    )
    return inside and seen and tokens.is_noun(i) and tokens.dep[i] == "pobj"


def part_of_a_name(tokens: Tokens, first: int, last: int, kind: str = "") -> bool:
    """Say whether a name is part of a longer one, or a person's; `kind` is what a table has it for, "home" a town of a named country."""
    if _is_half(tokens, first, last):
        return True
    kinds = {tokens.ent[i] for i in range(first, last)}
    beyond = last < len(tokens) and tokens.tag[last].startswith("NNP") and tokens.dep[last - 1] == "compound"
    beyond = beyond and tokens.lemma[last].lower() not in words()["designators"]
    beyond = beyond and not stands_alone(tokens, first)
    beyond = beyond or _goes_on_with_of(tokens, last)
    before = first > 0 and tokens.tag[first - 1] == "NNP" and tokens.dep[first - 1] == "compound"
    given = before and tokens.head[first - 1] in range(first, last) and tokens.ent[first] != "GPE"
    given = given or _goes_before(tokens, first)
    given = given or (first > 1 and tokens.text[first - 1] == "del" and tokens.tag[first - 2] == "NNP")
    return beyond or given or (bool(kinds & _OTHER_TYPES) and not _misread(tokens, first, last, kind))


def _goes_on_with_of(tokens: Tokens, last: int) -> bool:
    """Say whether "of" and a name that no place has make a name longer: "Milton of Ulva", but not "Bay of Bengal"."""
    if last + 1 >= len(tokens) or tokens.text[last] not in ("of", "upon") or tokens.tag[last + 1] != "NNP":
        return False
    return tokens.head[last] == last - 1 and not entries(tokens.text[last + 1])


def _goes_before(tokens: Tokens, first: int) -> bool:
    """Say whether one name with the word before it: "Dar Zawiya", but not "East Aleppo", "Aleppo Karm"."""
    if first == 0 or tokens.ent_start[first] or tokens.dep[first - 1] != "compound":
        return False
    before = tokens.text[first - 1]
    one = (
        tokens.tag[first - 1] == "NNP" and before[0].isupper() and tokens.ent[first - 1] == tokens.ent[first]
    )
    lemma = before.lower()
    told = lemma in words()["parts"] | words()["sides"] or lemma.removesuffix("ern") in words()["locative"]
    return one and not told and not any(e.kind in ("state", "unit") for e in entries(before))


def _misread(tokens: Tokens, first: int, last: int, kind: str) -> bool:
    """Say whether a town was taken for a person or a body: the name alone after a preposition of place."""
    kinds = {tokens.ent[i] for i in range(first, last)}
    whole = last == len(tokens) or not tokens.ent[last] or tokens.ent_start[last]
    told = kind in ("feature", "home")  # "in Lima and Cusco", which the model takes for one body
    whole = whole or (told and not (tokens.text[last][0].isupper() or tokens.text[last] == "-"))
    head = head_of(tokens, first, last)
    alone = tokens.dep[head] == "compound" or kinds == {"ORG"}  # "the Lima road"; "entered Lima"
    seen = after_locative(tokens, head) or is_of_a_town(tokens, head) or (alone and is_place(tokens, head))
    seen = seen or (kind in ("feature", "home") and is_on(tokens, head))
    seen = seen or (kind == "home" and is_place(tokens, head)) or is_entered(tokens, head)
    return seen and whole and kinds <= _MISREAD
