"""Noun phrases from the parse: which words belong together, and which token heads them."""

from __future__ import annotations

from verbale.read.who.fold import key
from verbale.read.who.merged import merged, same_person
from verbale.read.who.parted import parted
from verbale.read.who.stretches import Phrase, aged, coming
from verbale.read.who.view import View, english
from verbale.types import Sentence, Tokens

_BEFORE = frozenset(
    {"compound", "amod", "nmod", "nummod", "quantmod", "det", "predet", "npadvmod", "advmod", "neg"}
)
_INSIDE = _BEFORE | {"case", "punct", "cc"}
_CUT_OFF = frozenset(
    {"compound", "amod", "nmod", "npadvmod", "advmod"}
)  # how the parse hangs heads it does not see
_LEFT = _BEFORE | {"poss", "conj"}
_BREAKS = frozenset({":", ";", "/", "|", "(", ")", "[", "]", "--", "—", "–", '"', "“", "”", "''", "``"})
_HEADS = frozenset({"NOUN", "PROPN", "PRON"})


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
    found = [part for phrase in merged(tokens, view, found) for part in parted(view, phrase)]
    return sorted((*found, *pairs), key=lambda phrase: phrase.head) if pairs else found


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
        return dep in _CUT_OFF and (_opens_headline(tokens, i) or _heads_for_all(tokens, view, i))
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
    first, last, head = phrase
    hit = view.covering[head]
    if hit is not None:
        first = max(sentence.first, min(first, hit.first))
        last = min(sentence.last, max(last, hit.last))
    first = _listed(view, _once(view, first, sentence.first), sentence.first)
    while last < sentence.last and (
        ("-" in view.text[last - 1 : last + 1] and view.glued(last))
        or same_person(tokens, last)
        or view.small[last] in english()["suffix_names"]
    ):
        last += 1
    return Phrase(first, last, head)


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
