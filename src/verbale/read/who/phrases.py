"""Noun phrases from the parse: which words belong together, and which token heads them."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.read.who.fold import key
from verbale.read.who.parts import OWN, TITLE_PLACE, aged, coming, name_run, place_end, plain_name
from verbale.read.who.view import View, english
from verbale.types import Sentence, Tokens

_BEFORE = frozenset(
    {"compound", "amod", "nmod", "nummod", "quantmod", "det", "predet", "npadvmod", "advmod", "neg"}
)
_INSIDE = _BEFORE | {"case", "punct", "cc"}
_LEFT = _BEFORE | {"poss", "conj"}
_NAME = 3  # words of a comma and a whole name
_NESTED = 3  # phrases one within the other that begin a larger one: "Chad" of "Chad's Minister for Trade"
_BREAKS = frozenset({":", ";", "/", "|", "(", ")", "[", "]", "--", "—", "–", '"', "“", "”", "''", "``"})
_HEADS = frozenset({"NOUN", "PROPN", "PRON"})
_ROLES = ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "agent", "dative", "attr", "appos", "ROOT")


@dataclass(slots=True)
class Phrase:
    """A noun phrase: tokens first..last, headed by `head`."""

    first: int
    last: int
    head: int


def phrases(tokens: Tokens, sentence: Sentence, view: View) -> list[Phrase]:
    """Return a sentence's noun phrases in text order of their heads; one may lie inside another."""
    found, pairs = [], []
    hyphens = "-" in tokens.text[sentence.first : sentence.last]
    for i in range(sentence.first, sentence.last):
        if hyphens and _in_pair(tokens, view, i):
            pairs.append(Phrase(i, i + 1, i))
        elif _heads(tokens, view, i):
            first = _unbroken(tokens, max(sentence.first, _left(tokens, i, 0)), i)
            first = _behind_trade(tokens, view, first, i)
            found.append(_stretched(tokens, view, Phrase(first, i + 1, i), sentence))
    found = [part for phrase in _merged(tokens, view, found) for part in _parted(view, phrase)]
    return sorted((*found, *pairs), key=lambda phrase: phrase.head) if pairs else found


def _parted(view: View, phrase: Phrase) -> list[Phrase]:
    """Take a day away from the front: "On Monday Kenya sued"; part a title's place from the name behind it."""
    while phrase.first < phrase.head and (_day(view, phrase.first) or _opener(view, phrase.first)):
        phrase.first += 1
    at = _place_before_kind(view, phrase) or _name_behind(view, phrase)
    if at > 0:
        behind = at + (view.text[at] == ",")
        return [Phrase(phrase.first, at, at - 1), Phrase(behind, phrase.last, phrase.head)]
    if (at := _two_kinds(view, phrase)) > 0:
        return [Phrase(phrase.first, at, at - 1), *_parted(view, Phrase(at + 1, phrase.last, phrase.head))]
    if _charged(view, phrase) and 0 < (end := place_end(view, phrase.first)) <= phrase.last:
        return _behind_charge(view, phrase, end)
    start = phrase.first + (view.small[phrase.first] == "the")
    hit = view.covering[start] if start < phrase.last else None
    place = hit is not None and hit.first == start and hit.reading("state", "region", "capital") is not None
    if hit is None or not place or not all(plain_name(view, i) for i in range(hit.last, phrase.last)):
        return [phrase]
    if _opens(view, phrase.first) and hit.last + 1 < phrase.last and view.ent[phrase.last - 1] == "PERSON":
        head = phrase.head if phrase.head >= hit.last else phrase.last - 1
        return [Phrase(phrase.first, hit.last, hit.last - 1), Phrase(hit.last, phrase.last, head)]
    return [phrase]


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


def _titled(view: View, i: int) -> bool:
    """Say whether what the model takes for an adjective is a title or a body: "the intendant", "its secretary-general"."""
    hit = view.covering[i]
    told = None if hit is None else hit.reading("title", "role")
    if hit is None or told is None or not (told.kind == "title" or told.body):
        return False
    whole = told.kind == "title" and hit.first < i == hit.last - 1
    return whole or (i > 0 and view.small[i - 1] == "the")


def _heads(tokens: Tokens, view: View, i: int) -> bool:
    dep, pos = tokens.dep[i], tokens.pos[i]
    if dep in _INSIDE:
        return _opens_headline(tokens, i) or _heads_for_all(tokens, view, i)
    if pos not in _HEADS:
        if dep not in ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "attr", "appos"):
            return False
        able = pos in ("NUM", "DET") or (pos == "ADJ" and (tokens.text[i][:1].isupper() or _titled(view, i)))
        if not (able or coming(view, i - 1) > 0 or aged(view, i)):
            return False
    if _cut_prefix(tokens, i):
        return False
    top = i
    for _ in range(8):  # a chain of conjuncts inside a modifier: "Chinese, Russian and US officials"
        if tokens.dep[top] != "conj":
            break
        top = tokens.head[top]
    return tokens.dep[top] not in ("amod", "compound", "nmod", "nummod", "advmod") or top == i


def _heads_for_all(tokens: Tokens, view: View, i: int) -> bool:
    """Say whether a word heads a phrase though the parse makes it part of another.

    A name cannot be part of a verb: "energy giant Gazprom cut supplies", nor tell when: "gave Holm a day".
    """
    dep, of = tokens.dep[i], tokens.head[i]
    if dep == "amod":
        return tokens.pos[of] == "VERB" and _titled(view, i)  # "as the military overthrew the government"
    title = view.covering[of] if dep == "npadvmod" and tokens.ent[i] == "PERSON" else None
    if title is not None and title.reading("title") and title.last < i:
        return tokens.pos[i] == "PROPN"  # "its director-general, Anna Holm, said"
    told = dep == "compound" or (dep == "npadvmod" and tokens.ent[i] in ("PERSON", "NORP"))
    named = told and tokens.pos[i] == "PROPN" and tokens.pos[of] == "VERB"
    return named and not _cut_prefix(tokens, i)


def _opens_headline(tokens: Tokens, i: int) -> bool:
    """Say whether a name is the subject that a headline leaves without its verb: "Holm on visit", "Chad to Togo: pay"."""
    head = tokens.head[i]
    name = tokens.pos[i] == "PROPN" and tokens.ent[i] not in ("DATE", "TIME", "MONEY", "PERCENT")
    if not name or head <= i or tokens.dep[i] not in ("npadvmod", "advmod", "nmod", "compound"):
        return False
    addressed = tokens.text[i + 1] == "to" and any(tokens.text[k] == ":" for k in range(i + 2, head))
    return addressed or (
        tokens.pos[head] == "ADP" and tokens.dep[head] == "ROOT" and tokens.head[head] == head
    )


def _in_pair(tokens: Tokens, view: View, i: int) -> bool:
    """Say whether a family name is one of two known that a hyphen joins before a noun: "the Holm-Berg talks"."""
    text, first = view.text, i if view.text[i + 1 : i + 2] == ("-",) else i - 2
    last = first + 2
    if first < 0 or text[first + 1 : last] != ("-",) or last >= len(tokens) - 1:
        return False
    alone = not view.glued(first) and not view.glued(last + 1)
    if not (alone and view.glued(first + 1) and view.glued(last)):
        return False
    known = (
        view.capital(k) and not view.covering[k] and key(text[k]) in view.known.held for k in (first, last)
    )
    return tokens.dep[last] in ("compound", "nmod") and tokens.head[last] > last and all(known)


def _behind_trade(tokens: Tokens, view: View, first: int, name: int) -> int:
    """Return where a name begins with a noun that the parser takes for a verb: '"No," said planter Jens Holm'."""
    at = first - 1
    if at < 1 or tokens.head[name] != at or tokens.pos[name] != "PROPN" or not tokens.is_verb(at):
        return first
    hit = view.covering[at]
    trade = hit.reading("role") if hit is not None and hit.last == first else None
    said = tokens.text[at].islower() and tokens.lemma[at - 1] in english()["saying"]
    return at if said and trade is not None and not (trade.plural or trade.body) else first


def _cut_prefix(tokens: Tokens, i: int) -> bool:
    """Say whether a token is the "ex" or the hyphen of "ex-minister"."""
    at = i - (tokens.text[i] == "-")
    return at >= 0 and tokens.text[at].lower() == "ex" and tokens.text[at + 1 : at + 2] == ("-",)


def _left(tokens: Tokens, i: int, depth: int) -> int:
    low = i
    if depth > 12:
        return low
    for child in tokens.children[i]:
        if child < i and tokens.dep[child] in _LEFT:
            low = min(low, _left(tokens, child, depth + 1))
    return low


def _unbroken(tokens: Tokens, first: int, head: int) -> int:
    """Begin a phrase behind the last mark that no noun phrase runs across, such as a hyphen that stands alone."""
    for i in range(head - 1, first - 1, -1):
        alone = tokens.text[i] == "-" and tokens.end[i] < tokens.start[i + 1]
        if alone or tokens.text[i] in _BREAKS:
            return i + 1
    return first


def _stretched(tokens: Tokens, view: View, phrase: Phrase, sentence: Sentence) -> Phrase:
    """Widen a phrase to the whole of the name its head stands in."""
    hit = view.covering[phrase.head]
    if hit is not None:
        phrase.first = max(sentence.first, min(phrase.first, hit.first))
        phrase.last = min(sentence.last, max(phrase.last, hit.last))
    phrase.first = _listed(view, _once(view, phrase.first, sentence.first), sentence.first)
    while phrase.last < sentence.last and (
        ("-" in view.text[phrase.last - 1 : phrase.last + 1] and view.glued(phrase.last))
        or _same_person(tokens, phrase.last)
        or view.small[phrase.last] in english()["suffix_names"]
    ):
        phrase.last += 1
    return phrase


def _listed(view: View, first: int, start: int) -> int:
    """Return where a list of nationalities begins that the parser cuts: "French, British and American envoys"."""
    while first - 2 >= start and view.text[first - 1] == "," and view.pos[first] == "ADJ":
        hit, before = view.covering[first], view.covering[first - 2]
        if hit is None or before is None or not (hit.reading("adjective") and before.reading("adjective")):
            break
        first = max(start, before.first)
    return first


def _once(view: View, first: int, start: int) -> int:
    """Return where a phrase begins that the parser cuts behind "ex-": "two ex-ministers"."""
    if first - 2 < start or view.text[first - 1] != "-" or view.small[first - 2] != "ex":
        return first
    first -= 2
    while first > start and view.pos[first - 1] in ("DET", "NUM", "ADJ"):
        first -= 1
    return first


def _same_person(tokens: Tokens, i: int) -> bool:
    return (
        tokens.ent[i] == "PERSON" == tokens.ent[i - 1] and not tokens.ent_start[i] and tokens.pos[i] != "PART"
    )


def _merged(tokens: Tokens, view: View, found: list[Phrase]) -> list[Phrase]:
    """Make one of phrases that cut through each other, and of a title with the name behind it."""
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda p: (p.first, -p.last)):
        other = next(
            (k for k in kept[: -_NESTED - 1 : -1] if phrase.first < k.last), kept[-1] if kept else None
        )
        if other is not None and _one(tokens, view, other, phrase):
            other.first, other.last = min(other.first, phrase.first), max(other.last, phrase.last)
            other.head = _top(tokens, other, {other.head, phrase.head})
        else:
            kept.append(phrase)
    pieces = [p for p in kept if _piece(view, p)]
    gone = {id(p) for p in pieces if any(_swallowed(view, p, q) for q in kept)}
    return sorted((p for p in kept if id(p) not in gone), key=lambda p: p.head)


def _piece(view: View, phrase: Phrase) -> bool:
    """Say whether a phrase is exactly a title of several words, not headed by its first."""
    hit = view.covering[phrase.head]
    whole = hit is not None and (hit.first, hit.last) == (phrase.first, phrase.last)
    return hit is not None and whole and hit.first < phrase.head and hit.reading("title") is not None


def _swallowed(view: View, small: Phrase, large: Phrase) -> bool:
    """Say whether a title is only a piece of another phrase: "Secretary of State" of "Secretary of State John Kritz"."""
    hit = view.covering[small.head]
    return (
        small is not large
        and hit is not None
        and large.first <= hit.first
        and hit.last <= large.last
        and large.last - large.first > small.last - small.first
    )


def _one(tokens: Tokens, view: View, left: Phrase, right: Phrase) -> bool:
    if right.first < left.last < right.last or _in_name(tokens, left, right):
        return True
    hit = view.covering[left.head]
    if hit is not None and hit is view.covering[right.head]:
        return True
    titled = view.covering[right.first - 1] if right.first == left.last else None
    if titled is not None and _close(tokens, view, left, right):
        return True
    return (
        titled is not None
        and titled.reading("title") is not None
        and titled.last == right.first
        and view.capital(right.first)
        and tokens.pos[right.first] == "PROPN"
        and view.covering[right.first] is None
    )


def _in_name(tokens: Tokens, left: Phrase, right: Phrase) -> bool:
    """Say whether the parser cuts a person's name into two objects: "beat" with "Karl" and "Karl Jens Holm"."""
    return (
        left.head < right.first
        and right.last == left.last
        and tokens.dep[left.head] == tokens.dep[right.head]
        and all(_same_person(tokens, i) for i in range(left.head + 1, right.last))
    )


def _close(tokens: Tokens, view: View, left: Phrase, right: Phrase) -> bool:
    """Say whether a name stands right behind a noun for people or a firm: "shipping firm Nordvik"."""
    role = view.covering[left.head]
    named = tokens.pos[right.first] == "PROPN" and tokens.text[left.head].islower()
    same = tokens.dep[left.head] == tokens.dep[right.head] or tokens.dep[right.head] == "compound"
    hit = view.covering[right.first]
    return (
        role is not None
        and role.last == left.last == left.head + 1
        and named
        and same
        and (found := role.reading("role")) is not None
        and not found.plural
        and (hit is None or hit.reading("body") is not None)
    )


def _top(tokens: Tokens, phrase: Phrase, heads: set[int]) -> int:
    """Return the head that hangs highest: the one whose own head lies outside the phrase."""

    def rank(i: int) -> tuple[bool, int, int]:
        inside = phrase.first <= tokens.head[i] < phrase.last and tokens.head[i] != i
        dep = tokens.dep[i]
        return inside, _ROLES.index(dep) if dep in _ROLES else len(_ROLES), -i

    return min(heads, key=rank)
