"""What "the capital" means: that of the country where a text was written, else of the place named last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verbale.datafiles import read_yaml
from verbale.read.gazetteer import entries
from verbale.read.where.standing import words
from verbale.types import Place, Reading, Tokens, Where


def with_capitals(reading: Reading, known: Sequence[Place], site: Where | None) -> tuple[Place, ...]:
    """Return known places of a reading and those that are called the capital, in text order."""
    found = tuple(_capitals(reading, known, site))
    return tuple(sorted((*known, *found), key=lambda p: p.tokens)) if found else tuple(known)


def _capitals(reading: Reading, known: Sequence[Place], site: Where | None) -> Iterator[Place]:
    for i in range(1, len(reading.tokens)):
        if not _is_the_capital(reading.tokens, i):
            continue
        before = (p.where.country for p in reversed(known) if p.tokens[0] < i and p.where.country)
        country = site.country if site is not None else next(before, "")
        names = read_yaml("actors/states.yaml").get(country, {}).get("capitals", ())
        towns = (e.where for name in names for e in entries(name) if e.kind == "city")
        where = next((w for w in towns if w.country == country), None)
        if where is not None:
            yield Place((i, i + 1), replace(where, span=reading.tokens.span(i, i + 1)))


def _is_the_capital(tokens: Tokens, i: int) -> bool:
    """Say whether a token is the noun in "the capital", which no name is beside: "in the capital, Lima"."""
    if tokens.lemma[i] != "capital" or tokens.tag[i] != "NN" or tokens.text[i - 1].lower() != "the":
        return False
    alone = not any(tokens.dep[k] in ("appos", "prep") for k in tokens.children[i])
    if tokens.dep[i] == "nsubj":  # "the capital is quiet", "the capital has fallen"
        above = tokens.head[i]
        alone = alone and (tokens.lemma[above] in words()["fallen"] or tokens.has(above, "acomp"))
    return alone and tokens.dep[i] in ("pobj", "dobj", "nsubjpass", "nsubj")
