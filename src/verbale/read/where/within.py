"""What is printed with a name to say where it lies: "Cordoba in central Argentina", "the Chilean city of Concepción"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from verbale.datafiles import read_yaml
from verbale.read.gazetteer import adjectives, entries, fold, lies_in
from verbale.read.where.standing import words
from verbale.types import Reading, Tokens

_REACH = 10  # tokens between a name and what it lies in
_IN = frozenset({"in", "inside", "within"})
_FILL = frozenset({"DET", "ADJ", "NUM", "ADV", "CCONJ"})
_HOLDS = frozenset({"state", "unit", "feature"})


def holders(reading: Reading, names: Sequence[tuple[int, int]]) -> dict[str, list[str]]:
    """Return for each name those around it that say where it lies; `names` are token ranges."""
    tokens, text = reading.tokens, reading.document.text
    ends = dict(names)
    found: dict[str, list[str]] = {}
    for first, last in names:
        if _in_a_row(tokens, first, last):
            continue  # it may be anybody's: no help for others
        printed = found.setdefault(tokens.span(first, last).of(text), [])
        printed.extend(_behind(tokens, text, last, ends))
        printed.extend(before(tokens, text, first, head_of(tokens, first, last), ends))
    return found


def elsewhere(reading: Reading, names: Sequence[tuple[int, int]]) -> frozenset[str]:
    """Return the folded names that are printed to lie where no table has a place of that name."""
    tokens, text = reading.tokens, reading.document.text
    ends, found = dict(names), set()
    for first, last in names:
        name = tokens.span(first, last).of(text)
        printed = [e for other in _inside(tokens, text, last, ends) for e in entries(other)]
        if any(e.kind == "feature" and not e.where.country for e in printed):
            continue  # Kashmir lies in several states
        lands = {
            (e.where.country, e.where.admin1 if e.kind == "unit" else "")
            for e in printed
            if e.kind in _HOLDS and e.where.country
        }
        lands |= {(country, "") for country, _ in lands if _has_no_unit(name, country)}
        if lands and not any(lies_in(e, lands) for e in entries(name)):
            found.add(fold(name))
    return frozenset(found)


def _has_no_unit(name: str, country: str) -> bool:
    """Say whether a place of a name lies in a unit of a country that no table tells."""
    return any(e.where.country == country and not e.where.admin1 for e in entries(name))


def head_of(tokens: Tokens, first: int, last: int) -> int:
    """Return the token that heads a name: the last that hangs outside of it, not the article."""
    return next(
        (i for i in reversed(range(first, last)) if tokens.head[i] not in range(first, last)), last - 1
    )


def _in_a_row(tokens: Tokens, first: int, last: int) -> bool:
    """Say whether a name is followed or preceded by one that it makes a longer name with: "Paris Hilton"."""
    after = last < len(tokens) and tokens.dep[last - 1] == "compound" and tokens.tag[last] == "NNP"
    before = first > 0 and tokens.dep[first - 1] == "compound" and tokens.tag[first - 1] == "NNP"
    return after or before


def _behind(tokens: Tokens, text: str, last: int, ends: Mapping[int, int]) -> Iterator[str]:
    """Yield the name behind one that ends at a token, which says where that lies; `ends` are known names.

    "London, Ontario", "Tripoli in northern Lebanon", "Rova, an hour inside Loreto region".
    """
    if last + 1 < len(tokens) and tokens.text[last] == "," and last + 1 in ends:
        yield tokens.span(last + 1, ends[last + 1]).of(text)
        return
    yield from _inside(tokens, text, last, ends)


def _inside(tokens: Tokens, text: str, last: int, ends: Mapping[int, int]) -> Iterator[str]:
    """Yield the state or unit that a name which ends at a token is printed to lie in, by more than a comma."""
    led = False
    for i in range(last, min(last + _REACH, len(tokens))):
        if i in ends:
            name = tokens.span(i, ends[i]).of(text)
            if (led or _is_part(tokens, last, i)) and any(e.kind in _HOLDS for e in entries(name)):
                yield name
            return
        lemma = tokens.lemma[i].lower()
        if lemma in _IN:
            if led:
                return
            led = True
        elif i == last and tokens.pos[i] == "CCONJ":
            return  # "roads in Rova and in Chad"
        elif not (_fills(tokens, i) or (i == last and tokens.text[i] == ",")):
            return


@cache
def _lengths() -> frozenset[str]:
    table = read_yaml("lang/en/distances.yaml")
    return frozenset((*table["units"], *table["vague"]))


def _is_part(tokens: Tokens, last: int, i: int) -> bool:
    """Say whether a comma and a side of the land stand before a name: "Concepción, northern Paraguay"."""
    return i == last + 2 and tokens.text[last] == "," and _is_side(tokens.lemma[i - 1].lower())


def _is_side(lemma: str) -> bool:
    return lemma.removesuffix("ern") in words()["locative"] or lemma == "central"


def _fills(tokens: Tokens, i: int) -> bool:
    lemma = tokens.lemma[i].lower()
    return tokens.pos[i] in _FILL or lemma in _lengths() or lemma in words()["parts"] or lemma == "of"


def before(tokens: Tokens, text: str, first: int, head: int, ends: Mapping[int, int]) -> Iterator[str]:
    """Yield the state or unit before a name that says where it lies: "the Ontario city of London", "Peru's Rova"."""
    above = tokens.head[head]
    if tokens.lemma[above] == "of" and tokens.lemma[tokens.head[above]].lower() in words()["parts"]:
        above = tokens.head[above]
    elif not (tokens.dep[head] == "appos" and tokens.lemma[above].lower() in words()["parts"]):
        above = head
    for k in tokens.kids(above, "amod", "compound", "poss", "nmod"):
        if k >= first or not tokens.text[k][0].isupper():
            continue
        if k in ends and any(e.kind in _HOLDS for e in entries(tokens.span(k, ends[k]).of(text))):
            yield tokens.span(k, ends[k]).of(text)
        elif (state := adjectives().get(fold(tokens.text[k]))) is not None:
            yield state.where.name
